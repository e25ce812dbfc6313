// Package store keeps articles, what was read out of them, and judgements.
//
// In: a Reading with its article, written in one transaction. Out: articles,
// readings, passages that hold some words, counts. The queries are plain SQL
// that every database understands, one file a noun; what differs is a [Dialect],
// in the folder of its database.
//
//	st, err := sqlite.Open("news.db", sqlite.Options{})
//	added, changed, err := st.Put(ctx, r, input, false)
//	snap, err := st.Load(ctx, "2025-01-01") // everything reported by that day
//
// An article is never changed. A reading is derived: a newer reader replaces it.
// An error that a person should see is a [dossier.Problem].
package store

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"time"

	"dossier/internal/store/cite"
)

// Store is safe for concurrent use.
type Store struct {
	read    *sql.DB // a pool
	write   *sql.DB // may be the same
	dialect Dialect
	codec   *codec
	wait    time.Duration

	mu     sync.Mutex // one writer at a time
	writer *writer    // prepared by the first write
}

// Dialect is what differs between databases.
type Dialect interface {
	// FullText gives the queries of the full-text index.
	FullText() FullText
	// Match writes terms, of which at least one is not excluded, in the
	// language of the index.
	Match(terms []Term) string
	// Problem turns an error of the database into one that people understand;
	// other errors stay as they are.
	Problem(err error) error
	// Integrity asks the database whether its pages, indexes and full-text rows
	// are sound.
	Integrity(ctx context.Context, read, write *sql.DB) ([]cite.Finding, error)
}

// New returns a Store on an open database that has the schema. It waits so long
// for others to write.
func New(read, write *sql.DB, d Dialect, wait time.Duration) (*Store, error) {
	c, err := newCodec()
	if err != nil {
		return nil, err
	}
	return &Store{read: read, write: write, dialect: d, codec: c, wait: wait}, nil
}

// Close ends all work on the database.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.writer.close()
	s.writer = nil
	for _, db := range []*sql.DB{s.read, s.write} {
		if e := db.Close(); err == nil {
			err = e
		}
	}
	return s.problem("close", err)
}

// problem makes err understandable and says what was being done.
func (s *Store) problem(act string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", act, s.dialect.Problem(err))
}

// snapshot runs f on one connection that sees one state of the database.
func (s *Store) snapshot(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	return f(tx)
}

// querier is a *sql.DB or a *sql.Tx.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// rows runs a query and calls each for every row of it.
func rows(ctx context.Context, q querier, query string, args []any, each func(scan func(...any) error) error) error {
	rs, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rs.Close() //nolint:errcheck // rs.Err tells more
	for rs.Next() {
		if err := each(rs.Scan); err != nil {
			return err
		}
	}
	return rs.Err()
}
