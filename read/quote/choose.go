package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// Option is one of several answers to a question about a candidate: which words
// are the source, where the cue begins and ends.
type Option struct {
	Span     dossier.Span
	Features []uint32
	token    int
}

// choose returns the option with the highest score, -1 of none.
func (w *Weights) choose(options []Option) int {
	best, at := float32(0), -1
	for i, o := range options {
		if sc := w.score(o.Features); at < 0 || sc > best {
			best, at = sc, i
		}
	}
	return at
}

// sources lists who could be the source of f: nobody, or a noun phrase of the
// sentence by its head.
func (r *reader) sources(s *sent, f *found) []Option {
	out := []Option{r.noSource(s, f)}
	kind := r.ruleKind(f)
	for i, t := range s.Tokens {
		if i == f.head || i != f.source && !r.canSpeak(s, i) || i-f.head > 40 || f.head-i > 40 {
			continue
		}
		if f.Cue.Contains(t.Span) || i != f.source && i < f.head && kind == "verb" && s.Child(i, "case") >= 0 && t.Rel != "nmod:poss" {
			continue // "officials familiar with the matter said"
		}
		sp := r.phrase(s, i, f.head)
		if sp.Empty() || sp.End > s.End {
			continue
		}
		out = append(out, Option{Span: sp, Features: r.sourceFeatures(s, f, i, sp), token: i})
	}
	return out
}

// canSpeak reports whether token i heads a noun phrase outside of quotations.
func (r *reader) canSpeak(s *sent, i int) bool {
	t := s.Tokens[i]
	if q := s.quoted[i]; q >= 0 && r.marks[q].said {
		return false
	}
	switch t.UPOS {
	case "NOUN", "PROPN", "PRON":
	case "DET", "ADJ", "NUM":
		if !parse.IsRel(t.Rel, "nsubj", "obl", "nmod") {
			return false
		}
	default:
		return false
	}
	return !parse.IsRel(t.Rel, "compound", "flat", "fixed", "det", "amod", "nummod", "goeswith") && t.Rel != "nmod:desc" && !strings.Contains(t.Rel, "unmarked")
}

func (r *reader) noSource(s *sent, f *found) Option {
	b := bag{}
	t := s.Tokens[f.head]
	b.add('a', f.frame)
	b.add('b', strings.ToLower(t.Lemma))
	b.add('c', t.XPOS, t.Rel)
	b.add('d', f.frame, t.XPOS, t.Rel)
	if f.source < 0 {
		b.add('e', "rule")
		b.add('f', "rule", f.frame)
	}
	b.add('g', r.ruleKind(f))
	b.add('h', string(s.Kind))
	return Option{Features: b.list, token: -1}
}

// ruleKind is the first part of a rule's name: "verb", "noun".
func (r *reader) ruleKind(f *found) string {
	kind, _, _ := strings.Cut(f.Rule, ":")
	kind, _, _ = strings.Cut(kind, "/")
	return kind
}

func (r *reader) sourceFeatures(s *sent, f *found, i int, sp dossier.Span) []uint32 {
	b := bag{list: make([]uint32, 0, 32)}
	v := f.head
	t := s.Tokens[i]
	path := treePath(s, v, i)
	lemma := strings.ToLower(s.Tokens[v].Lemma)
	kind := r.ruleKind(f)
	side, dist := "before", v-i
	if i > v {
		side, dist = "after", i-v
	}
	d := "near"
	switch {
	case dist > 15:
		d = "far"
	case dist > 6:
		d = "mid"
	case dist > 2:
		d = "close"
	}
	agent, paper := r.agentive(s, i)
	who := t.UPOS
	if agent {
		who += " agent"
	}
	if paper {
		who += " paper"
	}
	rule := "other"
	if i == f.source {
		rule = "rule"
		if f.own {
			rule = "own"
		}
	}
	b.add('A', path)
	b.add('B', path, s.Tokens[v].XPOS)
	b.add('C', path, lemma)
	b.add('D', path, kind, f.frame)
	b.add('E', side, d)
	b.add('F', side, d, f.frame, t.Rel)
	b.add('G', who)
	b.add('H', who, path)
	b.add('I', strings.ToLower(t.Lemma))
	b.add('J', rule)
	b.add('K', rule, f.frame, kind)
	b.add('L', rule, who)
	b.add('M', rule, lemma)
	b.add('N', t.Rel, side)
	b.add('O', r.marker(s, i), side, kind)
	in := "out"
	if holds(f.Content, t.Span) {
		in = "in"
	}
	b.add('P', in, rule)
	verbs := 0
	for k := min(i, v) + 1; k < max(i, v); k++ {
		if u := s.Tokens[k].UPOS; u == "VERB" {
			verbs++
		}
	}
	b.add('Q', side, string(rune('0'+min(verbs, 4))))
	next := "apart"
	if sp.End+1 >= f.Cue.Start && sp.End <= f.Cue.Start || f.Cue.End+1 >= sp.Start && f.Cue.End <= sp.Start {
		next = "beside"
	}
	b.add('R', next, side, f.frame)
	b.add('S', next, side, rule)
	if k := s.TokenAt(sp.Start); k > 0 {
		b.add('T', strings.ToLower(s.Tokens[k-1].Text), side)
	}
	if k := s.TokenAt(sp.End); k < len(s.Tokens) {
		b.add('U', strings.ToLower(s.Tokens[k].Text), side)
	}
	return b.list
}

// treePath writes the relations from token v to token i: "^conj>nsubj".
func treePath(s *sent, v, i int) string {
	var up [6]int
	n := 0
	for h := v; h >= 0 && n < len(up); h = s.Tokens[h].Head {
		up[n] = h
		n++
	}
	down := ""
	steps := 0
	for h := i; h >= 0 && steps < 5; h, steps = s.Tokens[h].Head, steps+1 {
		for k := 0; k < n; k++ {
			if up[k] != h {
				continue
			}
			p := ""
			for j := 0; j < k; j++ {
				p += "^" + s.Tokens[up[j]].Rel
			}
			return p + down
		}
		down = ">" + s.Tokens[h].Rel + down
	}
	return "none"
}

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
		if t.UPOS == "ADP" && i > from || t.UPOS == "VERB" && next.UPOS != "ADP" && next.XPOS != "RP" || t.UPOS == "NOUN" && (next.XPOS == "TO" || strings.EqualFold(next.Text, "that")) {
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

// settleWords lets the model choose source, cue and end of content.
func (r *reader) settleWords(m *Model, s *sent, f *found) {
	r.chooseSource(m, s, f)
	if r.wide {
		if o := r.starts(s, f); len(o) > 1 {
			if k := m.Start.choose(o); k > 0 {
				f.Content[0] = o[k].Span
				f.Cue.End = s.Tokens[s.TokenAt(o[k].Span.Start)-1].End
			}
		}
		if o := r.cueEnds(s, f); len(o) > 1 {
			f.Cue = o[m.Cue.choose(o)].Span
		}
	}
	r.moveEnd(m, s, f)
}

// keepsSource reports whether the source that the rule found stands against
// option k: always where the words themselves name it ("quoted as saying by"),
// and a verb's own subject unless the model is sure.
func (r *reader) keepsSource(m *Model, s *sent, f *found, o []Option, k int) bool {
	if f.source < 0 {
		return false
	}
	switch r.ruleKind(f) {
	case "quoted as", "according to":
		return true
	}
	if !f.own {
		return false
	}
	if i := o[k].token; i >= 0 && parse.IsRel(s.Tokens[i].Rel, "nsubj") && s.Tokens[i].Head == f.head {
		return true // of two subjects the nearer stands: see ownSubject
	}
	for _, x := range o {
		if x.token == f.source {
			return m.Source.score(o[k].Features)-m.Source.score(x.Features) < sure
		}
	}
	return false
}

// sure is by how much the model must prefer another source to a verb's own
// subject.
const sure = 0.5

func (r *reader) chooseSource(m *Model, s *sent, f *found) {
	i := f.source
	// A subject right before its verb needs no second look.
	if beside := f.own && i >= 0 && f.srcSpan.End <= f.Cue.Start && f.Cue.Start-f.srcSpan.End <= 1; r.wide || !beside {
		o := r.sources(s, f)
		k := m.Source.choose(o)
		if i = o[k].token; i != f.source && r.keepsSource(m, s, f, o, k) {
			i = f.source
		}
		if i != f.source {
			f.source, f.own = i, false
			f.srcSpan = o[k].Span
		}
	}
	if i >= 0 {
		if e := r.sourceEnds(s, f, i); len(e) > 0 {
			f.srcSpan = e[m.SourceEnd.choose(e)].Span
		}
	}
	f.Speaker.Span = f.srcSpan
	f.Content = append(f.Content[:0:0], f.raw...)
	f.trimAround(r, s)
}
