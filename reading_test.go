package dossier_test

import (
	"encoding/json"
	"testing"

	"dossier"
)

// TestReadingOffsetsAreCodePoints: "é" is two bytes and one code point.
func TestReadingOffsetsAreCodePoints(t *testing.T) {
	r := dossier.Reading{
		Article:  dossier.Article{Text: "Zoé “spoke”."},
		Mentions: []dossier.Mention{{Span: dossier.Span{Start: 5, End: 16}, Kind: dossier.Person, Form: dossier.Name}},
	}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Mentions []struct {
			Start, End int
			Text       string
			Entity     *string
		}
		Events []any
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	m := got.Mentions[0]
	if m.Start != 4 || m.End != 11 || m.Text != "“spoke”" || m.Entity != nil {
		t.Errorf("mention = %+v", m)
	}
	if got.Events == nil {
		t.Error("an absent list must be [], not null")
	}
}
