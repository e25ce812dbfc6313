// Command train learns the models that Dossier embeds.
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
	epochs := flag.Int("epochs", 10, "passes over the data")
	flag.Parse()
	if err := run(*data, *out, *epochs); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(data, out string, epochs int) error {
	gold, err := train.UD(data)
	if err != nil {
		return err
	}
	began := time.Now()
	m := parse.Train(train.Augment(gold, 6), parse.Options{Epochs: epochs, Folds: 4, Log: func(f string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs "+f+"\n", append([]any{time.Since(began).Seconds()}, args...)...)
	}})
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	return m.Save(w)
}
