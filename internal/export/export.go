// Package export writes an Account and its Readings for other programs: JSON
// Lines with everything, or one table as CSV.
//
// In: an Account, and the Readings it was merged from. Out: text.
package export

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"dossier"
)

// line is one line of the JSON Lines form.
type line struct {
	Kind  string `json:"kind"`            // reading, entity, copy, story, happening, claim, agreement, undertaking, figures
	Story string `json:"story,omitempty"` // ID of the story it belongs to
	Item  any    `json:"item"`
}

// JSONLines writes every reading and every merged item, one object a line, in
// an order that depends on the content alone. The error is that of w.
func JSONLines(w io.Writer, acc dossier.Account, readings []dossier.Reading) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	var first error
	put := func(kind, story string, item any) {
		if err := enc.Encode(line{kind, story, item}); err != nil && first == nil {
			first = err
		}
	}
	for _, r := range readings {
		put("reading", "", r)
	}
	for _, e := range acc.Entities {
		put("entity", "", e)
	}
	for _, c := range acc.Copies {
		put("copy", "", c)
	}
	for _, st := range acc.Stories {
		putStory(put, st)
	}
	return first
}

func putStory(put func(kind, story string, item any), st dossier.Story) {
	head := st
	head.Happenings, head.Claims, head.Agreements, head.Undertakings, head.Figures = nil, nil, nil, nil, nil
	put("story", st.ID, head)
	for _, h := range st.Happenings {
		put("happening", st.ID, h)
	}
	for _, c := range st.Claims {
		put("claim", st.ID, c)
	}
	for _, g := range st.Agreements {
		put("agreement", st.ID, g)
	}
	for _, u := range st.Undertakings {
		put("undertaking", st.ID, u)
	}
	for _, g := range st.Figures {
		put("figures", st.ID, g)
	}
}

// Tables are the names that CSV takes.
func Tables() []string {
	return []string{"articles", "timeline", "statements", "steps", "stages", "figures", "claims", "entities", "copies"}
}

// CSV writes one table, a row per source of each item. An unknown table is a
// Problem of kind Usage.
func CSV(w io.Writer, table string, acc dossier.Account, readings []dossier.Reading) error {
	rows, err := tableRows(table, acc, readings)
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	for _, row := range rows {
		for i := range row {
			row[i] = inert(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func tableRows(table string, acc dossier.Account, readings []dossier.Reading) ([][]string, error) {
	switch table {
	case "articles":
		return articleRows(readings), nil
	case "timeline":
		return timelineRows(acc), nil
	case "statements":
		return statementRows(readings), nil
	case "steps":
		return stepRows(acc), nil
	case "stages":
		return stageRows(acc), nil
	case "copies":
		return copyRows(acc), nil
	case "figures":
		return figureRows(acc), nil
	case "claims":
		return claimRows(acc), nil
	case "entities":
		return entityRows(acc), nil
	}
	return nil, &dossier.Problem{
		Kind: dossier.Usage, Where: "--table " + table, What: "no such table",
		Hint: fmt.Sprintf("use one of %s", strings.Join(Tables(), ", ")),
	}
}

// inert keeps a spreadsheet from running a cell: an article may begin with "=".
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
