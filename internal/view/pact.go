package view

import (
	"strings"

	"dossier"
	"dossier/merge"
)

// Pact is an agreement and its state on the day looked from.
type Pact struct {
	dossier.Agreement
	On    dossier.Date      `json:"on"`
	State string            `json:"state"`           // computed, never stored: "signed", "unknown"
	Since dossier.EventTime `json:"since"`           // the time of the step that the state rests on
	Story string            `json:"story,omitempty"` // ID of the story it is told in
}

// Pacts returns the agreements of a story that have a step.
func (v *View) Pacts(st dossier.Story) []Pact {
	var out []Pact
	for _, g := range st.Agreements {
		if len(g.Steps) > 0 {
			p := v.Pact(g)
			p.Story = st.ID
			out = append(out, p)
		}
	}
	return out
}

// Pact computes the state of an agreement on the day looked from.
func (v *View) Pact(g dossier.Agreement) Pact {
	p := Pact{Agreement: g, On: v.Today(), State: "unknown"}
	if kind, at, ok := merge.State(g, p.On); ok {
		p.State, p.Since = strings.ReplaceAll(string(kind), "_", " "), at.Date
	}
	return p
}

// PickPacts returns the agreements of all stories with the words in a name; with
// no words all that have a step.
func (v *View) PickPacts(words string) []Pact {
	var out []Pact
	for _, st := range v.Stories {
		for _, p := range v.Pacts(st) {
			if HasWords(p.Name+" "+strings.Join(p.Names, " "), words) {
				out = append(out, p)
			}
		}
	}
	return out
}

// Told is the state in words: "in force since 2025-05-01 (on 2026-01-01)".
func (p Pact) Told() string {
	out := p.State
	days := p.Since.Interval.String()
	if _, whole := dossier.ParseDate(days); whole {
		out += " since " + days
	} else if p.Since.Known() {
		out += ", done " + days // within these days, nobody says on which
	}
	return out + " (on " + string(p.On) + ")"
}

// Work is an undertaking and the story it is told in.
type Work struct {
	Story string `json:"story"` // Story ID
	dossier.Undertaking
}

// PickUndertakings returns the undertakings of all stories with the words in their
// name; with no words all of them.
func (v *View) PickUndertakings(words string) []Work {
	var out []Work
	for _, st := range v.Stories {
		for _, u := range st.Undertakings {
			if HasWords(u.Name, words) {
				out = append(out, Work{st.ID, u})
			}
		}
	}
	return out
}
