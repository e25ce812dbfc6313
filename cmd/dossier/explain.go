package main

import (
	"fmt"
	"strconv"
	"strings"

	"dossier"
	"dossier/internal/view"
	"dossier/read"
)

// explain tells how an item of a reading was found: its sentence, the words it
// rests on, its rule and the line of data behind that. Items are counted from 1,
// as --json gives them: "event 3", "statement 1".
func (c *app) explain(r dossier.Reading, item string) error {
	noun, n, ok := itemOf(item)
	if !ok {
		return noItem(item, "not an item", "write statement, event, figure, time or step and a number, as --explain 'event 3'")
	}
	lines, count := explained(r, noun, n-1)
	if lines == nil {
		return noItem(item, fmt.Sprintf("there are %d of them in %s", count, r.Article.Source), "they are counted from 1")
	}
	for _, line := range lines {
		c.wrapped("", line)
	}
	return nil
}

func noItem(item, what, hint string) error {
	return &dossier.Problem{Kind: dossier.Usage, Where: "--explain " + item, What: what, Hint: hint}
}

func itemOf(item string) (noun string, n int, ok bool) {
	words := strings.FieldsFunc(item, func(r rune) bool { return r == ' ' || r == ':' })
	if len(words) != 2 {
		return "", 0, false
	}
	n, err := strconv.Atoi(words[1])
	switch words[0] {
	case "statement", "event", "figure", "time", "step":
		return words[0], n, err == nil
	}
	return "", 0, false
}

// explained returns nil and how many there are when the reading has no such item.
func explained(r dossier.Reading, noun string, i int) (lines []string, count int) {
	text := r.Article.Text
	switch noun {
	case "statement":
		if i < 0 || i >= len(r.Statements) {
			return nil, len(r.Statements)
		}
		st := r.Statements[i]
		return append(evidence(text, st.Span, st.Rule), "speaker: "+st.Speaker.Name+" from “"+st.Speaker.Span.Of(text)+"”",
			"cue: “"+st.Cue.Of(text)+"”", "content: “"+view.Words(r.Article, st)+"”", fmt.Sprintf("act: %s, kind: %s", st.Act, st.Kind)), 0
	case "event":
		if i < 0 || i >= len(r.Events) {
			return nil, len(r.Events)
		}
		ev := r.Events[i]
		return append(evidence(text, ev.Span, ev.Rule), eventLine(ev, text), "time: "+ev.Time.String()+" from “"+ev.Time.Text+"”"), 0
	case "figure":
		if i < 0 || i >= len(r.Figures) {
			return nil, len(r.Figures)
		}
		f := r.Figures[i]
		return []string{"words: “" + f.Span.Of(text) + "”", "value: " + dossier.Amount(f.Low, f.High, f.Unit) + " of " + f.Of, "found by: the grammar of read/figure"}, 0
	case "time":
		if i < 0 || i >= len(r.Times) {
			return nil, len(r.Times)
		}
		tx := r.Times[i]
		return []string{"words: “" + tx.Span.Of(text) + "”", "value: " + tx.Value, "days: " + tx.Interval.String() + " (" + tx.Why + ")", "anchor: " + firstOf(string(tx.Anchor), "none"), "found by: the grammar of read/when"}, 0
	}
	return explainedStep(r, i)
}

func explainedStep(r dossier.Reading, i int) (lines []string, count int) {
	for _, g := range r.Agreements {
		for _, s := range g.Steps {
			if count == i {
				return append(evidence(r.Article.Text, s.Span, s.Rule), fmt.Sprintf("%s: %s [%s] %s", g.Name, s.Step, s.Status, s.Date.Interval)), 0
			}
			count++
		}
	}
	return nil, count
}

// evidence gives the sentence and the rule that every rule-found item has.
func evidence(text string, sentence dossier.Span, rule string) []string {
	return []string{"sentence: " + sentence.Of(text), "rule: " + rule, "from: " + read.Explain(rule)}
}
