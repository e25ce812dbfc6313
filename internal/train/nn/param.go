package nn

import (
	"math"
	"math/rand/v2"
)

// Param is a matrix that is learned. Each lane (half of a batch) sums its own
// gradient; the lanes are added in order, so the number of workers changes nothing.
type Param struct {
	Matrix
	Grad  [Lanes]Matrix
	m, v  []float32
	rows  bool // gradients touch few rows: an embedding
	dirty [Lanes][]int32
	seen  [Lanes][]bool
}

// Lanes is how many parts each batch is computed in.
const Lanes = 2

// NewParam returns a rows × cols parameter, drawn evenly from ±scale.
func NewParam(rng *rand.Rand, rows, cols int, scale float64) *Param {
	p := &Param{Matrix: *New(rows, cols), m: make([]float32, rows*cols), v: make([]float32, rows*cols)}
	for i := range p.V {
		p.V[i] = float32((rng.Float64()*2 - 1) * scale)
	}
	for l := range p.Grad {
		p.Grad[l] = *New(rows, cols)
	}
	return p
}

// NewLookup returns a parameter of which a batch touches few rows.
func NewLookup(rng *rand.Rand, rows, cols int, scale float64) *Param {
	p := NewParam(rng, rows, cols, scale)
	p.rows = true
	for l := range p.seen {
		p.seen[l] = make([]bool, rows)
	}
	return p
}

// Glorot is the scale that keeps the spread of values through a layer.
func Glorot(in, out int) float64 { return math.Sqrt(6 / float64(in+out)) }

// Touch returns the gradient of row i in a lane, to add to.
func (p *Param) Touch(lane int, i int32) []float32 {
	if !p.seen[lane][i] {
		p.seen[lane][i] = true
		p.dirty[lane] = append(p.dirty[lane], i)
	}
	return p.Grad[lane].Row(int(i))
}

// Adam learns parameters from their gradients.
type Adam struct {
	Rate, Beta1, Beta2, Clip float64
	step                     int
}

// Step moves the parameters and clears their gradients.
func (a *Adam) Step(ps []*Param) {
	a.step++
	norm := 0.0
	for _, p := range ps {
		p.merge(func(g []float32) {
			s := float32(0)
			for _, x := range g {
				s += x * x
			}
			norm += float64(s)
		})
	}
	scale := 1.0
	if n := math.Sqrt(norm); a.Clip > 0 && n > a.Clip {
		scale = a.Clip / n
	}
	t := float64(a.step)
	rate := float32(a.Rate * math.Sqrt(1-math.Pow(a.Beta2, t)) / (1 - math.Pow(a.Beta1, t)))
	for _, p := range ps {
		p.each(func(at int, g []float32) {
			a.move(p.V[at:at+len(g)], p.m[at:at+len(g)], p.v[at:at+len(g)], g, float32(scale), rate)
		})
		p.clear()
	}
}

func (a *Adam) move(w, m, v, g []float32, scale, rate float32) {
	adam(w, m, v, g, &[5]float32{scale, 1 - float32(a.Beta1), 1 - float32(a.Beta2), rate, 1e-6})
}

// adamSlow moves w against g; k is what g is scaled by, 1-beta1, 1-beta2, rate, epsilon.
func adamSlow(w, m, v, g []float32, k *[5]float32) {
	for i, x := range g {
		x *= k[0]
		m[i] += k[1] * (x - m[i])
		v[i] += k[2] * (x*x - v[i])
		w[i] -= k[3] * m[i] / (float32(math.Sqrt(float64(v[i]))) + k[4])
	}
}

// merge adds the lanes into the first and shows the result, row by row.
func (p *Param) merge(f func(g []float32)) {
	for l := 1; l < Lanes; l++ {
		if p.rows {
			for _, i := range p.dirty[l] {
				Plus(p.Touch(0, i), p.Grad[l].Row(int(i)))
			}
		} else {
			Plus(p.Grad[0].V, p.Grad[l].V)
		}
	}
	p.each(func(_ int, g []float32) { f(g) })
}

func (p *Param) each(f func(at int, g []float32)) {
	if !p.rows {
		f(0, p.Grad[0].V)
		return
	}
	for _, i := range p.dirty[0] {
		f(int(i)*p.Cols, p.Grad[0].Row(int(i)))
	}
}

func (p *Param) clear() {
	for l := range p.Grad {
		if !p.rows {
			clear(p.Grad[l].V)
			continue
		}
		for _, i := range p.dirty[l] {
			clear(p.Grad[l].Row(int(i)))
			p.seen[l][i] = false
		}
		p.dirty[l] = p.dirty[l][:0]
	}
}
