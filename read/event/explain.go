package event

import (
	"strconv"
	"strings"
)

// Explain returns the line of data behind a rule as an item names it
// ("consult:34", "steps:7"), "" when there is none.
func Explain(rule string) string {
	name, n, ok := strings.Cut(rule, ":")
	at, err := strconv.Atoi(n)
	if !ok || err != nil || at < 1 {
		return ""
	}
	b, err := ruleFiles.ReadFile("rules/" + name + ".txt")
	if err != nil {
		return ""
	}
	lines := strings.Split(string(b), "\n")
	if at > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[at-1])
}
