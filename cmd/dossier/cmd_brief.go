package main

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/brief"
)

func newBrief(c *app) *cobra.Command {
	var file string
	var o brief.Options
	cmd := &cobra.Command{
		Use:   "brief [STORY]",
		Short: "A Markdown briefing with a footnote for each sentence",
		Long: `Writes a story (its id or words of its title; without one the largest story) as a
Markdown briefing: timeline, agreements, disputes, figures, people. Each sentence
carries numbered footnotes: outlet, date, exact words. Minor happenings are left out
without --all.

Exit codes: 0 done, 3 no such story, 4 the file cannot be written.`,
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
			return c.toFile(file, func(w io.Writer) error { return brief.Write(w, v, stories[0], o) })
		},
	}
	c.asOfFlag(cmd)
	cmd.Flags().BoolVar(&o.All, "all", false, "also minor happenings: words and background on no known day")
	cmd.Flags().StringVarP(&file, "output", "o", "", "write to this file instead of standard output")
	return cmd
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
