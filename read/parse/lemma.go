package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lemmas turns a form and its tags into the dictionary form: a list of words that
// the rules get wrong, then the rule of the longest known ending.
type Lemmas struct {
	Words   map[string]string // "VBD went" -> "go"
	Rules   map[string]Ending // "VBD ied" -> cut 3, add "y"
	Longest int               // bytes of the longest ending
}

// Ending is how a lemma is made: cut the last Cut bytes, add Add.
type Ending struct {
	Cut int
	Add string
}

// lemmaKey is what a lemma depends on.
type lemmaKey struct{ form, xpos, upos string }

// EndingOf returns what makes lemma of form.
func EndingOf(form, lemma string) Ending {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	for n > 0 && n < len(form) && !utf8.RuneStart(form[n]) {
		n--
	}
	return Ending{Cut: len(form) - n, Add: lemma[n:]}
}

// Lemma returns the lemma of a tagged form.
func (l *Lemmas) Lemma(form, xpos, upos string) string {
	form = LemmaForm(form, xpos, upos)
	if w, ok := l.Words[xpos+" "+form]; ok {
		return w
	}
	return l.ByEnding(form, xpos)
}

// ByEnding is the lemma that the rules give.
func (l *Lemmas) ByEnding(form, xpos string) string {
	key := xpos + " " + form
	start := len(xpos) + 1
	for n := min(l.Longest, len(form)); n >= 0; n-- {
		r, ok := l.Rules[key[:start]+key[len(key)-n:]]
		if !ok || r.Cut > len(form) || r.Cut == len(form) && r.Add == "" {
			continue
		}
		if w := form[:len(form)-r.Cut] + r.Add; utf8.ValidString(w) || !utf8.ValidString(form) {
			return w
		}
	}
	return form
}

// LemmaForm is the form that rules look at: plain signs; lower case but for names,
// "I", and adjectives of names ("Iranian"; the list of words knows "Large" at the
// start of a sentence).
func LemmaForm(form, xpos, upos string) string {
	if upos == "PUNCT" {
		return form
	}
	for i := 0; i < len(form); i++ {
		if form[i] >= utf8.RuneSelf {
			form = plain().Replace(form)
			break
		}
	}
	r, _ := utf8.DecodeRuneInString(form)
	switch {
	case upos == "PROPN" || upos == "X" || upos == "SYM" || form == "I":
		return form
	case xpos == "JJ" && unicode.IsUpper(r) && strings.ToUpper(form) != form:
		return form
	}
	return strings.ToLower(form)
}
