// Command try learns one network and prints how it does on dev.
package main

import (
	"encoding/gob"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	"dossier"
	"dossier/internal/score"
	"dossier/internal/train"
)

func main() {
	data := flag.String("data", ".data", "")
	save := flag.String("save", "", "")
	size := flag.String("size", `{"Input":128,"Hidden":96,"Layers":2,"Arc":64}`, "")
	drop := flag.String("drop", `{"Word":0.25,"Input":0.2,"Layer":0.25,"Loop":0.15,"MLP":0.15}`, "")
	epochs := flag.Int("epochs", 15, "")
	batch := flag.Int("batch", 700, "")
	rate := flag.Float64("rate", 0.003, "")
	seed := flag.Uint64("seed", 1, "")
	novec := flag.Bool("novec", false, "")
	prof := flag.String("prof", "", "")
	max := flag.Int("max", 0, "")
	flag.Parse()
	began := time.Now()
	if *prof != "" {
		f, _ := os.Create(*prof)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	log := func(f string, a ...any) {
		fmt.Printf("%7.1fs "+f+"\n", append([]any{time.Since(began).Seconds()}, a...)...)
	}
	gold, err := train.UD(*data)
	check(err)
	news, err := train.News(*data)
	check(err)
	d := train.NewData(gold, news)
	n := 0
	for _, s := range d.News {
		n += len(s.Tokens)
	}
	log("%d gold sentences, %d news sentences of %d words, %d words known", len(d.Gold), len(d.News), n, len(d.Keys))
	var sz train.Size
	var dr train.Drop
	check(json.Unmarshal([]byte(*size), &sz))
	check(json.Unmarshal([]byte(*drop), &dr))
	var vec []float32
	if !*novec {
		vec = vectors(d, sz.Input)
		log("vectors")
	}
	net := d.NewNet(*seed, sz, vec)
	dev := devs(*data)
	if *max > 0 {
		d.Gold = d.Gold[:*max]
	}
	counts := d.Counts(d.Samples(d.Gold))
	train.Learn(net, func(e int) []*train.Sample { return d.Samples(train.Augment(d.Gold, uint64(e)+100**seed)) }, counts, train.Plan{
		Seed: *seed, Epochs: *epochs, Batch: *batch, Rate: *rate, Drop: dr, Log: log,
		Each: func(e int, n *train.Net) {
			if e%3 == 0 || e == *epochs {
				for i, g := range dev {
					sys := d.Apply(g, train.Guesses([]*train.Net{n}, d.Samples(g)))
					log("dev %d: %s", i, show(g, sys))
				}
			}
		}})
	if *save != "" {
		f, err := os.Create(*save)
		check(err)
		check(gob.NewEncoder(f).Encode(net))
		check(f.Close())
	}
}

func vectors(d *train.Data, dim int) []float32 {
	p := fmt.Sprintf("/tmp/pw/vec%d-%d.gob", dim, len(d.Keys))
	if f, err := os.Open(p); err == nil {
		var v []float32
		check(gob.NewDecoder(f).Decode(&v))
		return v
	}
	v := d.Vectors(dim)
	f, err := os.Create(p)
	check(err)
	check(gob.NewEncoder(f).Encode(v))
	f.Close()
	return v
}

func show(g, sys []dossier.Sentence) (s string) {
	for _, m := range append(score.Tags(g, sys)[:2], score.Trees(g, sys)...) {
		s += fmt.Sprintf("%s %.2f ", m.Name, m.Value)
	}
	return s
}

func devs(data string) (out [][]dossier.Sentence) {
	for _, p := range []string{"ud/UD_English-EWT/en_ewt-ud-dev.conllu", "ud/UD_English-GUM/en_gum-ud-dev.conllu"} {
		docs, err := train.Read(filepath.Join(data, p))
		check(err)
		var l []dossier.Sentence
		for _, d := range docs {
			l = append(l, d.Sentences...)
		}
		out = append(out, l)
	}
	return out
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
