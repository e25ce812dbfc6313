// Command tokens prints how well words and sentences are found in the raw text
// of CoNLL-U files: tokens [-errors] [-only PREFIX] FILE...
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"dossier"
	"dossier/internal/score"
	"dossier/read/token"
)

func main() {
	errors := flag.Bool("errors", false, "print what differs")
	only := flag.String("only", "", "documents whose id starts so")
	flag.Parse()
	for _, p := range flag.Args() {
		b, err := os.ReadFile(p)
		check(err)
		docs, err := score.ReadRaw(bytes.NewReader(b))
		check(err)
		docs = slices.DeleteFunc(docs, func(d score.RawDocument) bool { return !strings.HasPrefix(d.ID, *only) })
		for _, m := range score.Tokens(docs) {
			fmt.Printf("%s: %s F1 %.2f (right %d, found %d, gold %d)\n", p, m.Name, m.Value, m.Right, m.System, m.Gold)
		}
		if *errors {
			for _, d := range docs {
				report(d)
			}
		}
	}
}

// report prints the stretches where the words or the sentences of d differ.
func report(d score.RawDocument) {
	words, ends := score.Spans(token.Sentences(d.Text, d.Blocks))
	diff("W", d, d.Words, words)
	diff("S", d, d.Sentences, ends)
}

func diff(what string, d score.RawDocument, gold, found []dossier.Span) {
	for len(gold) > 0 || len(found) > 0 {
		if len(gold) > 0 && len(found) > 0 && gold[0] == found[0] {
			gold, found = gold[1:], found[1:]
			continue
		}
		g, f := 0, 0
		for end, more := 0, true; more; {
			more = false
			for g < len(gold) && (gold[g].Start < end || g == 0) {
				end, g, more = max(end, gold[g].End), g+1, true
			}
			for f < len(found) && (found[f].Start < end || f == 0 && g == 0) {
				end, f, more = max(end, found[f].End), f+1, true
			}
		}
		fmt.Printf("%s %s gold %s found %s\n", what, d.ID, quote(d, gold[:g]), quote(d, found[:f]))
		gold, found = gold[g:], found[f:]
	}
}

func quote(d score.RawDocument, spans []dossier.Span) string {
	var out []string
	for _, s := range spans {
		w := strings.ReplaceAll(s.Of(d.Text), "\n", "⏎")
		if r := []rune(w); len(r) > 90 {
			w = string(r[:40]) + " … " + string(r[len(r)-45:])
		}
		out = append(out, w)
	}
	return "[" + strings.Join(out, "] [") + "]"
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
