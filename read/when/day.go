package when

import "dossier"

// day counts the days since 1970-01-01; the arithmetic of this package is done
// in days, months and years, without zones.
type day int32

// noDay stands for an open end.
const noDay day = -1 << 31

// dayOf returns the day of a year, month and day of the month.
func dayOf(y, m, d int) day {
	m += y*12 - 1
	y, m = floorDiv(m, 12), floorMod(m, 12)+1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*((m+9)%12)+2)/5 + d - 1
	return day(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468)
}

// ymd returns the year, month and day of the month of d.
func (d day) ymd() (y, m, dd int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	dd = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, dd
}

// weekday returns 1 for Monday to 7 for Sunday.
func (d day) weekday() int { return floorMod(int(d)+3, 7) + 1 }

// isoWeek returns the ISO 8601 year and week of d.
func (d day) isoWeek() (y, w int) {
	thursday := d + day(4-d.weekday())
	y, _, _ = thursday.ymd()
	return y, int(thursday-dayOf(y, 1, 1))/7 + 1
}

// addMonths moves d by n months and keeps the day of the month where that month
// has one: 31 March less a month is 28 February.
func (d day) addMonths(n int) day {
	y, m, dd := d.ymd()
	return dayOf(y, m+n, min(dd, monthLen(y, m+n)))
}

func monthLen(y, m int) int { return int(dayOf(y, m+1, 1) - dayOf(y, m, 1)) }

// date returns d as a Date; "" for an open end and for years outside 1..9999,
// which no Date can write.
func (d day) date() dossier.Date {
	if d == noDay {
		return ""
	}
	y, m, dd := d.ymd()
	if y < 1 || y > 9999 {
		return ""
	}
	b := [10]byte{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'}
	put(b[:4], y)
	put(b[5:7], m)
	put(b[8:], dd)
	return dossier.Date(b[:])
}

func put(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i], n = byte('0'+n%10), n/10
	}
}

// dayFrom returns the day that a Date names; noDay for an open or broken one.
func dayFrom(d dossier.Date) day {
	t, ok := d.Time()
	if !ok {
		return noDay
	}
	return dayOf(t.Year(), int(t.Month()), t.Day())
}

// days is a stretch of days, both ends inclusive.
type days struct{ from, to day }

func (d days) interval() dossier.Interval {
	return dossier.Interval{Earliest: d.from.date(), Latest: d.to.date()}
}

// cover returns the smallest stretch that holds both; an open end stays open.
func (d days) cover(o days) days {
	c := days{min(d.from, o.from), max(d.to, o.to)}
	if d.to == noDay || o.to == noDay {
		c.to = noDay
	}
	return c
}

// easter returns Easter Sunday of year y in the Western churches.
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayOf(y, n/31, n%31+1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
