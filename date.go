package dossier

import "time"

// Date is a calendar day as ISO 8601 ("2024-10-22"); "" is an open or unknown
// one. Dates compare as strings.
type Date string

// isoDay is the layout of a Date.
const isoDay = "2006-01-02"

// MarshalJSON gives null for an open date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return []byte(`"` + string(d) + `"`), nil
}

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(isoDay)) }

// ParseDate returns the day written as YYYY-MM-DD, YYYY-MM or YYYY as an
// interval of one day, month or year; ok is false for anything else.
func ParseDate(s string) (in Interval, ok bool) {
	for layout, width := range map[string][3]int{isoDay: {0, 0, 1}, "2006-01": {0, 1, 0}, "2006": {1, 0, 0}} {
		if t, err := time.Parse(layout, s); err == nil {
			return Interval{DateOf(t), DateOf(t.AddDate(width[0], width[1], width[2]).AddDate(0, 0, -1))}, true
		}
	}
	return Interval{}, false
}

// Time returns midnight UTC of d; ok is false when d is open.
func (d Date) Time() (t time.Time, ok bool) {
	t, err := time.Parse(isoDay, string(d))
	return t, err == nil
}

// AddDays returns the day n days after d; an open date stays open.
func (d Date) AddDays(n int) Date {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// Interval is a stretch of days, both ends inclusive; "" is an open end. A point
// in time that is not known exactly is the interval in which it lies.
type Interval struct {
	Earliest Date `json:"earliest"`
	Latest   Date `json:"latest"`
}

// Day returns the interval of the single day d.
func Day(d Date) Interval { return Interval{d, d} }

// Known reports whether at least one end is known.
func (in Interval) Known() bool { return in.Earliest != "" || in.Latest != "" }

// Closed reports whether both ends are known.
func (in Interval) Closed() bool { return in.Earliest != "" && in.Latest != "" }

// Overlaps reports whether in and o can be the same day; open ends reach for ever.
func (in Interval) Overlaps(o Interval) bool {
	return (in.Latest == "" || o.Earliest == "" || o.Earliest <= in.Latest) &&
		(o.Latest == "" || in.Earliest == "" || in.Earliest <= o.Latest)
}

// Contains reports whether o lies wholly within in.
func (in Interval) Contains(o Interval) bool {
	return (in.Earliest == "" || (o.Earliest != "" && in.Earliest <= o.Earliest)) &&
		(in.Latest == "" || (o.Latest != "" && o.Latest <= in.Latest))
}

// Meet returns the days that lie in both; ok is false when there are none.
func (in Interval) Meet(o Interval) (m Interval, ok bool) {
	if !in.Overlaps(o) {
		return Interval{}, false
	}
	m = Interval{max(in.Earliest, o.Earliest), in.Latest}
	if m.Latest == "" || (o.Latest != "" && o.Latest < m.Latest) {
		m.Latest = o.Latest
	}
	return m, true
}

// String gives the interval as people write it: "2024-11-19", "2024-11" for a
// whole month, "2024" for a whole year, "2024-11-01 to 2024-12-03", "from
// 2024-11-01", "by 2024-12-03", "unknown".
func (in Interval) String() string {
	switch {
	case !in.Known():
		return "unknown"
	case in.Latest == "":
		return "from " + string(in.Earliest)
	case in.Earliest == "":
		return "by " + string(in.Latest)
	case in.Earliest == in.Latest:
		return string(in.Earliest)
	}
	for _, width := range []int{len("2024"), len("2024-11")} {
		if whole, ok := ParseDate(string(in.Earliest)[:width]); ok && whole == in {
			return string(in.Earliest)[:width]
		}
	}
	return string(in.Earliest) + " to " + string(in.Latest)
}
