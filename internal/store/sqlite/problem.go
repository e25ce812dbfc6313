package sqlite

import (
	"errors"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"dossier"
)

// say returns a Problem with this file.
func (f *file) say(kind dossier.ProblemKind, what, hint string, err error) error {
	return &dossier.Problem{Kind: kind, Where: f.path, What: what, Hint: hint, Err: err}
}

// Problem turns an error of SQLite into one that people understand.
func (f *file) Problem(err error) error {
	var known *dossier.Problem
	var e *sqlite.Error
	if errors.As(err, &known) || !errors.As(err, &e) {
		return err
	}
	for _, code := range []int{e.Code(), e.Code() & 0xff} {
		if t, ok := told(code); ok {
			return f.say(t.kind, t.what, t.hint, err)
		}
	}
	return err
}

// telling is what a person is told.
type telling struct {
	kind       dossier.ProblemKind
	what, hint string
}

// told is the one table from SQLite's result codes, first the long ones.
func told(code int) (telling, bool) {
	full := telling{
		dossier.Full, "no more can be written to it: the disk is full, or a limit is reached",
		"make room, then run the same command again: nothing is lost and nothing comes in twice",
	}
	damaged := telling{
		dossier.Damaged, "the data file is damaged",
		"dossier verify shows what can be read; restore a copy, or move the file away and add the articles again",
	}
	switch code {
	case lib.SQLITE_IOERR_SHORT_READ, lib.SQLITE_CORRUPT:
		return damaged, true
	case lib.SQLITE_NOTADB:
		return telling{dossier.Damaged, "it is not a data file of Dossier, or its beginning is damaged", "choose another path with --db, or restore a copy"}, true
	case lib.SQLITE_FULL, lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_SHMSIZE, lib.SQLITE_IOERR_TRUNCATE:
		// A write beyond a limit on file sizes or a quota is an input/output error.
		return full, true
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return telling{dossier.Busy, "another process is writing to it", "wait until it is through, then run the same command again"}, true
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return telling{dossier.Unreadable, "it cannot be written: the file or its folder is read-only", "give yourself the right to write there, or choose another path with --db"}, true
	case lib.SQLITE_CANTOPEN:
		return telling{dossier.Unreadable, "it cannot be opened", "look whether you may read and write the file and its folder"}, true
	case lib.SQLITE_IOERR:
		return telling{dossier.Unreadable, "the disk gives an error", "look at the disk, then run the same command again"}, true
	}
	return telling{}, false
}
