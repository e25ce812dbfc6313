package token

import "strings"

// hyphen reports whether the hyphen at k, n bytes wide, is kept inside the word
// from i. UD parts compounds ("long - term") and keeps prefixes ("non-nuclear"),
// telephone numbers and the like.
func (sc *scanner) hyphen(i, k, j, n int) bool {
	left, right := sc.text[i:k], sc.text[k+n:j]
	if h := strings.LastIndexByte(left, '-'); h >= 0 && !isDigit(left[0]) {
		left = left[h+1:]
	}
	switch {
	case isDigit(right[0]):
		return isDigit(left[len(left)-1]) && phone(left, right) || sc.lex.isFold(left, prefix)
	case sc.lex.isFold(left, prefix):
		return true
	}
	tail := right[:letters(right)]
	return tail == "wise" || tail == "esque" || tail == "e" && len(right) == 1
}

// letters returns the length of the run of ASCII letters that s starts with.
func letters(s string) int {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return n
}

// digits returns the length of the run of digits that s starts with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// phone reports whether left and right are parts of a telephone number or of a
// date in digits, and not the ends of a range: "2001-2002", "2-1".
func phone(left, right string) bool {
	d := digits(right)
	rest := right[d:]
	switch {
	case strings.ContainsAny(left, "-"):
		return digits(left) < len(left) // goes on: "713-654" "0365"
	case len(left) == 3 && d == 4:
		return true
	case strings.HasPrefix(rest, "-") && digits(rest[1:]) > 0:
		return true // "713-654-0365", "2024-10-22"
	}
	return false
}

// slash reports whether a slash joins left and right: dates and fractions
// ("9/11", "1/2"), single letters ("w/o", "A/73"); "and/or" is three words.
func slash(left, right string) bool {
	if right == "" {
		return false
	}
	d := digits(right)
	switch {
	case left == "24" && right == "7":
		return false
	case isDigit(left[0]) && d > 0 && d < len(right) && right[d] == '/':
		return d <= 2 && len(left) <= 2 && digits(right[d+1:]) > 0
	case isDigit(left[0]) && d > 0:
		return d <= 4 && len(left) <= 7 && !(len(left) == 4 && d == 2) && (d == len(right) || !isLetter(right[d]))
	case len(left) == 1 && isLetter(left[0]):
		return isAlnum(right[0]) && (letters(right) <= 2 || d > 0)
	}
	return false
}

// parts emits the tokens of the word from i to k: a number and its unit, a word
// and the clitics that lean on it.
func (sc *scanner) parts(i, k int) {
	w := sc.text[i:k]
	if isDigit(w[0]) {
		if n := sc.number(w); n > 0 {
			sc.emit(i, i+n)
			i += n
		}
	} else if n := sc.lex.cutFold(w); n > 0 && w != "IM" && w != "IVE" {
		sc.emit(i, i+n)
		sc.emit(i+n, k)
		return
	}
	sc.clitics(i, k)
}

// number returns the length of the number that w starts with when what follows
// is its unit; 0 when w is one token: "1990s", "20th", "5G".
func (sc *scanner) number(w string) int {
	n := 0
	for n < len(w) && (isDigit(w[n]) || w[n] == '.' || w[n] == ',' || w[n] == ':') {
		n++
	}
	tail := w[n:]
	if n == len(w) || !sc.lex.isFold(strings.TrimSuffix(tail, "."), unit) {
		return 0
	}
	// "4K" and "3B" are names unless money is counted.
	if len(tail) == 1 && isUpper(tail[0]) && !sc.money() {
		return 0
	}
	return n
}

// money reports whether the last token is a currency sign.
func (sc *scanner) money() bool {
	if len(sc.out) == 0 {
		return false
	}
	t := sc.out[len(sc.out)-1].Text
	return strings.HasSuffix(t, "$") || t == "€" || t == "£" || t == "¥"
}

// clitics emits the word from i to k and, apart, the clitics at its end: "do"
// "n't", "Iran" "'s", "should" "n't" "'ve".
func (sc *scanner) clitics(i, k int) {
	if n := sc.clitic(sc.text[i:k]); n > 0 {
		sc.clitics(i, k-n)
		sc.emit(k-n, k)
		return
	}
	sc.emit(i, k)
}

// clitic returns the length of the clitic at the end of w, 0 when there is none.
func (sc *scanner) clitic(w string) int {
	q := strings.LastIndexByte(w, '\'')
	if q < 0 {
		q = max(strings.LastIndex(w, "’"), strings.LastIndexByte(w, '`'))
	}
	if q < 1 {
		return 0
	}
	tail := w[q+apostrophe(w[q:]):]
	if q > 1 && (tail == "t" || tail == "T") && w[q-1]|0x20 == 'n' {
		return len(w) - q + 1
	}
	if !isClitic(tail) {
		return 0
	}
	base := w[:q]
	switch tail[0] | 0x20 {
	case 's':
		// "the 1990's", "the '80's" are plurals.
		if strings.HasSuffix(base, "0") && isDigit(base[0]) && (len(base) == 4 || len(base) == 2) {
			return 0
		}
	case 'd':
		if !sc.lex.isFold(base, would) {
			return 0
		}
	}
	return len(w) - q
}
