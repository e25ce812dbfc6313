package merge

import (
	"slices"

	"dossier"
)

// sound returns r without what no reader should give: spans outside the text, days
// that are none, statements that are not there. Merging then need not ask again,
// and one bad reading cannot stop a thousand good ones.
func sound(r dossier.Reading) dossier.Reading {
	text := r.Article.Text
	span := func(s *dossier.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End {
			*s = dossier.Span{}
		}
	}
	r.Article.Published.Interval = soundDays(r.Article.Published.Interval)
	r.Article.Blocks = slices.Clone(r.Article.Blocks)
	for i := range r.Article.Blocks {
		span(&r.Article.Blocks[i].Span)
	}
	r.Mentions = slices.Clone(r.Mentions)
	for i := range r.Mentions {
		span(&r.Mentions[i].Span)
	}
	r.Figures = slices.Clone(r.Figures)
	for i := range r.Figures {
		span(&r.Figures[i].Span)
	}
	r.Statements = soundStatements(r.Statements, span)
	r.Events = soundEvents(r, span)
	r.Agreements = soundAgreements(r.Agreements, span)
	return r
}

func soundStatements(sts []dossier.Statement, span func(*dossier.Span)) []dossier.Statement {
	sts = slices.Clone(sts)
	for i := range sts {
		st := &sts[i]
		span(&st.Span)
		span(&st.Cue)
		st.Content = slices.Clone(st.Content)
		for k := range st.Content {
			span(&st.Content[k])
		}
		st.Content = slices.DeleteFunc(st.Content, dossier.Span.Empty)
	}
	return sts
}

// soundEvents drops events without a sentence: they could not be cited.
func soundEvents(r dossier.Reading, span func(*dossier.Span)) []dossier.Event {
	evs := slices.Clone(r.Events)
	for i := range evs {
		ev := &evs[i]
		span(&ev.Span)
		span(&ev.Trigger)
		ev.Clause = soundClause(ev.Clause, span)
		ev.Time.Interval = soundDays(ev.Time.Interval)
		if ev.Attribution < 0 || ev.Attribution >= len(r.Statements) {
			ev.Attribution = dossier.Narrator
		}
	}
	return slices.DeleteFunc(evs, func(ev dossier.Event) bool { return ev.Empty() })
}

// soundClause drops a clause whose parts do not lie in it.
func soundClause(cl dossier.Clause, span func(*dossier.Span)) dossier.Clause {
	for _, s := range []*dossier.Span{&cl.Span, &cl.Predicate, &cl.Verb} {
		span(s)
	}
	if cl.Predicate.Empty() && cl.Verb.Empty() || cl.Contains(cl.Predicate) && cl.Predicate.Contains(cl.Verb) && cl.Lemma != "" && cl.Past != "" {
		return cl
	}
	return dossier.Clause{}
}

func soundAgreements(gs []dossier.Agreement, span func(*dossier.Span)) []dossier.Agreement {
	gs = slices.Clone(gs)
	for i := range gs {
		steps := slices.Clone(gs[i].Steps)
		for k := range steps {
			span(&steps[k].Span)
			steps[k].Date.Interval = soundDays(steps[k].Date.Interval)
		}
		gs[i].Steps = slices.DeleteFunc(steps, func(s dossier.Step) bool { return s.Empty() })
	}
	return gs
}

// soundDays returns in, or the unknown interval where an end is no day or the ends
// are the wrong way round.
func soundDays(in dossier.Interval) dossier.Interval {
	bad := func(d dossier.Date) bool {
		_, ok := d.Time()
		return d != "" && !ok
	}
	if bad(in.Earliest) || bad(in.Latest) || in.Closed() && in.Latest < in.Earliest {
		return dossier.Interval{}
	}
	return in
}
