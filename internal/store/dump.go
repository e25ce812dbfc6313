package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"io"
)

// Dump writes everything that is kept as lines of JSON, in an order that does
// not depend on when it was added: two stores that hold the same give the same
// bytes, whatever their database. What is only a cache is left out.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	enc := json.NewEncoder(w)
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		for _, query := range dumped() {
			if err := s.dump(ctx, tx, query, enc); err != nil {
				return err
			}
		}
		return nil
	})
	return s.problem("dump", err)
}

// dumped returns the tables, each with the id of the article for its number.
func dumped() []string {
	return []string{
		`select 'article' as row, id, source, outlet, text, replaced_by from articles order by id`,
		`select 'reading' as row, a.id, r.reader, r.title, r.byline, r.dateline, r.language, r.origin, r.published_earliest,
		r.published_latest, r.published_basis, r.published_why, r.sentences, r.body
		from readings r join articles a on a.seq = r.article order by a.id`,
		`select 'input' as row, i.hash, a.id from inputs i join articles a on a.seq = i.article order by i.hash`,
		`select 'source' as row, a.id, s.noun, s.n, s.start_byte, s.end_byte, s.rule
		from sources s join articles a on a.seq = s.article order by a.id, s.noun, s.n`,
		`select 'passage' as row, a.id, p.kind, p.start_byte, p.end_byte
		from passages p join articles a on a.seq = p.article order by a.id, p.seq`,
		`select 'judgement' as row, a, b, verdict, score, reasons, judge, made, withdrawn
		from judgements order by a, b, judge, made, seq`,
	}
}

func (s *Store) dump(ctx context.Context, q querier, query string, enc *json.Encoder) error {
	rs, err := q.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rs.Close() //nolint:errcheck // rs.Err tells more
	columns, err := rs.Columns()
	if err != nil {
		return err
	}
	row, to := make([]any, len(columns)), make([]any, len(columns))
	for i := range row {
		to[i] = &row[i]
	}
	for rs.Next() {
		if err := rs.Scan(to...); err != nil {
			return err
		}
		if err := enc.Encode(s.plain(row)); err != nil {
			return err
		}
	}
	return rs.Err()
}

// plain undoes the pressing of a reading, so that a dump can be read.
func (s *Store) plain(row []any) []any {
	for i, v := range row {
		if body, ok := v.([]byte); ok {
			if js, err := s.codec.unpress(body); err == nil {
				row[i] = json.RawMessage(js)
			}
		}
	}
	return row
}
