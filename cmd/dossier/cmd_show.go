package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

// shown is what `show --json` prints: an entity and what it did and said.
type shown struct {
	dossier.Entity
	Happenings []storyHappening `json:"happenings"`
	Said       []view.Said      `json:"said"`
}

func newShow(c *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "show NAME",
		Short: "An entity: its names, posts, deeds and words",
		Long: `Everyone and everything whose name, post or id has the words: every spelling, the
posts with their sources, what it took part in and what it said. Minor happenings are
folded away without --all.

Exit codes: 0 done, 2 no name given, 3 nobody of this name.`,
		Example: "  dossier show Ruiz\n  dossier show \"foreign minister\" --as-of 2024-06-30\n  dossier show Ruiz --json | jq .roles",
		Args:    atLeast(1, "a name, or an entity's id"),
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			found, err := v.PickEntities(strings.Join(args, " "))
			if err != nil {
				return err
			}
			for _, e := range found {
				if c.json {
					err = c.printJSON(showEntity(v, *e))
				} else {
					c.printEntity(v, *e, all)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.listFlags(cmd)
	cmd.Flags().BoolVar(&all, "all", false, "also minor happenings: words and background on no known day")
	return cmd
}

func showEntity(v *view.View, e dossier.Entity) shown {
	deeds := []storyHappening{}
	for _, d := range v.Parts(e.ID) {
		for _, p := range d.Plans {
			deeds = append(deeds, storyHappening{d.Story, p.Happening})
		}
		deeds = append(deeds, storyHappening{d.Story, d.Happening})
	}
	return shown{e, deeds, v.SaidBy(e.ID)}
}

func (c *app) printEntity(v *view.View, e dossier.Entity, all bool) {
	fmt.Fprintf(c.out, "%s\n%s\n", c.bold(plain(e.Name)), c.dim(fmt.Sprintf("%s %s", e.Kind, e.ID)))
	c.wrapped("  written as  ", spellings(e))
	if len(e.Roles) > 0 {
		fmt.Fprintf(c.out, "\n%s\n", c.bold("Posts"))
	}
	for _, ro := range e.Roles {
		c.wrapped("  ", view.Post(ro))
		c.printSources("      ", ro.Sources)
	}
	c.printDeeds(v.Parts(e.ID), all)
	said := v.SaidBy(e.ID)
	if len(said) > 0 {
		fmt.Fprintf(c.out, "\n%s\n", c.bold("Said"))
	}
	for _, s := range said {
		c.printSaid(s)
	}
	fmt.Fprintln(c.out)
}

func spellings(e dossier.Entity) string {
	var names []string
	for _, n := range e.Names {
		names = append(names, fmt.Sprintf("%s (%d)", n.Name, n.Count))
	}
	return strings.Join(names, ", ")
}

func (c *app) printDeeds(deeds []view.Entry, all bool) {
	if len(deeds) == 0 {
		return
	}
	fmt.Fprintf(c.out, "\n%s\n", c.bold("Took part in"))
	folded := 0
	for _, d := range deeds {
		if d.Minor && !all {
			folded++
			continue
		}
		c.printEntry(d, true)
	}
	if folded > 0 {
		fmt.Fprintf(c.out, "\n%s\n", c.dim(fmt.Sprintf("%s folded away (--all shows them)", plural(folded, "minor happening"))))
	}
}
