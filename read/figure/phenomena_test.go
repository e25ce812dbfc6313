package figure

import (
	"fmt"
	"strconv"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read/parse"
	"dossier/read/token"
	"dossier/read/when"
)

// steps are what reads an article up to its figures.
type steps struct {
	m  *parse.Model
	w  *when.Finder
	fd *Finder
}

func newSteps(t testing.TB) steps {
	t.Helper()
	m, err1 := parse.New()
	w, err2 := when.New()
	fd, err3 := New()
	if err1 != nil || err2 != nil || err3 != nil {
		t.Fatal(err1, err2, err3)
	}
	return steps{m, w, fd}
}

func (st steps) read(text string) []dossier.Figure {
	sents := token.Sentences(text, phenomena.Paragraphs(text))
	st.m.Parse(sents)
	published := dossier.Published{Interval: dossier.Day("2024-12-20")}
	return st.fd.Find(text, sents, st.w.Find(text, sents).Anchor(published))
}

// TestPhenomena shows the figures of an article, one a line.
func TestPhenomena(t *testing.T) {
	st := newSteps(t)
	phenomena.Run(t, phenomena.Shows{"want figures": func(_ testing.TB, in phenomena.Sections) []string {
		var out []string
		for _, f := range st.read(in["article"]) {
			out = append(out, line(in["article"], f))
		}
		return out
	}})
}

// line writes a figure: value or range, unit, words, and what else is known.
func line(text string, f dossier.Figure) string {
	out := number(f.Low)
	if f.Low == nil || f.High == nil || *f.Low != *f.High {
		out += ".." + number(f.High)
	}
	if f.Unit != "" {
		out += " " + f.Unit
	}
	out += fmt.Sprintf(" [%s]", f.Span.Of(text))
	for _, p := range []struct{ name, value string }{{"of", f.Of}, {"period", f.Period}, {"change", string(f.Change)}} {
		if p.value != "" {
			out += fmt.Sprintf(" %s=[%s]", p.name, p.value)
		}
	}
	if f.Approximate {
		out += " approximate"
	}
	return out
}

func number(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}
