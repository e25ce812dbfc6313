package parse

import "dossier"

// setFeats writes the features that follow from tag, word and tree: number,
// tense, verb form, voice, person, mood, degree.
func setFeats(s dossier.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Feats = ""
		switch t.XPOS {
		case "NN", "NNP":
			t.Feats = "Number=Sing"
		case "NNS", "NNPS":
			t.Feats = "Number=Plur"
		case "JJ", "RB":
			t.Feats = "Degree=Pos"
		case "JJR", "RBR":
			t.Feats = "Degree=Cmp"
		case "JJS", "RBS":
			t.Feats = "Degree=Sup"
		case "VBD":
			t.Feats = "Mood=Ind|Tense=Past|VerbForm=Fin"
		case "VBZ":
			t.Feats = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
		case "VBP":
			t.Feats = "Mood=Ind|Tense=Pres|VerbForm=Fin"
		case "MD":
			t.Feats = "VerbForm=Fin"
		case "VBG":
			t.Feats = "Tense=Pres|VerbForm=Part"
			if t.UPOS == "NOUN" {
				t.Feats = "Number=Sing"
			}
		case "VB":
			t.Feats = "VerbForm=Inf"
			if imperative(s, i) {
				t.Feats = "Mood=Imp|VerbForm=Fin"
			}
		case "VBN":
			t.Feats = "Tense=Past|VerbForm=Part"
			if passive(s, i) {
				t.Feats = "Tense=Past|VerbForm=Part|Voice=Pass"
			}
		case "PRP", "PRP$":
			t.Feats = pronouns[t.Lemma]
		}
	}
}

var pronouns = map[string]string{
	"I": "Number=Sing|Person=1|PronType=Prs", "my": "Number=Sing|Person=1|Poss=Yes|PronType=Prs",
	"we": "Number=Plur|Person=1|PronType=Prs", "our": "Number=Plur|Person=1|Poss=Yes|PronType=Prs",
	"you": "Person=2|PronType=Prs", "your": "Person=2|Poss=Yes|PronType=Prs",
	"he": "Gender=Masc|Number=Sing|Person=3|PronType=Prs", "his": "Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
	"she": "Gender=Fem|Number=Sing|Person=3|PronType=Prs", "her": "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
	"it": "Gender=Neut|Number=Sing|Person=3|PronType=Prs", "its": "Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
	"they": "Number=Plur|Person=3|PronType=Prs", "their": "Number=Plur|Person=3|Poss=Yes|PronType=Prs",
}

// passive reports whether the participle i is passive: "was signed", "the deal signed by".
func passive(s dossier.Sentence, i int) bool {
	perfect := false
	for j := range s.Tokens {
		if s.Tokens[j].Head != i {
			continue
		}
		switch t := s.Tokens[j]; {
		case IsRel(t.Rel, "aux:pass", "nsubj:pass", "obl:agent"):
			return true
		case t.Rel == "aux" && t.Lemma == "have":
			perfect = true
		}
	}
	return !perfect && IsRel(s.Tokens[i].Rel, "acl", "advcl") && s.Tokens[i].Rel != "acl:relcl"
}

// imperative reports whether the base form i stands without subject, "to" or auxiliary.
func imperative(s dossier.Sentence, i int) bool {
	if !IsRel(s.Tokens[i].Rel, "root", "parataxis", "ccomp") {
		return false
	}
	for j := range s.Tokens {
		if s.Tokens[j].Head == i && IsRel(s.Tokens[j].Rel, "nsubj", "aux", "mark", "csubj") {
			return false
		}
	}
	return true
}
