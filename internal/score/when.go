package score

import (
	"strconv"
	"strings"
	"time"

	"dossier"
)

// Happened is one text, the day it was written, and the words in it that tell
// events whose time is annotated.
type Happened struct {
	Name, Text string
	Written    dossier.Date
	Events     []Moment
}

// Moment is a word that tells an event, and the days in which it lies.
type Moment struct {
	dossier.Span
	Days  dossier.Interval
	Rough bool // "early in May": the annotation gives the month alone
	Told  bool // an expression of the text dates it, not the day of writing
}

// Moments compares the times that events get with those annotated: right has
// both ends the same (lies within, where the annotation is rough), near shares
// days with it, wrong shares none, unknown has no end.
func Moments(gold []Happened, find func(text string, written dossier.Date, at []int) []dossier.EventTime) []Measure {
	var c, told momentCount
	for _, g := range gold {
		at := make([]int, len(g.Events))
		for i, m := range g.Events {
			at[i] = m.Start
		}
		for i, et := range find(g.Text, g.Written, at) {
			c.add(g.Events[i], et)
			if g.Events[i].Told {
				told.add(g.Events[i], et)
			}
		}
	}
	out := c.measures("event dates ")
	if told.all > 0 && told.all < c.all {
		out = append(out, told.measures("event dates in words ")...)
	}
	return out
}

type momentCount struct{ right, near, wrong, unknown, all int }

func (c *momentCount) add(m Moment, et dossier.EventTime) {
	c.all++
	switch m.Judge(et.Interval) {
	case "right":
		c.right++
	case "near":
		c.near++
	case "wrong":
		c.wrong++
	default:
		c.unknown++
	}
}

// Judge says how an interval found for m compares: right, near, wrong, unknown.
func (m Moment) Judge(in dossier.Interval) string {
	switch {
	case !in.Known():
		return "unknown"
	case in == m.Days, m.Rough && in.Closed() && m.Days.Contains(in):
		return "right"
	case in.Overlaps(m.Days):
		return "near"
	}
	return "wrong"
}

func (c momentCount) measures(prefix string) []Measure {
	known := c.all - c.unknown
	return []Measure{
		f1(prefix+"F1", c.right, known, c.all),
		share(prefix+"right", c.right, c.all),
		share(prefix+"error: other ends", c.near, c.all),
		share(prefix+"error: other days", c.wrong, c.all),
		share(prefix+"error: unknown", c.unknown, c.all),
	}
}

// ValueDays returns the days that a TIMEX3 value means; ok is false when it
// means no days of the calendar.
func ValueDays(v string) (in dossier.Interval, ok bool) {
	v, _, _ = strings.Cut(v, "T")
	v = strings.TrimSuffix(strings.TrimSuffix(v, "-XX"), "-XX")
	if in, ok = dossier.ParseDate(v); ok {
		return in, true
	}
	year, part, _ := strings.Cut(v, "-")
	y, err := strconv.Atoi(year)
	if err != nil || part == "" && len(year) != 3 || len(year) > 4 {
		return in, false
	}
	var first int
	months := 3
	switch {
	case part == "": // a decade
		return days(time.Date(y*10, 1, 1, 0, 0, 0, 0, time.UTC), 10, 0, 0), true
	case part[0] == 'W':
		return week(y, part[1:])
	case part[0] == 'Q' || part[0] == 'H':
		n, err := strconv.Atoi(part[1:])
		if err != nil {
			return in, false
		}
		if part[0] == 'H' {
			months = 6
		}
		first = 1 + (n-1)*months
	default:
		first = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[part]
	}
	if first == 0 {
		return in, false
	}
	return days(time.Date(y, time.Month(first), 1, 0, 0, 0, 0, time.UTC), 0, months, 0), true
}

func week(y int, s string) (dossier.Interval, bool) {
	s, _, _ = strings.Cut(s, "-")
	n, err := strconv.Atoi(s)
	if err != nil {
		return dossier.Interval{}, false
	}
	t := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC) // in week 1, by definition
	t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7+(n-1)*7)
	return days(t, 0, 0, 7), true
}

func days(t time.Time, y, m, d int) dossier.Interval {
	return dossier.Interval{Earliest: dossier.DateOf(t), Latest: dossier.DateOf(t.AddDate(y, m, d-1))}
}
