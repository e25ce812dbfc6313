package when

import (
	"strings"

	"dossier"
	"dossier/read/numeral"
)

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
	if e, next := p.beforeChrist(j); next > j {
		return e, next
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

// beforeChrist reads "480 BC": a value without days, for they have no calendar here.
func (p *parser) beforeChrist(i int) (expr, int) {
	y, k, ok := p.digits(i, 1, 9999)
	if !ok || !p.is(k, "bc", "b.c", "b.c.", "bce") {
		return expr{}, i
	}
	return expr{ref: refNone, val: "BC" + pad(y, 4), gran: gYear, typ: dossier.TimeDate}, p.stop(k + 1)
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
