package main

import (
	"fmt"
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
nobody for all) and about what (words that stand in the sentence).`,
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
	fmt.Fprintf(c.out, "\n%s  %s %s\n", c.bold(fmt.Sprintf("%-10s", s.Published)), plain(s.Through()), c.dim("("+string(s.Act)+", "+string(s.Kind)+")"))
	c.wrapped("    ", s.Words)
}
