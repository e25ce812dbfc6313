package token

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var wordList string

// class is what a word is to the scanner; an abbreviation has one or more.
type class uint16

const (
	title class = 1 << iota
	number
	month
	after
	state
	inner
	starter
	speech
	prefix
	unit
	would
	elided
	lettered

	abbreviation = title | month | after | state | inner
)

// table holds the words of words.txt by class, and where contractions are cut.
type table struct {
	class   map[string]class
	cut     map[string]int // "cannot" -> 3
	longest int            // the length of the longest key of cut
}

func newLexicon() *table {
	names := map[string]class{
		"title": title, "number": number, "month": month, "after": after, "state": state, "inner": inner, "starter": starter,
		"speech": speech, "prefix": prefix, "unit": unit, "would": would, "elided": elided, "lettered": lettered,
	}
	t := &table{class: map[string]class{}, cut: map[string]int{}}
	for line := range strings.Lines(wordList) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		for _, w := range strings.Fields(list) {
			if name == "cut" {
				head, tail, _ := strings.Cut(w, "|")
				t.cut[head+tail] = len(head)
				t.longest = max(t.longest, len(head+tail))
				continue
			}
			t.class[w] |= names[name]
		}
	}
	return t
}

// is reports whether w, as written, is of one of the classes.
func (t *table) is(w string, c class) bool { return t.class[w]&c != 0 }

// isFold is is without regard to the case of ASCII letters.
func (t *table) isFold(w string, c class) bool {
	var buf [16]byte
	low, ok := lower(buf[:0], w)
	return ok && t.class[string(low)]&c != 0
}

// cutFold returns where the contraction w is cut, 0 when it is none.
func (t *table) cutFold(w string) int {
	if len(w) > t.longest {
		return 0
	}
	var buf [16]byte
	low, ok := lower(buf[:0], w)
	if !ok {
		return 0
	}
	return t.cut[string(low)]
}

// lower appends w in lower case to buf; ok is false when w is longer than any
// word of the lexicon that is looked up so. It spares an allocation a word.
func lower(buf []byte, w string) (low []byte, ok bool) {
	if len(w) > cap(buf) {
		return nil, false
	}
	for i := range len(w) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf, true
}
