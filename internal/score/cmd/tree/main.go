// Command tree scores tags and trees on CoNLL-U files, on gold tokens.
//
//	go run ./internal/score/cmd/tree .data/ud/UD_English-EWT/en_ewt-ud-dev.conllu ...
package main

import (
	"flag"
	"fmt"
	"os"
	"syscall"

	"dossier"
	"dossier/internal/score"
	"dossier/read/parse"
)

func main() {
	model := flag.String("model", "", "model file, instead of the embedded one")
	errors := flag.Int("errors", 10, "how many of the most frequent errors to list")
	flag.Parse()
	if err := run(*model, *errors, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "tree:", err)
		os.Exit(1)
	}
}

func run(model string, errors int, paths []string) error {
	m, err := load(model)
	if err != nil {
		return err
	}
	var allGold, allSystem []dossier.Sentence
	for _, p := range paths {
		gold, system, err := parsed(m, p)
		if err != nil {
			return err
		}
		allGold, allSystem = append(allGold, gold...), append(allSystem, system...)
	}
	if len(paths) > 1 {
		show("all", allGold, allSystem)
	}
	all := score.TreeConfusions(allGold, allSystem)
	for _, c := range all[:min(errors, len(all))] {
		fmt.Printf("%6d  %s\n", c.Count, c.What)
	}
	return nil
}

func load(path string) (*parse.Model, error) {
	if path == "" {
		return parse.New()
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parse.Load(f)
}

// parsed reads a file and parses it a document at a time.
func parsed(m *parse.Model, path string) (gold, system []dossier.Sentence, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	docs, err := parse.ReadCoNLLU(f)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	words := 0
	began := busy()
	for _, d := range docs {
		gold = append(gold, d.Sentences...)
		system = append(system, score.Parsed(m, d.Sentences)...)
	}
	spent := busy() - began
	for _, s := range gold {
		words += len(s.Tokens)
	}
	show(path, gold, system)
	fmt.Printf("%.0f tokens a second of processor time\n", float64(words)/spent)
	return gold, system, nil
}

func show(what string, gold, system []dossier.Sentence) {
	fmt.Println(what)
	for _, ms := range append(score.Tags(gold, system), score.Trees(gold, system)...) {
		fmt.Printf("  %-18s %6.2f  %d/%d\n", ms.Name, ms.Value, ms.Right, ms.Gold)
	}
}

// busy is the processor time spent so far, in seconds.
func busy() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
