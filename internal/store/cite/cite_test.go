package cite

import (
	"strings"
	"testing"

	"dossier"
)

// sound returns a reading in which every item has its words.
func sound() dossier.Reading {
	text := "Ana Ruiz said on Monday: “Norvania will sign.”"
	a := dossier.Article{Source: "a.txt", Outlet: "The Courier", Text: text}
	a.ID = dossier.ArticleID(a.Address(), a.Outlet, a.Text)
	all := dossier.Span{Start: 0, End: len(text)}
	a.Blocks = []dossier.Block{{Span: all, Kind: dossier.Paragraph}}
	quote := dossier.Span{Start: strings.Index(text, "Norvania"), End: strings.Index(text, "”")}
	return dossier.Reading{
		Article:    a,
		Sentences:  []dossier.Sentence{{Span: all}},
		Chains:     []dossier.Chain{{ID: "e1", Name: "Ana Ruiz", Roles: []dossier.Role{{Title: "envoy", Span: dossier.Span{Start: 0, End: 8}}}}},
		Mentions:   []dossier.Mention{{Span: dossier.Span{Start: 0, End: 8}, Chain: "e1"}},
		Times:      []dossier.Timex{{Span: dossier.Span{Start: 14, End: 23}}},
		Figures:    []dossier.Figure{{Span: dossier.Span{Start: 0, End: 3}}},
		Statements: []dossier.Statement{{Span: all, Content: []dossier.Span{quote}, Cue: dossier.Span{Start: 9, End: 13}, Rule: "said"}},
		Events:     []dossier.Event{{Span: all, Attribution: 0, Rule: "sign"}},
		Agreements: []dossier.Agreement{{ID: "e2", Name: "the treaty", Steps: []dossier.Step{{Span: all}}}},
		Undertakings: []dossier.Undertaking{
			{Name: "the rail link", Stages: []dossier.Stage{{Span: all}}},
		},
		Reader: "1",
	}
}

func TestCheck(t *testing.T) {
	quoteMark := strings.Index(sound().Article.Text, "“")
	for name, c := range map[string]struct {
		spoil       func(r *dossier.Reading)
		where, what string
	}{
		"nothing wrong":      {func(r *dossier.Reading) {}, "", ""},
		"empty statement":    {func(r *dossier.Reading) { r.Statements[0].Span = dossier.Span{} }, "a.txt: statement 0", "empty"},
		"turned round":       {func(r *dossier.Reading) { r.Figures[0].Span = dossier.Span{Start: 5, End: 2} }, "a.txt: figure 0", "empty"},
		"outside":            {func(r *dossier.Reading) { r.Events[0].End += 1 }, "a.txt: event 0", "outside the text of"},
		"before the text":    {func(r *dossier.Reading) { r.Mentions[0].Start = -1 }, "a.txt: mention 0", "outside"},
		"inside a rune":      {func(r *dossier.Reading) { r.Statements[0].Content[0].Start = quoteMark + 1 }, "a.txt: statement 0, content", "cut a character"},
		"cue outside":        {func(r *dossier.Reading) { r.Statements[0].Cue.End = 900 }, "a.txt: statement 0, cue", "outside"},
		"no cue":             {func(r *dossier.Reading) { r.Statements[0].Cue = dossier.Span{} }, "", ""},
		"role without span":  {func(r *dossier.Reading) { r.Chains[0].Roles[0].Span = dossier.Span{} }, "a.txt: role 0", "empty"},
		"no such statement":  {func(r *dossier.Reading) { r.Events[0].Attribution = 7 }, "a.txt: event 0", "statement 7 of 1"},
		"unmentioned chain":  {func(r *dossier.Reading) { r.Mentions[0].Chain = "" }, `a.txt: entity "Ana Ruiz"`, "no mention"},
		"stepless agreement": {func(r *dossier.Reading) { r.Agreements[0].Steps = nil }, `a.txt: agreement "the treaty"`, "no step"},
		"no stage":           {func(r *dossier.Reading) { r.Undertakings[0].Stages = nil }, `a.txt: undertaking "the rail link"`, "no stage"},
		"block outside":      {func(r *dossier.Reading) { r.Article.Blocks[0].End = 999 }, "a.txt: block 0", "outside"},
		"sentence outside":   {func(r *dossier.Reading) { r.Sentences[0].End = 999 }, "a.txt: sentence 0", "outside"},
		"changed text":       {func(r *dossier.Reading) { r.Article.Text = strings.Replace(r.Article.Text, "Ana", "Eva", 1) }, "a.txt: article", "its id is"},
		"not a date":         {func(r *dossier.Reading) { r.Article.Published.Earliest = "2025-02-30" }, "a.txt: article", `"2025-02-30" is not a date`},
	} {
		t.Run(name, func(t *testing.T) {
			r := sound()
			c.spoil(&r)
			found := Check(&r)
			if c.what == "" {
				if len(found) != 0 {
					t.Fatalf("found %v in a sound reading", found)
				}
				return
			}
			if len(found) != 1 || found[0].Where != c.where || !strings.Contains(found[0].What, c.what) || found[0].Hint == "" {
				t.Errorf("found %+v, want where %q, what %q and a hint", found, c.where, c.what)
			}
		})
	}
}
