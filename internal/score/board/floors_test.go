package board_test

import (
	"strings"
	"testing"

	"dossier/internal/score"
	"dossier/internal/score/board"
)

func results(v float64) []board.Result {
	return []board.Result{{Task: "parse", Set: "ud", Measures: []score.Measure{
		{Name: "UAS", Value: v, Gold: 1000}, {Name: "mean absolute error", Value: v, Gold: 1000}, {Name: "events wrong", Value: v, Gold: 1000}, {Name: "root AID", Value: v, Gold: 99},
	}}}
}

// TestFloorsOnlyRise: a better result lifts the floor, a worse one is told.
func TestFloorsOnlyRise(t *testing.T) {
	f := board.Floors{}
	f.Raise(results(88.04))
	f.Raise(results(80))
	var out strings.Builder
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(out.String(), "parse\tud\tUAS\t87.5\nparse\tud\troot AID\t87.5\n") {
		t.Errorf("floors:\n%s", out.String())
	}
	again, err := board.ReadFloors(strings.NewReader(out.String()))
	if err != nil {
		t.Fatal(err)
	}
	if below := again.Below(results(87.9)); len(below) != 0 {
		t.Errorf("above the floor: %v", below)
	}
	if below := again.Below(results(87.4)); len(below) != 2 || !strings.Contains(below[0], "UAS is 87.40, below 87.50") {
		t.Errorf("below the floor: %v", below)
	}
}

func TestReadFloorsTellsTheLine(t *testing.T) {
	for _, bad := range []string{"parse\tud\tUAS", "# fine\nparse\tud\tUAS\thigh"} {
		if _, err := board.ReadFloors(strings.NewReader(bad)); err == nil || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestRunTellsWhatIsMissing(t *testing.T) {
	if _, err := board.Run("poetry", t.TempDir(), false); err == nil || !strings.Contains(err.Error(), "no such task") {
		t.Errorf("unknown task: %v", err)
	}
	if _, err := board.Run("parse", t.TempDir(), false); err == nil || !strings.Contains(err.Error(), "no set for the task parse") {
		t.Errorf("no set: %v", err)
	}
}
