package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"dossier"
	"dossier/internal/store/cite"
)

const (
	hintCopy  = "restore the data file from a copy, or move it away and add the articles again"
	hintIndex = "have the articles read anew: dossier add --again FILE..."
)

// Integrity asks SQLite whether its pages and references are sound, and whether
// the full-text index holds what it should.
func (f *file) Integrity(ctx context.Context, read, write *sql.DB) ([]cite.Finding, error) {
	var out []cite.Finding
	say := func(what, hint string) { out = append(out, cite.Finding{Where: f.path, What: what, Hint: hint}) }
	err := each(ctx, read, `select integrity_check from pragma_integrity_check where integrity_check <> 'ok'`, func(what string) { say(what, hintCopy) })
	if err != nil {
		return out, err
	}
	err = each(ctx, read, `select "table" || ' row ' || coalesce(rowid, '') || ' refers to a missing row of ' || parent from pragma_foreign_key_check`,
		func(what string) { say(what, hintCopy) })
	if err != nil {
		return out, err
	}
	err = each(ctx, read, `
		select count(*) || ' passages are not in the full-text index' from passages p
		where not exists (select 1 from passage_index_docsize d where d.id = p.seq) having count(*) > 0
		union all
		select count(*) || ' entries of the full-text index have no passage' from passage_index_docsize d
		where not exists (select 1 from passages p where p.seq = d.id) having count(*) > 0`,
		func(what string) { say(what, hintIndex) })
	if err != nil {
		return out, err
	}
	if what := f.wrongIndex(ctx, write); what != "" {
		say(what, hintIndex)
	}
	return out, nil
}

// wrongIndex compares the index word by word with the texts. SQLite takes that
// for a write, so in a file that cannot be written it is left out.
func (f *file) wrongIndex(ctx context.Context, write *sql.DB) string {
	_, err := write.ExecContext(ctx, `insert into passage_index (passage_index, rank) values ('integrity-check', 1)`)
	var e *sqlite.Error
	if errors.As(err, &e) {
		if t, ok := told(e.Code() & 0xff); ok && t.kind == dossier.Damaged {
			return fmt.Sprintf("the full-text index does not match the texts (%v)", err)
		}
	}
	return ""
}

func each(ctx context.Context, db *sql.DB, query string, f func(what string)) error {
	rs, err := db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rs.Close() //nolint:errcheck // rs.Err tells more
	for rs.Next() {
		var what string
		if err := rs.Scan(&what); err != nil {
			return err
		}
		f(what)
	}
	return rs.Err()
}
