package merge

import (
	"testing"
	"time"

	"dossier"
)

func TestDayNumber(t *testing.T) {
	day := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	last, _ := dayNumber(dossier.DateOf(day))
	for range 200_000 {
		day = day.AddDate(0, 0, 1)
		n, ok := dayNumber(dossier.DateOf(day))
		if !ok || n != last+1 {
			t.Fatalf("%s: got %d %v after %d", day, n, ok, last)
		}
		last = n
	}
	if _, ok := dayNumber(""); ok {
		t.Error("an open day has a number")
	}
}
