package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestAdd(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	fill := func(m *Matrix) *Matrix {
		for i := range m.V {
			m.V[i] = rng.Float32() - 0.5
		}
		return m
	}
	for _, d := range [][3]int{{1, 1, 16}, {7, 33, 48}, {13, 5, 96}, {6, 64, 32}} {
		a, b, at := fill(New(d[0], d[1])), fill(New(d[1], d[2])), New(0, 0)
		Transpose(at, a)
		fast, slow, turned := New(d[0], d[2]), New(d[0], d[2]), New(d[0], d[2])
		Add(fast.All(), a.All(), b.All())
		productSlow(slow.All(), a.All(), b.All())
		Add(turned.All(), at.All().T(), b.All())
		for i := range fast.V {
			if math.Abs(float64(fast.V[i]-slow.V[i])) > 1e-4 || fast.V[i] != turned.V[i] {
				t.Fatalf("%v: %g, %g and %g", d, fast.V[i], slow.V[i], turned.V[i])
			}
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	x, y, z := New(32, 192), New(192, 768), New(32, 768)
	for b.Loop() {
		Add(z.All(), x.All(), y.All())
	}
	b.ReportMetric(2*32*192*768*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOPS")
}
