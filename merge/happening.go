package merge

import (
	"cmp"
	"fmt"
	"slices"

	"dossier"
)

// report is one event as one article tells it.
type report struct {
	a       *article
	ev      dossier.Event
	src     dossier.Source
	concept *concept
	plan    bool // still to come, or only supposed
	persons []int
	bodies  []int // states, organizations; also those that the persons serve
	pact    *pact
	words   []word
	width   int    // of its time, in days
	event   *event // what it was joined to
}

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
	slices.SortFunc(events, byTime)
	out := make([]dossier.Happening, len(events))
	for i, e := range events {
		out[i] = c.happening(e)
	}
	return out
}

// reports lists the events of the articles of s: those with the narrowest dates
// first, for the others are fitted to them.
func (c *corpus) reports(s *story) []*report {
	var out []*report
	for _, a := range s.articles {
		for _, ev := range a.Events {
			r := c.report(a, ev)
			// A senate that "approved the treaty" ratified it: the step knows.
			if trigger := a.stepTrigger(ev); trigger != "" {
				r.concept = c.concepts.of(trigger)
			}
			out = append(out, r)
		}
		for _, g := range a.Agreements {
			for _, st := range g.Steps {
				if ev, ok := stepEvent(g, st); ok && !a.hasEvent(ev) {
					out = append(out, c.stepReport(a, ev, st))
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *report) int {
		return min(a.width, 400) - min(b.width, 400)
	})
	return out
}

// markEarly makes a plan of what was told as done, without a day, before the day on
// which others have it: "the dispute comes before the signing of the treaty". And
// what is planned long after a treaty was signed is not its signing.
func markEarly(reports []*report) {
	type deed struct {
		pact    *pact
		concept string
	}
	first := map[deed]dossier.Date{}
	for _, r := range reports {
		if r.pact != nil && r.concept.once && !r.plan && r.width <= 31 {
			d := deed{r.pact, r.concept.name}
			first[d] = min(cmp.Or(first[d], r.ev.Time.Earliest), r.ev.Time.Earliest)
		}
	}
	for _, r := range reports {
		day := first[deed{r.pact, r.concept.name}]
		switch {
		case r.pact == nil || day == "":
		case !r.plan && !r.ev.Time.Known() && r.a.published() < day:
			r.plan, r.ev.Status = true, dossier.Planned
		case r.plan && r.a.published() > day.AddDays(30) && r.a.published() != undated:
			r.pact = nil
		}
	}
}

func (c *corpus) report(a *article, ev dossier.Event) *report {
	// What is reported as done cannot be done later: "are to sign on October 15".
	if d := a.Article.Published.Latest; d != "" && ev.Time.Earliest > d && (ev.Status == dossier.Held || ev.Status == dossier.Ongoing) {
		ev.Status = dossier.Planned
	}
	r := &report{a: a, ev: ev, concept: c.concepts.of(a.text(ev.Trigger)), pact: c.pactOf(a, ev.Agreement)}
	if r.pact != nil && c.meansAnother(a, ev, r.pact) {
		r.pact = nil
	}
	if r.pact == nil && (r.concept.once || r.concept.takesPact()) {
		r.pact = c.pactBeside(a, ev)
	}
	r.plan = ev.Status == dossier.Planned || ev.Status == dossier.Hypothetical
	r.src = c.said(a, ev.Span, ev.Rule, ev.Attribution)
	r.words, r.width = c.wordsOf(a, ev.Span), width(ev.Time.Interval)
	for _, p := range slices.Concat(ev.Actors, ev.Recipients) {
		k := c.partyAt(a, p)
		if k < 0 {
			// "the presidents of Karvania and Tolmeria" are nobody by name.
			for _, k := range c.statesIn(p.Name) {
				r.bodies = insert(r.bodies, k)
			}
			continue
		}
		if e := c.entities[k]; e.kind == dossier.Person {
			r.persons = insert(r.persons, k)
			if e.of >= 0 {
				r.bodies = insert(r.bodies, e.of)
			}
		} else {
			r.bodies = insert(r.bodies, k)
		}
	}
	return r
}

func insert(ks []int, k int) []int {
	i, found := slices.BinarySearch(ks, k)
	if found {
		return ks
	}
	return slices.Insert(ks, i, k)
}

// partyAt returns the entity of an actor or recipient, -1 for none.
func (c *corpus) partyAt(a *article, p dossier.Party) int {
	if k := c.entityAt(a, p.Entity); k >= 0 {
		return k
	}
	return c.byName(a, p.Name)
}

// keys are the buckets in which r looks for its like: what happened, to whom, in
// which month. The month of the report stands in for an unknown time.
func (r *report) keys() []string {
	what := fmt.Sprint(r.concept.name, r.plan)
	if r.plan && r.concept.once && r.pact != nil {
		return []string{what + r.pact.profileKey()}
	}
	months := r.months()
	if p := r.a.published(); p != undated {
		months = append(months, string(p[:7]))
	} else {
		months = append(months, "undated")
	}
	var out []string
	for _, m := range months {
		for _, k := range slices.Concat(r.persons, r.bodies) {
			out = append(out, fmt.Sprint(what, m, k))
		}
		if r.pact != nil {
			out = append(out, what+m+r.pact.profileKey())
		}
	}
	if r.concept.once && r.pact != nil {
		out = append(out, what+r.pact.profileKey())
	}
	if len(out) == 0 {
		out = append(out, fmt.Sprint(what, months[0], nameKey(r.ev.Place)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (p *pact) profileKey() string { return fmt.Sprint("pact", p.entity) }

// months lists the months of a narrow interval, none for a wide or open one.
func (r *report) months() []string {
	in := r.ev.Time.Interval
	if r.width > 92 {
		return nil
	}
	var out []string
	for d := in.Earliest; d <= in.Latest; d = d.AddDays(28) {
		out = append(out, string(d[:7]))
	}
	return slices.Compact(append(out, string(in.Latest[:7])))
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
	return cmp.Or(min(cmp.Or(e.time.Latest, undated), e.reports[0].a.published()), undated)
}

func byTime(a, b *event) int {
	return cmp.Or(
		cmp.Compare(a.day(), b.day()), cmp.Compare(a.time.Latest, b.time.Latest),
		bySource(a.reports[0].src, b.reports[0].src), cmp.Compare(a.id, b.id),
	)
}

// happening returns e as the Account gives it.
func (c *corpus) happening(e *event) dossier.Happening {
	main := e.best()
	h := dossier.Happening{
		ID: e.id, Title: c.happeningTitle(e), Type: main.ev.Type, Mode: main.ev.Mode, Time: e.time, Status: e.status(),
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

// sameTelling reports whether r and o are one sentence's, read as an event and as
// a step.
func (r *report) sameTelling(o *report) bool {
	return r.a == o.a && r.src.Span == o.src.Span && r.src.Speaker == o.src.Speaker && r.ev.Status == o.ev.Status && r.ev.Time.Interval == o.ev.Time.Interval
}

// best is the report that says most: who, to whom, when.
func (e *event) best() *report {
	said := func(r *report) int {
		known := 4*min(2, len(r.persons)+len(r.bodies)) + 2*min(1, len(r.ev.Actors)) + 2*min(1, len(r.ev.Recipients))
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
