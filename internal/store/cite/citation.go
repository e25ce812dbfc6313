// Package cite knows every item of a Reading and the words it rests on.
//
// In: a Reading. Out: its citations, or what is wrong with them: a store refuses
// a reading of which anything is wrong.
//
//	for _, c := range cite.Of(&r) { fmt.Println(c, c.Span.Of(r.Article.Text)) }
//	findings := cite.Check(&r) // none: every item leads back to words that are there
package cite

import (
	"fmt"

	"dossier"
)

// Noun names the kind of an item.
type Noun string

const (
	Statement Noun = "statement"
	Event     Noun = "event"
	Step      Noun = "step"
	Stage     Noun = "stage"
	Figure    Noun = "figure"
	Role      Noun = "role"
	Mention   Noun = "mention"
	Time      Noun = "time"
	Block     Noun = "block"
)

// Citation is an item of a Reading and the words it rests on.
type Citation struct {
	Noun Noun
	N    int          // the how manieth of its noun in the reading, from 0
	Part string       // "" for the item itself; "cue", "content", "trigger", "speaker" for a part
	Span dossier.Span // in bytes
	Rule string       // what found it, "" where the noun has none
}

func (c Citation) String() string {
	if c.Part == "" {
		return fmt.Sprintf("%s %d", c.Noun, c.N)
	}
	return fmt.Sprintf("%s %d, %s", c.Noun, c.N, c.Part)
}

// Of returns every item of r that an account can cite: statements,
// events, steps, stages, figures and roles, in the order of r.
func Of(r *dossier.Reading) []Citation {
	var out []Citation
	for i, st := range r.Statements {
		out = append(out, Citation{Noun: Statement, N: i, Span: st.Span, Rule: st.Rule})
	}
	for i, ev := range r.Events {
		out = append(out, Citation{Noun: Event, N: i, Span: ev.Span, Rule: ev.Rule})
	}
	for i, f := range r.Figures {
		out = append(out, Citation{Noun: Figure, N: i, Span: f.Span})
	}
	return append(append(append(out, steps(r)...), stages(r)...), roles(r)...)
}

func steps(r *dossier.Reading) []Citation {
	var out []Citation
	for _, g := range r.Agreements {
		for _, s := range g.Steps {
			out = append(out, Citation{Noun: Step, N: len(out), Span: s.Span, Rule: s.Rule})
		}
	}
	return out
}

func stages(r *dossier.Reading) []Citation {
	var out []Citation
	for _, u := range r.Undertakings {
		for _, s := range u.Stages {
			out = append(out, Citation{Noun: Stage, N: len(out), Span: s.Span, Rule: s.Rule})
		}
	}
	return out
}

func roles(r *dossier.Reading) []Citation {
	var out []Citation
	for _, c := range r.Chains {
		for _, ro := range c.Roles {
			out = append(out, Citation{Noun: Role, N: len(out), Span: ro.Span})
		}
	}
	return out
}

// means returns what the items are made of: it is checked like them, but no
// account cites it by itself.
func means(r *dossier.Reading) []Citation {
	var out []Citation
	for i, b := range r.Article.Blocks {
		out = append(out, Citation{Noun: Block, N: i, Span: b.Span})
	}
	for i, m := range r.Mentions {
		out = append(out, Citation{Noun: Mention, N: i, Span: m.Span})
	}
	for i, tx := range r.Times {
		out = append(out, Citation{Noun: Time, N: i, Span: tx.Span})
	}
	for i, st := range r.Statements {
		for _, c := range st.Content {
			out = append(out, Citation{Noun: Statement, N: i, Part: "content", Span: c})
		}
	}
	return append(out, optional(r)...)
}

// optional returns the parts that may be missing: a cue is, where speech runs
// on; a speaker's words are, where the speaker is carried over.
func optional(r *dossier.Reading) []Citation {
	var out []Citation
	add := func(noun Noun, n int, part string, s dossier.Span) {
		if s != (dossier.Span{}) {
			out = append(out, Citation{Noun: noun, N: n, Part: part, Span: s})
		}
	}
	for i, st := range r.Statements {
		add(Statement, i, "cue", st.Cue)
		add(Statement, i, "speaker", st.Speaker.Span)
	}
	for i, ev := range r.Events {
		add(Event, i, "trigger", ev.Trigger)
	}
	return out
}
