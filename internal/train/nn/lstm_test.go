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
