package board_test

import (
	"strings"
	"testing"

	"dossier/internal/score"
	"dossier/internal/score/board"
)

func TestTable(t *testing.T) {
	got := board.Table([]board.Result{
		{Task: "parse", Set: "ud", Measures: []score.Measure{{Name: "UAS", Value: 88.046, Right: 88, System: 100, Gold: 100}}},
		{Task: "factuality", Set: "uw", Measures: []score.Measure{{Name: "mean absolute error", Value: 0.4921}}},
	}, board.Floors{"parse\tud\tUAS": 87.5})
	for _, want := range []string{
		"# How well reading does\n", "\n## parse\n", "| ud | UAS | 88.05 | 88 | 100 | 100 | 87.5 |\n", "\n## factuality\n", "| uw | mean absolute error | 0.492 | 0 | 0 | 0 |  |\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

// TestEveryTaskIsExplained: a reader of the board need not look anything up.
func TestEveryTaskIsExplained(t *testing.T) {
	for _, task := range board.Tasks() {
		got := board.Table([]board.Result{{Task: task, Set: "x"}}, nil)
		if strings.Contains(got, "\nMeasures.\n") {
			t.Errorf("the board does not say what %s measures", task)
		}
	}
}
