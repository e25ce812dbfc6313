package score

import (
	"testing"

	"dossier"
)

// TestTally: the most frequent first, every place kept.
func TestTally(t *testing.T) {
	var y Tally
	y.Add("b", "one")
	y.Add("a", "two")
	y.Add("b", "three")
	y.Add("c", "")
	got := y.Confusions()
	if len(got) != 3 || got[0].What != "b" || got[0].Count != 2 || got[1].What != "a" || got[2].What != "c" {
		t.Errorf("confusions: %+v", got)
	}
	if len(got[0].Where) != 2 || got[0].Where[1] != "three" || len(got[2].Where) != 0 {
		t.Errorf("places: %+v", got)
	}
}

func TestTreeConfusions(t *testing.T) {
	tree := func(heads []int, rels ...string) []dossier.Sentence {
		var s dossier.Sentence
		for i, rel := range rels {
			s.Tokens = append(s.Tokens, dossier.Token{Text: "word", Head: heads[i], Rel: rel})
		}
		return []dossier.Sentence{s}
	}
	gold := tree([]int{1, -1, 1, 2, 1}, "nsubj:pass", "root", "obl", "case", "punct")
	read := tree([]int{1, -1, 3, 2, 1}, "nsubj", "root", "obl", "mark", "punct")
	got := TreeConfusions(gold, read)
	if len(got) != 2 || got[0].What != "case as mark" || got[1].What != "obl, other head" {
		t.Errorf("confusions: %+v", got)
	}
}

// TestStatementErrors: one content that ends late, one cue missed, one extra.
func TestStatementErrors(t *testing.T) {
	text := "Ana Ruiz said the bridge is safe today. Bo denied it. Cy smiled."
	span := func(from, to int) []dossier.Span { return []dossier.Span{{Start: from, End: to}} }
	gold := []Attributed{{Name: "x", Text: text, Attributions: []Attribution{
		{Source: span(0, 8), Cue: span(9, 13), Content: span(14, 32)},
		{Source: span(40, 42), Cue: span(43, 49), Content: span(50, 52)},
	}}}
	found := []Attributed{{Name: "x", Text: text, Attributions: []Attribution{
		{Source: span(0, 8), Cue: span(9, 13), Content: span(14, 38)},
		{Source: span(54, 56), Cue: span(57, 63), Content: span(57, 63)},
	}}}
	got := map[string]int{}
	for _, c := range StatementErrors(gold, found) {
		got[c.What] = c.Count
	}
	if len(got) != 3 || got["content ends late"] != 1 || got["cue missed"] != 1 || got["cue that is none"] != 1 {
		t.Errorf("errors: %v", got)
	}
}

func TestTimeErrors(t *testing.T) {
	gold := []Timed{{Name: "x", Text: "in May 2020 and on Monday", Times: []dossier.Timex{
		{Span: dossier.Span{Start: 3, End: 11}, Type: "DATE", Value: "2020-05"},
		{Span: dossier.Span{Start: 19, End: 25}, Type: "DATE", Value: "2020-05-04"},
	}}}
	got := TimeErrors(gold, func(string, dossier.Date) []dossier.Timex {
		return []dossier.Timex{{Span: dossier.Span{Start: 3, End: 6}, Type: "DATE", Value: "2021-05-11"}}
	})
	if len(got) != 2 || got[0].What != "missed DATE" || got[1].What != "value 9999-99 as 9999-99-99" {
		t.Errorf("errors: %+v", got)
	}
}

func TestEventErrors(t *testing.T) {
	gold := []CodedText{{Text: "x", Events: []Coded{{"AID", "PER", "BOL"}, {"AID", "PER", "CHL"}, {"PROTEST", "PER", "PER"}}}}
	read := [][]Coded{{{"AID", "PER", "CHL"}, {"AID", "ECU", "BOL"}, {"THREATEN", "PER", ""}}}
	got := map[string]int{}
	for _, c := range EventErrors(gold, read) {
		got[c.What] = c.Count
	}
	if len(got) != 3 || got["actor of AID"] != 1 || got["missed PROTEST"] != 1 || got["extra THREATEN"] != 1 {
		t.Errorf("errors: %v", got)
	}
}
