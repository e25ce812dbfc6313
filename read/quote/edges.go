package quote

import (
	"strings"

	"dossier"
)

// sourceEnds lists where the source with head token i could begin and end.
func (r *reader) sourceEnds(s *sent, f *found, i int) []Option {
	base := r.phrase(s, i, f.head)
	from, tree := s.TokenAt(base.Start), s.TokenAt(base.End-1)
	starts := []int{from}
	for k := from; k < i; k++ {
		if t := s.Tokens[k].Text; t == "," || t == ":" || t == "—" || t == "–" || t == "-" && k > from && s.Tokens[k].Start > s.Tokens[k-1].End || t == "--" || t == ")" {
			starts = append(starts, k+1)
		}
	}
	_, full := s.Range(i)
	if i < f.head {
		full = min(full, s.TokenAt(f.Cue.Start)-1)
	}
	var out []Option
	for _, a := range starts {
		for e := i; e <= full && e < i+30; e++ {
			if e != tree && e != full && !r.phraseStart(s, e+1) || s.Tokens[e].UPOS == "PUNCT" && s.Tokens[e].Text != ")" {
				continue
			}
			sp := dossier.Span{Start: s.Tokens[a].Start, End: s.Tokens[e].End}
			out = append(out, Option{Span: sp, Features: r.sourceEndFeatures(s, f, i, a, from, e, tree, full), token: i})
		}
	}
	return out
}

func (r *reader) sourceEndFeatures(s *sent, f *found, i, a, from, e, tree, full int) []uint32 {
	b := bag{list: make([]uint32, 0, 20)}
	where := "cut"
	switch {
	case e == tree && e == full:
		where = "both"
	case e == tree:
		where = "tree"
	case e == full:
		where = "full"
	case e > tree:
		where = "beyond"
	}
	at := "later"
	if a == from {
		at = "first"
	}
	side := "before"
	if i > f.head {
		side = "after"
	}
	b.add('a', where, side)
	b.add('b', at)
	b.add('c', at, s.Tokens[a].UPOS)
	if a > 0 {
		b.add('d', at, strings.ToLower(s.Tokens[a-1].Text), s.Tokens[max(0, a-2)].UPOS)
	}
	b.add('e', at, s.Tokens[i].UPOS)
	if e+1 < len(s.Tokens) {
		n := s.Tokens[e+1]
		w := strings.ToLower(n.Text)
		b.add('f', where, w)
		b.add('g', where, w, side)
		b.add('h', where, n.Rel, n.XPOS)
		if e+2 < len(s.Tokens) {
			m := s.Tokens[e+2]
			b.add('i', where, w, strings.ToLower(m.Text))
			b.add('j', where, w, m.XPOS)
			b.add('k', where, w, m.Rel)
		}
		if n.Head >= 0 {
			b.add('l', where, w, s.Tokens[n.Head].Rel)
		}
	}
	b.add('m', where, s.Tokens[i].UPOS)
	b.add('n', where, s.Tokens[e].UPOS)
	n := "0"
	switch d := e - i; {
	case d > 12:
		n = "13"
	case d > 5:
		n = "6"
	case d > 0:
		n = "1"
	}
	b.add('o', where, n, side)
	return b.list
}
