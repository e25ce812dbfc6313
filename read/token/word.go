package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWord is the number of bytes after which a mark ends any word, so that a
// megabyte without white space takes no longer than one with.
const maxWord = 256

// word emits the tokens of the word that starts at i in the run that ends at j,
// and returns its end. Marks inside it are kept or end it, each by its own rule.
func (sc *scanner) word(i, j int) int {
	if k := address(sc.text[i:min(j, i+maxAddress)]); k > 0 {
		sc.emit(i, i+k)
		return i + k
	}
	k := i
	if sc.text[i] == '.' || sc.text[i] == '#' || sc.text[i] == '@' {
		k++
	}
	for k < j {
		r, n := sc.rune(k)
		if isWord(r) {
			k += n
			continue
		}
		if k-i > maxWord {
			break
		}
		next := sc.inside(i, k, j, r)
		if next == 0 {
			break
		}
		k = next
		if sc.text[k-1] == '.' && (!sc.wordAt(k, j) || sc.abbreviated(i, k)) || sc.text[k-1] == '$' {
			break
		}
	}
	sc.parts(i, k)
	return k
}

// inside returns where the word from i goes on after the mark r at k, 0 when the
// mark ends it.
func (sc *scanner) inside(i, k, j int, r rune) int {
	n := utf8.RuneLen(r)
	if r == utf8.RuneError {
		return 0
	}
	var prev, next byte
	prev = sc.text[k-1]
	if k+n < j {
		next = sc.text[k+n]
	}
	on := false
	switch r {
	case '.':
		on = sc.stop(i, k, j)
	case ',':
		on = isDigit(prev) && groups(sc.text[k+1:j])
	case ':':
		on = isDigit(prev) && isDigit(next)
	case '-', '\u2010', '\u2011':
		on = sc.wordAt(k+n, j) && sc.hyphen(i, k, j, n)
	case '/':
		on = slash(sc.text[i:k], sc.text[k+1:j])
	case '&':
		on = isUpper(prev) && isUpper(next) && k-i <= 3
	case '\'', '’', '`':
		on = sc.wordAt(k+n, j)
	case '_':
		on = next == '_' || sc.wordAt(k+n, j)
	case '*':
		on = isLetter(prev) && isLetter(next)
	case '$':
		on = dollar(sc.text[i:k]) && (next == 0 || !isLetter(next))
	}
	if !on {
		return 0
	}
	return k + n
}

// wordAt reports whether a letter or digit stands at p, before j.
func (sc *scanner) wordAt(p, j int) bool {
	if p >= j {
		return false
	}
	r, _ := sc.rune(p)
	return isWord(r)
}

// dollar reports whether w is the first part of a currency such as US$.
func dollar(w string) bool {
	switch w {
	case "US", "A", "C", "HK", "NZ", "S", "NT", "R", "CA", "AU", "U":
		return true
	}
	return false
}

// groups reports whether s starts with three digits and no fourth: "1,200".
func groups(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

// abbreviated reports whether the word from i to k, which ends in a full stop, is
// an abbreviation that is glued to the next word: "St.George", but not "p.m".
func (sc *scanner) abbreviated(i, k int) bool {
	return !isLower(sc.text[k]) && sc.lex.is(sc.text[i:k-1], title|month|number)
}

// stop reports whether the full stop at k belongs to the word from i.
func (sc *scanner) stop(i, k, j int) bool {
	w := sc.text[i:k]
	if sc.wordAt(k+1, j) {
		return sc.inner(w, sc.text[k+1:j])
	}
	if k+1 < j && sc.text[k+1] == '.' {
		return false // an ellipsis
	}
	return sc.shortened(i, k)
}

// inner reports whether a full stop between w and rest joins them: "3.5",
// "U.S", "example.com"; but "talks.The" lacks a space.
func (sc *scanner) inner(w, rest string) bool {
	last, next := w[len(w)-1], rest[0]
	switch {
	case isDigit(last) && isDigit(next):
		return true
	case sc.lex.is(w, title|month|number) && !isLower(next):
		return true // cut after the stop by abbreviated
	case isDigit(next):
		return !allLower(w)
	case len(rest) > 1 && unicode.IsUpper(first(rest)) && isLower(last) && isLower(rest[1]):
		return false
	case isDigit(last) && unicode.IsUpper(first(rest)):
		return len(rest) == 1 || !isLower(rest[1])
	}
	return true
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func allLower(w string) bool {
	for i := range len(w) {
		if !isLower(w[i]) {
			return false
		}
	}
	return len(w) > 1
}

// shortened reports whether the word from i to k is shortened by the full stop at
// k, which then is part of it: "Mr.", "U.S.", "J." before a name, "1." before an
// item of a list.
func (sc *scanner) shortened(i, k int) bool {
	w := sc.text[i:k]
	if h := strings.LastIndexAny(w, "-/"); h >= 0 {
		w = w[h+1:]
	}
	switch c := sc.lex.class[w]; {
	case c&abbreviation != 0:
		return true
	case c&number != 0:
		return sc.digitFollows(k + 1)
	case isDigit(w[0]):
		return i == sc.from && len(w) <= 2 && sc.upperFollows(k+1)
	case acronym(w):
		return true
	case len(w) == 1 && isUpper(w[0]) || len(w) == 2 && unicode.IsUpper(first(w)) && w[0] >= utf8.RuneSelf:
		return sc.initial(i, k)
	}
	return false
}

// acronym reports whether w is single letters with full stops between them, or
// ends in such: "U.S", "Lt.-Gen" is not one.
func acronym(w string) bool {
	if len(w) < 3 || len(w)%2 == 0 {
		return false
	}
	for i := range len(w) {
		if i%2 == 0 && !isLetter(w[i]) || i%2 == 1 && w[i] != '.' {
			return false
		}
	}
	return true
}

// initial reports whether the capital from i to k is shortened by the full stop
// after it ("John F. Kennedy"), and not the last word of a sentence ("plan B.").
func (sc *scanner) initial(i, k int) bool {
	p := k + 1
	for p < sc.end && sc.space(p) > 0 {
		p += sc.space(p)
	}
	if p >= sc.end {
		return false
	}
	if p == k+1 {
		return sc.text[p] == ',' || sc.text[p] == '-'
	}
	next := sc.text[p:sc.wordEnd(p)]
	if next == "" || !unicode.IsUpper(first(next)) {
		return false
	}
	if len(sc.out) > 0 && sc.lex.is(sc.out[len(sc.out)-1].Text, lettered) {
		return false
	}
	if sc.text[i:k] == "I" || len(sc.out) > 0 && allLower(sc.out[len(sc.out)-1].Text) {
		return !sc.lex.is(next, starter)
	}
	return true
}

// wordEnd returns the end of the letters that start at p.
func (sc *scanner) wordEnd(p int) int {
	for p < sc.end {
		r, n := sc.rune(p)
		if !isWord(r) {
			break
		}
		p += n
	}
	return p
}

func (sc *scanner) digitFollows(p int) bool {
	for p < sc.end && sc.space(p) > 0 {
		p += sc.space(p)
	}
	return p < sc.end && isDigit(sc.text[p])
}

func (sc *scanner) upperFollows(p int) bool {
	if p >= sc.end || sc.space(p) == 0 {
		return false
	}
	for p < sc.end && sc.space(p) > 0 {
		p += sc.space(p)
	}
	return p < sc.end && unicode.IsUpper(first(sc.text[p:sc.end]))
}
