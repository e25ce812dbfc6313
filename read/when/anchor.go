package when

import (
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
	tense   tense
}

// Anchor returns the time expressions with their values and intervals: counted
// from the publication, or from the date that the narrative has reached. When
// the publication is an interval, so is what is counted from it.
func (fd Found) Anchor(published dossier.Published) []dossier.Timex {
	x := anchorer{pub: days{dayFrom(published.Earliest), dayFrom(published.Latest)}, quarter: noDay}
	x.known = x.pub.from != noDay || x.pub.to != noDay
	x.history = fd.history(x.pub)
	x.reached, x.gran = x.pub, gDay
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
	return full >= 6 && near*5 <= full
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

// within gives the days of "the first nine months of 2024", "of the current solar
// year": a stretch at the beginning of a year that is known.
func (x *anchorer) within(f *found) days {
	open := days{noDay, noDay}
	if f.qty == 0 || f.gran < gDay || f.typ != dossier.TimeDuration || !f.first {
		return open
	}
	start := func(base day) day {
		y, _, _ := base.ymd()
		switch first := dayOf(y, 3, 21); {
		case f.solar && base < first: // the Iranian year begins at the spring equinox
			return dayOf(y-1+f.n, 3, 21)
		case f.solar:
			return dayOf(y+f.n, 3, 21)
		}
		return dayOf(y+f.n, 1, 1)
	}
	switch {
	case f.year > 0:
		from := dayOf(f.year, 1, 1)
		return days{from, add(f.gran, from, f.qty) - 1}
	case !f.part || x.pub.from == noDay || x.pub.to == noDay:
		return open
	}
	return days{start(x.pub.from), add(f.gran, start(x.pub.to), f.qty) - 1}
}

// ending gives a stretch its days from its end: "nine months ending in late
// December", "the year ended June 30".
func (x *anchorer) ending(text string, list []found, out []dossier.Timex) {
	for i := 1; i < len(list); i++ {
		f, d, end := &list[i-1], &out[i-1], &out[i]
		if f.ref != refNone || f.typ != dossier.TimeDuration || f.vague || f.qty == 0 || d.Sentence != end.Sentence || !end.Known() || end.Start-d.End > 24 {
			continue
		}
		words := strings.Fields(text[d.End:end.Start])
		if len(words) == 0 || len(words) > 3 || words[0] != "ended" && words[0] != "ending" && words[0] != "to" {
			continue
		}
		from := noDay
		if t := dayFrom(end.Earliest); t != noDay {
			from = add(f.gran, t, -f.qty)
		}
		d.Interval = dossier.Interval{Earliest: from.date(), Latest: end.Latest}
		d.Dates, d.Anchor = d.Interval, end.Anchor
	}
}

// fromPublication resolves at both ends of the publication and takes all days
// between.
func (x *anchorer) fromPublication(f *found, tx *dossier.Timex) {
	base := x.pub
	if x.history && f.ref == refBare && f.month > 0 && !f.shift && x.reached.from != noDay {
		// The chronicle goes forward: the nearest such date, rather ahead than behind.
		base, f.tense = days{x.reached.from + 60, x.reached.from + 60}, tenseNone
		tx.Anchor = dossier.AnchorNarrative
	}
	r, ok := x.widen(f, base)
	if !ok {
		tx.Value = f.unanchored()
		return
	}
	tx.Value, tx.Interval = r.value, r.interval()
	x.reach(f, r)
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
		r.days = r.days.cover(s.days)
	}
	if base.from == noDay && f.ref != refFull {
		r.from, r.value = noDay, f.unanchored()
	}
	if base.to == noDay && f.ref != refFull {
		r.to, r.value = noDay, f.unanchored()
	}
	return r, true
}

// merge writes the value that two readings share; what differs is X.
func merge(a, b string, f *found) string {
	if a == b {
		return a
	}
	if len(a) != len(b) || len(a) < 7 || a[:4] != b[:4] {
		return f.unanchored()
	}
	as, bs := strings.Split(a, "-"), strings.Split(b, "-")
	if len(as) != len(bs) || f.wday > 0 && f.month == 0 {
		return f.unanchored()
	}
	for i := range as {
		if as[i] != bs[i] {
			as[i] = crossed(as[i])
		}
	}
	return strings.Join(as, "-")
}

func crossed(s string) string {
	b := []byte(s)
	for i, c := range b {
		if '0' <= c && c <= '9' {
			b[i] = 'X'
		}
	}
	return string(b)
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

// span anchors "the past two months", "the next few days": a stretch that ends
// or begins with the publication.
func (x *anchorer) span(f *found, tx *dossier.Timex) {
	tx.Anchor = dossier.AnchorPublication
	if f.recent || f.qty == 0 {
		tx.Value = duration(f.gran, 0, true)
		if f.gran != gWeek && f.gran != gMonth {
			tx.Type = dossier.TimeDate
			tx.Value = pastOrFuture(f.n)
		}
		if most := hardlyMore(f.gran); most > 0 && f.gran != gMonth {
			tx.Interval = x.stretch(f.gran, f.n, most).interval()
		}
		return
	}
	tx.Value = duration(f.gran, f.qty, f.vague)
	if f.gran < gDay {
		tx.Interval = x.pub.interval()
		return
	}
	tx.Interval = x.stretch(f.gran, f.n, max(f.qty, f.qty2)).interval()
}

// stretch returns the days of n units before or after the publication.
func (x *anchorer) stretch(g gran, n int, qty float64) days {
	if !x.known {
		return days{noDay, noDay}
	}
	d := x.pub
	switch {
	case n < 0 && d.from != noDay:
		d.from = add(g, d.from, -qty)
	case n > 0 && d.to != noDay:
		d.to = add(g, d.to, qty)
	}
	return d
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

// coarse writes a value no finer than what it was counted from: a day counted
// from "September" is a day in September.
func (e *expr) coarse(r resolved, g gran) string {
	if strings.HasSuffix(r.value, "REF") || e.vague {
		return r.value
	}
	if g > r.gran {
		return valueOf(g, "", r.from)
	}
	return r.value
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
	if f.attributive || r.from == noDay && r.to == noDay {
		return
	}
	x.reached, x.gran = r.days, r.gran
}

// unanchored writes the value of an expression whose year is not known.
func (e *expr) unanchored() string {
	switch {
	case e.ref == refVague:
		return e.val
	case e.month > 0 && e.day > 0:
		return "XXXX-" + pad(e.month, 2) + "-" + pad(e.day, 2) + e.tod
	case e.wday > 0:
		return "XXXX-WXX-" + pad(e.wday, 1) + e.tod
	case e.month > 0:
		return "XXXX-" + pad(e.month, 2)
	}
	switch e.gran {
	case gDay:
		return "XXXX-XX-XX" + e.tod
	case gWeek, gFortnight:
		return "XXXX-WXX"
	case gWeekend:
		return "XXXX-WXX-WE"
	case gMonth:
		return "XXXX-XX"
	case gQuarter:
		if e.sub > 0 {
			return "XXXX-Q" + pad(e.sub, 1)
		}
		return "XXXX-QX"
	case gHalf:
		return "XXXX-H" + pad(e.sub, 1)
	case gSeason:
		return "XXXX-" + e.season
	case gDecade:
		return "XXX"
	case gCentury:
		return "XX"
	}
	return "XXXX"
}

// plainValue writes a duration or a set.
func (e *expr) plainValue() string {
	switch {
	case e.val != "":
		return e.val
	case !e.set:
		if e.qty2 > e.qty {
			return duration(e.gran, e.qty, false)
		}
		return duration(e.gran, e.qty, e.vague)
	case e.wday > 0:
		return "XXXX-WXX-" + pad(e.wday, 1) + e.tod
	case e.month > 0:
		return "XXXX-" + pad(e.month, 2)
	case e.season != "":
		return "XXXX-" + e.season
	case e.tod != "":
		return "XXXX-XX-XX" + e.tod
	}
	return duration(e.gran, e.qty, false)
}

// dates works out the days that an event beside the expression can lie in.
func (x *anchorer) dates(f *found, tx *dossier.Timex) {
	tx.Dates = tx.Interval
	if !tx.Interval.Known() {
		return
	}
	switch f.prep {
	case prepSince:
		tx.Dates.Latest = x.pub.to.date()
	case prepUntil, prepBy:
		tx.Dates.Earliest = ""
	case prepTo:
		tx.Dates.Earliest = "" // "through June"; a pair is put right later
	case prepBefore:
		tx.Dates.Earliest = ""
		if f.mod != "END" {
			tx.Dates.Latest = tx.Interval.Earliest.AddDays(-1)
		}
	case prepAfter:
		tx.Dates.Latest = ""
		if f.tense == tensePast || f.tense == tensePresent {
			tx.Dates.Latest = x.pub.to.date()
		}
		tx.Dates.Earliest = tx.Interval.Latest.AddDays(1)
	}
}

// pairs gives both ends of "from Oct. 22 to Oct. 24" the whole stretch.
func (x *anchorer) pairs(list []found, out []dossier.Timex) {
	for i := 1; i < len(list); i++ {
		a, b := &out[i-1], &out[i]
		if list[i-1].prep != prepFrom || list[i].prep != prepTo || a.Sentence != b.Sentence || !a.Known() || !b.Known() || b.Latest != "" && b.Latest < a.Earliest {
			continue
		}
		both := dossier.Interval{Earliest: a.Earliest, Latest: b.Latest}
		a.Dates, b.Dates = both, both
	}
}
