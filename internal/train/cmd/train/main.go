// Command train learns the tagger and parser that Dossier embeds.
//
//	go run ./internal/train/cmd/train -data .data -out read/parse/model.zst
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"dossier/internal/train"
	"dossier/read/parse"
)

func main() {
	data := flag.String("data", ".data", "folder of the data sets")
	out := flag.String("out", "read/parse/model.zst", "file to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	began := time.Now()
	n, l, err := train.Standard(data, func(f string, args ...any) {
		fmt.Fprintf(os.Stderr, "%7.1fs "+f+"\n", append([]any{time.Since(began).Seconds()}, args...)...)
	}).Parser()
	if err != nil {
		return err
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	return parse.Save(w, n, l)
}
