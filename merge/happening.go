package merge

import (
	"cmp"
	"fmt"
	"slices"

	"dossier"
)

// event is the reports of one happening.
type event struct {
	id      string
	reports []*report
	persons map[int]bool
	bodies  map[int]bool
	pact    *pact
	in      dossier.Interval // what the dated reports have in common
	width   int              // of in, in days
	came    *event
	beside  dossier.Date // for an undated one, the day of the scene it is told in
	time    dossier.EventTime
}

// happenings joins the events of s that are one, and orders them.
func (c *corpus) happenings(s *story) []dossier.Happening {
	var events []*event
	buckets := map[string][]int{}
	for _, r := range c.reports(s) {
		best, most := -1, 0.0
		keys := r.keys()
		for _, key := range keys {
			for _, k := range buckets[key] {
				if l := events[k].likeness(r); l > most || l == most && best > k && l > 0 {
					best, most = k, l
				}
			}
		}
		if best < 0 {
			best = len(events)
			events = append(events, &event{persons: map[int]bool{}, bodies: map[int]bool{}})
		}
		events[best].add(r)
		for _, key := range keys {
			if !slices.Contains(buckets[key], best) {
				buckets[key] = append(buckets[key], best)
			}
		}
	}
	for _, e := range events {
		e.finish()
	}
	linkPlans(events)
	placeUndated(events)
	slices.SortFunc(events, byTime)
	out := make([]dossier.Happening, len(events))
	for i, e := range events {
		out[i] = c.happening(e)
	}
	return out
}

func (e *event) add(r *report) {
	r.event = e
	e.reports = append(e.reports, r)
	for _, k := range r.persons {
		e.persons[k] = true
	}
	for _, k := range r.bodies {
		e.bodies[k] = true
	}
	if e.pact == nil {
		e.pact = r.pact
	}
	if in, ok := e.in.Meet(r.ev.Time.Interval); ok {
		e.in, e.width = in, width(in)
	}
}

// finish settles the time, and orders the reports by when they came.
func (e *event) finish() {
	e.time = e.settleTime()
	slices.SortStableFunc(e.reports, func(a, b *report) int {
		return cmp.Or(bySource(a.src, b.src), cmp.Compare(a.ev.Trigger.Start, b.ev.Trigger.Start))
	})
	first := e.reports[0]
	e.id = placeID("happening", first.a, first.ev.Span, fmt.Sprint(first.ev.Trigger.Start, first.ev.Type, first.ev.Status, first.ev.Rule))
}

// settleTime returns the time of the narrowest report, cut to what the others
// allow; a plan's is the one reported last.
func (e *event) settleTime() dossier.EventTime {
	var best *report
	for _, r := range e.reports {
		switch {
		case !r.ev.Time.Known():
		case best == nil, e.plan() && bySource(best.src, r.src) < 0,
			!e.plan() && r.width < best.width:
			best = r
		}
	}
	if best == nil {
		return dossier.EventTime{Basis: dossier.TimeUnknown}
	}
	t := best.ev.Time
	if in, ok := t.Meet(e.in); ok && !e.plan() {
		t.Interval = in
	}
	return t
}

func (e *event) plan() bool { return e.reports[0].plan }

// status is what the latest report says.
func (e *event) status() dossier.Status { return e.reports[len(e.reports)-1].ev.Status }

// day is where e stands in a timeline: the first day it can have been, else the
// day of the first report.
func (e *event) day() dossier.Date {
	if width(e.time.Interval) <= 366 {
		return e.time.Earliest
	}
	if d := e.besideDay(); d != "" {
		return d
	}
	return cmp.Or(min(cmp.Or(e.time.Latest, undated), e.reports[0].a.published()), undated)
}

func byTime(a, b *event) int {
	return cmp.Or(
		cmp.Compare(a.day(), b.day()), cmp.Compare(a.side(), b.side()), cmp.Compare(a.time.Latest, b.time.Latest),
		bySource(a.reports[0].src, b.reports[0].src), cmp.Compare(a.id, b.id),
	)
}

// happening returns e as the Account gives it.
func (c *corpus) happening(e *event) dossier.Happening {
	main := e.best()
	h := dossier.Happening{
		ID: e.id, Title: capital(c.happeningTitle(e)), Type: main.ev.Type, Mode: main.ev.Mode, Time: e.time, Status: e.status(),
		Actors:     c.allParties(e, func(ev dossier.Event) []dossier.Party { return ev.Actors }),
		Recipients: c.allParties(e, func(ev dossier.Event) []dossier.Party { return ev.Recipients }),
		Why:        e.why(), Minor: e.minor(),
	}
	if e.pact != nil {
		h.Agreement = c.entities[e.pact.entity].id
	}
	if e.came != nil {
		h.Came = e.came.id
	}
	var sources []dossier.Source
	for i, r := range e.reports {
		h.Place = cmp.Or(h.Place, r.ev.Place)
		if i > 0 && e.reports[i-1].sameTelling(r) {
			continue
		}
		h.Tellings = append(h.Tellings, dossier.Telling{Source: r.src, Status: r.ev.Status, Time: r.ev.Time})
		sources = append(sources, r.src)
	}
	h.Origins = dossier.Origins(sources)
	return h
}

// best is the report that says most: who, to whom, when.
func (e *event) best() *report {
	said := func(r *report) int {
		known := 4*min(2, len(r.persons)+len(r.bodies)) + 3*min(2, r.known) + 2*min(1, len(r.ev.Actors)) + 2*min(1, len(r.ev.Recipients))
		return known + min(1, len(r.ev.Agreement)) + min(1, len(r.ev.Place))
	}
	best := e.reports[0]
	for _, r := range e.reports {
		if said(r) > said(best) {
			best = r
		}
	}
	return best
}

// why says what the time rests on.
func (e *event) why() string {
	n, same := 0, 0
	for _, r := range e.reports {
		if r.ev.Time.Known() {
			n++
			if r.ev.Time.Overlaps(e.time.Interval) {
				same++
			}
		}
	}
	switch {
	case n == 0:
		return "no report says when"
	case e.plan() && same < n:
		return fmt.Sprintf("the date reported last; %d of %d dated reports had another", n-same, n)
	case n == 1:
		return "one report says when"
	}
	return fmt.Sprintf("%d of %d dated reports agree", same, n)
}
