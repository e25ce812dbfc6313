// Package fetch is where raw articles come from: files, folders of them, standard
// input.
//
// In: paths as the user typed them. Out: one Raw an article, decoded to UTF-8,
// with what sidecar files and flags know about it; or a Problem that says where,
// what and what to do. One bad file never stops the rest, and nothing is dropped
// in silence: what is left out is in [Batch.Notes].
//
//	b := fetch.Files(ctx, []string{"articles/"}, fetch.Options{Outlet: "Harbour Post"})
//	for raw, err := range b.All() { ... } // b.Len() of them
package fetch

import (
	"context"
	"io"
	"iter"

	"dossier"
)

// Limit is the most bytes that one article may have unless [Options] say else.
const Limit = 16 << 20

// Options say what is known of every article, and bounds.
type Options struct {
	Outlet    string           // wins over sidecar files
	Published dossier.Interval // wins over sidecar files
	Limit     int64            // bytes an article; 0 means [Limit]
	Stdin     io.Reader        // what "-" reads
}

// Note is something that the user may want to know and that is no failure: a file
// left out, bytes replaced.
type Note struct {
	Path string
	What string
}

// Batch is what a command line names: articles still to be read, and problems
// found in looking for them.
type Batch struct {
	ctx   context.Context
	o     Options
	items []item
	meta  *sidecars
	notes []Note
}

// item is a file to read, or why there is none.
type item struct {
	path  string
	root  string // the folder that was named, "" for a file that was named itself
	stdin bool
	err   error
}

// Files finds the articles that the arguments name: files, folders with all that
// is below them in the order of their names, "-" for standard input. Nothing is
// read yet but the folders.
func Files(ctx context.Context, args []string, o Options) *Batch {
	if o.Limit <= 0 {
		o.Limit = Limit
	}
	b := &Batch{ctx: ctx, o: o, meta: newSidecars()}
	w := walker{b: b, seen: map[string]string{}}
	for _, arg := range args {
		w.argument(arg)
	}
	return b
}

// Len returns how many pairs All yields as long as no sidecar file is broken.
func (b *Batch) Len() int { return len(b.items) }

// Notes returns what was left out and what was replaced; it is complete when All
// has come to its end.
func (b *Batch) Notes() []Note { return b.notes }

// All yields the articles in order; of each pair either the Raw is good or the
// error is a [dossier.Problem]. It ends early when the context does.
func (b *Batch) All() iter.Seq2[dossier.Raw, error] {
	return func(yield func(dossier.Raw, error) bool) {
		for _, it := range b.items {
			if b.ctx.Err() != nil {
				return
			}
			raw, err := b.read(it)
			for _, p := range b.meta.broken() {
				if !yield(dossier.Raw{Source: p.Where}, p) {
					return
				}
			}
			if !yield(raw, err) {
				return
			}
		}
	}
}

func (b *Batch) note(path, what string) {
	b.notes = append(b.notes, Note{path, what})
}
