package brief_test

import (
	"regexp"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/brief"
)

func source(article, outlet, words string) dossier.Source {
	return dossier.Source{Article: article, Outlet: outlet, Span: dossier.Span{Start: 3, End: 9}, Text: words, Reported: dossier.Day("2024-03-05"), Origin: outlet}
}

func sample() dossier.Story {
	four := 4e9
	return dossier.Story{
		Title: "The <Velin> pact", Articles: []string{"a", "b"},
		Happenings: []dossier.Happening{{
			Title: "Karvania and France signed the pact", Status: dossier.Held, Time: dossier.EventTime{Interval: dossier.Day("2024-03-04")},
			Tellings: []dossier.Telling{{Source: source("a", "Harbour Post", "They signed.")}, {Source: source("b", "Velin *Times*", "The pact was signed.")}},
		}, {Title: "a thing nobody told", Status: dossier.Held}},
		Claims: []dossier.Claim{{Text: "missiles were sent", Asserted: []dossier.Source{source("a", "Harbour Post", "Missiles were sent, X said.")}, Denied: []dossier.Source{source("b", "Velin *Times*", "Y denied it.")}}},
		Figures: []dossier.FigureGroup{{Of: "trade", Unit: "USD", Entries: []dossier.FigureEntry{
			{Source: source("a", "Harbour Post", "over $4 billion"), Low: &four},
			{Source: source("b", "Velin *Times*", "$4 billion"), Low: &four, High: &four, Relation: dossier.DiffersInScope}}}},
	}
}

// TestEverySentenceHasAFootnote: nothing without its sentence, in the briefing too.
func TestEverySentenceHasAFootnote(t *testing.T) {
	var out strings.Builder
	if err := brief.Write(&out, sample(), brief.Options{}); err != nil {
		t.Fatal(err)
	}
	items := 0
	for _, line := range strings.Split(out.String(), "\n") {
		if strings.HasPrefix(line, "- ") {
			items++
			if !regexp.MustCompile(`\[\^\d+\]$`).MatchString(line) {
				t.Errorf("no footnote: %q", line)
			}
		}
	}
	if items != 5 {
		t.Errorf("%d items, want 5:\n%s", items, out.String())
	}
	if strings.Contains(out.String(), "nobody told") {
		t.Error("a happening without a source was written")
	}
	for _, want := range []string{"&lt;Velin&gt;", `Velin \*Times\*`, "over 4 billion USD", "[^1]: Harbour Post, 2024-03-05: “They signed.”"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %q in:\n%s", want, out.String())
		}
	}
}
