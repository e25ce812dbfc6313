package merge

import (
	"unicode/utf8"

	"dossier"
)

// points turns bytes of one text into code points. It counts once per 256 bytes,
// so that a thousand sources of a long article do not read it a thousand times.
type points struct {
	text  string
	marks []int // code points before each 256th byte; nil for ASCII
}

const pointStep = 256

func newPoints(text string) points {
	p := points{text: text}
	if utf8.RuneCountInString(text) == len(text) {
		return p
	}
	n := 0
	for i := 0; i < len(text); i += pointStep {
		p.marks = append(p.marks, n)
		n += starts(text[i:min(i+pointStep, len(text))])
	}
	return p
}

// starts counts the runes that begin in s, which may be cut within one.
func starts(s string) (n int) {
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

func (p points) at(b int) int {
	if p.marks == nil || b <= 0 {
		return b
	}
	k := min(b/pointStep, len(p.marks)-1)
	return p.marks[k] + starts(p.text[k*pointStep:min(b, len(p.text))])
}

func (p points) of(s dossier.Span) dossier.Points {
	return dossier.Points{Start: p.at(s.Start), End: p.at(s.End)}
}
