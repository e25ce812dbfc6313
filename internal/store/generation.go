package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Generation returns a number that grows with each write that can change an
// account, in whichever process: who has merged one may keep it until then.
func (s *Store) Generation(ctx context.Context) (int64, error) {
	n, err := generation(ctx, s.read)
	return n, s.problem("read the generation", err)
}

func generation(ctx context.Context, q querier) (n int64, err error) {
	err = q.QueryRowContext(ctx, `select number from generation`).Scan(&n)
	return n, err
}

// Merged says what a kept account was merged from, and by what.
type Merged struct {
	Generation int64
	Reader     string // version of the reader
	Merge      string // version of merging
}

// Account returns the account kept for m, nil when there is none.
func (s *Store) Account(ctx context.Context, m Merged) ([]byte, error) {
	var body []byte
	err := s.read.QueryRowContext(ctx, `
		select body from accounts where generation = $1 and reader = $2 and merge = $3`,
		m.Generation, m.Reader, m.Merge).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err == nil {
		body, err = s.codec.unpress(body)
	}
	return body, s.problem("read the kept account", err)
}

// KeepAccount keeps an account in place of all others. It is a cache: it gives
// up soon when another process is writing, and its error may be ignored.
func (s *Store) KeepAccount(ctx context.Context, m Merged, account []byte) error {
	body := s.codec.press(account) // before the clock runs: it takes as long as merging little
	ctx, cancel := context.WithTimeout(ctx, 500*time.Millisecond)
	defer cancel()
	err := s.writing(ctx, func(t transaction) error {
		if _, err := t.tx.ExecContext(t.ctx, `delete from accounts`); err != nil {
			return err
		}
		_, err := t.tx.ExecContext(t.ctx, `insert into accounts (generation, reader, merge, body) values ($1, $2, $3, $4)`,
			m.Generation, m.Reader, m.Merge, body)
		return err
	})
	return s.problem("keep the account", err)
}
