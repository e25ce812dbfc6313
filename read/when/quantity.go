package when

import (
	"dossier"
	"dossier/read/numeral"
)

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
	case p.is(next, "earlier", "before", "previously", "prior") && (!p.is(next, "prior") || !p.is(next+1, "to")):
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
