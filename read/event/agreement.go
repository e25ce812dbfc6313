package event

import (
	"sort"
	"strings"

	"dossier"
)

// Agreements returns the agreements of r with their steps, in the order in which
// the article comes to them.
func (f *Finder) Agreements(r *dossier.Reading) []dossier.Agreement {
	return f.agreements(f.newDoc(r))
}

func (f *Finder) agreements(d *doc) []dossier.Agreement {
	steps := map[string][]dossier.Step{}
	takers := map[string][]dossier.Party{}
	ahead := toSign{}
	for i := range d.sents {
		if !d.told(i) {
			continue
		}
		for _, st := range f.stepsOf(d, &d.sents[i]) {
			ahead.judge(&st)
			steps[st.chain] = addStep(steps[st.chain], st.Step)
			if len(st.parties) > 1 && len(takers[st.chain]) == 0 && st.Step.Step != dossier.Ratified {
				takers[st.chain] = st.parties
			}
		}
	}
	var out []dossier.Agreement
	for _, p := range d.agreements {
		if len(steps[p.id]) == 0 && (p.plain || !d.treatyName(p.id)) {
			continue
		}
		a := dossier.Agreement{ID: p.id, Name: p.name(), Names: p.names, Steps: steps[p.id]}
		if c := d.chains[p.id]; c != nil {
			a.Names = c.Names
		}
		if p.parties == nil {
			p.parties = takers[p.id] // who signed it together
		}
		for _, party := range p.parties {
			a.Parties = append(a.Parties, party.Name)
		}
		out = append(out, a)
	}
	return out
}

// addStep adds st unless it only mentions again what is done already. A plan told
// again is kept: the later telling may hold it to be nearer or surer.
func addStep(list []dossier.Step, st dossier.Step) []dossier.Step {
	for i, old := range list {
		if old.Step != st.Step || old.Sentence != st.Sentence && (old.Status != st.Status || st.Status == dossier.StepPlanned || st.Date.Text != "" && old.Date.Interval != st.Date.Interval) {
			continue
		}
		if old.Date.Text == "" {
			list[i].Date = st.Date
		}
		if old.By == "" {
			list[i].By = st.By
		}
		return list
	}
	return append(list, st)
}

// Undertakings returns the undertakings of r with their stages.
func (f *Finder) Undertakings(r *dossier.Reading) []dossier.Undertaking {
	return f.undertakings(f.newDoc(r))
}

func (f *Finder) undertakings(d *doc) []dossier.Undertaking {
	var out []dossier.Undertaking
	out = append(out, d.phases()...)
	out = append(out, f.accessions(d)...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Stages[0].Start < out[j].Stages[0].Start })
	return out
}

// trim returns the words of sp as one line, without the dot.
func (d *doc) trim(sp dossier.Span) string {
	return strings.TrimRight(strings.Join(strings.Fields(sp.Of(d.r.Article.Text)), " "), ".;, ")
}

// treatyName reports whether an agreement of which no step is told is named like
// one: "the Antarctic Treaty", and not "the recovery plan".
func (d *doc) treatyName(id string) bool {
	c := d.chains[id]
	if c == nil {
		return false
	}
	for _, m := range d.r.Mentions {
		if m.Chain != id || m.Form != dossier.Name {
			continue
		}
		for _, w := range strings.Fields(strings.ToLower(c.Name)) {
			if d.words.has(strings.TrimSuffix(w, "s"), "pact") {
				return true
			}
		}
	}
	return false
}
