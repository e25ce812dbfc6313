package merge

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

//go:embed stopwords.txt
var stopwordList string

// word is a number for all forms of a word: "sign", "signed" and "signing" are one.
type word uint32

// noWord is what a stop word is: "the", "said", "Wednesday".
const noWord word = 0

// lexicon numbers words by their stems, in the order in which they come.
type lexicon struct {
	known map[string]word // every form seen, as written
	stems map[string]word
	names []string // by word
	stop  map[string]bool
}

func newLexicon() *lexicon {
	l := &lexicon{known: map[string]word{}, stems: map[string]word{}, names: []string{""}, stop: map[string]bool{}}
	for w := range strings.FieldsSeq(stopwordList) {
		l.stop[w] = true
	}
	return l
}

// of returns the number of one written form.
func (l *lexicon) of(form string) word {
	if w, ok := l.known[form]; ok {
		return w
	}
	form = strings.Clone(form)
	w := noWord
	if low := fold(form); len(low) > 1 && !l.stop[low] {
		s := stem(low)
		if w = l.stems[s]; w == noWord {
			w = word(len(l.names))
			l.stems[s] = w
			l.names = append(l.names, s)
		}
	}
	l.known[form] = w
	return w
}

// in returns the content words of text in order.
func (l *lexicon) in(text string) []word {
	words, _ := l.split(text)
	return words
}

// split returns the content words of text in order, and those with a capital.
func (l *lexicon) split(text string) (words, names []word) {
	words = make([]word, 0, len(text)/10)
	forms(text, func(form string, _ int) {
		w := l.of(form)
		if w == noWord {
			return
		}
		words = append(words, w)
		if r, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(r) {
			names = append(names, w)
		}
	})
	return words, names
}

// forms calls f with each run of letters and digits in text and where it starts.
// "Karvania’s" is two forms, and so is "co-operation"; "3.1" and "4,200" are one.
func forms(text string, f func(form string, at int)) {
	start := -1
	for i, r := range text {
		inside := r < utf8.RuneSelf && asciiWord(byte(r)) || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
		if !inside && start >= 0 && (r == '.' || r == ',') && i+1 < len(text) && digit(text[i-1]) && digit(text[i+1]) {
			continue
		}
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			f(text[start:i], start)
			start = -1
		}
	}
	if start >= 0 {
		f(text[start:], start)
	}
}

func asciiWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || digit(b)
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// fold returns s in lower case and ASCII: "Ñuñez" is "nunez", "Лавров" is "lavrov".
func fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.ToLower(unidecode.Unidecode(s))
		}
	}
	return strings.ToLower(s)
}

// endings are cut from the end of a word, the first that fits; the number is how
// many letters have to be left.
const endings = "ications 4 ication 4 ations 4 ation 4 ments 4 ment 4 ians 3 ian 3 ies 3 ied 3 ying 3 ings 3 ing 3 " +
	"ions 4 ion 4 als 4 ans 4 an 4 ese 3 ed 3 ia 3 es 3 al 4 s 3 a 4 y 3 e 3 "

// stem cuts the ending of a folded word, so that a verb meets its noun and a
// country its demonym: deliver, delivery and deliveries; Belmora and Belmoran.
// It is for comparing alone: "karvan" need not be a word.
func stem(w string) string {
	if w == "" || digit(w[0]) { // a lone mark folds to nothing
		return w
	}
	for rest := endings; rest != ""; {
		i := strings.IndexByte(rest, ' ')
		if left := int(rest[i+1] - '0'); len(w) >= i+left && strings.HasSuffix(w, rest[:i]) {
			w = w[:len(w)-i]
			break
		}
		rest = rest[i+3:]
	}
	for len(w) > 2 && strings.IndexByte("iye", w[len(w)-1]) >= 0 {
		w = w[:len(w)-1]
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' {
		w = w[:n-1]
	}
	return w
}
