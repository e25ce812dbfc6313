package store

import (
	"context"
	"database/sql"
)

// Counts is how much there is.
type Counts struct {
	Articles   int            `json:"articles"`
	Replaced   int            `json:"replaced"` // articles that a newer reader made others of
	Outlets    int            `json:"outlets"`
	Undated    int            `json:"undated"` // articles with unknown publication
	Passages   int            `json:"passages"`
	Judgements int            `json:"judgements"` // without withdrawn ones
	Items      map[string]int `json:"items"`      // by noun: "statement", "event", …
	Readers    map[string]int `json:"readers"`    // articles by the version of the reader
}

// Counts counts everything.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	c := Counts{Items: map[string]int{}, Readers: map[string]int{}}
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, `
			select (select count(*) from readings),
			       (select count(*) from articles where replaced_by <> ''),
			       (select count(distinct a.outlet) from articles a join readings r on r.article = a.seq),
			       (select count(*) from readings where published_earliest = '' and published_latest = ''),
			       (select count(*) from passages),
			       (select count(*) from judgements where withdrawn = 0)`).
			Scan(&c.Articles, &c.Replaced, &c.Outlets, &c.Undated, &c.Passages, &c.Judgements); err != nil {
			return err
		}
		if err := tally(ctx, tx, `select noun, count(*) from sources group by noun`, c.Items); err != nil {
			return err
		}
		return tally(ctx, tx, `select reader, count(*) from readings group by reader`, c.Readers)
	})
	return c, s.problem("count", err)
}

func tally(ctx context.Context, q querier, query string, into map[string]int) error {
	return rows(ctx, q, query, nil, func(scan func(...any) error) error {
		var key string
		var n int
		err := scan(&key, &n)
		into[key] = n
		return err
	})
}
