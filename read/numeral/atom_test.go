package numeral

import (
	"strings"
	"testing"

	"dossier"
)

func lows(s string) string {
	var out []string
	for _, a := range Atoms(s, dossier.Span{End: len(s)}, nil) {
		out = append(out, a.Low)
	}
	return strings.Join(out, " ")
}

func TestAtoms(t *testing.T) {
	for in, want := range map[string]string{
		"The year’s end":              "the year ’ s end",
		"the year's mid-2024 o'clock": "the year ' s mid - 2024 o'clock",
		"5 p.m. in the U.S.":          "5 p.m. in the u.s.",
		"$1.6bn, 1,000 and 1,00,000":  "$ 1.6 bn , 1,000 and 1,00,000",
		"Nov. 19,2024":                "nov . 19 , 2024",
		"19.11.2024 at 10:15":         "19.11.2024 at 10 : 15",
		"an A320 and Su-35":           "an a320 and su - 35",
		"the 1980s, 20th":             "the 1980 s , 20 th",
	} {
		if got := lows(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestAt(t *testing.T) {
	for in, want := range map[string]float64{
		"1.6 billion": 1.6e9, "twenty-five": 25, "2 1/2 years": 2.5, "a dozen": 12, "half a million": 5e5,
		"two hundred and fifty thousand": 250000, "1.1bn": 1.1e9, "one and a half": 1.5, "tens of thousands": 10000,
		"several hundred": 200, "three and two": 3, "nineteen ninety-six": 19, "a million and a half": 1e6, "12 million": 12e6,
		"1 ½": 1.5, "2½": 2.5, "a hundred and one": 101, "one hundred twenty": 120,
	} {
		n, ok := At(Atoms(in, dossier.Span{End: len(in)}, nil), 0)
		if !ok || n.Value != want {
			t.Errorf("%q: %v %v, want %v", in, n, ok, want)
		}
	}
}

func TestYear(t *testing.T) {
	for in, want := range map[string]int{"nineteen ninety-six": 1996, "twenty twenty-four": 2024, "two thousand ten": 2010, "two thousand": 2000, "twenty years": 0} {
		if y, _, _ := Year(Atoms(in, dossier.Span{End: len(in)}, nil), 0); y != want {
			t.Errorf("%q: %d, want %d", in, y, want)
		}
	}
}
