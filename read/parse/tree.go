package parse

import "dossier"

// Tree is a sentence's dependency tree made easy to walk: children in order,
// the stretch of words below each token.
type Tree struct {
	dossier.Sentence
	children [][]int32
	left     []int32 // leftmost token of the subtree of each token
	right    []int32 // rightmost
}

// NewTree indexes the heads of s. A sentence that has not been parsed (every
// head -1) gives a forest of single tokens.
func NewTree(s dossier.Sentence) Tree {
	n := len(s.Tokens)
	tr := Tree{Sentence: s, children: make([][]int32, n), left: make([]int32, n), right: make([]int32, n)}
	for i, t := range s.Tokens {
		tr.left[i], tr.right[i] = int32(i), int32(i)
		if t.Head >= 0 {
			tr.children[t.Head] = append(tr.children[t.Head], int32(i))
		}
	}
	for i := range s.Tokens {
		// Heads form a tree, so climbing ends at the root within n steps.
		for h, steps := s.Tokens[i].Head, 0; h >= 0 && steps < n; h, steps = s.Tokens[h].Head, steps+1 {
			tr.left[h] = min(tr.left[h], int32(i))
			tr.right[h] = max(tr.right[h], int32(i))
		}
	}
	return tr
}

// Children returns the dependents of token i, in order.
func (tr Tree) Children(i int) []int32 { return tr.children[i] }

// Child returns the first dependent of i with one of the relations (subtypes
// count: "nsubj" finds "nsubj:pass"), or -1.
func (tr Tree) Child(i int, rels ...string) int {
	for _, c := range tr.children[i] {
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
