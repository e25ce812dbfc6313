package web

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"dossier"
	"dossier/internal/view"
)

// Measures of the drawn timeline, in its own units; the page scales it.
const (
	chartWidth  = 1000
	rowHeight   = 18
	axisHeight  = 28
	drawn       = chartWidth - 40 // the rest is for an open end
	letterWidth = 6
	leastWidth  = 6 // a single day must still be seen
)

// chart is a timeline as the template draws it: a bar an interval.
type chart struct {
	Width, Height int
	Bars          []bar
	Ticks         []tick
	Undated       int // happenings whose day nobody gives: listed, not drawn
	Earlier       int // happenings long before the others: listed, not drawn
}

// bar is a row of the drawing: a happening, and what had been planned of it.
type bar struct {
	ID string // of the happening, the row of the list that it leads to
	box
	Plans    []box
	Y, H     int
	Status   dossier.Status
	Disputed bool
	Weight   int // 1 to 4: how many independent origins, for the stroke
	Title    string
	Label    string
	LabelX   int
	LabelEnd bool // the label stands before the bar and ends at LabelX
}

// box is a stretch of days as drawn; an open end reaches the edge.
type box struct {
	X, W               int
	OpenStart, OpenEnd bool
}

type tick struct {
	X    int
	Text string
}

// scale places days between the edges of the drawing.
type scale struct{ first, last time.Time }

func (s scale) x(d dossier.Date, open int) int {
	t, ok := d.Time()
	if !ok {
		return open
	}
	return int(t.Sub(s.first).Hours() / max(24, s.last.Sub(s.first).Hours()) * drawn)
}

func (s scale) box(in dossier.Interval) box {
	x := max(0, s.x(in.Earliest, 0))
	return box{x, max(leastWidth, s.x(in.Latest.AddDays(1), drawn)-x), in.Earliest == "", in.Latest == ""}
}

// drawTimeline lays out the dated happenings in rows, first come first.
func drawTimeline(hs []view.Entry) chart {
	first, last := reach(hs)
	c := chart{Width: chartWidth}
	if first.IsZero() {
		c.Undated = len(hs)
		return c
	}
	s := scale{background(hs, first, last), last}
	for _, h := range hs {
		if !h.Time.Known() {
			c.Undated++
			continue
		}
		if end, ok := h.Time.Latest.Time(); ok && end.Before(s.first) {
			c.Earlier++
			continue
		}
		c.Bars = append(c.Bars, s.row(h, axisHeight+len(c.Bars)*rowHeight))
	}
	c.Height = axisHeight + len(c.Bars)*rowHeight + 4
	c.Ticks = ticks(s)
	return c
}

func (s scale) row(h view.Entry, y int) bar {
	b := bar{
		ID: h.ID, box: s.box(h.Time.Interval), Y: y, H: rowHeight - 6, Status: h.Status, Disputed: h.Claim != "", Weight: max(1, min(4, h.Origins)),
		Title: fmt.Sprintf("%s: %s (%s, %s)", h.Time.Interval, h.Title, h.Status, view.Plural(h.Origins, "independent origin")),
	}
	for _, p := range h.Plans {
		if end, ok := p.Time.Latest.Time(); ok && !end.Before(s.first) {
			b.Plans = append(b.Plans, s.box(p.Time.Interval))
		}
	}
	b.label(h)
	return b
}

// label puts the title where the row has room: after what is drawn, or before it.
func (b *bar) label(h view.Entry) {
	from, to := b.X, b.X+b.W
	for _, p := range b.Plans {
		from, to = min(from, p.X), max(to, p.X+p.W)
	}
	b.LabelX, b.LabelEnd = to+6, false
	room := chartWidth - to
	if from > room {
		b.LabelX, b.LabelEnd, room = from-6, true, from
	}
	b.Label = clip(h.Title, (room-12)/letterWidth)
	if h.Origins > 1 {
		b.Label = clip(h.Title, (room-12)/letterWidth-4) + fmt.Sprintf(" ×%d", h.Origins)
	}
}

// clip shortens s to n letters; where there is room for a few only, to none.
func clip(s string, n int) string {
	letters := []rune(s)
	if len(letters) <= n {
		return s
	}
	if n < 8 {
		return ""
	}
	return strings.TrimRight(string(letters[:n-1]), " ,") + "…"
}

// background moves the first day of the chart past old happenings that the story
// only mentions: "a border treaty signed in 2003" would press last month's talks
// into a corner. At most a quarter of the happenings is left out of the drawing,
// and only when it then is at least twice as wide.
func background(hs []view.Entry, first, last time.Time) time.Time {
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
func reach(hs []view.Entry) (first, last time.Time) {
	widen := func(in dossier.Interval) {
		for _, d := range []dossier.Date{in.Earliest, in.Latest} {
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
	for _, h := range hs {
		widen(h.Time.Interval)
		for _, p := range h.Plans {
			widen(p.Time.Interval)
		}
	}
	return first, last
}

// ticks marks days, months or years, whichever gives no more than a dozen.
func ticks(s scale) []tick {
	first, last := s.first, s.last
	days := int(last.Sub(first).Hours() / 24)
	years, months, step, layout := 0, 0, max(1, days/8), "2 Jan"
	switch {
	case days > 3*365:
		years, step, layout = max(1, days/365/8), 0, "2006"
		first = time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC).AddDate(1, 0, 0)
	case days > 90:
		months, step, layout = 1+days/30/11, 0, "Jan 2006"
		first = time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, 1, 0)
	}
	var out []tick
	year := 0
	for t := first; t.Before(last); t = t.AddDate(years, months, step) {
		text := t.Format(layout)
		if t.Year() != year && step > 0 {
			text = t.Format(layout + " 2006")
		}
		year = t.Year()
		out = append(out, tick{s.x(dossier.DateOf(t), 0), text})
	}
	return out
}
