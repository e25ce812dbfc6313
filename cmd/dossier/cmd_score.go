package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier/internal/score/board"
)

func newScore(c *app) *cobra.Command {
	var task, data string
	cmd := &cobra.Command{
		Use:   "score",
		Short: "How well reading does on public annotated sets",
		Long: `Measures a step of reading on the annotated sets that docs/data.md names, which you
put into one folder. A line a measure: task, set, name, value, and the counts right,
found and annotated. Tasks: ` + strings.Join(board.Tasks(), ", ") + `.`,
		Example: "  dossier score --task parse --data .data\n  dossier score --data .data              (all tasks)\n  dossier score --task time --data .data/tempeval3 --json",
		Args:    atMost(0),
		RunE: func(*cobra.Command, []string) error {
			tasks := []string{task}
			if task == "" {
				tasks = board.Tasks()
			}
			for _, t := range tasks {
				results, err := board.Run(t, data)
				if err != nil {
					return err
				}
				if err := c.printScores(results); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.jsonFlag(cmd)
	cmd.Flags().StringVar(&task, "task", "", "which task (all when not given)")
	cmd.Flags().StringVar(&data, "data", ".data", "the folder of the sets, or one set's folder")
	return cmd
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
