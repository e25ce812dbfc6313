package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dossier"
	"dossier/internal/store/cite"
)

// Known reports whether the article of this input is stored with a reading by
// this reader or a newer one, and its id. An input is any hash of the words and
// the facts that were given for an article.
func (s *Store) Known(ctx context.Context, input, reader string) (id string, known bool, err error) {
	var by string
	err = s.read.QueryRowContext(ctx, `
		select a.id, r.reader
		from inputs i
		join articles a on a.seq = i.article
		join readings r on r.article = i.article
		where i.hash = $1`, input).Scan(&id, &by)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return id, err == nil && !newer(reader, by), s.problem("look for the article", err)
}

// newer reports whether reader version a is newer than b: "10" than "9.1".
func newer(a, b string) bool {
	as, bs := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(as), len(bs)) {
		x, errX := strconv.Atoi(as[i])
		y, errY := strconv.Atoi(bs[i])
		switch {
		case errX == nil && errY == nil && x != y:
			return x > y
		case as[i] != bs[i]:
			return as[i] > bs[i]
		}
	}
	return len(as) > len(bs)
}

// Put stores a reading and its article in one transaction. It refuses a reading
// with an item that has no words in the text. The same reading again changes
// nothing; one by a newer reader, or from better given facts, replaces what was
// derived, never the article. With again it is replaced in any case, which
// mends damaged rows.
func (s *Store) Put(ctx context.Context, r dossier.Reading, input string, again bool) (added, changed bool, err error) {
	if found := cite.Check(&r); len(found) > 0 {
		return false, false, found[0].Problem()
	}
	if n := len(r.Article.Blocks); n > maxPassages {
		return false, false, &dossier.Problem{Kind: dossier.TooLarge, Where: r.Article.Source, What: fmt.Sprintf("%d paragraphs are too many", n)}
	}
	js, err := s.codec.json(r)
	if err != nil {
		return false, false, &dossier.Problem{Kind: dossier.Internal, Where: r.Article.Source, What: err.Error(), Err: err}
	}
	p := put{r: r, json: js, body: s.codec.press(js), input: input, again: again, codec: s.codec}
	err = s.writing(ctx, p.run)
	return p.added, p.changed, s.problem("store "+r.Article.Source, err)
}

// put is one article on its way into the database.
type put struct {
	r              dossier.Reading
	json, body     []byte
	input          string
	again          bool
	codec          *codec
	added, changed bool
	passages       []dossier.Block
	firstPassage   int64 // seq of the first
}

func (p *put) run(w transaction) error {
	article, err := p.article(w)
	if err != nil {
		return err
	}
	if p.changed && !p.added {
		if err := w.drop(article); err != nil {
			return err
		}
	}
	if p.added || p.changed {
		if err := w.derived(article, p); err != nil {
			return err
		}
	}
	if err := w.remember(p.input, article, p.r.Article.ID); err != nil {
		return err
	}
	if !p.added && !p.changed {
		return nil
	}
	if err := w.exec(w.bump); err != nil {
		return err
	}
	// The index comes last: every other write would make SQLite put what the
	// index has gathered on disk at once, passage by passage.
	return w.indexPassages(p)
}

// article finds the article's row or adds it, and decides what is to be done.
func (p *put) article(w transaction) (seq int64, err error) {
	a := p.r.Article
	var reader sql.NullString
	var body []byte
	err = w.row(w.find, a.ID).Scan(&seq, &reader, &body)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		p.added = true
		err = w.row(w.article, a.ID, a.Source, a.Outlet, a.Text).Scan(&seq)
	case err != nil, p.again, !reader.Valid:
		p.changed = true
	case newer(reader.String, p.r.Reader):
		// An older Dossier must not undo the work of a newer one.
	default:
		p.changed = !p.codec.same(body, p.json)
	}
	if err != nil {
		return 0, fmt.Errorf("article %s: %w", a.ID, err)
	}
	return seq, nil
}
