package export_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/export"
)

func sample() (dossier.Account, []dossier.Reading) {
	v := 2.5
	src := dossier.Source{Article: "a1", Outlet: "Harbour Post", Text: "=They signed.", Points: dossier.Points{Start: 1, End: 5}, Rule: "r"}
	acc := dossier.Account{
		Copies:   []dossier.Copy{{Article: "a1", Of: "Altopress", Share: 0.8}},
		Entities: []dossier.Entity{{ID: "p1", Kind: dossier.Person, Name: "Ana Ruiz", Names: []dossier.NameCount{{Name: "Ana Ruiz", Count: 2}}}},
		Stories: []dossier.Story{{
			ID: "s1", Title: "Pact", Articles: []string{"a1"},
			Happenings:   []dossier.Happening{{ID: "h1", Title: "signed", Why: "one report says when", Claim: "c1", Came: "h2", Minor: true, Tellings: []dossier.Telling{{Source: src}}}},
			Claims:       []dossier.Claim{{ID: "c1", Text: "it is so", Asserted: []dossier.Source{src}, Denied: []dossier.Source{src}}},
			Agreements:   []dossier.Agreement{{Name: "Pact", Steps: []dossier.Step{{Step: dossier.Signed, Sources: []dossier.Source{src}}}}},
			Undertakings: []dossier.Undertaking{{Name: "the bridge", Stages: []dossier.Stage{{Stage: "first pier", State: dossier.StepDone, Sources: []dossier.Source{src}}}}},
			Figures:      []dossier.FigureGroup{{Of: "trade", Entries: []dossier.FigureEntry{{Source: src, Low: &v}}}},
		}},
	}
	r := dossier.Reading{Article: dossier.Article{ID: "a1", Text: "=They “signed”, he said."}, Statements: []dossier.Statement{{
		Span: dossier.Span{Start: 0, End: 28}, Cue: dossier.Span{Start: 23, End: 27}, Content: []dossier.Span{{Start: 0, End: 18}}, Kind: dossier.Direct, Act: dossier.Assert}}}
	return acc, []dossier.Reading{r}
}

func TestEveryTableHasRows(t *testing.T) {
	acc, readings := sample()
	for _, table := range export.Tables() {
		var out strings.Builder
		if err := export.CSV(&out, table, acc, readings); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll() // fails on ragged rows
		if err != nil || len(rows) < 2 {
			t.Errorf("%s: %d rows, %v:\n%s", table, len(rows), err, out.String())
		}
	}
}

func TestCellsAreInert(t *testing.T) {
	acc, readings := sample()
	var out strings.Builder
	if err := export.CSV(&out, "timeline", acc, readings); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), ",'=They signed.,") {
		t.Errorf("a formula went through:\n%s", out.String())
	}
}

// TestTimelineColumns: what merging found out about a happening is in its row.
func TestTimelineColumns(t *testing.T) {
	acc, readings := sample()
	var out strings.Builder
	if err := export.CSV(&out, "timeline", acc, readings); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for column, want := range map[string]string{"why": "one report says when", "minor": "true", "claim": "c1", "came_to": "h2"} {
		i := slices.Index(rows[0], column)
		if i < 0 || rows[1][i] != want {
			t.Errorf("%s: column %d of %v, want %q", column, i, rows[1], want)
		}
	}
}

func TestUnknownTable(t *testing.T) {
	var p *dossier.Problem
	if err := export.CSV(&strings.Builder{}, "tables", dossier.Account{}, nil); !errors.As(err, &p) || p.Kind != dossier.Usage {
		t.Errorf("got %v, want a usage problem", err)
	}
}

func TestJSONLines(t *testing.T) {
	acc, readings := sample()
	var out strings.Builder
	if err := export.JSONLines(&out, acc, readings); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, l := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var v struct{ Kind string }
		if err := json.Unmarshal([]byte(l), &v); err != nil {
			t.Fatalf("%v: %s", err, l)
		}
		count[v.Kind]++
	}
	for _, kind := range []string{"reading", "entity", "story", "happening", "claim", "agreement", "undertaking", "copy", "figures"} {
		if count[kind] != 1 {
			t.Errorf("%d lines of kind %s, want 1", count[kind], kind)
		}
	}
}
