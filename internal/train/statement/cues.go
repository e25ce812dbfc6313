package main

import (
	"fmt"
	"math"
	"os"

	"dossier/read/quote"
)

// learnCues learns which words are cues and how they part their sentences.
func learnCues(l lessons, bar float64) quote.PartModel {
	l.prune()
	w := learnWords(l.words)
	c := learnCutter(l.parts)
	m := quote.PartModel{Words: w.quantize(), Cutter: c.model()}
	m.Words.Bias = float32(bar)
	return m
}

func (l *lessons) prune() {
	var words, parts, edges []*[]uint32
	for i := range l.words {
		words = append(words, &l.words[i].features)
	}
	for i := range l.parts {
		p := &l.parts[i]
		for k := range p.Parts {
			parts = append(parts, &p.Parts[k])
		}
		for k := range p.Edges {
			edges = append(edges, &p.Edges[k])
		}
	}
	prune(2, words)
	prune(5, parts)
	prune(5, edges)
}

// learnWords fits which words are cues: a logistic regression.
func learnWords(list []wordLesson) *table {
	const passes = 6
	t := newTable(20, 1)
	for pass := range passes {
		for _, i := range order(len(list), pass+300) {
			l := list[i]
			g := -sigmoid(float64(t.dot(l.features)))
			if l.cue {
				g++
			}
			t.step(l.features, []float32{float32(g)})
		}
		t.keep(pass, passes)
	}
	t.mean()
	return t
}

func (t *table) dot(features []uint32) float32 {
	var x [1]float32
	t.add(features, x[:])
	return x[0]
}

// report says how well held out lessons are answered.
func (l *lessons) report(m quote.PartModel) {
	var right [4]int
	for _, p := range l.parts {
		got, _ := m.Cutter.Cut(p.Chain)
		for part := 1; part < len(right); part++ {
			if p.same(got, part) {
				right[part]++
			}
		}
	}
	fmt.Fprintf(os.Stderr, "held out: of %d cues the source right %d, the cue %d, the content %d\n",
		len(l.parts), right[quote.PartSource], right[quote.PartCue], right[quote.PartContent])
	f, bar := l.best(m)
	fmt.Fprintf(os.Stderr, "held out: main words of cues F1 %.4f at %.2f\n", f, bar)
}

// same reports whether the words of a part, marks aside, are the right ones.
func (p partLesson) same(got []int, part int) bool {
	for i := range got {
		if p.word[i] && (got[i] == part) != (p.right[i] == part) {
			return false
		}
	}
	return true
}

// best returns the best F1 of words alone, and the score from which they are
// taken then.
func (l *lessons) best(m quote.PartModel) (f1, bar float64) {
	scores := make([]float64, len(l.words))
	for i, w := range l.words {
		scores[i] = float64(m.Words.Score(w.features))
	}
	for b := -3.0; b <= 2; b += 0.05 {
		right, all := 0, 0
		for i, w := range l.words {
			if scores[i] < b {
				continue
			}
			all++
			if w.cue {
				right++
			}
		}
		if f := 2 * float64(right) / float64(all+l.gold); f > f1 {
			f1, bar = f, b
		}
	}
	return f1, bar
}

// table is rows of weights in training.
type table struct {
	bits   uint
	width  int
	now    []float32
	slopes []float32 // sums of squares
	sum    []float32
	kept   float32
}

func newTable(bits uint, width int) *table {
	n := width << bits
	return &table{bits: bits, width: width, now: make([]float32, n), slopes: make([]float32, n), sum: make([]float32, n)}
}

func (t *table) row(f uint32) int { return int(f&(1<<t.bits-1)) * t.width }

func (t *table) add(features []uint32, sum []float32) {
	for _, f := range features {
		row := t.now[t.row(f):]
		for k := range sum {
			sum[k] += row[k]
		}
	}
}

// rate is how far a step goes at first.
const rate = 0.04

// step moves the weights of the features along the slope, the less the more they
// have moved (AdaGrad).
func (t *table) step(features []uint32, slope []float32) {
	for _, f := range features {
		at := t.row(f)
		for k, g := range slope {
			if g > 1e-3 || g < -1e-3 {
				t.now[at+k] += stride(&t.slopes[at+k], g)
			}
		}
	}
}

func stride(slopes *float32, g float32) float32 {
	*slopes += g * g
	return rate * g / float32(math.Sqrt(float64(*slopes)+1))
}

// keep adds the weights after a pass of the second half to the mean.
func (t *table) keep(pass, passes int) {
	if 2*pass < passes {
		return
	}
	t.kept++
	for i, v := range t.now {
		t.sum[i] += v
	}
}

func (t *table) mean() {
	for i, v := range t.sum {
		t.now[i] = v / t.kept
	}
}

// quantize rounds the weights to eight bits.
func (t *table) quantize() quote.Rows {
	top := float32(0)
	for _, v := range t.now {
		top = max(top, v, -v)
	}
	q := quote.Rows{Bits: t.bits, Width: t.width, Scale: top / 127, Table: make([]int8, len(t.now))}
	for i, v := range t.now {
		q.Table[i] = int8(math.Round(float64(v / top * 127)))
	}
	return q
}
