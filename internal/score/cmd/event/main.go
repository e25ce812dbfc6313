// Command event prints how well events are coded after PLOVER.
//
//	go run ./internal/score/cmd/event [-v] .data/plover_gsr/PLOVER_GSR_CAMEO.txt
package main

import (
	"flag"
	"fmt"
	"os"

	"dossier"
	"dossier/internal/score"
	"dossier/read"
	"dossier/read/name"
)

func main() {
	verbose := flag.Bool("v", false, "print every text with its gold and found events")
	flag.Parse()
	gold, err := score.ReadPLOVER(flag.Arg(0))
	check(err)
	coder := score.NewCoder(name.Tables())
	rd, err := read.New()
	check(err)
	system := make([][]score.Coded, len(gold))
	for i, g := range gold {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: g.Text})
		if err != nil {
			continue
		}
		system[i] = coder.Code(&r)
		if *verbose {
			fmt.Println(g.Text)
			for _, e := range g.Events {
				fmt.Printf("   gold %v\n", e)
			}
			for j, e := range system[i] {
				ev := r.Events[j]
				fmt.Printf("   sys  %v [%s] %v -> %v %s %s\n", e, ev.Trigger.Of(r.Article.Text), ev.Actors, ev.Recipients, ev.Status, ev.Rule)
			}
		}
	}
	for _, m := range score.Coding(gold, system) {
		fmt.Printf("%-26s %6.2f  right %d, found %d, gold %d\n", m.Name, m.Value, m.Right, m.System, m.Gold)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
