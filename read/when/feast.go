package when

import (
	"strconv"
	"strings"
)

// holiday reads a day that has a name, a foreign month, in the year of its tense.
func (e *expr) holiday(base day) (resolved, bool) {
	y, _, _ := base.ymd()
	if e.year > 0 {
		return e.feast(e.year)
	}
	past, ok := e.feast(y)
	if !ok {
		return past, false
	}
	future := past
	if past.from > base {
		past, _ = e.feast(y - 1)
	} else if past.to < base {
		future, _ = e.feast(y + 1)
	}
	switch {
	case e.tense == tenseFuture || e.n > 0:
		return future, true
	case e.tense == tensePast || base-past.from <= future.from-base:
		return past, true
	}
	return future, true
}

// feast returns the days of the holiday in year y: "12-25", "11-XX-4-4" (the
// fourth Thursday), "easter-2", "03-21/04-20".
func (e *expr) feast(y int) (resolved, bool) {
	v := e.val
	if rest, ok := strings.CutPrefix(v, "easter"); ok {
		n, _ := strconv.Atoi(rest)
		return e.at(gDay, easter(y)+day(n)), true
	}
	if a, b, ok := strings.Cut(v, "/"); ok {
		from, to := monthDay(y, a), monthDay(y, b)
		if to < from {
			to = monthDay(y+1, b)
		}
		if e.day > 0 {
			from = min(from+day(e.day-1), to)
			to = from
		}
		return resolved{"XXXX-XX", gMonth, days{from, to}}, true
	}
	if m, rest, ok := strings.Cut(v, "-XX-"); ok {
		wd, nth, _ := strings.Cut(rest, "-")
		month, _ := strconv.Atoi(m)
		w, _ := strconv.Atoi(wd)
		n, _ := strconv.Atoi(nth)
		return e.at(gDay, nthWeekday(y, month, w, n)), true
	}
	if len(v) != 5 {
		return resolved{}, false
	}
	return e.at(gDay, monthDay(y, v)), true
}

func monthDay(y int, md string) day {
	m, d, _ := strings.Cut(md, "-")
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	return dayOf(y, mm, dd)
}

// nthWeekday returns the n-th weekday w of a month, the last one for n = -1.
func nthWeekday(y, m, w, n int) day {
	if n < 0 {
		last := dayOf(y, m+1, 1) - 1
		return last - day(floorMod(last.weekday()-w, 7))
	}
	first := dayOf(y, m, 1)
	return first + day(floorMod(w-first.weekday(), 7)+7*(n-1))
}
