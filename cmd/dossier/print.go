package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"golang.org/x/term"

	"dossier"
	"dossier/internal/view"
)

// terminalWidth returns the columns of w when it is a terminal, else 0.
func terminalWidth(w io.Writer) int {
	f, ok := w.(interface{ Fd() uintptr })
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width < 20 {
		return 80
	}
	return width
}

// printTable gives people a table and pipes one line a row with tabs between.
func (c *app) printTable(header []string, rows [][]string) {
	width := terminalWidth(c.out)
	if width == 0 {
		for _, row := range rows {
			fmt.Fprintln(c.out, strings.Join(plainCells(row), "\t"))
		}
		return
	}
	t := table.NewWriter()
	t.SetOutputMirror(c.out)
	t.SetStyle(table.StyleLight)
	t.Style().Options.DrawBorder = false
	t.Style().Options.SeparateColumns = false
	t.Style().Format.Header = text.FormatDefault
	t.SetColumnConfigs(columns(header, width))
	t.AppendHeader(toRow(header))
	for _, row := range rows {
		t.AppendRow(toRow(row))
	}
	t.Render()
}

// columns lets the last column take what the others leave.
func columns(header []string, width int) []table.ColumnConfig {
	share := max(12, width/len(header))
	out := make([]table.ColumnConfig, len(header))
	for i := range header {
		out[i] = table.ColumnConfig{Number: i + 1, WidthMax: share, WidthMaxEnforcer: text.WrapSoft}
	}
	out[len(out)-1].WidthMax = max(share, width/2)
	return out
}

func toRow(cells []string) table.Row {
	row := make(table.Row, len(cells))
	for i, cell := range cells {
		row[i] = plain(cell)
	}
	return row
}

func plainCells(cells []string) []string {
	out := make([]string, len(cells))
	for i, cell := range cells {
		out[i] = plain(cell)
	}
	return out
}

// plain makes one line of an article's words and takes out control characters,
// so that no article can move the cursor of a terminal.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < 0x20 || (r >= 0x7f && r < 0xa0) {
			return -1
		}
		return r
	}, s)
}

// printJSON writes one value a line.
func (c *app) printJSON(v any) error {
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// wrapped writes s in lines no wider than the terminal: the first after head, the
// others under it. A pipe gets one line.
func (c *app) wrapped(head, s string) {
	width := terminalWidth(c.out)
	s = plain(s)
	if width == 0 {
		fmt.Fprintln(c.out, head+s)
		return
	}
	taken := text.StringWidthWithoutEscSequences(head)
	under := strings.Repeat(" ", taken)
	for i, line := range strings.Split(text.WrapSoft(s, max(20, width-taken)), "\n") {
		if i > 0 {
			head = under
		}
		fmt.Fprintln(c.out, head+strings.TrimRight(line, " "))
	}
}

// dated begins an item: an empty line, the day, and what was then.
func (c *app) dated(in dossier.Interval, s string) {
	fmt.Fprintln(c.out)
	c.wrapped(c.bold(fmt.Sprintf("%-11s", view.Day(in)))+"  ", s)
}
