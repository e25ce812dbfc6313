// Package numeral cuts a sentence into atoms and reads the numbers in them, in
// digits and in words. Two steps of reading need it: time expressions and
// figures.
//
// In: text and a span. Out: atoms, and the number that begins at one of them.
//
//	atoms := numeral.Atoms("twenty-five of 1.6bn", span, nil)
//	n, ok := numeral.At(atoms, 0) // 25, atoms 0 to 2
//
// Atoms are finer than tokens and come from the text alone, so that no choice of
// the tokenizer ("mid-September" as one token or three) changes what is found.
package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// Kind tells words, digits and signs apart.
type Kind uint8

const (
	Sign   Kind = iota // one punctuation mark or symbol
	Word               // letters, or letters and then digits: "A320"
	Digits             // digits with their separators: "1,000.5"
)

// Atom is the smallest piece of a sentence that the grammars look at.
type Atom struct {
	dossier.Span
	Low   string // in lower case
	Kind  Kind
	Glued bool // no white space before it
	Upper bool // begins with a capital
}

// Atoms appends the atoms of sp to into and returns it. A span that does not lie
// in text gives none.
func Atoms(text string, sp dossier.Span, into []Atom) []Atom {
	if sp.Start < 0 || sp.End > len(text) {
		return into
	}
	for i := sp.Start; i < sp.End; {
		r, w := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(text[i:sp.End])
		}
		if space(r) {
			i += w
			continue
		}
		kind, end := Sign, i+w
		switch {
		case letter(r):
			kind, end = Word, wordEnd(text[:sp.End], i+w)
			if n := code(text[i:end], i > sp.Start && text[i-1] == '$'); n > 0 {
				end = i + n
			}
		case r == '.' && i+1 < sp.End && digit(text[i+1]) && (i == sp.Start || text[i-1] == ' '):
			kind, end = Digits, digitsEnd(text[:sp.End], i+2) // ".001 percent"
		case '0' <= r && r <= '9':
			kind, end = Digits, digitsEnd(text[:sp.End], i+w)
		}
		into = append(into, Atom{
			Span: dossier.Span{Start: i, End: end}, Low: strings.ToLower(text[i:end]), Kind: kind,
			Glued: i > sp.Start && len(into) > 0 && into[len(into)-1].End == i,
			Upper: 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r),
		})
		i = end
	}
	return into
}

// code returns the length of a currency code that stands glued to its amount:
// "USD10m", "RM23.50", "$US500"; 0 where there is none.
func code(word string, dollar bool) int {
	n := 0
	for n < len(word) && 'A' <= word[n] && word[n] <= 'Z' || n == 1 && n < len(word) && word[n] == 's' {
		n++
	}
	if n == len(word) || !digit(word[n]) {
		return 0
	}
	if dollar && n <= 2 {
		return n // "$A82"
	}
	switch word[:n] {
	case "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "AUD", "CAD", "CHF", "INR", "RUB", "SEK", "NOK", "DKK", "HKD", "SGD", "ZAR", "KES", "AED", "RM", "Rs", "US", "HK":
		return n
	}
	return 0
}

func space(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0' || r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func letter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsLetter(r)
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// wordEnd returns the end of the word whose first letter ends at i. "year's"
// ends before its apostrophe, "o'clock" and "don't" do not; "a.m." and "U.S."
// keep their full stops.
func wordEnd(text string, i int) int {
	first := i
	for i < len(text) {
		r, w := utf8.DecodeRuneInString(text[i:])
		switch {
		case letter(r) || '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.IsMark(r):
			i += w
		case (r == '\'' || r == '’') && joins(text, i+w):
			i += w
		case r == '.' && i == first && initials(text, i):
			for i+1 < len(text) && text[i] == '.' && letter(rune(text[i+1])) && (i+2 >= len(text) || !letter(rune(text[i+2]))) {
				i += 2
			}
			if i < len(text) && text[i] == '.' {
				i++
			}
			return i
		default:
			return i
		}
	}
	return i
}

// initials reports whether the full stop at i stands between two single letters.
func initials(text string, i int) bool {
	return i+1 < len(text) && letter(rune(text[i+1])) && (i+2 >= len(text) || !letter(rune(text[i+2])))
}

// joins reports whether an apostrophe before i belongs inside a word: more
// letters follow than the "s" of a genitive.
func joins(text string, i int) bool {
	n := 0
	for i+n < len(text) && letter(rune(text[i+n])) {
		n++
	}
	return n > 1 || n == 1 && text[i] != 's' && text[i] != 'S'
}

// digitsEnd returns the end of the digits whose first one ends at i: "1,000",
// "1.6", "19.11.2024", "1,00,000", but not the comma of "19,2024".
func digitsEnd(text string, i int) int {
	for i < len(text) {
		switch {
		case digit(text[i]):
			i++
		case text[i] == '.' && i+1 < len(text) && digit(text[i+1]):
			i++
		case text[i] == ',' && grouped(text, i+1):
			i++
		default:
			return i
		}
	}
	return i
}

// grouped reports whether a group of thousands begins at i.
func grouped(text string, i int) bool {
	n := 0
	for i+n < len(text) && digit(text[i+n]) {
		n++
	}
	return n == 3 || n == 2 && i+3 < len(text) && text[i+2] == ',' && grouped(text, i+3)
}
