package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

func newDisputes(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "disputes [WORDS]",
		Short: "Claims that somebody denies: by whom asserted, denied, printed as fact",
		Long: `Claims that somebody denies and figures that contradict each other, each with who asserts it, who denies it and who prints it
as plain fact, counted in independent origins: twelve outlets that print one agency's
sentence are one.

Exit codes: 0 done, 3 no dispute has the words.`,
		Example: "  dossier disputes\n  dossier disputes missiles --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			words := strings.Join(args, " ")
			var found []storyClaim
			for _, st := range v.Stories {
				for _, cl := range view.Disputes(st) {
					if view.HasWords(cl.Text, words) {
						found = append(found, storyClaim{st.ID, cl})
					}
				}
			}
			if words != "" && len(found) == 0 {
				return &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "no dispute has these words", Hint: "`dossier disputes` lists them, `dossier search` finds sentences"}
			}
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, cl := range found {
				c.printClaim(cl.Dispute)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}

// storyClaim is a claim as --json prints it.
type storyClaim struct {
	Story string `json:"story"` // Story ID
	view.Dispute
}

func (c *app) printClaim(cl view.Dispute) {
	c.wrapped("", cl.Heading)
	for _, line := range cl.Stands {
		c.wrapped("  ", line)
	}
	for _, side := range []struct {
		name    string
		sources []dossier.Source
	}{{"asserted", cl.Asserted}, {"denied", cl.Denied}, {"printed as plain fact", cl.Printed}} {
		c.printSide(side.name, side.sources)
	}
	fmt.Fprintln(c.out)
}

func (c *app) printSide(name string, sources []dossier.Source) {
	if len(sources) == 0 {
		fmt.Fprintf(c.out, "  %s\n", c.dim(name+" by nobody in these articles"))
		return
	}
	fmt.Fprintf(c.out, "  %s\n", c.dim(name+" by "+plural(dossier.Origins(sources), "independent origin")))
	c.printSources("    ", sources)
}
