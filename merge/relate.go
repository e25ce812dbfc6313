package merge

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier"
)

// relate says how a later figure stands to the first of its group; the kind is ""
// where too little is said to tell.
func relate(a, b measured) (dossier.RelationKind, string) {
	scope := scopeOf(a, b)
	switch {
	case cumulative(b.measure) && grown(a, b):
		return dossier.Supersedes, "a later count"
	case scope == "" && meets(a.f, b.f):
		return dossier.Agrees, "the same amount"
	case scope == newer:
		return dossier.Supersedes, "a later period: " + b.f.Period
	case scope != "":
		return dossier.DiffersInScope, scope
	case a.period.Known() != b.period.Known():
		return "", "one of the two does not say for which period"
	case b.measure == "" && (b.isTime() || !slices.Equal(a.words, b.words)):
		return "", "not surely the same thing"
	}
	return dossier.Contradicts, "another amount for the same thing"
}

const newer = "newer"

// cumulative reports whether a measure goes on: the later count is not against the
// earlier.
func cumulative(w string) bool {
	switch w {
	case "deaths", "injured", "missing", "arrests", "damage", "refugees":
		return true
	}
	return false
}

// against returns the earlier figure of the same day that m contradicts: what one
// count has on a day another must have too.
func against(earlier []measured, m measured) (measured, bool) {
	for _, o := range earlier {
		if m.measure != "" && o.a.published() == m.a.published() && scopeOf(o, m) == "" && o.period.Known() == m.period.Known() && !sameAmount(o.f, m.f) {
			return o, true
		}
	}
	return measured{}, false
}

// sameAmount reports whether two figures meet and begin alike: "at least 260" is
// not 310.
func sameAmount(a, b dossier.Figure) bool {
	if a.Low != nil && b.Low != nil && math.Abs(*a.Low-*b.Low) > 0.1*math.Abs(*b.Low) {
		return false
	}
	return meets(a, b)
}

// grown reports whether b is a later and greater count than a: "at least 14", 23.
func grown(a, b measured) bool {
	return b.a.published() > a.a.published() && a.f.Low != nil && b.f.Low != nil && *b.f.Low > *a.f.Low
}

// scopeOf says in what two figures are not of the same thing, "" when nothing is
// known of it.
func scopeOf(a, b measured) string {
	if !a.period.Known() || !b.period.Known() {
		// "Nine months ending in late December" and "last year", of whatever years.
		if pa, pb := nameKey(a.f.Period), nameKey(b.f.Period); pa != "" && pb != "" && pa != pb && !cumulative(b.measure) && b.measure != "" {
			return fmt.Sprintf("another period: %s, not %s", b.f.Period, a.f.Period)
		}
		return ""
	}
	if a.period == b.period {
		return ""
	}
	if told := b.a.Article.Published.Latest; told != "" && b.period.Earliest > told {
		return "a forecast: " + b.f.Period
	}
	long := func(in dossier.Interval) int { return width(in) }
	switch {
	case math.Abs(float64(long(a.period)-long(b.period))) > 20:
		return fmt.Sprintf("another period: %s, not %s", b.f.Period, a.f.Period)
	case b.period.Earliest > a.period.Earliest:
		return newer
	}
	return "an earlier period: " + b.f.Period
}

// meets reports whether two amounts can be the same: exact ones within one in a
// hundred, approximate ones within one in ten.
func meets(a, b dossier.Figure) bool {
	tolerance := 0.01
	if a.Approximate || b.Approximate {
		tolerance = 0.1
	}
	low := func(f dossier.Figure) float64 {
		if f.Low == nil {
			return math.Inf(-1)
		}
		return *f.Low - math.Abs(*f.Low)*tolerance
	}
	high := func(f dossier.Figure) float64 {
		if f.High == nil {
			return math.Inf(1)
		}
		return *f.High + math.Abs(*f.High)*tolerance
	}
	return low(a) <= high(b) && low(b) <= high(a)
}

// periodOf reads the period of a figure as days, as far as the words allow: "last
// year", "the first half of 2024", "2023". A length without a year ("nine months
// ending in late December") stays open.
func periodOf(period string, published dossier.Interval) dossier.Interval {
	p := strings.ToLower(period)
	year := yearIn(p)
	if year == 0 && published.Latest != "" {
		now, _ := strconv.Atoi(string(published.Latest[:4]))
		switch {
		case strings.Contains(p, "last year"), strings.Contains(p, "previous year"):
			year = now - 1
		case strings.Contains(p, "this year"), strings.Contains(p, "current year"):
			year = now
		}
	}
	if year == 0 {
		return dossier.Interval{}
	}
	from, to := "01-01", "12-31"
	for words, ends := range map[string][2]string{
		"first half": {"01-01", "06-30"}, "second half": {"07-01", "12-31"}, "first quarter": {"01-01", "03-31"},
		"second quarter": {"04-01", "06-30"}, "third quarter": {"07-01", "09-30"}, "fourth quarter": {"10-01", "12-31"},
		"first six months": {"01-01", "06-30"}, "first nine months": {"01-01", "09-30"}, "first three months": {"01-01", "03-31"},
	} {
		if strings.Contains(p, words) {
			from, to = ends[0], ends[1]
		}
	}
	return dossier.Interval{Earliest: dossier.Date(fmt.Sprintf("%04d-%s", year, from)), Latest: dossier.Date(fmt.Sprintf("%04d-%s", year, to))}
}

// yearIn returns the last year written in s, 0 for none.
func yearIn(s string) (year int) {
	forms(s, func(form string, _ int) {
		if n, err := strconv.Atoi(form); err == nil && len(form) == 4 && n > 1500 && n < 2200 {
			year = n
		}
	})
	return year
}
