package event

import "dossier"

// What stands here mends where the parser hangs a phrase one word too low or too
// high, each for a construction that news uses every day.

// strayTo returns the goal of a visit that hangs on another word: "the first visit
// of Ana Ruiz, president of the republic, to Velin". The verb around it may have it.
func (s *sent) strayTo(i int, fr *frame) int {
	if !s.isIn(i, "journey") || len(fr.slot("to"))+len(fr.slot("in")) > 0 {
		return -1
	}
	end := -1
	for _, c := range s.Children(i) {
		if int(c) > i && s.rel(int(c), "nmod") && (s.caseOf(int(c)) == "of" || s.caseOf(int(c)) == "by") {
			_, end = s.Range(int(c))
		}
	}
	for j := i + 1; end > 0 && j < len(s.Tokens) && j <= end+6; j++ {
		if s.rel(j, "obl", "nmod") && s.caseOf(j) == "to" && s.is(j, "place") {
			return j
		}
	}
	return -1
}

// strayWith returns with whom something was discussed where the parser hangs it on
// what was: "discussed ways to counter the sanctions with top officials".
func (s *sent) strayWith(fr *frame) int {
	if !s.isIn(fr.verb, "discussing") || len(fr.obj) == 0 || len(fr.slot("with")) > 0 || fr.obj[0] < 0 {
		return -1
	}
	_, last := s.Range(fr.verb)
	for j := last; j > fr.obj[0]; j-- {
		if s.rel(j, "obl", "nmod") && s.caseOf(j) == "with" && s.is(j, "person") {
			return s.content(j)
		}
	}
	return -1
}

// verdict returns the adjective behind the object of "declared the vote illegal",
// which the parser may hang on a noun before it, -1 if there is none.
func (s *sent) verdict(fr *frame) int {
	if !s.isIn(fr.verb, "naming") || len(fr.obj) == 0 || fr.obj[0] < 0 || fr.passive {
		return -1
	}
	_, last := s.Range(fr.obj[0])
	if g := s.Tokens[last].Head; last > fr.obj[0] && s.Tokens[last].UPOS == "ADJ" && g >= 0 && g < last && s.rel(last, "amod") {
		return last
	}
	return -1
}

// cataphor returns whom "his" or "she" stands for in an opening phrase that comes
// before the name: "Prior to his arrival in Velin, the minister spent a day in …".
func (s *sent) cataphor(i int) []dossier.Party {
	switch s.lower(i) {
	case "he", "she", "his", "her":
	default:
		return nil
	}
	for j := 0; j < i; j++ {
		if m := s.mention(j); m != nil && m.Kind == dossier.Person {
			return nil // "After Ruiz left for his country, …": may be either
		}
	}
	for v := s.Tokens[i].Head; v >= 0; v = s.Tokens[v].Head {
		if !s.isVerb(v) || v < i {
			continue
		}
		sub := s.subject(v)
		if sub <= i || len(s.coordinated(sub)) > 1 || s.lower(sub-1) != "," && !s.startsAfterComma(sub) {
			return nil
		}
		if m := s.mention(s.content(sub)); m != nil && m.Kind == dossier.Person && m.Form != dossier.Pronoun {
			return s.d.members(m)
		}
		return nil
	}
	return nil
}

// startsAfterComma reports whether the phrase of noun i comes right behind a comma.
func (s *sent) startsAfterComma(i int) bool {
	first, _ := s.Range(i)
	return first > 0 && s.lower(first-1) == ","
}

// inWords reports whether attack i is one of words: "attacked the minister, claiming
// that the plan was illegal".
func (s *sent) inWords(i int) bool {
	if s.isNoun(i) || s.lemma(i) != "attack" && s.lemma(i) != "assail" {
		return false
	}
	for _, c := range s.Children(i) {
		if int(c) > i && s.rel(int(c), "advcl") && s.Tokens[c].XPOS == "VBG" && s.isIn(int(c), "claimverb", "accuse", "speech") && s.lower(int(c)-1) == "," {
			return len(s.verbFrame(i).subj) > 0 && !s.isIn(s.verbFrame(i).subj[0], "force")
		}
	}
	return false
}

// strayAnd returns the second of two that the parser hung on noun i itself: "a
// meeting between Ana Ruiz and President Ben Osk of Lusia on the sidelines".
func (s *sent) strayAnd(i, first int) []int {
	if len(s.coordinated(first)) > 1 {
		return nil
	}
	for _, c := range s.Children(i) {
		if m := s.mention(int(c)); int(c) > first && s.rel(int(c), "conj") && m != nil && m.Form == dossier.Name && m.Kind != dossier.Pact {
			return []int{int(c)}
		}
	}
	return nil
}

// beside returns who acts with the subject of verb i: "The republic, alongside the
// union, declared …". The phrase may hang on either.
func (s *sent) beside(sub, i int) (out []int) {
	for _, g := range [...]int{sub, i} {
		for _, c := range s.Children(g) {
			if int(c) > sub && int(c) < i && s.rel(int(c), "nmod", "obl") && s.hasMark(int(c), "alongside", "along") && s.is(int(c), "party") {
				out = append(out, int(c))
			}
		}
	}
	return out
}

// isNow and wasThen report the tense of clause i as its own verb or auxiliary shows
// it: "is signed", "was signed".
func (s *sent) isNow(i int) bool { return s.tenseWord(i, "VBZ", "VBP") }

func (s *sent) wasThen(i int) bool { return s.tenseWord(i, "VBD") }

func (s *sent) tenseWord(i int, tags ...string) bool {
	x := s.Tokens[i].XPOS
	for _, c := range s.Children(i) {
		if s.rel(int(c), "aux", "cop") {
			x = s.Tokens[c].XPOS
			break
		}
	}
	for _, t := range tags {
		if x == t {
			return true
		}
	}
	return false
}
