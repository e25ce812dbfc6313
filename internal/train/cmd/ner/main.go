// Command ner learns the model of names that Dossier embeds.
//
//	go run ./internal/train/cmd/ner -data .data -out read/name/ner/model.zst
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"dossier/internal/score"
	"dossier/internal/train/ner"
	"dossier/read/name"
	trained "dossier/read/name/ner"
	"dossier/read/parse"
)

func main() {
	data := flag.String("data", ".data", "folder of the data sets")
	out := flag.String("out", "read/name/ner/model.zst", "file to write, - for none")
	o := ner.Options{}
	flag.IntVar(&o.Epochs, "epochs", 2, "passes over the data")
	flag.IntVar(&o.Folds, "folds", 2, "folds of the jackknife")
	flag.IntVar(&o.Seeds, "seeds", 2, "how many trainings of each pass are averaged")
	flag.IntVar(&o.MinCount, "min", 2, "a feature must occur so often")
	flag.UintVar(&o.Bits, "bits", 19, "log2 of the slots of the table")
	flag.Float64Var(&o.Least, "least", 2, "a feature whose weights are all smaller is left out")
	flag.Float64Var(&o.Rate, "rate", 0.08, "rate of learning")
	flag.Float64Var(&o.Decay, "decay", 2e-3, "decay of weights")
	flag.Float64Var(&o.Drop, "drop", 0.4, "share of the features left out at each step")
	flag.Float64Var(&o.Unknown, "unknown", 0.3, "share of the words that are taken for unknown at each step")
	flag.Parse()
	if err := run(*data, *out, o); err != nil {
		fmt.Fprintln(os.Stderr, "ner:", err)
		os.Exit(1)
	}
}

func run(data, out string, o ner.Options) error {
	began := time.Now()
	o.Log = func(f string, args ...any) {
		fmt.Fprintf(os.Stderr, "%6.1fs "+f+"\n", append([]any{time.Since(began).Seconds()}, args...)...)
	}
	texts, err := score.ReadNewswire(filepath.Join(data, "worldwide_newswire"), false)
	if err != nil {
		return err
	}
	names, err := ner.Names(data)
	if err != nil {
		return err
	}
	classes, err := trained.LoadClasses()
	if err != nil {
		return err
	}
	f, err := name.NewLists()
	if err != nil {
		return err
	}
	tagger, err := parse.New()
	if err != nil {
		return err
	}
	score.ParseTexts(tagger, texts)
	o.Log("tagged")
	m := ner.Train(texts, names, classes, f, o)
	dev, err := score.ReadNewswire(filepath.Join(data, "worldwide_newswire"), true)
	if err != nil {
		return err
	}
	for _, x := range score.TaggedNames(m, f, dev).Measures() {
		o.Log("dev %-12s %.2f  right %d found %d gold %d", x.Name, x.Value, x.Right, x.System, x.Gold)
	}
	if out == "-" {
		return nil
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	return ner.Save(w, m)
}
