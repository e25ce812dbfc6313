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
	w := make([][]int64, n)
	for d := range w {
		w[d] = make([]int64, n+1)
		for h := range w[d] {
			w[d][h] = int64(scores[d*(n+1)+h])
		}
		w[d][n] -= far
	}
	for d, h := range contract(w) {
		heads[d] = h
	}
}

// contract solves w (rows are dependents, the last column is the root): a cycle
// of best heads becomes one word, and is opened where the smaller tree enters it.
func contract(w [][]int64) []int32 {
	n := len(w)
	best := make([]int32, n)
	for d, row := range w {
		b := -1
		for h := range row {
			if h != d && (b < 0 || row[h] > row[b]) {
				b = h
			}
		}
		best[d] = int32(b)
	}
	c := cycle(best)
	if c == nil {
		return best
	}
	in := make([]bool, n+1)
	for _, u := range c {
		in[u] = true
	}
	var rest []int // words outside, then the cycle, then the root
	for v := range n {
		if !in[v] {
			rest = append(rest, v)
		}
	}
	k := len(rest)
	small := make([][]int64, k+1)
	leave := make([]int32, k)   // which word of the cycle governs an outside one
	enter := make([]int32, k+1) // which word of the cycle an outside head takes
	for i := range small {
		small[i] = make([]int64, k+2)
	}
	for i, v := range rest {
		for j, u := range rest {
			small[i][j] = w[v][u]
		}
		small[i][k+1] = w[v][n]
		leave[i] = c[0]
		for _, u := range c {
			if w[v][u] > w[v][leave[i]] {
				leave[i] = u
			}
		}
		small[i][k] = w[v][leave[i]]
	}
	for j := range k + 1 {
		h := n
		if j < k {
			h = rest[j]
		}
		gain := func(u int32) int64 { return w[u][h] - w[u][best[u]] }
		enter[j] = c[0]
		for _, u := range c {
			if gain(u) > gain(enter[j]) {
				enter[j] = u
			}
		}
		col := j
		if j == k {
			col = k + 1
		}
		small[k][col] = gain(enter[j])
	}
	for i, h := range contract(small) {
		outer := func(h int32) int32 {
			switch {
			case int(h) < k:
				return int32(rest[h])
			case int(h) == k:
				return leave[i]
			}
			return int32(n)
		}
		if i < k {
			best[rest[i]] = outer(h)
		} else if int(h) == k+1 {
			best[enter[k]] = int32(n)
		} else {
			best[enter[h]] = int32(rest[h])
		}
	}
	return best
}
