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
	Happenings []dossier.Happening `json:"happenings"`
	Said       []view.Said         `json:"said"`
}

func newShow(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "show NAME",
		Short:   "An entity: its names, posts, deeds and words",
		Example: "  dossier show Lavrov\n  dossier show \"foreign minister\" --as-of 2024-06-30",
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
					c.printEntity(showEntity(v, *e))
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}

func showEntity(v *view.View, e dossier.Entity) shown {
	return shown{e, v.Parts(e.ID), v.SaidBy(e.ID)}
}

func (c *app) printEntity(e shown) {
	fmt.Fprintf(c.out, "%s\n%s\n", c.bold(plain(e.Name)), c.dim(fmt.Sprintf("%s %s", e.Kind, e.ID)))
	var names []string
	for _, n := range e.Names {
		names = append(names, fmt.Sprintf("%s (%d)", n.Name, n.Count))
	}
	c.wrapped("  written: ", strings.Join(names, ", "))
	for _, ro := range e.Roles {
		c.wrapped("  ", ro.String())
		for _, s := range ro.Sources {
			c.wrapped("      ", sourceLine(s))
		}
	}
	for _, h := range e.Happenings {
		c.printHappening(h, true)
	}
	for _, s := range e.Said {
		c.printSaid(s)
	}
	fmt.Fprintln(c.out)
}
