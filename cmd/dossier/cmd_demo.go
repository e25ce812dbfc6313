package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/demo"
	"dossier/internal/store"
	"dossier/internal/store/sqlite"
)

func newDemo(c *app) *cobra.Command {
	var noServe bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "See it work on sample articles",
		Long: `Reads sample articles of six invented outlets into a data file in a temporary
folder, prints the timeline with its sources and serves the pages on a free port of
this machine until Ctrl-C. Nothing is left behind.`,
		Example: "  dossier demo\n  dossier demo --no-serve",
		Args:    atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			folder, err := os.MkdirTemp("", "dossier-demo-")
			if err != nil {
				return &dossier.Problem{Kind: dossier.Unreadable, Where: os.TempDir(), What: "no temporary folder can be made", Hint: "set TMPDIR to a folder that can be written", Err: err}
			}
			defer os.RemoveAll(folder) //nolint:errcheck // a temporary folder
			db, err := sqlite.Open(filepath.Join(folder, "demo.db"), sqlite.Options{})
			if err != nil {
				return err
			}
			return errors.Join(c.demo(cmd.Context(), db, noServe), db.Close())
		},
	}
	cmd.Flags().BoolVar(&noServe, "no-serve", false, "print only, serve no pages")
	return cmd
}

func (c *app) demo(ctx context.Context, db *store.Store, noServe bool) error {
	raws := demo.Articles()
	sum, err := c.addAll(ctx, db, each(raws), len(raws), false)
	if err := c.finish(sum, err); err != nil {
		return err
	}
	v, err := viewOf(ctx, db, "")
	if err != nil {
		return err
	}
	c.seen = v
	fmt.Fprintln(c.out)
	for _, st := range v.Stories {
		c.printTimeline(v, st, timelineOptions{})
	}
	if noServe {
		return nil
	}
	return c.serve(ctx, db, "127.0.0.1:0")
}

// each gives raws the form that ingest takes.
func each(raws []dossier.Raw) iter.Seq2[dossier.Raw, error] {
	return func(yield func(dossier.Raw, error) bool) {
		for _, raw := range raws {
			if !yield(raw, nil) {
				return
			}
		}
	}
}
