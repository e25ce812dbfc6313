package merge

import "dossier"

// dayNumber counts the days from 1 March of the year 0 to d, without the cost of
// parsing: merging compares millions of days. ok is false when d is open.
func dayNumber(d dossier.Date) (n int, ok bool) {
	if len(d) != len("2006-01-02") {
		return 0, false
	}
	number := func(s dossier.Date) (n int) {
		for i := range len(s) {
			n = 10*n + int(s[i]-'0')
		}
		return n
	}
	year, month, day := number(d[:4]), number(d[5:7]), number(d[8:])
	// Years begin in March here, so that the leap day is the last of its year.
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day, true
}

// width is the days from one end to the other; an open interval is wider than any.
func width(in dossier.Interval) int {
	a, okA := dayNumber(in.Earliest)
	b, okB := dayNumber(in.Latest)
	if !okA || !okB {
		return 1 << 20
	}
	return b - a
}

// daysBetween counts the days from a to b; 0 when one is not known.
func daysBetween(a, b dossier.Date) int {
	na, okA := dayNumber(a)
	nb, okB := dayNumber(b)
	if !okA || !okB {
		return 0
	}
	return nb - na
}
