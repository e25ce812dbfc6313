package when

import (
	"strings"
)

// merge writes the value that two readings share; what differs is X.
func merge(a, b string, f *found) string {
	if a == b {
		return a
	}
	if len(a) != len(b) || len(a) < 7 || a[:4] != b[:4] {
		return f.unanchored()
	}
	as, bs := strings.Split(a, "-"), strings.Split(b, "-")
	if len(as) != len(bs) || f.wday > 0 && f.month == 0 {
		return f.unanchored()
	}
	for i := range as {
		if as[i] != bs[i] {
			as[i] = crossed(as[i])
		}
	}
	return strings.Join(as, "-")
}

func crossed(s string) string {
	b := []byte(s)
	for i, c := range b {
		if '0' <= c && c <= '9' {
			b[i] = 'X'
		}
	}
	return string(b)
}

// coarse writes a value no finer than what it was counted from: a day counted
// from "September" is a day in September.
func (e *expr) coarse(r resolved, g gran) string {
	if strings.HasSuffix(r.value, "REF") || e.vague {
		return r.value
	}
	if g > r.gran {
		return valueOf(g, "", r.from)
	}
	return r.value
}

// unanchored writes the value of an expression whose year is not known.
func (e *expr) unanchored() string {
	switch {
	case e.ref == refVague:
		return e.val
	case e.month > 0 && e.day > 0:
		return "XXXX-" + pad(e.month, 2) + "-" + pad(e.day, 2) + e.tod
	case e.wday > 0:
		return "XXXX-WXX-" + pad(e.wday, 1) + e.tod
	case e.month > 0:
		return "XXXX-" + pad(e.month, 2)
	}
	switch e.gran {
	case gDay:
		return "XXXX-XX-XX" + e.tod
	case gWeek, gFortnight:
		return "XXXX-WXX"
	case gWeekend:
		return "XXXX-WXX-WE"
	case gMonth:
		return "XXXX-XX"
	case gQuarter:
		if e.sub > 0 {
			return "XXXX-Q" + pad(e.sub, 1)
		}
		return "XXXX-QX"
	case gHalf:
		return "XXXX-H" + pad(e.sub, 1)
	case gSeason:
		return "XXXX-" + e.season
	case gDecade:
		return "XXX"
	case gCentury:
		return "XX"
	}
	return "XXXX"
}

// plainValue writes a duration or a set.
func (e *expr) plainValue() string {
	switch {
	case e.val != "":
		return e.val
	case !e.set:
		if e.qty2 > e.qty {
			return duration(e.gran, e.qty, false)
		}
		return duration(e.gran, e.qty, e.vague)
	case e.wday > 0:
		return "XXXX-WXX-" + pad(e.wday, 1) + e.tod
	case e.month > 0:
		return "XXXX-" + pad(e.month, 2)
	case e.season != "":
		return "XXXX-" + e.season
	case e.tod != "":
		return "XXXX-XX-XX" + e.tod
	}
	return duration(e.gran, e.qty, false)
}
