package when

import (
	"fmt"
	"strconv"
	"strings"

	"dossier"
	"dossier/read/numeral"
)

// month reads a month's name. "may" and "march" are words too: they count as
// months only beside a number or behind a word that wants a date.
func (p *parser) month(i int) (m, next int) {
	if p.class(i) != cMonth {
		return 0, i
	}
	m, next = p.ents[i].n, p.stop(i+1)
	if next == i+2 && !p.ents[i].abbrev && len(p.atoms[i].Low) > 3 && p.atoms[i].Low != "sept" {
		next = i + 1 // the full stop of the sentence: "in March."
	}
	if m != 3 && m != 5 || len(p.atoms[i].Low) == 3 && m == 3 {
		return m, next
	}
	j := next
	if p.is(j, ",") || p.is(j, "of") {
		j++
	}
	if j < len(p.atoms) && (p.atoms[j].Kind == numeral.Digits || p.is(j, "this", "last", "next")) {
		return m, next
	}
	if i > 0 && (p.atoms[i-1].Kind == numeral.Digits || p.class(i-1) == cMonth || p.class(i-1) == cRelative ||
		p.is(i-1, "in", "of", "since", "until", "till", "by", "from", "to", "early", "late", "mid", "-", "before", "after", "during",
			"for", "between", "through", "every", "each", "th", "st", "nd", "rd", "and", "or", "(")) {
		return m, next
	}
	return 0, i
}

// year reads a year in digits, or in words ("nineteen ninety-six"). A number that
// counts or names something ("2000 people", "page 1988") is for the caller to
// tell apart.
func (p *parser) year(i int) (y, next int) {
	if y, next, ok := p.digits(i, 1000, 2199); ok && len(p.atoms[i].Low) == 4 {
		return y, next
	}
	if y, next, ok := numeral.Year(p.atoms, i); ok {
		return y, next
	}
	return 0, i
}

// dayOfMonth reads "19", "19th", "nineteenth", "the 19th".
func (p *parser) dayOfMonth(i int) (d, next int) {
	j := i
	if p.is(j, "the") {
		j++
	}
	if v, next, ok := numeral.OrdinalAt(p.atoms, j); ok && v >= 1 && v <= 31 {
		return v, next
	}
	if j > i {
		return 0, i
	}
	if d, next, ok := p.digits(i, 1, 31); ok && len(p.atoms[i].Low) <= 2 {
		if p.is(next, "%") || p.is(next, ":") && next+1 < len(p.atoms) && p.atoms[next+1].Glued {
			return 0, i
		}
		return d, next
	}
	return 0, i
}

// date reads calendar dates: "Nov. 19, 2024", "19 November", "Tuesday, Oct. 8",
// "November 2024", "2024-11-19", "Wednesday".
func (p *parser) date(i int) (expr, int) {
	if e, next := p.numericDate(i); next > i {
		return e, next
	}
	if p.class(i) == cWeekday {
		return p.weekdayDate(i)
	}
	if m, j := p.month(i); m > 0 {
		return p.monthDate(m, j)
	}
	if d, j := p.dayOfMonth(i); d > 0 {
		if p.is(j, "of") {
			j++
		}
		if m, k := p.month(j); m > 0 && p.class(j) == cMonth {
			e := expr{ref: refBare, gran: gDay, month: m, day: d, typ: dossier.TimeDate}
			return p.addYear(e, k)
		}
	}
	return expr{}, i
}

// weekdayDate reads "Tuesday", "Tuesday, Oct. 8", "Friday the 13th".
func (p *parser) weekdayDate(i int) (expr, int) {
	if p.is(i-1, "super", "cyber", "ash", "holy", "bloody", "palm", "maundy") && p.atoms[i-1].Upper {
		return expr{}, i // the day of a feast or a vote, not of this week
	}
	w, j := p.ents[i].n, i+1
	if p.ents[i].abbrev {
		j = p.stop(j)
	}
	e := expr{ref: refBare, gran: gDay, wday: w, typ: dossier.TimeDate}
	k := j
	if p.is(k, ",") {
		k++
	}
	if p.is(k, "the") {
		k++
	}
	if p.class(k) == cMonth || k < len(p.atoms) && p.class(k) == cNone {
		if p.class(k) == cWeekday {
			return e, j
		}
		if d, next := p.date(k); next > k && d.gran == gDay && d.month > 0 {
			d.wday = w
			return d, next
		}
	}
	return e, j
}

// monthDate reads what follows a month's name: a day, a year, or nothing.
func (p *parser) monthDate(m, i int) (expr, int) {
	e := expr{ref: refBare, gran: gMonth, month: m, typ: dossier.TimeDate}
	if d, j := p.dayOfMonth(i); d > 0 && d <= 31 && !p.countsSomething(j) {
		e.gran, e.day = gDay, d
		if m == 9 && d == 11 && p.is(j, "attacks", "attack", "terrorist", "terror", "hijackers", "hijackings") {
			e.ref, e.year = refFull, 2001 // the one day that is named without its year
			return e, j
		}
		return p.addYear(e, j)
	}
	return p.addYear(e, i)
}

// countsSomething reports whether the number before atom i counts what stands
// there: "in September 20 people died".
func (p *parser) countsSomething(i int) bool {
	return p.is(i, "people", "percent", "per", "%", "million", "billion", "thousand", "men", "women", "soldiers", "years", "days")
}

// addYear reads ", 2024", "2024", "of 2024", "last year" after a month or a day.
func (p *parser) addYear(e expr, i int) (expr, int) {
	j := i
	if p.is(j, ",", "of") {
		j++
	}
	if y, k := p.year(j); y > 0 && (k >= len(p.atoms) || !p.countsSomething(k)) {
		e.ref, e.year = refFull, y
		return e, k
	}
	if p.is(j, "'", "’") && j == i {
		if y, k, ok := p.digits(j+1, 0, 99); ok && p.atoms[j+1].Glued {
			e.ref, e.year = refFull, century(y)
			return e, k
		}
	}
	if p.class(j) == cRelative && p.is(j+1, "year") && (j == i || p.is(i, "of")) {
		e.ref, e.n = refShift, p.ents[j].n
		return e, j + 2
	}
	if p.is(j, "of") && p.is(j+1, "that") && p.is(j+2, "year") || j == i+1 && p.is(i, "of") && p.is(j, "that") && p.is(j+1, "year") {
		e.ref, e.n = refNarr, 0
		return e, j + 2
	}
	return e, i
}

// century completes a year of two digits.
func century(y int) int {
	if y >= 50 {
		return 1900 + y
	}
	return 2000 + y
}

// numericDate reads "2024-11-19", "19.11.2024", "10/30/89", "19/11/2024".
func (p *parser) numericDate(i int) (expr, int) {
	if i >= len(p.atoms) || p.atoms[i].Kind != numeral.Digits {
		return expr{}, i
	}
	var y, m, d int
	if low := p.atoms[i].Low; len(low) >= 8 && strings.Count(low, ".") == 2 {
		a, rest, _ := strings.Cut(low, ".")
		b, c, _ := strings.Cut(rest, ".")
		d, _ = strconv.Atoi(a)
		m, _ = strconv.Atoi(b)
		y, _ = strconv.Atoi(c)
		if e, ok := ymd(y, m, d); ok {
			return e, i + 1
		}
		return expr{}, i
	}
	if i+4 >= len(p.atoms) || !p.is(i+1, "-", "/") || !p.is(i+3, p.atoms[i+1].Low) || !p.atoms[i+1].Glued || !p.atoms[i+2].Glued || !p.atoms[i+4].Glued {
		return expr{}, i
	}
	a, _, ok1 := p.digits(i, 0, 9999)
	b, _, ok2 := p.digits(i+2, 1, 31)
	c, _, ok3 := p.digits(i+4, 0, 9999)
	if !ok1 || !ok2 || !ok3 {
		return expr{}, i
	}
	switch {
	case a > 31:
		y, m, d = a, b, c
	case b > 12:
		y, m, d = c, a, b // 10/30/89
	case a > 12 || p.is(i+1, "-"):
		y, m, d = c, b, a
	default:
		y, m, d = c, a, b // as Americans write it; the two readings are not told apart
	}
	e, ok := ymd(y, m, d)
	if !ok {
		return expr{}, i
	}
	return e, i + 5
}

func ymd(y, m, d int) (expr, bool) {
	if y < 100 {
		y = century(y)
	}
	if m < 1 || m > 12 || d < 1 || d > monthLen(y, m) || y < 1000 || y > 2199 {
		return expr{}, false
	}
	return expr{ref: refFull, gran: gDay, year: y, month: m, day: d, typ: dossier.TimeDate}, true
}

// clock reads a time of day: "10 p.m.", "10:15 a.m. EST", "1500 GMT", "noon",
// "10 o'clock". A date beside it becomes part of it.
func (p *parser) clock(i int) (tod string, next int) {
	if i >= len(p.atoms) {
		return "", i
	}
	if p.class(i) == cClock {
		return p.ents[i].val, i + 1
	}
	h, j, ok := p.digits(i, 0, 24)
	min, colon := 0, false
	if ok && len(p.atoms[i].Low) <= 2 {
		if p.is(j, ":") && p.atoms[j].Glued {
			m, k, ok := p.digits(j+1, 0, 59)
			if !ok || len(p.atoms[j+1].Low) != 2 {
				return "", i
			}
			min, j, colon = m, k, true
			if p.is(j, ":") && p.atoms[j].Glued {
				j = min2(j+2, len(p.atoms))
			}
		}
	} else if ok = p.dotted(i, &h, &min); ok {
		j, colon = i+1, false
	} else if n, err := numeral.At(p.atoms, i); err && n.Words && n.Value >= 1 && n.Value <= 12 && n.Value == float64(int(n.Value)) {
		h, j = int(n.Value), n.Next
	} else {
		return "", i
	}
	half := p.is(j, "a.m.", "am", "a.m", "p.m.", "pm", "p.m")
	switch {
	case half:
		if h > 12 {
			return "", i
		}
		h %= 12
		if strings.HasPrefix(p.atoms[j].Low, "p") {
			h += 12
		}
		j++
	case p.is(j, "o'clock", "o’clock"):
		j++
	case p.is(j, "hours") && len(p.atoms[i].Low) == 4 && p.atoms[i].Kind == numeral.Digits:
		j++
	case p.class(j) == cZone:
	case !colon:
		return "", i
	}
	z := ""
	if p.is(j, "gmt", "utc") {
		z = "Z" // the one zone that a value can name
	}
	j = p.zone(j)
	return fmt.Sprintf("T%02d:%02d", h, min) + z, j
}

func min2(a, b int) int {
	if a < b {
		return a
	}
	return b
}

// dotted reads "10.15" or "1015" as hours and minutes, where a word after it
// says that it is a time.
func (p *parser) dotted(i int, h, m *int) bool {
	low := p.atoms[i].Low
	if p.atoms[i].Kind != numeral.Digits || len(low) < 4 || !p.is(i+1, "a.m.", "am", "p.m.", "pm", "hours", "hrs") && p.class(i+1) != cZone {
		return false
	}
	if strings.Contains(low, ".") {
		a, b, _ := strings.Cut(low, ".")
		var err1, err2 error
		*h, err1 = strconv.Atoi(a)
		*m, err2 = strconv.Atoi(b)
		return err1 == nil && err2 == nil && *h < 25 && *m < 60
	}
	if n, _, ok := p.digits(i, 0, 2459); ok && len(low) == 4 {
		*h, *m = n/100, n%100
		return *m < 60
	}
	return false
}

// zone reads "EST", "(GMT)", "local time", "Moscow time".
func (p *parser) zone(i int) int {
	if p.class(i) == cZone {
		return i + 1
	}
	if p.is(i, "local", "eastern", "pacific", "central") && p.is(i+1, "time") {
		return i + 2
	}
	if i < len(p.atoms) && p.atoms[i].Upper && p.is(i+1, "time") {
		return i + 2
	}
	return i
}
