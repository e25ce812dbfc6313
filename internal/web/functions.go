package web

import (
	"fmt"
	"html/template"
	"strings"

	"dossier"
	"dossier/internal/view"
)

// functions are what the templates call. Each is pure.
func functions() template.FuncMap {
	return template.FuncMap{
		"words":      words,
		"amount":     view.Amount,
		"standing":   view.Standing,
		"plural":     view.Plural,
		"weight":     view.Weight,
		"sources":    view.Sources,
		"reason":     view.Reason,
		"aside":      view.Aside,
		"post":       view.Post,
		"origins":    func(list []dossier.Source) string { return view.Plural(dossier.Origins(list), "independent origin") },
		"own":        view.Quotes,
		"on":         on,
		"at":         sentencePath,
		"day":        day,
		"timelineAt": timelineAt,
		"percent":    func(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) },
		"join":       func(list []string) string { return strings.Join(list, ", ") },
		"arrows":     func(list []string) string { return strings.Join(list, " ← ") },
	}
}

// words makes a vocabulary word readable: "differs_in_scope" as "differs in scope".
func words(v any) string { return strings.ReplaceAll(fmt.Sprint(v), "_", " ") }

// when is an interval as a page writes it.
type when struct {
	Text    string
	Machine string // what <time> takes: a day, a month or a year, "" for anything else
}

func day(in dossier.Interval) when {
	w := when{Text: view.Day(in)}
	if _, ok := dossier.ParseDate(w.Text); ok {
		w.Machine = w.Text
	}
	return w
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

// timelineAt is the page of a story at a happening.
func timelineAt(e view.Entry) string {
	all := ""
	if e.Minor {
		all = "?all=1"
	}
	return "/story/" + e.Story + all + "#" + e.ID
}
