package event

import "dossier"

// What stands here reads arguments off the order of words, for where the tree has
// gone wrong: English puts the one who acts before the verb and whom it concerns
// right behind it.

// nounRun reports whether token i can stand inside a noun phrase before its head.
func (s *sent) nounRun(i int) bool {
	switch s.Tokens[i].UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return true
	}
	w := s.lower(i)
	return w == "'s" || w == "’s" || w == "-" || w == "–"
}

// rightChunk returns the head of the noun phrase that begins right behind token
// i, -1 when something else does.
func (s *sent) rightChunk(i int) int {
	j := i + 1
	for j < len(s.Tokens) && (s.Tokens[j].UPOS == "DET" || s.Tokens[j].XPOS == "PRP$" || s.Tokens[j].UPOS == "ADV") {
		j++
	}
	if j < len(s.Tokens) && s.Tokens[j].UPOS == "PRON" && s.Tokens[j].XPOS == "PRP" {
		return j
	}
	head := -1
	for ; j < len(s.Tokens) && s.nounRun(j) && !s.dateLike(j); j++ {
		if s.isNoun(j) {
			head = j
		}
		// "appointed Ana Ruiz foreign minister": whom, and then as what.
		if k := s.inMention(j); k >= 0 && s.d.r.Mentions[k].Kind == dossier.Person && s.d.r.Mentions[k].End == s.Tokens[j].End {
			break
		}
	}
	if head >= 0 && s.Tokens[head].Rel == "obl:unmarked" && s.lemma(head) == "time" {
		return -1 // "have met five times"
	}
	return head
}

// leftChunk returns the head of the nearest noun phrase before token i that can
// act, looking over adverbs, dates, auxiliaries and what stands between commas.
func (s *sent) leftChunk(i int) int {
	for j := i - 1; j >= 0 && j > i-16; j-- {
		if m := s.inMention(j); m >= 0 && !s.afterPreposition(j) && s.d.r.Mentions[m].End == s.Tokens[j].End {
			if h := s.headOf(&s.d.r.Mentions[m]); h >= 0 {
				return s.apposed(h)
			}
			return s.apposed(j)
		}
		switch s.Tokens[j].UPOS {
		case "ADV", "AUX", "PART", "ADP", "DET", "NUM", "ADJ":
			continue
		case "PUNCT":
			if s.lower(j) == "," || s.lower(j) == ")" {
				continue
			}
			return -1
		case "NOUN", "PROPN":
			if s.dateLike(j) || s.afterPreposition(j) {
				continue
			}
			if s.actorLike(j) {
				return s.apposed(j)
			}
			return -1
		case "PRON":
			return j
		default:
			return -1
		}
	}
	return -1
}

// afterPreposition reports whether the noun phrase that ends in token i begins
// behind a preposition.
func (s *sent) afterPreposition(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.dateLike(j) {
			return false // "on Tuesday troops stormed the town"
		}
		if s.Tokens[j].UPOS == "ADP" {
			return true
		}
		if !s.nounRun(j) && s.Tokens[j].UPOS != "DET" && s.Tokens[j].XPOS != "PRP$" {
			return false
		}
	}
	return false
}

func (s *sent) actorLike(i int) bool {
	return s.mention(i) != nil || s.agentive(i) || s.inMention(i) >= 0
}

// inMention returns the mention that holds token i, -1 if none.
func (s *sent) inMention(i int) int {
	for _, k := range s.mentions {
		if s.d.r.Mentions[k].Contains(s.Tokens[i].Span) {
			return k
		}
	}
	return -1
}

// finite reports whether verb i can have a subject right before it.
func (s *sent) finite(i int) bool {
	switch s.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP", "VBN", "JJ":
		return !s.rel(i, "xcomp") && !s.hasMark(i, "to")
	}
	return false
}

// likeVerb reports whether token i, tagged as an adjective or noun, stands where
// only a verb can: a form in -ed between a noun and a noun phrase.
func (s *sent) likeVerb(i int) bool {
	w := s.lower(i)
	if i == 0 || i+1 >= len(s.Tokens) || len(w) < 4 || w[len(w)-2:] != "ed" || s.isVerb(i) {
		return false
	}
	if s.Tokens[i].UPOS != "ADJ" && s.Tokens[i].UPOS != "NOUN" || !s.isNoun(i-1) && !s.dateLike(i-1) {
		return false
	}
	return s.leftChunk(i) >= 0 && s.rightChunk(i) >= 0
}

// apposed returns the name that noun i only explains: "Ana Ruiz, the minister, said".
func (s *sent) apposed(i int) int {
	for steps := 0; steps < 4 && s.rel(i, "appos", "conj") && s.Tokens[i].Head >= 0; steps++ {
		g := s.Tokens[i].Head
		if g > i || s.rel(i, "conj") && !s.isNoun(g) {
			break
		}
		i = g // "Lusia, Veria and Dorn imposed": all of them
	}
	return i
}
