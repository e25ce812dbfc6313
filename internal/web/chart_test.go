package web

import (
	"strings"
	"testing"

	"dossier"
	"dossier/internal/view"
)

func onDay(day dossier.Date) view.Entry {
	return view.Entry{Happening: dossier.Happening{ID: string(day), Time: dossier.EventTime{Interval: dossier.Day(day)}, Status: dossier.Held}}
}

// TestOldBackgroundIsNotDrawn: one treaty of 2003 does not squeeze the year 2024.
func TestOldBackgroundIsNotDrawn(t *testing.T) {
	c := drawTimeline([]view.Entry{onDay("2003-05-01"), onDay("2024-01-10"), onDay("2024-02-10"), onDay("2024-03-10"), onDay("2024-04-10"), {}})
	if len(c.Bars) != 4 || c.Earlier != 1 || c.Undated != 1 {
		t.Fatalf("%d bars, %d earlier, %d undated; want 4, 1, 1", len(c.Bars), c.Earlier, c.Undated)
	}
	if first, last := c.Bars[0], c.Bars[3]; first.X != 0 || last.X < chartWidth/2 || first.ID != "2024-01-10" {
		t.Errorf("bars from %d to %d, first of %s", first.X, last.X, first.ID)
	}
}

// TestOpenEndsStayInside: an interval without an end is drawn to the edge.
func TestOpenEndsStayInside(t *testing.T) {
	open := onDay("2024-01-10")
	open.Time.Latest = ""
	c := drawTimeline([]view.Entry{open, onDay("2024-03-10")})
	if b := c.Bars[0]; !b.OpenEnd || b.X+b.W > chartWidth {
		t.Errorf("%+v", b)
	}
	if empty := drawTimeline(nil); len(empty.Bars) != 0 || empty.Undated != 0 {
		t.Errorf("an empty story is drawn: %+v", empty)
	}
}

// TestPlansAreDrawnBesideTheirOutcome: a slip is seen, and the label stands clear of both.
func TestPlansAreDrawnBesideTheirOutcome(t *testing.T) {
	h := onDay("2024-12-05")
	h.Title, h.Origins = strings.Repeat("The two presidents signed the treaty ", 9), 3
	h.Plans = []view.Plan{{Happening: onDay("2024-10-15").Happening}}
	c := drawTimeline([]view.Entry{onDay("2024-01-10"), h})
	b := c.Bars[1]
	if len(b.Plans) != 1 || b.Plans[0].X+b.Plans[0].W > b.X {
		t.Fatalf("plan %+v, outcome at %d", b.Plans, b.X)
	}
	if !b.LabelEnd || b.LabelX > b.Plans[0].X || !strings.HasSuffix(b.Label, "… ×3") {
		t.Errorf("label %q ends at %d, the plan begins at %d", b.Label, b.LabelX, b.Plans[0].X)
	}
	if width := len([]rune(b.Label)) * letterWidth; width > b.LabelX {
		t.Errorf("a label of %d letters does not fit before %d", len([]rune(b.Label)), b.LabelX)
	}
}
