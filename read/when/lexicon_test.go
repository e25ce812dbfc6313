package when

import (
	"strings"
	"testing"

	"dossier"
)

// TestLexicon reads an example of each class of words.
func TestLexicon(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"on Sept. 3":            "2024-09-03",
		"on Weds.":              "2024-10-02",
		"every other Monday":    "XXXX-WXX-1",
		"for two fortnights":    "P4W",
		"in spring 2023":        "2023-SP",
		"yesterday evening":     "2024-10-02TEV",
		"at midnight Tuesday":   "2024-10-01T24:00",
		"tonight":               "2024-10-03TNI",
		"last month":            "2024-09",
		"in the nineties":       "199",
		"at present":            "PRESENT_REF",
		"in the near future":    "FUTURE_REF",
		"it is paid quarterly":  "P3M",
		"on New Year's Eve":     "2024-12-31",
		"on Good Friday":        "2024-03-29",
		"in Ordibehesht":        "XXXX-XX",
		"Soon afterwards he":    "PAST_REF",
		"in nineteen ninety":    "1990",
		"the week of Oct. 16":   "2024-W42",
		"two thousand years":    "P2L",
		"a year and a half ago": "2023-04",
	} {
		s := []dossier.Sentence{{Span: dossier.Span{End: len(text)}}}
		times := f.Find(text, s).Anchor(dossier.Published{Interval: dossier.Day("2024-10-03")})
		if len(times) != 1 || times[0].Value != want {
			t.Errorf("%q: %v, want %s", text, times, want)
		}
	}
}

func TestBrokenLexicon(t *testing.T) {
	for _, line := range []string{"month", "hour 1: one"} {
		if _, err := newLexicon("# fine\n" + line); err == nil || !strings.Contains(err.Error(), "lexicon.txt:2") {
			t.Errorf("%q passes: %v", line, err)
		}
	}
}
