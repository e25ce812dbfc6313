package when

import (
	"strings"

	"dossier"
	"dossier/read/numeral"
)

// Publication says when the article was published: as given, by metadata, or as
// its own words imply, as an interval with the reason for its ends.
//
// Words imply it in three steps. What is past in the text bounds it from below:
// "abandoned it in 2018" was hardly written in 2018, where one writes "this
// year". Dates without a year ("on Nov. 19", "from Oct. 22 to Oct. 24") place it
// within a year: after the last that is past, before the first that is to come.
// And the year is closed from above only where something closes it: a full date
// in the run of the others, or a term that still runs. An end that nothing
// bounds stays open.
func (f *Finder) Publication(a dossier.Article, fd Found) dossier.Published {
	if a.Published.Known() {
		return a.Published
	}
	ev := evidence{low: noDay, newest: noDay, closed: noDay, ahead: noDay, filed: noDay, stamped: noDay}
	for i := range fd.list {
		ev.take(&fd.list[i], a.Text)
	}
	f.furniture(&ev, a)
	ev.terms(fd)
	return ev.conclude()
}

// evidence is what the text says about its own date.
type evidence struct {
	low       day // not before this day
	lowWhy    string
	newYear   bool // low is 1 January, because the year before is called by its number
	newest    day  // the newest full date that is past
	newestWhy string
	closed    day // not after this day, softly: a term still runs
	closeWhy  string
	ahead     day // not after this day: the last before a full date that is to come
	aheadWhy  string

	past, future []mark
	weekdays     []mark // dates with a weekday: they hold in some years only
	line         *mark  // the day of the dateline
	filed        day    // the day of a dateline that has its year
	stamped      day    // the day that the page puts on itself
	stampWhy     string
	laterMonth   bool // "later this month"
	earlierMonth bool // "earlier this month"
}

// mark is a date without its year; at and end count days from 1 January of a
// leap year.
type mark struct {
	at, end    int
	month, day int
	wday       int
	exact      bool // a day, not a month
	text       string
	sentence   int
}

// take weighs one expression of the body.
func (ev *evidence) take(f *found, text string) {
	ev.stamp(f, text)
	switch {
	case f.ref == refFull && (f.gran == gYear || f.gran == gDay || f.gran == gMonth):
		ev.full(f, text)
	case f.ref == refBare && f.month > 0 && !f.shift:
		ev.bare(f, text)
	case f.ref == refShift && f.gran == gMonth && f.n == 0:
		if f.later && f.mod == "END" || f.tense == tenseFuture && f.mod == "" {
			ev.laterMonth = true
		} else if f.later && f.mod == "START" {
			ev.earlierMonth = true
		}
	}
}

// full takes a date that is written with its year.
func (ev *evidence) full(f *found, text string) {
	r, ok := f.resolve(0)
	if !ok || f.prep == prepTo {
		return
	}
	words := f.Of(text)
	ahead := f.tense == tenseFuture || f.prep == prepUntil || f.prep == prepBy
	placed := f.attributive || f.prep != prepNone || placing(text, f.Start)
	switch {
	case !placed: // a stamp: "Friday 4 March 2005", the date under a tweet
	case ahead && f.sure && (f.gran == gDay || f.tense == tenseFuture && !f.attributive && aims(text, f.Start)):
		// A day is to come after today; a year can have begun: "in 2026 we will".
		d := r.from - 1
		if f.gran != gDay {
			d = r.to
		}
		if ev.ahead == noDay || d < ev.ahead {
			ev.ahead, ev.aheadWhy = d, words+" is to come"
		}
	case ahead:
	case f.gran != gYear:
		ev.notBefore(r.from, words+" is past")
		if f.gran == gDay {
			ev.see(r.from, words)
		}
	case f.attributive && followed(text, f.Start):
		ev.notBefore(r.from, words+" is past")
	case f.attributive && f.tense == tensePast:
		// "the 2016 election": what is named by its year may be ahead, but not far.
		ev.notBefore(dayOf(f.year-1, 1, 1), words+" is not far ahead")
	case f.attributive:
		if happened(text, f.End) {
			ev.notBefore(r.from, words+" is past")
		}
	case f.tense == tensePast && f.sure, f.prep == prepSince && f.mod == "":
		if ev.notBefore(r.to+1, words+" is past, and is not called this year") {
			ev.newYear = true
		}
	}
}

// aims reports whether what is to come lies in the period at i: "will end in 2030",
// and not "the report of 2015, which will be out soon".
func aims(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \n")
	switch strings.ToLower(before[strings.LastIndexAny(before, " \n(“\"")+1:]) {
	case "in", "by", "until", "before", "for", "early", "late", "mid":
		return true
	}
	return false
}

// followed reports whether the thing named by the year at i is over: "following
// its 2022 invasion", "since the 2011 uprising".
func followed(text string, i int) bool {
	words := strings.Fields(text[max(0, i-40):i])
	for k := len(words) - 1; k >= max(0, len(words)-3); k-- {
		switch strings.ToLower(words[k]) {
		case "after", "following", "since", "despite":
			return true
		}
	}
	return false
}

// happened reports whether what the year before i names is over when it has a name:
// "the 2015 nuclear deal", not "the 2028 games".
func happened(text string, i int) bool {
	for k, w := range strings.Fields(text[i:min(len(text), i+60)]) {
		w, _, _ = strings.Cut(strings.ToLower(w), "’")
		switch strings.Trim(w, ".,;:'\")”") {
		case "attack", "attacks", "bombing", "bombings", "shooting", "shootings", "massacre", "invasion", "war", "wars", "conflict", "coup", "uprising", "revolt", "revolution", "riots",
			"deal", "agreement", "treaty", "accord", "accords", "pact", "ceasefire", "truce", "annexation", "occupation", "crisis", "recession", "crash", "meltdown", "bailout",
			"earthquake", "tsunami", "hurricane", "flood", "floods", "disaster", "scandal", "murder", "assassination", "killing", "ruling", "decision", "law", "act", "resolution",
			"memoir", "book", "novel", "film", "documentary", "study", "interview", "speech", "article", "memo", "letter", "paper":
			return true
		}
		if k >= 3 {
			break
		}
	}
	return false
}

// placing reports whether the date that begins at i is the time of something: "in
// 2018", "on Sept. 12, 2024".
func placing(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \n")
	switch strings.ToLower(before[strings.LastIndexAny(before, " \n(“\"")+1:]) {
	case "in", "during", "of", "on", "since", "from", "for", "dated", "early", "late", "the":
		return true
	}
	return false
}

// notBefore raises the lower bound and reports whether it did.
func (ev *evidence) notBefore(d day, why string) bool {
	if d <= ev.low {
		return false
	}
	ev.low, ev.lowWhy, ev.newYear = d, why, false
	return true
}

// see keeps the newest full date.
func (ev *evidence) see(d day, words string) {
	if d > ev.newest {
		ev.newest, ev.newestWhy = d, words
	}
}

// bare takes a date without a year.
func (ev *evidence) bare(f *found, text string) {
	m, ok := f.mark(f.Of(text))
	if !ok || f.genitive && !m.exact {
		return
	}
	m.sentence = f.sentence
	if m.wday > 0 && m.exact {
		ev.weekdays = append(ev.weekdays, m)
	}
	switch {
	case f.tense == tensePast && f.prep != prepUntil && f.prep != prepBy && f.prep != prepTo:
		ev.past = append(ev.past, m)
	case f.tense == tenseFuture && f.sure:
		ev.future = append(ev.future, m)
	}
}

// leap is a year that has every day of the year.
const leap = 2000

func (e *expr) mark(text string) (mark, bool) {
	r, ok := e.full(leap)
	if !ok {
		return mark{}, false
	}
	r = e.narrowed(r, noDay)
	zero := dayOf(leap, 1, 1)
	_, m, d := r.from.ymd()
	if e.gran > gMonth {
		return mark{}, false
	}
	return mark{at: int(r.from - zero), end: int(r.to - zero), month: m, day: d, wday: e.wday, exact: e.gran == gDay, text: text}, true
}

// furniture reads the captions, the dateline and the byline: outside the body,
// but dated.
func (f *Finder) furniture(ev *evidence, a dossier.Article) {
	p := parser{lx: f.lx, text: a.Text}
	for _, b := range a.Blocks {
		if b.Kind == dossier.Byline || b.Kind == dossier.Boilerplate || b.Kind == dossier.Dateline {
			f.stampedLine(ev, a, &p, b)
		}
		if b.Kind != dossier.Caption && b.Kind != dossier.Dateline && b.Kind != dossier.Credit {
			continue
		}
		p.atoms = numeral.Atoms(a.Text, b.Span, p.atoms[:0])
		p.ents = f.lx.look(p.atoms, p.ents[:0])
		for _, fd := range p.scan(nil, -1) {
			switch {
			case b.Kind == dossier.Dateline && fd.gran == gDay && fd.month > 0:
				ev.dateline(&fd, a.Text)
			case fd.ref == refFull && fd.gran <= gYear:
				fd.tense = tensePast
				ev.full(&fd, a.Text)
			}
		}
	}
}

// dateline takes "TEHRAN, August 29. /TASS/".
func (ev *evidence) dateline(f *found, text string) {
	if m, ok := f.mark(f.Of(text)); ok {
		ev.line = &m
	}
	if r, ok := f.resolve(0); ok && f.ref == refFull {
		ev.notBefore(r.from, "the dateline says "+f.Of(text))
		ev.see(r.from, f.Of(text))
		ev.filed = r.from
	}
}

// terms finds a term that began in the past: "was extended for five years in
// 2020". News speaks of such a term while it runs, so it closes the year softly.
func (ev *evidence) terms(fd Found) {
	for i := range fd.list {
		dur := &fd.list[i]
		if dur.typ != dossier.TimeDuration || dur.gran != gYear || dur.vague || dur.qty < 1 {
			continue
		}
		for k := range fd.list {
			y := &fd.list[k]
			if y.sentence != dur.sentence || y.ref != refFull || y.tense != tensePast || y.Start-dur.End > 30 || dur.Start-y.End > 40 {
				continue
			}
			if between := fd.text[max(0, min(dur.Start, y.Start)-60):max(dur.End, y.End)]; !renews(between) {
				continue
			}
			end := dayOf(y.year+int(dur.qty)+1, 1, 1) - 1
			if end > ev.closed {
				ev.closed, ev.closeWhy = end, "the term of "+dur.Of(fd.text)+" from "+y.Of(fd.text)+" still runs"
			}
		}
	}
}

func renews(s string) bool {
	for _, w := range [...]string{"extended", "renewed", "prolonged", "rolled over"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
