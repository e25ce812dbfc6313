package main

import (
	"context"
	"iter"
	"os"

	"dossier"
)

func (c *app) raws(ctx context.Context, args []string, o readOptions) (iter.Seq2[dossier.Raw, error], int, error) {
	return func(yield func(dossier.Raw, error) bool) {
		for _, p := range args {
			b, err := os.ReadFile(p)
			if !yield(dossier.Raw{Source: p, Media: "text/plain", Text: string(b), Outlet: o.outlet}, err) {
				return
			}
		}
	}, len(args), nil
}
