package store

import (
	"context"
	"database/sql"

	"dossier"
	"dossier/internal/store/cite"
)

// Record is one article as it is stored, with everything stored about it.
type Record struct {
	Reading  dossier.Reading // with its article
	Err      error           // why the reading cannot be decoded; then Reading has no more than the article
	Listed   dossier.Article // what the listings say: title, published and so on
	Sources  []cite.Citation // the source rows
	Passages []dossier.Block // the passages of the full-text index
	Unread   bool            // the article has no reading at all
	// ReplacedBy is the id of the article that a newer reader made of the same
	// page; such an article has no reading, and is kept for what cites it.
	ReplacedBy string
}

// Integrity asks the database itself whether it is sound.
func (s *Store) Integrity(ctx context.Context) ([]cite.Finding, error) {
	found, err := s.dialect.Integrity(ctx, s.read, s.write)
	return found, s.problem("check the data file", err)
}

// Records calls each for every article with everything that is stored of it.
func (s *Store) Records(ctx context.Context, each func(Record) error) error {
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		var seqs []int64
		if err := rows(ctx, tx, `select seq from articles order by id`, nil, func(scan func(...any) error) error {
			seqs = append(seqs, 0)
			return scan(&seqs[len(seqs)-1])
		}); err != nil {
			return err
		}
		for _, seq := range seqs {
			rec, err := s.record(ctx, tx, seq)
			if err == nil {
				err = each(rec)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	return s.problem("check the articles", err)
}

func (s *Store) record(ctx context.Context, q querier, seq int64) (Record, error) {
	var a dossier.Article
	var rec Record
	var sentences sql.NullString
	var body []byte
	if err := q.QueryRowContext(ctx, `
		select a.id, a.source, a.outlet, a.text, a.replaced_by, r.sentences, r.body
		from articles a left join readings r on r.article = a.seq
		where a.seq = $1`, seq).Scan(&a.ID, &a.Source, &a.Outlet, &a.Text, &rec.ReplacedBy, &sentences, &body); err != nil {
		return rec, err
	}
	rec.Reading.Article = a
	if rec.Unread = !sentences.Valid; rec.Unread {
		return rec, nil
	}
	rec.Reading, rec.Err = s.whole(a, body, sentences.String)
	if err := q.QueryRowContext(ctx, `
		select `+head+` from articles a join readings r on r.article = a.seq where a.seq = $1`, seq).
		Scan(headOf(&rec.Listed)...); err != nil {
		return rec, err
	}
	return rec, fillRows(ctx, q, seq, &rec)
}

func fillRows(ctx context.Context, q querier, seq int64, rec *Record) error {
	if err := rows(ctx, q, `
		select noun, n, start_byte, end_byte, rule from sources where article = $1 order by noun, n`,
		[]any{seq}, func(scan func(...any) error) error {
			var c cite.Citation
			err := scan(&c.Noun, &c.N, &c.Span.Start, &c.Span.End, &c.Rule)
			rec.Sources = append(rec.Sources, c)
			return err
		}); err != nil {
		return err
	}
	return rows(ctx, q, `
		select kind, start_byte, end_byte from passages where article = $1 order by seq`,
		[]any{seq}, func(scan func(...any) error) error {
			var b dossier.Block
			err := scan(&b.Kind, &b.Start, &b.End)
			rec.Passages = append(rec.Passages, b)
			return err
		})
}
