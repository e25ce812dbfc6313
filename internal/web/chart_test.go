package web

import (
	"testing"

	"dossier"
)

func onDay(day dossier.Date) dossier.Happening {
	return dossier.Happening{Time: dossier.EventTime{Interval: dossier.Day(day)}, Status: dossier.Held}
}

// TestOldBackgroundIsNotDrawn: one treaty of 2003 does not squeeze the year 2024.
func TestOldBackgroundIsNotDrawn(t *testing.T) {
	c := drawTimeline([]dossier.Happening{onDay("2003-05-01"), onDay("2024-01-10"), onDay("2024-02-10"), onDay("2024-03-10"), onDay("2024-04-10"), {Status: dossier.Planned}})
	if len(c.Bars) != 4 || c.Earlier != 1 || c.Undated != 1 {
		t.Fatalf("%d bars, %d earlier, %d undated; want 4, 1, 1", len(c.Bars), c.Earlier, c.Undated)
	}
	if first, last := c.Bars[0], c.Bars[3]; first.X != 0 || last.X < chartWidth/2 || first.Number != 2 {
		t.Errorf("bars from %d to %d, first number %d", first.X, last.X, first.Number)
	}
}

// TestOpenEndsStayInside: an interval without an end is drawn to the edge.
func TestOpenEndsStayInside(t *testing.T) {
	open := onDay("2024-01-10")
	open.Time.Latest = ""
	c := drawTimeline([]dossier.Happening{open, onDay("2024-03-10")})
	if b := c.Bars[0]; !b.OpenEnd || b.X+b.W > chartWidth {
		t.Errorf("%+v", b)
	}
	if empty := drawTimeline(nil); len(empty.Bars) != 0 || empty.Undated != 0 {
		t.Errorf("an empty story is drawn: %+v", empty)
	}
}
