package parse

import "dossier"

// Tree is a sentence's dependency tree made easy to walk: children in order,
// the stretch of words below each token.
type Tree struct {
	dossier.Sentence
	first []int32 // where the children of each token begin in kids
	kids  []int32 // children of token 0, of token 1, …
	left  []int32 // leftmost token of the subtree of each token
	right []int32 // rightmost
}

// NewTree indexes the heads of s, in time that grows with its length alone. A
// sentence that has not been parsed (every head -1) gives a forest of single tokens.
func NewTree(s dossier.Sentence) Tree {
	n := len(s.Tokens)
	all := make([]int32, 5*n+1)
	tr := Tree{Sentence: s, first: all[:n+1], kids: all[n+1 : n+1], left: all[2*n+1 : 3*n+1], right: all[3*n+1 : 4*n+1]}
	for _, t := range s.Tokens {
		if t.Head >= 0 {
			tr.first[t.Head+1]++
		}
	}
	for i := range n {
		tr.first[i+1] += tr.first[i]
	}
	tr.kids = all[n+1 : n+1+int(tr.first[n])]
	next := all[4*n+1:]
	copy(next, tr.first)
	for i, t := range s.Tokens {
		tr.left[i], tr.right[i] = int32(i), int32(i)
		if t.Head >= 0 {
			tr.kids[next[t.Head]] = int32(i)
			next[t.Head]++
		}
	}
	tr.spread(next[:0])
	return tr
}

// spread widens the stretch of each token by those of its children: from the
// leaves up, which is the order of a walk from the roots, backwards.
func (tr Tree) spread(order []int32) {
	for i, t := range tr.Tokens {
		if t.Head < 0 {
			order = append(order, int32(i))
		}
	}
	for i := 0; i < len(order); i++ {
		order = append(order, tr.Children(int(order[i]))...)
	}
	for i := len(order) - 1; i >= 0; i-- {
		v := order[i]
		if h := tr.Tokens[v].Head; h >= 0 {
			tr.left[h] = min(tr.left[h], tr.left[v])
			tr.right[h] = max(tr.right[h], tr.right[v])
		}
	}
}

// Children returns the dependents of token i, in order.
func (tr Tree) Children(i int) []int32 { return tr.kids[tr.first[i]:tr.first[i+1]] }

// Child returns the first dependent of i with one of the relations (subtypes
// count: "nsubj" finds "nsubj:pass"), or -1.
func (tr Tree) Child(i int, rels ...string) int {
	for _, c := range tr.Children(i) {
		if IsRel(tr.Tokens[c].Rel, rels...) {
			return int(c)
		}
	}
	return -1
}

// IsRel reports whether rel is one of rels or a subtype of one.
func IsRel(rel string, rels ...string) bool {
	for _, r := range rels {
		if rel == r || (len(rel) > len(r) && rel[:len(r)] == r && rel[len(r)] == ':') {
			return true
		}
	}
	return false
}

// Range returns the first and last token of the subtree of i.
func (tr Tree) Range(i int) (first, last int) { return int(tr.left[i]), int(tr.right[i]) }

// SubtreeSpan returns the stretch of text that the subtree of i covers.
func (tr Tree) SubtreeSpan(i int) dossier.Span {
	return dossier.Span{Start: tr.Tokens[tr.left[i]].Start, End: tr.Tokens[tr.right[i]].End}
}

// Under reports whether token i is anc or lies below it.
func (tr Tree) Under(i, anc int) bool {
	for steps := 0; i >= 0 && steps <= len(tr.Tokens); steps++ {
		if i == anc {
			return true
		}
		i = tr.Tokens[i].Head
	}
	return false
}

// Root returns the first token without a head, or -1 for an empty sentence.
func (tr Tree) Root() int {
	for i, t := range tr.Tokens {
		if t.Head < 0 {
			return i
		}
	}
	return -1
}

// HeadIn returns the token inside sp whose head lies outside it: the head word
// of a mention. -1 when no token lies in sp.
func (tr Tree) HeadIn(sp dossier.Span) int {
	best := -1
	for i, t := range tr.Tokens {
		if !sp.Contains(t.Span) {
			continue
		}
		if t.Head < 0 || !sp.Contains(tr.Tokens[t.Head].Span) {
			return i
		}
		best = i
	}
	return best
}
