package merge

import (
	"slices"

	"dossier"
)

// stepConcepts are the words for a step, and the PLOVER type of one that is done.
func stepConcept(k dossier.StepKind) (trigger string, of dossier.EventType) {
	switch k {
	case dossier.Proposed:
		return "propose", dossier.Consult
	case dossier.Negotiated:
		return "negotiate", dossier.Consult
	case dossier.Drafted:
		return "draft", dossier.Consult
	case dossier.ApprovedForSignature:
		return "approve", dossier.Support
	case dossier.Signed, dossier.Initialled, dossier.Roadmap:
		return "sign", dossier.Support
	case dossier.Ratified:
		return "ratify", dossier.Support
	case dossier.InForce:
		return "force", dossier.Support
	case dossier.Amended, dossier.Extended:
		return "extend", dossier.Support
	case dossier.Suspended:
		return "suspend", dossier.Reject
	case dossier.Terminated:
		return "terminate", dossier.Reject
	}
	return "", ""
}

// stepEvent makes an event of a step in an agreement's life: what the reader of
// agreements sees, the reader of events may have missed, and a timeline without
// the signing would be none.
func stepEvent(g dossier.Agreement, st dossier.Step) (dossier.Event, bool) {
	trigger, of := stepConcept(st.Step)
	if trigger == "" {
		return dossier.Event{}, false
	}
	ev := dossier.Event{
		Span: st.Span, Trigger: st.Span, Type: of, Time: st.Date, Agreement: g.Name,
		Attribution: dossier.Narrator, Rule: st.Rule, Status: dossier.Held,
	}
	switch st.Status {
	case dossier.StepPlanned:
		ev.Status, ev.Type = dossier.Planned, dossier.Agree
	case dossier.StepOngoing:
		ev.Status = dossier.Ongoing
	case dossier.StepClaimed:
		ev.Status = dossier.Alleged
	}
	if st.By != "" {
		ev.Actors = []dossier.Party{{Name: st.By}}
	}
	return ev, true
}

// stepTrigger returns the word for the step that an event is, "" when it is none.
func (a *article) stepTrigger(ev dossier.Event) string {
	for _, g := range a.Agreements {
		for _, st := range g.Steps {
			if as, ok := stepEvent(g, st); ok && st.Span == ev.Span && as.Type == ev.Type && as.Status == ev.Status && as.Time == ev.Time && (ev.Agreement == "" || ev.Agreement == g.Name) {
				trigger, _ := stepConcept(st.Step)
				return trigger
			}
		}
	}
	return ""
}

// hasEvent reports whether an event of a says already what ev says.
func (a *article) hasEvent(ev dossier.Event) bool {
	return slices.ContainsFunc(a.Events, func(o dossier.Event) bool {
		return o.Span.Overlaps(ev.Span) && o.Type == ev.Type && o.Status == ev.Status && o.Time == ev.Time && o.Agreement == ev.Agreement
	})
}

// stepReport is the report of an event that was made of a step.
func (c *corpus) stepReport(a *article, ev dossier.Event, st dossier.Step) *report {
	trigger, _ := stepConcept(st.Step)
	r := c.report(a, ev)
	r.concept = c.concepts.of(trigger)
	r.src = c.stepSource(a, st)
	return r
}
