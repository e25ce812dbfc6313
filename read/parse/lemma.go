package parse

import (
	"strings"

	"dossier"
)

// lemmatizer turns a form and its tag into the dictionary form: a list of words
// that the rules get wrong, then the rule of the longest known ending.
type lemmatizer struct {
	words map[string]string // "xpos form" -> lemma
	rules map[string]rule   // "xpos ending" -> rule
	size  int               // longest ending
}

// rule cuts the last Cut bytes and adds Add.
type rule struct {
	Cut int
	Add string
}

func (r rule) apply(s string) (string, bool) {
	if r.Cut > len(s) {
		return s, false
	}
	if r.Cut == 0 && r.Add == "" {
		return s, true
	}
	return s[:len(s)-r.Cut] + r.Add, true
}

// ruleOf returns the rule that makes lemma of form.
func ruleOf(form, lemma string) rule {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	return rule{Cut: len(form) - n, Add: lemma[n:]}
}

// lemma returns the lemma of a tagged token.
func (l *lemmatizer) lemma(t dossier.Token) string {
	form := lemmaForm(t)
	key := t.XPOS + " " + form
	if w, ok := l.words[key]; ok {
		return w
	}
	return l.byRule(t.XPOS, form)
}

func (l *lemmatizer) byRule(xpos, form string) string {
	key := xpos + " " + form
	p := len(xpos) + 1
	var buf [64]byte
	for n := min(l.size, len(form)); n >= 0; n-- {
		k := append(append(buf[:0], key[:p]...), key[len(key)-n:]...)
		if r, ok := l.rules[string(k)]; ok {
			if w, ok := r.apply(form); ok && w != "" {
				return w
			}
		}
	}
	return form
}

// lemmaForm is the form that lemma rules look at: plain signs, lower case unless a name.
func lemmaForm(t dossier.Token) string {
	form := t.Text
	for i := 0; i < len(form); i++ {
		if form[i] >= 128 {
			form = plain.Replace(form)
			break
		}
	}
	switch {
	case t.UPOS == "PROPN" && (len(form) < 5 || strings.ToUpper(form) != form):
		return form
	case t.UPOS == "PROPN" && strings.ToUpper(form) == form: // NORTH, in a heading; NATO stays
		return form
	case t.UPOS == "X" || t.UPOS == "SYM":
		return form
	case form == "I":
		return form
	case t.UPOS == "ADJ" && form[0] >= 'A' && form[0] <= 'Z' && t.XPOS == "JJ":
		return form // Iranian keeps its capital; the list has the words of sentence starts
	}
	return strings.ToLower(form)
}
