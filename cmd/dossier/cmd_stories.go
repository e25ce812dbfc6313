package main

import (
	"strconv"

	"github.com/spf13/cobra"
)

func newStories(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "stories",
		Short:   "List the stories",
		Example: "  dossier stories\n  dossier stories --as-of 2025-01-01 --json",
		Args:    atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			if c.json {
				return c.each(len(v.Stories), func(i int) any { return v.Stories[i] })
			}
			var rows [][]string
			for _, st := range v.Stories {
				rows = append(rows, []string{st.ID, strconv.Itoa(len(st.Articles)), strconv.Itoa(len(st.Happenings)), v.Span(st), st.Title})
			}
			c.printTable([]string{"id", "articles", "happenings", "reported", "title"}, rows)
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}
