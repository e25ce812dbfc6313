// Package figure finds quantities: value, range, unit, change, what they
// measure, for which period, and who gives them.
//
// In: text, parsed sentences, time expressions (a date is not a figure). Out:
// figures.
//
//	f, err := figure.New()
//	f.Find(a.Text, sentences, times)
//	// "up 41%" → 41 percent, up, of "total trade"
package figure

import (
	"fmt"
	"strings"

	"dossier"
	"dossier/read/numeral"
)

// Finder finds figures. It is safe for concurrent use.
type Finder struct {
	units units
}

// New compiles the units.
func New() (*Finder, error) {
	us, err := newUnits(unitsText)
	if err != nil {
		return nil, fmt.Errorf("units: %w", err)
	}
	return &Finder{units: us}, nil
}

// Find returns the figures of the sentences in order.
func (f *Finder) Find(text string, sentences []dossier.Sentence, times []dossier.Timex) []dossier.Figure {
	var out []dossier.Figure
	p := parser{units: f.units, text: text}
	for i := range sentences {
		for len(times) > 0 && times[0].Sentence < i {
			times = times[1:]
		}
		n := 0
		for n < len(times) && times[n].Sentence == i {
			n++
		}
		if !hasNumber(text, sentences[i]) {
			continue
		}
		p.begin(sentences[i], times[:n])
		for k, q := range p.quantities() {
			fg := p.figure(q)
			fg.Sentence = i
			if k > 0 && p.is(q.from-1, "up", "down") && p.is(q.from-2, ",") {
				fg.Of = out[len(out)-1].Of // "stood at $1.6 billion, up 41%"
			}
			out = append(out, fg)
		}
	}
	return out
}

// hasNumber tells quickly whether a sentence can hold a figure.
func hasNumber(text string, s dossier.Sentence) bool {
	for i := s.Start; i < s.End; i++ {
		if c := text[i]; '0' <= c && c <= '9' || c == 0xC2 || c == 0xE2 { // "½", "⅔"
			return true
		}
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.UPOS == "NUM" || len(t.Text) >= 3 && numberWord(t.Text) {
			return true
		}
	}
	return false
}

// numberWord reports whether a word that is not tagged as a number begins one:
// "dozens", "half", "three-year".
func numberWord(w string) bool {
	w, _, _ = strings.Cut(w, "-")
	if w == "" {
		return false
	}
	switch w {
	case "half", "Half", "dozens", "Dozens", "hundreds", "Hundreds", "thousands", "Thousands", "millions", "Millions", "billions", "Billions",
		"tens", "Tens", "scores", "Scores", "third", "quarter", "few", "several", "Several", "One", "one":
		return true
	}
	if c := w[0]; 'A' <= c && c <= 'Z' {
		w = string(c+'a'-'A') + w[1:]
	}
	_, ok := numeral.Small(w)
	if !ok {
		_, ok = numeral.Scale(w)
	}
	return ok
}

// Attribute names the speaker of each figure that stands in a statement's content.
func Attribute(figures []dossier.Figure, statements []dossier.Statement) {
	for i := range figures {
		for _, st := range statements {
			for _, c := range st.Content {
				if c.Contains(figures[i].Span) {
					figures[i].Speaker = st.Speaker.Name
				}
			}
		}
	}
}
