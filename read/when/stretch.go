package when

import (
	"strings"

	"dossier"
)

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

// dates works out the days that an event beside the expression can lie in.
func (x *anchorer) dates(f *found, tx *dossier.Timex) {
	tx.Dates = tx.Interval
	if !tx.Known() {
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
			tx.Dates.Latest = tx.Earliest.AddDays(-1)
		}
	case prepAfter:
		tx.Dates.Latest = ""
		if f.tense == tensePast || f.tense == tensePresent {
			tx.Dates.Latest = x.pub.to.date()
		}
		tx.Dates.Earliest = tx.Latest.AddDays(1)
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
