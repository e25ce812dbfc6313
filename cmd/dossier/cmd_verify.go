package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/verify"
)

func newVerify(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check every citation against the stored text",
		Long: `Checks that every item of every reading lies in its article's text, that the
article's id is the hash of its text, that the search index is complete and that
the file is sound. Exit code 5 when something is found.`,
		Example: "  dossier verify\n  dossier verify --json",
		Args:    atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.withStore(cmd.Context(), func(db *store.Store) error {
				report, err := verify.Store(cmd.Context(), db)
				if err != nil {
					return err
				}
				return c.printReport(report)
			})
		},
	}
	c.jsonFlag(cmd)
	return cmd
}

func (c *app) printReport(report verify.Report) error {
	if c.json {
		if err := c.printJSON(report); err != nil {
			return err
		}
	} else {
		for _, f := range report.Findings {
			fmt.Fprintf(c.out, "%s: %s\nhint: %s\n", plain(f.Where), plain(f.What), plain(f.Hint))
		}
		fmt.Fprintf(c.out, "%s, %s checked, %s\n", plural(report.Articles, "article"), plural(report.Items, "item"), plural(len(report.Findings), "finding"))
	}
	if len(report.Findings) > 0 {
		return &dossier.Problem{Kind: dossier.Damaged, Where: c.db, What: plural(len(report.Findings), "finding"), Hint: "add the articles named above again"}
	}
	return nil
}
