package event

import (
	"strings"

	"dossier"
)

// timeOf returns when the event of trigger i takes place: by the time expression
// that hangs on it, on its light verb, or on the clause that it is part of. A
// date of the speaking ("said on Monday that …") is not the date of what is told.
func (s *sent) timeOf(i int, fr *frame) dossier.EventTime {
	best, score := -1, 0
	if s.isNoun(i) && s.lasted(i) {
		fr = &frame{verb: i, comp: -1}
	}
	for k, t := range s.times {
		tx := s.d.r.Times[t]
		// "the 2015 deal" dates no event, but "its 2022 invasion" does.
		if tx.Attributive && !(s.isNoun(i) && s.timeHead[k] >= 0 && s.Tokens[s.timeHead[k]].Head == i && !s.isIn(i, "pact")) {
			continue
		}
		if s.timeHead[k] < 0 || tx.Type == dossier.TimeSet || s.compared(k) {
			continue
		}
		n := s.attached(k, i, fr)
		if n < 5 && s.isNoun(i) && s.lasted(i) {
			continue
		}
		if n > 0 && tx.Type == dossier.TimeDuration && (!tx.Known() || s.caseOf(s.timeHead[k]) == "for") {
			continue // "for five years" is a length, not a when
		}
		if n *= 2; n > 0 && tx.Type != dossier.TimeDuration && !strings.HasSuffix(tx.Value, "_REF") {
			n++ // "recently … on Monday": Monday
		}
		if n > score {
			best, score = t, n
		}
	}
	if best < 0 {
		if et := s.timeOfScene(fr.verb); et.Text != "" {
			return et
		}
		if et := s.timeAfter(fr.verb); et.Text != "" {
			return et
		}
		return s.timeSince(fr.verb)
	}
	et := s.d.eventTime(s.d.r.Times[best])
	for k, t := range s.times {
		// "since 1985, when they set it up": they did so in 1985.
		if t == best && !s.Under(fr.verb, s.timeHead[k]) {
			et.Interval = bounded(s.d.r.Times[best], s.caseOf(s.timeHead[k]))
			if w := s.overNoun(s.timeHead[k], i, s.clauseOf(k, i, fr.verb)); w == "after" || w == "following" || w == "since" {
				et.Interval = s.runOn(et.Interval)
			}
		}
	}
	return et
}

// newDate returns the day to which what noun i tells was put off.
func (s *sent) newDate(i int) dossier.EventTime {
	g := s.Tokens[i].Head
	for k, h := range s.timeHead {
		if g >= 0 && h >= 0 && s.Under(h, g) && (s.caseOf(h) == "to" || s.caseOf(h) == "until" || s.caseOf(h) == "till") {
			return s.d.eventTime(s.d.r.Times[s.times[k]])
		}
	}
	return dossier.EventTime{}
}

// lasted reports whether noun i is "months of negotiations": the day on which they
// ended is not theirs.
func (s *sent) lasted(i int) bool {
	g := s.Tokens[i].Head
	return g >= 0 && s.rel(i, "nmod") && s.caseOf(i) == "of" && s.isIn(g, "count") && !s.isIn(g, "hour", "percent")
}

// bounded opens an interval at the end that a preposition leaves open: "before the
// end of the year", "after Monday"; a stretch with two ends is taken whole.
func bounded(tx dossier.Timex, preposition string) dossier.Interval {
	in := tx.Interval
	switch preposition {
	case "before", "by", "until", "till":
		in.Earliest = ""
	case "after":
		in.Latest = ""
	default:
		if tx.Dates.Closed() && tx.Dates.Contains(in) {
			return tx.Dates // "since May", "from 3 to 5 May"
		}
	}
	return in
}

// overNoun returns the preposition of the noun that time word h dates, where that
// noun stands beside trigger i or its verb: "following" of "following the signing in
// May, they sent arms"; "" where the date is the verb's own.
func (s *sent) overNoun(h, i, verb int) string {
	for g, steps := s.Tokens[h].Head, 0; g >= 0 && g != i && g != verb && steps < 5; g, steps = s.Tokens[g].Head, steps+1 {
		if up := s.Tokens[g].Head; (up == i || up == verb) && s.isNoun(g) && s.rel(g, "obl", "nmod") {
			return s.caseOf(g)
		}
	}
	return ""
}

// runOn runs an interval longer than a day on to the publication: what came after
// May came at any time after it; what came after Monday's talks came on Monday.
func (s *sent) runOn(in dossier.Interval) dossier.Interval {
	if in.Earliest != in.Latest {
		in.Latest = s.d.r.Article.Published.Latest
	}
	return in
}

func (d *doc) eventTime(tx dossier.Timex) dossier.EventTime {
	et := dossier.EventTime{Text: tx.Of(d.r.Article.Text), Interval: tx.Interval, Basis: dossier.TimeByText}
	switch {
	case !tx.Known():
		et.Basis = dossier.TimeUnknown
	case hasYear(et.Text):
		et.Basis = dossier.TimeExplicit
	}
	return et
}

// hasYear reports whether a year is written in text.
func hasYear(text string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(w) == 4 && (w[0] == '1' || w[0] == '2') {
			return true
		}
	}
	return false
}

// attached says how closely time expression k belongs to trigger i: 5 its own, 4 its
// light verb's, 3 the clause's that shares its time, 0 another's.
func (s *sent) attached(k, i int, fr *frame) int {
	owner := s.clauseOf(k, i, fr.verb)
	switch owner {
	case -1:
		return 0
	case i:
		return 5
	case fr.verb:
		return 4
	}
	if s.rel(owner, "xcomp") && s.Tokens[owner].Head == fr.verb && s.isIn(fr.verb, "aspectual") {
		return 3 // "began to withdraw in July"
	}
	if s.rel(owner, "conj") && s.Tokens[owner].Head == fr.verb && owner == fr.verb+2 && s.isVerb(owner) {
		return 3 // "shot and killed the mayor last week"
	}
	for v, n := fr.verb, 3; n > 0; n-- {
		g, ok := s.sameTime(v)
		if !ok {
			break
		}
		if g == owner {
			return n
		}
		v = g
	}
	return 0
}

// clauseOf climbs from time expression k to the verb or trigger that it dates.
func (s *sent) clauseOf(k, i, verb int) int {
	h := s.timeHead[k]
	if h != i && h != verb && s.timeOn[k] >= 0 {
		h = s.timeOn[k]
	}
	for steps := 0; h >= 0 && steps < 10; steps++ {
		if h == i || h == verb {
			return h
		}
		if s.isVerb(h) || s.Child(h, "cop") >= 0 || s.Tokens[h].Head < 0 {
			return h
		}
		h = s.Tokens[h].Head
	}
	return -1
}

// sameTime returns the governor that shares its time with clause or noun i:
// a plan and its verb, a participle and its main clause, a scene and what was
// said in it.
func (s *sent) sameTime(i int) (int, bool) {
	g := s.Tokens[i].Head
	if g < 0 {
		return -1, false
	}
	switch {
	case s.rel(i, "xcomp"):
		return g, true
	case s.rel(i, "advcl"):
		return g, !s.hasMark(i, "if", "after", "before", "since", "until", "because", "as", "although", "when", "once", "that")
	case s.rel(i, "conj"):
		return g, s.isVerb(i) == s.isVerb(g)
	case s.rel(i, "nmod", "compound", "appos", "obj", "nsubj"):
		return g, s.isNoun(i) && (s.isNoun(g) || s.isIn(g, "light", "occur"))
	case s.rel(i, "obl"):
		switch s.caseOf(i) {
		case "during", "at", "in", "with", "on":
			return g, true
		}
	case s.Tokens[i].Rel == "acl" && s.Tokens[i].XPOS == "VBG" && s.isIn(g, "message") && s.rel(g, "obj", "obl") && s.Tokens[g].Head >= 0:
		return s.Tokens[g].Head, true // "sent a letter on Monday opposing the plan"
	case s.Tokens[i].Rel == "acl:relcl" && s.adverb(i, "where") && s.Tokens[i].XPOS == "VBD":
		if v := s.verbOver(i); v >= 0 && s.Tokens[v].XPOS == "VBD" {
			return v, true // "visited Velin in May, where he met the king"
		}
	case s.Tokens[i].Rel == "acl":
		return g, false
	}
	return -1, false
}

// placeOf returns where: "in Velin", "at the palace", of the trigger, its verb or
// the clause it is a scene of.
func (s *sent) placeOf(i int, fr *frame) string {
	if p := s.placeUnder(i); p != "" {
		return p
	}
	if fr.verb != i {
		if p := s.placeUnder(fr.verb); p != "" {
			return p
		}
	}
	if g, ok := s.sameTime(fr.verb); ok {
		return s.placeUnder(g)
	}
	return ""
}

func (s *sent) placeUnder(i int) string {
	for _, c32 := range s.Children(i) {
		c := int(c32)
		if !s.rel(c, "obl", "nmod") {
			continue
		}
		switch s.caseOf(c) {
		case "in", "at", "near", "outside", "to", "off":
			if m := s.mention(c); m != nil && m.Kind == dossier.Place && m.Form == dossier.Name {
				return m.Of(s.d.r.Article.Text)
			}
		}
	}
	if c := s.Child(i, "obj"); c >= 0 {
		if m := s.mention(c); m != nil && m.Kind == dossier.Place && s.lemma(i) == "visit" {
			return m.Of(s.d.r.Article.Text)
		}
	}
	return ""
}

// timeAfter dates a trigger by what it came after: "collapsed after they left it in
// 2018".
func (s *sent) timeAfter(i int) dossier.EventTime {
	for _, c := range s.Children(i) {
		if !s.rel(int(c), "advcl") || !s.hasMark(int(c), "after", "following") {
			continue
		}
		fr := frame{verb: int(c), comp: -1}
		if et := s.timeOf(int(c), &fr); et.Text != "" {
			et.Latest = ""
			return et
		}
	}
	return dossier.EventTime{}
}

// timeOfScene dates a trigger by what it takes place at: "will meet at the summit,
// which takes place from 3 to 5 May".
func (s *sent) timeOfScene(i int) dossier.EventTime {
	for _, c32 := range s.Children(i) {
		c := int(c32)
		if !s.rel(c, "obl") || !s.isIn(c, "summit", "talk") {
			continue
		}
		if w := s.caseOf(c); w != "at" && w != "during" && w != "in" {
			continue
		}
		for k, t := range s.times {
			if h := s.timeHead[k]; h >= 0 && s.Under(h, c) && !s.d.r.Times[t].Attributive && s.d.r.Times[t].Type == dossier.TimeDate {
				et := s.d.eventTime(s.d.r.Times[t])
				et.Interval = bounded(s.d.r.Times[t], s.caseOf(h))
				return et
			}
		}
	}
	return dossier.EventTime{}
}
