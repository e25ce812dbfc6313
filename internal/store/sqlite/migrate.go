package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"time"

	"github.com/pressly/goose/v3"

	"dossier"
)

// Migrations are numbered and only go forward. Each sets user_version to its
// number: reading that is all it takes to open a file that is up to date.
//
//go:embed migrations/*.sql
var migrations embed.FS

// application is what the first migration writes into a file to mark it as ours.
const application = 0x44535352

// schema is the number of the last migration.
const schema = 1

// version returns the schema version of the file, 0 for an empty one, and a
// Problem for the file of another program.
func (f *file) version() (int, error) {
	var app, version, tables int
	err := f.read.QueryRow(`
		select (select application_id from pragma_application_id),
		       (select user_version from pragma_user_version),
		       (select count(*) from sqlite_master where name not like 'goose%' and name not like 'sqlite%')`).
		Scan(&app, &version, &tables)
	if err != nil {
		return 0, err
	}
	if app != application && (tables > 0 || version > 0) {
		return 0, f.say(dossier.Damaged, "it is an SQLite database, but not one of Dossier's",
			"choose another path with --db", nil)
	}
	return version, nil
}

// bringForward runs the migrations that the file lacks.
func (f *file) bringForward(ctx context.Context, version int) error {
	switch {
	case version == schema:
		return nil
	case version > schema:
		return f.say(dossier.NewerSchema, fmt.Sprintf("a newer Dossier wrote it (schema %d, this one knows %d)", version, schema),
			"use the newer Dossier, or another data file with --db", nil)
	case version == 0 && f.options.MustExist:
		return f.say(dossier.NotFound, "there is nothing in this data file yet", "dossier add FILE... puts articles into it", nil)
	}
	return f.migrate(ctx)
}

// migrate runs the migrations, each in a transaction. When two processes open a
// new file at once, one of them finds the work of the other half done: it waits
// until that one is through.
func (f *file) migrate(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*f.options.Wait)
	defer cancel()
	for {
		err := f.up(ctx)
		version, lookErr := f.version()
		switch {
		case lookErr != nil:
			return lookErr
		case version >= schema:
			return f.bringForward(ctx, version)
		case err != nil && hopeless(dossier.KindOf(f.Problem(err))):
			return err
		case ctx.Err() != nil:
			return fmt.Errorf("bring the schema forward from %d to %d: %w", version, schema, err)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// hopeless reports whether another try gives the same: what two processes do to
// each other at the beginning shows as a locked file or as a table that exists.
func hopeless(k dossier.ProblemKind) bool { return k != dossier.Internal && k != dossier.Busy }

func (f *file) up(ctx context.Context) error {
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, f.write, folder, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}
