package name_test

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/token"
)

type steps struct {
	model *parse.Model
	names *name.Finder
}

func newSteps(tb testing.TB) steps {
	tb.Helper()
	m, err := parse.New()
	if err != nil {
		tb.Fatal(err)
	}
	f, err := name.New()
	if err != nil {
		tb.Fatal(err)
	}
	return steps{m, f}
}

func (st steps) prepared(text string) (dossier.Article, []dossier.Sentence) {
	a := dossier.Article{Text: text}
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		a.Blocks = append(a.Blocks, dossier.Block{Span: dossier.Span{Start: at, End: at + len(p)}, Kind: dossier.Paragraph})
		at += len(p) + 2
	}
	s := token.Sentences(text, a.Blocks)
	st.model.Parse(s)
	return a, s
}

// TestPhenomena shows the chains of an article, one a line: kind, name, roles and
// mentions in order; "!" marks a place that acts as a government.
func TestPhenomena(t *testing.T) {
	st := newSteps(t)
	phenomena.Run(t, phenomena.Shows{"want chains": func(_ testing.TB, in phenomena.Sections) []string {
		a, s := st.prepared(strings.TrimSuffix(in["article"], "\n"))
		mentions, chains := st.names.Find(a, s)
		var out []string
		for _, c := range chains {
			out = append(out, line(a.Text, c, mentions))
		}
		return out
	}})
}

func line(text string, c dossier.Chain, mentions []dossier.Mention) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s [%s]", c.Kind, c.Name)
	if strings.HasPrefix(c.ID, "state-") {
		fmt.Fprintf(&b, " %s", c.ID)
	}
	for _, r := range c.Roles {
		fmt.Fprintf(&b, " role=[%s", r.Title)
		if r.Of != "" {
			fmt.Fprintf(&b, " | %s", r.Of)
		}
		if r.Status != dossier.Current {
			fmt.Fprintf(&b, " | %s", r.Status)
		}
		b.WriteByte(']')
	}
	for _, m := range mentions {
		if m.Chain == c.ID {
			fmt.Fprintf(&b, " [%s]", strings.Join(strings.Fields(m.Of(text)), " "))
			if m.State {
				b.WriteByte('!')
			}
		}
	}
	return b.String()
}

// FuzzFind holds what every mention must be, whatever the text: inside the text
// on rune boundaries, in order, in a chain that exists; reading twice gives the
// same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Iran’s foreign minister, Ana Ruiz, said she would go.", "the two countries", "U.S.", "Al-", "“Agreement on", "his counterpart", "the the the minister of", "who who who , who chairs", "é’s Ministry of", "PARIS (Reuters) -"} {
		f.Add(s)
	}
	st := newSteps(f)
	f.Fuzz(func(t *testing.T, text string) {
		a, s := st.prepared(strings.ToValidUTF8(text, "?"))
		mentions, chains := st.names.Find(a, s)
		ids := map[string]bool{"": true}
		for _, c := range chains {
			if ids[c.ID] || c.Name == "" {
				t.Fatalf("chain %+v", c)
			}
			ids[c.ID] = true
			for _, r := range c.Roles {
				checkSpan(t, a.Text, r.Span)
			}
		}
		last := 0
		for _, m := range mentions {
			checkSpan(t, a.Text, m.Span)
			if m.Start < last || m.Empty() || !ids[m.Chain] {
				t.Fatalf("mention %+v after %d", m, last)
			}
			last = m.Start
		}
		again, chainsAgain := st.names.Find(a, s)
		if fmt.Sprint(mentions, chains) != fmt.Sprint(again, chainsAgain) {
			t.Fatal("reading twice gives two results")
		}
		st.names.Corefer(a, s, spansOf(mentions))
	})
}

func spansOf(mentions []dossier.Mention) []dossier.Span {
	var out []dossier.Span
	for _, m := range mentions {
		out = append(out, m.Span)
	}
	return out
}

func checkSpan(t *testing.T, text string, sp dossier.Span) {
	t.Helper()
	edge := func(i int) bool { return i == len(text) || text[i]&0xC0 != 0x80 }
	if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End || !edge(sp.Start) || !edge(sp.End) {
		t.Fatalf("span %v of %d bytes", sp, len(text))
	}
}

// BenchmarkFind finds the names of an article of about 600 words.
func BenchmarkFind(b *testing.B) {
	st := newSteps(b)
	var text strings.Builder
	files := phenomena.Files(b)
	for text.Len() < 3600 {
		for _, f := range files {
			text.WriteString(phenomena.Read(b, f)["article"] + "\n")
		}
	}
	a, s := st.prepared(text.String()[:3600])
	for b.Loop() {
		st.names.Find(a, s)
	}
}
