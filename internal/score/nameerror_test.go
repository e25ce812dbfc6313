package score

import (
	"slices"
	"testing"
)

func TestNameErrors(t *testing.T) {
	x := columns("a", "Ana\tB-Person\nRuiz\tI-Person\nof\tO\nNorland\tB-Location\nmet\tO\nthe\tO\nOran\tB-Organization\nBank\tI-Organization\nin\tO\nLima\tB-Location\n", "\t")
	found := []NamedSpan{{0, 0, 1, "PER"}, {0, 3, 3, "ORG"}, {0, 6, 6, "ORG"}, {0, 4, 4, "PER"}}
	var got []string
	for _, c := range NameErrors([]NamedText{x}, [][]NamedSpan{found}) {
		got = append(got, c.What+" | "+c.Where[0])
	}
	want := []string{"LOC as ORG | a: Norland as Norland", "LOC missed | a: Lima", "ORG, too short | a: Oran Bank as Oran", "PER for no name | a: met"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
