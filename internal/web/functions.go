package web

import (
	"fmt"
	"html/template"
	"strings"

	"dossier"
)

// functions are what the templates call. Each is pure.
func functions() template.FuncMap {
	return template.FuncMap{
		"words": words,
		"amount": func(g dossier.FigureGroup, e dossier.FigureEntry) string {
			return dossier.Amount(e.Low, e.High, g.Unit)
		},
		"plural": plural,
		"on":     on,
		"at":     sentencePath,
		"join":   func(list []string) string { return strings.Join(list, ", ") },
		"arrows": func(list []string) string { return strings.Join(list, " ← ") },
	}
}

// words makes a vocabulary word readable: "differs_in_scope" as "differs in scope".
func words(v any) string { return strings.ReplaceAll(fmt.Sprint(v), "_", " ") }

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if strings.HasSuffix(what, "y") {
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(what, "y"))
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// pair hands a template both the page and an item of it.
type pair struct {
	Page shown
	Item any
}

func on(p shown, item any) pair { return pair{p, item} }

// sentencePath is the page of an article with a sentence highlighted.
func sentencePath(article string, s dossier.Span) string {
	return fmt.Sprintf("/article/%s?at=%d-%d#hit", article, s.Start, s.End)
}
