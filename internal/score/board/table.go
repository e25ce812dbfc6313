package board

import (
	"fmt"
	"strings"

	"dossier/internal/score"
)

// Table writes the board for people, in Markdown: a table a task, a line a
// measure, with its floor where it has one. This is docs/scores.md.
func Table(results []Result, floors Floors) string {
	var b strings.Builder
	b.WriteString("# How well reading does\n\n")
	b.WriteString("Written by `make score`; [data.md](data.md#sets-that-are-measured-on) names the sets and says how they are measured. Only dev parts, sets without\n")
	b.WriteString("parts and cross-validation are used. A value is in percent but for errors, widths and r. The floor is the least that CI lets pass; it only rises.\n")
	task := ""
	for _, r := range results {
		if r.Task != task {
			task = r.Task
			fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n| set | measure | value | right | found | annotated | floor |\n|---|---|---:|---:|---:|---:|---:|\n", task, about(task))
		}
		for _, m := range r.Measures {
			fmt.Fprintf(&b, "| %s | %s | %s | %d | %d | %d | %s |\n", r.Set, m.Name, value(m), m.Right, m.System, m.Gold, floors.of(r, m))
		}
	}
	return b.String()
}

// value writes percentages with two digits, what is small with three.
func value(m score.Measure) string {
	if m.Value < 10 && m.Value != 0 {
		return fmt.Sprintf("%.3f", m.Value)
	}
	return fmt.Sprintf("%.2f", m.Value)
}

func (f Floors) of(r Result, m score.Measure) string {
	if least, ok := f[key(r, m.Name)]; ok {
		return fmt.Sprintf("%.1f", least)
	}
	return ""
}

// about says what a task measures, in one line.
func about(task string) string {
	switch task {
	case "page":
		return "The body of an article in an HTML page: words, four in a row"
	case "token":
		return "Words and sentences from raw text, F1: a span is right when both its ends are"
	case "tag":
		return "Tags and lemmas on the treebank's own words"
	case "parse":
		return "Heads, and heads with relations, on the treebank's own words with predicted tags"
	case "name":
		return "Names: strict span and type, F1"
	case "chain":
		return "Which annotated mentions are the same: MUC, B³, CEAF-e and their mean (CoNLL)"
	case "time":
		return "Time expressions, F1: any overlap, the same extent, and of the overlapping the same value and type"
	case "dating":
		return "When a text was published, its metadata withheld"
	case "figure":
		return "Quantities, F1 over multisets of a sentence"
	case "statement":
		return "Who said what, F1: exact spans, words, and whole statements whose contents share so much"
	case "event":
		return "Events after PLOVER, F1: type, with actor, with recipient"
	case "relation":
		return "What one marked party does to the other, five-fold cross-validation"
	case "factuality":
		return "How certain it is that an event happened"
	}
	return "Measures"
}
