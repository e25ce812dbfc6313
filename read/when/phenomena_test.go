package when

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read/parse"
	"dossier/read/token"
)

// steps are what finds the times of an article.
type steps struct {
	m *parse.Model
	f *Finder
}

// TestPhenomena shows the times of an article that was published on a day, or
// its publication, which the times tell.
func TestPhenomena(t *testing.T) {
	m, err1 := parse.New()
	f, err2 := New()
	if err1 != nil || err2 != nil {
		t.Fatal(err1, err2)
	}
	st := steps{m, f}
	phenomena.Run(t, phenomena.Shows{"want times": st.times, "want published": st.published})
}

func (st steps) read(in phenomena.Sections) (dossier.Article, Found) {
	a := dossier.Article{Text: in["article"], Blocks: phenomena.Paragraphs(in["article"])}
	sents := token.Sentences(a.Text, a.Blocks)
	st.m.Parse(sents)
	return a, st.f.Find(a.Text, sents)
}

func (st steps) times(_ testing.TB, in phenomena.Sections) []string {
	a, fd := st.read(in)
	var p dossier.Published
	if day, ok := dossier.ParseDate(strings.TrimSpace(in["published"])); ok {
		p = dossier.Published{Interval: day, Basis: dossier.Given}
	}
	return lines(a.Text, fd.Anchor(p))
}

func (st steps) published(_ testing.TB, in phenomena.Sections) []string {
	p := st.f.Publication(st.read(in))
	return []string{fmt.Sprintf("%s: %s", p.Interval, p.Why)}
}

// lines writes one line an expression: type, value, modifier, words, days, and
// the days of an event beside it where they are others.
func lines(text string, list []dossier.Timex) []string {
	var out []string
	for _, tx := range list {
		line := fmt.Sprintf("%-8s %-20s [%s] %s", tx.Type, strings.TrimSpace(tx.Value+" "+tx.Mod), tx.Of(text), tx.Interval)
		if tx.Dates != tx.Interval {
			line += fmt.Sprintf("; event %s", tx.Dates)
		}
		if tx.Attributive {
			line += "; attributive"
		}
		out = append(out, line)
	}
	return out
}
