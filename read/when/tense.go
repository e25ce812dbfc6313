package when

import (
	"strings"

	"dossier"
)

// tenseAt returns the tense of the clause around token i: the nearest verb above
// it in the tree, or, in a sentence without tags, the nearest word that looks
// like one.
func tenseAt(s dossier.Sentence, i int) tense {
	if i < 0 || i >= len(s.Tokens) {
		return tenseNone
	}
	if s.Tokens[i].XPOS == "" {
		return guessTense(s, i)
	}
	for v, steps := i, 0; v >= 0 && v < len(s.Tokens) && steps < 12; v, steps = s.Tokens[v].Head, steps+1 {
		if t := verbTense(s, v); t != tenseNone && (v != i) {
			return t
		}
	}
	return guessTense(s, i)
}

// verbTense returns the tense of the verb or predicate v with its auxiliaries.
func verbTense(s dossier.Sentence, v int) tense {
	t := s.Tokens[v]
	own := tenseNone
	switch t.XPOS {
	case "VBD":
		own = tensePast
	case "VBN":
		own = tensePast
		if planned(t.Lemma) {
			own = tenseFuture
		}
	case "VBZ", "VBP":
		own = tensePresent
	case "VB":
		own = tenseFuture
	case "MD":
		return tenseFuture
	}
	if t.XPOS == "VBP" || t.XPOS == "VBZ" {
		if expects(t.Lemma) {
			return tenseFuture
		}
	}
	for j := range s.Tokens {
		c := &s.Tokens[j]
		if c.Head != v || !(strings.HasPrefix(c.Rel, "aux") || c.Rel == "cop") {
			continue
		}
		switch low := strings.ToLower(c.Text); low {
		case "will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "can", "could", "should", "must", "to":
			return tenseFuture
		case "was", "were", "had", "did", "has", "have", "'ve", "’ve":
			if own == tenseNone || !planned(t.Lemma) || low == "had" {
				own = tensePast
			}
		case "is", "are", "'s", "’s", "'re", "’re", "am", "been", "being", "be":
			switch {
			case planned(t.Lemma):
				own = tenseFuture
			case own == tenseNone || t.XPOS == "VBG" || t.XPOS == "VBN" && low != "been" && low != "being" && low != "be":
				own = tensePresent
			}
		}
	}
	return own
}

// planned reports whether a participle speaks of what is to come: "is slated to
// attend", "a summit scheduled for Friday".
func planned(lemma string) bool {
	switch lemma {
	case "slate", "schedule", "set", "expect", "plan", "due", "intend", "forecast", "project", "poise", "propose", "anticipate":
		return true
	}
	return false
}

// expects reports whether a verb in the present speaks of what is to come.
func expects(lemma string) bool {
	switch lemma {
	case "plan", "expect", "intend", "hope", "aim", "want", "expire", "mature", "prepare", "seek":
		return true
	}
	return false
}

// guessTense looks for the nearest word that tells a tense, backwards first.
func guessTense(s dossier.Sentence, i int) tense {
	for d := 1; d < 40; d++ {
		if j := i - d; j >= 0 {
			if t := wordTense(s.Tokens[j].Text); t != tenseNone {
				return t
			}
		}
		if j := i + d; j < len(s.Tokens) && d < 12 {
			if t := wordTense(s.Tokens[j].Text); t != tenseNone {
				return t
			}
		}
		if i-d < 0 && i+d >= len(s.Tokens) {
			break
		}
	}
	return tenseNone
}

func wordTense(word string) tense {
	switch word = strings.ToLower(word); word {
	case "will", "would", "shall", "'ll", "’ll", "may", "might", "upcoming", "planned", "scheduled", "slated", "expected", "due", "plans", "expects", "hopes", "set":
		return tenseFuture
	case "was", "were", "had", "said", "told", "did", "has", "have", "met", "took", "made", "came", "went", "became", "began", "held", "rose", "fell", "won", "left", "sent", "gave", "got", "led", "found", "saw", "ran", "struck", "put", "wrote", "spoke":
		return tensePast
	case "is", "are", "says", "'re", "’re":
		return tensePresent
	}
	if strings.HasSuffix(word, "ed") && len(word) > 4 {
		return tensePast
	}
	return tenseNone
}
