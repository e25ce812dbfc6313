package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
)

func newTimeline(c *app) *cobra.Command {
	var short bool
	cmd := &cobra.Command{
		Use:   "timeline [STORY]",
		Short: "What happened and when, with sources",
		Long: `What happened and when, with sources, for a story (its id or words of its title)
or for all of them. A plan or a denied event is marked as one; a date that nobody
gives is "unknown", never the date of publication.`,
		Example: "  dossier timeline\n  dossier timeline treaty --as-of 2025-01-01\n  dossier timeline --json | jq .title",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			stories, err := v.PickStories(strings.Join(args, " "))
			if err != nil {
				return err
			}
			for _, st := range stories {
				if c.json {
					err = c.each(len(st.Happenings), func(i int) any { return st.Happenings[i] })
				} else {
					c.printTimeline(st, short)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.listFlags(cmd)
	cmd.Flags().BoolVar(&short, "short", false, "one line a happening, without the exact words")
	return cmd
}

func (c *app) printTimeline(st dossier.Story, short bool) {
	fmt.Fprintf(c.out, "%s\n%s\n", plain(st.Title), c.dim(fmt.Sprintf("story %s, %d articles", st.ID, len(st.Articles))))
	for _, h := range st.Happenings {
		c.printHappening(h, short)
	}
	fmt.Fprintln(c.out)
}

func (c *app) printHappening(h dossier.Happening, short bool) {
	mark := ""
	if h.Status != dossier.Held {
		mark = "[" + string(h.Status) + "] "
	}
	fmt.Fprintf(c.out, "\n%s  %s%s\n", c.bold(fmt.Sprintf("%-10s", h.Time.Interval)), mark, plain(h.Title))
	fmt.Fprintf(c.out, "    %s\n", c.dim(counts(h)))
	if short {
		return
	}
	for _, tell := range h.Tellings {
		note := ""
		if tell.Status != h.Status {
			note = " (" + string(tell.Status) + ")"
		}
		c.wrapped("    ", sourceLine(tell.Source)+note)
	}
}

func counts(h dossier.Happening) string {
	kind := string(h.Type)
	if h.Mode != "" {
		kind += " " + h.Mode
	}
	articles := map[string]bool{}
	for _, tell := range h.Tellings {
		articles[tell.Article] = true
	}
	return fmt.Sprintf("%s · %s, %s", kind, plural(h.Origins, "independent origin"), plural(len(articles), "article"))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
