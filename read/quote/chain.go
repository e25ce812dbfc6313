package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// link finds who passed the words of f on: "as reported by the agency", "he
// told Reuters", "in an interview with RIA", "wrote on Telegram".
func (r *reader) link(s *sent, f *found) {
	v := f.head
	add := func(i int) {
		if i < 0 || i == f.source {
			return
		}
		if k := s.Child(i, "det"); k >= 0 && (s.Tokens[k].Lemma == "this" || s.Tokens[k].Lemma == "that") {
			return // "according to this report": which one is not said here
		}
		if n := r.nameOf(s, i); n != "" && !has(f.links, n) && n != f.Speaker.Name {
			f.links = append(f.links, n)
		}
	}
	for _, k := range s.Children(v) {
		x := int(k)
		switch m := r.marker(s, x); {
		case parse.IsRel(s.Tokens[x].Rel, "obj", "iobj") && f.cue.hearer && r.medium(s, x):
			add(x)
		case parse.IsRel(s.Tokens[x].Rel, "obl", "nmod") && (m == "to" || m == "on" || m == "via" || m == "through") && r.medium(s, x):
			add(x)
		}
	}
	for i, t := range s.Tokens {
		if s.quoted[i] >= 0 {
			continue
		}
		lemma := strings.ToLower(t.Lemma)
		if strings.EqualFold(t.Text, "according") {
			lemma = "according"
		}
		switch lemma {
		case "report", "quote", "cite", "carry", "publish", "write", "relay", "say":
			if i == v || t.UPOS != "VERB" {
				continue
			}
			// "as reported by", "in remarks cited by"
			if by := r.agent(s, i); by >= 0 && r.passesOn(s, f, i) {
				add(by)
			} else if by < 0 && r.outer(s, f, i) && i > 0 && s.Tokens[i-1].Text == "," && nameOnly(s, i+1) {
				add(lastNoun(s)) // "…, reported TASS."
			} else if by < 0 && s.Tokens[i].Rel == "parataxis" && r.outer(s, f, i) {
				n, _ := r.subject(s, i, 0)
				if n >= 0 && r.medium(s, n) {
					add(n)
				}
			}
		case "interview":
			for _, k := range s.Children(i) {
				if m := r.marker(s, int(k)); m == "with" || m == "to" || m == "by" {
					add(int(k))
				}
			}
		case "according":
			if i != v && i+2 < len(s.Tokens) && s.Tokens[i+1].Text == "to" {
				h := t.Head
				if h <= i {
					h = s.Child(i, "obl", "nmod", "obj")
				}
				add(h)
			}
		}
	}
	if strings.ToLower(s.Tokens[max(v, 0)].Lemma) == "tweet" {
		f.links = append(f.links, "tweet")
	}
}

// nameOnly reports whether nothing but a name stands from token i to the end.
func nameOnly(s *sent, i int) bool {
	n := 0
	for ; i < len(s.Tokens); i++ {
		switch t := s.Tokens[i]; {
		case t.UPOS == "PROPN" || t.UPOS == "NOUN":
			n++
		case t.UPOS == "PUNCT" || t.UPOS == "DET" || t.UPOS == "ADJ" || t.XPOS == "POS":
		default:
			return false
		}
	}
	return n > 0 && n < 8
}

func lastNoun(s *sent) int {
	for i := len(s.Tokens) - 1; i >= 0; i-- {
		if u := s.Tokens[i].UPOS; u == "PROPN" || u == "NOUN" {
			return i
		}
	}
	return -1
}

// cited makes somebody whom the speaker cites the speaker, and the one who cites
// a link: "the paper, citing a senior diplomat, reported that …".
func (r *reader) cited(s *sent, f *found) {
	if f.source < 0 || f.frame == "passive" || f.frame == "said to be" || f.frame == "raising" {
		return
	}
	for i, t := range s.Tokens {
		if t.XPOS != "VBG" || t.Lemma != "cite" && t.Lemma != "quote" || s.quoted[i] >= 0 || i == f.head || i > 0 && strings.EqualFold(s.Tokens[i-1].Text, "as") {
			continue
		}
		o := s.Child(i, "obj")
		h := t.Head
		if o < 0 || !r.speaksFor(s, o) || !f.srcSpan.Contains(t.Span) && h != f.head && h != f.source && (h < 0 || s.Tokens[h].Head != f.head) {
			continue
		}
		outer := f.Speaker.Name
		whole := f.srcSpan
		f.source, f.srcSpan = o, r.phrase(s, o, -1)
		if whole.Contains(s.Tokens[o].Span) {
			f.srcSpan.End = min(f.srcSpan.End, whole.End)
		}
		if k := strings.LastIndexByte(r.text[:f.Cue.Start], ','); f.srcSpan.End > f.Cue.Start && k > f.srcSpan.Start {
			f.srcSpan.End = k
		}
		f.Speaker = dossier.Speaker{Span: f.srcSpan}
		r.speaker(s, f, nil)
		if outer != "" && outer != f.Speaker.Name {
			f.links = append([]string{outer}, f.links...)
		}
		return
	}
}

// passesOn reports whether the passive at i speaks of the words of f and not
// of something inside them.
func (r *reader) passesOn(s *sent, f *found, i int) bool {
	return !holds(f.Content, s.Tokens[i].Span) && !f.Cue.Contains(s.Tokens[i].Span)
}

// outer reports whether the verb at i frames the whole of f: "X said …, the
// agency reported".
func (r *reader) outer(s *sent, f *found, i int) bool {
	return i > f.head && !holds(f.Content, s.Tokens[i].Span)
}

// medium reports whether token i names an agency, a paper or a place of words.
func (r *reader) medium(s *sent, i int) bool {
	from, to := s.Range(i)
	for k := from; k <= to; k++ {
		w := strings.ToLower(s.Tokens[k].Text)
		if r.lex.media[w] || r.lex.media[strings.ToLower(s.Tokens[k].Lemma)] {
			return true
		}
	}
	for _, m := range s.mentions {
		if m.Kind == dossier.Organization && m.Contains(s.Tokens[i].Span) {
			if ch := r.chains[m.Chain]; ch != nil {
				for _, w := range strings.Fields(strings.ToLower(ch.Name)) {
					if r.lex.media[w] {
						return true
					}
				}
			}
		}
	}
	return false
}
