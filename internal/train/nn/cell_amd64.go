package nn

//go:noescape
func cellFast(h int, gates, prev, c, out *float32)

//go:noescape
func uncellFast(h int, gates, prev, c, dh, dc, dg *float32)

//go:noescape
func plusFast(n int, to, from *float32)

//go:noescape
func adamFast(n int, w, m, v, gates *float32, k *[5]float32)

func cell(g, prev, c, out []float32) {
	if h := len(c); hasAVX2() && h%8 == 0 {
		_, _, _ = g[4*h-1], prev[h-1], out[h-1]
		cellFast(h, &g[0], &prev[0], &c[0], &out[0])
		return
	}
	cellSlow(g, prev, c, out)
}

func uncell(g, prev, c, dh, dc, dg []float32) {
	if h := len(c); hasAVX2() && h%8 == 0 {
		_, _, _, _, _ = g[4*h-1], prev[h-1], dh[h-1], dc[h-1], dg[4*h-1]
		uncellFast(h, &g[0], &prev[0], &c[0], &dh[0], &dc[0], &dg[0])
		return
	}
	uncellSlow(g, prev, c, dh, dc, dg)
}

// Plus adds from to to.
func Plus(to, from []float32) {
	n := 0
	if hasAVX2() && len(from) >= 8 {
		n = len(from) &^ 7
		_ = to[n-1]
		plusFast(n, &to[0], &from[0])
	}
	for i := n; i < len(from); i++ {
		to[i] += from[i]
	}
}

func adam(w, m, v, g []float32, k *[5]float32) {
	n := 0
	if hasAVX2() && len(g) >= 8 {
		n = len(g) &^ 7
		_, _, _ = w[n-1], m[n-1], v[n-1]
		adamFast(n, &w[0], &m[0], &v[0], &g[0], k)
	}
	adamSlow(w[n:], m[n:], v[n:], g[n:], k)
}
