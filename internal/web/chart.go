package web

import (
	"sort"
	"time"

	"dossier"
)

// Measures of the drawn timeline, in its own units; the page scales it.
const (
	chartWidth = 1000
	rowHeight  = 14
	axisHeight = 28
	leastWidth = 5 // a single day must still be seen
)

// chart is a timeline as the template draws it: a bar an interval.
type chart struct {
	Width, Height int
	Bars          []bar
	Ticks         []tick
	Undated       int // happenings whose day nobody gives: listed, not drawn
	Earlier       int // happenings long before the others: listed, not drawn
}

type bar struct {
	Number     int // of the happening in the list below
	X, Y, W, H int
	Status     dossier.Status
	Origins    int
	Weight     int // 1 to 4: how many independent origins, for the stroke
	Title      string
	OpenStart  bool
	OpenEnd    bool
	LabelX     int
}

type tick struct {
	X    int
	Text string
}

// drawTimeline lays out the dated happenings in rows, first come first.
func drawTimeline(hs []dossier.Happening) chart {
	first, last := reach(hs)
	c := chart{Width: chartWidth}
	if first.IsZero() {
		c.Undated = len(hs)
		return c
	}
	first = background(hs, first, last)
	scale := func(d dossier.Date, open int) int {
		t, ok := d.Time()
		if !ok {
			return open
		}
		return int(t.Sub(first).Hours() / max(24, last.Sub(first).Hours()) * (chartWidth - 40))
	}
	for i, h := range hs {
		if !h.Time.Known() {
			c.Undated++
			continue
		}
		if end, ok := h.Time.Latest.Time(); ok && end.Before(first) {
			c.Earlier++
			continue
		}
		x := max(0, scale(h.Time.Earliest, 0))
		end := scale(h.Time.Latest.AddDays(1), chartWidth-40)
		b := bar{
			Number: i + 1, X: x, Y: axisHeight + len(c.Bars)*rowHeight, W: max(leastWidth, end-x), H: rowHeight - 4,
			Status: h.Status, Origins: h.Origins, Weight: max(1, min(4, h.Origins)), Title: h.Time.Interval.String() + ": " + h.Title,
			OpenStart: h.Time.Earliest == "", OpenEnd: h.Time.Latest == "",
		}
		b.LabelX = b.X + b.W + 4
		c.Bars = append(c.Bars, b)
	}
	c.Height = axisHeight + len(c.Bars)*rowHeight + 4
	c.Ticks = ticks(first, last, scale)
	return c
}

// background moves the first day of the chart past old happenings that the story
// only mentions: "a border treaty signed in 2003" would press last month's talks
// into a corner. At most a quarter of the happenings is left out of the drawing,
// and only when it then is at least twice as wide.
func background(hs []dossier.Happening, first, last time.Time) time.Time {
	var starts []time.Time
	for _, h := range hs {
		if t, ok := h.Time.Earliest.Time(); ok {
			starts = append(starts, t)
		}
	}
	sort.Slice(starts, func(i, j int) bool { return starts[i].Before(starts[j]) })
	for i := range len(starts) / 4 {
		if next := starts[i+1]; last.Sub(first) > 2*last.Sub(next) && next.After(starts[i]) {
			first = next
		}
	}
	return first
}

// reach returns the first day that is known and the day after the last one.
func reach(hs []dossier.Happening) (first, last time.Time) {
	for _, h := range hs {
		for _, d := range []dossier.Date{h.Time.Earliest, h.Time.Latest} {
			t, ok := d.Time()
			if !ok {
				continue
			}
			if first.IsZero() || t.Before(first) {
				first = t
			}
			if end := t.AddDate(0, 0, 1); end.After(last) {
				last = end
			}
		}
	}
	return first, last
}

// ticks marks days, months or years, whichever gives no more than a dozen.
func ticks(first, last time.Time, scale func(dossier.Date, int) int) []tick {
	days := int(last.Sub(first).Hours() / 24)
	years, months, step, layout := 0, 0, max(1, days/8), "2 Jan"
	switch {
	case days > 3*365:
		years, step, layout = max(1, days/365/8), 0, "2006"
		first = time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC).AddDate(1, 0, 0)
	case days > 90:
		months, step, layout = max(1, days/30/8), 0, "Jan 2006"
		first = time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, 1, 0)
	}
	var out []tick
	for t := first; t.Before(last); t = t.AddDate(years, months, step) {
		out = append(out, tick{scale(dossier.DateOf(t), 0), t.Format(layout)})
	}
	return out
}
