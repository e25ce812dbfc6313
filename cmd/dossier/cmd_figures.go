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
stands to the first: it agrees, contradicts, supersedes (the world moved on) or differs
in scope (another period or place), with the reason. Without --all or WORDS only things
for which there are several.

Exit codes: 0 done, 3 no figure has the words.`,
		Example: "  dossier figures\n  dossier figures trade --all --json",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			words := strings.Join(args, " ")
			var found []storyFigures
			for _, st := range v.Stories {
				for _, g := range st.Figures {
					if (all || words != "" || len(g.Entries) > 1) && view.HasWords(g.Of+" "+sentences(g), words) {
						found = append(found, storyFigures{st.ID, g})
					}
				}
			}
			if words != "" && len(found) == 0 {
				return &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "no figure has these words", Hint: "`dossier figures --all` lists them"}
			}
			if c.json {
				return c.each(len(found), func(i int) any { return found[i] })
			}
			for _, g := range found {
				c.printFigures(g.FigureGroup)
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

// storyFigures is a ledger as --json prints it.
type storyFigures struct {
	Story string `json:"story"` // Story ID
	dossier.FigureGroup
}

func (c *app) printFigures(g dossier.FigureGroup) {
	fmt.Fprintln(c.out, c.bold(plain(g.Of)))
	for _, e := range g.Entries {
		line := view.Amount(g, e)
		if e.Period != "" {
			line += ", " + e.Period
		}
		if s := view.Standing(e); s != "" {
			line += " [" + s + "]"
		}
		c.wrapped("  ", line)
		c.wrapped("      ", c.sourceLine(e.Source))
	}
	fmt.Fprintln(c.out)
}
