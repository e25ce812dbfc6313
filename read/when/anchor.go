package when

import (
	"sort"
	"strings"

	"dossier"
)

// anchorer carries what the text has reached while its expressions are anchored
// in order.
type anchorer struct {
	pub     days // publication; an open end is noDay
	known   bool
	reached days // the date that the narrative has reached
	gran    gran
	quarter day  // the quarter last spoken of, noDay before the first
	history bool // the text tells of years long past: dates run on from one another
	middle  int  // of its years
	text    string
}

// begin sets a chronicle off at its first full date, once its middle is known.
func (x *anchorer) begin(list []found) {
	var years []int
	for i := range list {
		if f := &list[i]; f.ref == refFull && f.gran <= gYear {
			years = append(years, f.year)
		}
	}
	sort.Ints(years)
	x.middle = years[len(years)/2]
	for i := range list {
		if f := &list[i]; f.ref == refFull && f.gran <= gYear && !x.aside(f) {
			if r, ok := f.resolve(0); ok {
				x.reached, x.gran = r.days, r.gran
				return
			}
		}
	}
}

// aside reports whether a year lies far from those that the chronicle tells of: the
// year of a study, of what happened long before.
func (x *anchorer) aside(f *found) bool {
	return f.ref == refFull && f.gran == gYear && (f.year < x.middle-25 || f.year > x.middle+25)
}

// inside reports whether a chronicle counts f from the date that it has reached:
// "the end of the month", "late in the year", "the summer"; not "today", "this year".
func (x *anchorer) inside(f *found) bool {
	if !x.history || x.reached.from == noDay || f.ref != refShift && (f.ref != refBare || f.gran != gSeason || f.shift) {
		return false
	}
	words := strings.ToLower(f.Of(x.text))
	return strings.HasPrefix(words, "the ") || strings.Contains(words, " the ") || f.gran == gSeason
}

// Anchor returns the time expressions with their values and intervals: counted
// from the publication, or from the date that the narrative has reached. When
// the publication is an interval, so is what is counted from it.
func (fd Found) Anchor(published dossier.Published) []dossier.Timex {
	x := anchorer{pub: days{dayFrom(published.Earliest), dayFrom(published.Latest)}, quarter: noDay}
	x.known = x.pub.from != noDay || x.pub.to != noDay
	x.history = fd.history(x.pub)
	x.text, x.reached, x.gran = fd.text, x.pub, gDay
	if x.history {
		x.begin(fd.list)
	}
	out := make([]dossier.Timex, 0, len(fd.list))
	for i := range fd.list {
		out = append(out, x.timex(&fd.list[i]))
	}
	x.pairs(fd.list, out)
	x.ending(fd.text, fd.list, out)
	return out
}

// history reports whether the text is a chronicle: many dates with their year,
// all of them well before the publication, and hardly a "last week".
func (fd Found) history(pub days) bool {
	last := max(pub.from, pub.to)
	full, near := 0, 0
	for i := range fd.list {
		switch f := &fd.list[i]; {
		case f.ref == refFull && f.gran <= gYear:
			full++
			if last == noDay || dayOf(f.year+2, 1, 1) > last {
				near++
			}
		case f.ref == refShift || f.ref == refAgo || f.ref == refBare && f.wday > 0 && f.month == 0:
			near++
		}
	}
	return full >= 6 && near*3 <= full
}

// timex anchors one expression.
func (x *anchorer) timex(f *found) dossier.Timex {
	if f.typ == dossier.TimeDuration && f.gran == gMonth && f.qty > 3 && f.ref == refNone {
		x.quarter = noDay // "the nine months": a year earlier is no longer a quarter
	}
	tx := dossier.Timex{Span: f.Span, Sentence: f.sentence, Type: f.typ, Mod: f.mod, Attributive: f.attributive}
	switch f.ref {
	case refNone:
		tx.Value = f.plainValue()
		tx.Interval = x.within(f).interval()
		tx.Dates = tx.Interval
		return tx
	case refSoon:
		tx.Value, tx.Anchor = pastOrFuture(-1), dossier.AnchorNarrative
		if x.reached.from != noDay {
			tx.Interval = days{x.reached.from, x.pub.to}.interval()
		}
	case refVague:
		tx.Value, tx.Interval, tx.Anchor = f.val, x.vague(f.val).interval(), dossier.AnchorPublication
	case refSpan:
		x.span(f, &tx)
	case refNarr, refEarlier:
		x.narrative(f, &tx)
	case refAgo:
		// "$10 million a year ago", beside the third quarter: the quarter a year ago.
		if x.quarter != noDay && f.gran == gYear && f.qty == 1 && !f.vague {
			f.ref = refEarlier
			x.narrative(f, &tx)
			break
		}
		tx.Anchor = dossier.AnchorPublication
		x.fromPublication(f, &tx)
	case refFull:
		if r, ok := f.resolve(0); ok {
			tx.Value, tx.Interval = r.value, r.interval()
			x.reach(f, r)
		}
	default:
		tx.Anchor = dossier.AnchorPublication
		x.fromPublication(f, &tx)
	}
	x.dates(f, &tx)
	return tx
}

// fromPublication resolves at both ends of the publication and takes all days
// between.
func (x *anchorer) fromPublication(f *found, tx *dossier.Timex) {
	base := x.pub
	if x.history && f.ref == refBare && f.month > 0 && !f.shift && x.reached.from != noDay {
		// The chronicle goes forward: the nearest such date, rather ahead than behind.
		base, f.tense = days{x.reached.from + 60, x.reached.from + 60}, tenseNone
		if x.gran == gYear {
			base = days{x.reached.from + 182, x.reached.from + 182} // "in 1941 …, in September": of that year
		}
		tx.Anchor = dossier.AnchorNarrative
	}
	if x.inside(f) {
		base, tx.Anchor = days{x.reached.from, x.reached.from}, dossier.AnchorNarrative
	}
	r, ok := x.widen(f, base)
	if !ok {
		tx.Value = f.unanchored()
		return
	}
	tx.Value, tx.Interval = r.value, r.interval()
	// A chronicle that says "today" goes on where it was.
	if !x.history || tx.Anchor == dossier.AnchorNarrative {
		x.reach(f, r)
	}
}

// widen resolves f from both ends of base.
func (x *anchorer) widen(f *found, base days) (resolved, bool) {
	if base.from == noDay && base.to == noDay {
		return resolved{}, false
	}
	a, b := base.from, base.to
	if a == noDay {
		a = b
	} else if b == noDay {
		b = a
	}
	r, ok := f.resolve(a)
	if !ok {
		return r, false
	}
	if a != b {
		s, _ := f.resolve(b)
		r.value = merge(r.value, s.value, f)
		r.days = r.cover(s.days)
	}
	if base.from == noDay && f.ref != refFull {
		r.from, r.value = noDay, f.unanchored()
	}
	if base.to == noDay && f.ref != refFull {
		r.to, r.value = noDay, f.unanchored()
	}
	return r, true
}

// vague gives the days of "now", "recently" and "soon".
func (x *anchorer) vague(val string) days {
	switch val {
	case "PRESENT_REF":
		return x.pub
	case "PAST_REF":
		return days{noDay, x.pub.to}
	}
	return days{x.pub.from, noDay}
}

// narrative anchors to the date that the narrative has reached.
func (x *anchorer) narrative(f *found, tx *dossier.Timex) {
	base := x.reached
	tx.Anchor = dossier.AnchorNarrative
	if f.ref == refEarlier && x.quarter != noDay && f.gran == gYear && !f.vague && (f.qty == 1 || f.unitOf != 0) {
		f.unitOf = gQuarter
		base = days{x.quarter, x.quarter}
	}
	if f.typ == dossier.TimeOfDay && x.gran > gDay {
		base = x.pub // "at midday": of today, when the text has reached no day
	}
	if f.unitOf == gQuarter && x.quarter == noDay {
		f.unitOf = gNone // "the year-earlier period", beside nine months
	}
	if f.gran == gQuarter && x.quarter != noDay {
		base = days{x.quarter, x.quarter}
	}
	r, ok := x.widen(f, base)
	if !ok {
		tx.Value = f.unanchored()
		return
	}
	if r.gran != f.gran && f.unitOf == gNone || f.ref == refEarlier && x.gran > f.gran && f.unitOf == gNone {
		r.value = f.coarse(r, x.gran)
	}
	tx.Value, tx.Interval = r.value, r.interval()
	if f.ref == refEarlier && f.vague && f.typ == dossier.TimeDuration {
		tx.Value = duration(f.gran, f.qty, true)
	}
	x.reach(f, r)
}

// reach moves the narrative to r. What only names something, and what lies ahead
// or far from a definite day, leaves it where it is.
func (x *anchorer) reach(f *found, r resolved) {
	if f.typ == dossier.TimeSet || f.typ == dossier.TimeDuration || r.gran > gYear {
		return
	}
	if r.gran == gQuarter && r.from != noDay && f.ref != refEarlier && f.ref != refNarr {
		x.quarter = r.from
	}
	if f.attributive || r.from == noDay && r.to == noDay || x.history && x.aside(f) {
		return
	}
	x.reached, x.gran = r.days, r.gran
}
