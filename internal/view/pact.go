package view

import (
	"strings"
	"time"

	"dossier"
	"dossier/merge"
)

// Pact is an agreement and its state on the day looked from.
type Pact struct {
	dossier.Agreement
	On    dossier.Date `json:"on"`
	State string       `json:"state"` // computed, never stored: "signed", "unknown"
}

// Pacts returns the agreements of a story that have a step.
func (v *View) Pacts(st dossier.Story) []Pact {
	var out []Pact
	for _, g := range st.Agreements {
		if len(g.Steps) > 0 {
			out = append(out, v.Pact(g))
		}
	}
	return out
}

// Pact computes the state of an agreement on the day looked from.
func (v *View) Pact(g dossier.Agreement) Pact {
	on := v.AsOf
	if on == "" {
		on = dossier.DateOf(time.Now())
	}
	p := Pact{Agreement: g, On: on, State: "unknown"}
	if kind, _, ok := merge.State(g, on); ok {
		p.State = strings.ReplaceAll(string(kind), "_", " ")
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
