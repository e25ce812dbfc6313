package main

import (
	"math"

	"dossier/read/quote"
)

// passes over the data.
const passes = 8

// weights is a linear model in training.
type weights struct {
	now, sum []float64
	kept     float64
}

const size = 1 << 17

func newWeights() *weights { return &weights{now: make([]float64, size), sum: make([]float64, size)} }

// keep adds the weights after a pass of the second half to the mean.
func (w *weights) keep(pass int) {
	if 2*pass < passes {
		return
	}
	w.kept++
	for i, v := range w.now {
		w.sum[i] += v
	}
}

func (w *weights) mean() *weights {
	for i := range w.now {
		w.now[i] = w.sum[i] / w.kept
	}
	return w
}

func (w *weights) dot(features []uint32) float64 {
	x := 0.0
	for _, f := range features {
		x += w.now[f&(size-1)]
	}
	return x
}

// choice is a question with its options and the right one.
type choice struct {
	options [][]uint32
	right   int
	rule    int // what the rule would take, -1 when unknown
}

// question is a choice that is learned, with the table it goes to.
type question struct {
	name  string
	of    func([]example) []choice
	table func(*quote.Model) *quote.Weights
}

func questions() []question {
	return []question{
		{"content end", contentEnds, func(m *quote.Model) *quote.Weights { return &m.End }},
		{"source", sources, func(m *quote.Model) *quote.Weights { return &m.Source }},
		{"source span", sourceSpans, func(m *quote.Model) *quote.Weights { return &m.SourceEnd }},
	}
}

func contentEnds(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.end < 0 {
			continue
		}
		c := choice{right: e.end, rule: -1}
		for i, x := range e.Ends {
			c.options = append(c.options, x.Features)
			if x.At == e.Content[len(e.Content)-1].End {
				c.rule = i
			}
		}
		out = append(out, c)
	}
	return out
}

func sources(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.source >= 0 {
			out = append(out, choose(e.Sources, e.source))
		}
	}
	return out
}

func sourceSpans(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.source > 0 && e.span >= 0 {
			out = append(out, choose(e.Spans[e.source], e.span))
		}
	}
	return out
}

func choose(options []quote.Option, right int) choice {
	c := choice{right: right, rule: -1}
	for _, o := range options {
		c.options = append(c.options, o.Features)
	}
	return c
}

// learnChoice fits a choice among options by stochastic gradient descent.
func learnChoice(list []choice) *weights {
	w := newWeights()
	for ep := 0; ep < passes; ep++ {
		rate := 0.08 / (1 + float64(ep)*0.6)
		for _, i := range order(len(list), ep+100) {
			w.learn(list[i], rate)
		}
		w.keep(ep)
	}
	return w.mean()
}

func (w *weights) learn(c choice, rate float64) {
	p := make([]float64, len(c.options))
	top, sum := math.Inf(-1), 0.0
	for k, x := range c.options {
		p[k] = w.dot(x)
		top = max(top, p[k])
	}
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
	}
	for k, x := range c.options {
		g := -p[k] / sum
		if k == c.right {
			g++
		}
		for _, f := range x {
			j := f & (size - 1)
			w.now[j] += rate * (g - 0.002*w.now[j]*math.Abs(g))
		}
	}
}

func (w *weights) choices(list []choice) (right, all, rule int) {
	for _, c := range list {
		best, at := math.Inf(-1), -1
		for k, x := range c.options {
			if s := w.dot(x); s > best {
				best, at = s, k
			}
		}
		all++
		if at == c.right {
			right++
		}
		if c.rule == c.right {
			rule++
		}
	}
	return right, all, rule
}

// quantize rounds the weights to eight bits.
func (w *weights) quantize() quote.Weights {
	top := 0.0
	for _, v := range w.now {
		top = max(top, math.Abs(v))
	}
	q := quote.Weights{Scale: float32(top / 127), Table: make([]int8, size)}
	for i, v := range w.now {
		q.Table[i] = int8(math.Round(v / top * 127))
	}
	return q
}
