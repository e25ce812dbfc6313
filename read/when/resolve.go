package when

// resolved is what an expression means, seen from one day.
type resolved struct {
	value string
	gran  gran
	days
}

// resolve returns what e means when the text stands at the day base; ok is false
// when e dates nothing.
func (e *expr) resolve(base day) (r resolved, ok bool) {
	switch e.ref {
	case refFull:
		r, ok = e.full(e.year)
	case refBare:
		r, ok = e.bare(base)
	case refShift:
		r, ok = e.shifted(base)
	case refAgo, refEarlier:
		r, ok = e.counted(base)
	case refNarr:
		r, ok = e.narrated(base)
	case refHoliday:
		r, ok = e.holiday(base)
	}
	if !ok {
		return r, false
	}
	if e.weekOf {
		r = e.at(gWeek, r.from)
	}
	r = e.narrowed(r, base)
	if e.tod != "" {
		r.value += e.tod
	}
	return r, true
}

// narrowed applies "early", "mid-", "the end of", "later".
func (e *expr) narrowed(r resolved, base day) resolved {
	if e.mod != "START" && e.mod != "MID" && e.mod != "END" {
		return r
	}
	if !e.later {
		r.days = third(r.gran, r.days, e.mod)
		return r
	}
	// "later this month" begins after today, "earlier this year" ends with it.
	if e.mod == "END" && base >= r.from {
		r.from = min(base+1, r.to)
	} else if e.mod == "START" && base <= r.to {
		r.to = max(base, r.from)
	}
	return r
}

func (e *expr) at(g gran, d day) resolved {
	return resolved{value: valueOf(g, e.season, d), gran: g, days: unitOf(g, d)}
}

// full reads what is written out, in year y.
func (e *expr) full(y int) (resolved, bool) {
	switch e.gran {
	case gDay:
		if e.month == 0 || e.day > monthLen(y, e.month) {
			return resolved{}, false
		}
		r := e.at(gDay, dayOf(y, e.month, e.day))
		if e.day2 > e.day && e.day2 <= monthLen(y, e.month) {
			r.to = dayOf(y, e.month, e.day2)
		}
		return r, true
	case gMonth:
		return e.at(gMonth, dayOf(y, e.month, 1)), true
	case gQuarter:
		return e.at(gQuarter, dayOf(y, e.sub*3-2, 1)), true
	case gHalf:
		return e.at(gHalf, dayOf(y, e.sub*6-5, 1)), true
	case gSeason:
		return e.at(gSeason, dayOf(y, seasonMonth(e.season), 1)), true
	case gCentury:
		return resolved{pad(y-1, 2), gCentury, years((y-1)*100, (y-1)*100+99)}, true
	}
	r := e.at(e.gran, dayOf(y, 1, 1))
	if e.mod == "ON_OR_AFTER" {
		r.to = noDay
	}
	return r, true
}

func seasonMonth(s string) int {
	switch s {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	}
	return 12
}

// bare reads a date without its year, or a weekday: the nearest by tense.
func (e *expr) bare(base day) (resolved, bool) {
	if e.gran == gWeekend {
		w := unitOf(gWeekend, base)
		if e.tense == tensePast && w.from > base {
			w = unitOf(gWeekend, base-7)
		}
		return e.at(gWeekend, w.from), true
	}
	if e.wday > 0 && e.month == 0 {
		return e.weekday(base), true
	}
	y, _, _ := base.ymd()
	if e.shift && e.n == 0 {
		return e.full(y) // "this September"
	}
	past, okPast := e.nearest(y, base, -1)
	future, okFuture := e.nearest(y, base, 1)
	switch {
	case !okPast || !okFuture:
		return past, okPast
	case e.shift && e.n < 0:
		if past.to >= base && e.gran > gDay { // "last June" in June
			return e.full(y - 1)
		}
		return past, true
	case e.shift && e.n > 0:
		return future, true
	case e.tense == tensePast && !e.farFrom(base-past.from, future.from-base):
		return past, true
	case e.tense == tenseFuture && !e.farFrom(future.from-base, base-past.from):
		return future, true
	case base-past.from <= future.from-base:
		return past, true
	}
	return future, true
}

// farFrom reports whether a date that the tense asks for is so much farther away
// than the other that a writer would have given its year: "declared a dividend
// payable Nov. 17", written in October.
func (e *expr) farFrom(asked, other day) bool {
	switch {
	case e.gran == gQuarter:
		return asked > 150 && other < 150
	case e.gran == gMonth && e.sure:
		return false
	}
	return asked > 240 && other < 110
}

// nearest returns e in the last year in which it does not begin after base
// (dir < 0), or the first in which it does not end before (dir > 0).
func (e *expr) nearest(y int, base day, dir int) (resolved, bool) {
	for k := 1; k >= -8 && dir < 0; k-- {
		if r, ok := e.full(y + k); ok && r.from <= base {
			return r, true
		}
	}
	for k := -1; k <= 8 && dir > 0; k++ {
		if r, ok := e.full(y + k); ok && r.to >= base {
			return r, true
		}
	}
	return resolved{}, false
}

// weekday returns the weekday nearest to base: "on Wednesday".
func (e *expr) weekday(base day) resolved {
	back := day(floorMod(base.weekday()-e.wday, 7))
	d := base - back
	switch {
	case e.shift && e.n < 0 && back == 0:
		d -= 7
	case e.shift && e.n > 0:
		d += 7
	case e.shift && e.n == 0:
		d = unitOf(gWeek, base).from + day(e.wday-1)
	case e.shift:
	case (e.tense == tenseFuture || e.prep == prepUntil) && back > 0:
		d += 7
	}
	return e.at(gDay, d)
}

// shifted reads "last month", "this year", "tomorrow", "next year's first quarter".
func (e *expr) shifted(base day) (resolved, bool) {
	if e.month > 0 || e.sub > 0 || e.season != "" && e.gran == gSeason {
		y, _, _ := base.ymd()
		return e.full(y + e.n)
	}
	if e.gran == gQuarter && e.latest {
		return e.at(gQuarter, unitOf(gQuarter, base).from.addMonths(-3)), true
	}
	return e.at(e.gran, add(e.gran, unitOf(e.gran, base).from, float64(e.n))), true
}

// counted reads "two years ago", "three days later".
func (e *expr) counted(base day) (resolved, bool) {
	g := e.gran
	if g < gDay {
		return resolved{}, false
	}
	if e.vague || e.approx {
		return e.roughly(base)
	}
	d := add(g, base, float64(e.n)*e.qty)
	if e.unitOf != gNone {
		g = e.unitOf
	}
	switch {
	case e.qty != float64(int(e.qty)) || g == gFortnight:
		g = gMonth
	case g > gYear:
		g = gYear // "a decade ago"
	}
	return e.at(g, d), true
}

// roughly reads "days earlier", "several months ago", "about two years later".
func (e *expr) roughly(base day) (resolved, bool) {
	least, most := 1., e.qty
	if most == 0 {
		most = hardlyMore(e.gran)
	}
	if most == 0 {
		return resolved{}, false
	}
	if !e.vague {
		least, most = e.qty-.5, e.qty+.5
	}
	a, b := add(e.gran, base, float64(e.n)*most), add(e.gran, base, float64(e.n)*least)
	r := resolved{gran: e.gran, days: days{min(a, b), max(a, b)}}
	if e.vague {
		r.value = pastOrFuture(e.n)
	} else {
		r.value = valueOf(e.gran, "", add(e.gran, base, float64(e.n)*e.qty))
	}
	return r, true
}

// hardlyMore returns what "days", "weeks" or "months" hardly exceed; 0 for other
// units.
func hardlyMore(g gran) float64 {
	switch g {
	case gDay:
		return 10
	case gWeek:
		return 8
	case gMonth:
		return 11
	}
	return 0
}

// pastOrFuture is the value of what lies vaguely in the direction n.
func pastOrFuture(n int) string {
	if n < 0 {
		return "PAST_REF"
	}
	return "FUTURE_REF"
}

// narrated reads "the same day", "the following month", "that year": base is the
// day that the narrative has reached.
func (e *expr) narrated(base day) (resolved, bool) {
	y, _, _ := base.ymd()
	switch {
	case e.wday > 0:
		f := *e
		f.ref, f.shift, f.tense = refBare, false, tensePast
		if e.n > 0 {
			f.tense = tenseFuture
		}
		if floorMod(base.weekday()-e.wday, 7) == 0 && e.n != 0 {
			base += day(e.n)
		}
		return f.weekday(base), true
	case e.month > 0 && e.day == 0 && e.gran == gMonth, e.season != "" && e.gran == gSeason:
		return e.full(y)
	case e.gran == gDay && e.month > 0:
		return e.full(y)
	case e.gran == gQuarter && e.year > 0:
		_, m, _ := base.ymd()
		return e.at(gQuarter, dayOf(e.year, m, 1)), true
	}
	return e.at(e.gran, add(e.gran, unitOf(e.gran, base).from, float64(e.n))), true
}
