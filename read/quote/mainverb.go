package quote

import (
	"strings"

	"dossier/read/parse"
)

// mainVerb reports whether the cue is the verb of a sentence whose tree has
// none: trees take "denied" for a participle behind a long subject, as in "The
// firm, which owns the depot, denied that it had broken any rule."
func (r *reader) mainVerb(s *sent, f *found) bool {
	v := f.head
	t := s.Tokens[v]
	if f.main = false; t.XPOS != "VBN" || !parse.IsRel(t.Rel, "acl", "amod") || t.Rel == "acl:relcl" || !strings.HasSuffix(t.Text, "ed") || f.cue.tier != speech {
		return false
	}
	if v == 0 || v+1 >= len(s.Tokens) || r.agent(s, v) >= 0 || s.Child(v, "aux") >= 0 || s.Tokens[v+1].UPOS == "ADP" && !f.cue.takes(s.Tokens[v+1].Lemma) {
		return false
	}
	if b := s.Tokens[v-1]; b.UPOS != "PUNCT" && !(b.UPOS == "PROPN" && t.Rel == "amod" && b.Head != v+1) && !(f.cue.that && strings.EqualFold(s.Tokens[v+1].Text, "that")) {
		return false
	}
	for i, t := range s.Tokens {
		if (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "MD") && !s.inClause(i, v) {
			return false
		}
	}
	f.main = true
	return true
}

// inClause reports whether token i stands in a relative clause or below v.
func (s *sent) inClause(i, v int) bool {
	for k, steps := i, 0; k >= 0 && steps < 40; k, steps = s.Tokens[k].Head, steps+1 {
		if k == v || parse.IsRel(s.Tokens[k].Rel, "acl", "advcl") {
			return true
		}
	}
	return false
}

// mainSubject takes the first noun phrase of the sentence as the one who speaks.
func (r *reader) mainSubject(s *sent, f *found) {
	if h := s.Tokens[f.head].Head; h >= 0 && h < f.head && s.Child(h, "case") < 0 {
		if parse.IsRel(s.Tokens[h].Rel, "appos") && s.Tokens[h].Head >= 0 && s.Tokens[h].Head < h {
			h = s.Tokens[h].Head
		}
		f.source, f.own = h, true
		return
	}
	for k := 0; k < f.head; k++ {
		t := s.Tokens[k]
		if (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON") && s.Child(k, "case") < 0 && !parse.IsRel(t.Rel, "compound", "nmod", "flat", "amod") {
			f.source, f.own = k, true
			return
		}
	}
}

// mainRest takes all that follows such a verb, where it can have an object.
func (r *reader) mainRest(s *sent, f *found, last int) bool {
	if !f.main || !f.cue.object && len(f.cue.objPreps) == 0 || last+1 >= len(s.Tokens) {
		return false
	}
	return f.take(r.span(s, last+1, len(s.Tokens)-1), "object")
}
