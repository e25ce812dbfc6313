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

// cueEnds lists where the cue could begin and end around its main word.
func (r *reader) cueEnds(s *sent, f *found) []Option {
	first, last := s.TokenAt(f.Cue.Start), s.TokenAt(f.Cue.End-1)
	lo, hi := first, last
	for k := first - 1; k >= 0 && k >= first-4; k-- {
		if s.Tokens[k].UPOS == "PUNCT" || s.quoted[k] >= 0 || s.Tokens[k].Overlaps(f.srcSpan) || holds(f.Content, s.Tokens[k].Span) {
			break
		}
		lo = k
	}
	for k := last + 1; k < len(s.Tokens) && k <= last+8; k++ {
		if s.Tokens[k].UPOS == "PUNCT" || s.quoted[k] >= 0 || s.Tokens[k].Overlaps(f.srcSpan) || holds(f.Content, s.Tokens[k].Span) {
			break
		}
		hi = k
	}
	var out []Option
	for a := lo; a <= f.head; a++ {
		for e := max(f.head, a); e <= hi; e++ {
			if e < last && e != f.head && e != last-1 || e > last && a != first && a != lo && e != hi {
				continue
			}
			sp := dossier.Span{Start: s.Tokens[a].Start, End: s.Tokens[e].End}
			out = append(out, Option{Span: sp, Features: r.cueFeatures(s, f, a, e, first, last, hi)})
		}
	}
	return out
}

func (r *reader) cueFeatures(s *sent, f *found, a, e, first, last, hi int) []uint32 {
	b := bag{list: make([]uint32, 0, 24)}
	lemma := strings.ToLower(s.Tokens[f.head].Lemma)
	left, right := "same", "same"
	switch {
	case a < first:
		left = "more"
	case a > first:
		left = "less"
	}
	switch {
	case e > last && e == hi:
		right = "all"
	case e > last:
		right = "more"
	case e < last:
		right = "less"
	}
	b.add('a', left)
	b.add('b', left, s.Tokens[a].XPOS, s.Tokens[a].Rel)
	b.add('c', left, strings.ToLower(s.Tokens[a].Text))
	if a > 0 {
		b.add('d', left, strings.ToLower(s.Tokens[a-1].Text))
		b.add('e', left, s.Tokens[a-1].XPOS)
		b.add('f', left, s.Tokens[a-1].Rel, s.Tokens[a].Rel)
	}
	b.add('g', right)
	b.add('h', right, lemma)
	b.add('i', right, f.frame)
	b.add('j', right, s.Tokens[e].XPOS)
	b.add('k', right, strings.ToLower(s.Tokens[e].Text))
	b.add('l', right, lemma, strings.ToLower(s.Tokens[e].Text))
	if e+1 < len(s.Tokens) {
		n := s.Tokens[e+1]
		b.add('m', right, strings.ToLower(n.Text))
		b.add('n', right, n.XPOS, n.Rel)
		b.add('o', right, lemma, strings.ToLower(n.Text))
		touches := "apart"
		if len(f.Content) > 0 && f.Content[0].Start <= n.Start && n.Start <= f.Content[0].Start+2 {
			touches = "touches"
		}
		b.add('p', right, touches, f.frame)
		b.add('q', right, touches, s.Tokens[e].XPOS)
	}
	if last+1 <= e {
		b.add('r', strings.ToLower(s.Tokens[last+1].Text))
		b.add('s', lemma, strings.ToLower(s.Tokens[last+1].Text))
		b.add('t', string(rune('0'+min(e-last, 9))), f.frame)
		b.add('u', strings.ToLower(s.Tokens[last+1].Text), s.Tokens[e].Rel)
	}
	return b.list
}

// starts lists where the content behind a cue could begin: at its first word,
// or behind words that only carry it ("taken [a swipe at] her rival", "failed
// [to mention] the raid"), which then belong to the cue.
func (r *reader) starts(s *sent, f *found) []Option {
	if len(f.Content) == 0 || f.frame == "quote" || f.frame == "aside" || f.frame == "clause" || f.frame == "that" {
		return nil
	}
	c := f.Content[0]
	if c.Start < f.Cue.End || c.Start-f.Cue.End > 2 || c.End > s.End {
		return nil
	}
	from := s.TokenAt(c.Start)
	out := []Option{{Span: c, Features: r.startFeatures(s, f, from, from)}}
	for i := from; i < from+8 && i+1 < len(s.Tokens) && s.Tokens[i+1].Start < c.End; i++ {
		t := s.Tokens[i]
		if t.UPOS == "PUNCT" || s.quoted[i] >= 0 {
			break
		}
		next := s.Tokens[i+1]
		if t.UPOS == "ADP" && i > from || t.UPOS == "VERB" && next.UPOS != "ADP" && next.XPOS != "RP" || (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON") && (next.XPOS == "TO" || strings.EqualFold(next.Text, "that")) {
			out = append(out, Option{Span: dossier.Span{Start: next.Start, End: c.End}, Features: r.startFeatures(s, f, from, i+1)})
		}
	}
	return out
}

func (r *reader) startFeatures(s *sent, f *found, from, at int) []uint32 {
	b := bag{list: make([]uint32, 0, 20)}
	lemma := strings.ToLower(s.Tokens[f.head].Lemma)
	if at == from {
		b.add('a')
		b.add('b', lemma)
		b.add('c', f.frame)
		b.add('d', lemma, f.frame)
		b.add('e', lemma, strings.ToLower(s.Tokens[from].Lemma))
		if h := s.HeadIn(f.Content[0]); h >= 0 {
			b.add('f', strings.ToLower(s.Tokens[h].Lemma))
			b.add('g', lemma, strings.ToLower(s.Tokens[h].Lemma))
		}
		return b.list
	}
	last := s.Tokens[at-1]
	b.add('A', f.frame)
	b.add('B', last.UPOS, f.frame)
	b.add('C', strings.ToLower(last.Lemma))
	b.add('D', lemma, strings.ToLower(last.Lemma))
	b.add('E', lemma)
	b.add('F', string(rune('0'+min(at-from, 9))), f.frame)
	b.add('G', last.Rel, s.Tokens[at].XPOS)
	said := "plain"
	for k := from; k < at; k++ {
		t := s.Tokens[k]
		w := strings.ToLower(t.Lemma)
		b.add('H', w)
		b.add('I', lemma, w)
		if t.UPOS == "NOUN" && r.lex.nouns[w] != nil {
			said = "noun"
		}
		if t.UPOS == "VERB" && r.lex.verbs[w] != nil {
			said = "verb " + string(rune('0'+r.lex.verbs[w].tier))
		}
	}
	b.add('J', said, last.UPOS)
	b.add('K', said, f.frame, lemma)
	return b.list
}
