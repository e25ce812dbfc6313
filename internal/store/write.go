package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"dossier"
	"dossier/internal/store/cite"
)

// writer holds the statements of a write, prepared once: preparing them for
// each article would take longer than running them.
type writer struct {
	db                                   *sql.DB
	find, article, reading, index        *sql.Stmt
	passages, passage, sources, source   *sql.Stmt
	input, inputOf, retire, revive, bump *sql.Stmt
	dropIndex, dropPassages, dropSources *sql.Stmt
	dropReading                          *sql.Stmt
}

// atOnce is how many rows one statement inserts where there are many: a row then
// takes a third of the time.
const atOnce = 16

// maxPassages is how many passages an article can have: the seq of a passage is
// that of its article times this, and its number.
const maxPassages = 1 << 24

func newWriter(ctx context.Context, db *sql.DB, ft FullText) (*writer, error) {
	w := &writer{db: db}
	for _, p := range []struct {
		stmt  **sql.Stmt
		query string
	}{
		{&w.find, `select a.seq, r.reader, r.body from articles a left join readings r on r.article = a.seq where a.id = $1`},
		{&w.article, `insert into articles (id, source, outlet, text) values ($1, $2, $3, $4) returning seq`},
		{&w.reading, `insert into readings (article, reader, title, byline, dateline, language, origin,
			published_earliest, published_latest, published_basis, published_why, sentences, body)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`},
		{&w.passages, `insert into passages (article, seq, kind, start_byte, end_byte) values ` + values(atOnce, 4)},
		{&w.passage, `insert into passages (article, seq, kind, start_byte, end_byte) values ` + values(1, 4)},
		{&w.index, ft.Add},
		{&w.sources, `insert into sources (article, noun, n, start_byte, end_byte, rule) values ` + values(atOnce, 5)},
		{&w.source, `insert into sources (article, noun, n, start_byte, end_byte, rule) values ` + values(1, 5)},
		{&w.inputOf, `select i.article, (select count(*) from inputs o where o.article = i.article) from inputs i where i.hash = $1`},
		{&w.input, `insert into inputs (hash, article) values ($1, $2) on conflict (hash) do update set article = excluded.article`},
		{&w.retire, `update articles set replaced_by = $2 where seq = $1`},
		{&w.revive, `update articles set replaced_by = '' where seq = $1 and replaced_by <> ''`},
		{&w.bump, `update generation set number = number + 1`},
		{&w.dropIndex, ft.Drop},
		{&w.dropPassages, `delete from passages where article = $1`},
		{&w.dropSources, `delete from sources where article = $1`},
		{&w.dropReading, `delete from readings where article = $1`},
	} {
		var err error
		if *p.stmt, err = db.PrepareContext(ctx, p.query); err != nil { //nolint:sqlclosecheck // kept, and closed with the database
			return nil, err
		}
	}
	return w, nil
}

// values writes n rows of $1, which they share, and width more parameters each.
func values(n, width int) string {
	var b strings.Builder
	at := 1
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString("($1")
		for range width {
			at++
			fmt.Fprintf(&b, ", $%d", at)
		}
		b.WriteByte(')')
	}
	return b.String()
}

func (w *writer) close() error {
	if w == nil {
		return nil
	}
	return w.bump.Close() // closing the database closes the others
}

// writing runs f in a write transaction.
func (s *Store) writing(ctx context.Context, f func(transaction) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.writer == nil {
		w, err := newWriter(ctx, s.write, s.dialect.FullText())
		if err != nil {
			return err
		}
		s.writer = w
	}
	tx, err := s.begin(ctx)
	if err != nil {
		return err
	}
	// A statement that can be cancelled costs a goroutine, and there are a
	// hundred an article; a transaction is short, so it is asked once, at its end.
	err = f(transaction{s.writer, tx, context.WithoutCancel(ctx)})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		tx.Rollback() //nolint:errcheck // the first error tells more
		return err
	}
	return tx.Commit()
}

// begin waits until nobody else writes. The database itself waits only a little,
// as it would not hear that ctx has ended.
func (s *Store) begin(ctx context.Context) (*sql.Tx, error) {
	for start := time.Now(); ; {
		tx, err := s.write.BeginTx(ctx, nil)
		if err == nil || dossier.KindOf(s.dialect.Problem(err)) != dossier.Busy || time.Since(start) > s.wait || ctx.Err() != nil {
			return tx, err
		}
	}
}

// transaction is a write under way.
type transaction struct {
	*writer
	tx  *sql.Tx
	ctx context.Context
}

func (t transaction) exec(stmt *sql.Stmt, args ...any) error {
	_, err := t.tx.StmtContext(t.ctx, stmt).ExecContext(t.ctx, args...) //nolint:sqlclosecheck // closed with the transaction
	return err
}

func (t transaction) row(stmt *sql.Stmt, args ...any) *sql.Row {
	return t.tx.StmtContext(t.ctx, stmt).QueryRowContext(t.ctx, args...) //nolint:sqlclosecheck // closed with the transaction
}

// derived writes everything that was read out of the article.
func (t transaction) derived(article int64, p *put) error {
	a, pub := p.r.Article, p.r.Article.Published
	if err := t.exec(t.reading, article, p.r.Reader, a.Title, a.Byline, a.Dateline, a.Language, a.Origin,
		string(pub.Earliest), string(pub.Latest), string(pub.Basis), pub.Why, encodeSpans(p.r.Sentences), p.body); err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if err := t.exec(t.revive, article); err != nil {
		return fmt.Errorf("article: %w", err)
	}
	if err := t.addPassages(article, p); err != nil {
		return fmt.Errorf("passages: %w", err)
	}
	if err := t.cite(article, cite.Of(&p.r)); err != nil {
		return fmt.Errorf("sources: %w", err)
	}
	return nil
}

func (t transaction) addPassages(article int64, p *put) error {
	p.passages = cite.Passages(p.r.Article)
	p.firstPassage = article * maxPassages
	return t.insert(t.passages, t.passage, article, len(p.passages), func(i int, row []any) []any {
		b := p.passages[i]
		return append(row, p.firstPassage+int64(i), string(b.Kind), b.Start, b.End)
	})
}

func (t transaction) indexPassages(p *put) error {
	for i, b := range p.passages {
		if err := t.exec(t.index, p.firstPassage+int64(i), b.Of(p.r.Article.Text)); err != nil {
			return fmt.Errorf("full text: %w", err)
		}
	}
	return nil
}

func (t transaction) cite(article int64, cs []cite.Citation) error {
	return t.insert(t.sources, t.source, article, len(cs), func(i int, row []any) []any {
		c := cs[i]
		return append(row, string(c.Noun), c.N, c.Span.Start, c.Span.End, c.Rule)
	})
}

// insert writes n rows of an article, many at once and the rest one by one.
func (t transaction) insert(many, one *sql.Stmt, article int64, n int, add func(i int, row []any) []any) error {
	for i := 0; i < n; {
		step, stmt := 1, one
		if n-i >= atOnce {
			step, stmt = atOnce, many
		}
		args := []any{article}
		for range step {
			args = add(i, args)
			i++
		}
		if err := t.exec(stmt, args...); err != nil {
			return err
		}
	}
	return nil
}

// drop takes away what was derived from an article.
func (t transaction) drop(article int64) error {
	for _, stmt := range []*sql.Stmt{t.dropIndex, t.dropPassages, t.dropSources, t.dropReading} {
		if err := t.exec(stmt, article); err != nil {
			return fmt.Errorf("drop the old reading: %w", err)
		}
	}
	return nil
}

// remember notes which article an input has become. A newer reader can make
// another article of the same page, with a better text or the outlet's name: the
// former one then stays as it is, but without a reading it tells nothing twice.
func (t transaction) remember(input string, article int64, id string) error {
	if input == "" {
		return nil
	}
	var former, inputs int64
	err := t.row(t.inputOf, input).Scan(&former, &inputs)
	if err == nil && former == article {
		return nil
	}
	if err != nil && err != sql.ErrNoRows {
		return fmt.Errorf("input: %w", err)
	}
	if err := t.exec(t.input, input, article); err != nil {
		return fmt.Errorf("input: %w", err)
	}
	if inputs != 1 {
		return nil
	}
	if err := t.exec(t.retire, former, id); err != nil {
		return fmt.Errorf("retire the former article: %w", err)
	}
	return t.drop(former)
}
