package dossier

import "unicode/utf8"

// offsets converts between byte offsets and code point offsets of one text.
type offsets struct {
	text string
	toCP []int32 // byte offset -> code points before it; nil for ASCII
}

func newOffsets(text string) offsets {
	n := utf8.RuneCountInString(text)
	o := offsets{text: text}
	if n == len(text) {
		return o
	}
	o.toCP = make([]int32, len(text)+1)
	cp := int32(-1)
	for b := range len(text) {
		if utf8.RuneStart(text[b]) {
			cp++
		}
		o.toCP[b] = cp
	}
	o.toCP[len(text)] = int32(n)
	return o
}

func (o offsets) points(s Span) (start, end int) {
	if o.toCP == nil {
		return s.Start, s.End
	}
	return int(o.toCP[s.Start]), int(o.toCP[s.End])
}
