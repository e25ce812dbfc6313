package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"dossier"
	"dossier/internal/export"
)

func newExport(c *app) *cobra.Command {
	var format, table, file string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Everything as JSON Lines, or a table as CSV",
		Long: `JSON Lines: a line for each reading, entity, copy, story, happening, claim,
agreement, undertaking and figure, {"kind", "story", "item"}. CSV: one table, a row
for each source: ` + strings.Join(export.Tables(), ", ") + `.`,
		Example: "  dossier export > all.jsonl\n  dossier export --format csv --table timeline -o timeline.csv",
		Args:    atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			write, err := exporter(format, table)
			if err != nil {
				return err
			}
			v, err := c.view(cmd.Context())
			if err != nil {
				return err
			}
			return c.toFile(file, func(w io.Writer) error { return write(w, v.Account, v.Readings) })
		},
	}
	c.asOfFlag(cmd)
	cmd.Flags().StringVar(&format, "format", "jsonl", "jsonl or csv")
	cmd.Flags().StringVar(&table, "table", "timeline", "which table, for csv")
	cmd.Flags().StringVarP(&file, "output", "o", "", "write to this file instead of standard output")
	return cmd
}

type exportFunc func(io.Writer, dossier.Account, []dossier.Reading) error

func exporter(format, table string) (exportFunc, error) {
	switch format {
	case "jsonl":
		return export.JSONLines, nil
	case "csv":
		return func(w io.Writer, acc dossier.Account, readings []dossier.Reading) error {
			return export.CSV(w, table, acc, readings)
		}, nil
	}
	return nil, &dossier.Problem{Kind: dossier.Usage, Where: "--format " + format, What: "no such format", Hint: "use jsonl or csv"}
}
