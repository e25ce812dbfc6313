package dossier_test

import (
	"testing"

	"dossier"
)

func TestAmount(t *testing.T) {
	one, two := 1.6e9, 41.0
	for want, got := range map[string]string{
		"1.6 billion USD":          dossier.Amount(&one, &one, "USD"),
		"at least 1.6 billion USD": dossier.Amount(&one, nil, "USD"),
		"up to 41 percent":         dossier.Amount(nil, &two, "percent"),
		"41 to 1.6 billion people": dossier.Amount(&two, &one, "people"),
		"unknown":                  dossier.Amount(nil, nil, ""),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
