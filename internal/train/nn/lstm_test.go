package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The gradient is that of finite differences.
func TestBiLSTMGradient(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	l := NewBiLSTM(rng, 16, 16)
	p := Pack([]int{3, 5, 1})
	x, want := NewParam(rng, p.N, 16, 1), New(p.N, 32)
	for i := range want.V {
		want.V[i] = rng.Float32() - 0.5
	}
	loss := func(r *BiRun) (sum float64) {
		for i, y := range l.Forward(r, p, &x.Matrix, 0, rng).V {
			sum += float64(y * want.V[i])
		}
		return sum
	}
	var r BiRun
	loss(&r)
	l.Backward(&r, 0, &x.Matrix, want, &x.Grad[0])
	for _, q := range append(l.Params(), x) {
		for range 20 {
			i := rng.IntN(len(q.V))
			old := q.V[i]
			q.V[i] = old + 1e-2
			up := loss(&BiRun{})
			q.V[i] = old - 1e-2
			down := loss(&BiRun{})
			q.V[i] = old
			if d := (up - down) / 2e-2; math.Abs(d-float64(q.Grad[0].V[i])) > 1e-3*max(1, math.Abs(d)) {
				t.Errorf("slope %g, gradient %g", d, q.Grad[0].V[i])
			}
		}
	}
}

// The assembly does what the plain loops do.
func TestCells(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	random := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = 4 * float32(rng.NormFloat64())
		}
		return v
	}
	same := func(what string, a, b []float32) {
		for i := range a {
			if math.Abs(float64(a[i]-b[i])) > 1e-4*(1+math.Abs(float64(b[i]))) {
				t.Errorf("%s: %g, not %g", what, a[i], b[i])
			}
		}
	}
	const h = 24
	g, prev, dh, dc := random(4*h), random(h), random(h), random(h)
	c, out, c2, out2 := make([]float32, h), make([]float32, h), make([]float32, h), make([]float32, h)
	cell(g, prev, c, out)
	cellSlow(g, prev, c2, out2)
	same("c", c, c2)
	same("out", out, out2)
	dg, dg2, dc2 := make([]float32, 4*h), make([]float32, 4*h), append([]float32(nil), dc...)
	uncell(g, prev, c, dh, dc, dg)
	uncellSlow(g, prev, c, dh, dc2, dg2)
	same("dg", dg, dg2)
	same("dc", dc, dc2)
	w, m, v := random(h), random(h), make([]float32, h)
	w2, m2, v2 := append([]float32(nil), w...), append([]float32(nil), m...), append([]float32(nil), v...)
	k := &[5]float32{0.5, 0.1, 0.02, 0.003, 1e-6}
	adam(w, m, v, dh, k)
	adamSlow(w2, m2, v2, dh, k)
	same("w", w, w2)
	same("m", m, m2)
	same("v", v, v2)
}
