package merge

import (
	"cmp"
	"slices"

	"dossier"
)

// agreements returns the agreements of s with their steps over all articles. One
// that is only named, by one article, is an entity and no more.
func (c *corpus) agreements(s *story) []dossier.Agreement {
	var out []dossier.Agreement
	for _, p := range c.pacts {
		if p.story != s {
			continue
		}
		g := dossier.Agreement{ID: c.entities[p.entity].id, Name: c.entities[p.entity].name}
		for _, n := range c.entities[p.entity].names {
			g.Names = append(g.Names, n.Name)
		}
		g.Parties = c.parties(p)
		g.Steps = c.steps(p)
		if len(g.Steps) > 0 {
			out = append(out, g)
		}
	}
	slices.SortStableFunc(out, func(a, b dossier.Agreement) int {
		return cmp.Or(cmp.Compare(len(b.Steps), len(a.Steps)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// parties returns the parties that the articles name, by entity name.
func (c *corpus) parties(p *pact) []string {
	seen := map[string]bool{}
	var out []string
	for _, n := range p.members {
		if n.reading < 0 {
			continue
		}
		for _, party := range n.a.Agreements[n.reading].Parties {
			name := party
			if k := c.partyOf(n.a, party); k >= 0 {
				name = c.entities[k].name
			} else if c.byName(n.a, party) >= 0 || !canBind(party) {
				continue // a person of whom nobody says whom they sign for, a post
			}
			if key := nameKey(name); !seen[key] {
				seen[key] = true
				out = append(out, name)
			}
		}
	}
	// What only a name or a sentence gives comes after what articles list.
	for _, k := range sortedInts(p.profile.parties) {
		if name := c.entities[k].name; !seen[nameKey(name)] {
			out = append(out, name)
		}
	}
	return out
}

// steps brings the steps of all articles together: done ones of one kind whose
// dates can be the same are one; plans for different days stay apart, for that is
// how a slip shows.
func (c *corpus) steps(p *pact) []dossier.Step {
	var dated, open []dossier.Step
	for _, n := range p.members {
		if n.reading < 0 {
			continue
		}
		for _, s := range n.a.Agreements[n.reading].Steps {
			if d := n.a.Article.Published.Latest; d != "" && s.Date.Earliest > d && s.Status != dossier.StepPlanned {
				s.Status = dossier.StepPlanned
			}
			s.Sources = []dossier.Source{c.stepSource(n.a, s)}
			s.Span, s.Sentence = dossier.Span{}, 0
			if s.Date.Known() {
				dated = append(dated, s)
			} else {
				open = append(open, s)
			}
		}
	}
	// The narrowest dates first: "on December 5" before "in December".
	slices.SortStableFunc(dated, func(a, b dossier.Step) int { return cmp.Compare(width(a.Date.Interval), width(b.Date.Interval)) })
	var out []dossier.Step
	for _, s := range append(dated, open...) {
		i := slices.IndexFunc(out, func(o dossier.Step) bool { return sameStep(o, s) })
		if i < 0 {
			out = append(out, s)
			continue
		}
		out[i] = withStep(out[i], s)
	}
	for i := range out {
		out[i].Sources = sortSources(out[i].Sources)
	}
	doubt(out)
	slices.SortStableFunc(out, byStep)
	return out
}

// doubt marks a step as claimed that was told as done, without a day, only before
// the day on which others have it.
func doubt(steps []dossier.Step) {
	for i, s := range steps {
		if s.Date.Known() || s.Status != dossier.StepDone || s.Step == dossier.Ratified {
			continue
		}
		last := s.Sources[len(s.Sources)-1].Reported.Latest
		if slices.ContainsFunc(steps, func(o dossier.Step) bool {
			return o.Step == s.Step && o.Status == dossier.StepDone && last != "" && o.Date.Earliest > last
		}) {
			steps[i].Status = dossier.StepClaimed
		}
	}
}

// stepSource is where a step is told; a step that is somebody's word has them as
// the speaker, if a statement of the article holds the sentence.
func (c *corpus) stepSource(a *article, s dossier.Step) dossier.Source {
	if s.Status == dossier.StepClaimed || s.Status == dossier.StepPlanned {
		for i, st := range a.Statements {
			if st.Span == s.Span {
				return c.said(a, s.Span, s.Rule, i)
			}
		}
	}
	return c.source(a, s.Span, s.Rule)
}

// sameStep reports whether s tells the step o. Parliaments ratify one by one.
func sameStep(o, s dossier.Step) bool {
	if o.Step != s.Step || (o.Status == dossier.StepPlanned) != (s.Status == dossier.StepPlanned) {
		return false
	}
	if o.By != "" && s.By != "" && (s.Step == dossier.Ratified || s.Step == dossier.ApprovedForSignature) && !shareWord(o.By, s.By) {
		return false
	}
	if s.Status == dossier.StepPlanned {
		return o.Date.Interval == s.Date.Interval || !s.Date.Known()
	}
	// What is reported done cannot be done later.
	told := s.Sources[0].Reported.Latest
	if told != "" && o.Date.Earliest > told {
		return false
	}
	return o.Date.Overlaps(s.Date.Interval)
}

// shareWord reports whether two names have a word in common: "Tolmeria" and "the
// Tolmerian Senate".
func shareWord(a, b string) bool {
	found := false
	forms(a, func(x string, _ int) {
		forms(b, func(y string, _ int) {
			if len(x) > 3 && stem(fold(x)) == stem(fold(y)) {
				found = true
			}
		})
	})
	return found
}

// withStep adds what s tells to o.
func withStep(o, s dossier.Step) dossier.Step {
	if in, ok := o.Date.Meet(s.Date.Interval); ok && o.Date.Known() && in.Known() {
		o.Date.Interval = in
	}
	o.By = cmp.Or(o.By, s.By)
	if o.Status == dossier.StepClaimed && s.Status == dossier.StepDone {
		o.Status = dossier.StepDone
	}
	o.Sources = append(o.Sources, s.Sources...)
	return o
}

// byStep orders steps by their day, else by the first report, else by the course
// of an agreement's life.
func byStep(a, b dossier.Step) int {
	return cmp.Or(
		cmp.Compare(stepDay(a), stepDay(b)), cmp.Compare(rank(a.Step), rank(b.Step)),
		cmp.Compare(a.Step, b.Step), cmp.Compare(a.Status, b.Status), bySource(a.Sources[0], b.Sources[0]),
	)
}

func stepDay(s dossier.Step) dossier.Date {
	return cmp.Or(s.Date.Earliest, s.Date.Latest, s.Sources[0].Reported.Latest, undated)
}

// rank is how far a step is from the first talk.
func rank(k dossier.StepKind) int {
	switch k {
	case dossier.Proposed:
		return 1
	case dossier.Negotiated:
		return 2
	case dossier.Drafted:
		return 3
	case dossier.Initialled:
		return 4
	case dossier.ApprovedForSignature:
		return 5
	case dossier.Signed:
		return 6
	case dossier.Ratified:
		return 7
	case dossier.InForce:
		return 8
	case dossier.Amended, dossier.Extended:
		return 9
	case dossier.Roadmap:
		return 10
	case dossier.Suspended, dossier.Breached:
		return 11
	case dossier.Expired, dossier.Terminated, dossier.Replaced:
		return 12
	}
	return 0
}

// State returns how far g had come on the day on, and the step that says so; ok is
// false when no step is known to be done by then. A step counts from the last day
// of its interval, or from its first report when its day is not known.
func State(g dossier.Agreement, on dossier.Date) (kind dossier.StepKind, at dossier.Step, ok bool) {
	for _, s := range g.Steps {
		if s.Status != dossier.StepDone || s.Step == dossier.Breached || s.Step == dossier.Roadmap || doneBy(s) > on {
			continue
		}
		ended := rank(kind) > rank(dossier.Roadmap)
		switch r := rank(s.Step); {
		case r > rank(dossier.Roadmap), !ok, r >= rank(kind) && !ended, ended && (s.Step == dossier.Extended || s.Step == dossier.InForce):
			kind, at, ok = s.Step, s, true
		}
	}
	if kind == dossier.Amended || kind == dossier.Extended {
		kind = dossier.InForce
	}
	return kind, at, ok
}

func doneBy(s dossier.Step) dossier.Date {
	if d := cmp.Or(s.Date.Latest, s.Date.Earliest); d != "" {
		return d
	}
	if len(s.Sources) > 0 {
		// "" when nobody knows when it was reported either: an account holds only
		// what had been reported by its day, so the step was done by then.
		return s.Sources[0].Reported.Latest
	}
	return undated
}
