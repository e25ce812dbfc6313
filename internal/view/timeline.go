package view

import (
	"slices"
	"strings"
	"time"

	"dossier"
)

// Timeline is a story's happenings as people read them: a plan stands under what
// it came to, and what is minor can be folded away.
type Timeline struct {
	Entries []Entry
	Minor   []Entry // folded away; none when all are asked for
}

// Entry is a happening of a timeline.
type Entry struct {
	dossier.Happening
	Story string           // ID of the story it belongs to
	First dossier.Interval // the days first planned for, when they are others than Time
	Plans []Plan           // what was planned and came to this
	Due   bool             // a plan whose days have passed, and nothing tells what came of it
}

// Plan is a planned happening that came about.
type Plan struct {
	dossier.Happening
	First dossier.Interval // the days first planned for, when they are others than Time
	To    dossier.Interval // when it came about
	By    []string         // who tells of the plan: speakers, and outlets in their own voice
}

// Timeline lays out the happenings of a story. Without all the minor ones are
// folded away.
func (v *View) Timeline(st dossier.Story, all bool) Timeline {
	plans := v.plansOf(st)
	var tl Timeline
	for _, h := range st.Happenings {
		if came(plans, h) {
			continue
		}
		e := Entry{Happening: h, Story: st.ID, First: Slip(h), Plans: plans[h.ID], Due: h.Status == dossier.Planned && h.Time.Latest != "" && h.Time.Latest < v.Today()}
		e.Minor = h.Minor && len(e.Plans) == 0
		if e.Minor && !all {
			tl.Minor = append(tl.Minor, e)
		} else {
			tl.Entries = append(tl.Entries, e)
		}
	}
	return tl
}

// Today is the day looked from.
func (v *View) Today() dossier.Date {
	if v.AsOf != "" {
		return v.AsOf
	}
	return dossier.DateOf(time.Now())
}

// plansOf finds the plans that came to each happening, by its ID. A plan that came
// to another plan stands on its own.
func (v *View) plansOf(st dossier.Story) map[string][]Plan {
	outcome := map[string]*dossier.Happening{}
	for i := range st.Happenings {
		if h := &st.Happenings[i]; h.Came == "" {
			outcome[h.ID] = h
		}
	}
	plans := map[string][]Plan{}
	for i := range st.Happenings {
		h := &st.Happenings[i]
		if to := outcome[h.Came]; to != nil && h.Came != "" {
			plans[h.Came] = append(plans[h.Came], Plan{*h, Slip(*h), to.Time.Interval, v.tellers(*h)})
		}
	}
	return plans
}

func came(plans map[string][]Plan, h dossier.Happening) bool {
	return slices.ContainsFunc(plans[h.Came], func(p Plan) bool { return p.ID == h.ID })
}

// Slip returns the days that h was first planned for, when they are others than
// those it is now told for: "will sign on October 15", and later "on December 5".
func Slip(h dossier.Happening) dossier.Interval {
	for _, tell := range h.Tellings {
		if tell.Status == dossier.Planned && tell.Time.Known() && h.Time.Known() && !tell.Time.Overlaps(h.Time.Interval) {
			return tell.Time.Interval
		}
	}
	return dossier.Interval{}
}

// Line tells a plan and what came of it: "for 2024-10-15 (Ana Ruiz), came to
// 2024-12-05, later than planned".
func (p Plan) Line() string {
	out := Day(p.Time.Interval)
	if p.Time.Closed() {
		out = "for " + out
	}
	if p.First.Known() {
		out += ", first for " + p.First.String()
	}
	out += " (" + strings.Join(shorten(p.By, 3), ", ") + ")"
	if !p.To.Closed() {
		return out + ", came about, " + Day(p.To)
	}
	out += ", came to " + p.To.String()
	switch {
	case p.Time.Latest != "" && p.To.Earliest > p.Time.Latest:
		return out + ", later than planned"
	case p.Time.Earliest != "" && p.To.Latest < p.Time.Earliest:
		return out + ", earlier than planned"
	}
	return out
}

// tellers names who tells of h: the speaker, or the outlet in its own voice.
func (v *View) tellers(h dossier.Happening) []string {
	var out []string
	for _, tell := range h.Tellings {
		who := tell.Speaker
		if who == "" {
			who = v.Publisher(tell.Source)
		}
		if !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// shorten keeps the first of a list and counts the others.
func shorten(list []string, most int) []string {
	if len(list) <= most {
		return list
	}
	return append(slices.Clone(list[:most-1]), Plural(len(list)-most+1, "other"))
}

// Reason is what the time of h rests on, where that says more than its one source does.
func Reason(h dossier.Happening) string {
	if !h.Time.Known() || len(h.Tellings) < 2 {
		return ""
	}
	return h.Why
}

// Aside says in what one telling of h differs from the whole: "planned, for
// 2024-10-15". It is "" for one that agrees.
func Aside(h dossier.Happening, tell dossier.Telling) string {
	var out []string
	if tell.Status != h.Status && tell.Status != "" {
		out = append(out, string(tell.Status))
	}
	if tell.Time.Known() && h.Time.Known() && !tell.Time.Overlaps(h.Time.Interval) {
		out = append(out, "for "+tell.Time.String())
	}
	return strings.Join(out, ", ")
}
