package verify

import (
	"context"
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

func TestReading(t *testing.T) {
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
			found := Reading(&r)
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

// kept is a store of given records.
type kept struct {
	records    []Record
	judgements []dossier.Judgement
	err        error
}

func (k kept) Integrity(context.Context) ([]Finding, error) { return nil, nil }

func (k kept) Records(_ context.Context, each func(Record) error) error {
	for _, rec := range k.records {
		if err := each(rec); err != nil {
			return err
		}
	}
	return k.err
}

func (k kept) Judgements(context.Context) ([]dossier.Judgement, error) { return k.judgements, nil }

func soundRecord() Record {
	r := sound()
	r.Sentences = nil
	return Record{Reading: r, Listed: r.Article, Sources: Citations(&r), Passages: Passages(r.Article)}
}

func TestStore(t *testing.T) {
	damage := &dossier.Problem{Kind: dossier.Damaged, Where: "x.db", What: "a page is not sound"}
	for name, c := range map[string]struct {
		spoil func(rec *Record)
		err   error
		what  string
	}{
		"nothing wrong":  {func(rec *Record) {}, nil, ""},
		"no reading":     {func(rec *Record) { rec.Unread = true }, nil, "no reading"},
		"undecodable":    {func(rec *Record) { rec.Err = context.Canceled }, nil, "cannot be decoded"},
		"other title":    {func(rec *Record) { rec.Listed.Title = "Another" }, nil, "another title"},
		"other date":     {func(rec *Record) { rec.Listed.Published.Earliest = "2025-01-01" }, nil, "another publication date"},
		"source missing": {func(rec *Record) { rec.Sources = rec.Sources[1:] }, nil, "5 source rows do not match the 6 items"},
		"not indexed":    {func(rec *Record) { rec.Passages = nil }, nil, "0 indexed passages do not match the 1"},
		"other text":     {func(rec *Record) { rec.Reading.Article.Text += "!" }, nil, "its id is"},
		"damaged page":   {func(rec *Record) {}, damage, "x.db: a page is not sound"},
	} {
		t.Run(name, func(t *testing.T) {
			rec := soundRecord()
			c.spoil(&rec)
			rep, err := Store(t.Context(), kept{records: []Record{rec}, err: c.err})
			if err != nil {
				t.Fatal(err)
			}
			if rep.Articles != 1 {
				t.Errorf("%d articles, want 1", rep.Articles)
			}
			if c.what == "" {
				if !rep.OK() || rep.Items != 6 {
					t.Errorf("report %+v, want 6 items and no finding", rep)
				}
				return
			}
			if len(rep.Findings) != 1 || !strings.Contains(rep.Findings[0].What, c.what) || rep.Findings[0].Hint == "" {
				t.Errorf("findings %+v, want one with %q and a hint", rep.Findings, c.what)
			}
		})
	}
}

func TestStoreJudgements(t *testing.T) {
	rep, err := Store(t.Context(), kept{judgements: []dossier.Judgement{{A: "b", B: "a"}}})
	if err != nil || len(rep.Findings) != 1 || rep.Judgements != 1 {
		t.Errorf("report %+v, %v, want one finding", rep, err)
	}
}

func TestStoreStopsAtOtherErrors(t *testing.T) {
	busy := &dossier.Problem{Kind: dossier.Busy, What: "another process is writing"}
	if _, err := Store(t.Context(), kept{err: busy}); dossier.KindOf(err) != dossier.Busy {
		t.Errorf("error %v, want busy", err)
	}
}
