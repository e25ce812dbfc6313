package read

import (
	"strings"

	"dossier/read/event"
	"dossier/read/quote"
)

// Explain returns the line of data behind the rule that an item names, with the
// file that holds it, or says that the rule is code or a model.
func Explain(rule string) string {
	if line := event.Explain(rule); line != "" {
		name, _, _ := strings.Cut(rule, ":")
		return "read/event/rules/" + name + ".txt: " + line
	}
	if line := quote.Explain(rule); line != "" {
		return "read/quote/data: " + line
	}
	return "no line of data: " + rule + " is found by code, or by a model alone"
}
