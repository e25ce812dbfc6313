package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/sqlite"
	"dossier/internal/view"
)

// app is what every command shares: the streams and the common flags.
type app struct {
	in        io.Reader
	out, errw io.Writer
	db        string
	json      bool
	asOf      string
	seen      *view.View // what the question is answered from: it names articles without an outlet
}

func (c *app) jsonFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON, one object a line")
}

func (c *app) asOfFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.asOf, "as-of", "", "what had been reported by the end of this day: YYYY-MM-DD, YYYY-MM or YYYY")
}

func (c *app) listFlags(cmd *cobra.Command) {
	c.jsonFlag(cmd)
	c.asOfFlag(cmd)
}

// each prints n values as JSON, one a line.
func (c *app) each(n int, value func(i int) any) error {
	for i := range n {
		if err := c.printJSON(value(i)); err != nil {
			return err
		}
	}
	return nil
}

// day reads --as-of; a month or a year means its last day.
func (c *app) day() (dossier.Date, error) {
	if c.asOf == "" {
		return "", nil
	}
	in, err := parseDay("--as-of", c.asOf)
	return in.Latest, err
}

// withStore opens the data file, which must be there, and closes it after do.
func (c *app) withStore(ctx context.Context, do func(*store.Store) error) error {
	db, err := sqlite.Open(c.db, sqlite.Options{MustExist: true})
	if err != nil {
		return err
	}
	return errors.Join(do(db), db.Close())
}

// view merges what the data file holds, as of the day asked for.
func (c *app) view(ctx context.Context) (v *view.View, err error) {
	asOf, err := c.day()
	if err != nil {
		return nil, err
	}
	err = c.withStore(ctx, func(db *store.Store) error {
		v, err = viewOf(ctx, db, asOf)
		return err
	})
	c.seen = v
	if v != nil && v.Undated > 0 {
		fmt.Fprintf(c.errw, "note: %s left out: nobody knows when they were published\n", plural(v.Undated, "article"))
	}
	return v, err
}

func viewOf(ctx context.Context, db *store.Store, asOf dossier.Date) (*view.View, error) {
	snap, err := db.Load(ctx, asOf)
	if err != nil {
		return nil, err
	}
	v := view.Of(accountOf(ctx, db, snap, asOf), snap.Readings, asOf)
	v.Undated = snap.Undated
	return v, nil
}

func (c *app) bold(s string) string { return c.style("1", s) }
func (c *app) dim(s string) string  { return c.style("2", s) }

// style marks s on a terminal that shows colours (see no-color.org).
func (c *app) style(code, s string) string {
	if terminalWidth(c.out) == 0 || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return s
	}
	return fmt.Sprintf("\x1b[%sm%s\x1b[0m", code, s)
}
