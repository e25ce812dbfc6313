package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// mark is a stretch of text between quotation marks, the marks included.
type mark struct {
	dossier.Span
	inner dossier.Span
	block int
	open  bool // runs to the end of its block without a closing mark
	words int  // white-space separated words inside
	said  bool // words of its own, not a scare quote or a title: see [speechLike]
}

// quoted finds the quotations of a block. Where a paragraph opens with a mark
// that is never closed, the quotation goes on in the next paragraph and ends
// with this one.
func quoted(text string, b dossier.Span, block int) []mark {
	var out []mark
	at := b.Start
	for at < b.End {
		start, n, closing := opening(text, at, b)
		if start < 0 {
			break
		}
		end, m := closed(text, start+n, b.End, closing)
		q := mark{Span: dossier.Span{Start: start, End: end + m}, inner: dossier.Span{Start: start + n, End: end}, block: block}
		if m == 0 {
			// A stray mark in mid-paragraph is not a quotation.
			if start > b.Start+2 && !strings.HasSuffix(strings.TrimRight(text[b.Start:start], " "), ":") && closing != "”" {
				at = start + n
				continue
			}
			q.open = true
		}
		if q.inner.Empty() {
			at = max(q.End, start+n)
			continue
		}
		q.words = len(strings.Fields(q.inner.Of(text)))
		q.said = speechLike(text, q)
		out = append(out, q)
		at = q.End
	}
	return out
}

// opening returns the next opening mark in b from at on, its length and the
// mark that closes it; -1 when there is none.
func opening(text string, at int, b dossier.Span) (start, n int, closing string) {
	for i := at; i < b.End; {
		r, size := utf8.DecodeRuneInString(text[i:b.End])
		switch {
		case r == '“' || r == '„':
			return i, size, "”"
		case r == '«':
			return i, size, "»"
		case r == '"' && opens(text, i, b, 1):
			return i, 1, `"`
		case r == '\'' && strings.HasPrefix(text[i:b.End], "''") && opens(text, i, b, 2):
			return i, 2, "''"
		case r == '`' && strings.HasPrefix(text[i:b.End], "``"):
			return i, 2, "''"
		case r == '‘' && opens(text, i, b, size):
			return i, size, "’"
		case r == '\'' && singleOpens(text, i, b):
			return i, 1, "'"
		}
		i += size
	}
	return -1, 0, ""
}

// opens reports whether the mark of n bytes at i stands before a word and not
// right after one.
func opens(text string, i int, b dossier.Span, n int) bool {
	if i+n >= b.End {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+n : b.End])
	if unicode.IsSpace(next) {
		return false
	}
	if i == b.Start {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(text[b.Start:i])
	return !unicode.IsLetter(prev) && !unicode.IsDigit(prev)
}

// closed returns where the quotation that starts at from ends, and the length
// of the closing mark: 0 when it runs to end.
func closed(text string, from, end int, closing string) (at, n int) {
	for i := from; i < end; {
		j := strings.Index(text[i:end], closing)
		if j < 0 {
			break
		}
		i += j
		if closing == "'" {
			if plainCloses(text, i, end) {
				return i, 1
			}
		} else if closing != "’" || singleCloses(text, from, i, end) {
			return i, len(closing)
		}
		i += len(closing)
	}
	return end, 0
}

// singleOpens reports whether a plain single mark opens a quotation rather than
// standing for letters left out ("the '90s", "rock 'n' roll"): a space stands
// before it, a letter behind it, and it is closed where a quotation closes.
func singleOpens(text string, i int, b dossier.Span) bool {
	if i+2 >= b.End || !opens(text, i, b, 1) || !isLetter(text[i+1]) || i > b.Start && !strings.ContainsRune(" (:\n", rune(text[i-1])) {
		return false
	}
	_, n := closed(text, i+1, min(b.End, i+1500), "'")
	return n > 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// plainCloses reports whether the plain single mark at i ends a quotation: the
// quotation ends in a mark of its own, or the mark is no genitive's ("the
// ministers' talks").
func plainCloses(text string, i, end int) bool {
	if i+1 < end && (isLetter(text[i+1]) || text[i+1] >= '0' && text[i+1] <= '9' || text[i+1] == '\'') {
		return false
	}
	prev := text[i-1]
	if strings.IndexByte(",.!?", prev) >= 0 {
		return true
	}
	return isLetter(prev) && prev != 's' || prev == 's' && (i+1 == end || strings.IndexByte(",.;:!?)", text[i+1]) >= 0)
}

// singleCloses tells a closing single mark from an apostrophe: no letter
// follows, and it is not a plural's ("the ministers’ talks").
func singleCloses(text string, from, i, end int) bool {
	next, _ := utf8.DecodeRuneInString(text[i+len("’") : end])
	if unicode.IsLetter(next) || unicode.IsDigit(next) {
		return false
	}
	prev, _ := utf8.DecodeLastRuneInString(text[from:i])
	return prev != 's' || !strings.Contains(text[i+1:min(end, i+400)], "’ ")
}

// speechLike tells words that somebody spoke from scare quotes, titles and
// names: they end in a mark of their own, or are long.
func speechLike(text string, q mark) bool {
	in := strings.TrimRight(q.inner.Of(text), " ")
	if in == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(in)
	if strings.ContainsRune(",.!?…—-", last) {
		return true
	}
	return q.words >= 8
}
