package quote

import (
	"strings"
	"unicode"

	"dossier"
	"dossier/read/parse"
)

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// complement finds the content that hangs on the cue word v as a clause, an
// infinitive or with a preposition.
func (r *reader) complement(s *sent, f *found, v int, last *int) bool {
	c := f.cue
	obj := -1
	for _, k := range s.Children(v) {
		if i := int(k); i > v && parse.IsRel(s.Tokens[i].Rel, "obj", "iobj") {
			obj = i
			break
		}
	}
	if obj < 0 && c.objInf && *last > v {
		obj = r.afterPreposition(s, v, *last) // "called on all parties to …"
	}
	if (c.that || c.wh) && r.clause(s, f, v, obj) {
		return true
	}
	for _, k := range s.Children(v) {
		x := int(k)
		t := s.Tokens[x]
		if x < v {
			continue
		}
		to := r.marker(s, x) == "to" || t.XPOS == "VB" && s.Child(x, "mark") >= 0
		switch {
		case t.Rel == "xcomp" && obj < 0 && to && c.infin,
			t.Rel == "advcl" && obj < 0 && to && c.infin && firstOf(s, x) == *last+1,
			t.Rel == "xcomp" && obj < 0 && c.gerund && (t.XPOS == "VBG" || s.Child(x, "cop") >= 0 && s.Tokens[s.Child(x, "cop")].XPOS == "VBG"):
			return f.take(r.under(s, x), "infinitive")
		case (t.Rel == "xcomp" || t.Rel == "ccomp" || t.Rel == "advcl") && to && obj >= 0 && obj < x && c.objInf:
			return f.take(r.under(s, obj).Cover(r.under(s, x)), "object+infinitive")
		case (t.Rel == "xcomp" || t.Rel == "advcl") && to && obj >= 0 && obj < x && c.hearInf:
			return f.take(r.under(s, x), "infinitive")
		case t.Rel == "ccomp" && to && (c.infin || c.objInf):
			return f.take(r.under(s, x), "infinitive")
		case t.Rel == "xcomp" && obj >= 0 && obj < x && c.small && !to:
			return f.take(r.under(s, obj).Cover(r.under(s, x)), "object+complement")
		}
	}
	if obj > v && c.objInf {
		// "called on both sides to show": the tree hangs the infinitive on the sides.
		for _, k := range s.Children(obj) {
			if x := int(k); x > obj && s.Tokens[x].Rel == "acl" && r.marker(s, x) == "to" {
				return f.take(r.underBare(s, obj, *last), "object+infinitive")
			}
		}
	}
	if obj >= 0 && len(c.objPreps) > 0 {
		if x := r.prepositional(s, v, obj, c.objPreps); x >= 0 {
			return f.take(r.under(s, obj).Cover(r.under(s, x)), "object+preposition")
		}
	}
	if !r.wide && obj > v && !c.object && !c.hearer {
		return false // "referred him to a clinic" is no reference to it
	}
	if x := r.prepositional(s, v, v, c.preps); x >= 0 {
		return r.withPreposition(s, f, x, last)
	}
	return false
}

// underBare returns the words below x without the preposition that the cue took.
func (r *reader) underBare(s *sent, x, last int) dossier.Span {
	sp := r.under(s, x)
	if end := s.Tokens[last].End; sp.Start < end && end < sp.End {
		sp.Start = s.Tokens[last+1].Start
	}
	return sp
}

// under returns the words below token x, whole quotations included, without a
// relative clause set off at the end.
func (r *reader) under(s *sent, x int) dossier.Span {
	from, to := s.Range(x)
	for _, k := range s.Children(x) {
		lo, _ := s.Range(int(k))
		if int(k) > x && s.Tokens[k].Rel == "acl:relcl" && lo > 1 && s.Tokens[lo-1].Text == "," && lo-2 >= x {
			to = min(to, lo-2)
		}
	}
	return r.span(s, from, r.beforeParticiple(s, x, from, to))
}

func (f *found) take(sp dossier.Span, frame string) bool {
	if sp.Empty() {
		return false
	}
	f.Content = append(f.Content, sp)
	f.frame = frame
	return true
}

// marker returns the word that introduces the phrase of x: "to", "of", "that".
func (r *reader) marker(s *sent, x int) string {
	for _, k := range s.Children(x) {
		if int(k) < x && parse.IsRel(s.Tokens[k].Rel, "mark", "case") {
			return strings.ToLower(s.Tokens[k].Text)
		}
	}
	return ""
}

// prepositional returns a dependent of v (or of from, an object) that one of
// the prepositions introduces, -1 when there is none.
func (r *reader) prepositional(s *sent, v, from int, preps []string) int {
	if len(preps) == 0 {
		return -1
	}
	try := func(h int) int {
		for _, k := range s.Children(h) {
			if x := int(k); x > from && parse.IsRel(s.Tokens[x].Rel, "obl", "advcl", "nmod", "acl", "xcomp", "ccomp") && has(preps, r.marker(s, x)) {
				return x
			}
		}
		return -1
	}
	if x := try(v); x >= 0 || from == v {
		return x
	}
	if x := try(from); x >= 0 {
		return x
	}
	// "accused Oran and Velin of meddling": trees hang the phrase on the nearest name.
	for _, k := range s.Children(from) {
		if s.Tokens[k].Rel == "conj" {
			if x := try(int(k)); x >= 0 {
				return x
			}
		}
	}
	return -1
}

// withPreposition takes what the preposition of x introduces; the preposition
// goes to the cue when it stands beside it.
func (r *reader) withPreposition(s *sent, f *found, x int, last *int) bool {
	from, to := s.Range(x)
	for from < x && !parse.IsRel(s.Tokens[from].Rel, "case", "mark") {
		from++
	}
	if from == *last+1 {
		*last = from
	}
	return f.take(r.span(s, min(from+1, x), to), "preposition")
}

// empty reports whether an object says nothing of the words.
func empty(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "nothing", "little", "much", "more", "something", "anything", "so", "as", "lot", "word":
		return true
	}
	return false
}

// afterColon takes what an object only announces: "The report makes the same
// point: trade has fallen."
func (r *reader) afterColon(s *sent, f *found, obj int) bool {
	if r.wide || f.cue.tier != speech {
		return false
	}
	k := obj + 1
	if k+3 > len(s.Tokens) || s.Tokens[k].Text != ":" || s.quoted[obj] >= 0 {
		return false
	}
	for _, d := range s.Children(obj) {
		switch strings.ToLower(s.Tokens[d].Text) {
		case "same", "similar", "following", "this", "another":
			return f.take(r.span(s, k+1, r.beforeSemicolon(s, k+1, len(s.Tokens)-1)), "clause")
		}
	}
	return false
}

// object takes the cue's object: "condemned the raid".
func (r *reader) object(s *sent, f *found, v int) bool {
	if !f.cue.object && !f.cue.small || f.cue.word == "deny" && s.Child(v, "iobj") >= 0 {
		return false // "denied them citizenship" denies no words
	}
	for _, k := range s.Children(v) {
		x := int(k)
		if bare := s.Tokens[x].Rel == "obl" && s.Child(x, "case") < 0 && strings.Contains(f.cue.word, " "); x <= v || s.Tokens[x].Rel != "obj" && !bare {
			continue
		}
		// "expressed concern over the raid": the noun is half of the cue.
		if r.lex.carriers[strings.ToLower(s.Tokens[v].Lemma)] && r.lex.nouns[strings.ToLower(s.Tokens[x].Lemma)] != nil && r.noun(s, x) != nil {
			return false
		}
		if !r.wide && empty(s.Tokens[x].Lemma) {
			return false // "said little about the plan"
		}
		if r.afterColon(s, f, x) {
			return true
		}
		from, to := s.Range(x)
		// A participle that the parser hangs on the object ends it where a comma sets it off.
		for _, d := range s.Children(x) {
			lo, _ := s.Range(int(d))
			if int(d) > x && lo > 1 && s.Tokens[lo-1].Text == "," && parse.IsRel(s.Tokens[d].Rel, "acl", "advcl", "parataxis") {
				to = min(to, lo-2)
			}
		}
		from = max(from, v+1)
		to = r.unbroken(s, v, to)
		if !r.wide && r.reportThat(s, to) {
			_, hi := s.Range(to + 1)
			to = max(to, hi)
		}
		return f.take(r.span(s, from, r.beforeParticiple(s, x, from, to)), "object")
	}
	return false
}
