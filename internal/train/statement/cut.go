package main

import (
	"math"

	"dossier/read/quote"
)

const (
	labels = quote.Parts
	turns  = quote.PartEdges
)

// moves are the weights of going from one part to another; the last row begins
// a sentence.
type moves [labels + 1][labels]float32

// cutter is a chain model of parts in training (a linear-chain CRF).
type cutter struct {
	parts, edges *table
	moves        moves
	slopes       moves
}

func learnCutter(list []partLesson) *cutter {
	const passes = 12
	c := &cutter{parts: newTable(19, labels), edges: newTable(20, turns)}
	for pass := range passes {
		for _, i := range order(len(list), pass+200) {
			c.learn(thinned(list[i], uint32(pass*1000003+i)))
		}
		c.parts.keep(pass, passes)
		c.edges.keep(pass, passes)
	}
	c.parts.mean()
	c.edges.mean()
	return c
}

func (c *cutter) model() quote.Cutter {
	return quote.Cutter{Part: c.parts.quantize(), Edge: c.edges.quantize(), Moves: c.moves}
}

// lattice holds the scores of one sentence and the sums over all ways to part it,
// from its beginning and from its end.
type lattice struct {
	own      [][labels]float32
	edge     [][turns]float32
	moves    *moves
	fwd, bwd [][labels]float32
	sum      float32
}

// never is the score of what cannot be.
const never = float32(-1e9)

func (c *cutter) lattice(l partLesson) *lattice {
	n := len(l.right)
	x := &lattice{make([][labels]float32, n), make([][turns]float32, n+1), &c.moves, make([][labels]float32, n), make([][labels]float32, n), 0}
	for i := range x.own {
		c.parts.add(l.Parts[i], x.own[i][:])
	}
	for p := range x.own[l.Head] {
		if p != quote.PartCue {
			x.own[l.Head][p] = never
		}
	}
	for i := range x.edge {
		c.edges.add(l.Edges[i], x.edge[i][:])
	}
	x.forward()
	x.backward()
	return x
}

// move is the score of going from part a of token i-1 to part b of token i.
func (x *lattice) move(i, a, b int) float32 {
	if i == 0 {
		return quote.EdgeScore(x.edge[0][:], quote.PartNone, b) + x.moves[labels][b]
	}
	return quote.EdgeScore(x.edge[i][:], a, b) + x.moves[a][b]
}

func (x *lattice) forward() {
	for i := range x.fwd {
		for b := range x.fwd[i] {
			if i == 0 {
				x.fwd[0][b] = x.move(0, 0, b) + x.own[0][b]
				continue
			}
			var y [labels]float32
			for a := range y {
				y[a] = x.fwd[i-1][a] + x.move(i, a, b)
			}
			x.fwd[i][b] = logSum(y) + x.own[i][b]
		}
	}
}

func (x *lattice) backward() {
	n := len(x.bwd)
	var y [labels]float32
	for b := range y {
		x.bwd[n-1][b] = quote.EdgeScore(x.edge[n][:], b, quote.PartNone)
		y[b] = x.fwd[n-1][b] + x.bwd[n-1][b]
	}
	x.sum = logSum(y)
	for i := n - 2; i >= 0; i-- {
		for a := range x.bwd[i] {
			for b := range y {
				y[b] = x.move(i+1, a, b) + x.own[i+1][b] + x.bwd[i+1][b]
			}
			x.bwd[i][a] = logSum(y)
		}
	}
}

func logSum(x [labels]float32) float32 {
	top := max(x[0], x[1], x[2], x[3])
	sum := 0.0
	for _, v := range x {
		sum += math.Exp(float64(v - top))
	}
	return top + float32(math.Log(sum))
}

// prob is the probability of token i having part b.
func (x *lattice) prob(i, b int) float32 {
	return float32(math.Exp(float64(x.fwd[i][b] + x.bwd[i][b] - x.sum)))
}

// step is the probability of token i-1 having part a and token i part b.
func (x *lattice) step(i, a, b int) float32 {
	return float32(math.Exp(float64(x.fwd[i-1][a] + x.move(i, a, b) + x.own[i][b] + x.bwd[i][b] - x.sum)))
}

// learn moves the weights by the slope of the likelihood of one sentence: what
// it holds less what the model expects.
func (c *cutter) learn(l partLesson) {
	x := c.lattice(l)
	n := len(l.right)
	var m moves
	for i := 0; i <= n; i++ {
		e := x.turned(i, l.right, &m)
		c.edges.step(l.Edges[i], e[:])
		if i == n {
			break
		}
		var g [labels]float32
		for b := range g {
			g[b] = -x.prob(i, b)
		}
		g[l.right[i]]++
		c.parts.step(l.Parts[i], g[:])
	}
	for a := range m {
		for b, g := range m[a] {
			c.moves[a][b] += stride(&c.slopes[a][b], g)
		}
	}
}

// turned returns the slopes of the edges before token i, and adds those of moves.
func (x *lattice) turned(i int, right []int, m *moves) (e [turns]float32) {
	n := len(right)
	switch i {
	case 0:
		quote.AddEdge(e[:], quote.PartNone, right[0], 1)
		m[labels][right[0]]++
		for b := range labels {
			quote.AddEdge(e[:], quote.PartNone, b, -x.prob(0, b))
			m[labels][b] -= x.prob(0, b)
		}
	case n:
		quote.AddEdge(e[:], right[n-1], quote.PartNone, 1)
		for a := range labels {
			quote.AddEdge(e[:], a, quote.PartNone, -x.prob(n-1, a))
		}
	default:
		quote.AddEdge(e[:], right[i-1], right[i], 1)
		m[right[i-1]][right[i]]++
		for a := range labels {
			for b := range labels {
				p := x.step(i, a, b)
				quote.AddEdge(e[:], a, b, -p)
				m[a][b] -= p
			}
		}
	}
	return e
}

// thinned returns l with two in five of its features left out, others in each pass:
// so that the weights lean on more than the rarest.
func thinned(l partLesson, seed uint32) partLesson {
	l.Parts, l.Edges = thin(l.Parts, seed), thin(l.Edges, seed+1)
	return l
}

func thin(lists [][]uint32, seed uint32) [][]uint32 {
	out := make([][]uint32, len(lists))
	for i, list := range lists {
		out[i] = make([]uint32, 0, len(list))
		for _, f := range list {
			seed = seed*1664525 + 1013904223
			if seed>>16%5 > 1 {
				out[i] = append(out[i], f)
			}
		}
	}
	return out
}
