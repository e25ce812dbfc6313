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
		Use:     "disputes [WORDS]",
		Short:   "Claims that somebody denies: by whom asserted, denied, printed as fact",
		Example: "  dossier disputes\n  dossier disputes missiles --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			words := strings.Join(args, " ")
			var found []dossier.Claim
			for _, st := range v.Stories {
				for _, cl := range st.Claims {
					if cl.Disputed() && view.HasWords(cl.Text, words) {
						found = append(found, cl)
					}
				}
			}
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, cl := range found {
				c.printClaim(cl)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}

func (c *app) printClaim(cl dossier.Claim) {
	c.wrapped("", cl.Text)
	for _, side := range []struct {
		name    string
		sources []dossier.Source
	}{{"asserted", cl.Asserted}, {"denied", cl.Denied}, {"printed as fact", cl.Printed}} {
		for _, s := range side.sources {
			c.wrapped(fmt.Sprintf("  %-16s", side.name), sourceLine(s))
		}
	}
	fmt.Fprintln(c.out)
}
