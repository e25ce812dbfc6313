package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"runtime/debug"
	"sync"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/ingest"
	"dossier/internal/store"
	"dossier/internal/store/sqlite"
	"dossier/read"
)

func newAdd(c *app) *cobra.Command {
	var o readOptions
	var again bool
	cmd := &cobra.Command{
		Use:   "add FILE|FOLDER|-...",
		Short: "Read articles and keep them",
		Long: `Reads text and HTML files, folders of them, or - for standard input, and keeps
articles and readings in the data file. Adding an article twice changes nothing, so
a run that was stopped is finished by running it again.

What is known of an article from outside stands in flags, or in a metadata.json
beside the files: {"a.txt": {"outlet": "…", "published": "2024-03-05", "title": "…",
"url": "…", "byline": "…"}}. Flags win.

What cannot be read is listed at the end, and the exit code is that of the first.`,
		Example: "  dossier add articles/\n  dossier add --outlet \"Harbour Post\" --published 2024-03-05 a.txt b.html\n  cat a.txt | dossier add --outlet \"Harbour Post\" -",
		Args:    atLeast(1, "a file, a folder, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := c.batch(cmd.Context(), args, o)
			if err != nil {
				return err
			}
			db, err := sqlite.Open(c.db, sqlite.Options{})
			if err != nil {
				return err
			}
			sum, err := c.addAll(cmd.Context(), db, b.All(), b.Len(), again)
			c.tellNotes(b)
			return c.finish(sum, errors.Join(err, db.Close()))
		},
	}
	c.jsonFlag(cmd)
	o.given(cmd)
	cmd.Flags().BoolVar(&again, "again", false, "read and replace also what is there already")
	return cmd
}

// addAll takes the articles the whole way with a progress bar on a terminal.
func (c *app) addAll(ctx context.Context, db *store.Store, raws iter.Seq2[dossier.Raw, error], total int, again bool) (ingest.Summary, error) {
	bar := newProgress(c.errw, "reading", total)
	defer bar.stop()
	in := ingest.Ingester{
		Reader: &lazyReader{}, Version: read.Version, Store: db, Again: again,
		Progress: func(done, total int, source string) { bar.at(done, total, source) },
	}
	return in.All(ctx, raws, total)
}

// finish tells what became of the articles.
func (c *app) finish(sum ingest.Summary, err error) error {
	for _, p := range sum.Problems {
		report(c.errw, p)
	}
	if c.json {
		if jerr := c.printJSON(sum); jerr != nil {
			return jerr
		}
	}
	tellSummary(c.errw, sum)
	if err != nil {
		return err
	}
	if err := sum.Err(); err != nil {
		return reported{err}
	}
	return nil
}

func tellSummary(w io.Writer, sum ingest.Summary) {
	fmt.Fprintf(w, "%s added, %d already there", plural(sum.Added, "article"), sum.Already)
	if sum.ReRead > 0 {
		fmt.Fprintf(w, ", %d read again", sum.ReRead)
	}
	if sum.Failed > 0 {
		fmt.Fprintf(w, ", %d could not be read", sum.Failed)
	}
	fmt.Fprintln(w)
}

// lazyReader loads the models when the first article has to be read: adding what
// is there already needs none.
type lazyReader struct {
	once sync.Once
	rd   *read.Reader
	err  error
}

func (l *lazyReader) Read(raw dossier.Raw) (dossier.Reading, error) {
	l.once.Do(func() {
		spare()
		l.rd, l.err = read.New()
	})
	if l.err != nil {
		return dossier.Reading{}, l.err
	}
	return l.rd.Read(raw)
}

// spare lets rubbish be collected sooner, so that an article of a megabyte stays
// below 250 MB; who has set GOMEMLIMIT knows better.
func spare() {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(180 << 20)
	}
}
