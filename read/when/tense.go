package when

import (
	"strings"

	"dossier"
)

// tenseAt returns the tense of the clause around token i: the nearest verb above
// it in the tree, or, in a sentence without tags, the nearest word that looks
// like one. It is sure of a simple past ("signed", "was signed") and of what is
// announced ("will sign", "is set to sign"); "has signed", "would sign" and "to
// sign" can lie elsewhere.
func tenseAt(s dossier.Sentence, i int) (t tense, sure bool) {
	if i < 0 || i >= len(s.Tokens) {
		return tenseNone, false
	}
	if s.Tokens[i].XPOS == "" {
		return guessTense(s, i), false
	}
	for v, steps := i, 0; v >= 0 && v < len(s.Tokens) && steps < 12; v, steps = s.Tokens[v].Head, steps+1 {
		if v == i {
			continue
		}
		if t, sure = verbTense(s, v); t == tenseFuture && !sure && s.Tokens[v].XPOS == "VB" {
			return infinitive(s, v), false
		}
		if t != tenseNone {
			return t, sure
		}
	}
	return guessTense(s, i), false
}

// verbTense returns the tense of the verb or predicate v with its auxiliaries.
func verbTense(s dossier.Sentence, v int) (own tense, sure bool) {
	t := &s.Tokens[v]
	switch t.XPOS {
	case "VBD":
		own, sure = tensePast, true
	case "VBN":
		own = tensePast
		if planned(t.Lemma) {
			own = tenseFuture
		}
	case "VBZ", "VBP":
		own = tensePresent
		if expects(t.Lemma) {
			own = tenseFuture
		}
	case "VB":
		own = tenseFuture
	case "MD":
		return tenseFuture, false
	}
	for j := range s.Tokens {
		c := &s.Tokens[j]
		if c.Head != v || c.Rel != "cop" && !strings.HasPrefix(c.Rel, "aux") {
			continue
		}
		switch aux := auxiliary(c.Text); {
		case aux == "will":
			return tenseFuture, true
		case aux == "may":
			return tenseFuture, false
		case t.XPOS == "VB" && (aux == "was" || aux == "is") && !strings.HasPrefix(strings.ToLower(c.Text), "d"):
			return tenseFuture, false // "were to win", "is to leave"
		case aux == "was":
			own, sure = tensePast, !planned(t.Lemma)
		case aux == "has" && !planned(t.Lemma):
			own, sure = tensePast, false
		case aux == "is" && planned(t.Lemma):
			own, sure = tenseFuture, true
		case aux == "is" && (own == tenseNone || t.XPOS == "VBG" || t.XPOS == "VBN"):
			own = tensePresent
		}
	}
	return own, sure
}

// infinitive returns the tense of "to leave": to come when something plans it
// ("planned to leave on Thursday"), else that of what it depends on ("met to
// discuss it on Wednesday"). "could not be reached" is past.
func infinitive(s dossier.Sentence, v int) tense {
	for j := range s.Tokens {
		if c := &s.Tokens[j]; c.Head == v && strings.EqualFold(c.Text, "could") {
			if negated(s, v) {
				return tensePast
			}
			return tenseFuture
		}
	}
	h := s.Tokens[v].Head
	if h < 0 || !strings.HasPrefix(s.Tokens[v].Rel, "advcl") && s.Tokens[v].Rel != "xcomp" {
		return tenseFuture
	}
	if lemma := s.Tokens[h].Lemma; planned(lemma) || expects(lemma) || agrees(lemma) {
		if hadBeen(s, h) {
			return tensePast // "had been due to expire on Friday"
		}
		return tenseFuture
	}
	if t, sure := verbTense(s, h); t == tensePast && sure {
		return tensePast
	}
	return tenseFuture
}

func hadBeen(s dossier.Sentence, v int) bool {
	for j := range s.Tokens {
		if c := &s.Tokens[j]; c.Head == v && strings.HasPrefix(c.Rel, "aux") && strings.EqualFold(c.Text, "had") {
			return true
		}
	}
	return false
}

func negated(s dossier.Sentence, v int) bool {
	for j := range s.Tokens {
		if c := &s.Tokens[j]; c.Head == v && (c.Lemma == "not" || c.Lemma == "n't" || strings.EqualFold(c.Text, "neither")) {
			return true
		}
	}
	return false
}

// agrees reports whether a verb leads up to something later: "agreed to meet on
// Friday".
func agrees(lemma string) bool {
	switch lemma {
	case "agree", "decide", "promise", "vow", "pledge", "invite", "ask", "order", "offer", "want", "threaten", "urge", "refuse", "postpone", "delay", "continue", "ready", "likely", "due", "able", "vote", "call":
		return true
	}
	return false
}

// auxiliary names the kind of an auxiliary verb by one of them.
func auxiliary(word string) string {
	switch strings.ToLower(word) {
	case "will", "'ll", "’ll", "shall", "wo":
		return "will"
	case "would", "may", "might", "can", "could", "should", "must", "to":
		return "may"
	case "was", "were", "had", "did":
		return "was"
	case "has", "have", "'ve", "’ve":
		return "has"
	case "is", "are", "'s", "’s", "'re", "’re", "am":
		return "is"
	}
	return ""
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
