package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/web"
)

func newServe(c *app) *cobra.Command {
	var addr string
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the account as pages",
		Long: `Serves the pages until Ctrl-C. Listens on this machine alone unless told otherwise:
there is no login, so whoever can reach the address can read everything.`,
		Example: "  dossier serve\n  dossier serve --addr 127.0.0.1:0    (any free port)",
		Args:    atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.withStore(cmd.Context(), func(db *store.Store) error { return c.serve(cmd.Context(), db, addr) })
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:8377", "address and port to listen on")
	return cmd
}

// serve answers until ctx ends, then lets requests under way finish.
func (c *app) serve(ctx context.Context, db *store.Store, addr string) error {
	handler, err := web.New(shelf{db})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return &dossier.Problem{Kind: dossier.Unreadable, Where: addr, What: "cannot listen there", Hint: "choose another with --addr, or --addr 127.0.0.1:0 for any free port", Err: err}
	}
	fmt.Fprintf(c.errw, "pages at http://%s/ until Ctrl-C\n", l.Addr())
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute}
	done := make(chan error, 1)
	go func() { done <- server.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// shelf gives the pages what they ask of a store.
type shelf struct{ db *store.Store }

func (s shelf) Generation(ctx context.Context) (int64, error) { return s.db.Generation(ctx) }

func (s shelf) Load(ctx context.Context, asOf dossier.Date) ([]dossier.Reading, []dossier.Judgement, error) {
	snap, err := s.db.Load(ctx, asOf)
	return snap.Readings, snap.Judgements, err
}

func (s shelf) Search(ctx context.Context, words string, asOf dossier.Date, limit int) ([]web.Hit, error) {
	found, err := s.db.Search(ctx, store.Search{Words: words, AsOf: asOf, Limit: limit})
	if err != nil {
		return nil, err
	}
	var out []web.Hit
	for _, h := range found.Hits {
		out = append(out, web.Hit{Article: h.Article, Outlet: h.Outlet, Title: h.Title, Span: h.Span, Text: h.Text, Marks: h.Marks})
	}
	return out, nil
}
