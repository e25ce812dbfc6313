package main

import (
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

func newSaid(c *app) *cobra.Command {
	var about string
	cmd := &cobra.Command{
		Use:   "said [WHO]",
		Short: "Who said what, through whom",
		Long: `Statements, in order of publication: by whom (words of a name, a post, an agency;
nobody for all) and about what (words that stand in the sentence). The day is that of
publication; arrows lead from the speaker to the outlet.

Exit codes: 0 done, 3 no statement matches.`,
		Example: "  dossier said\n  dossier said \"foreign minister\" --about treaty\n  dossier said --about missiles --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			found := v.Said(strings.Join(args, " "), about)
			if len(found) == 0 {
				return &dossier.Problem{Kind: dossier.NotFound, Where: "said", What: "no statement matches", Hint: "try fewer words, or `dossier search`"}
			}
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, s := range found {
				c.printSaid(s)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	cmd.Flags().StringVar(&about, "about", "", "words that stand in the sentence")
	return cmd
}

func (c *app) printSaid(s view.Said) {
	c.dated(s.Published, s.Through()+" ("+string(s.Act)+", "+string(s.Kind)+")")
	c.wrapped("    ", s.Words)
}
