package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/view"
)

func newAgreements(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "agreements [NAME]",
		Short: "Agreements, the steps of their lives and their state",
		Long: `Agreements in the order of their steps, each step with its sources, and the state on
the day looked from (today, or the day of --as-of). Projects, links and accessions that
go forward in stages follow. The state is computed from the steps that are done; a
planned or a merely claimed step never counts.

Exit codes: 0 done, 3 no agreement of this name.`,
		Example: "  dossier agreements\n  dossier agreements treaty --as-of 2025-06-01",
		RunE: func(cmd *cobra.Command, args []string) error {
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			words := strings.Join(args, " ")
			found, works := v.PickPacts(words), v.PickUndertakings(words)
			if words != "" && len(found)+len(works) == 0 {
				return &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "no agreement of this name has a step", Hint: "`dossier agreements` lists them"}
			}
			if c.json {
				return errors.Join(
					c.each(len(found), func(i int) any { return found[i] }),
					c.each(len(works), func(i int) any { return works[i] }),
				)
			}
			for _, g := range found {
				c.printAgreement(g)
			}
			for _, u := range works {
				c.printUndertaking(u)
			}
			return nil
		},
	}
	c.listFlags(cmd)
	return cmd
}

func (c *app) printAgreement(g view.Pact) {
	c.heading(g.Name, g.Parties, "state: "+g.Told())
	for _, s := range g.Steps {
		what := strings.ReplaceAll(string(s.Step), "_", " ")
		if s.By != "" {
			what += " by " + s.By
		}
		c.step(s.Date.Interval, what, s.Status, s.Sources)
	}
	fmt.Fprintln(c.out)
}

func (c *app) printUndertaking(u view.Work) {
	c.heading(u.Name, u.Parties, "")
	for _, s := range u.Stages {
		c.step(s.Date.Interval, s.Stage, s.State, s.Sources)
	}
	fmt.Fprintln(c.out)
}

// heading names an agreement, its parties and its state, as far as they are known.
func (c *app) heading(name string, parties []string, state string) {
	fmt.Fprintln(c.out, c.bold(plain(name)))
	var parts []string
	if len(parties) > 0 {
		parts = append(parts, "parties: "+plain(strings.Join(parties, ", ")))
	}
	if state != "" {
		parts = append(parts, state)
	}
	if len(parts) > 0 {
		fmt.Fprintln(c.out, c.dim(strings.Join(parts, " · ")))
	}
}

func (c *app) step(in dossier.Interval, what string, status dossier.StepStatus, sources []dossier.Source) {
	if status != dossier.StepDone {
		what = "[" + string(status) + "] " + what
	}
	c.dated(in, what)
	if w := view.Weight(sources); w != "" {
		fmt.Fprintf(c.out, "    %s\n", c.dim(w))
	}
	c.printSources("    ", sources)
}
