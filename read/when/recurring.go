package when

import (
	"strings"

	"dossier"
)

// set reads "daily", "every month", "each Thursday", "Tuesday nights".
func (p *parser) set(i int) (expr, int) {
	if p.class(i) == cSet {
		val := p.ents[i].val
		if p.is(i, "annual", "everyday") || p.atoms[i].Upper && i > 0 {
			return expr{}, i
		}
		return expr{typ: dossier.TimeSet, val: val}, i + 1
	}
	if p.class(i) == cWeekdays {
		e := expr{typ: dossier.TimeSet, set: true, wday: p.ents[i].n}
		return e, i + 1
	}
	if p.class(i) == cWeekday && p.class(i+1) == cPart && strings.HasSuffix(p.atoms[i+1].Low, "s") {
		return expr{typ: dossier.TimeSet, set: true, wday: p.ents[i].n, tod: "T" + p.ents[i+1].val}, i + 2
	}
	if !p.is(i, "every", "each") {
		return expr{}, i
	}
	j := i + 1
	qty := 1.
	if q, _, k := p.count(j); k > j {
		qty, j = q, k
	} else if p.is(j, "other") {
		qty, j = 2, j+1
	}
	switch p.class(j) {
	case cUnit, cUnits:
		return expr{typ: dossier.TimeSet, set: true, gran: gran(p.ents[j].n), qty: qty}, j + 1
	case cWeekday:
		return expr{typ: dossier.TimeSet, set: true, wday: p.ents[j].n}, j + 1
	case cMonth:
		if m, next := p.month(j); m > 0 {
			return expr{typ: dossier.TimeSet, set: true, month: m}, next
		}
	case cSeason:
		return expr{typ: dossier.TimeSet, set: true, season: p.ents[j].val}, j + 1
	case cPart:
		return expr{typ: dossier.TimeSet, set: true, gran: gDay, qty: 1, tod: "T" + p.ents[j].val}, j + 1
	}
	return expr{}, i
}

// plain reads a unit behind a bare article that means the current one: "the
// weekend", "the year" in "for the year".
func (p *parser) plain(i int) (expr, int) {
	if p.is(i, "the") {
		j := i + 1
		if p.is(j, "full", "fiscal") && p.is(j+1, "year") {
			j++
		}
		g, plural, next := p.unit(j)
		switch {
		case plural || g == gNone:
			return p.daypart(i)
		case g == gWeekend:
			return expr{ref: refBare, gran: g, typ: dossier.TimeDate}, next
		case g == gDay && p.is(next, "before", "after"):
			if !p.endsClause(next + 1) {
				return expr{}, i
			}
			n := -1
			if p.is(next, "after") {
				n = 1
			}
			return expr{ref: refNarr, gran: g, n: n, typ: dossier.TimeDate}, next + 1
		case p.is(next, "ended", "ending", "to", "through") && g >= gMonth && !p.is(i-1, "of"):
			if g == gQuarter {
				return expr{ref: refShift, gran: g, n: -1, latest: true, typ: dossier.TimeDate}, next
			}
			return expr{ref: refNone, gran: g, qty: 1, typ: dossier.TimeDuration}, next
		case (g == gYear || g == gMonth || g == gWeek) && p.is(next, "before", "earlier"):
			if p.is(next, "earlier") || p.endsClause(next+1) {
				return expr{ref: refNarr, gran: g, n: -1, typ: dossier.TimeDate}, next + 1
			}
		case (g == gYear || g == gMonth || g == gWeek || g == gQuarter) && p.is(i-1, "for", "in", "during", "of", "on", "this") && !p.is(next, "of", "since", "when", "that", "in", "before", "after", "-", "to") && p.genitive(next) == next:
			return expr{ref: refShift, gran: g, typ: dossier.TimeDate}, next
		}
		return expr{}, i
	}
	return expr{}, i
}

// daypart reads "the morning" behind "in", "during".
func (p *parser) daypart(i int) (expr, int) {
	if p.class(i+1) == cPart && p.is(i-1, "in", "during", "into", "through", "throughout") && !p.is(i+2, "of") {
		return expr{ref: refNarr, gran: gDay, typ: dossier.TimeOfDay, tod: "T" + p.ents[i+1].val}, i + 2
	}
	return expr{}, i
}
