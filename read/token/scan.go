package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// scanner cuts the text of a block into tokens.
type scanner struct {
	text string
	lex  *table
	out  []dossier.Token
	from int // start of the block
	end  int // end of the block
}

// words returns the tokens of sp.
func (sc *scanner) words(sp dossier.Span) []dossier.Token {
	sc.out = make([]dossier.Token, 0, sp.Len()/4+4)
	sc.from, sc.end = sp.Start, sp.End
	for i := sp.Start; i < sp.End; {
		if n := sc.space(i); n > 0 {
			i += n
			continue
		}
		j := sc.chunkEnd(i)
		sc.chunk(i, j)
		i = j
	}
	return sc.out
}

// emit adds the token from i to j.
func (sc *scanner) emit(i, j int) {
	if i >= j {
		return
	}
	sc.out = append(sc.out, dossier.Token{})
	t := &sc.out[len(sc.out)-1]
	t.Start, t.End, t.Text, t.Head = i, j, sc.text[i:j], -1
}

// space returns the width of the white space at i, 0 when there is none. The
// invisible marks that pages leave between words count as space.
func (sc *scanner) space(i int) int {
	c := sc.text[i]
	if c < utf8.RuneSelf {
		if c <= ' ' || c == 0x7f {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(sc.text[i:sc.end])
	if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == '\u200e' || r == '\u200f' {
		return n
	}
	return 0
}

// chunkEnd returns the end of the run without white space that starts at i.
func (sc *scanner) chunkEnd(i int) int {
	for i < sc.end {
		if c := sc.text[i]; c > ' ' && c < 0x7f {
			i++
			continue
		}
		if sc.space(i) > 0 {
			break
		}
		_, n := sc.rune(i)
		i += n
	}
	return i
}

// chunk cuts the run without white space from i to j.
func (sc *scanner) chunk(i, j int) {
	for i < j {
		r, n := sc.rune(i)
		switch {
		case isWord(r):
			i = sc.word(i, j)
		case n == 1:
			i = sc.mark(i, j)
		default:
			k := sc.elision(i, j)
			if k == 0 {
				k = i + n
			}
			sc.emit(i, k)
			i = k
		}
	}
}

func (sc *scanner) rune(i int) (rune, int) {
	if c := sc.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(sc.text[i:sc.end])
}

// isWord reports whether r stands inside words: letters, digits, accents, soft
// hyphens and joiners.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(byte(r)) || isDigit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }

// mark emits the token that starts with the ASCII mark at i and returns its end.
func (sc *scanner) mark(i, j int) int {
	rest := sc.text[i:j]
	c := rest[0]
	n := 1
	switch c {
	case '.', '-', '*', '=', '_', '+', '#', '<', '>', '~', '$':
		for n < len(rest) && rest[n] == c {
			n++
		}
		// ".5" and ".265" are numbers; "#tag", "#1" and "@name" are single words.
		if n == 1 && len(rest) > 1 && (c == '.' && isDigit(rest[1]) || c == '#' && sc.wordAt(i+1, j)) {
			return sc.word(i, j)
		}
	case '!', '?':
		for n < len(rest) && (rest[n] == '!' || rest[n] == '?') {
			n++
		}
	case '\'', '`':
		if k := sc.elision(i, j); k > 0 {
			sc.emit(i, k)
			return k
		}
		if n < len(rest) && rest[n] == c {
			n++
		}
	case '@':
		if sc.wordAt(i+1, j) {
			return sc.word(i, j)
		}
	case ':', ';':
		n = smiley(rest)
	}
	sc.emit(i, i+n)
	return i + n
}

func isAlnum(c byte) bool { return isLetter(c) || isDigit(c) }

// smiley returns the length of the face that s is, 1 when it is none.
func smiley(s string) int {
	switch strings.TrimRight(s[1:], ".") {
	case ")", "(", "-)", "-(", "D", "P":
		return len(strings.TrimRight(s, "."))
	}
	return 1
}

// elision returns the end of the word that begins with the apostrophe at i, 0
// when the apostrophe is a quotation mark: "'90s", "'em", and "'s" set apart.
func (sc *scanner) elision(i, j int) int {
	q := apostrophe(sc.text[i:j])
	if q == 0 {
		return 0
	}
	k := i + q
	for k < j && isAlnum(sc.text[k]) {
		k++
	}
	w := sc.text[i+q : k]
	switch {
	case w == "":
		return 0
	case isDigit(w[0]) && (len(w) == 2 || len(w) == 3 && w[2] == 's'):
		if k < sc.end && sc.text[k] == '-' {
			return 0 // "the '12-day war'"
		}
		return k
	case isClitic(w) && (i > sc.from && sc.space(i-1) > 0 || i == sc.from) && !sc.closes(k):
		return k
	case sc.lex.isFold(w, elided) && !sc.closes(k):
		return k
	}
	return 0
}

// closes reports whether a closing single quotation mark stands at k: then what
// precedes is a quoted word, not an elision.
func (sc *scanner) closes(k int) bool {
	return k < sc.end && apostrophe(sc.text[k:sc.end]) > 0
}

// apostrophe returns the width of the apostrophe or closing single quotation
// mark that s starts with, 0 when there is none.
func apostrophe(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '\'' || s[0] == '`':
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// isClitic reports whether w, without its apostrophe, is a word that leans on the one before.
func isClitic(w string) bool {
	switch w {
	case "s", "S", "re", "RE", "ve", "VE", "ll", "LL", "d", "D", "m", "M":
		return true
	}
	return false
}
