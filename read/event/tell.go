package event

import (
	"strings"

	"dossier"
)

// clause returns the shortest run of words that tells the event of m by itself:
// "the minister signed the treaty in Velin" of "The minister, who is ill, said on
// Monday that …".
func (s *sent) clause(m match) dossier.Clause {
	v := m.frame.verb
	if !s.isVerb(v) && m.rule.pos != "v" {
		return s.nounClause(m.at)
	}
	if s.perfectOver(m.at) >= 0 {
		v = m.at
	}
	c := dossier.Clause{Lemma: s.lemma(v), Past: s.past(v), Verb: s.Tokens[v].Span, Passive: s.isPassive(v)}
	first, last := s.predicateStart(v), s.extent(v, max(v, m.at, m.end))
	c.Predicate = s.Tokens[first].Span.Cover(s.Tokens[last].Span)
	c.Span = c.Predicate
	if g := s.perfectOver(v); g >= 0 {
		v = g
	}
	if sub := s.ownSubject(v); sub > v && sub <= last {
		return dossier.Clause{} // "said the minister"
	}
	if sub := s.ownSubject(v); sub >= 0 && sub < first && s.lower(sub) != "who" && s.lower(sub) != "which" && s.lower(sub) != "that" {
		l, r := s.Range(sub)
		for l < sub && (s.Tokens[l].UPOS == "ADP" || s.Tokens[l].UPOS == "SCONJ") {
			l++ // "after an explosion killed …" hung on the explosion
		}
		if l <= sub && r < first && s.closeBefore(r, first) && s.bare(l, r) {
			c.Span = s.Tokens[l].Span.Cover(c.Predicate)
		}
	}
	return c
}

// nounClause returns the noun phrase that tells an event without a verb: "talks
// between the two countries".
func (s *sent) nounClause(i int) dossier.Clause {
	first := i
	for first > 0 && s.nounRun(first-1) && s.Under(first-1, i) && !s.breaks(first-1) {
		first--
	}
	for first < i && s.Tokens[first].UPOS != "ADJ" && s.Tokens[first].UPOS != "NUM" && !s.isNoun(first) {
		first++ // "his 's talks"
	}
	return dossier.Clause{Span: s.Tokens[first].Span.Cover(s.Tokens[s.extent(i, i)].Span)}
}

// predicateStart returns the first auxiliary of verb v.
func (s *sent) predicateStart(v int) int {
	first := v
	if g := s.perfectOver(v); g >= 0 {
		first, v = g, g
	}
	for _, c := range s.Children(v) {
		if int(c) < first && (s.rel(int(c), "aux", "cop") || s.lower(int(c)) == "not" || s.lower(int(c)) == "to" && s.hasMark(v, "to")) {
			first = int(c)
		}
	}
	if !s.bare(first, v-1) { // of a relative clause the verb itself is none of what is looked for
		return v
	}
	return first
}

// closeBefore reports whether only adverbs stand between tokens r and first.
func (s *sent) closeBefore(r, first int) bool {
	for j := r + 1; j < first; j++ {
		if s.Tokens[j].UPOS != "ADV" && s.Tokens[j].UPOS != "AUX" {
			return false
		}
	}
	return true
}

// bare reports whether tokens l to r hold nothing that a clause is told without: a
// relative clause, something between brackets or dashes, an apposition.
func (s *sent) bare(l, r int) bool {
	for j := l; j <= r; j++ {
		if s.Tokens[j].Rel == "acl:relcl" || s.rel(j, "appos", "parataxis") || s.breaks(j) {
			return false
		}
	}
	return true
}

// breaks reports whether token j is a bracket, dash or stronger stop.
func (s *sent) breaks(j int) bool {
	switch s.Tokens[j].Text {
	case "(", ")", "[", "]", "—", "–", "--", ";", ":", "/", "…":
		return true
	}
	return false
}

// extent returns the last token of what belongs to v and tells the event, at least
// from.
func (s *sent) extent(v, from int) int {
	last := from
	if g := s.perfectOver(v); g >= 0 {
		v, from = g, s.Tokens[v].Head
		last = from
	}
	for j := v + 1; j < len(s.Tokens); j++ {
		if !s.Under(j, v) && j > from || j > from && s.ends(j, v) {
			break
		}
		if s.Tokens[j].UPOS != "PUNCT" || s.quoteClose(j) {
			last = max(last, j)
		}
	}
	return s.withoutTail(max(from, v), last)
}

func (s *sent) quoteClose(j int) bool {
	t := s.Tokens[j].Text
	return t == "”" || t == "\"" || t == "''"
}

// ends reports whether the words that tell the event are over before token j, which
// lies under v.
func (s *sent) ends(j, v int) bool {
	if s.breaks(j) {
		return true
	}
	if s.Tokens[j].UPOS == "PUNCT" {
		return s.Tokens[j].Text == "," && !s.inList(j)
	}
	// What begins here: the highest token below v whose words begin at j.
	for i := j; i >= 0 && i != v; i = s.Tokens[i].Head {
		if l, _ := s.Range(i); l != j {
			break
		}
		if s.added(i, v) {
			return true
		}
	}
	return false
}

// added reports whether clause i only adds to what is told.
func (s *sent) added(i, v int) bool {
	switch {
	case s.Tokens[i].Rel == "acl:relcl", s.rel(i, "parataxis", "discourse"):
		return true
	case s.rel(i, "advcl"):
		return !s.hasMark(i, "to", "of", "from", "for", "that", "whether")
	case s.rel(i, "appos"):
		return s.Tokens[i].Start-s.Tokens[s.Tokens[i].Head].End > 1
	case s.rel(i, "conj"):
		return s.isVerb(i) && s.Under(i, v) && s.Tokens[i].Head == v
	}
	return false
}

// inList reports whether comma j parts members of a list: "Lusia, Veria and Dorn".
func (s *sent) inList(j int) bool {
	for i := j + 1; i < len(s.Tokens) && i <= j+6; i++ {
		if s.rel(i, "conj") && !s.isVerb(i) {
			return s.Tokens[i].Head < j
		}
	}
	return false
}

// withoutTail drops what ends no clause: a lone conjunction, preposition or article.
func (s *sent) withoutTail(from, last int) int {
	for last > from {
		switch s.Tokens[last].UPOS {
		case "CCONJ", "SCONJ", "AUX":
			last--
			continue
		case "DET":
			if s.rel(last, "det") {
				last--
				continue
			}
		case "ADP":
			if !s.rel(last, "compound:prt") {
				last--
				continue
			}
		}
		break
	}
	return last
}

// past returns the past form of verb v.
func (s *sent) past(v int) string {
	l := s.lemma(v)
	switch {
	case s.Tokens[v].XPOS == "VBD":
		return s.lower(v)
	case s.d.pasts[l] != "":
		return s.d.pasts[l]
	case strings.HasSuffix(l, "e"):
		return l + "d"
	case strings.HasSuffix(l, "y") && len(l) > 2 && !strings.ContainsRune("aeiou", rune(l[len(l)-2])):
		return l[:len(l)-1] + "ied"
	case s.Tokens[v].XPOS == "VBN" && strings.HasSuffix(s.lower(v), "ed"):
		return s.lower(v)
	case strings.HasSuffix(s.lower(v), "ing") && len(s.lower(v)) > len(l)+3:
		return l + l[len(l)-1:] + "ed" // "ban, banning, banned"
	}
	return l + "ed"
}
