package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier/internal/view"
)

func newAgreements(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "agreements [NAME]",
		Short:   "Agreements, the steps of their lives and their state",
		Example: "  dossier agreements\n  dossier agreements treaty --as-of 2025-06-01",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			found := v.PickPacts(strings.Join(args, " "))
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, g := range found {
				c.printAgreement(g)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}

func (c *app) printAgreement(g view.Pact) {
	fmt.Fprintf(c.out, "%s\n", c.bold(plain(g.Name)))
	fmt.Fprintf(c.out, "%s\n", c.dim(fmt.Sprintf("parties: %s · state on %s: %s", plain(strings.Join(g.Parties, ", ")), g.On, g.State)))
	for _, s := range g.Steps {
		by := ""
		if s.By != "" {
			by = " by " + plain(s.By)
		}
		fmt.Fprintf(c.out, "\n%s  %s%s [%s]\n", c.bold(fmt.Sprintf("%-10s", s.Date.Interval)), strings.ReplaceAll(string(s.Step), "_", " "), by, s.Status)
		for _, src := range s.Sources {
			c.wrapped("    ", sourceLine(src))
		}
	}
	fmt.Fprintln(c.out)
}
