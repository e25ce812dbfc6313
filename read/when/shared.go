package when

import "strings"

// shareYears gives a date the year that stands behind the next one: "in April and
// June 1955", "from May 15 to August 16, 1988", "31 December–2 January 1990".
func shareYears(text string, list []found, first int) {
	for i := len(list) - 2; i >= first; i-- {
		a, b := &list[i], &list[i+1]
		if a.ref != refBare || a.month == 0 || a.shift || b.ref != refFull || b.month == 0 || b.gran > gMonth || !joint(text[a.End:b.Start]) {
			continue
		}
		a.ref, a.year = refFull, b.year
		if a.month > b.month {
			a.year--
		}
	}
}

// joint reports whether two dates with such words between them are told in one
// breath.
func joint(between string) bool {
	switch strings.ToLower(strings.TrimSpace(between)) {
	case "and", "to", "or", "-", "–", "—", "/", ",", "through", "until", "and on", "and in":
		return len(between) <= 12
	}
	return false
}
