package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// bag collects hashed features.
type bag struct{ list []uint32 }

// add hashes the name of a feature and its parts (FNV-1a).
func (b *bag) add(name byte, parts ...string) {
	h := uint32(2166136261)
	h = (h ^ uint32(name)) * 16777619
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0x1f) * 16777619
	}
	b.list = append(b.list, h^h>>15)
}

// features describes a candidate to the model that accepts or rejects it.
func (r *reader) features(s *sent, f *found) []uint32 {
	b := bag{list: make([]uint32, 0, 48)}
	t := s.Tokens[f.head]
	lemma := strings.ToLower(t.Lemma)
	kind, _, _ := strings.Cut(f.Rule, ":")
	kind, _, _ = strings.Cut(kind, "/")
	listed := "no"
	if f.cue.word != "" {
		listed = string(rune('0'+f.cue.tier)) + string(f.cue.act)
	}
	subj, subjKind := "-", r.sourceKind(s, f)
	if f.source >= 0 {
		subj = strings.ToLower(s.Tokens[f.source].Lemma)
	}
	b.add('0')
	b.add('a', lemma)
	b.add('b', lemma, f.frame)
	b.add('c', f.frame, kind)
	b.add('d', listed, f.frame)
	b.add('e', f.cue.word, f.frame)
	b.add('f', subjKind)
	b.add('g', subjKind, f.frame)
	b.add('h', lemma, subjKind)
	b.add('i', subj)
	b.add('j', listed, subjKind, f.frame)
	b.add('k', t.XPOS, f.frame)
	b.add('l', t.Rel, f.frame)
	b.add('m', string(s.Kind))
	if h := t.Head; h >= 0 {
		hl := strings.ToLower(s.Tokens[h].Lemma)
		b.add('n', t.Rel, hl)
		if t.Rel == "xcomp" || parse.IsRel(t.Rel, "advcl") {
			b.add('o', lemma, hl)
		}
	}
	cue := strings.ToLower(f.Cue.Of(r.text))
	b.add('p', cue)
	for _, k := range s.Children(f.head) {
		c := s.Tokens[k]
		if parse.IsRel(c.Rel, "aux", "advmod", "cop", "mark", "expl", "compound") {
			b.add('q', c.Rel, strings.ToLower(c.Text))
			b.add('r', lemma, strings.ToLower(c.Text))
		}
		b.add('s', lemma, c.Rel)
	}
	if f.head > 0 {
		b.add('t', strings.ToLower(s.Tokens[f.head-1].Text))
	}
	if f.head+1 < len(s.Tokens) {
		n := strings.ToLower(s.Tokens[f.head+1].Text)
		b.add('u', n)
		b.add('v', lemma, n)
	}
	r.contentFeatures(&b, s, f, lemma)
	if q := s.quoted[f.head]; q >= 0 {
		b.add('w', "in marks")
	}
	if strings.HasSuffix(lemma, "ing") || len(lemma) > 4 {
		b.add('x', lemma[len(lemma)-min(3, len(lemma)):], f.frame)
	}
	return b.list
}

func (r *reader) contentFeatures(b *bag, s *sent, f *found, lemma string) {
	if len(f.Content) == 0 {
		return
	}
	c := f.Content[0]
	first := s.TokenAt(c.Start)
	if first >= len(s.Tokens) {
		return
	}
	ft := s.Tokens[first]
	b.add('A', strings.ToLower(ft.Text), f.frame)
	b.add('B', ft.XPOS, f.frame)
	quotes := "none"
	if q := s.quoted[first]; q >= 0 && r.marks[q].Start == c.Start {
		quotes = "starts"
	} else if strings.ContainsAny(c.Of(r.text), "“\"") {
		quotes = "has"
	}
	b.add('C', quotes, f.frame)
	b.add('D', quotes, lemma)
	n := "short"
	switch l := c.Len(); {
	case l > 80:
		n = "long"
	case l > 25:
		n = "middle"
	}
	b.add('E', n, f.frame)
	b.add('F', n, lemma)
	if h := s.HeadIn(c); h >= 0 {
		ht := s.Tokens[h]
		hl := strings.ToLower(ht.Lemma)
		b.add('G', hl, f.frame)
		b.add('H', ht.XPOS, f.frame)
		b.add('I', ht.UPOS, lemma)
		b.add('J', hl, lemma)
		b.add('K', r.mentionKind(s, h), f.frame)
		b.add('L', r.mentionKind(s, h), lemma)
	}
	if len(f.Content) > 1 {
		b.add('M', "parts", f.frame)
	}
}

func (r *reader) mentionKind(s *sent, i int) string {
	t := s.Tokens[i]
	for _, m := range s.mentions {
		if m.Start <= t.Start && t.End <= m.End {
			return string(m.Kind)
		}
	}
	return t.UPOS
}

// sourceKind sorts sources: people, states, papers, pronouns, none.
func (r *reader) sourceKind(s *sent, f *found) string {
	if f.source < 0 {
		return "none"
	}
	t := s.Tokens[f.source]
	if t.UPOS == "PRON" {
		return "pron " + strings.ToLower(t.Text)
	}
	agent, paper := r.agentive(s, f.source)
	own := "far"
	if f.own {
		own = "own"
	}
	switch {
	case agent && paper:
		return "both " + own
	case agent:
		return "agent " + own
	case paper:
		return "paper " + own
	}
	return r.mentionKind(s, f.source) + own
}

// ends lists where the last content of f could end: where the tree ends it, and
// wherever a phrase begins behind its first word.
func (r *reader) ends(s *sent, f *found) []End {
	if len(f.Content) == 0 || f.frame == "quote" || f.frame == "aside" || f.frame == "according to" {
		return nil
	}
	c := f.Content[len(f.Content)-1]
	if c.Start < f.Cue.Start || c.Start >= s.End || c.End > s.End {
		return nil
	}
	from, tree := s.TokenAt(c.Start), s.TokenAt(c.End-1)
	limit := len(s.Tokens) - 1
	for limit > from && edge(s, limit) {
		limit--
	}
	var out []End
	for i := from; i <= limit; i++ {
		q := s.quoted[i]
		if edge(s, i) || q >= 0 && r.marks[q].End > s.Tokens[i].End && r.marks[q].Start > c.Start || i != tree && i != limit && !r.phraseStart(s, i+1) {
			continue
		}
		if !f.srcSpan.Empty() && f.srcSpan.Start > c.Start && s.Tokens[i].End > f.srcSpan.Start {
			break
		}
		if !r.wide && i != tree && (r.tiedBehind(s, from, i) || f.frame == "object+preposition" && !hasWord(s, from, i, f.cue.objPreps)) {
			continue
		}
		out = append(out, End{At: s.Tokens[i].End, Features: r.endFeatures(s, f, from, i, tree, limit)})
		if len(out) > 24 || !r.wide && i+2 < limit && (r.beforeParticiple(s, i, i, i+3) == i || dash(s.Tokens[i+1].Text) && r.denialAt(s, i+2, limit)) || creditAt(s, i+1, limit) || i < limit && s.Tokens[i+1].Text == "," && creditAt(s, i+2, limit) {
			break
		}
	}
	return out
}

// tiedBehind reports whether a participle follows token i that only tells which
// noun between from and i is meant: "dismissed reports suggesting that …".
func (r *reader) tiedBehind(s *sent, from, i int) bool {
	if i+1 >= len(s.Tokens) || s.quoted[i] >= 0 {
		return false
	}
	t := s.Tokens[i+1]
	return t.XPOS == "VBG" && t.Rel == "acl" && t.Head >= from && t.Head <= i || r.reportThat(s, i)
}

// reportThat reports whether token i is a word for words or papers and a participle
// right behind it tells what they say, wherever the tree hangs it: "reports suggesting
// that …", "a letter saying …".
func (r *reader) reportThat(s *sent, i int) bool {
	if i < 0 || i+2 >= len(s.Tokens) || s.Tokens[i].UPOS != "NOUN" || s.Tokens[i+1].XPOS != "VBG" {
		return false
	}
	n, c := strings.ToLower(s.Tokens[i].Lemma), r.lex.verbs[r.lex.verbLemma(s.Tokens[i+1])]
	return c != nil && c.that && c.tier == speech && (r.lex.nouns[n] != nil && r.lex.nouns[n].tier == speech || r.lex.papers[n])
}

// hasWord reports whether one of the words stands between two tokens: "estimate
// trade [at …]" is no estimate without it.
func hasWord(s *sent, from, to int, words []string) bool {
	for i := from; i <= to; i++ {
		if has(words, strings.ToLower(s.Tokens[i].Text)) {
			return true
		}
	}
	return false
}

func dash(w string) bool { return w == "—" || w == "–" || w == "--" }

// phraseStart reports whether a content can end before token i.
func (r *reader) phraseStart(s *sent, i int) bool {
	t := s.Tokens[i]
	switch t.UPOS {
	case "PUNCT", "ADP", "SCONJ", "CCONJ", "ADV", "PART":
		return t.Text != "-" && t.XPOS != "POS" && t.XPOS != "HYPH"
	}
	return t.XPOS == "VBG" || len(t.XPOS) > 0 && t.XPOS[0] == 'W' || strings.Contains(t.Rel, "unmarked") || strings.EqualFold(t.Text, "that")
}

func (r *reader) endFeatures(s *sent, f *found, from, i, tree, limit int) []uint32 {
	b := bag{list: make([]uint32, 0, 24)}
	where := "cut"
	switch {
	case i == tree && i == limit:
		where = "both"
	case i == tree:
		where = "tree"
	case i == limit:
		where = "limit"
	case i > tree:
		where = "beyond"
	}
	lemma := strings.ToLower(s.Tokens[f.head].Lemma)
	b.add('a', where)
	b.add('b', where, f.frame)
	b.add('c', where, lemma)
	b.add('d', where, f.cue.word, f.frame)
	if i+1 < len(s.Tokens) {
		n := s.Tokens[i+1]
		w := strings.ToLower(n.Text)
		b.add('e', where, w)
		b.add('f', where, w, f.frame)
		b.add('g', where, n.XPOS, f.frame)
		b.add('h', where, w, lemma)
		b.add('i', where, n.Rel)
		if h := n.Head; h >= 0 {
			to := "out"
			switch {
			case h == f.head:
				to = "cue"
			case h >= from && h <= i:
				to = "in"
			case h > i:
				to = "ahead " + s.Tokens[h].Rel
				if g := s.Tokens[h].Head; g == f.head {
					to += " cue"
				} else if g >= from && g <= i {
					to += " in " + s.Tokens[g].UPOS
				} else {
					to += " out"
				}
			}
			b.add('j', where, to)
			b.add('k', where, to, w)
			b.add('l', where, to, f.frame)
		}
		if i+2 < len(s.Tokens) {
			b.add('m', where, w, strings.ToLower(s.Tokens[i+2].Text))
			b.add('n', where, w, s.Tokens[i+2].XPOS)
		}
	}
	r.restFeatures(&b, s, f, from, i, where)
	b.add('o', where, s.Tokens[i].UPOS, f.frame)
	n := "1"
	switch d := i - from; {
	case d > 25:
		n = "26"
	case d > 12:
		n = "13"
	case d > 5:
		n = "6"
	case d > 1:
		n = "2"
	}
	b.add('p', where, n, f.frame)
	commas := 0
	for k := from; k <= i; k++ {
		if s.Tokens[k].Text == "," && s.quoted[k] < 0 {
			commas++
		}
	}
	b.add('q', where, string(rune('0'+min(commas, 4))), f.frame)
	return b.list
}

// restFeatures tells of what would be cut off at token i: the marks and the word
// that lead it in, and where and how its top word hangs on what stands before.
func (r *reader) restFeatures(b *bag, s *sent, f *found, from, i int, where string) {
	k, lead := i+1, ""
	for k < len(s.Tokens) && (s.Tokens[k].UPOS == "PUNCT" || s.Tokens[k].UPOS == "CCONJ") {
		lead += strings.ToLower(s.Tokens[k].Text)
		k++
	}
	if k >= len(s.Tokens) {
		b.add('A', where, "end")
		return
	}
	top := k
	for steps := 0; s.Tokens[top].Head > i && steps < 20; steps++ {
		top = s.Tokens[top].Head
	}
	t := s.Tokens[top]
	var at, over string
	switch h := t.Head; {
	case h < 0:
		at = "root"
	case h == f.head:
		at = "cue"
	case h >= from:
		at, over = "in", s.Tokens[h].XPOS
		if s.HeadIn(dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[i].End}) == h {
			at = "head"
		}
	default:
		at = "before"
		if g := s.Tokens[f.head].Head; g == h {
			at = "above"
		}
	}
	first := strings.ToLower(s.Tokens[k].Text)
	own := "plain"
	if s.Child(top, "nsubj") >= 0 {
		own = "subject"
	}
	b.add('A', where, at, t.Rel)
	b.add('B', at, t.Rel, lead)
	b.add('C', at, t.Rel, over, t.XPOS)
	b.add('D', lead, first, at)
	b.add('E', lead, t.XPOS, own, at)
	b.add('F', at, f.frame, t.Rel)
	b.add('G', at, strings.ToLower(s.Tokens[f.head].Lemma), t.Rel)
	b.add('H', lead, first, where)
	b.add('I', at, strings.ToLower(t.Lemma), t.Rel)
	b.add('J', lead, s.Tokens[k].XPOS, t.Rel, at)
	if q := s.quoted[i]; q >= 0 {
		b.add('K', where, "closes", lead)
	}
	if q := s.quoted[k]; q >= 0 {
		b.add('L', where, "marks", lead, at)
	}
}

// moveEnd ends the last content where the model says.
func (r *reader) moveEnd(m *Model, s *sent, f *found) {
	ends := r.ends(s, f)
	best, at := float32(0), -1
	for _, e := range ends {
		if sc := m.End.score(e.Features); at < 0 || sc > best {
			best, at = sc, e.At
		}
	}
	if at < 0 {
		return
	}
	last := &f.Content[len(f.Content)-1]
	sp := r.wholeMarks(s, dossier.Span{Start: last.Start, End: at})
	if sp = r.clean(sp); !sp.Empty() && sp.Start == last.Start {
		*last = sp
	}
}
