package dossier

import (
	"sort"
	"unicode/utf8"
)

// Offsets turns byte offsets of one text into code point offsets.
type Offsets struct {
	text string
	toCP []int32 // byte offset -> code points before it; nil for ASCII
}

// NewOffsets indexes text; 4 bytes of memory a byte of text, none for ASCII.
func NewOffsets(text string) Offsets {
	n := utf8.RuneCountInString(text)
	o := Offsets{text: text}
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

// Points returns s in code points.
func (o Offsets) Points(s Span) Points {
	if o.toCP == nil {
		return Points(s)
	}
	return Points{int(o.toCP[s.Start]), int(o.toCP[s.End])}
}

// Span is the way back: it returns p in bytes. What lies outside the text is empty.
func (o Offsets) Span(p Points) Span {
	switch {
	case p.Start < 0 || p.End < p.Start:
		return Span{}
	case o.toCP == nil && p.End <= len(o.text):
		return Span(p)
	case o.toCP == nil || p.End > int(o.toCP[len(o.text)]):
		return Span{}
	}
	at := func(cp int) int { return sort.Search(len(o.toCP), func(b int) bool { return int(o.toCP[b]) >= cp }) }
	return Span{at(p.Start), at(p.End)}
}
