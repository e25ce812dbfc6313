// Package ner trains the tagger of names in dossier/read/name/ner.
//
// In: texts with annotated names, and words of personal names. Out: the model
// file. The same data give the same bytes.
package ner

import (
	"cmp"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/name/ner"
)

// Options are the knobs of training.
type Options struct {
	Epochs   int
	Seeds    int     // how many trainings of each pass, but for those of the folds, are averaged
	Folds    int     // of the jackknife that gives the second pass its evidence
	MinCount int     // a feature must occur so often
	Bits     uint    // log2 of the slots of the table
	Least    float64 // a feature whose weights are all smaller is left out
	Rate     float64 // of learning
	Decay    float64 // of weights
	Drop     float64 // share of the features left out at each step
	Unknown  float64 // share of the words that are taken for unknown at each step
	Log      func(format string, args ...any)
}

// Train learns both passes from the texts.
func Train(texts []score.NamedText, names *ner.Bitmap, classes *ner.Classes, f *name.Lists, o Options) *ner.Model {
	docs := make([]*ner.Doc, len(texts))
	gold := make([][]uint8, len(texts))
	for i, x := range texts {
		docs[i] = ner.NewDoc(x.Sentences, f.Hints(x.Sentences), names, classes)
		gold[i] = goldTags(x, docs[i])
	}
	o.Log("%d texts, %d candidates, names inside candidates: %s", len(texts), candidates(docs), covered(texts, docs))
	feats := make([][][]uint32, len(docs))
	for i, d := range docs {
		feats[i] = d.Feats
	}
	first := fit(docs, feats, gold, o, 1)
	o.Log("first pass learned: %d features", len(first.index))
	once := o
	once.Seeds = 1
	for fold := range o.Folds {
		in := func(i int) bool { return i%o.Folds != fold }
		p, _ := pack(fit(pick(docs, in), pick(feats, in), pick(gold, in), once, uint64(fold)+2), learned{}, names, classes, o)
		for i, d := range docs {
			if !in(i) {
				p.First(d)
			}
		}
		o.Log("fold %d of %d", fold+1, o.Folds)
	}
	for i, d := range docs {
		again := d.Again()
		feats[i] = make([][]uint32, len(again))
		for c := range again {
			feats[i][c] = slices.Concat(d.Feats[c], again[c])
		}
	}
	second := fit(docs, feats, gold, o, 99)
	m, left := pack(first, second, names, classes, o)
	o.Log("second pass learned: %d features; %d of both found no place", len(second.index), left)
	return m
}

func pick[T any](v []T, in func(int) bool) []T {
	var out []T
	for i := range v {
		if in(i) {
			out = append(out, v[i])
		}
	}
	return out
}

func candidates(docs []*ner.Doc) (n int) {
	for _, d := range docs {
		n += len(d.Candidates)
	}
	return n
}

// goldTags returns the right tag of every word of a text in our tokens.
func goldTags(x score.NamedText, d *ner.Doc) []uint8 {
	at := make([]int, len(x.Sentences)+1)
	for s := range x.Sentences {
		at[s+1] = at[s] + len(x.Sentences[s].Tokens)
	}
	out := make([]uint8, at[len(x.Sentences)])
	for _, g := range x.Gold {
		l := label(g.Type)
		o := x.Origin[g.Sentence]
		begun := false
		for i := 0; i+1 < len(o); i++ {
			if o[i] <= g.Last && o[i+1] > g.First {
				out[at[g.Sentence]+i] = uint8(ner.Inside(l))
				if !begun {
					out[at[g.Sentence]+i] = uint8(ner.Begin(l))
				}
				begun = true
			}
		}
	}
	return out
}

func label(s string) ner.Label {
	for l := ner.Person; l <= ner.Other; l++ {
		if l.String() == s {
			return l
		}
	}
	return ner.None
}

// fit trains one pass.
func fit(docs []*ner.Doc, feats [][][]uint32, gold [][]uint8, o Options, seed uint64) learned {
	index := dictionary(feats, o.MinCount)
	var seqs []sequence
	for i, d := range docs {
		for c, w := range d.Candidates {
			if !d.Follows(c) {
				seqs = append(seqs, sequence{})
			}
			s := &seqs[len(seqs)-1]
			known := make([]int32, 0, len(feats[i][c]))
			for _, f := range feats[i][c] {
				if n, ok := index[f]; ok {
					known = append(known, n)
				}
			}
			s.feats, s.gold = append(s.feats, known), append(s.gold, gold[i][w])
		}
	}
	own := make([]bool, len(index))
	for f, i := range index {
		own[i] = ner.Own(f)
	}
	m := newCRF(own, seed, o)
	m.train(seqs, o.Epochs)
	for n := 1; n < o.Seeds; n++ {
		other := newCRF(own, seed+1000*uint64(n), o)
		other.train(seqs, o.Epochs)
		m.mean(other, float32(n))
	}
	return learned{m, index}
}

// learned are the weights of one pass and the features that they belong to.
type learned struct {
	m     *crf
	index map[uint32]int32
}

// weights returns the weights of a feature, nil when it has none.
func (l learned) weights(f uint32) []float32 {
	n, ok := l.index[f]
	if !ok {
		return nil
	}
	return l.m.w[int(n)*tags : int(n)*tags+tags]
}

// dictionary numbers the features that occur often enough.
func dictionary(feats [][][]uint32, min int) map[uint32]int32 {
	count := map[uint32]int32{}
	for _, d := range feats {
		for _, c := range d {
			for _, f := range c {
				count[f]++
			}
		}
	}
	keys := make([]uint32, 0, len(count))
	for f, n := range count {
		if int(n) >= min {
			keys = append(keys, f)
		}
	}
	// The frequent ones lie together, near the processor.
	slices.SortFunc(keys, func(a, b uint32) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	index := make(map[uint32]int32, len(keys))
	for i, f := range keys {
		index[f] = int32(i)
	}
	return index
}

// pack makes small whole numbers of the weights of both passes, the weightiest
// features first.
func pack(first, second learned, names *ner.Bitmap, classes *ner.Classes, o Options) (*ner.Model, int) {
	type entry struct {
		f    uint32
		norm float32
	}
	var all []entry
	note := func(f uint32) {
		e := entry{f: f}
		for _, l := range []learned{first, second} {
			for _, w := range l.weights(f) {
				e.norm = max(e.norm, float32(math.Abs(float64(w))))
			}
		}
		all = append(all, e)
	}
	for f := range first.index {
		note(f)
	}
	for f := range second.index {
		if _, ok := first.index[f]; !ok {
			note(f)
		}
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.norm, a.norm), cmp.Compare(a.f, b.f))
	})
	scale := ner.Most / float64(all[len(all)/2000].norm) // a few in two thousand are cut off
	small := func(w float32, limit float64) float64 {
		return math.Round(max(-limit, min(limit, float64(w)*scale)))
	}
	out := make([]ner.Weighted, 0, len(all))
	for _, e := range all {
		x := ner.Weighted{Feature: e.f}
		most := 0.0
		for p, l := range []learned{first, second} {
			for y, w := range l.weights(e.f) {
				v := small(w, ner.Most)
				x.Weights[p][y] = int8(v)
				most = max(most, math.Abs(v))
			}
		}
		if most >= o.Least {
			out = append(out, x)
		}
	}
	var trans [2][tags + 1][tags]int16
	for p, l := range []learned{first, second} {
		for a := range trans[p] {
			for b := range trans[p][a] {
				if l.m != nil {
					trans[p][a][b] = int16(small(l.m.trans[a][b], 32000))
				}
			}
		}
	}
	return ner.Assemble(names, classes, o.Bits, out, trans)
}

// Names reads the words of personal names (first column) from the open lists of
// transliterated names.
func Names(data string) (*ner.Bitmap, error) {
	b := ner.NewBitmap()
	for _, f := range []string{"wd_russian_64", "wd_russian_16", "wd_arabic_64", "wd_arabic_16"} {
		text, err := os.ReadFile(filepath.Join(data, "transliteration_coling2018", f))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text)) {
			if w, _, ok := strings.Cut(line, "\t"); ok && len(w) > 2 {
				b.Add(strings.ToLower(w))
			}
		}
	}
	return b, nil
}

// Save writes a model.
func Save(w io.Writer, m *ner.Model) error { return m.Save(w) }

// covered says which share of the annotated names lies wholly in candidates.
func covered(texts []score.NamedText, docs []*ner.Doc) string {
	in, all := 0, 0
	for i, x := range texts {
		at := 0
		start := make([]int, len(x.Sentences))
		for s := range x.Sentences {
			start[s] = at
			at += len(x.Sentences[s].Tokens)
		}
		isCandidate := make([]bool, at)
		for _, c := range docs[i].Candidates {
			isCandidate[c] = true
		}
		for _, g := range x.Gold {
			ok := true
			o := x.Origin[g.Sentence]
			for j := 0; j+1 < len(o); j++ {
				if o[j] <= g.Last && o[j+1] > g.First && !isCandidate[start[g.Sentence]+j] {
					ok = false
				}
			}
			all++
			if ok {
				in++
			}
		}
	}
	return percent(in, all)
}
