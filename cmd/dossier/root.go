package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
)

const longHelp = `Dossier reads news articles from many outlets and keeps one sourced account of
each story: what happened and when, who said what and through whom, what was
promised and what came of it, which figures were given, and where the sources
agree, differ or deny. Every item leads to the exact words it rests on.

Exit codes: 0 done; 1 a defect in Dossier; 2 wrong usage; 3 not found; 4 some
input could not be read; 5 the data file is damaged or newer; 6 no space left;
7 another process is writing.`

const rootExample = `  dossier demo                                 see it work on sample articles
  dossier add articles/ --outlet "Harbour Post"  read a folder into ./dossier.db
  dossier timeline                             what happened, with sources
  dossier said "foreign minister" --about treaty
  dossier serve                                the same as pages`

func newRoot(c *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "dossier",
		Short:         "Keep one sourced account of each story that news articles tell",
		Long:          longHelp,
		Example:       rootExample,
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	root.PersistentFlags().StringVar(&c.db, "db", defaultDB(), "the data file (or set DOSSIER_DB)")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &dossier.Problem{
			Kind: dossier.Usage, Where: cmd.CommandPath(), What: err.Error(), Err: err,
			Hint: fmt.Sprintf("see `%s --help`", cmd.CommandPath()),
		}
	})
	root.AddGroup(
		&cobra.Group{ID: "in", Title: "Putting articles in:"},
		&cobra.Group{ID: "out", Title: "Asking:"},
		&cobra.Group{ID: "keep", Title: "Keeping:"},
	)
	root.AddCommand(
		grouped("in", newDemo(c), newRead(c), newAdd(c))...,
	)
	root.AddCommand(grouped("out", newArticles(c), newStories(c), newTimeline(c), newShow(c), newSaid(c), newAgreements(c),
		newFigures(c), newDisputes(c), newSearch(c), newBrief(c), newServe(c))...)
	root.AddCommand(grouped("keep", newExport(c), newVerify(c), newScore(c), newVersion(c))...)
	return root
}

func grouped(id string, cmds ...*cobra.Command) []*cobra.Command {
	for _, cmd := range cmds {
		cmd.GroupID = id
	}
	return cmds
}

func unknownCommand(cmd *cobra.Command, name string) error {
	hint := "see `dossier --help`"
	if like := cmd.SuggestionsFor(name); len(like) > 0 {
		hint = "did you mean " + strings.Join(like, " or ") + "?"
	}
	return &dossier.Problem{Kind: dossier.Usage, Where: name, What: "no such command", Hint: hint}
}

// atLeast and atMost give a wrong number of arguments as a Problem.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usage(cmd, "give "+what)
		}
		return nil
	}
}

func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usage(cmd, fmt.Sprintf("too many arguments: %s", strings.Join(args[n:], " ")))
		}
		return nil
	}
}

func usage(cmd *cobra.Command, what string) error {
	return &dossier.Problem{
		Kind: dossier.Usage, Where: cmd.CommandPath(), What: what,
		Hint: fmt.Sprintf("see `%s --help`", cmd.CommandPath()),
	}
}
