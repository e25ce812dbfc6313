package quote

import "dossier"

// namedBehind finds a speaker named right behind the cue where the tree takes
// somebody or something else for its subject: "“…,” said Velin delegate Bo Lind,
// angered …", "Nor are prices likely to fall, said Ana Ruiz, a professor."
func (r *reader) namedBehind(s *sent, f *found, first, last int) bool {
	if f.cue == nil || !f.cue.quote || first < 2 || needsHearer(f.cue.word) || !finiteTag(s.Tokens[f.head].XPOS) {
		return false
	}
	if !closesAt(r, s, first-1) && !r.clauseBefore(s, f, first) {
		return false
	}
	m, ok := r.nameRun(s, last+1)
	if !ok {
		return false
	}
	f.source, f.own, f.fixed, f.behind = s.HeadIn(m.Span), true, true, true
	f.srcSpan = dossier.Span{Start: s.Tokens[last+1].Start, End: m.End}
	f.Speaker.Span = f.srcSpan
	return true
}

func finiteTag(xpos string) bool { return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" }

// closesAt reports whether a quotation ends with token i.
func closesAt(r *reader, s *sent, i int) bool {
	q := s.quoted[i]
	return q >= 0 && r.marks[q].End == s.Tokens[i].End && r.marks[q].said
}

// clauseBefore reports whether a clause of its own and a comma stand before the
// cue, and no subject right at the comma ("Ruiz, a lawyer, said").
func (r *reader) clauseBefore(s *sent, f *found, first int) bool {
	if s.Tokens[first-1].Text != "," || s.quoted[first-1] >= 0 || s.quoted[first-2] >= 0 {
		return false
	}
	if o := ownSubject(s, f.head); o >= 0 && o < first {
		if _, hi := s.Range(o); hi >= first-2 {
			return false
		}
	}
	for i := first - 2; i >= 0 && s.quoted[i] < 0; i-- {
		if x := s.Tokens[i].XPOS; finiteTag(x) || x == "MD" {
			return !r.speechBetween(s, i, first-1)
		}
	}
	return false
}

// speechBetween reports whether a verb of speech stands among the tokens.
func (r *reader) speechBetween(s *sent, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if c := r.lex.verbs[r.lex.verbLemma(s.Tokens[i])]; s.Tokens[i].UPOS == "VERB" && c != nil && c.tier == speech {
			return true
		}
	}
	return false
}

// nameRun returns the name of a person that ends the run of words from token i
// on, up to a mark or a preposition.
func (r *reader) nameRun(s *sent, i int) (dossier.Mention, bool) {
	end := i
	for end < len(s.Tokens) && end < i+10 && s.quoted[end] < 0 {
		t := s.Tokens[end]
		if t.UPOS == "PUNCT" && t.Text != "." && t.Text != "-" || t.Text == "." && end+1 == len(s.Tokens) || t.UPOS == "ADP" || t.UPOS == "SCONJ" {
			break
		}
		if t.UPOS == "AUX" || t.UPOS == "PRON" || t.UPOS == "CCONJ" {
			return dossier.Mention{}, false
		}
		end++
	}
	if end == i || end < len(s.Tokens) && s.Tokens[end].Text == "’s" {
		return dossier.Mention{}, false
	}
	for _, m := range s.mentions {
		if m.Kind == dossier.Person && m.Form == dossier.Name && m.End == s.Tokens[end-1].End && m.Start >= s.Tokens[i].Start {
			return m, true
		}
	}
	return dossier.Mention{}, false
}

// wholeBefore takes all that stands before a cue whose speaker stands behind it.
func (r *reader) wholeBefore(s *sent, f *found, first int) bool {
	return f.behind && s.quoted[first-1] < 0 && f.take(r.span(s, 0, first-2), "aside")
}
