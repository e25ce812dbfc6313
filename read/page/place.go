package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeAndDate reports whether s is a place, in capitals or with what it lies in,
// and perhaps a date.
func (t *tables) placeAndDate(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
	if len(parts) == 0 || len(parts) > 4 {
		return false
	}
	if len(parts) == 1 {
		// "MOSCOW. Jan 5"
		if a, b, ok := strings.Cut(s, ". "); ok && t.isDate(b) {
			return isPlace(a)
		}
	}
	for i, p := range parts {
		p = strings.Trim(p, " .")
		if strings.Count(p, " ") > 3 {
			return false
		}
		if !isPlace(p) && !(i > 0 && t.isDate(p)) {
			return false
		}
	}
	return true
}

// isDate reports whether s is a day: "August 29", "5 Jan", "Jan. 5, 2025", "Monday".
func (t *tables) isDate(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		w = strings.Trim(w, ".,")
		if !isNumber(w) && !isOrdinal(w) && !t.is(w, "stamp") {
			return false
		}
		n++
	}
	return n > 0 && n < 5
}

// isPlace reports whether s is one to five capitalised words.
func isPlace(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || len(s) > 40 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(i > 0 && len(w) <= 3) || strings.ContainsAny(w, "0123456789\"“”:;?!") {
			return false
		}
	}
	return true
}

// isShouted reports whether s is written in capitals and long enough for a place.
func isShouted(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || unicode.IsDigit(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 4 && isPlace(s)
}

// label reports whether s, in capitals, is a rubric: "CORRECTION:", "READ MORE:".
func (t *tables) label(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if !t.is(w, "label") {
			return false
		}
	}
	return true
}

// isPlaceLine reports whether the whole of s is a place in capitals: "ISTANBUL".
func isPlaceLine(t *tables, s string) bool {
	return isShouted(s) && len(strings.Fields(s)) <= 2 && len(s) < 25 && t.whole[fold(s)] == "" && !t.label(s)
}
