package quote

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
)

// TestPhenomena shows the statements of an article, one a line.
func TestPhenomena(t *testing.T) {
	st := newSteps(t)
	phenomena.Run(t, phenomena.Shows{"want statements": func(_ testing.TB, in phenomena.Sections) []string {
		text := strings.TrimSuffix(in["article"], "\n")
		var out []string
		for _, s := range st.read(text, false) {
			out = append(out, line(text, s))
		}
		return out
	}})
}

// line writes a statement for people: "direct speaker=[…] cue=[…] content=[…] […] act=assert".
func line(text string, s dossier.Statement) string {
	var b strings.Builder
	name := s.Speaker.Name
	if s.Speaker.Unnamed {
		name += " (unnamed)"
	}
	fmt.Fprintf(&b, "%s speaker=[%s]", s.Kind, name)
	if len(s.Chain) > 0 {
		fmt.Fprintf(&b, " chain=[%s]", strings.Join(s.Chain, "] ["))
	}
	fmt.Fprintf(&b, " cue=[%s] content=", s.Cue.Of(text))
	for i, c := range s.Content {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "[%s]", c.Of(text))
	}
	fmt.Fprintf(&b, " act=%s", s.Act)
	return b.String()
}
