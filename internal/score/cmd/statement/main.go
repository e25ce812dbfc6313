// Command statement prints how well statements are found in a split of PolNeAR.
//
//	go run ./internal/score/cmd/statement -data .data/polnear/dev
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"dossier"
	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/quote"
	"dossier/read/token"
)

func main() {
	data := flag.String("data", ".data/polnear/dev", "folder of the split")
	limit := flag.Int("n", 0, "read only the first n texts")
	step := flag.Int("step", 1, "read every step-th text")
	narrow := flag.Bool("narrow", false, "score what a Reading holds, not the wide set")
	within := flag.Bool("within", false, "leave out what is found in sentences without an annotated cue, as work on single sentences does")
	show := flag.Bool("errors", false, "print what differs")
	flag.Parse()
	gold, err := score.ReadPolNeAR(*data)
	check(err)
	if *step > 1 {
		var some []score.Attributed
		for i := 0; i < len(gold); i += *step {
			some = append(some, gold[i])
		}
		gold = some
	}
	if *limit > 0 && len(gold) > *limit {
		gold = gold[:*limit]
	}
	m, err := parse.New()
	check(err)
	names, err := name.New()
	check(err)
	quotes, err := quote.New()
	check(err)
	system := make([]score.Attributed, len(gold))
	var spent time.Duration
	for i, g := range gold {
		a := dossier.Article{Text: g.Text, Blocks: score.Lines(g.Text)}
		s := token.Sentences(a.Text, a.Blocks)
		m.Parse(s)
		mentions, chains := names.Find(a, s)
		began := time.Now()
		st := quotes.Find(a, s, mentions, chains)
		if !*narrow {
			began = time.Now()
			st, err = quotes.All(a, s, mentions, chains)
			check(err)
		}
		spent += time.Since(began)
		system[i] = score.Attributed{Name: g.Name, Text: g.Text, Attributions: score.Attributions(g.Text, st)}
		score.CueHeads(s, g.Attributions)
		score.CueHeads(s, system[i].Attributions)
		if *within {
			system[i].Attributions = inAnnotated(s, g.Attributions, system[i].Attributions)
		}
		if *show {
			differences(g, system[i], st)
		}
	}
	for _, ms := range score.Statements(gold, system) {
		fmt.Printf("%-20s %6.2f  P %5.1f R %5.1f  right %d system %d gold %d\n", ms.Name, ms.Value,
			100*float64(ms.Right)/float64(max(1, ms.System)), 100*float64(ms.Right)/float64(max(1, ms.Gold)), ms.Right, ms.System, ms.Gold)
	}
	fmt.Printf("%d texts, %.3f ms a text for statements\n", len(gold), float64(spent.Microseconds())/1000/float64(max(1, len(gold))))
}

// inAnnotated keeps the attributions whose cue stands in a sentence with an
// annotated one.
func inAnnotated(sentences []dossier.Sentence, gold, system []score.Attribution) []score.Attribution {
	var out []score.Attribution
	for _, a := range system {
		for _, s := range sentences {
			if len(a.Cue) > 0 && s.Overlaps(a.Cue[0]) && anyCue(s.Span, gold) {
				out = append(out, a)
				break
			}
		}
	}
	return out
}

func anyCue(s dossier.Span, gold []score.Attribution) bool {
	for _, g := range gold {
		for _, c := range g.Cue {
			if s.Overlaps(c) {
				return true
			}
		}
	}
	return false
}

func differences(g, s score.Attributed, st []dossier.Statement) {
	fmt.Println("=====", g.Name)
	gold, sys := map[int]bool{}, map[int]bool{}
	for _, l := range score.Links(g.Text, g.Attributions, s.Attributions, 0.9) {
		gold[l[0]], sys[l[1]] = true, true
	}
	for i, a := range g.Attributions {
		if !gold[i] {
			fmt.Println("  GOLD", words(g.Text, a))
		}
	}
	k := -1
	for _, x := range st {
		if x.Cue.Empty() {
			continue
		}
		k++
		if !sys[k] {
			fmt.Println("  SYS ", words(g.Text, s.Attributions[k]), x.Rule)
		}
	}
}

func words(text string, a score.Attribution) string {
	var b strings.Builder
	for _, role := range [][]dossier.Span{a.Source, a.Cue, a.Content} {
		b.WriteString("[")
		for i, sp := range role {
			if i > 0 {
				b.WriteString(" .. ")
			}
			b.WriteString(strings.ReplaceAll(sp.Of(text), "\n", " "))
		}
		b.WriteString("] ")
	}
	return b.String()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "statement:", err)
		os.Exit(1)
	}
}
