package merge

import (
	_ "embed"
	"strings"
)

//go:embed concepts.txt
var conceptLines string

// concept is a meaning that several trigger words share.
type concept struct {
	name       string // "sign"; for a word in no line its stem
	past, base string // "signed", "sign"; "" for a word in no line
	once       bool   // an agreement is signed once: another date is another plan
}

// concepts maps words to meanings.
type concepts struct {
	byStem map[string]*concept
}

func newConcepts() *concepts {
	cs := &concepts{map[string]*concept{}}
	for line := range strings.Lines(conceptLines) {
		head, words, ok := strings.Cut(strings.TrimSpace(line), " : ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(head, " / ")
		c := &concept{name: parts[1], past: parts[0], base: parts[1], once: len(parts) > 2}
		for w := range strings.FieldsSeq(words) {
			if _, taken := cs.byStem[stem(w)]; !taken {
				cs.byStem[stem(w)] = c
			}
		}
	}
	return cs
}

// of returns the meaning of a trigger as written: that of its first word which
// has one ("held talks" is a meeting), else the stem of its longest word.
func (cs *concepts) of(trigger string) *concept {
	longest := ""
	var found *concept
	forms(trigger, func(form string, _ int) {
		s := stem(fold(form))
		if found == nil {
			found = cs.byStem[s]
		}
		if len(s) > len(longest) {
			longest = s
		}
	})
	if found != nil {
		return found
	}
	return &concept{name: longest}
}
