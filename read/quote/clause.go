package quote

import (
	"strings"

	"dossier/read/parse"
)

// afterPreposition returns the dependent of v that the preposition at token p
// introduces, -1 when there is none.
func (r *reader) afterPreposition(s *sent, v, p int) int {
	if h := s.Tokens[p].Head; h > p && s.Tokens[p].Rel == "case" {
		return h
	}
	return -1
}

// clause finds a finite clause: "said that …", "said …", "…, he said". What
// follows the cue comes before what precedes it.
func (r *reader) clause(s *sent, f *found, v, obj int) bool {
	c := f.cue
	for _, x := range rightFirst(s, v) {
		if x < v && r.rightClause(s, f, v) {
			return true
		}
		t := s.Tokens[x]
		ok := t.Rel == "ccomp" || parse.IsRel(t.Rel, "parataxis", "dep") && x > v && c.quote && r.finite(s, x) && (r.colonBefore(s, x) || r.unparted(s, v, x))
		if t.Rel == "advcl" && x > v && r.marker(s, x) == "that" {
			ok = true
		}
		if !ok || r.infinitive(s, x) {
			continue
		}
		m := r.marker(s, x)
		if w := r.opensWith(s, x); w && !c.wh && !c.that {
			continue
		}
		from, to := s.Range(x)
		if x > v {
			from = max(from, v+1)
		}
		if m == "that" && x > v {
			for i := from; i < x; i++ {
				if strings.EqualFold(s.Tokens[i].Text, "that") && s.Tokens[i].Rel == "mark" {
					from = i + 1
					break
				}
			}
		}
		if x > v {
			from = r.wholeSubject(s, v, from)
			// What "that" right behind the cue opens begins there, whatever the tree says.
			if c.that && v+2 < from && strings.EqualFold(s.Tokens[v+1].Text, "that") && s.Tokens[v+1].XPOS != "DT" {
				from = v + 2
			}
			from = r.behindHearer(s, from, to)
			to = r.unbroken(s, v, to)
		}
		// "Oran says so": the words stand elsewhere.
		if strings.EqualFold(s.Tokens[from].Text, "so") && from+1 < len(s.Tokens) && s.Tokens[from+1].UPOS == "PUNCT" {
			return false
		}
		return f.take(r.span(s, from, r.beforeSemicolon(s, from, r.beforeParticiple(s, x, from, to))), "clause")
	}
	return r.rightClause(s, f, v)
}

// behindHearer moves the start of a clause behind words about the hearers: "told
// teachers who filled the lawn that the law would pass".
func (r *reader) behindHearer(s *sent, from, to int) int {
	if r.wide || !strings.EqualFold(s.Tokens[from].Text, "who") {
		return from
	}
	for i := from + 1; i < to; i++ {
		if t := s.Tokens[i]; strings.EqualFold(t.Text, "that") && t.XPOS == "IN" {
			return i + 1
		}
	}
	return from
}

// beforeSemicolon ends a clause at a semicolon outside of quotations.
func (r *reader) beforeSemicolon(s *sent, from, to int) int {
	for i := from + 1; i < to; i++ {
		if s.Tokens[i].Text == ";" && s.quoted[i] < 0 {
			return i - 1
		}
	}
	return to
}

// rightFirst returns the children of v behind it and then those before it.
func rightFirst(s *sent, v int) []int {
	var out, left []int
	for _, k := range s.Children(v) {
		if int(k) > v {
			out = append(out, int(k))
		} else {
			left = append(left, int(k))
		}
	}
	return append(out, left...)
}

// wholeSubject moves the start of a clause back to its subject where the tree
// takes that for the cue's object: "made clear [progress] will go on".
func (r *reader) wholeSubject(s *sent, v, from int) int {
	if u := s.Tokens[from].UPOS; u != "AUX" && u != "VERB" || from-1 <= v || s.Tokens[from].XPOS == "VBG" {
		return from
	}
	for k := from - 1; k > v; k-- {
		if t := s.Tokens[k]; parse.IsRel(t.Rel, "obj") && t.Head == v {
			lo, _ := s.Range(k)
			return max(lo, v+1)
		}
	}
	return from
}

// rightClause takes the words behind a verb of saying where the tree shows no
// clause but the words do: "said on Monday that …", "said prices would fall".
func (r *reader) rightClause(s *sent, f *found, v int) bool {
	if f.cue.tier != speech || !f.cue.that || s.Tokens[v].XPOS == "VBN" {
		return false
	}
	from, subject := -1, false
	for i := v + 1; i < len(s.Tokens) && s.quoted[i] < 0; i++ {
		t := s.Tokens[i]
		if strings.EqualFold(t.Text, "that") && i-v < 8 && (t.XPOS == "IN" || f.cue.hearer && t.XPOS == "WDT") {
			if h := t.Head; h >= 0 && parse.IsRel(s.Tokens[h].Rel, "acl") && !f.cue.hearer && !r.saidIn(s, s.Tokens[h].Head) || subject && !f.cue.hearer {
				return false // "denied claims that …"
			}
			from = i + 1
			break
		}
		if t.UPOS == "PUNCT" || t.UPOS == "CCONJ" || t.UPOS == "SCONJ" || t.XPOS == "TO" && !capital(s, i+1) || t.XPOS == "VBG" && t.Rel != "amod" {
			return false
		}
		if subject && (t.XPOS == "MD" || t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP") {
			break
		}
		if (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON") && s.Child(i, "case") < 0 && !(f.cue.hearer && from < 0 && parse.IsRel(t.Rel, "obj", "iobj")) {
			subject = true
			if from < 0 {
				from, _ = s.Range(i)
				from = max(from, v+1)
			}
		}
		if i-v > 10 {
			return false
		}
	}
	if from < 0 || from >= len(s.Tokens)-1 || !r.verbBetween(s, from, len(s.Tokens)-1) && s.Tokens[from-1].Text != "that" {
		return false
	}
	to := len(s.Tokens) - 1
	return f.take(r.span(s, from, r.beforeParticiple(s, from, from, to)), "clause")
}

// capital reports whether token i starts with a capital letter: after "to" that
// is a name and no verb ("confirmed to Lume that …").
func capital(s *sent, i int) bool {
	return i < len(s.Tokens) && s.Tokens[i].Text[0] >= 'A' && s.Tokens[i].Text[0] <= 'Z'
}

func (r *reader) infinitive(s *sent, x int) bool {
	return r.marker(s, x) == "to" && s.Child(x, "nsubj") < 0
}

func (r *reader) opensWith(s *sent, x int) bool {
	from, _ := s.Range(x)
	return len(s.Tokens[from].XPOS) > 0 && s.Tokens[from].XPOS[0] == 'W'
}

// unparted reports whether no mark stands between the cue v and the verb x
// behind it: "made clear prices would rise".
func (r *reader) unparted(s *sent, v, x int) bool {
	for i := v + 1; i < x; i++ {
		if s.Tokens[i].UPOS == "PUNCT" || s.Tokens[i].UPOS == "CCONJ" || s.Tokens[i].UPOS == "SCONJ" && i > v+1 {
			return false
		}
	}
	return s.Tokens[v].XPOS != "VBG"
}

func (r *reader) colonBefore(s *sent, x int) bool {
	from, _ := s.Range(x)
	return from > 0 && s.Tokens[from-1].Text == ":"
}

// finite reports whether the clause of x has a subject.
func (r *reader) finite(s *sent, x int) bool { return s.Child(x, "nsubj", "expl") >= 0 }
