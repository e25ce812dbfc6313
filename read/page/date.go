package page

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dossier"
)

// monthOf returns the number of the month that w names, in small letters, 0 for
// none: "january", "jan", "sept".
func monthOf(w string) int {
	if len(w) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || w == name[:3] || w == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}

// parseDay returns the day that s names, with or without a time of day: ISO 8601
// and what pages print ("17 Jan 2025, 10:30 GMT", "January 17, 2025").
func parseDay(s string) (dossier.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' {
		if t, err := time.Parse("2006-01-02", s[:10]); err == nil {
			return dossier.DateOf(t), true
		}
	}
	for _, layout := range []string{time.RFC1123, time.RFC1123Z, "20060102"} {
		if t, err := time.Parse(layout, s); err == nil {
			return dossier.DateOf(t), true
		}
	}
	return wordyDay(s)
}

// wordyDay finds a day, a month by name and a year in s.
func wordyDay(s string) (dossier.Date, bool) {
	day, month, year := isoDay(s)
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.-/|()\u00a0", r) }) {
		if m := monthOf(w); m > 0 && month == 0 {
			month = m
			continue
		}
		for _, suffix := range []string{"st", "nd", "rd", "th"} {
			w = strings.TrimSuffix(w, suffix)
		}
		switch n, err := strconv.Atoi(w); {
		case err != nil:
		case n > 1900 && n < 2100 && year == 0:
			year = n
		case n > 0 && n < 32 && day == 0:
			day = n
		}
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year == 0 || month == 0 || day == 0 || t.Day() != day {
		return "", false
	}
	return dossier.DateOf(t), true
}

// isoDay finds "2025-01-17" in s; zeros when it is not there.
func isoDay(s string) (day, month, year int) {
	for i := 0; i+10 <= len(s); i++ {
		if s[i+4] != '-' && s[i+4] != '.' && s[i+4] != '/' {
			continue
		}
		if t, err := time.Parse("2006-01-02", s[i:i+4]+"-"+s[i+5:i+7]+"-"+s[i+8:i+10]); err == nil {
			return t.Day(), int(t.Month()), t.Year()
		}
	}
	return 0, 0, 0
}

// stamp keeps the day of publication that a time stamp in the page's head gives.
// "Updated" alone is a later day, kept only while there is no other.
func (rd *reader) stamp(l *line) {
	if rd.a.Published.Basis != "" && !strings.HasPrefix(rd.a.Published.Why, "the page says it was updated") {
		return
	}
	first, _, _ := cutAny(l.norm, "updated", "modified")
	d, ok := wordyDay(first)
	updated := false
	if !ok {
		d, ok = wordyDay(l.norm)
		updated = len(first) < len(l.norm)
	}
	if !ok || updated && rd.a.Published.Basis != "" {
		return
	}
	why := fmt.Sprintf("the page's time stamp: %q", l.text)
	if updated {
		why = fmt.Sprintf("the page says it was updated: %q", l.text)
	}
	rd.a.Published = dossier.Published{Interval: dossier.Day(d), Basis: dossier.Metadata, Why: why}
}
