package when

import (
	"strings"

	"dossier"
)

const leapDays = 366

// toPrint is how many days a dispatch may wait for its page: filed on Friday,
// printed on Monday.
const toPrint = 3

// ahead returns how many days after a the date b comes next.
func ahead(a, b int) int { return floorMod(b-a, leapDays) }

// conclude turns the evidence into an interval.
func (ev *evidence) conclude() dossier.Published {
	if ev.stamped != noDay && ev.low <= ev.stamped+1 {
		return published(days{ev.stamped, ev.stamped + 1}, reasons{ev.stampWhy}) // the clocks of the world differ
	}
	if ev.filed != noDay && ev.low <= ev.filed+toPrint {
		why := reasons{}
		why.add(true, "the dateline says "+ev.line.text)
		return published(days{ev.filed, ev.filed + toPrint}, why)
	}
	now, next := ev.last()
	if ev.line != nil {
		now = ev.line
	}
	out := days{ev.low, noDay}
	why := reasons{}
	why.add(ev.low != noDay, ev.lowWhy)
	if now == nil {
		ev.closeAbove(&out, &why)
		return published(out, why)
	}
	why.add(ev.line != nil, "the dateline says "+now.text)
	why.add(ev.line == nil, now.text+" is past")
	if ev.low == noDay {
		return dossier.Published{Why: why.String() + "; nothing tells the year"}
	}
	y, closed := ev.year(now, &why)
	out.from = ev.low
	if ev.raises(now, y) {
		out.from = max(now.in(y), ev.low)
	}
	last := dayOf(y, 12, 31)
	if now.month == 12 {
		last = dayOf(y+1, 1, 31) // "on Dec. 28" is written in January too
	}
	ev.month(now, next, y, &out, &last, &why)
	switch {
	case closed && last >= out.from:
		out.to = last
	default:
		ev.closeAbove(&out, &why)
	}
	return published(out, why)
}

// month narrows the days within the year: by what is to come, and by "this month".
func (ev *evidence) month(now, next *mark, y int, out *days, last *day, why *reasons) {
	if ev.line != nil {
		*last = now.in(y) + 1
		return
	}
	if next != nil {
		d := now.in(y) + day(ahead(now.at, next.at))
		*last = min(*last, d-1)
		why.add(true, next.text+" is to come")
		if first := unitOf(gMonth, d).from; ev.laterMonth && d-now.in(y) <= 62 {
			out.from = max(out.from, first)
			why.add(true, "it lies later this month")
			return
		}
	}
	if ev.earlierMonth && now.exact {
		*last = min(*last, unitOf(gMonth, now.in(y)).to)
		why.add(true, "it lies earlier this month")
	}
}

// last returns the past date nearest before the publication and the first one to
// come: the arrangement within the year that keeps the exact dates closest.
func (ev *evidence) last() (now, next *mark) {
	best := 0.
	for i := range ev.past {
		p := &ev.past[i]
		if ev.overtaken(i) {
			continue
		}
		if score := ev.score(p.at); now == nil || score < best {
			now, best = p, score
		}
	}
	for i := range ev.future {
		n := &ev.future[i]
		if now != nil && (next == nil || ahead(now.at, n.at) < ahead(now.at, next.at)) {
			next = n
		}
	}
	if next != nil && ahead(now.at, next.at) > 240 {
		next = nil // so far ahead, it is rather a past one told as a plan
	}
	return now, next
}

// overtaken reports whether a later month follows past[i] in its sentence: "signed
// in January and in force since October" tells one year in its order, so October
// is the nearer one.
func (ev *evidence) overtaken(i int) bool {
	for k := i + 1; k < len(ev.past); k++ {
		if ev.past[k].sentence == ev.past[i].sentence && ev.past[k].at > ev.past[i].end {
			return true
		}
	}
	return false
}

// score sums how far the dates lie from at, months at a quarter of the weight.
func (ev *evidence) score(at int) (sum float64) {
	add := func(m *mark, days int) {
		if !m.exact {
			days /= 4
		}
		sum += float64(days)
	}
	for i := range ev.past {
		add(&ev.past[i], ahead(ev.past[i].at, at))
	}
	for i := range ev.future {
		add(&ev.future[i], ahead(at, ev.future[i].at))
	}
	return sum
}

// in returns the day of m in year y.
func (m *mark) in(y int) day { return dayOf(y, m.month, min(m.day, monthLen(y, m.month))) }

// year returns the first year in which now can lie, and whether it is that year.
func (ev *evidence) year(now *mark, why *reasons) (y int, closed bool) {
	y, _, _ = ev.low.ymd()
	// A full date among the dates without a year tells their year: "Sept. 11",
	// "Sept. 12, 2024", "Sept. 30".
	if ev.newest != noDay {
		ny, m, d := ev.newest.ymd()
		for k := ny - 1; k <= ny+1; k++ {
			gap := now.in(k) - ev.newest
			if 0 < gap && gap <= 75 && now.in(k) >= ev.low && ev.among(m, d) {
				why.add(true, ev.newestWhy+" lies among the dates without a year")
				return k, true
			}
		}
	}
	for k := 0; k < 12; k++ {
		if ev.weekdaysHold(now, y+k) {
			if k > 0 {
				why.add(true, "the weekdays fit "+pad(y+k, 4))
			}
			return y + k, false
		}
	}
	return y, false
}

// raises reports whether a past date without a year bounds the publication in
// year y: not where it may as well be that of the year before. "In October" is
// said until the summer, "on Dec. 20" for a month or two.
func (ev *evidence) raises(now *mark, y int) bool {
	before := ev.low - now.in(y-1)
	if now.exact {
		return !ev.newYear || before > 75
	}
	return before > 240
}

// among reports whether dates without a year lie within a month and a half on
// both sides of the given one: a date that stands alone may be of any year.
func (ev *evidence) among(m, d int) bool {
	at := int(dayOf(leap, m, d) - dayOf(leap, 1, 1))
	before, after := false, false
	for _, p := range ev.past {
		before = before || p.exact && p.at != at && ahead(p.at, at) <= 45
		after = after || p.exact && p.at != at && ahead(at, p.at) <= 45
	}
	return before && after
}

// weekdaysHold reports whether "Tuesday, Nov. 8" and the like are right when now
// lies in year y.
func (ev *evidence) weekdaysHold(now *mark, y int) bool {
	for _, m := range ev.weekdays {
		ok := false
		for k := y - 1; k <= y+1; k++ {
			d := m.in(k)
			if gap := d - now.in(y); -200 <= gap && gap <= 200 && d.weekday() == m.wday {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// closeAbove bounds the interval from above where something does.
func (ev *evidence) closeAbove(out *days, why *reasons) {
	if ev.closed != noDay && ev.closed >= out.from && out.from != noDay {
		out.to = ev.closed
		why.add(true, ev.closeWhy)
	}
	if ev.ahead != noDay && out.from != noDay && ev.ahead >= out.from && (out.to == noDay || ev.ahead <= out.to) {
		out.to = ev.ahead
		why.add(true, ev.aheadWhy)
	}
}

// reasons collects the reasons in the order of their weight.
type reasons []string

func (r *reasons) add(ok bool, s string) {
	if ok && s != "" {
		*r = append(*r, s)
	}
}

func (r reasons) String() string { return strings.Join(r, "; ") }

func published(d days, why reasons) dossier.Published {
	p := dossier.Published{Interval: d.interval(), Why: why.String()}
	if p.Known() {
		p.Basis = dossier.Implied
	}
	return p
}
