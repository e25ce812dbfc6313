package main

import (
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/store"
)

// jsonArticle is an article as `articles --json` prints it: without its text.
type jsonArticle struct {
	ID        string                 `json:"id"`
	Source    string                 `json:"source"`
	Outlet    string                 `json:"outlet"`
	Title     string                 `json:"title"`
	Byline    string                 `json:"byline,omitempty"`
	Published dossier.Interval       `json:"published"`
	Basis     dossier.PublishedBasis `json:"basis"`
	Why       string                 `json:"why"`
	Origin    string                 `json:"origin,omitempty"`
}

func newArticles(c *app) *cobra.Command {
	var want store.Articles
	cmd := &cobra.Command{
		Use:     "articles [WORDS]",
		Short:   "List the articles, all or those with the words",
		Example: "  dossier articles\n  dossier articles treaty --outlet \"Harbour Post\"\n  dossier articles --as-of 2025-01-01 --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			want.Words = strings.Join(args, " ")
			var err error
			if want.AsOf, err = c.day(); err != nil {
				return err
			}
			return c.withStore(cmd.Context(), func(db *store.Store) error {
				found, err := db.Articles(cmd.Context(), want)
				if err != nil {
					return err
				}
				return c.printArticles(found)
			})
		},
	}
	c.listFlags(cmd)
	cmd.Flags().StringVar(&want.Outlet, "outlet", "", "only this outlet's")
	cmd.Flags().IntVar(&want.Limit, "limit", 0, "no more than this many (0 is all)")
	return cmd
}

func (c *app) printArticles(found []dossier.Article) error {
	if c.json {
		return c.each(len(found), func(i int) any {
			a := found[i]
			return jsonArticle{a.ID, a.Source, a.Outlet, a.Title, a.Byline, a.Published.Interval, a.Published.Basis, a.Published.Why, a.Origin}
		})
	}
	var rows [][]string
	for _, a := range found {
		rows = append(rows, []string{a.ID, a.Published.String(), string(a.Published.Basis), a.Outlet, firstOf(a.Title, a.Source)})
	}
	c.printTable([]string{"id", "published", "basis", "outlet", "title"}, rows)
	return nil
}
