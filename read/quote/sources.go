package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

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
		if i != f.source && f.cue.hearer && i > f.head && t.Head == f.head && parse.IsRel(t.Rel, "obj", "iobj") {
			continue // "told reporters": they hear it
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
