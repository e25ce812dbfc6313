package main

import (
	"context"
	"fmt"

	"dossier"
	"dossier/internal/fetch"
)

// batch finds the articles that the arguments name.
func (c *app) batch(ctx context.Context, args []string, o readOptions) (*fetch.Batch, error) {
	published, err := o.interval()
	if err != nil {
		return nil, err
	}
	return fetch.Files(ctx, args, fetch.Options{Outlet: o.outlet, Published: published, Stdin: c.in}), nil
}

// tellNotes says what was left out of a batch and what was replaced.
func (c *app) tellNotes(b *fetch.Batch) {
	for _, n := range b.Notes() {
		fmt.Fprintf(c.errw, "note: %s: %s\n", plain(n.Path), plain(n.What))
	}
}

// readAll gives each article to do and goes on past those that fail; they are
// told, and the last line says how many there were.
func (c *app) readAll(ctx context.Context, args []string, o readOptions, do func(dossier.Raw) error) error {
	b, err := c.batch(ctx, args, o)
	if err != nil {
		return err
	}
	var first error
	failed, done := 0, 0
	for raw, err := range b.All() {
		if err == nil {
			err = do(raw)
		}
		done++
		if err != nil {
			report(c.errw, err)
			failed++
			first = firstError(first, err)
		}
	}
	c.tellNotes(b)
	if failed == 0 {
		return ctx.Err()
	}
	if done > 1 {
		fmt.Fprintf(c.errw, "%d of %s could not be read\n", failed, plural(done, "article"))
	}
	return reported{first}
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// reported is an error whose words have been told already; its kind still
// decides the exit code.
type reported struct{ error }

func (r reported) Unwrap() error { return r.error }
