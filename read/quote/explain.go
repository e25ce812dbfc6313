package quote

import "strings"

// Explain returns the line of the lexicon behind a rule as a statement names it
// ("verb:say/clause", "noun:claim"), "" for rules that are code alone.
func Explain(rule string) string {
	sort, word, ok := strings.Cut(rule, ":")
	if !ok {
		return ""
	}
	word, _, _ = strings.Cut(word, "/")
	for _, lexicon := range lexiconsOf(sort) {
		for line := range strings.Lines(lexicon) {
			head, _, ok := strings.Cut(line, "|")
			if ok && strings.TrimSpace(head) == strings.ReplaceAll(word, "_", " ") {
				return strings.TrimSpace(line)
			}
		}
	}
	return ""
}

// lexiconsOf returns where the words of a sort of rule stand.
func lexiconsOf(sort string) []string {
	switch sort {
	case "noun":
		return []string{nounData}
	case "adjective":
		return []string{adjectiveData}
	}
	return []string{verbData, nounData}
}
