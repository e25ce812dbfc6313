package merge

import (
	"strings"

	"dossier"
)

// reach is how far from a verb its agreement can be named, in bytes.
const reach = 80

// pactBeside returns the agreement that an event is about although its reader did
// not say so: the one named beside the trigger with no other document between
// ("signed a roadmap that sets out how the treaty …" is about the roadmap), or
// for "the treaty" the only one of the article.
func (c *corpus) pactBeside(a *article, ev dossier.Event) *pact {
	for _, m := range a.Mentions {
		if m.Kind != dossier.Pact || !ev.Span.Contains(m.Span) {
			continue
		}
		p := c.pactOf(a, plainName(a.text(m.Span)))
		if i, ok := a.chains[m.Chain]; ok && p == nil {
			p = c.pactOf(a, a.Chains[i].Name)
		}
		if p != nil && !c.otherDocument(a.text(between(ev.Trigger, m.Span))) {
			return p
		}
	}
	if !c.meansTreaty(a, ev) {
		return nil
	}
	return c.onlyPact(a)
}

// meansTreaty reports whether the document next to the trigger, after it or else
// before it, is "the treaty" by any name.
func (c *corpus) meansTreaty(a *article, ev dossier.Event) bool {
	after := dossier.Span{Start: ev.Trigger.End, End: min(ev.End, ev.Trigger.End+reach)}
	before := dossier.Span{Start: max(ev.Start, ev.Trigger.Start-reach), End: ev.Trigger.Start}
	docs := documents(strings.ToValidUTF8(a.text(after), " "))
	if len(docs) > 0 {
		return docs[0]
	}
	docs = documents(strings.ToValidUTF8(a.text(before), " "))
	return len(docs) > 0 && docs[len(docs)-1]
}

// meansAnother reports whether the first document after the trigger is of another
// sort than p: "to sign a roadmap for the first years of the treaty".
func (c *corpus) meansAnother(a *article, ev dossier.Event, p *pact) bool {
	after := dossier.Span{Start: ev.Trigger.End, End: min(ev.End, ev.Trigger.End+reach)}
	text := strings.ToValidUTF8(a.text(after), " ")
	if sort := pactSort(text); sort != "" && sort != p.profile.sort {
		before, _, _ := strings.Cut(strings.ToLower(text), sort)
		return len(documents(before)) == 0
	}
	return false
}

// documents lists the documents that s speaks of: true for one known already
// ("the treaty", "this accord"), false for any other ("a roadmap").
func documents(s string) []bool {
	var out []bool
	last, lastButOne := "", ""
	forms(s, func(form string, _ int) {
		w := strings.TrimSuffix(fold(form), "s")
		known := func(w string) bool { return w == "the" || w == "this" || w == "thi" }
		switch {
		case isTreaty(w):
			out = append(out, known(last) || known(lastButOne) && last == "new")
		case isPactSort(w):
			out = append(out, false)
		}
		last, lastButOne = w, last
	})
	return out
}

// between returns what lies between two spans, or too much where they are far
// apart: then nothing is beside anything.
func between(a, b dossier.Span) dossier.Span {
	if b.Start < a.Start {
		a, b = b, a
	}
	return dossier.Span{Start: a.End, End: b.Start}
}

// otherDocument reports whether s names another document, or is too long to tell.
func (c *corpus) otherDocument(s string) bool {
	if len(s) > reach {
		return true
	}
	found := false
	forms(s, func(form string, _ int) {
		f := strings.TrimSuffix(fold(form), "s")
		found = found || isPactSort(f) || isTreaty(f)
	})
	return found
}

// onlyPact returns the one treaty that a names, nil for none or several.
func (c *corpus) onlyPact(a *article) *pact {
	var only *pact
	for _, k := range a.pact {
		p := c.pacts[k]
		if p.profile.sort != "" || p == only {
			continue
		}
		if only != nil {
			return nil
		}
		only = p
	}
	return only
}

// statesIn returns the states and places that a description names: "Karvania’s
// parliament", "the Tolmerian president".
func (c *corpus) statesIn(description string) []int {
	var out []int
	forms(description, func(form string, _ int) {
		if form[0] < 'A' || form[0] > 'Z' {
			return
		}
		if k, ok := c.states[demonym(fold(form))]; ok {
			out = insert(out, k)
		}
	})
	return out
}
