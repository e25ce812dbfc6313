package view_test

import (
	"testing"

	"dossier"
	"dossier/internal/view"
)

// TestStateInWords: the state is that of the day looked from, with the day of the
// step it rests on as far as that is known.
func TestStateInWords(t *testing.T) {
	step := func(kind dossier.StepKind, status dossier.StepStatus, in dossier.Interval) dossier.Step {
		return dossier.Step{Step: kind, Status: status, Date: dossier.EventTime{Interval: in}}
	}
	g := dossier.Agreement{Name: "pact", Steps: []dossier.Step{
		step(dossier.ApprovedForSignature, dossier.StepDone, dossier.Interval{Earliest: "2024-09-03", Latest: "2024-09-20"}),
		step(dossier.Signed, dossier.StepDone, dossier.Day("2024-12-05")),
		step(dossier.InForce, dossier.StepPlanned, dossier.Day("2025-01-01")),
	}}
	for on, want := range map[dossier.Date]string{
		"2024-09-01": "unknown (on 2024-09-01)",
		"2024-10-01": "approved for signature, done 2024-09-03 to 2024-09-20 (on 2024-10-01)",
		"2025-02-01": "signed since 2024-12-05 (on 2025-02-01)",
	} {
		if got := view.New(nil, nil, on).Pact(g).Told(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestReach: a copy is an article but no origin; the agency it repeats is one.
func TestReach(t *testing.T) {
	article := func(id, outlet string) dossier.Reading {
		return dossier.Reading{Article: dossier.Article{ID: id, Outlet: outlet, Source: id + ".txt"}}
	}
	readings := []dossier.Reading{article("a", "Post"), article("b", "Times"), article("c", "Post"), article("d", "")}
	acc := dossier.Account{Copies: []dossier.Copy{{Article: "b", Of: "a"}, {Article: "b", Of: "Altopress"}}}
	v := view.Of(acc, readings, "")
	if got, want := v.ReachOf(dossier.Story{Articles: []string{"a", "b", "c", "d"}}), (view.Reach{Outlets: 3, Copies: 1, Origins: 3}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := v.Publisher(dossier.Source{Article: "d"}); got != "d.txt" {
		t.Errorf("an article without an outlet is named %q", got)
	}
}
