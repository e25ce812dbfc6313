// Package ingest takes articles the whole way: read, then stored.
//
// In: raw articles. Out: each of them in the store, and a summary of what became
// of each. It is safe to repeat: what is stored already is not even read again,
// so a run that was killed is finished by running it again.
//
//	in := ingest.Ingester{Reader: rd, Version: read.Version, Store: st}
//	sum, err := in.All(ctx, raws, total)
//
// Several workers read at once; one writes, in the order of the input.
package ingest

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"dossier"
)

// Reader reads one article; it is safe for concurrent use.
type Reader interface {
	Read(raw dossier.Raw) (dossier.Reading, error)
}

// Store keeps what was read.
type Store interface {
	// Known reports whether the article of this input is stored with a reading
	// by this version of the reader or a newer one, and its id.
	Known(ctx context.Context, input, reader string) (id string, known bool, err error)
	// Put stores a reading with its article, all of it or nothing. Again replaces
	// what is there even when it is the same.
	Put(ctx context.Context, r dossier.Reading, input string, again bool) (added, changed bool, err error)
}

// Ingester takes articles in. The fields above the line must be set.
type Ingester struct {
	Reader  Reader
	Version string // of the reader
	Store   Store

	Workers  int                                  // how many read at once; 0 is one a core
	Again    bool                                 // read and replace also what is stored already
	Progress func(done, total int, source string) // called after each article, in order
	Each     func(Result)                         // called with what became of each article, in order
}

// Outcome is what became of an article.
type Outcome string

const (
	Added   Outcome = "added"
	Already Outcome = "already there"
	ReRead  Outcome = "read again" // by a newer reader, or with better given facts
	Failed  Outcome = "failed"
)

// Result is what became of one article.
type Result struct {
	Source  string
	ID      string // "" when it failed
	Outcome Outcome
	Problem *dossier.Problem // when it failed
}

// One takes one article the whole way.
func (in Ingester) One(ctx context.Context, raw dossier.Raw) Result {
	j := in.read(ctx, job{raw: raw})
	return in.store(ctx, j).Result
}

// job is one article on its way.
type job struct {
	raw     dossier.Raw
	err     error // why it could not be had or read
	fatal   error // why no article can be stored
	input   string
	known   string // the id under which it is stored already
	reading dossier.Reading
	Result
}

// read does what can be done beside other articles: it looks whether the article
// is known and reads it if not.
func (in Ingester) read(ctx context.Context, j job) job {
	if j.err != nil {
		return j
	}
	j.input = Input(j.raw)
	if !in.Again {
		id, known, err := in.Store.Known(ctx, j.input, in.Version)
		if j.fatal = err; err != nil {
			return j
		}
		if known {
			j.known = id
			return j
		}
	}
	j.reading, j.err = Safely(in.Reader, j.raw)
	return j
}

// Safely reads an article; a panic of the reader is the problem of that article alone.
func Safely(rd Reader, raw dossier.Raw) (r dossier.Reading, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &dossier.Problem{
				Kind: dossier.Internal, Where: raw.Source, What: fmt.Sprintf("reading it failed: %v", p),
				Hint: "this is a defect in Dossier's reader; please report it with the article",
			}
		}
	}()
	return rd.Read(raw)
}

// patience is how often a write is tried that others do not let through.
const patience = 6

// store writes what was read and says what became of it.
func (in Ingester) store(ctx context.Context, j job) job {
	j.Source = j.raw.Source
	switch {
	case j.fatal != nil || j.err != nil:
	case j.known != "":
		j.ID, j.Outcome = j.known, Already
		return j
	default:
		var added, changed bool
		for range patience {
			added, changed, j.err = in.Store.Put(ctx, j.reading, j.input, in.Again)
			if dossier.KindOf(j.err) != dossier.Busy {
				break
			}
		}
		if j.err == nil {
			j.ID, j.Outcome = j.reading.Article.ID, outcome(added, changed)
			return j
		}
		if concernsAll(j.err) {
			j.fatal = j.err
		}
	}
	j.Outcome = Failed
	j.Problem = problem(j.Source, firstError(j.fatal, j.err))
	j.Source = cmp.Or(j.Source, j.Problem.Where)
	return j
}

func outcome(added, changed bool) Outcome {
	switch {
	case added:
		return Added
	case changed:
		return ReRead
	}
	return Already
}

// concernsAll reports whether an error of the store is not one article's: with a
// full disk there is no use in trying the next.
func concernsAll(err error) bool {
	switch dossier.KindOf(err) {
	case dossier.Full, dossier.Busy, dossier.Damaged, dossier.NewerSchema, dossier.Unreadable:
		return true
	}
	return false
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// Input returns the hash of everything that is known of an article before it is
// read: the same input has the same reading. A file is known by its name without
// its folders, as in [dossier.Article.Address].
func Input(raw dossier.Raw) string {
	h := sha256.New()
	for _, part := range []string{
		dossier.Article{Source: raw.Source}.Address(), raw.Media, raw.Outlet, raw.Title, raw.Byline,
		string(raw.Published.Earliest), string(raw.Published.Latest), raw.Text,
	} {
		h.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
