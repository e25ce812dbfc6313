package parse

import "dossier"

// kids says what hangs on a token, as far as features need it.
type kids uint8

const (
	passiveKid kids = 1 << iota // "was", "by him"
	haveKid
	subjectKid // or auxiliary, or "to"
)

// setFeats writes the features that follow from tag, word and tree: number,
// tense, verb form, voice, person, mood, degree. It returns its memory.
func setFeats(below []kids, s dossier.Sentence) []kids {
	below = grow(below, len(s.Tokens))
	clear(below)
	for _, t := range s.Tokens {
		if t.Head < 0 {
			continue
		}
		k := &below[t.Head]
		switch {
		case IsRel(t.Rel, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"):
			*k |= passiveKid | subjectKid
		case t.Rel == "aux" && t.Lemma == "have":
			*k |= haveKid | subjectKid
		case IsRel(t.Rel, "nsubj", "aux", "mark", "csubj"):
			*k |= subjectKid
		}
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Feats = feats(t, below[i])
	}
	return below
}

func feats(t *dossier.Token, below kids) string {
	switch t.XPOS {
	case "NN", "NNP":
		return "Number=Sing"
	case "NNS", "NNPS":
		return "Number=Plur"
	case "JJ":
		return "Degree=Pos"
	case "RB":
		if t.UPOS == "ADV" {
			return "Degree=Pos"
		}
	case "JJR", "RBR":
		return "Degree=Cmp"
	case "JJS", "RBS":
		return "Degree=Sup"
	case "VBD":
		return "Mood=Ind|Tense=Past|VerbForm=Fin"
	case "VBZ":
		return "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	case "VBP":
		return "Mood=Ind|Tense=Pres|VerbForm=Fin"
	case "MD":
		return "VerbForm=Fin"
	case "VBG":
		return "Tense=Pres|VerbForm=Part"
	case "VB":
		if below&subjectKid == 0 && IsRel(t.Rel, "root", "parataxis", "ccomp") {
			return "Mood=Imp|Person=2|VerbForm=Fin" // "Sign here."
		}
		return "VerbForm=Inf"
	case "VBN":
		if below&passiveKid != 0 || below&haveKid == 0 && IsRel(t.Rel, "acl", "advcl") && t.Rel != "acl:relcl" {
			return "Tense=Past|VerbForm=Part|Voice=Pass" // "the deal signed in May"
		}
		return "Tense=Past|VerbForm=Part"
	case "PRP", "PRP$":
		return person(t.Lemma)
	}
	return ""
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
