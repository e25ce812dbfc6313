package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/ingest"
	"dossier/internal/view"
	"dossier/read/parse"
)

func newRead(c *app) *cobra.Command {
	var o readOptions
	cmd := &cobra.Command{
		Use:   "read FILE...",
		Short: "Read articles and show what is found, without keeping it",
		Long: `Reads text and HTML files, folders, or - for standard input, and shows the article
with everything found in it. Nothing is kept; see ` + "`dossier add`" + ` for that.`,
		Example: "  dossier read article.txt\n  dossier read --json articles/*.txt > readings.jsonl\n  curl -s https://example.org/a.html | dossier read -\n  dossier read --tree article.txt\n  dossier read --explain 'event 1' article.txt",
		Args:    atLeast(1, "a file, a folder, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			rd := &lazyReader{}
			return c.readAll(cmd.Context(), args, o, func(raw dossier.Raw) error {
				r, err := ingest.Safely(rd, raw)
				if err != nil {
					return err
				}
				return c.printReading(r, o)
			})
		},
	}
	c.jsonFlag(cmd)
	o.given(cmd)
	cmd.Flags().BoolVar(&o.conllu, "conllu", false, "print CoNLL-U: tokens, tags, trees")
	cmd.Flags().StringVar(&o.explain, "explain", "", "tell how an item was found: 'event 3', 'statement 1', counted as in --json")
	cmd.Flags().BoolVar(&o.tree, "tree", false, "print each sentence's tree for people")
	return cmd
}

// readOptions are the flags of read and add.
type readOptions struct {
	outlet, published string
	conllu, tree      bool
	explain           string
}

// given adds the flags that tell about an article from outside its words.
func (o *readOptions) given(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.outlet, "outlet", "", "who published the articles")
	cmd.Flags().StringVar(&o.published, "published", "", "when: YYYY-MM-DD, YYYY-MM or YYYY")
}

func (o readOptions) interval() (dossier.Interval, error) {
	if o.published == "" {
		return dossier.Interval{}, nil
	}
	return parseDay("--published", o.published)
}

func parseDay(flag, value string) (dossier.Interval, error) {
	in, ok := dossier.ParseDate(value)
	if !ok {
		return in, &dossier.Problem{Kind: dossier.Usage, Where: flag + " " + value, What: "not a date", Hint: "write YYYY-MM-DD, YYYY-MM or YYYY"}
	}
	return in, nil
}

func (c *app) printReading(r dossier.Reading, o readOptions) error {
	switch {
	case c.json:
		return c.printJSON(r)
	case o.explain != "":
		return c.explain(r, o.explain)
	case o.conllu:
		return parse.WriteCoNLLU(c.out, r.Article.Text, r.Sentences)
	case o.tree:
		for _, s := range r.Sentences {
			if err := parse.Draw(c.out, s); err != nil {
				return err
			}
		}
		return nil
	}
	c.printFound(r)
	return nil
}

// printFound shows the article sentence by sentence with what was found in each.
func (c *app) printFound(r dossier.Reading) {
	a := r.Article
	fmt.Fprintf(c.out, "%s\n%s\n", c.bold(plain(firstOf(a.Title, a.Source))), c.dim(fmt.Sprintf("%s · published %s (%s: %s)",
		firstOf(a.Outlet, "unknown outlet"), a.Published.Interval, firstOf(string(a.Published.Basis), "not known"), firstOf(a.Published.Why, "nothing says when"))))
	for _, e := range r.Chains {
		var roles []string
		for _, ro := range e.Roles {
			roles = append(roles, ro.String())
		}
		c.wrapped("  ", fmt.Sprintf("%-12s %s  %s", e.Kind, strings.Join(e.Names, " = "), strings.Join(roles, "; ")))
	}
	for i, s := range r.Sentences {
		c.wrapped("\n", s.Of(a.Text))
		c.foundIn(r, i)
	}
	for _, g := range r.Agreements {
		fmt.Fprintf(c.out, "\nagreement: %s (%s)\n", plain(g.Name), plain(strings.Join(g.Parties, ", ")))
		for _, s := range g.Steps {
			fmt.Fprintf(c.out, "    %s [%s] %s\n", s.Step, s.Status, s.Date.Interval)
		}
	}
	for _, u := range r.Undertakings {
		fmt.Fprintf(c.out, "\nundertaking: %s (%s)\n", plain(u.Name), plain(strings.Join(u.Parties, ", ")))
		for _, s := range u.Stages {
			fmt.Fprintf(c.out, "    [%s] %s  %s\n", s.State, plain(s.Stage), s.Date.Interval)
		}
	}
	fmt.Fprintln(c.out)
}

// foundIn shows what was found in sentence i.
func (c *app) foundIn(r dossier.Reading, i int) {
	text := r.Article.Text
	show := func(kind, what string) { c.wrapped("    "+c.dim(fmt.Sprintf("%-9s ", kind)), what) }
	for _, tx := range r.Times {
		if tx.Sentence == i {
			show("time", fmt.Sprintf("%s = %s, %s", tx.Of(text), firstOf(tx.Value, "?"), tx.Interval))
		}
	}
	for _, f := range r.Figures {
		if f.Sentence == i {
			show("figure", fmt.Sprintf("%s = %s of %s", f.Span.Of(text), dossier.Amount(f.Low, f.High, f.Unit), firstOf(f.Of, "?")))
		}
	}
	for _, st := range r.Statements {
		if st.Sentence == i {
			links := strings.Join(append([]string{st.Speaker.Name}, st.Chain...), " ← ")
			show("statement", fmt.Sprintf("%s (%s, %s, rule %s): %s", links, st.Act, st.Kind, st.Rule, view.Words(r.Article, st)))
		}
	}
	for _, ev := range r.Events {
		if ev.Sentence == i {
			show("event", eventLine(ev, text))
		}
	}
}

func eventLine(ev dossier.Event, text string) string {
	names := func(ps []dossier.Party) string {
		var out []string
		for _, p := range ps {
			out = append(out, p.Name)
		}
		return firstOf(strings.Join(out, ", "), "?")
	}
	return fmt.Sprintf("%s %s [%s] “%s”: %s → %s; when %s; where %s (rule %s)", ev.Type, ev.Mode, ev.Status, ev.Trigger.Of(text),
		names(ev.Actors), names(ev.Recipients), ev.Time.Interval, firstOf(ev.Place, "?"), ev.Rule)
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func defaultDB() string { return firstOf(os.Getenv("DOSSIER_DB"), "dossier.db") }
