package parse

// Heads writes into heads the best tree over n words: scores has n rows of n+1
// heads, the last of which is the root; heads[d] is n for the root's one
// dependent. Most often the best head of each word makes a tree; where not, the
// tree of highest sum is searched (Chu and Liu, Edmonds).
func Heads(heads []int32, scores []int32, n int) {
	for d := range n {
		row := scores[d*(n+1) : (d+1)*(n+1)]
		b := -1
		for h, x := range row {
			if h != d && (b < 0 || x > row[b]) {
				b = h
			}
		}
		heads[d] = int32(b)
	}
	if !isTree(heads[:n]) {
		heaviest(heads, scores, n)
	}
}

// isTree reports whether heads has one root and no cycle.
func isTree(heads []int32) bool {
	n, roots := int32(len(heads)), 0
	for _, h := range heads {
		if h == n {
			roots++
		}
	}
	return roots == 1 && cycle(heads) == nil
}

// cycle returns the words of a cycle, or nil; heads[d] = len(heads) is the root.
func cycle(heads []int32) []int32 {
	n := int32(len(heads))
	var few [longest]int32
	seen := few[:] // by which walk
	if n > longest {
		seen = make([]int32, n)
	}
	for d := range n {
		v := d
		for v < n && seen[v] == 0 {
			seen[v] = d + 1
			v = heads[v]
		}
		if v == n || seen[v] != d+1 {
			continue
		}
		c := []int32{v}
		for u := heads[v]; u != v; u = heads[u] {
			c = append(c, u)
		}
		return c
	}
	return nil
}

// heaviest finds the tree of highest sum with one dependent of the root.
func heaviest(heads, scores []int32, n int) {
	const far = int64(1) << 40 // dearer than any tree: the root is taken once
	w := make([]int64, n*(n+1))
	for i, x := range scores[:len(w)] {
		w[i] = int64(x)
	}
	for d := range n {
		w[d*(n+1)+n] -= far
	}
	contract(heads, w, n)
}

// contract solves w (n rows of dependents, the last column is the root): a cycle
// of best heads becomes one word, and is opened where the smaller tree enters it.
func contract(best []int32, w []int64, n int) {
	for d := range n {
		row := w[d*(n+1) : (d+1)*(n+1)]
		b := -1
		for h, x := range row {
			if h != d && (b < 0 || x > row[b]) {
				b = h
			}
		}
		best[d] = int32(b)
	}
	c := cycle(best[:n])
	if c == nil {
		return
	}
	sm := shrink(best, c, w, n)
	heads := make([]int32, sm.k+1)
	contract(heads, w, sm.k+1)
	for i, h := range heads {
		switch {
		case i < sm.k && int(h) == sm.k:
			best[sm.rest[i]] = sm.leave[i]
		case i < sm.k:
			best[sm.rest[i]] = sm.old(h, n)
		default: // the cycle is opened at the word that the head takes
			best[sm.enter[min(int(h), sm.k)]] = sm.old(h, n)
		}
	}
}

// shrunk is a problem in which a cycle is one word, the last.
type shrunk struct {
	k     int     // words outside the cycle
	rest  []int32 // those
	leave []int32 // for each, which word of the cycle governs it best
	enter []int32 // for each and the root, which word of the cycle it takes as dependent
}

// old is the word, or the root, that h was before.
func (sm *shrunk) old(h int32, n int) int32 {
	if int(h) > sm.k {
		return int32(n)
	}
	return sm.rest[h]
}

// shrink writes the smaller problem over the larger one in w: its rows are shorter,
// so that what is written was read before.
func shrink(best, c []int32, w []int64, n int) *shrunk {
	mem := make([]int32, 4*n+1)
	in, sm := mem[:n], &shrunk{rest: mem[n : n : 2*n], leave: mem[2*n : 3*n], enter: mem[3*n:]}
	for _, u := range c {
		in[u] = 1
	}
	for v := range n {
		if in[v] == 0 {
			sm.rest = append(sm.rest, int32(v))
		}
	}
	sm.k = len(sm.rest)
	last := sm.entries(best, c, w, n)
	cols := sm.k + 2
	for i, v := range sm.rest {
		row, old := w[i*cols:(i+1)*cols], w[int(v)*(n+1):(int(v)+1)*(n+1)]
		u := c[0]
		for _, x := range c {
			if old[x] > old[u] {
				u = x
			}
		}
		sm.leave[i] = u
		top, root := old[u], old[n]
		for j, u := range sm.rest {
			row[j] = old[u]
		}
		row[sm.k], row[sm.k+1] = top, root
	}
	copy(w[sm.k*cols:], last)
	return sm
}

// entries fills enter, and returns what each head gains by taking the cycle.
func (sm *shrunk) entries(best, c []int32, w []int64, n int) []int64 {
	last := make([]int64, sm.k+2)
	for j := range sm.k + 1 {
		h, col := n, sm.k+1
		if j < sm.k {
			h, col = int(sm.rest[j]), j
		}
		gain := func(u int32) int64 { return w[int(u)*(n+1)+h] - w[int(u)*(n+1)+int(best[u])] }
		u := c[0]
		for _, x := range c {
			if gain(x) > gain(u) {
				u = x
			}
		}
		sm.enter[j], last[col] = u, gain(u)
	}
	return last
}
