package event

import "dossier"

// asOf dates a state by the words that tell it: "said on Monday that the draft was
// in its final stages", "said in May that no obstacles remain". An act that is told
// of in words ("said on Monday that it had signed") was on a day of its own.
func (s *sent) asOf(i int) dossier.EventTime {
	if i >= len(s.Tokens) {
		return dossier.EventTime{}
	}
	for steps := 0; i >= 0 && steps < 6; steps++ {
		g := s.Tokens[i].Head
		if g < 0 {
			break
		}
		if s.rel(i, "ccomp") && (s.isIn(g, "speech", "claimverb") || s.lemma(g) == "hint" || s.lemma(g) == "report") {
			if !s.state(i) {
				break
			}
			fr := frame{verb: g, comp: -1}
			return s.timeOf(g, &fr)
		}
		i = g
	}
	return dossier.EventTime{}
}

// state reports whether clause i tells what is, and not what happens.
func (s *sent) state(i int) bool {
	switch {
	case s.Child(i, "cop") >= 0, s.isIn(i, "stative"), s.progressive(i), s.underway():
		return true
	}
	return s.isVerb(i) && s.present(i)
}
