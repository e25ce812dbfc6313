// Command chain measures coreference on annotated mentions.
//
//	go run ./internal/score/cmd/chain .data/np4e/bukavu .data/np4e/china .data/parcorfull/news_EN
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dossier"
	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/parse"
)

func main() {
	base := flag.Bool("baseline", false, "same head lemma instead of the reader")
	show := flag.Bool("show", false, "print the chains of every text")
	flag.Parse()
	if err := run(flag.Args(), *base, *show); err != nil {
		fmt.Fprintln(os.Stderr, "chain:", err)
		os.Exit(1)
	}
}

func run(dirs []string, baseline, show bool) error {
	m, err := parse.New()
	if err != nil {
		return err
	}
	f, err := name.New()
	if err != nil {
		return err
	}
	var texts []score.ChainText
	for _, dir := range dirs {
		marks := "markables"
		if _, err := os.Stat(filepath.Join(dir, marks)); err != nil {
			marks = "Markables"
		}
		more, err := score.ReadMMAX(dir, marks)
		if err != nil {
			return err
		}
		texts = append(texts, more...)
	}
	system := make(score.Chains, len(texts))
	for i, x := range texts {
		m.Parse(x.Sentences)
		spans := make([]dossier.Span, len(x.Mentions))
		for j, mention := range x.Mentions {
			spans[j] = mention.Span
		}
		a := dossier.Article{Text: x.Text}
		if baseline {
			system[i] = f.SameHead(a, x.Sentences, spans)
		} else {
			system[i] = score.Number(f.Corefer(a, x.Sentences, spans))
		}
		if show {
			print(x, system[i])
		}
	}
	for _, r := range append(score.MeasureChains(texts, system), score.MeasurePronouns(texts, system)) {
		fmt.Printf("%-10s %6.2f  right %d system %d gold %d\n", r.Name, r.Value, r.Right, r.System, r.Gold)
	}
	return nil
}

// print shows every annotated mention with both chains, wrong ones marked.
func print(x score.ChainText, system []string) {
	fmt.Println("=====", x.Name)
	last := map[string]string{}
	for i, m := range x.Mentions {
		mark := " "
		if was, ok := last[m.Chain]; ok && was != system[i] {
			mark = "-"
		}
		last[m.Chain] = system[i]
		fmt.Printf("%s %-8s %-6s %s\n", mark, m.Chain, system[i], strings.Join(strings.Fields(m.Of(x.Text)), " "))
	}
}
