package dossier_test

import (
	"testing"

	"dossier"
)

func TestIntervalString(t *testing.T) {
	for want, in := range map[string]dossier.Interval{
		"unknown":                  {},
		"2024-11-19":               dossier.Day("2024-11-19"),
		"2024-02":                  {Earliest: "2024-02-01", Latest: "2024-02-29"},
		"2024":                     {Earliest: "2024-01-01", Latest: "2024-12-31"},
		"2024-11-01 to 2024-12-03": {Earliest: "2024-11-01", Latest: "2024-12-03"},
		"from 2024-11-01":          {Earliest: "2024-11-01"},
		"by 2024-12-03":            {Latest: "2024-12-03"},
	} {
		if got := in.String(); got != want {
			t.Errorf("%v: got %q, want %q", in, got, want)
		}
	}
}

func TestIntervalMeet(t *testing.T) {
	a := dossier.Interval{Earliest: "2024-01-01", Latest: "2024-06-30"}
	for _, c := range []struct {
		b, want dossier.Interval
		ok      bool
	}{
		{dossier.Interval{Earliest: "2024-03-01"}, dossier.Interval{Earliest: "2024-03-01", Latest: "2024-06-30"}, true},
		{dossier.Interval{Latest: "2024-02-01"}, dossier.Interval{Earliest: "2024-01-01", Latest: "2024-02-01"}, true},
		{dossier.Interval{}, a, true},
		{dossier.Interval{Earliest: "2024-07-01"}, dossier.Interval{}, false},
	} {
		if got, ok := a.Meet(c.b); got != c.want || ok != c.ok {
			t.Errorf("meet %v: got %v %v, want %v %v", c.b, got, ok, c.want, c.ok)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]dossier.Interval{
		"2024-11-19": dossier.Day("2024-11-19"),
		"2024-02":    {Earliest: "2024-02-01", Latest: "2024-02-29"},
		"2024":       {Earliest: "2024-01-01", Latest: "2024-12-31"},
	} {
		if got, ok := dossier.ParseDate(in); !ok || got != want {
			t.Errorf("%s: got %v %v, want %v", in, got, ok, want)
		}
	}
	for _, bad := range []string{"", "yesterday", "2024-13", "2024-02-30"} {
		if got, ok := dossier.ParseDate(bad); ok {
			t.Errorf("%q parsed as %v", bad, got)
		}
	}
}
