package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/score/board"
)

// scoring is what the flags of `dossier score` ask for.
type scoring struct {
	task, data, floors, table string
	raise                     bool
	errors, places            int
}

func newScore(c *app) *cobra.Command {
	var s scoring
	cmd := &cobra.Command{
		Use:   "score",
		Short: "How well reading does on public annotated sets",
		Long: `Measures a step of reading on the annotated sets that docs/data.md names, which you
put into one folder. A line a measure: task, set, name, value, and the counts right,
found and annotated. Tasks: ` + strings.Join(board.Tasks(), ", ") + `.

With --errors N the N most frequent kinds of error follow, what is annotated before
what was read, with --places places of each.
With --floors a measure below its line in that file makes the exit code 1.`,
		Example: "  dossier score --task parse --data .data\n  dossier score --task parse --data .data --errors 10\n  dossier score --data .data              (all tasks)\n  dossier score --task time --data .data/tempeval3 --json",
		Args:    atMost(0),
		RunE:    func(*cobra.Command, []string) error { return c.score(s) },
	}
	c.jsonFlag(cmd)
	cmd.Flags().StringVar(&s.task, "task", "", "which task (all when not given)")
	cmd.Flags().StringVar(&s.data, "data", ".data", "the folder of the sets, or one set's folder")
	cmd.Flags().IntVar(&s.errors, "errors", 0, "how many of the most frequent kinds of error to list")
	cmd.Flags().IntVar(&s.places, "places", 3, "how many places of each kind of error to list")
	cmd.Flags().StringVar(&s.floors, "floors", "", "file of least values to hold the measures to")
	cmd.Flags().BoolVar(&s.raise, "raise", false, "raise the floors to these measures where they are better")
	cmd.Flags().StringVar(&s.table, "table", "", "file to write the measures to, as tables in Markdown")
	return cmd
}

// score runs the tasks and prints them in their order.
func (c *app) score(s scoring) error {
	var all []board.Result
	for _, done := range s.run() {
		d := <-done
		if dossier.KindOf(d.err) == dossier.NotFound && s.task == "" {
			fmt.Fprintf(c.errw, "note: %v\n", d.err)
			continue
		}
		if d.err != nil {
			return d.err
		}
		for i := range d.results {
			fewErrors(&d.results[i], s.errors, s.places)
		}
		if err := c.printScores(d.results); err != nil {
			return err
		}
		all = append(all, d.results...)
	}
	floors, err := s.hold(all)
	if s.table == "" {
		return err
	}
	return errors.Join(err, os.WriteFile(s.table, []byte(board.Table(all, floors)), 0o644))
}

// measured is what running a task gave.
type measured struct {
	results []board.Result
	err     error
}

// run starts all tasks that are asked for, as many at once as there are cores.
func (s scoring) run() []chan measured {
	tasks := []string{s.task}
	if s.task == "" {
		tasks = board.Tasks()
	}
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	out := make([]chan measured, len(tasks))
	for i, task := range tasks {
		out[i] = make(chan measured, 1)
		go func() {
			free <- struct{}{}
			results, err := board.Run(task, s.data, s.errors > 0)
			<-free
			out[i] <- measured{results, err}
		}()
	}
	return out
}

// fewErrors keeps the n most frequent kinds of error, with so many places each.
func fewErrors(r *board.Result, n, places int) {
	r.Errors = r.Errors[:min(n, len(r.Errors))]
	for i, e := range r.Errors {
		r.Errors[i].Where = e.Where[:min(places, len(e.Where))]
	}
}

// hold compares the results with the floors in a file, and raises those. The
// floors come with the error when a result is below them.
func (s scoring) hold(results []board.Result) (board.Floors, error) {
	if s.floors == "" {
		return nil, nil
	}
	b, err := os.ReadFile(s.floors)
	if err != nil {
		return nil, &dossier.Problem{Kind: dossier.NotFound, Where: s.floors, What: "no such file of floors", Err: err}
	}
	floors, err := board.ReadFloors(bytes.NewReader(b))
	if err != nil {
		return nil, &dossier.Problem{Kind: dossier.Usage, Where: s.floors, What: err.Error(), Hint: "a line is task, set, measure and value with tabs between"}
	}
	if below := floors.Below(results); len(below) > 0 {
		return floors, &dossier.Problem{Kind: dossier.Internal, Where: s.floors, What: strings.Join(below, "; "), Hint: "what made reading worse?"}
	}
	if !s.raise {
		return floors, nil
	}
	floors.Raise(results)
	var out bytes.Buffer
	if err := floors.Write(&out); err != nil {
		return nil, err
	}
	return floors, os.WriteFile(s.floors, out.Bytes(), 0o644)
}

func (c *app) printScores(results []board.Result) error {
	for _, r := range results {
		if c.json {
			if err := c.printJSON(r); err != nil {
				return err
			}
			continue
		}
		for _, m := range r.Measures {
			fmt.Fprintf(c.out, "%-11s %-21s %-28s %8.3f  right %d, found %d, annotated %d\n", r.Task, r.Set, m.Name, m.Value, m.Right, m.System, m.Gold)
		}
		for _, e := range r.Errors {
			fmt.Fprintf(c.out, "%-11s %-21s error %6d  %s\n", r.Task, r.Set, e.Count, e.What)
			for _, w := range e.Where {
				fmt.Fprintf(c.out, "%48s  %s\n", "", w)
			}
		}
	}
	return nil
}
