package when

import (
	"strings"

	"dossier"
	"dossier/read/numeral"
)

// quarter reads quarters and halves: "the third quarter", "third-quarter", "Q3
// 2024", "the 1988 third quarter", "first half of 2024", "the year-earlier
// quarter".
func (p *parser) quarter(i int) (expr, int) {
	if e, next := p.shortQuarter(i); next > i {
		return e, next
	}
	j := i
	if p.is(j, "the") {
		j++
	}
	e := expr{ref: refBare, typ: dossier.TimeDate}
	j = p.quarterOf(&e, j)
	n, k, ok := numeral.OrdinalAt(p.atoms, j)
	if p.is(j, "last", "final") && p.is(p.hyphen(j+1), "half") {
		n, k, ok = 2, j+1, true
	}
	if !ok || n > 4 {
		return p.anyQuarter(e, i, j)
	}
	h := p.hyphen(k)
	if p.is(h, "fiscal") {
		h = p.hyphen(h + 1)
	}
	switch {
	case p.is(h, "quarter", "quarters"):
		e.gran = gQuarter
	case p.is(h, "half") && n < 3:
		e.gran = gHalf
	default:
		return expr{}, i
	}
	if h > k && j == i+1 && e.ref == refBare {
		return expr{}, i // "the third-quarter loss": the article is the loss's
	}
	e.sub = n
	return p.quarterYear(e, h+1)
}

// quarterOf reads what stands before the ordinal: "fiscal", "1988",
// "year-earlier", "comparable".
func (p *parser) quarterOf(e *expr, j int) int {
	for {
		switch y, k := p.year(j); {
		case y > 1900 && k < len(p.atoms):
			e.ref, e.year, j = refFull, y, k
			continue
		case p.is(j, "fiscal", "comparable", "corresponding", "recent", "latest", "flat", "full"):
			j = p.hyphen(j + 1)
			continue
		case p.is(j, "year", "year's") && (p.is(p.hyphen(j+1), "earlier", "ago")):
			e.ref, e.n = refShift, -1
			j = p.hyphen(j+1) + 1
			continue
		}
		return j
	}
}

// anyQuarter reads a quarter or period without an ordinal: "the year-ago
// quarter", "the 1988 period", "the quarter".
func (p *parser) anyQuarter(e expr, i, j int) (expr, int) {
	if j <= i || !p.is(j, "quarter", "period") {
		return expr{}, i
	}
	e.gran = gQuarter
	switch {
	case e.ref == refFull && p.is(j, "quarter", "period"): // the quarter the narrative has reached, in that year
		e.ref = refNarr
		return e, j + 1
	case e.ref == refShift:
		e.ref = refEarlier
		e.qty, e.gran, e.unitOf = 1, gYear, gQuarter
		return e, j + 1
	case j == i+1 && p.is(j, "quarter") && p.is(i, "the"):
		e.ref, e.n, e.latest = refShift, -1, true
		if y, k := p.quarterYear(e, j+1); k > j+1 {
			return y, k
		}
		return e, j + 1
	case j > i+1 && p.is(i, "the") && p.is(i+1, "corresponding", "comparable"):
		k := j + 1
		if p.is(k, "of", "in") {
			k++
		}
		if p.is(k, "the") {
			k++
		}
		if p.is(k, "last", "previous", "a") && p.is(k+1, "year") {
			e = expr{ref: refEarlier, qty: 1, n: -1, gran: gYear, unitOf: gQuarter, typ: dossier.TimeDate}
			k += 2
			if p.is(k, "earlier", "ago") {
				k++
			}
			return e, k
		}
	}
	return expr{}, i
}

// quarterYear reads the year after a quarter: "of 1990", "last year", "of the year".
func (p *parser) quarterYear(e expr, i int) (expr, int) {
	if e.year > 0 || e.ref != refBare && !e.latest {
		return e, i
	}
	j := i
	if p.is(j, "of", "in") {
		j++
		if p.is(j, "fiscal") {
			j++
		}
	}
	if y, k := p.year(j); y > 0 {
		e.ref, e.year, e.latest = refFull, y, false
		return e, k
	}
	if p.class(j) == cRelative && p.is(j+1, "year") && e.sub > 0 {
		e.ref, e.n = refShift, p.ents[j].n
		return e, j + 2
	}
	if p.is(j, "the") && p.is(j+1, "year") && j > i && e.sub > 0 {
		return e, j + 2
	}
	return e, i
}

// shortQuarter reads "Q3", "Q3 2024", "H1 of 2023", "1H24".
func (p *parser) shortQuarter(i int) (expr, int) {
	if i >= len(p.atoms) || !p.atoms[i].Upper || len(p.atoms[i].Low) != 2 {
		return expr{}, i
	}
	low := p.atoms[i].Low
	e := expr{ref: refBare, typ: dossier.TimeDate, sub: int(low[1] - '0')}
	switch {
	case low[0] == 'q' && e.sub >= 1 && e.sub <= 4:
		e.gran = gQuarter
	case low[0] == 'h' && e.sub >= 1 && e.sub <= 2:
		e.gran = gHalf
	default:
		return expr{}, i
	}
	return p.quarterYear(e, i+1)
}

// ordinal reads "the second day", "the first nine months", "the ninth month of
// the current solar year".
func (p *parser) ordinal(i int) (expr, int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	v, k, ok := numeral.OrdinalAt(p.atoms, j)
	if !ok && p.is(j, "final", "early", "closing", "opening") && j > i {
		k, ok = j+1, true
	}
	if !ok {
		return expr{}, i
	}
	if qty, vague, m := p.count(k); m > k && qty > 0 {
		g, _, next := p.unit(m)
		if g == gNone {
			return expr{}, i
		}
		e := expr{ref: refNone, qty: qty, vague: vague, gran: g, typ: dossier.TimeDuration, first: v == 1}
		return p.ordinalOf(e, next)
	}
	if p.is(k, "-") {
		k = p.hyphen(k)
	}
	switch p.class(k) {
	case cUnit:
		g := gran(p.ents[k].n)
		if g == gCentury && v > 0 {
			return expr{ref: refFull, gran: g, year: v, typ: dossier.TimeDate}, k + 1
		}
		if g != gMonth && g != gDay && g != gWeek && g != gYear || v == 0 {
			return expr{}, i
		}
		e := expr{ref: refNone, gran: g, typ: dossier.TimeDate, val: "XXXX-XX-XX"}
		if e2, next := p.ordinalOf(e, k+1); next > k+1 && g == gMonth {
			e2.typ, e2.sub = dossier.TimeDate, v
			return e2, next
		}
		if g != gDay || j == i {
			return expr{}, i
		}
		e.ref, e.val = refNarr, ""
		return e, k + 1
	case cUnits:
		if v > 1 || j == i {
			return expr{}, i
		}
		return expr{ref: refNone, vague: true, gran: gran(p.ents[k].n), typ: dossier.TimeDuration}, k + 1
	}
	return expr{}, i
}

// ordinalOf reads "of the current solar year", "of 1989", "of this year" after
// "the first nine months".
func (p *parser) ordinalOf(e expr, i int) (expr, int) {
	if !p.is(i, "of") {
		return e, i
	}
	j := i + 1
	if y, k := p.year(j); y > 0 {
		e.year = y
		if e.qty > 0 {
			return e, i // TIMEX3 keeps the two apart: "the first nine months" of "1989"
		}
		e.ref = refFull
		return e, k
	}
	k := j
	if p.is(k, "the") {
		k++
	}
	if p.class(k) != cRelative && !p.is(j, "the") {
		return e, i
	}
	n := 0
	if p.class(k) == cRelative {
		n, k = p.ents[k].n, k+1
	}
	foreign := p.is(k, "solar", "persian", "iranian", "lunar", "hijri", "islamic")
	if p.is(k, "fiscal", "calendar", "financial") || foreign {
		k++
		if p.is(k, "calendar", "hijri") {
			k++
		}
	}
	if !p.is(k, "year") {
		return e, i
	}
	e.n, e.solar = n, foreign
	if foreign {
		e.part = true
		return e, k + 1
	}
	if e.qty > 0 {
		e.part = true
		return e, i
	}
	return e, k + 1
}

// bareYear reads a year that stands alone: "2018", "the year 2000", "fiscal 1989",
// "1990 and beyond".
func (p *parser) bareYear(i int) (expr, int) {
	j := i
	if p.is(j, "the") && p.is(j+1, "year") {
		j += 2
	} else if p.is(j, "fiscal", "calendar") {
		j++
		if p.is(j, "year") {
			j++
		}
	} else if p.is(j, "year") {
		j++
	}
	y, k := p.year(j)
	if y == 0 || j == i && !p.yearAlone(i, k) {
		return expr{}, i
	}
	e := expr{ref: refFull, gran: gYear, year: y, typ: dossier.TimeDate}
	// "2015-16", "2015/16"
	if p.is(k, "-", "–", "/") && p.atoms[k].Glued && k+1 < len(p.atoms) && p.atoms[k+1].Glued {
		if _, next, ok := p.digits(k+1, 0, 99); ok && len(p.atoms[k+1].Low) == 2 && !p.is(next, "-", "/") {
			return e, next
		}
	}
	return e, k
}

// yearAlone tells a year from a number that counts, names or addresses: "2000
// people", "$1988", "Boeing 1900", "page 1900", "1900 GMT".
func (p *parser) yearAlone(i, next int) bool {
	y, _, ok := p.digits(i, 1300, 2199)
	if !ok {
		return p.atoms[i].Kind == numeral.Word && y == 0
	}
	if p.is(i-1, "$", "€", "£", "¥", "#", ":", "/", ".") && p.atoms[i].Glued || p.is(i-1, "page", "flight", "no", "number", "room", "resolution", "article", "section", "rs", "about", "nearly", "almost", "than", "least", "some", "agenda", "vision", "area") && !p.is(i-1, "about") {
		return false
	}
	if p.is(next, "s") && p.atoms[next].Glued {
		return false // a decade
	}
	if p.is(i-1, "-", "–") && p.atoms[i-1].Glued && p.atoms[i].Glued && i >= 2 && p.atoms[i-2].Kind == numeral.Word {
		return p.is(i-2, "mid", "early", "late", "pre", "post") // "COVID-2019", "Article-1900"
	}
	if next < len(p.atoms) {
		n := p.atoms[next]
		if p.is(next, "%", "/", ":") && n.Glued || p.is(next, "percent", "per", "million", "billion", "people", "hours", "gmt", "members", "kilometers", "kilometres", "km", "miles", "men", "women", "troops", "soldiers", "tons", "tonnes", "feet", "meters", "metres", "points", "dollars", "euros", "rpm", "mm", "cc", "votes", "jobs", "workers", "employees", "sq", "square", "cubic", "cars", "households", "registered", "likely", "adults", "voters", "respondents", "residents", "families", "homes", "students") {
			return false
		}
		if n.Kind == numeral.Word && n.Glued && n.Low != "s" {
			return false
		}
		// A plural noun counts only numbers that no news year has.
		if y < 1700 && n.Kind == numeral.Word && !n.Upper && strings.HasSuffix(n.Low, "s") {
			return false
		}
	}
	if y < 1500 {
		return p.is(i-1, "in", "since", "until", "by", "of", "from", "before", "after", "around", "about")
	}
	return y < 2060 || p.is(i-1, "in", "by", "until", "to", "year", "before", "through")
}

// decade reads "the 1980s", "the '80s", "the nineties".
func (p *parser) decade(i int) (expr, int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	e := expr{ref: refFull, gran: gDecade, typ: dossier.TimeDate}
	if y, k, ok := p.digits(j, 1000, 2099); ok && y%10 == 0 && p.is(k, "s") && p.atoms[k].Glued {
		e.year = y
		return e, k + 1
	}
	if y, k, ok := p.digits(j, 1000, 2099); ok && y%10 == 0 && p.is(k, "'", "’") && p.atoms[k].Glued && p.is(k+1, "s") && p.atoms[k+1].Glued {
		e.year = y
		return e, k + 2
	}
	if p.is(j, "'", "’", "‘") && j+1 < len(p.atoms) {
		if y, k, ok := p.digits(j+1, 10, 99); ok && y%10 == 0 && p.is(k, "s") && p.atoms[k].Glued {
			e.year = 1900 + y
			return e, k + 1
		}
	}
	if p.class(j) == cDecade && j > i {
		e.year = 1900 + p.ents[j].n
		return e, j + 1
	}
	return expr{}, i
}

// seasonal reads "the summer", "summer 2024", "the winter of 1994".
func (p *parser) seasonal(i int) (expr, int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if p.class(j) != cSeason {
		return expr{}, i
	}
	e := expr{ref: refBare, gran: gSeason, season: p.ents[j].val, typ: dossier.TimeDate}
	k := j + 1
	m := k
	if p.is(m, "of", ",") {
		m++
	}
	if y, next := p.year(m); y > 0 {
		e.ref, e.year = refFull, y
		return e, next
	}
	if p.class(m) == cRelative && p.is(m+1, "year") {
		e.ref, e.n = refShift, p.ents[m].n
		return e, m + 2
	}
	verbal := p.is(j, "spring", "fall")
	if j > i && (!verbal || p.is(i-1, "in", "by", "during", "until", "since", "over", "for", "of")) && !p.is(k, "of", "in") {
		return e, k
	}
	if j == i && p.is(i-1, "in", "by", "since", "until", "early", "late", "mid", "during") && (!verbal || !p.is(i-1, "by")) && !p.is(k, "of") {
		return e, k
	}
	return expr{}, i
}

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
