package page

import (
	"testing"

	"dossier"
)

func TestStamp(t *testing.T) {
	for in, want := range map[string]string{
		"January 17, 2025": "2025-01-17", "17 Jan 2025, 10:30 GMT": "2025-01-17", "Published: Jan. 17, 2025 10:30 AM": "2025-01-17",
		"Published 17th January 2025 | Updated 19 January 2025": "2025-01-17", "Updated: 19 January 2025": "2025-01-19", "Norland News | Updated: 2025-01-17 21:45": "2025-01-17",
		"Fri 17 Jan 2025 12.00 GMT": "2025-01-17", "Updated:": "", "0:00": "", "Monday": "", "2025": "", "31 February 2025": "",
	} {
		rd := reader{tables: knowledge(), a: &dossier.Article{}}
		rd.stamp(lineOf(in))
		if got := string(rd.a.Published.Earliest); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestFirstPublished holds that the day of publication wins over that of an update.
func TestFirstPublished(t *testing.T) {
	rd := reader{tables: knowledge(), a: &dossier.Article{}}
	for _, s := range []string{"Updated: 19 January 2025", "Published: 17 January 2025", "Updated: 20 January 2025", "1 March 2024"} {
		rd.stamp(lineOf(s))
	}
	if got := rd.a.Published.Earliest; got != "2025-01-17" {
		t.Errorf("%s: %s", got, rd.a.Published.Why)
	}
}
