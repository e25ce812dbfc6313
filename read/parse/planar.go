package parse

// crosses reports whether two arcs of heads cross, or one spans the root's
// dependent: heads[d] is len(heads) for that one.
func crosses(heads []int32) bool {
	n := int32(len(heads))
	for d := range n {
		l, r := min(d, heads[d]), max(d, heads[d])
		if heads[d] == n {
			l, r = d, d
		}
		for k := l + 1; k < r; k++ {
			if h := heads[k]; h < l || h > r {
				return true
			}
		}
	}
	return false
}

// spans holds the best trees over the words i..j, as the cell i*n+j of each table:
// with an arc between the ends, or with all words below one end (Eisner 1996).
type spans struct {
	n                  int
	right, left        []int64 // the arc goes from i to j, from j to i
	below, above       []int64 // all hang below i, below j
	cut, split, splitL []int16 // where the best of them are put together
}

func (x *spans) reset(n int) {
	x.n = n
	for _, t := range []*[]int64{&x.right, &x.left, &x.below, &x.above} {
		*t = grow(*t, n*n)
	}
	for _, t := range []*[]int16{&x.cut, &x.split, &x.splitL} {
		*t = grow(*t, n*n)
	}
	for i := range n {
		x.below[i*n+i], x.above[i*n+i] = 0, 0
	}
}

// planar writes the best tree without crossing arcs; see [Heads] for the rest. Where
// English has crossing arcs at all (two words of a thousand), the rest of the
// sentence is understood as well without; where the network wants them, it most
// often takes "in an interview" of "will sign, she said in an interview" to the
// signing.
func (x *spans) planar(heads, scores []int32, n int) {
	x.reset(n)
	for wide := 1; wide < n; wide++ {
		for i := 0; i+wide < n; i++ {
			x.join(scores, i, i+wide)
		}
	}
	root, top := 0, int64(-1)<<62
	for r := range n {
		if s := x.above[r] + x.below[r*n+n-1] + int64(scores[r*(n+1)+n]); s > top {
			root, top = r, s
		}
	}
	heads[root] = int32(n)
	x.open(heads, 0, root, false)
	x.open(heads, root, n-1, true)
}

// join finds the best of i..j from what is known of shorter stretches.
func (x *spans) join(scores []int32, i, j int) {
	n, at := x.n, i*x.n+j
	best, cut := int64(-1)<<62, i
	for k := i; k < j; k++ {
		if s := x.below[i*n+k] + x.above[(k+1)*n+j]; s > best {
			best, cut = s, k
		}
	}
	x.cut[at] = int16(cut)
	x.right[at] = best + int64(scores[j*(n+1)+i])
	x.left[at] = best + int64(scores[i*(n+1)+j])
	best, cut = int64(-1)<<62, j
	for k := i + 1; k <= j; k++ {
		if s := x.right[i*n+k] + x.below[k*n+j]; s > best {
			best, cut = s, k
		}
	}
	x.below[at], x.split[at] = best, int16(cut)
	best, cut = int64(-1)<<62, i
	for k := i; k < j; k++ {
		if s := x.above[i*n+k] + x.left[k*n+j]; s > best {
			best, cut = s, k
		}
	}
	x.above[at], x.splitL[at] = best, int16(cut)
}

// open writes the heads of the best stretch i..j whose words are below i (or j).
func (x *spans) open(heads []int32, i, j int, belowLeft bool) {
	if i == j {
		return
	}
	at := i*x.n + j
	if belowLeft {
		k := int(x.split[at])
		heads[k] = int32(i)
		x.openArc(heads, i, k)
		x.open(heads, k, j, true)
		return
	}
	k := int(x.splitL[at])
	heads[k] = int32(j)
	x.openArc(heads, k, j)
	x.open(heads, i, k, false)
}

// openArc writes the heads between the two ends of an arc.
func (x *spans) openArc(heads []int32, i, j int) {
	k := int(x.cut[i*x.n+j])
	x.open(heads, i, k, true)
	x.open(heads, k+1, j, false)
}
