package main

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/brief"
	"dossier/internal/view"
)

func newBrief(c *app) *cobra.Command {
	var file string
	cmd := &cobra.Command{
		Use:   "brief [STORY]",
		Short: "A Markdown briefing with a footnote for each sentence",
		Long: `Writes a story (its id or words of its title; without one the largest story) as a
Markdown briefing: timeline, agreements, disputes, figures, people. Each sentence
carries numbered footnotes: outlet, date, exact words.`,
		Example: "  dossier brief > treaty.md\n  dossier brief treaty --as-of 2025-01-01 -o treaty.md",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			stories, err := v.PickStories(strings.Join(args, " "))
			if err != nil {
				return err
			}
			if len(stories) == 0 {
				return &dossier.Problem{Kind: dossier.NotFound, Where: c.db, What: "no articles, so no story", Hint: "put articles in with `dossier add FILE...`"}
			}
			return c.toFile(file, func(w io.Writer) error { return brief.Write(w, stories[0], briefOptions(v)) })
		},
	}
	c.asOfFlag(cmd)
	cmd.Flags().StringVarP(&file, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

func briefOptions(v *view.View) brief.Options {
	entities := map[string]dossier.Entity{}
	for _, e := range v.Entities {
		entities[e.ID] = e
	}
	return brief.Options{
		AsOf:     v.AsOf,
		Entities: entities,
		Address: func(article string) string {
			if r := v.Reading(article); r != nil {
				return r.Article.Source
			}
			return article
		},
		State: func(g dossier.Agreement) string {
			p := v.Pact(g)
			return p.State + " on " + string(p.On)
		},
	}
}

// toFile writes to the named file, or to standard output for "".
func (c *app) toFile(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(c.out)
	}
	f, err := os.Create(name)
	if err != nil {
		return &dossier.Problem{Kind: dossier.Unreadable, Where: name, What: "cannot be written", Hint: "check the folder and its permissions", Err: err}
	}
	if err := write(f); err != nil {
		_ = f.Close() // the first error is the one to tell
		return err
	}
	return f.Close()
}
