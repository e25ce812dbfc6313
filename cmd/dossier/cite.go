package main

import (
	"fmt"
	"strings"

	"dossier"
	"dossier/internal/view"
)

// sourceLine cites a source: outlet, date, exact words. Words that come with
// their own quotation marks get no second pair.
func (c *app) sourceLine(s dossier.Source) string {
	by := c.seen.Publisher(s)
	if s.Speaker != "" {
		by = strings.Join(append(append([]string{s.Speaker}, s.Chain...), by), " ← ")
	}
	return fmt.Sprintf("%s, %s: %s", by, view.Day(s.Reported), quoted(s.Text))
}

func quoted(words string) string {
	if view.Quotes(words) {
		return words
	}
	return "“" + words + "”"
}

// printSources cites each source on its own lines below indent.
func (c *app) printSources(indent string, sources []dossier.Source) {
	for _, s := range sources {
		c.wrapped(indent, c.sourceLine(s))
	}
}
