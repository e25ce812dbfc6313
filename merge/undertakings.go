package merge

import (
	"cmp"
	"slices"

	"dossier"
)

// undertakings joins the undertakings of s by their names and parties, and the
// stages of each by their words.
func (c *corpus) undertakings(s *story) []dossier.Undertaking {
	var out []dossier.Undertaking
	for _, a := range s.articles {
		for _, u := range a.Undertakings {
			i := slices.IndexFunc(out, func(o dossier.Undertaking) bool { return c.sameUndertaking(o, u) })
			if i < 0 {
				i = len(out)
				out = append(out, dossier.Undertaking{Name: u.Name, Parties: u.Parties})
			}
			for _, st := range u.Stages {
				c.addStage(&out[i], a, st)
			}
		}
	}
	return out
}

func (c *corpus) sameUndertaking(o, u dossier.Undertaking) bool {
	if nameKey(o.Name) == nameKey(u.Name) {
		return true
	}
	a, b := c.words.in(o.Name), c.words.in(u.Name)
	return len(a) > 1 && len(b) > 1 && likeness(a, b) >= 0.6
}

// addStage adds a stage, or its source to the stage that it repeats. The latest
// report says how far the stage is.
func (c *corpus) addStage(u *dossier.Undertaking, a *article, st dossier.Stage) {
	src := c.source(a, st.Span, st.Rule)
	words := c.words.in(st.Stage)
	i := slices.IndexFunc(u.Stages, func(o dossier.Stage) bool { return likeness(c.words.in(o.Stage), words) >= 0.6 })
	if i < 0 {
		st.Span, st.Sentence = dossier.Span{}, 0
		st.Sources = []dossier.Source{src}
		u.Stages = append(u.Stages, st)
		return
	}
	o := &u.Stages[i]
	o.State = cmp.Or(st.State, o.State)
	if width(st.Date.Interval) < width(o.Date.Interval) {
		o.Date = st.Date
	}
	o.Sources = sortSources(append(o.Sources, src))
}
