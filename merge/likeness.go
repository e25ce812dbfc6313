package merge

import (
	"dossier"
)

// likeness says how surely r tells e, from 0 for not at all. The concept is the
// same already.
func (e *event) likeness(r *report) float64 {
	if e.pact != nil && r.pact != nil && e.pact != r.pact {
		return 0
	}
	once := r.concept.once && r.pact != nil && e.pact == r.pact
	people, ok := share(e.persons, r.persons)
	if !ok {
		return 0
	}
	bodies, ok := share(e.bodies, r.bodies)
	if !ok && !(once && r.plan) {
		return 0
	}
	who := 2*people + bodies
	if once {
		return e.likelyOnce(r, who)
	}
	if who == 0 && !e.sameWords(r) {
		return 0
	}
	return e.inTime(r) * (1 + float64(who))
}

// share counts what r has of the set; false when both name somebody and they have
// nobody in common, or each has one whom the other has not: a meeting of A and B
// is not one of A and C.
func share(set map[int]bool, ks []int) (n int, ok bool) {
	for _, k := range ks {
		if set[k] {
			n++
		}
	}
	return n, len(set) == 0 || len(ks) == 0 || n >= min(len(set), len(ks))
}

// likelyOnce: two reports that one agreement was signed are of one signing, unless
// their dates contradict; two plans for it are one plan, whatever their dates.
func (e *event) likelyOnce(r *report, who int) float64 {
	if !r.plan && e.in.Known() && !e.in.Overlaps(r.ev.Time.Interval) {
		return 0
	}
	return 5 + float64(who)
}

// inTime is how well the time of r fits: days that meet, else reports of the same
// days, else the same words; 0 for another time.
func (e *event) inTime(r *report) float64 {
	const month = 31
	switch {
	case !e.in.Overlaps(r.ev.Time.Interval):
		return 0
	case r.width <= month && e.width <= month:
		return 2
	case e.sameWords(r):
		return 1
	case e.near(r, 4):
		return 1
	}
	return 0
}

// near reports whether a report of e is at most so many days from r.
func (e *event) near(r *report, days int) bool {
	p := r.a.published()
	for _, o := range e.reports {
		q := o.a.published()
		if p == undated || q == undated {
			continue
		}
		if d := daysBetween(p, q); -days <= d && d <= days {
			return true
		}
	}
	return false
}

// sameWords reports whether a report of e has nearly the words of r.
func (e *event) sameWords(r *report) bool {
	for _, o := range e.reports[:min(8, len(e.reports))] {
		if len(r.words) > 3 && likeness(o.words, r.words) > 0.5 {
			return true
		}
	}
	return false
}

// linkPlans gives each plan what came of it.
func linkPlans(events []*event) {
	held := map[string][]*event{}
	for _, e := range events {
		if s := e.status(); !e.plan() && (s == dossier.Held || s == dossier.Ongoing) {
			held[e.reports[0].concept.name] = append(held[e.reports[0].concept.name], e)
		}
	}
	for _, p := range events {
		if !p.plan() {
			continue
		}
		for _, e := range held[p.reports[0].concept.name] {
			if cameOf(p, e) && (p.came == nil || byTime(e, p.came) < 0) {
				p.came = e
			}
		}
	}
}

// cameOf reports whether e is what became of the plan p: the same thing by the
// same people, after the plan was told, and not far from when it was meant to be.
func cameOf(p, e *event) bool {
	told := p.reports[0].a.published()
	last := e.reports[len(e.reports)-1].a.published()
	if told != undated && (last < told || e.time.Latest != "" && e.time.Latest < told.AddDays(-7)) {
		return false
	}
	if p.pact != nil && e.pact != nil {
		return p.pact == e.pact && p.reports[0].concept.once && sharesBody(p, e)
	}
	people, okP := overlap(p.persons, e.persons)
	bodies, okB := overlap(p.bodies, e.bodies)
	if !okP || !okB || people+bodies == 0 {
		return false
	}
	window := dossier.Interval{Earliest: p.time.Earliest.AddDays(-7), Latest: p.time.Latest.AddDays(7)}
	if window.Closed() {
		return e.time.Known() && window.Overlaps(e.time.Interval)
	}
	return e.time.Known() && e.time.Earliest <= told.AddDays(60)
}

// sharesBody: two parliaments ratify one treaty, each its own way.
func sharesBody(p, e *event) bool {
	_, ok := overlap(p.bodies, e.bodies)
	return ok
}

func overlap(a, b map[int]bool) (n int, ok bool) {
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n, len(a) == 0 || len(b) == 0 || n > 0
}
