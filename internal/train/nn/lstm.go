package nn

import (
	"math/rand/v2"
	"sort"
)

// Packed is sentences laid out step by step: all first words, then all second
// ones, the longest sentence first, so that one product serves them all.
type Packed struct {
	Order []int // sentences, longest first
	Lens  []int // their lengths, in that order
	Count []int // sentences that have a word at each step
	At    []int // row of the first of them
	N     int   // rows
}

// Pack lays out sentences of the given lengths.
func Pack(lens []int) *Packed {
	p := &Packed{}
	for i := range lens {
		p.Order = append(p.Order, i)
	}
	sort.SliceStable(p.Order, func(i, j int) bool { return lens[p.Order[i]] > lens[p.Order[j]] })
	for _, i := range p.Order {
		p.Lens = append(p.Lens, lens[i])
	}
	for t := 0; len(p.Lens) > 0 && t < p.Lens[0]; t++ {
		n := sort.Search(len(p.Lens), func(b int) bool { return p.Lens[b] <= t })
		p.Count, p.At = append(p.Count, n), append(p.At, p.N)
		p.N += n
	}
	return p
}

// Row is the row of word t of the b-th longest sentence.
func (p *Packed) Row(b, t int) int { return p.At[t] + b }

// turn copies rows so that each sentence runs backwards.
func (p *Packed) turn(to, from View) {
	for t, n := range p.Count {
		for b := range n {
			i, j := p.Row(b, t), p.Row(b, p.Lens[b]-1-t)
			copy(to.V[i*to.row:i*to.row+to.Cols], from.V[j*from.row:j*from.row+from.Cols])
		}
	}
}

// LSTM is one direction of one layer: gates input, forget, cell, output.
type LSTM struct {
	H          int
	Wx, Wh, Wb *Param
}

// NewLSTM returns cells for inputs of in values.
func NewLSTM(rng *rand.Rand, in, h int) *LSTM {
	l := &LSTM{H: h, Wx: NewParam(rng, in, 4*h, Glorot(in, h)), Wh: NewParam(rng, h, 4*h, Glorot(h, h)), Wb: NewParam(rng, 1, 4*h, 0)}
	for j := h; j < 2*h; j++ {
		l.Wb.V[j] = 1 // remember, to begin with
	}
	return l
}

// Params lists what is learned.
func (l *LSTM) Params() []*Param { return []*Param{l.Wx, l.Wh, l.Wb} }

// Run is the memory of one pass, of which the gradients are made.
type Run struct {
	p                *Packed
	g, c, h, hm      Matrix // gates before the curve, cells, outputs, outputs as the next step sees them
	mask             Matrix // a row a sentence; none when not learning
	dg, dh, dc, turn Matrix
	zero             []float32 // the cell before the first step
}

// Forward computes the outputs of x (packed rows).
func (l *LSTM) Forward(r *Run, p *Packed, x View, drop float64, rng *rand.Rand) *Matrix {
	h := l.H
	r.p, r.zero = p, make([]float32, h)
	r.g.Resize(p.N, 4*h)
	for i := range p.N {
		copy(r.g.Row(i), l.Wb.V)
	}
	Add(r.g.All(), x, l.Wx.All())
	r.c.Resize(p.N, h)
	r.h.Resize(p.N, h)
	r.mask.Resize(0, h)
	hm := &r.h
	if drop > 0 {
		Mask(&r.mask, len(p.Lens), h, drop, rng)
		r.hm.Resize(p.N, h)
		hm = &r.hm
	}
	for t, n := range p.Count {
		if t > 0 {
			Add(r.g.Span(p.At[t], n), hm.Span(p.At[t-1], n), l.Wh.All())
		}
		for b := range n {
			i := p.At[t] + b
			prev := r.zero
			if t > 0 {
				prev = r.c.Row(p.At[t-1] + b)
			}
			cell(r.g.Row(i), prev, r.c.Row(i), r.h.Row(i))
			if drop > 0 {
				times(r.hm.Row(i), r.h.Row(i), r.mask.Row(b))
			}
		}
	}
	return &r.h
}

// cellSlow is one step: gates before the curve, the cell before and after, the output.
func cellSlow(g, prev, c, out []float32) {
	h := len(c)
	gi, gf, gc, gout := g[:h], g[h:2*h], g[2*h:3*h], g[3*h:4*h]
	for j := range c {
		c[j] = gate(gi[j])*Squash(gc[j]) + gate(gf[j])*prev[j]
		out[j] = gate(gout[j]) * Squash(c[j])
	}
}

// Backward takes the gradient of the outputs, sums those of the parameters and
// adds that of x to dx.
func (l *LSTM) Backward(r *Run, lane int, x View, dout *Matrix, dx View) {
	h, p := l.H, r.p
	Transpose(&r.turn, &l.Wh.Matrix)
	r.dg.Resize(p.N, 4*h)
	r.dh.Reset(len(p.Lens), h)
	r.dc.Reset(len(p.Lens), h)
	for t := len(p.Count) - 1; t >= 0; t-- {
		n := p.Count[t]
		for b := range n {
			i := p.At[t] + b
			if len(r.mask.V) > 0 {
				times(r.dh.Row(b), r.dh.Row(b), r.mask.Row(b))
			}
			Plus(r.dh.Row(b), dout.Row(i))
			prev := r.zero
			if t > 0 {
				prev = r.c.Row(p.At[t-1] + b)
			}
			uncell(r.g.Row(i), prev, r.c.Row(i), r.dh.Row(b), r.dc.Row(b), r.dg.Row(i))
			clear(r.dh.Row(b))
		}
		if t > 0 {
			Add(r.dh.Span(0, n), r.dg.Span(p.At[t], n), r.turn.All())
		}
	}
	hm := &r.h
	if len(r.mask.V) > 0 {
		hm = &r.hm
	}
	for t := 1; t < len(p.Count); t++ {
		Add(l.Wh.Grad[lane].All(), hm.Span(p.At[t-1], p.Count[t]).T(), r.dg.Span(p.At[t], p.Count[t]))
	}
	Add(l.Wx.Grad[lane].All(), x.T(), r.dg.All())
	for i := range p.N {
		Plus(l.Wb.Grad[lane].V, r.dg.Row(i))
	}
	Transpose(&r.turn, &l.Wx.Matrix)
	Add(dx, r.dg.All(), r.turn.All())
}

// uncellSlow is the gradient of one step: of the output and the cell to the gates
// and the cell before.
func uncellSlow(g, prev, c, dh, dc, dg []float32) {
	h := len(c)
	for j := range c {
		i, f, k, o := g[j], g[h+j], g[2*h+j], g[3*h+j]
		d := dc[j] + dh[j]*gate(o)*Slope(c[j])
		dg[3*h+j] = dh[j] * Squash(c[j]) * gateSlope(o)
		dg[j] = d * Squash(k) * gateSlope(i)
		dg[2*h+j] = d * gate(i) * Slope(k)
		dg[h+j] = d * prev[j] * gateSlope(f)
		dc[j] = d * gate(f)
	}
}

// Mask fills m with rows of zeros (at the given rate) and of the number that makes up for them.
func Mask(m *Matrix, rows, cols int, rate float64, rng *rand.Rand) {
	m.Resize(rows, cols)
	keep := uint32((1 - rate) * (1 << 32))
	scale := float32(1 / (1 - rate))
	for i := range m.V {
		if m.V[i] = 0; rng.Uint32() < keep {
			m.V[i] = scale
		}
	}
}

func times(to, a, b []float32) {
	for i, x := range a {
		to[i] = x * b[i]
	}
}

// BiLSTM is a layer that reads both ways.
type BiLSTM struct{ There, Back *LSTM }

// NewBiLSTM returns a layer of h cells a direction.
func NewBiLSTM(rng *rand.Rand, in, h int) *BiLSTM {
	return &BiLSTM{NewLSTM(rng, in, h), NewLSTM(rng, in, h)}
}

// Params lists what is learned.
func (l *BiLSTM) Params() []*Param { return append(l.There.Params(), l.Back.Params()...) }

// BiRun is the memory of one pass through a BiLSTM.
type BiRun struct {
	there, back                 Run
	xr, out, dthere, dback, dxr Matrix
}

// Forward returns the outputs of both directions side by side.
func (l *BiLSTM) Forward(r *BiRun, p *Packed, x *Matrix, drop float64, rng *rand.Rand) *Matrix {
	h := l.There.H
	r.xr.Resize(p.N, x.Cols)
	p.turn(r.xr.All(), x.All())
	there := l.There.Forward(&r.there, p, x.All(), drop, rng)
	back := l.Back.Forward(&r.back, p, r.xr.All(), drop, rng)
	r.out.Resize(p.N, 2*h)
	for i := range p.N {
		copy(r.out.Row(i)[:h], there.Row(i))
	}
	p.turn(r.out.All().Columns(h, h), back.All())
	return &r.out
}

// Backward returns by adding to dx.
func (l *BiLSTM) Backward(r *BiRun, lane int, x, dout, dx *Matrix) {
	h, p := l.There.H, r.there.p
	r.dthere.Resize(p.N, h)
	r.dback.Resize(p.N, h)
	for i := range p.N {
		copy(r.dthere.Row(i), dout.Row(i)[:h])
	}
	p.turn(r.dback.All(), dout.All().Columns(h, h))
	l.There.Backward(&r.there, lane, x.All(), &r.dthere, dx.All())
	r.dxr.Reset(p.N, x.Cols)
	l.Back.Backward(&r.back, lane, r.xr.All(), &r.dback, r.dxr.All())
	for t, n := range p.Count {
		for b := range n {
			Plus(dx.Row(p.Row(b, p.Lens[b]-1-t)), r.dxr.Row(p.Row(b, t)))
		}
	}
}
