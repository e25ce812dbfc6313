package score

import (
	"strings"
	"testing"

	"dossier"
)

// at returns the span of the n-th word sequence in text.
func at(text, words string) []dossier.Span {
	i := strings.Index(text, words)
	return []dossier.Span{{Start: i, End: i + len(words)}}
}

func TestStatements(t *testing.T) {
	text := `“We will sign,” Ana Ruiz said. She denied that the talks had failed.`
	gold := []Attributed{{Text: text, Attributions: []Attribution{
		{Source: at(text, "Ana Ruiz"), Cue: at(text, "said"), Content: at(text, "“We will sign,”")},
		{Source: at(text, "She"), Cue: at(text, "denied"), Content: at(text, "that the talks had failed")},
	}}}
	system := []Attributed{{Text: text, Attributions: []Attribution{
		{Source: at(text, "Ana Ruiz"), Cue: at(text, "said"), Content: at(text, "We will sign,")}, // marks at the ends do not count
		{Source: at(text, "She"), Cue: at(text, "denied"), Content: at(text, "that the talks")},
	}}}
	want := map[string][3]int{
		"source exact": {2, 2, 2}, "cue exact": {2, 2, 2}, "content exact": {1, 2, 2},
		"content overlap": {6, 6, 8}, "linked 0.5": {2, 2, 2}, "linked 0.8": {1, 2, 2}, "linked 1.0": {1, 2, 2},
		"linked 0.5 direct": {0, 0, 1}, "linked 0.5 indirect": {1, 2, 1},
	}
	for _, m := range Statements(gold, system) {
		if w, ok := want[m.Name]; ok && w != [3]int{m.Right, m.System, m.Gold} {
			t.Errorf("%s: right %d system %d gold %d, want %v", m.Name, m.Right, m.System, m.Gold, w)
		}
	}
}

func TestAttributions(t *testing.T) {
	text := `He said that it rained. “It pours.”`
	st := []dossier.Statement{
		{Cue: at(text, "said")[0], Content: at(text, "it rained")},
		{Content: at(text, "“It pours.”")},
	}
	got := Attributions(text, st)
	if len(got) != 1 || len(got[0].Content) != 2 || got[0].Content[0].Of(text) != "that it rained" {
		t.Errorf("got %v", got)
	}
}

// A quotation goes on from the one before, not from what the cue between adds.
func TestQuotationGoesOn(t *testing.T) {
	text := `“It pours,” Ana said, suggesting that roofs may leak. “It will pour on.”`
	ana := dossier.Speaker{Span: at(text, "Ana")[0]}
	got := Attributions(text, []dossier.Statement{
		{Cue: at(text, "said")[0], Speaker: ana, Content: at(text, "“It pours,”")},
		{Cue: at(text, "suggesting")[0], Speaker: ana, Content: at(text, "roofs may leak")},
		{Content: at(text, "“It will pour on.”")},
	})
	if len(got) != 2 || len(got[0].Content) != 2 || len(got[1].Content) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestBrat(t *testing.T) {
	text := "Élan said no. Yes."
	ann := "T1\tSource 0 4\tÉlan\nT2\tCue 5 9\tsaid\nT3\tContent 10 12;14 17\tno Yes\nT4\tAttribution 5 9\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
	got := brat(text, ann)
	if len(got) != 1 || got[0].Source[0].Of(text) != "Élan" || got[0].Content[0].Of(text) != "no. Yes" {
		t.Errorf("got %v", got)
	}
}
