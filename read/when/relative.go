package when

import (
	"dossier"
	"dossier/read/numeral"
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
	if p.is(j, "this", "current", "present", "ongoing") && (p.is(k, "very", "same")) {
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

// quantity reads a number of units and what it is counted from: "two years",
// "a year ago", "20-year", "three days later", "months".
func (p *parser) quantity(i int) (expr, int) {
	qty, vague, j := p.count(i)
	article := false
	the := p.is(i, "the")
	if the { // "the nine months", "the two days"
		if qty, vague, j = p.count(i + 1); j == i+1 {
			return expr{}, i
		}
	}
	if j == i && p.is(i, "a", "an", "one", "another") {
		qty, j, article = 1, i+1, true
	} else if j == i {
		return p.bareUnits(i)
	}
	e := expr{ref: refNone, qty: qty, vague: vague, typ: dossier.TimeDuration}
	if p.is(j, "of") && (vague || qty == .5 || qty == 2) {
		j++
		if p.is(j, "a", "an", "the") && qty == .5 {
			j++
		}
	} else if qty == .5 && p.is(j, "a", "an") {
		j++ // "half an hour"
	} else if p.is(j, "to", "or", "-", "–", "—") {
		if q, v, k := p.count(j + 1); k > j+1 && !v {
			if g, _, _ := p.unit(p.hyphen(k)); g != gNone {
				e.qty2, j = q, k // "two to three weeks"
			}
		}
	}
	if p.is(j, "more", "additional", "extra", "consecutive", "straight", "successive", "full", "whole", "trading", "working", "business", "calendar", "further", "long", "short", "other", "entire", "solid", "years'") && !article || article && p.is(j, "full", "whole", "further", "additional", "single", "entire") {
		j++
	}
	h := p.hyphen(j)
	g, plural, next := p.unit(h)
	if g == gNone {
		if p.class(h) == cPart && !article && (qty > 1 || vague) && p.ents[h].val == "NI" {
			return expr{ref: refNone, qty: qty, vague: vague, gran: gDay, season: "NI", typ: dossier.TimeDuration}, h + 1
		}
		return expr{}, i
	}
	if !plural && h == j && (qty != 1 && qty != .5 || vague) && !p.is(next, "-", "period", "term", "contract", "deal") && g != gQuarter && !the {
		if g < gDay || qty != float64(int(qty)) {
			return expr{}, i
		}
	}
	if the && !plural && (h > j || g != gQuarter) {
		return expr{}, i // "the eight-year war": the article is the war's
	}
	e.gran = g
	return p.counted(e, i, h, next, plural, article)
}

// counted reads what follows a number of units.
func (p *parser) counted(e expr, i, h, next int, plural, article bool) (expr, int) {
	if !plural && article {
		if f, k, ok := p.andHalf(next); ok { // "a year and a half"
			e.qty, next = e.qty+f, k
		}
	}
	if j, ok := p.orSo(next); ok {
		e.mod, e.approx, next = "APPROX", true, j
	}
	if p.is(next, "or", "and") && p.class(next+1) == cUnits && plural {
		next += 2 // "weeks or months"
	}
	if p.is(next, "old", "olds") || p.is(p.hyphen(next), "old", "olds") || e.gran == gQuarter && p.is(next, "of") && e.ref == refNone {
		return expr{}, i // "52 years old", "a 6-year-old boy", "three-quarters of its food"
	}
	gen := p.genitive(next)
	switch {
	case p.is(next, "ago"):
		e.ref, e.n, e.typ = refAgo, -1, dossier.TimeDate
		return e, next + 1
	case p.is(next, "from") && p.is(next+1, "now", "today"):
		e.ref, e.n, e.typ = refAgo, 1, dossier.TimeDate
		return e, next + 2
	case p.is(next, "hence"):
		e.ref, e.n, e.typ = refAgo, 1, dossier.TimeDate
		return e, next + 1
	case p.is(next, "earlier", "before", "previously", "prior") && !(p.is(next, "prior") && p.is(next+1, "to")):
		if p.is(next, "before") && !p.endsClause(next+1) {
			break
		}
		e.ref, e.n, e.typ = refEarlier, -1, dossier.TimeDate
		return e, next + 1
	case p.is(next, "later", "afterward", "afterwards", "thereafter"):
		e.ref, e.n, e.typ = refEarlier, 1, dossier.TimeDate
		return e, next + 1
	case p.is(next, "-") && p.is(next+1, "ago", "earlier") && article:
		return expr{}, i // "a year-earlier loss": the article is the loss's
	case article && gen == next && p.rate(i):
		return expr{typ: dossier.TimeSet, gran: e.gran, qty: 1, set: true}, next
	}
	if e.gran == gQuarter && article || e.gran == gSecond && article && next-h == 1 {
		return expr{}, i // "a quarter of it", "a second time"
	}
	return e, next
}

func (p *parser) andHalf(i int) (float64, int, bool) {
	if p.is(i, "and") && p.is(i+1, "a") && p.is(i+2, "half", "quarter") {
		if p.is(i+2, "half") {
			return .5, i + 3, true
		}
		return .25, i + 3, true
	}
	return 0, i, false
}

// endsClause reports whether nothing follows at i that a preposition could take:
// "two days before." and not "two days before the vote".
func (p *parser) endsClause(i int) bool {
	return i >= len(p.atoms) || p.atoms[i].Kind == numeral.Sign || p.is(i, "and", "but", "in", "at", "when")
}

// rate reports whether "a year" at i says how often or how much a year: "twice a
// year", "100,000 barrels a day", "$40 a month".
func (p *parser) rate(i int) bool {
	if p.is(i-1, "once", "twice", "times", "thrice", "percent", "%", "cents") {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if p.atoms[k].Kind == numeral.Digits {
			return true
		}
		if p.is(k, "million", "billion", "thousand", "trillion", "hundred", "dollars", "euros", "pounds", "barrels", "tons", "tonnes", "hours", "days", "miles") {
			return true
		}
		if p.atoms[k].Kind == numeral.Sign || p.is(k, "for", "in", "of", "to", "by", "after", "within", "than", "about", "is", "was", "over") {
			return false
		}
	}
	return false
}

// bareUnits reads units without a number: "for months", "years of talks", "days
// earlier", "year-earlier", "year-end".
func (p *parser) bareUnits(i int) (expr, int) {
	g, plural, next := p.unit(i)
	if g == gNone {
		return expr{}, i
	}
	if !plural {
		return p.yearWord(i, g, next)
	}
	e := expr{ref: refNone, gran: g, vague: true, typ: dossier.TimeDuration}
	if g == gQuarter && p.is(i-1, "-") {
		return expr{}, i // "three-quarters of it"
	}
	if g < gHour || g == gHour && !p.is(i-1, "for", "within", "in", "after") {
		if !p.is(next, "ago", "earlier", "later") {
			return expr{}, i
		}
	}
	if p.is(i-1, "'", "’", "s") || p.is(next, "'", "’") {
		return expr{}, i
	}
	switch c, n := p.counted(e, i, i, next, true, false); {
	case n > next || c.ref != refNone:
		return c, n
	case p.is(next, "ahead"):
		return e, n
	}
	// "for months", "in years", "years of war"; not "the days", "school days".
	if p.is(i-1, "for", "in", "within", "of", "took", "take", "takes", "over", "after", "spent", "last", "lasted", "than", "by", "perhaps") || p.is(next, "of", "before", "after", "since") || i == 0 {
		return e, next
	}
	return expr{}, i
}

// yearWord reads "year-earlier", "year-ago", "year-end", "year's end".
func (p *parser) yearWord(i int, g gran, next int) (expr, int) {
	if g != gYear && g != gMonth && g != gWeek {
		return expr{}, i
	}
	h := p.hyphen(next)
	switch {
	case h > next && p.is(h, "earlier", "ago"):
		return expr{ref: refEarlier, n: -1, qty: 1, gran: g, typ: dossier.TimeDate}, h + 1
	case g == gYear && (p.is(h, "end") && (h > next || p.is(next, "end"))):
		return expr{ref: refShift, gran: g, mod: "END", typ: dossier.TimeDate}, h + 1
	case g != gWeek && p.genitive(next) > next && p.is(p.genitive(next), "end"):
		return expr{ref: refShift, gran: g, mod: "END", typ: dossier.TimeDate}, p.genitive(next) + 1
	}
	return expr{}, i
}
