// Command score prints how well the parser does on CoNLL-U files.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"time"

	"dossier"
	"dossier/internal/score"
	"dossier/read/parse"
)

func main() {
	model := flag.String("model", "read/parse/model.zst", "model file")
	flag.Parse()
	b, err := os.ReadFile(*model)
	check(err)
	t0 := time.Now()
	m, err := parse.Load(bytes.NewReader(b))
	check(err)
	fmt.Println("loaded in", time.Since(t0))
	for _, p := range flag.Args() {
		b, err := os.ReadFile(p)
		check(err)
		docs, err := parse.ReadCoNLLU(bytes.NewReader(b))
		check(err)
		var gold []dossier.Sentence
		for _, d := range docs {
			gold = append(gold, d.Sentences...)
		}
		t0 := time.Now()
		sys := score.Parsed(m, gold)
		sec := time.Since(t0).Seconds()
		for _, ms := range append(score.Tags(gold, sys), score.Trees(gold, sys)...) {
			fmt.Printf("%s %.2f (%d/%d)  ", ms.Name, ms.Value, ms.Right, ms.Gold)
		}
		n := score.Trees(gold, sys)[0].Gold
		fmt.Printf("\n%.0f tokens/s\n", float64(n)/sec)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
