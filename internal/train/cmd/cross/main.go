// Command cross scores the parser on GUM's news by cross-validation.
//
//	go run ./internal/train/cmd/cross -data .data
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"dossier/internal/score"
	"dossier/internal/train"
)

func main() {
	data := flag.String("data", ".data", "folder of the data sets")
	folds := flag.Int("folds", 4, "how many parts")
	epochs := flag.Int("epochs", 0, "passes over the data; 0: as many as the embedded model took")
	flag.Parse()
	began := time.Now()
	log := func(f string, args ...any) {
		fmt.Fprintf(os.Stderr, "%7.1fs "+f+"\n", append([]any{time.Since(began).Seconds()}, args...)...)
	}
	c := train.Standard(*data, log)
	if *epochs > 0 {
		c.Epochs = *epochs
	}
	gold, system, err := c.Cross(*folds)
	if err != nil {
		fmt.Fprintln(os.Stderr, "cross:", err)
		os.Exit(1)
	}
	for _, ms := range append(score.Tags(gold, system), score.Trees(gold, system)...) {
		fmt.Printf("%-18s %6.2f  %d/%d\n", ms.Name, ms.Value, ms.Right, ms.Gold)
	}
}
