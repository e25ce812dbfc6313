package main

import (
	"fmt"
	"strings"

	"dossier"
)

// sourceLine cites a source: outlet, date, exact words.
func sourceLine(s dossier.Source) string {
	by := s.Outlet
	if by == "" {
		by = "article " + s.Article
	}
	if s.Speaker != "" {
		by = strings.Join(append(append([]string{s.Speaker}, s.Chain...), by), " ← ")
	}
	return fmt.Sprintf("%s, %s: “%s”", by, s.Reported, s.Text)
}
