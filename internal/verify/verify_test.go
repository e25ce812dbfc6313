package verify

import (
	"context"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/cite"
	"dossier/internal/store/storetest"
)

// kept is a store of given records.
type kept struct {
	records    []store.Record
	judgements []dossier.Judgement
	err        error
}

func (k kept) Integrity(context.Context) ([]Finding, error) { return nil, nil }

func (k kept) Records(_ context.Context, each func(store.Record) error) error {
	for _, rec := range k.records {
		if err := each(rec); err != nil {
			return err
		}
	}
	return k.err
}

func (k kept) Judgements(context.Context) ([]dossier.Judgement, error) { return k.judgements, nil }

func soundRecord(t *testing.T) store.Record {
	r := storetest.Read(t, storetest.Raw(1))
	return store.Record{Reading: r, Listed: r.Article, Sources: cite.Of(&r), Passages: cite.Passages(r.Article)}
}

func TestStore(t *testing.T) {
	damage := &dossier.Problem{Kind: dossier.Damaged, Where: "x.db", What: "a page is not sound"}
	for name, c := range map[string]struct {
		spoil func(rec *store.Record)
		err   error
		what  string
	}{
		"nothing wrong":  {func(rec *store.Record) {}, nil, ""},
		"no reading":     {func(rec *store.Record) { rec.Unread = true }, nil, "no reading"},
		"undecodable":    {func(rec *store.Record) { rec.Err = context.Canceled }, nil, "cannot be decoded"},
		"other title":    {func(rec *store.Record) { rec.Listed.Title = "Another" }, nil, "another title"},
		"other date":     {func(rec *store.Record) { rec.Listed.Published.Earliest = "2025-01-01" }, nil, "another publication date"},
		"source missing": {func(rec *store.Record) { rec.Sources = rec.Sources[1:] }, nil, "11 source rows do not match the 12 items"},
		"not indexed":    {func(rec *store.Record) { rec.Passages = nil }, nil, "0 indexed passages do not match the 4"},
		"other text":     {func(rec *store.Record) { rec.Reading.Article.Text += "!" }, nil, "its id is"},
		"damaged page":   {func(rec *store.Record) {}, damage, "x.db: a page is not sound"},
	} {
		t.Run(name, func(t *testing.T) {
			rec := soundRecord(t)
			c.spoil(&rec)
			rep, err := Store(t.Context(), kept{records: []store.Record{rec}, err: c.err})
			if err != nil {
				t.Fatal(err)
			}
			if rep.Articles != 1 {
				t.Errorf("%d articles, want 1", rep.Articles)
			}
			if c.what == "" {
				if !rep.OK() || rep.Items != 12 {
					t.Errorf("report %+v, want 12 items and no finding", rep)
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
