package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/store"
)

// jsonHit is a sentence as `search --json` prints it.
type jsonHit struct {
	Article   string           `json:"article"`
	Outlet    string           `json:"outlet"`
	Title     string           `json:"title"`
	Published dossier.Interval `json:"published"`
	Sentence  string           `json:"sentence"`
}

func newSearch(c *app) *cobra.Command {
	var want store.Search
	cmd := &cobra.Command{
		Use:   "search WORDS",
		Short: "Sentences with these words",
		Long: `Sentences that hold all the words. Words in quotation marks are found together;
-word leaves out what holds it (write -- before the words then).`,
		Example: "  dossier search treaty signed\n  dossier search '\"draft treaty\"' --outlet \"Harbour Post\"\n  dossier search -- treaty -nuclear",
		Args:    atLeast(1, "words to look for"),
		RunE: func(cmd *cobra.Command, args []string) error {
			want.Words = strings.Join(args, " ")
			var err error
			if want.AsOf, err = c.day(); err != nil {
				return err
			}
			return c.withStore(cmd.Context(), func(db *store.Store) error {
				found, err := db.Search(cmd.Context(), want)
				if err != nil {
					return err
				}
				return c.printHits(found.Hits, want.Words)
			})
		},
	}
	c.listFlags(cmd)
	cmd.Flags().StringVar(&want.Outlet, "outlet", "", "only in this outlet's articles")
	cmd.Flags().IntVar(&want.Limit, "limit", 0, "no more than this many passages (0 is 50)")
	return cmd
}

func (c *app) printHits(hits []store.Hit, words string) error {
	if len(hits) == 0 {
		return &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "no sentence has these words", Hint: "try fewer words"}
	}
	if c.json {
		return c.each(len(hits), func(i int) any {
			h := hits[i]
			return jsonHit{h.Article, h.Outlet, h.Title, h.Published, h.Text}
		})
	}
	for _, h := range hits {
		fmt.Fprintf(c.out, "%s  %s\n", c.bold(fmt.Sprintf("%-10s", h.Published)), plain(firstOf(h.Outlet, h.Article)+": "+h.Title))
		c.wrapped("    ", h.Text)
	}
	return nil
}
