// Command statement learns from the train split of PolNeAR which words are cues
// and where sources, cues and contents begin and end. The same data give the same
// bytes.
//
//	go run ./internal/train/statement -data .data/polnear/train -out read/quote/data/model.bin
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/quote"
)

func main() {
	data := flag.String("data", ".data/polnear/train", "folder of the train split")
	out := flag.String("out", "read/quote/data/model.bin", "file to write; cues.zst goes beside it")
	hold := flag.Bool("hold", false, "leave every eighth text out and say how well it is read")
	bar := flag.Float64("bar", cueBar, "what a cue and its parts together need to be taken")
	flag.Parse()
	docs, err := score.ReadPolNeAR(*data)
	check(err)
	train, held, err := study(docs, *hold)
	check(err)
	m := quote.Model{}
	for _, q := range questions() {
		w := learnChoice(q.of(train.examples))
		if *hold {
			right, all, first := w.choices(q.of(held.examples))
			fmt.Fprintf(os.Stderr, "held out: %s right %d of %d, the rule's %d\n", q.name, right, all, first)
		}
		*q.table(&m) = w.quantize()
	}
	check(os.WriteFile(*out, m.Bytes(), 0o644))
	cues := learnCues(train, *bar)
	if *hold {
		held.report(cues)
	}
	b, err := cues.Bytes()
	check(err)
	check(os.WriteFile(filepath.Join(filepath.Dir(*out), "cues.zst"), b, 0o644))
}

// cueBar is where F1 of contents is best on every eighth text with a model
// that has not seen it.
const cueBar = -0.8

// reader is what stands before and in the step that learns.
type reader struct {
	model  *parse.Model
	names  *name.Finder
	quotes *quote.Finder
}

func newReader() (*reader, error) {
	var r reader
	var err error
	if r.model, err = parse.New(); err != nil {
		return nil, err
	}
	if r.names, err = name.New(); err != nil {
		return nil, err
	}
	r.quotes, err = quote.New()
	return &r, err
}

// order is a fixed shuffle: the same data give the same model.
func order(n, epoch int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	seed := uint64(epoch)*2862933555777941757 + 3037000493
	for i := n - 1; i > 0; i-- {
		seed = seed*6364136223846793005 + 1442695040888963407
		j := int((seed >> 33) % uint64(i+1))
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
