package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// line is a line of the text, or several that one sentence runs over: what
// becomes a block.
type line struct {
	dossier.Span                   // without white space around
	text         string            // the words of Span
	norm         string            // folded: small letters, single spaces, no marks around
	words        int               // how many
	capital      int               // how many of them start with a capital
	stop         bool              // ends as a sentence does
	blank        bool              // an empty line precedes it
	hint         dossier.BlockKind // what the page's own marks say it is
	kind         dossier.BlockKind // what it is found to be, "" while open
	stamp        bool              // a time stamp
}

// readLines returns the lines of text that hold ink.
func readLines(text string) []*line {
	var out []*line
	blank := true
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		if sp := trim(text, dossier.Span{Start: start, End: end}); sp.Empty() {
			blank = true
		} else {
			out = append(out, &line{Span: sp, text: sp.Of(text), blank: blank})
			blank = false
		}
		_, n := utf8.DecodeRuneInString(text[end:])
		start = end + max(n, 1)
	}
	return out
}

// lineEnd returns the index of the line feed or carriage return at or after i.
func lineEnd(text string, i int) int {
	if n := strings.IndexAny(text[i:], "\n\r\v\f\u2028\u2029"); n >= 0 {
		return i + n
	}
	return len(text)
}

// trim returns sp without the white space at its ends.
func trim(text string, sp dossier.Span) dossier.Span {
	s := sp.Of(text)
	left := strings.TrimLeftFunc(s, isSpace)
	sp.Start += len(s) - len(left)
	sp.End = sp.Start + len(strings.TrimRightFunc(left, isSpace))
	return sp
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\u2060' || r < ' ' || r == 0x7f
}

// measure fills in what the later passes ask of a line.
func (l *line) measure(text string) {
	l.text = l.Of(text)
	l.norm = fold(l.text)
	l.words, l.capital = 0, 0
	for w := range strings.FieldsSeq(l.text) {
		r := firstLetter(w)
		if r == 0 {
			continue
		}
		l.words++
		if unicode.IsUpper(r) {
			l.capital++
		}
	}
	l.stop = stops(l.text)
}

// firstLetter returns the first letter or digit of w, 0 when it has none.
func firstLetter(w string) rune {
	for _, r := range w {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
	}
	return 0
}

// stops reports whether s ends as a sentence does, quotation marks and brackets
// aside.
func stops(s string) bool {
	s = strings.TrimRight(s, "”\"’')]» ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。؟", r)
}

// fold returns s for comparing: small letters, plain apostrophes, single spaces,
// no marks at its ends but a copyright sign.
func fold(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '©' })
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// join puts together the lines that one paragraph runs over: text wrapped at a
// fixed width, and a sentence broken by a stray line feed.
func join(text string, in []*line) []*line {
	var out []*line
	for start := 0; start < len(in); {
		end := start + 1
		for end < len(in) && !in[end].blank {
			end++
		}
		group := in[start:end]
		all := wrapped(group)
		for i, l := range group {
			if i > 0 && l.hint == group[0].hint && (all || goesOn(out[len(out)-1].text, l.text)) {
				last := out[len(out)-1]
				last.Span = last.Cover(l.Span)
				last.text = last.Of(text)
				continue
			}
			out = append(out, l)
		}
		start = end
	}
	return out
}

// wrapped reports whether the lines are one paragraph set to a fixed width: all
// but the last nearly as long as the longest, and ended anywhere in a sentence.
func wrapped(group []*line) bool {
	longest, open := 0, 0
	for _, l := range group {
		longest = max(longest, utf8.RuneCountInString(l.text))
	}
	if len(group) < 2 || longest < 40 || longest > 110 {
		return false
	}
	for _, l := range group[:len(group)-1] {
		if utf8.RuneCountInString(l.text) < longest-18 {
			return false
		}
		if !stops(l.text) {
			open++
		}
	}
	return 2*open >= len(group)-1 && startsWrapped(group)
}

// startsWrapped reports whether at least one line of the group starts with a
// small letter, as wrapped text does and a list of headlines does not.
func startsWrapped(group []*line) bool {
	for _, l := range group[1:] {
		if r, _ := utf8.DecodeRuneInString(l.text); unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// goesOn reports whether the sentence that a ends in plainly goes on in b:
// "Norlandic, Vestan and Ostian" / "diplomats have met".
func goesOn(a, b string) bool {
	if stops(a) || strings.HasSuffix(a, ":") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b)
	last := a[strings.LastIndexFunc(a, unicode.IsSpace)+1:]
	few := len(a) < 12
	switch {
	case few, isBullet(a), isBullet(b):
		return false
	case unicode.IsLower(r):
		return true
	case strings.HasSuffix(a, ","):
		return len(a) > 40
	}
	switch last {
	case "the", "a", "an", "of", "and", "or", "to", "in", "with", "for", "by", "from", "at", "on", "that", "his", "her", "their", "its", "is", "was", "were", "are", "has", "have", "had":
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// isBullet reports whether s starts with the mark of a list.
func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•●▪■►·*-–—>#", r) && n < len(s) && s[n] == ' '
}
