//go:build !amd64

package nn

func product(c, a, b View) { productSlow(c, a, b) }

func cell(g, prev, c, out []float32)           { cellSlow(g, prev, c, out) }
func uncell(g, prev, c, dh, dc, dg []float32)  { uncellSlow(g, prev, c, dh, dc, dg) }
func adam(w, m, v, g []float32, k *[5]float32) { adamSlow(w, m, v, g, k) }

// Plus adds from to to.
func Plus(to, from []float32) {
	for i, x := range from {
		to[i] += x
	}
}
