package view_test

import (
	"testing"

	"dossier"
	"dossier/internal/view"
)

func tell(who, outlet string, status dossier.Status, day dossier.Date) dossier.Telling {
	t := dossier.Telling{Source: dossier.Source{Article: outlet, Outlet: outlet, Origin: outlet, Speaker: who}, Status: status}
	if day != "" {
		t.Time.Interval = dossier.Day(day)
	}
	return t
}

func happening(id string, status dossier.Status, day dossier.Date, tellings ...dossier.Telling) dossier.Happening {
	h := dossier.Happening{ID: id, Title: id, Status: status, Tellings: tellings}
	if day != "" {
		h.Time.Interval = dossier.Day(day)
	}
	return h
}

// slipped is a plan that was put off and came about later than planned.
func slipped() dossier.Story {
	plan := happening("plan", dossier.Planned, "2024-10-20",
		tell("", "Post", dossier.Planned, "2024-10-15"), tell("Ana Ruiz", "Times", dossier.Planned, "2024-10-20"))
	plan.Came = "signed"
	talk := happening("talk", dossier.Held, "", tell("", "Post", dossier.Held, ""))
	talk.Minor = true
	return dossier.Story{ID: "s", Happenings: []dossier.Happening{
		talk, plan, happening("signed", dossier.Held, "2024-12-05", tell("", "Post", dossier.Held, "2024-12-05")),
		happening("open", dossier.Planned, "2024-12-20", tell("", "Post", dossier.Planned, "2024-12-20")),
	}}
}

func TestTimeline(t *testing.T) {
	v := view.New(nil, nil, "2025-01-01")
	tl := v.Timeline(slipped(), false)
	if len(tl.Entries) != 2 || len(tl.Minor) != 1 || tl.Minor[0].ID != "talk" {
		t.Fatalf("%d entries, %d folded; want 2 and 1", len(tl.Entries), len(tl.Minor))
	}
	signed, open := tl.Entries[0], tl.Entries[1]
	if signed.ID != "signed" || len(signed.Plans) != 1 || signed.Story != "s" {
		t.Fatalf("%s has %d plans", signed.ID, len(signed.Plans))
	}
	if want := "for 2024-10-20, first for 2024-10-15 (Post, Ana Ruiz), came to 2024-12-05, later than planned"; signed.Plans[0].Line() != want {
		t.Errorf("got  %s\nwant %s", signed.Plans[0].Line(), want)
	}
	if !open.Due || signed.Due {
		t.Error("the plan whose day has passed is not marked, or the kept one is")
	}
	if all := v.Timeline(slipped(), true); len(all.Entries) != 3 || len(all.Minor) != 0 {
		t.Errorf("all: %d entries, %d folded", len(all.Entries), len(all.Minor))
	}
}

// TestPlansInWords: open and unknown days are told as such.
func TestPlansInWords(t *testing.T) {
	day, from := dossier.Day, dossier.Interval{Earliest: "2024-10-01"}
	for _, c := range []struct {
		planned, to dossier.Interval
		want        string
	}{
		{day("2024-10-15"), day("2024-10-15"), "for 2024-10-15 (Post), came to 2024-10-15"},
		{day("2024-10-15"), day("2024-10-14"), "for 2024-10-15 (Post), came to 2024-10-14, earlier than planned"},
		{from, from, "from 2024-10-01 (Post), came about, from 2024-10-01"},
		{dossier.Interval{}, dossier.Interval{}, "day unknown (Post), came about, day unknown"},
		{dossier.Interval{}, day("2024-10-15"), "day unknown (Post), came to 2024-10-15"},
	} {
		p := view.Plan{To: c.to, By: []string{"Post"}}
		p.Time.Interval = c.planned
		if got := p.Line(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	long := view.Plan{By: []string{"A", "B", "C", "D", "E"}}
	if want := "day unknown (A, B, 3 others), came about, day unknown"; long.Line() != want {
		t.Errorf("got %q, want %q", long.Line(), want)
	}
}

// TestPlanIsNotYetDue: looked from a day before, nothing is missing.
func TestPlanIsNotYetDue(t *testing.T) {
	for _, e := range view.New(nil, nil, "2024-12-10").Timeline(slipped(), false).Entries {
		if e.Due {
			t.Errorf("%s is told to be overdue", e.ID)
		}
	}
}

// TestNothingIsLost: whatever refers to whatever, each happening is shown once.
func TestNothingIsLost(t *testing.T) {
	st := slipped()
	for _, cameOf := range [][2]int{{0, 1}, {2, 3}, {3, 3}} {
		st.Happenings[cameOf[0]].Came = st.Happenings[cameOf[1]].ID
	}
	st.Happenings = append(st.Happenings, dossier.Happening{ID: "lost", Came: "nowhere"}, dossier.Happening{})
	n := 0
	for _, e := range view.New(nil, nil, "").Timeline(st, true).Entries {
		n += 1 + len(e.Plans)
	}
	if n != len(st.Happenings) {
		t.Errorf("%d of %d happenings are shown", n, len(st.Happenings))
	}
}

func TestAside(t *testing.T) {
	h := happening("x", dossier.Held, "2024-12-05")
	for want, tl := range map[string]dossier.Telling{
		"":                        tell("", "", dossier.Held, "2024-12-05"),
		"planned, for 2024-10-15": tell("", "", dossier.Planned, "2024-10-15"),
		"denied":                  tell("", "", dossier.Denied, ""),
	} {
		if got := view.Aside(h, tl); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWords(t *testing.T) {
	one, two := 1.0, 2.5
	entry := func(v *float64) dossier.FigureEntry { return dossier.FigureEntry{Low: v, High: v} }
	group := func(unit string) dossier.FigureGroup { return dossier.FigureGroup{Unit: unit} }
	wire := []dossier.Source{{Article: "a", Origin: "TAN"}, {Article: "b", Origin: "TAN"}}
	for _, c := range [][2]string{
		{view.Amount(group("year"), entry(&one)), "1 year"},
		{view.Amount(group("year"), entry(&two)), "2.5 years"},
		{view.Amount(group("century"), entry(&two)), "2.5 centuries"},
		{view.Amount(group("square foot"), entry(&two)), "2.5 square feet"},
		{view.Amount(group("USD"), dossier.FigureEntry{Low: &two, Approximate: true, Change: dossier.Up}), "up at least 2.5 USD"},
		{view.Standing(dossier.FigureEntry{Relation: dossier.Agrees, Why: "the same amount"}), "agrees"},
		{view.Standing(dossier.FigureEntry{Relation: dossier.DiffersInScope, Why: "a forecast"}), "differs in scope: a forecast"},
		{view.Standing(dossier.FigureEntry{Why: "one has no period"}), "cannot be compared: one has no period"},
		{view.Weight(wire), "1 independent origin in 2 articles"},
		{view.Weight(wire[:1]), ""},
		{view.Weight(append(wire, dossier.Source{Article: "c", Origin: "C"})[1:]), "2 independent origins"},
		{view.Plural(2, "copy"), "2 copies"},
		{view.Plural(2, "day"), "2 days"},
		{view.Day(dossier.Interval{}), "day unknown"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}
