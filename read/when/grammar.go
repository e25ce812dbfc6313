package when

import (
	"dossier"
	"dossier/read/numeral"
)

// at reads the longest time expression that begins at atom i.
func (p *parser) at(i int) (expr, int) {
	if e, next := p.modified(i); next > i {
		return e, next
	}
	if e, next := p.part(i); next > i {
		return e, next
	}
	return p.core(i)
}

// modified reads "about two years ago", "at least 30 days", "more than a decade".
func (p *parser) modified(i int) (expr, int) {
	mod, j := p.modifier(i)
	if j == i {
		return expr{}, i
	}
	e, next := p.part(j)
	if next == j {
		e, next = p.core(j)
	}
	if next == j || e.ref == refVague {
		return expr{}, i
	}
	// "over", "within" and "some" weigh a quantity; before a date they only place it.
	if mod != "APPROX" && e.qty == 0 || p.is(i, "over", "under", "within", "some", "up") && (e.qty == 0 || e.ref == refSpan || p.is(j, "the")) {
		return expr{}, i
	}
	if p.genitive(next) > next && e.qty == 0 {
		return expr{}, i // "to get around Wednesday's ruling"
	}
	if mod == "APPROX" && e.qty == 0 && !p.is(i, "around", "about", "circa", "approximately", "c.") {
		return expr{}, i
	}
	e.mod, e.approx = mod, true
	return e, next
}

func (p *parser) modifier(i int) (mod string, next int) {
	switch {
	case p.is(i, "about", "around", "approximately", "roughly", "circa", "some"):
		return "APPROX", i + 1
	case p.is(i, "nearly", "almost", "under"):
		return "LESS_THAN", i + 1
	case p.is(i, "more", "longer", "greater") && p.is(i+1, "than"), p.is(i, "over") && p.is(i-1, "for", "last", "lasted", "took", "after", "of", "is", "was", "spent", "just"):
		if p.is(i, "over") {
			return "MORE_THAN", i + 1
		}
		return "MORE_THAN", i + 2
	case p.is(i, "less", "fewer") && p.is(i+1, "than"):
		return "LESS_THAN", i + 2
	case p.is(i, "at") && p.is(i+1, "least"), p.is(i, "not", "no") && p.is(i+1, "less", "fewer") && p.is(i+2, "than"):
		if p.is(i, "at") {
			return "EQUAL_OR_MORE", i + 2
		}
		return "EQUAL_OR_MORE", i + 3
	case p.is(i, "at") && p.is(i+1, "most"), p.is(i, "up") && p.is(i+1, "to"):
		return "EQUAL_OR_LESS", i + 2
	case p.is(i, "no", "not") && p.is(i+1, "more", "longer") && p.is(i+2, "than"):
		return "EQUAL_OR_LESS", i + 3
	}
	return "", i
}

// part reads what narrows a date: "mid-September", "early next year", "the end of
// 1990", "later this month", "sometime next year".
func (p *parser) part(i int) (expr, int) {
	switch {
	case p.is(i, "the") && p.is(i+1, "week") && p.is(i+2, "of"):
		e, next := p.date(i + 3) // "the week of March 6"
		if next == i+3 || e.gran != gDay {
			return expr{}, i
		}
		e.weekOf = true
		return e, next
	case p.is(i, "early", "late", "mid", "earlier", "later", "sometime", "the", "very"):
		if e, next := p.partOf(i); next > i {
			return e, next
		}
		return p.narrowed(i)
	case p.is(i, "end", "beginning", "start", "middle", "close", "turn", "onset"):
		return p.edge(i, i)
	}
	return expr{}, i
}

// partOf reads "the night of 8 February", "the early morning hours of May 3, 2020".
func (p *parser) partOf(i int) (expr, int) {
	j := i
	if p.is(j, "early", "late") && p.is(j+1, "in", "on") {
		j += 2
	}
	if !p.is(j, "the") {
		return expr{}, i
	}
	j++
	if p.is(j, "early", "late") {
		j++
	}
	k := j + 1
	if p.is(k, "hours") {
		k++
	}
	if p.class(j) != cPart || !p.is(k, "of") {
		return expr{}, i
	}
	e, next := p.date(k + 1)
	if next == k+1 || e.gran != gDay {
		return expr{}, i
	}
	e.typ, e.tod = dossier.TimeOfDay, "T"+p.ents[j].val
	return e, next
}

func (p *parser) narrowed(i int) (expr, int) {
	j := i
	if p.is(j, "the") {
		j++
		if e, next := p.edge(i, j); next > i {
			return e, next
		}
		if !p.is(j, "early", "late", "mid", "very") {
			return expr{}, i
		}
	}
	if p.is(j, "very") {
		j++
	}
	if !p.is(j, "early", "late", "mid", "earlier", "later", "sometime") {
		return expr{}, i
	}
	word := p.atoms[j].Low
	k := p.hyphen(j + 1)
	if p.is(k, "in", "on", "into") && word != "mid" {
		k++
	} else if p.is(k, "to") && p.is(k+1, "mid", "late") {
		k = p.hyphen(k + 2) // "early to mid-March"
	}
	if p.is(k, "that", "the") && (word == "earlier" || word == "later") && p.class(k+1) == cUnit {
		g, _, next := p.unit(k + 1)
		e := expr{ref: refShift, gran: g, typ: dossier.TimeDate}
		if p.is(k, "that") {
			e.ref = refNarr
		}
		return p.narrow(e, word), next
	}
	e, next := p.core(k)
	if next == k || e.ref == refVague || e.ref == refNone && e.val == "" && e.tod == "" {
		return expr{}, i
	}
	if e.ref == refSpan || e.ref == refAgo || e.ref == refEarlier || e.typ == dossier.TimeSet {
		return expr{}, i
	}
	return p.narrow(e, word), next
}

func (p *parser) narrow(e expr, word string) expr {
	switch word {
	case "early", "earlier":
		e.mod = "START"
	case "late", "later":
		e.mod = "END"
	case "mid":
		e.mod = "MID"
	}
	e.later = word == "later" || word == "earlier"
	return e
}

// edge reads "end of 1990" at j; the expression begins at i.
func (p *parser) edge(i, j int) (expr, int) {
	mod := ""
	switch {
	case p.is(j, "end", "close"):
		mod = "END"
	case p.is(j, "beginning", "start", "turn", "onset"):
		mod = "START"
	case p.is(j, "middle"):
		mod = "MID"
	}
	if mod == "" || !p.is(j+1, "of") && !p.is(j+1, "to") {
		return expr{}, i
	}
	k := j + 2
	if e, next := p.core(k); p.genitive(next) > next {
		return expr{}, i // "at the start of Wednesday's talks"
	} else if next > k && e.ref != refNone && e.ref != refVague && e.ref != refSpan && e.gran >= gDay {
		e.mod = mod
		return e, next
	}
	// "the end of the month": the month in which the article stands.
	if p.is(k, "the", "that") {
		if g, plural, next := p.unit(k + 1); g >= gDay && !plural {
			e := expr{ref: refShift, gran: g, typ: dossier.TimeDate, mod: mod}
			if p.is(k, "that") {
				e.ref = refNarr
			}
			return e, next
		}
	}
	return expr{}, i
}

// core reads an expression without the words that weigh or narrow it.
func (p *parser) core(i int) (expr, int) {
	ph, end := p.phrase(i)
	if rel, next := p.relative(i); next > end && next > i {
		return rel, next // "the past two months", not "the past"
	}
	if end > i {
		return ph, end
	}
	for _, read := range [...]func(*parser, int) (expr, int){
		(*parser).timed, (*parser).quarter, (*parser).quantity,
		(*parser).ordinal, (*parser).bareYear, (*parser).decade, (*parser).seasonal, (*parser).set, (*parser).plain,
	} {
		if e, next := read(p, i); next > i {
			return e, next
		}
	}
	return expr{}, i
}

// phrase reads the fixed expressions of the lexicon: "at present", "Christmas".
func (p *parser) phrase(i int) (expr, int) {
	if i >= len(p.atoms) || p.atoms[i].Kind != numeral.Word {
		return expr{}, i
	}
	ph, ok := p.lx.phraseAt(p.atoms, i)
	next := i + len(ph.words)
	if !ok {
		ph.entry, next = p.ents[i], i+1
	}
	switch ph.class {
	case cVague:
		return expr{ref: refVague, typ: dossier.TimeDate, val: ph.val}, next
	case cHoliday:
		if !p.atoms[i].Upper && !p.is(i, "the") {
			return expr{}, i
		}
		e := expr{ref: refHoliday, gran: gDay, val: ph.val, typ: dossier.TimeDate}
		if y, k := p.year(next); y > 0 {
			e.year, next = y, k
		}
		return e, next
	case cAfter:
		return expr{ref: refSoon, gran: gDay, typ: dossier.TimeDate}, next
	case cForeign:
		return p.foreign(ph, next)
	}
	return expr{}, i
}

// foreign reads a month of another calendar, with a day or a year beside it.
func (p *parser) foreign(ph phrase, next int) (expr, int) {
	e := expr{ref: refHoliday, gran: gMonth, val: ph.val, typ: dossier.TimeDate}
	if d, k := p.dayOfMonth(next); d > 0 {
		e.day, next = d, k
	}
	if _, k := p.addForeignYear(next); k > next {
		next = k
	}
	return e, next
}

// addForeignYear steps over the year of another calendar: ", 1403".
func (p *parser) addForeignYear(i int) (int, int) {
	j := i
	if p.is(j, ",") {
		j++
	}
	if y, k, ok := p.digits(j, 1200, 1500); ok {
		return y, k
	}
	return 0, i
}

// timed reads clock times and days with a part of the day: "10 p.m. Wednesday",
// "Friday evening", "yesterday", "tonight", "Tuesday at 5 p.m.".
func (p *parser) timed(i int) (expr, int) {
	if tod, j := p.clock(i); j > i {
		e := expr{ref: refShift, gran: gDay, typ: dossier.TimeOfDay, tod: tod}
		k := j
		if p.is(k, ",") || p.is(k, "on") || p.is(k, "of") {
			k++
		}
		if d, next := p.dayAt(k); next > k && d.gran == gDay {
			d.typ, d.tod = dossier.TimeOfDay, tod
			return d, p.zone(next)
		}
		e.ref = refNarr
		return e, j
	}
	e, j := p.dayAt(i)
	if j == i || e.gran != gDay {
		return e, j
	}
	if p.class(j) == cPart && p.class(j+1) != cUnit {
		e.typ, e.tod = dossier.TimeOfDay, "T"+p.ents[j].val
		return e, j + 1
	}
	k := j
	if p.is(k, ",") {
		k++
	}
	if p.is(k, "at") {
		if tod, next := p.clock(k + 1); next > k+1 {
			e.typ, e.tod = dossier.TimeOfDay, tod
			return e, next
		}
	}
	return e, j
}

// dayAt reads a calendar date or a day by its relation to today.
func (p *parser) dayAt(i int) (expr, int) {
	switch p.class(i) {
	case cDay:
		e := expr{ref: refShift, gran: gDay, n: p.ents[i].n, typ: dossier.TimeDate}
		if p.is(i, "tomorrow", "yesterday") && p.genitive(i+1) > i+1 {
			return e, i + 1
		}
		return e, i + 1
	case cNight:
		return expr{ref: refShift, gran: gDay, typ: dossier.TimeOfDay, tod: "TNI"}, i + 1
	case cOvernight:
		return expr{ref: refShift, gran: gDay, typ: dossier.TimeOfDay, tod: "TNI"}, i + 1
	}
	return p.date(i)
}
