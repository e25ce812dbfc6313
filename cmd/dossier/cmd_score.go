package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/score/board"
)

func newScore(c *app) *cobra.Command {
	var task, data, floors string
	var raise bool
	cmd := &cobra.Command{
		Use:   "score",
		Short: "How well reading does on public annotated sets",
		Long: `Measures a step of reading on the annotated sets that docs/data.md names, which you
put into one folder. A line a measure: task, set, name, value, and the counts right,
found and annotated. Tasks: ` + strings.Join(board.Tasks(), ", ") + `.

With --floors a measure below its line in that file makes the exit code 1.`,
		Example: "  dossier score --task parse --data .data\n  dossier score --data .data              (all tasks)\n  dossier score --task time --data .data/tempeval3 --json",
		Args:    atMost(0),
		RunE: func(*cobra.Command, []string) error {
			tasks := []string{task}
			if task == "" {
				tasks = board.Tasks()
			}
			var all []board.Result
			for _, t := range tasks {
				results, err := board.Run(t, data)
				if dossier.KindOf(err) == dossier.NotFound && task == "" {
					fmt.Fprintf(c.errw, "note: %v\n", err)
					continue
				}
				if err != nil {
					return err
				}
				if err := c.printScores(results); err != nil {
					return err
				}
				all = append(all, results...)
			}
			return holdFloors(floors, raise, all)
		},
	}
	c.jsonFlag(cmd)
	cmd.Flags().StringVar(&task, "task", "", "which task (all when not given)")
	cmd.Flags().StringVar(&data, "data", ".data", "the folder of the sets, or one set's folder")
	cmd.Flags().StringVar(&floors, "floors", "", "file of least values to hold the measures to")
	cmd.Flags().BoolVar(&raise, "raise", false, "raise the floors to these measures where they are better")
	return cmd
}

// holdFloors compares the results with the floors in a file, and raises those.
func holdFloors(path string, raise bool, results []board.Result) error {
	if path == "" {
		return nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return &dossier.Problem{Kind: dossier.NotFound, Where: path, What: "no such file of floors", Err: err}
	}
	floors, err := board.ReadFloors(bytes.NewReader(b))
	if err != nil {
		return &dossier.Problem{Kind: dossier.Usage, Where: path, What: err.Error(), Hint: "a line is task, set, measure and value with tabs between"}
	}
	if below := floors.Below(results); len(below) > 0 {
		return &dossier.Problem{Kind: dossier.Internal, Where: path, What: strings.Join(below, "; "), Hint: "what made reading worse?"}
	}
	if !raise {
		return nil
	}
	floors.Raise(results)
	var out bytes.Buffer
	if err := floors.Write(&out); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
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
	}
	return nil
}
