package train

import (
	"math"

	"dossier/read/parse"
)

// Guess is what networks say of a sentence, as logarithms of probabilities summed
// over networks.
type Guess struct {
	Arcs []float32   // n rows of n+1 heads
	XPOS [][]float32 // a row a word
	UPOS [][]float32
	Head []int32
	Rel  [][]float32 // at the chosen heads
}

// Guesses runs several networks over samples: their arcs and tags are averaged,
// trees found, then their relations averaged.
func Guesses(nets []*Net, samples []*Sample) []*Guess {
	out := make([]*Guess, len(samples))
	for i, s := range samples {
		n := len(s.Feats)
		out[i] = &Guess{Arcs: make([]float32, n*(n+1)), XPOS: rows(n, nets[0].XPOS), UPOS: rows(n, nets[0].UPOS), Rel: rows(n, nets[0].Rels), Head: make([]int32, n)}
	}
	each := func(do func(n *Net, w *pass, batch []*Sample, out []*Guess)) {
		for _, n := range nets {
			w := &pass{}
			for _, b := range batches(samples, 1500) {
				part, got := make([]*Sample, len(b)), make([]*Guess, len(b))
				for j, i := range b {
					part[j], got[j] = samples[i], out[i]
				}
				n.input(w, part, nil, Drop{})
				n.forward(w, Drop{})
				do(n, w, part, got)
			}
		}
	}
	each(addArcs)
	for i, g := range out {
		n := len(samples[i].Feats)
		sc := make([]int32, len(g.Arcs))
		for j, x := range g.Arcs {
			sc[j] = int32(x * 4096)
		}
		parse.Heads(g.Head, sc, n)
	}
	each(addRels)
	return out
}

func rows(n, cols int) [][]float32 {
	out := make([][]float32, n)
	for i := range out {
		out[i] = make([]float32, cols)
	}
	return out
}

func addArcs(n *Net, w *pass, batch []*Sample, out []*Guess) {
	for b, i := range w.p.Order {
		ln, g := w.p.Lens[b], out[i]
		n.arcScores(w, b)
		for t := range ln {
			logs(g.Arcs[t*(ln+1):(t+1)*(ln+1)], w.scores.Row(t)[:ln+1])
			row := w.tags.Row(w.p.Row(b, t))
			logs(g.XPOS[t], row[:n.XPOS])
			logs(g.UPOS[t], row[n.XPOS:n.XPOS+n.UPOS])
		}
	}
}

func addRels(n *Net, w *pass, batch []*Sample, out []*Guess) {
	w.relRows = w.relRows[:0]
	var to [][]float32
	for b, i := range w.p.Order {
		for t, h := range out[i].Head {
			r := relRow{dep: int32(w.p.Row(b, t)), head: -1}
			if int(h) < w.p.Lens[b] {
				r.head = int32(w.p.Row(b, int(h)))
			}
			w.relRows, to = append(w.relRows, r), append(to, out[i].Rel[t])
		}
	}
	n.relScores(w)
	for j := range to {
		logs(to[j], w.rels.Row(j)[:n.Rels])
	}
}

// logs adds the log probabilities of scores.
func logs(to, sc []float32) {
	top := sc[0]
	for _, x := range sc {
		top = max(top, x)
	}
	sum := 0.0
	for _, x := range sc {
		sum += math.Exp(float64(x - top))
	}
	z := top + float32(math.Log(sum))
	for i, x := range sc {
		to[i] += max(x-z, -30)
	}
}

// argmax returns the index of the highest, the first of equals.
func argmax(v []float32) int {
	b := 0
	for i, x := range v {
		if x > v[b] {
			b = i
		}
	}
	return b
}
