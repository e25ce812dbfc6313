package quote

import "math"

// What a token is to a given cue.
const (
	PartNone = iota
	PartSource
	PartCue
	PartContent
	Parts
)

// PartEdges is how many things can happen between two tokens: each part but the
// first can begin there, and end.
const PartEdges = 2 * (Parts - 1)

// Cutter parts the words of a sentence among source, cue and content of one
// cue: a chain model (a linear-chain CRF) over hashed features. One row of weights
// speaks for what a token is, one for what begins and ends between two tokens.
type Cutter struct {
	Part  Rows                      // Parts weights a row
	Edge  Rows                      // PartEdges weights a row
	Moves [Parts + 1][Parts]float32 // from part to part; the last row begins a sentence
}

// Chain is a sentence as seen from a cue: for each token the features of what it
// is, and for each place between tokens (one more) those of what changes there.
type Chain struct {
	Parts, Edges [][]uint32
	Head         int // the cue's main word
}

// EdgeScore adds up what going from part a to part b is worth at an edge.
func EdgeScore(e []float32, a, b int) float32 {
	sum := float32(0)
	if a != b && a != PartNone {
		sum += e[2*(a-1)+1]
	}
	if a != b && b != PartNone {
		sum += e[2*(b-1)]
	}
	return sum
}

// AddEdge adds v where [EdgeScore] looks.
func AddEdge(e []float32, a, b int, v float32) {
	if a != b && a != PartNone {
		e[2*(a-1)+1] += v
	}
	if a != b && b != PartNone {
		e[2*(b-1)] += v
	}
}

// walk is the way through a sentence up to some token.
type walk struct {
	best [Parts]float32 // of the best way that ends in each part
	all  [Parts]float64 // of all such ways together, as a logarithm
	back [][Parts]int8
}

// Cut returns the best part of each token, and the logarithm of how probable
// the model takes that to be.
func (c *Cutter) Cut(ch Chain) ([]int, float64) {
	n := len(ch.Parts)
	w := walk{back: make([][Parts]int8, n)}
	var e [PartEdges]float32
	for i := range n {
		e = [PartEdges]float32{}
		c.Edge.add(ch.Edges[i], e[:])
		var own [Parts]float32
		c.Part.add(ch.Parts[i], own[:])
		w.step(c, i, i == ch.Head, e[:], own)
	}
	e = [PartEdges]float32{}
	c.Edge.add(ch.Edges[n], e[:])
	return w.end(e[:])
}

// step goes on to token i.
func (w *walk) step(c *Cutter, i int, head bool, e []float32, own [Parts]float32) {
	var next walk
	for p := range Parts {
		next.best[p], next.all[p] = float32(math.Inf(-1)), math.Inf(-1)
		if head && p != PartCue {
			continue
		}
		for q := range Parts {
			from := q
			if i == 0 {
				if q != PartNone {
					break
				}
				from = Parts
			}
			x := EdgeScore(e, q, p) + c.Moves[from][p] + own[p]
			if y := w.best[q] + x; y > next.best[p] {
				next.best[p], w.back[i][p] = y, int8(q)
			}
			next.all[p] = logAdd(next.all[p], w.all[q]+float64(x))
		}
	}
	w.best, w.all = next.best, next.all
}

// end walks back from the best last part.
func (w *walk) end(e []float32) ([]int, float64) {
	at, sum := 0, math.Inf(-1)
	for p := range w.best {
		x := EdgeScore(e, p, PartNone)
		w.best[p] += x
		sum = logAdd(sum, w.all[p]+float64(x))
		if w.best[p] > w.best[at] {
			at = p
		}
	}
	sure := float64(w.best[at]) - sum
	out := make([]int, len(w.back))
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = at
		at = int(w.back[i][at])
	}
	return out, sure
}

// logAdd returns log(exp a + exp b).
func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
