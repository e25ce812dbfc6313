package brief_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/brief"
	"dossier/internal/view"
)

var update = flag.Bool("update", false, "write the golden files anew")

func source(article, outlet, words string) dossier.Source {
	return dossier.Source{Article: article, Outlet: outlet, Span: dossier.Span{Start: 3, End: 3 + len(words)}, Text: words, Reported: dossier.Day("2024-03-05"), Origin: outlet}
}

func sample() dossier.Story {
	four := 4e9
	day := func(d dossier.Date) dossier.EventTime { return dossier.EventTime{Interval: dossier.Day(d)} }
	return dossier.Story{
		Title: "The <Velin> pact", Articles: []string{"a", "b"},
		Happenings: []dossier.Happening{{
			ID: "plan", Title: "Karvania and France to sign the pact", Status: dossier.Planned, Time: day("2024-02-20"), Came: "signed",
			Tellings: []dossier.Telling{{Source: source("p", "Velin *Times*", "They will sign on February 20."), Status: dossier.Planned, Time: day("2024-02-20")}},
		}, {
			ID: "signed", Title: "Karvania and France signed the pact", Status: dossier.Held, Time: day("2024-03-04"),
			Tellings: []dossier.Telling{{Source: source("a", "Harbour Post", "They signed.")}, {Source: source("b", "Velin *Times*", "The pact was signed.")}},
		}, {
			ID: "sent", Title: "Karvania sent missiles", Status: dossier.Held, Claim: "c",
			Tellings: []dossier.Telling{{Source: source("a", "Harbour Post", "“Missiles were sent,” X said.")}},
		}, {
			ID: "minor", Title: "They hope for more", Status: dossier.Held, Minor: true,
			Tellings: []dossier.Telling{{Source: source("b", "Velin *Times*", "They hope for more.")}},
		}, {ID: "bare", Title: "a thing nobody told", Status: dossier.Held}},
		Claims: []dossier.Claim{{ID: "c", Text: "missiles were sent", Asserted: []dossier.Source{source("a", "Harbour Post", "Missiles were sent, X said.")}, Denied: []dossier.Source{source("b", "Velin *Times*", "Y denied it.")}}, {
			ID: "d", Text: "nothing was sent", Asserted: []dossier.Source{source("b", "Velin *Times*", "Nothing was sent, Z said.")},
			Relations: []dossier.ClaimRelation{{To: "c", Kind: dossier.Contradicts, Why: "one says that it is so, the other that it is not"}},
		}},
		Agreements: []dossier.Agreement{{Name: "the pact", Steps: []dossier.Step{{Step: dossier.InForce, Status: dossier.StepDone, Date: day("2024-04-01"), Sources: []dossier.Source{source("b", "Velin *Times*", "It is in force.")}}}}},
		Figures: []dossier.FigureGroup{{Of: "trade", Unit: "USD", Entries: []dossier.FigureEntry{
			{Source: source("a", "Harbour Post", "over $4 billion"), Low: &four},
			{Source: source("b", "Velin *Times*", "$4 billion"), Low: &four, High: &four, Relation: dossier.DiffersInScope, Why: "another period"}}}},
	}
}

// TestGolden compares the whole briefing; -update writes it anew.
func TestGolden(t *testing.T) {
	for name, o := range map[string]brief.Options{"brief.md": {}, "brief_all.md": {All: true}} {
		var out strings.Builder
		if err := brief.Write(&out, view.New(nil, nil, "2024-05-01"), sample(), o); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if out.String() != string(want) {
			t.Errorf("%s differs:\n%s", name, out.String())
		}
	}
}

// TestEverySentenceHasAFootnote: nothing without its sentence, in the briefing too.
func TestEverySentenceHasAFootnote(t *testing.T) {
	var out strings.Builder
	if err := brief.Write(&out, view.New(nil, nil, ""), sample(), brief.Options{}); err != nil {
		t.Fatal(err)
	}
	items := 0
	for _, line := range strings.Split(out.String(), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "- ") {
			items++
			if !regexp.MustCompile(`\[\^\d+\]$`).MatchString(line) {
				t.Errorf("no footnote: %q", line)
			}
		}
	}
	if items != 10 {
		t.Errorf("%d items, want 10:\n%s", items, out.String())
	}
	if strings.Contains(out.String(), "nobody told") {
		t.Error("a happening without a source was written")
	}
	for _, want := range []string{"&lt;Velin&gt;", `Velin \*Times\*`, "at least 4 billion USD", "[^1]: Harbour Post, 2024-03-05: “They signed.”"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("missing %q in:\n%s", want, out.String())
		}
	}
}
