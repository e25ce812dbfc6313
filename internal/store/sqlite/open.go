// Package sqlite keeps a store in one SQLite file.
//
// In: a path. Out: a [store.Store] whose file has the schema of this Dossier: a
// new file gets it, an older one is brought forward, a newer one is refused.
//
//	st, err := sqlite.Open("news.db", sqlite.Options{})                // to add
//	st, err := sqlite.Open("news.db", sqlite.Options{MustExist: true}) // to read
//
// Several processes may read and add at once; one writes at a time and the
// others wait. A process that is killed leaves whole articles and nothing else.
package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver

	"dossier"
	"dossier/internal/store"
)

// Options say how to open a file. The zero value is right for adding.
type Options struct {
	MustExist bool          // do not make the file: for commands that only read
	Wait      time.Duration // how long to wait for another process to write; 0 is five seconds

	pragmas []string // more of them, for tests
}

// readers is how many connections read at once.
const readers = 4

// Open opens the file at path, and makes it when it may.
func Open(path string, o Options) (*store.Store, error) {
	o.Wait = cmp.Or(o.Wait, 5*time.Second)
	f := &file{path: path, options: o}
	if err := f.look(); err != nil {
		return nil, err
	}
	surviveFileLimit()
	if err := f.open(); err != nil {
		f.close()
		return nil, f.Problem(err)
	}
	return store.New(f.read, f.write, f, o.Wait)
}

// file is an SQLite file that is open; it is the [store.Dialect].
type file struct {
	path        string
	options     Options
	read, write *sql.DB
}

// look finds out what a person can be told before SQLite says "unable to open".
func (f *file) look() error {
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && f.options.MustExist:
		return f.say(dossier.NotFound, "there is no such data file", "dossier add FILE... makes one; --db says where it is", nil)
	case errors.Is(err, fs.ErrNotExist):
		return f.lookForFolder()
	case err != nil:
		return f.say(dossier.Unreadable, reason(err), "choose a path that can be read with --db", err)
	case info.IsDir():
		return f.say(dossier.Unreadable, "it is a folder, not a data file", "name a file in it with --db", nil)
	}
	return nil
}

func (f *file) lookForFolder() error {
	folder := filepath.Dir(f.path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return f.say(dossier.NotFound, fmt.Sprintf("there is no folder %s to make the data file in", folder), "make the folder first, or choose another path with --db", err)
	}
	return nil
}

// reason is why a file cannot be reached, without the path that is told anyway.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// open connects, and sees to the schema.
func (f *file) open() error {
	var err error
	if f.write, err = sql.Open("sqlite", f.address(forWriting)); err != nil {
		return err
	}
	f.write.SetMaxOpenConns(1)
	if err := f.openReaders(forReading); err != nil {
		return err
	}
	version, err := f.version()
	if dossier.KindOf(f.Problem(err)) == dossier.Unreadable && f.settled() {
		f.read.Close() //nolint:errcheck // it was not opened
		if err := f.openReaders(forImmutable); err != nil {
			return err
		}
		version, err = f.version()
	}
	if err != nil {
		return err
	}
	return f.bringForward(context.Background(), version)
}

func (f *file) openReaders(m mode) (err error) {
	f.read, err = sql.Open("sqlite", f.address(m))
	if err == nil {
		f.read.SetMaxOpenConns(readers)
		f.read.SetMaxIdleConns(readers)
	}
	return err
}

// settled reports whether everything is in the file itself. Then it can be read
// on a read-only disk, as one that nobody changes: SQLite cannot put there the
// small files that it keeps beside one that somebody may.
func (f *file) settled() bool {
	info, err := os.Stat(f.path + "-wal")
	return err != nil || info.Size() == 0
}

func (f *file) close() {
	for _, db := range []*sql.DB{f.read, f.write} {
		if db != nil {
			db.Close() //nolint:errcheck // the file could not be opened
		}
	}
}
