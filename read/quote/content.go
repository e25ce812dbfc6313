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
			t.Rel == "xcomp" && obj < 0 && t.XPOS == "VBG" && c.gerund:
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

// beforeParticiple ends a content before a participle that tells what else the
// speaker said: "he said he would stay, adding that …".
func (r *reader) beforeParticiple(s *sent, x, from, to int) int {
	for i := max(from, x) + 1; i < to; i++ {
		if s.quoted[i] < 0 && creditAt(s, i, to) {
			return i - 1
		}
		if s.Tokens[i].Text != "," || s.quoted[i] >= 0 {
			continue
		}
		k := i + 1
		if k < to && s.Tokens[k].UPOS == "ADV" {
			k++
		}
		if s.Tokens[k].XPOS != "VBG" || s.quoted[k] >= 0 {
			continue
		}
		if c := r.lex.verbs[strings.ToLower(s.Tokens[k].Lemma)]; c != nil && c.tier == speech && s.Child(k, "nsubj") < 0 {
			return i - 1
		}
	}
	return to
}

// creditAt reports whether "as reported by …" or "according to …" starts at
// token i: it tells who passed the words on and is none of them.
func creditAt(s *sent, i, to int) bool {
	if i+2 > to || s.quoted[i] >= 0 {
		return false
	}
	a, b := strings.ToLower(s.Tokens[i].Text), strings.ToLower(s.Tokens[i+2].Text)
	return a == "as" && b == "by" && s.Tokens[i+1].XPOS == "VBN" || a == "according" && strings.EqualFold(s.Tokens[i+1].Text, "to")
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
	return try(from)
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
		ok := t.Rel == "ccomp" || parse.IsRel(t.Rel, "parataxis", "dep") && x > v && c.quote && r.finite(s, x) && r.colonBefore(s, x)
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
			if h := t.Head; h >= 0 && parse.IsRel(s.Tokens[h].Rel, "acl") && !f.cue.hearer || subject && !f.cue.hearer {
				return false // "denied claims that …"
			}
			from = i + 1
			break
		}
		if t.UPOS == "PUNCT" || t.UPOS == "CCONJ" || t.UPOS == "SCONJ" || t.XPOS == "TO" || t.XPOS == "VBG" {
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

func (r *reader) infinitive(s *sent, x int) bool {
	return r.marker(s, x) == "to" && s.Child(x, "nsubj") < 0
}

func (r *reader) opensWith(s *sent, x int) bool {
	from, _ := s.Range(x)
	return len(s.Tokens[from].XPOS) > 0 && s.Tokens[from].XPOS[0] == 'W'
}

func (r *reader) colonBefore(s *sent, x int) bool {
	from, _ := s.Range(x)
	return from > 0 && s.Tokens[from-1].Text == ":"
}

// finite reports whether the clause of x has a subject.
func (r *reader) finite(s *sent, x int) bool { return s.Child(x, "nsubj", "expl") >= 0 }

// aside finds the content of a cue that stands behind or inside it: "Trade
// rose, the ministry said", "Ties, he said, would grow".
func (r *reader) aside(s *sent, f *found, first, last int) bool {
	v := f.head
	if !f.cue.quote && !f.cue.that || f.source < 0 || !f.own && s.Tokens[v].XPOS == "VBG" {
		return false
	}
	start := first
	if lo, _ := s.Range(f.source); f.source < first {
		start = min(start, lo)
	}
	h := s.Tokens[v].Head
	if start > 0 && h < 0 && r.closes(s, f, start, last) {
		return f.take(r.span(s, 0, start-2), "aside")
	}
	if start == 0 || h < 0 || h >= start && h <= v || !parse.IsRel(s.Tokens[v].Rel, "parataxis", "ccomp", "advcl", "dep", "conj") {
		return false
	}
	b := start - 1
	if !strings.ContainsAny(s.Tokens[b].Text, ",-—–") || s.Tokens[b].UPOS != "PUNCT" {
		return false
	}
	if s.Tokens[v].Rel != "parataxis" && !r.finite(s, h) {
		return false
	}
	from := 0
	for from < b && s.Tokens[from].UPOS == "PUNCT" && s.quoted[from] < 0 {
		from++
	}
	f.take(r.span(s, from, b-1), "aside")
	end := max(last, f.source)
	if _, hi := s.Range(f.source); f.source > v {
		end = max(end, hi)
	}
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		end++
	}
	if end+1 < len(s.Tokens) && (h > v || r.continues(s, end+1, h) || s.Tokens[end+1].UPOS == "AUX") {
		_, to := s.Range(h)
		if s.Tokens[end+1].UPOS == "AUX" {
			to = len(s.Tokens) - 1
		}
		if to > end+1 {
			f.Content = append(f.Content, r.span(s, end+1, to))
		}
	}
	return true
}

// closes reports whether the cue, though the root of its sentence, stands behind
// a comma and a whole clause: "The talks are over, Ruiz wrote on Tuesday."
func (r *reader) closes(s *sent, f *found, start, last int) bool {
	if start < 4 || s.Tokens[start-1].Text != "," || !f.own || f.source > f.head {
		return false
	}
	if u := s.Tokens[0].UPOS; u == "SCONJ" || u == "ADP" || s.Tokens[0].XPOS == "VBG" || s.Tokens[0].XPOS == "WRB" {
		return false
	}
	for i := last + 1; i < len(s.Tokens); i++ {
		if u := s.Tokens[i].UPOS; u == "VERB" || u == "AUX" {
			return false
		}
	}
	finite := false
	for i := 0; i < start-1; i++ {
		switch s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			finite = true
		}
	}
	return finite
}

// interrupted adds the first half of a clause that the cue cuts in two: "Ties,
// he said at the time, would grow."
func (r *reader) interrupted(s *sent, f *found, first int) {
	start := first
	if f.source >= 0 && f.source < first {
		start = min(start, firstOf(s, f.source))
	}
	if f.frame != "clause" || start < 2 || s.Tokens[start-1].Text != "," || f.Content[0].Start < f.Cue.End {
		return
	}
	i := s.TokenAt(f.Content[0].Start)
	// "he said at the time, would grow": what stands before the comma is the cue's.
	for k := i; k < i+8 && k+1 < len(s.Tokens) && s.Tokens[k].UPOS != "VERB" && s.Tokens[k].UPOS != "AUX" && s.quoted[k] < 0; k++ {
		if s.Tokens[k].Text == "," && s.Tokens[k+1].UPOS == "AUX" {
			i = k + 1
			f.Content[0].Start = s.Tokens[i].Start
		}
	}
	if s.Tokens[i].UPOS != "AUX" && s.Tokens[i].XPOS != "VBD" && s.Tokens[i].XPOS != "VBZ" || s.Tokens[i-1].Text != "," {
		return
	}
	for k := 0; k < start-1; k++ {
		if u := s.Tokens[k].UPOS; u == "VERB" || u == "AUX" || u == "SCONJ" || k == 0 && u == "ADP" {
			return
		}
	}
	f.Content = append([]dossier.Span{r.span(s, 0, start-2)}, f.Content...)
}

// continues reports whether the words from token i on belong to the clause of h
// that began before an aside.
func (r *reader) continues(s *sent, i, h int) bool {
	for k := i; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == h && s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].XPOS != "VBG" {
			return true
		}
	}
	return false
}

// object takes the cue's object: "condemned the raid".
func (r *reader) object(s *sent, f *found, v int) bool {
	if !f.cue.object && !f.cue.small {
		return false
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
		return f.take(r.span(s, from, r.beforeParticiple(s, x, from, to)), "object")
	}
	return false
}

// unbroken moves the end of a content of v to where its words really break off:
// trees often hang "of the three" or half of a clause somewhere else.
func (r *reader) unbroken(s *sent, v, to int) int {
	for to+1 < len(s.Tokens) {
		k := to + 1
		t := s.Tokens[k]
		if s.quoted[k] < 0 && (t.UPOS == "PUNCT" || t.UPOS == "SCONJ" || t.UPOS == "CCONJ" || t.XPOS == "TO") || k == v {
			break
		}
		if t.UPOS == "ADP" {
			h := t.Head
			if h <= k || !ofNoun(t.Text) && s.Tokens[h].Head == v {
				break
			}
			_, hi := s.Range(h)
			to = max(k, hi)
			continue
		}
		if t.UPOS == "ADV" || parse.IsRel(t.Rel, "advcl", "obl", "aux", "cop") && t.Head == v {
			break
		}
		if t.XPOS == "VBG" && t.Head == v {
			break
		}
		_, hi := s.Range(k)
		if lo, _ := s.Range(k); lo < k && lo <= v {
			break
		}
		// A temporal noun beside the verb is not in what was said: "on Monday".
		if parse.IsRel(t.Rel, "obl", "nmod") && strings.Contains(t.Rel, "unmarked") || s.Tokens[k].Rel == "det" && strings.Contains(s.Tokens[max(t.Head, 0)].Rel, "unmarked") {
			break
		}
		to = max(k, hi)
	}
	return to
}

// ofNoun reports whether a preposition more often completes a noun than a verb.
func ofNoun(w string) bool {
	switch strings.ToLower(w) {
	case "of", "for", "between", "against", "over", "about", "among", "toward", "towards":
		return true
	}
	return false
}
