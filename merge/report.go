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
	known   int   // how many actors are persons or bodies by name
	pact    *pact
	words   []word
	width   int    // of its time, in days
	event   *event // what it was joined to
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
	markEarly(out)
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
	if r.pact != nil && !c.partiesFit(a, ev, r.pact) {
		r.pact = nil
	}
	if r.pact == nil && (r.concept.once || r.concept.takesPact() || objectIsPronoun(a.text(dossier.Span{Start: ev.Trigger.End, End: ev.End}))) {
		r.pact = c.pactBeside(a, ev)
	}
	r.plan = ev.Status == dossier.Planned || ev.Status == dossier.Hypothetical
	r.src = c.said(a, ev.Span, ev.Rule, ev.Attribution)
	r.words, r.width = c.wordsOf(a, ev.Span), width(ev.Time.Interval)
	for i, p := range slices.Concat(ev.Actors, ev.Recipients) {
		k := c.partyAt(a, p)
		if k >= 0 && i < len(ev.Actors) {
			r.known++
		}
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

// sameTelling reports whether r and o are one sentence's, read as an event and as
// a step.
func (r *report) sameTelling(o *report) bool {
	return r.a == o.a && r.src.Span == o.src.Span && r.src.Speaker == o.src.Speaker && r.ev.Status == o.ev.Status && r.ev.Time.Interval == o.ev.Time.Interval
}
