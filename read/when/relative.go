package when

import (
	"dossier"
)

// relative reads "last week", "this past spring", "next Tuesday", "the past two
// months", "the same day", "the following year".
func (p *parser) relative(i int) (expr, int) {
	j := i
	the := p.is(j, "the", "these", "those")
	if the {
		j++
	}
	c := p.class(j)
	switch {
	case c == cRelative:
	case c == cNarrative && (the || p.is(j, "that", "same")):
		return p.narrative(i, j)
	case p.is(j, "recent", "latest"):
		return p.recent(i, j)
	case the && p.is(i, "these", "those") && (p.class(j) == cUnits):
		return expr{}, i
	default:
		return expr{}, i
	}
	n := p.ents[j].n
	k := j + 1
	if n == 0 && p.class(k) == cRelative && p.is(k, "past", "coming", "last", "next", "upcoming") {
		n, k = p.ents[k].n, k+1 // "this past spring"
	}
	if p.is(j, "this", "current", "present", "ongoing") && p.is(k, "very", "same") {
		k++
	}
	k = p.hyphen(k)
	return p.related(i, k, n, the)
}

// related reads what "last", "this" or "next" is said of.
func (p *parser) related(i, k, n int, the bool) (expr, int) {
	if p.is(k, "fiscal", "calendar", "solar", "financial", "school", "academic", "lunar", "persian", "iranian", "business", "full") {
		k++
		if p.is(k, "calendar") {
			k++
		}
	}
	if qty, vague, j := p.count(k); j > k {
		if p.is(j, "of") {
			j++
		}
		return p.stretch(i, j, n, qty, vague)
	}
	if m, j := p.month(k); m > 0 {
		e := expr{ref: refBare, gran: gMonth, month: m, typ: dossier.TimeDate, n: n, shift: true}
		if d, next := p.dayOfMonth(j); d > 0 {
			e.gran, e.day, j = gDay, d, next
		}
		if e, next := p.addYear(e, j); e.year > 0 {
			return e, next
		}
		return e, j
	}
	switch p.class(k) {
	case cWeekday:
		e, next := p.weekdayDate(k)
		if e.ref == refBare && e.month == 0 {
			e.n, e.shift = n, true
		}
		if p.class(next) == cPart {
			e.typ, e.tod, next = dossier.TimeOfDay, "T"+p.ents[next].val, next+1
		}
		return e, next
	case cSeason:
		return expr{ref: refBare, gran: gSeason, season: p.ents[k].val, n: n, shift: true, typ: dossier.TimeDate}, k + 1
	case cPart:
		e := expr{ref: refShift, gran: gDay, tod: "T" + p.ents[k].val, typ: dossier.TimeOfDay}
		if n < 0 {
			e.n = -1
		}
		return e, k + 1
	case cHoliday:
		return expr{ref: refHoliday, gran: gDay, val: p.ents[k].val, n: n, shift: true, typ: dossier.TimeDate}, k + 1
	case cUnits:
		return p.stretch(i, k, n, 0, true)
	case cUnit:
		return p.shifted(i, k, n, the)
	}
	return expr{}, i
}

// shifted reads "last week", "the next day", "the past year", "this year's third
// quarter".
func (p *parser) shifted(i, k, n int, the bool) (expr, int) {
	g, _, next := p.unit(k)
	past := p.is(k-1, "past", "coming", "ongoing")
	switch {
	case g < gDay:
		if p.is(i, "this") || g == gHour && past {
			return expr{}, i
		}
		return expr{}, i
	case g == gDay && p.is(k-1, "this", "current", "present"):
		return expr{ref: refShift, gran: g, typ: dossier.TimeDate}, next
	case g == gDay && n != 0 && !past, g == gWeek && n > 0 && the && p.is(k-1, "next"):
		return expr{ref: refNarr, gran: g, n: n, typ: dossier.TimeDate}, next // "the next day"
	case past && the && n != 0 && g != gQuarter, g == gDecade && n != 0, g == gCentury && n > 0:
		e := expr{ref: refSpan, gran: g, n: n, qty: 1, typ: dossier.TimeDuration}
		if j, ok := p.orSo(next); ok {
			return e, j
		}
		return e, next
	}
	e := expr{ref: refShift, gran: g, n: n, typ: dossier.TimeDate}
	if j := p.genitive(next); j > next {
		if q, after := p.quarter(j); after > j && q.year == 0 && (q.ref == refBare || q.ref == refShift) {
			q.ref, q.n = refShift, n // "next year's first quarter"
			return q, after
		}
	}
	return e, next
}

func (p *parser) orSo(i int) (int, bool) {
	if p.is(i, "or") && p.is(i+1, "so") {
		return i + 2, true
	}
	return i, false
}

// stretch reads the units after "the past two", "the next few", "coming".
func (p *parser) stretch(i, k, n int, qty float64, vague bool) (expr, int) {
	e := expr{ref: refSpan, n: n, qty: qty, vague: vague, typ: dossier.TimeDuration}
	if p.is(k, "to", "or", "-", "–") {
		if q, v, j := p.count(k + 1); j > k+1 {
			e.qty2, e.vague, k = q, v, j // "the next 12 to 18 months"
		}
	}
	k = p.hyphen(k)
	if p.is(k, "fiscal", "calendar", "trading", "consecutive", "straight", "successive", "full", "more") {
		k++
	}
	g, _, next := p.unit(k)
	if g == gNone {
		if s := p.class(k); s == cSeasons || s == cPart && qty > 1 {
			e.gran, e.season = gYear, p.ents[k].val
			return e, k + 1
		}
		return expr{}, i
	}
	e.gran = g
	if n == 0 {
		e.n = -1 // "these days" is in the lexicon; "this two-year period"
		e.ref = refNone
	}
	if j, ok := p.orSo(next); ok {
		e.mod, next = "APPROX", j
	}
	return e, next
}

// recent reads "recent weeks", "the latest quarter".
func (p *parser) recent(i, j int) (expr, int) {
	k := j + 1
	if qty, vague, m := p.count(k); m > k && p.is(j, "latest") {
		return p.stretch(i, m, -1, qty, vague)
	}
	if p.is(k, "fiscal") {
		k++
	}
	g, plural, next := p.unit(k)
	switch {
	case g >= gDay && plural:
		e := expr{ref: refSpan, n: -1, gran: g, vague: true, qty: 2, typ: dossier.TimeDuration, recent: true}
		if p.is(next, "and", "or") && p.class(next+1) == cUnits {
			e.gran, next = gran(p.ents[next+1].n), next+2
		}
		return e, next
	case p.is(j, "latest") && g == gQuarter || p.is(j, "latest") && p.is(k, "period"):
		return expr{ref: refShift, gran: gQuarter, n: -1, typ: dossier.TimeDate}, k + 1
	case p.is(j, "latest") && g > gDay:
		return expr{ref: refShift, gran: g, n: -1, typ: dossier.TimeDate}, next
	}
	return expr{}, i
}

// narrative reads "the same day", "the following month", "that year", "the
// previous Friday".
func (p *parser) narrative(i, j int) (expr, int) {
	n, k := p.ents[j].n, j+1
	if p.is(j, "that") && p.is(k, "same") {
		k++
	}
	if p.is(k, "fiscal", "calendar") {
		k++
	}
	e := expr{ref: refNarr, n: n, typ: dossier.TimeDate}
	if qty, vague, m := p.count(k); m > k && n != 0 {
		if g, _, next := p.unit(m); g >= gDay {
			return expr{ref: refEarlier, n: n, gran: g, qty: qty, vague: vague, typ: dossier.TimeDuration}, next
		}
		return expr{}, i
	}
	if g, plural, next := p.unit(k); g >= gDay && (!plural || n != 0) {
		e.gran = g
		if p.is(j, "that", "same") && p.is(next, "'", "’") {
			return e, next
		}
		return e, next
	}
	switch p.class(k) {
	case cWeekday:
		e.gran, e.wday = gDay, p.ents[k].n
		return e, k + 1
	case cPart:
		e.gran, e.typ, e.tod = gDay, dossier.TimeOfDay, "T"+p.ents[k].val
		return e, k + 1
	case cMonth:
		if m, next := p.month(k); m > 0 {
			e.gran, e.month = gMonth, m
			return e, next
		}
	case cSeason:
		e.gran, e.season = gSeason, p.ents[k].val
		return e, k + 1
	}
	return expr{}, i
}
