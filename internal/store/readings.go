package store

import (
	"context"
	"database/sql"
	"errors"
	"runtime"
	"sync"

	"dossier"
)

// Snapshot is everything that an account is merged from, in one state.
type Snapshot struct {
	Generation int64
	Readings   []dossier.Reading // by article id; without sentences
	Judgements []dossier.Judgement
	Later      int // articles left out because they were published after the day
	Undated    int // articles left out because nobody knows when they were published
}

// Load returns all readings, or with asOf those of the articles reported by that
// day: the earliest day on which an article can have been published is not after
// it, or only the latest is known and is not after it. An article of which neither
// is known says nothing about what was reported by a day: it is left out and counted.
func (s *Store) Load(ctx context.Context, asOf dossier.Date) (Snapshot, error) {
	var snap Snapshot
	var bodies [][]byte
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		var err error
		if snap.Generation, err = generation(ctx, tx); err != nil {
			return err
		}
		if snap.Judgements, err = judgements(ctx, tx); err != nil {
			return err
		}
		if snap.Later, snap.Undated, err = leftOut(ctx, tx, asOf); err != nil {
			return err
		}
		snap.Readings, bodies, err = bodiesOf(ctx, tx, asOf)
		return err
	})
	if err == nil {
		err = s.decode(snap.Readings, bodies)
	}
	if err != nil {
		return Snapshot{}, s.problem("load the readings", err)
	}
	return snap, nil
}

// leftOut counts the articles that bodiesOf leaves out.
func leftOut(ctx context.Context, q querier, asOf dossier.Date) (later, undated int, err error) {
	err = q.QueryRowContext(ctx, `
		select coalesce(sum(case when r.published_earliest <> '' then 1 else 0 end), 0),
		       coalesce(sum(case when r.published_earliest = '' then 1 else 0 end), 0)
		from readings r
		where $1 <> '' and (r.published_earliest > $1
			or (r.published_earliest = '' and (r.published_latest = '' or r.published_latest > $1)))`,
		string(asOf)).Scan(&later, &undated)
	return later, undated, err
}

func bodiesOf(ctx context.Context, q querier, asOf dossier.Date) (rs []dossier.Reading, bodies [][]byte, err error) {
	err = rows(ctx, q, `
		select a.id, a.source, a.outlet, a.text, r.body
		from articles a join readings r on r.article = a.seq
		where `+reportedBy(1)+` order by a.id`, []any{string(asOf)}, func(scan func(...any) error) error {
		var a dossier.Article
		var body []byte
		err := scan(&a.ID, &a.Source, &a.Outlet, &a.Text, &body)
		rs, bodies = append(rs, dossier.Reading{Article: a}), append(bodies, body)
		return err
	})
	return rs, bodies, err
}

// decode fills in the readings of which only the article is there, on all cores.
func (s *Store) decode(rs []dossier.Reading, bodies [][]byte) error {
	errs := make([]error, len(rs))
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(rs); i += workers {
				rs[i], errs[i] = s.codec.reading(bodies[i], rs[i].Article)
			}
		})
	}
	wg.Wait()
	for i, err := range errs {
		if err != nil {
			return undecodable(rs[i].Article, err)
		}
	}
	return nil
}

// Reading returns the reading of the article with this id or the start of one,
// with the spans of its sentences but not their tokens.
func (s *Store) Reading(ctx context.Context, id string) (dossier.Reading, error) {
	a, err := s.Article(ctx, id)
	if err != nil {
		return dossier.Reading{}, err
	}
	var body []byte
	var sentences string
	err = s.read.QueryRowContext(ctx, `
		select r.body, r.sentences from readings r join articles a on a.seq = r.article
		where a.id = $1`, a.ID).Scan(&body, &sentences)
	if errors.Is(err, sql.ErrNoRows) {
		return dossier.Reading{}, s.replaced(ctx, a)
	}
	if err != nil {
		return dossier.Reading{}, s.problem("load the reading", err)
	}
	return s.whole(a, body, sentences)
}

func (s *Store) whole(a dossier.Article, body []byte, sentences string) (dossier.Reading, error) {
	r, err := s.codec.reading(body, a)
	if err != nil {
		return r, undecodable(a, err)
	}
	spans, err := decodeSpans(sentences)
	if err != nil {
		return r, undecodable(a, err)
	}
	for _, sp := range spans {
		r.Sentences = append(r.Sentences, sentenceAt(sp, r.Article.Blocks))
	}
	return r, nil
}

// sentenceAt returns a sentence without tokens: its block is the one it lies in.
func sentenceAt(sp dossier.Span, blocks []dossier.Block) dossier.Sentence {
	for i, b := range blocks {
		if b.Contains(sp) {
			return dossier.Sentence{Span: sp, Block: i, Kind: b.Kind}
		}
	}
	return dossier.Sentence{Span: sp}
}

// replaced says where an article went that has no reading any more.
func (s *Store) replaced(ctx context.Context, a dossier.Article) error {
	var by string
	err := s.read.QueryRowContext(ctx, `select replaced_by from articles where id = $1`, a.ID).Scan(&by)
	if err != nil {
		return s.problem("load the reading", err)
	}
	return &dossier.Problem{
		Kind: dossier.NotFound, Where: "article " + a.ID,
		What: "it has no reading: a newer reader made another article of the same page",
		Hint: "see article " + by,
	}
}

func undecodable(a dossier.Article, err error) error {
	return &dossier.Problem{
		Kind: dossier.Damaged, Where: "article " + a.ID + " (" + a.Source + ")", What: err.Error(), Err: err,
		Hint: "dossier verify shows what is damaged; dossier add --again FILE has the article read anew",
	}
}
