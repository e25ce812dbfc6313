package parse

import "dossier"

// kids says what hangs on a token, as far as features need it.
type kids struct {
	passive bool // "was", "by him"
	have    bool // "has signed"
	aux     bool // "is signing"
	opened  bool // a subject, an auxiliary or "to": "Sign here" has none
	and     bool // "the minister and his aide"
	any     bool
	subject int32 // the token, plus 1
}

// setFeats writes the features that follow from tag, word and tree: number,
// tense, verb form, voice, person, mood, degree. It returns its memory.
func setFeats(below []kids, s dossier.Sentence) []kids {
	below = grow(below, len(s.Tokens))
	clear(below)
	for i, t := range s.Tokens {
		if t.Head < 0 {
			continue
		}
		k := &below[t.Head]
		k.any = true
		switch {
		case IsRel(t.Rel, "nsubj", "csubj"):
			k.subject, k.opened = int32(i+1), true
		case IsRel(t.Rel, "aux", "cop"):
			k.passive = k.passive || t.Rel == "aux:pass"
			k.have = k.have || t.Lemma == "have"
			k.aux, k.opened = true, true
		case t.Rel == "mark":
			k.opened = true
		case t.Rel == "conj":
			k.and = true
		}
	}
	for i := range s.Tokens {
		s.Tokens[i].Feats = feats(s, below, i)
	}
	return below
}

func feats(s dossier.Sentence, below []kids, i int) string {
	t, k := &s.Tokens[i], below[i]
	switch t.XPOS {
	case "NN", "NNP":
		return "Number=Sing"
	case "NNS", "NNPS":
		return "Number=Plur"
	case "JJ":
		return "Degree=Pos"
	case "JJR", "RBR":
		return "Degree=Cmp"
	case "JJS", "RBS":
		return "Degree=Sup"
	case "VBD":
		return "Mood=Ind|" + agreement(s, below, i) + "Tense=Past|VerbForm=Fin"
	case "VBP":
		return "Mood=Ind|" + agreement(s, below, i) + "Tense=Pres|VerbForm=Fin"
	case "VBZ":
		return "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	case "MD":
		return "VerbForm=Fin"
	case "VBG":
		if t.UPOS == "VERB" && !k.aux && IsRel(t.Rel, "acl", "xcomp", "amod", "csubj", "ccomp") {
			return "VerbForm=Ger" // "a plan of signing it"
		}
		return "Tense=Pres|VerbForm=Part"
	case "VB":
		if !k.opened && IsRel(t.Rel, "root", "parataxis") {
			return "Mood=Imp|Person=2|VerbForm=Fin" // "Sign here."
		}
		return "VerbForm=Inf"
	case "VBN":
		// "the deal signed in May", "it was signed"; not "they have signed".
		if t.UPOS == "VERB" && (k.passive || !k.have) {
			return "Tense=Past|VerbForm=Part|Voice=Pass"
		}
		return "Tense=Past|VerbForm=Part"
	case "PRP", "PRP$":
		return person(t.Lemma)
	}
	return ""
}

// agreement returns number and person of the subject of the finite verb i.
func agreement(s dossier.Sentence, below []kids, i int) string {
	t := s.Tokens[i]
	at := below[i].subject
	if IsRel(t.Rel, "aux", "cop") && t.Head >= 0 {
		at = below[t.Head].subject // "they were ready": the subject hangs on "ready"
	}
	if at == 0 {
		return ""
	}
	switch sub := s.Tokens[at-1]; {
	case sub.Lemma == "I":
		return "Number=Sing|Person=1|"
	case sub.Lemma == "we":
		return "Number=Plur|Person=1|"
	case sub.Lemma == "you":
		return "Person=2|"
	case below[at-1].and || sub.XPOS == "NNS" || sub.XPOS == "NNPS" || sub.Lemma == "they" || sub.Lemma == "these" || sub.Lemma == "those":
		return "Number=Plur|Person=3|"
	case t.XPOS == "VBP": // "most say", "who are": the form itself is plural
		return "Number=Plur|Person=3|"
	}
	return "Number=Sing|Person=3|"
}

// person returns the features of a personal pronoun, by its lemma.
func person(lemma string) string {
	switch lemma {
	case "I":
		return "Number=Sing|Person=1|PronType=Prs"
	case "my":
		return "Number=Sing|Person=1|Poss=Yes|PronType=Prs"
	case "we":
		return "Number=Plur|Person=1|PronType=Prs"
	case "our":
		return "Number=Plur|Person=1|Poss=Yes|PronType=Prs"
	case "you":
		return "Person=2|PronType=Prs"
	case "your":
		return "Person=2|Poss=Yes|PronType=Prs"
	case "he":
		return "Gender=Masc|Number=Sing|Person=3|PronType=Prs"
	case "his":
		return "Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"
	case "she":
		return "Gender=Fem|Number=Sing|Person=3|PronType=Prs"
	case "her":
		return "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"
	case "it":
		return "Gender=Neut|Number=Sing|Person=3|PronType=Prs"
	case "its":
		return "Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs"
	case "they":
		return "Number=Plur|Person=3|PronType=Prs"
	case "their":
		return "Number=Plur|Person=3|Poss=Yes|PronType=Prs"
	}
	return ""
}
