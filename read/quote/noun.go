package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// noun reads a noun of saying: "his call for", "expressed concern over",
// "the view that".
func (r *reader) noun(s *sent, n int) *found {
	c := r.lex.nouns[strings.ToLower(s.Tokens[n].Lemma)]
	if c == nil {
		return nil
	}
	if r.saidIn(s, n) {
		return nil
	}
	f := &found{cue: c, sent: s.n, head: n, source: -1}
	f.Rule = "noun:" + c.word
	first, last := n, n
	carrier := r.carrier(s, n)
	if carrier >= 0 && (c.word == "message" || c.word == "signal") && s.Tokens[carrier].Lemma == "send" {
		return nil // "are sending a message to Oran that …" is what deeds say
	}
	switch poss := s.Child(n, "nmod:poss"); {
	case carrier >= 0:
		f.source, _ = r.subject(s, carrier, 0)
		if r.passive(s, carrier) {
			f.source = r.agent(s, carrier)
			break
		}
		first, _ = r.group(s, carrier, carrier)
		f.setSource(r, s, carrier)
		f.by = f.source >= 0
	case poss >= 0:
		f.source = poss
		from, to := s.Range(poss)
		if to > from && s.Tokens[to].XPOS == "POS" {
			to--
		}
		f.srcSpan = r.phraseFrom(s, from, to)
		f.Speaker.Span = f.srcSpan
		f.by = true
	default:
		if by := r.agent(s, n); by >= 0 {
			from, to := s.Range(by)
			f.source = by
			f.srcSpan = r.phraseFrom(s, min(from+1, by), to)
			f.Speaker.Span = f.srcSpan
			f.by = true
		}
	}
	if !r.nounComplement(s, f, n, &last) && (carrier < 0 || !r.nounComplement(s, f, carrier, &last)) {
		return nil
	}
	f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	f.Rule += "/" + f.frame
	f.trimAround(r, s)
	return f
}

// saidIn reports whether noun n only tells where a verb said the words: "said in
// her opening remarks that …".
func (r *reader) saidIn(s *sent, n int) bool {
	v := s.Tokens[n].Head
	if r.wide || v < 0 || v > n || !parse.IsRel(s.Tokens[n].Rel, "obl") {
		return false
	}
	switch r.marker(s, n) {
	case "in", "during", "at":
		c, _ := r.lookup(s, v)
		return s.Tokens[v].UPOS == "VERB" && c != nil && c.tier == speech && c.that
	}
	return false
}

// carrier returns the verb that only carries noun n: "expressed" in "expressed
// their deep concern", -1 when there is none.
func (r *reader) carrier(s *sent, n int) int {
	v := s.Tokens[n].Head
	if v < 0 || v > n || n-v > 6 || !parse.IsRel(s.Tokens[n].Rel, "obj", "nsubj:pass") || !r.lex.carriers[strings.ToLower(s.Tokens[v].Lemma)] {
		return -1
	}
	return v
}

// nounComplement takes the content of noun n from the dependents of h (the noun
// itself, or the verb that carries it).
func (r *reader) nounComplement(s *sent, f *found, h int, last *int) bool {
	n := f.head
	for _, k := range s.Children(h) {
		x := int(k)
		if x <= n {
			continue
		}
		m := r.marker(s, x)
		switch rel := s.Tokens[x].Rel; {
		case parse.IsRel(rel, "acl", "ccomp", "advcl") && m == "that" && f.cue.that && r.finite(s, x):
			from, to := s.Range(x)
			for from < x && !strings.EqualFold(s.Tokens[from].Text, "that") {
				from++
			}
			return f.take(r.span(s, min(from+1, x), to), "that")
		case parse.IsRel(rel, "acl", "xcomp") && m == "to" && f.cue.infin:
			return f.take(r.under(s, x), "infinitive")
		case parse.IsRel(rel, "nmod", "acl", "obl", "advcl") && f.cue.takes(m):
			return r.withPreposition(s, f, x, last)
		case h == n && rel == "acl:relcl" && f.cue.that && s.Tokens[firstOf(s, x)].Text == "that" && s.Child(x, "nsubj") >= 0 && s.Tokens[s.Child(x, "nsubj")].Text != "that":
			from, to := s.Range(x)
			return f.take(r.span(s, min(from+1, x), to), "that")
		}
	}
	return false
}

// adjective reads "is confident that", "was willing to".
func (r *reader) adjective(s *sent, i int) *found {
	c := r.lex.adjectives[strings.ToLower(s.Tokens[i].Text)]
	if c == nil || s.Child(i, "cop", "aux") < 0 && s.Tokens[i].Rel != "xcomp" {
		return nil
	}
	f := &found{cue: c, sent: s.n, head: i, source: -1}
	f.Rule = "adjective:" + c.word
	f.source, _ = r.subject(s, i, 0)
	first, last := r.group(s, i, i)
	f.setSource(r, s, first)
	ok := false
	for _, k := range s.Children(i) {
		x := int(k)
		if x <= i {
			continue
		}
		m := r.marker(s, x)
		switch rel := s.Tokens[x].Rel; {
		case parse.IsRel(rel, "ccomp", "advcl", "parataxis") && (c.that && m == "that" || c.that && rel == "ccomp" && m == "" || c.wh && (m == "whether" || m == "if" || r.opensWith(s, x))):
			from, to := s.Range(x)
			if m == "that" {
				from++
			}
			ok = f.take(r.span(s, min(from, x), to), "clause")
		case parse.IsRel(rel, "xcomp", "advcl", "ccomp") && m == "to" && c.infin:
			ok = f.take(r.under(s, x), "infinitive")
		case c.takes(m) && parse.IsRel(rel, "obl", "advcl", "nmod"):
			ok = r.withPreposition(s, f, x, &last)
		}
		if ok {
			break
		}
	}
	if !ok {
		return nil
	}
	f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	f.Rule += "/" + f.frame
	f.trimAround(r, s)
	return f
}
