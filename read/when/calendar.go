package when

import (
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
		case p.is(j, "year", "year's") && p.is(p.hyphen(j+1), "earlier", "ago"):
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
