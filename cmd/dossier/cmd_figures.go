package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

func newFigures(c *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "figures [WORDS]",
		Short: "Figures for the same thing side by side",
		Long: `The ledger of figures: what each source gives for the same thing, and how that
stands to the first. Without --all only things for which there are several.`,
		Example: "  dossier figures\n  dossier figures trade --all --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			words := strings.Join(args, " ")
			var found []dossier.FigureGroup
			for _, st := range v.Stories {
				for _, g := range st.Figures {
					if (all || words != "" || len(g.Entries) > 1) && view.HasWords(g.Of+" "+sentences(g), words) {
						found = append(found, g)
					}
				}
			}
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, g := range found {
				c.printFigures(g)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	cmd.Flags().BoolVar(&all, "all", false, "also things with a single figure")
	return cmd
}

func sentences(g dossier.FigureGroup) string {
	var out []string
	for _, e := range g.Entries {
		out = append(out, e.Text)
	}
	return strings.Join(out, " ")
}

func (c *app) printFigures(g dossier.FigureGroup) {
	fmt.Fprintf(c.out, "%s\n", c.bold(plain(g.Of)))
	for _, e := range g.Entries {
		line := dossier.Amount(e.Low, e.High, g.Unit)
		if e.Approximate {
			line = "about " + line
		}
		if e.Change != "" {
			line = string(e.Change) + " " + line
		}
		if e.Period != "" {
			line += ", " + e.Period
		}
		if e.Relation != "" {
			line += " [" + strings.ReplaceAll(string(e.Relation), "_", " ") + "]"
		}
		fmt.Fprintf(c.out, "  %s\n", plain(line))
		c.wrapped("      ", sourceLine(e.Source))
	}
	fmt.Fprintln(c.out)
}
