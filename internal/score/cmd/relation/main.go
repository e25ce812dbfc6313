// Command relation prints how well PLOVER root types are told, by five-fold
// cross-validation.
//
//	go run ./internal/score/cmd/relation [-v] .data/plv_plover_relations/PLV_train.tsv
package main

import (
	"flag"
	"fmt"
	"os"

	"dossier"
	"dossier/internal/score"
	"dossier/read"
)

func main() {
	verbose := flag.Bool("v", false, "print every error")
	flag.Parse()
	gold, err := score.ReadPLV(flag.Arg(0))
	check(err)
	rd, err := read.New()
	check(err)
	features := make([][]string, len(gold))
	ruled := make([]string, len(gold))
	for i, g := range gold {
		if r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: g.Text}); err == nil {
			features[i] = score.RelationFeatures(&r, g)
			ruled[i] = score.RootByRules(&r, g)
		}
	}
	measures, guess := score.CrossValidate(gold, features, 5)
	for _, m := range score.Roots(gold, ruled)[15:] {
		fmt.Printf("rules alone: %-20s %6.2f  right %d of %d\n", m.Name, m.Value, m.Right, m.Gold)
	}
	if *verbose {
		for i, g := range gold {
			if ruled[i] != g.Root {
				fmt.Printf("RULES gold %s, found %s: [%s] -> [%s] %s\n", g.Root, ruled[i], g.Source, g.Target, g.Text)
			}
		}
		for i, g := range gold {
			if guess[i] != g.Root {
				fmt.Printf("gold %s, told %s: [%s] -> [%s] %s\n", g.Root, guess[i], g.Source, g.Target, g.Text)
			}
		}
	}
	for _, m := range measures {
		fmt.Printf("%-20s %6.2f  right %d, found %d, gold %d\n", m.Name, m.Value, m.Right, m.System, m.Gold)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
