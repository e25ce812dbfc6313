package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

func newTimeline(c *app) *cobra.Command {
	var o timelineOptions
	cmd := &cobra.Command{
		Use:   "timeline [STORY]",
		Short: "What happened and when, with sources",
		Long: `What happened and when, with sources, for a story (its id or words of its title)
or for all of them.

A plan or a denied event is marked as one, and a plan stands under what it came to.
What somebody denies is marked [disputed]; ` + "`dossier disputes`" + ` has both sides. A day
that nobody gives is unknown, never the date of publication. Words and background
on no known day are folded away; --all shows them, and --json always has them.

Exit codes: 0 done, 3 no such story.`,
		Example: "  dossier timeline\n  dossier timeline treaty --as-of 2025-01-01\n  dossier timeline --short --all\n  dossier timeline --json | jq .title",
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
					err = c.each(len(st.Happenings), func(i int) any { return storyHappening{st.ID, st.Happenings[i]} })
				} else {
					c.printTimeline(v, st, o)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.listFlags(cmd)
	cmd.Flags().BoolVar(&o.short, "short", false, "without the exact words")
	cmd.Flags().BoolVar(&o.all, "all", false, "also minor happenings: words and background on no known day")
	return cmd
}

// timelineOptions say how much of a timeline is printed.
type timelineOptions struct{ short, all bool }

func (c *app) printTimeline(v *view.View, st dossier.Story, o timelineOptions) {
	c.wrapped("", st.Title)
	fmt.Fprintln(c.out, c.dim(fmt.Sprintf("story %s, %s, reported %s", st.ID, plural(len(st.Articles), "article"), v.Span(st))))
	tl := v.Timeline(st, o.all)
	for _, e := range tl.Entries {
		c.printEntry(e, o.short)
	}
	if n := len(tl.Minor); n > 0 {
		fmt.Fprintf(c.out, "\n%s\n", c.dim(fmt.Sprintf("%s folded away (--all shows them)", plural(n, "minor happening"))))
	}
	fmt.Fprintln(c.out)
}

func (c *app) printEntry(e view.Entry, short bool) {
	c.dated(e.Time.Interval, marks(e)+e.Title)
	fmt.Fprintf(c.out, "    %s\n", c.dim(plain(about(e))))
	if !short {
		c.printTellings("    ", e.Happening)
	}
	for _, p := range e.Plans {
		c.wrapped("    [planned] ", p.Line())
		if !short {
			c.printTellings("        ", p.Happening)
		}
	}
}

func (c *app) printTellings(indent string, h dossier.Happening) {
	for _, tell := range h.Tellings {
		note := view.Aside(h, tell)
		if note != "" {
			note = " (" + note + ")"
		}
		c.wrapped(indent, c.sourceLine(tell.Source)+note)
	}
}

// marks stand before the title of what is not simply held.
func marks(e view.Entry) string {
	out := ""
	if s := view.Status(e.Happening); s != "" {
		out = "[" + s + "] "
	}
	if e.Claim != "" {
		out += "[disputed] "
	}
	return out
}

// about is the line below a title: the type, what the time rests on, the weight.
func about(e view.Entry) string {
	parts := []string{strings.TrimSpace(string(e.Type) + " " + e.Mode)}
	if e.First.Known() {
		parts = append(parts, "first planned for "+e.First.String())
	}
	if e.Due {
		parts = append(parts, "no outcome reported")
	}
	for _, s := range []string{view.Reason(e.Happening), view.Weight(view.Sources(e.Happening))} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// plural counts things in words.
func plural(n int, what string) string { return view.Plural(n, what) }

// storyHappening is a happening as --json prints it.
type storyHappening struct {
	Story string `json:"story"` // Story ID
	dossier.Happening
}
