// Command factuality prints how well the reality of events is graded, on the
// tokens of the unified factuality corpus, parsed as everything else is.
//
//	go run ./internal/score/cmd/factuality [-v] .data/factuality/unified/uw/dev.conll
package main

import (
	"flag"
	"fmt"
	"os"
	"sort"

	"dossier"
	"dossier/internal/score"
	"dossier/read/event"
	"dossier/read/parse"
)

func main() {
	verbose := flag.Bool("v", false, "print every graded token")
	flag.Parse()
	m, err := parse.New()
	check(err)
	f, err := event.New()
	check(err)
	for _, file := range flag.Args() {
		set, err := score.ReadFactuality(file)
		check(err)
		var gold, guess []float64
		for _, g := range set {
			s := []dossier.Sentence{g.Sentence}
			m.Parse(s)
			var at []int
			for i := range g.Grade {
				at = append(at, i)
			}
			sort.Ints(at)
			for _, i := range at {
				v := f.Factuality(s[0], i)
				gold, guess = append(gold, g.Grade[i]), append(guess, v)
				if *verbose {
					fmt.Printf("%5.2f %5.2f %-14s %s\n", g.Grade[i], v, s[0].Tokens[i].Text, words(s[0]))
				}
			}
		}
		for _, ms := range score.Factuality(gold, guess) {
			fmt.Printf("%-28s %7.3f  right %d of %d\n", ms.Name, ms.Value, ms.Right, ms.Gold)
		}
	}
}

func words(s dossier.Sentence) (out string) {
	for _, t := range s.Tokens {
		out += " " + t.Text
	}
	return out
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
