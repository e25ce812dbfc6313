package event

import (
	"strings"

	"dossier"
)

// carryTimes dates what is told without a date by the scene that plainly goes on:
// "Ruiz met the king on Monday. She also visited the port. At the meeting …". A
// date is carried over two sentences at most, and only to what is told as done.
func (d *doc) carryTimes(found []candidate) {
	for i := range found {
		c := &found[i]
		d.notAhead(c)
		if c.Status == dossier.Ongoing && c.Time.Text == "" && !c.Time.Known() {
			s := &d.sents[c.sent]
			c.Time = s.asOf(s.TokenAt(c.Trigger.Start))
		}
		if c.Status != dossier.Held || c.Time.Text != "" || c.Time.Known() || c.noun {
			continue
		}
		s := &d.sents[c.sent]
		v := s.mainVerb(s.TokenAt(c.Trigger.Start))
		if !s.plainPast(v) {
			continue
		}
		back := s.backTo(v)
		if back == 0 && verbal(c.base) && !s.elsewhen(v) {
			back = inWords
		}
		if back == 0 {
			continue
		}
		if x := d.sceneBefore(found, c, back); x != nil {
			c.Time = dossier.EventTime{Interval: x.Time.Interval, Basis: dossier.TimeByText}
		}
	}
}

// notAhead puts a weekday that reads as one to come back by a week where the act is
// told as done: "voted to back the treaty Tuesday".
func (d *doc) notAhead(c *candidate) {
	pub := d.r.Article.Published.Latest
	if c.Status != dossier.Held || pub == "" || c.Time.Earliest <= pub || c.Time.Earliest != c.Time.Latest {
		return
	}
	for _, w := range strings.Fields(strings.ToLower(c.Time.Text)) {
		if day := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"); strings.HasSuffix(day, "day") && d.words.has(day, "calendar") {
			c.Time.Interval = dossier.Day(c.Time.Earliest.AddDays(-7))
			return
		}
	}
}

const (
	withActor = 1 + iota // "also": the same person goes on
	withScene            // "at that meeting": whoever speaks
	inWords              // who has just met somebody, or spoken there, speaks on
)

// mainVerb returns the verb that participle v goes along with: "expressed concern,
// accusing them of aggression", or v.
func (s *sent) mainVerb(v int) int {
	if v < len(s.Tokens) && s.Tokens[v].XPOS == "VBG" && s.Tokens[v].Rel == "advcl" && s.Tokens[v].Head >= 0 && s.Child(v, "mark", "aux", "nsubj") < 0 {
		return s.Tokens[v].Head
	}
	return v
}

// elsewhen reports whether the clause of verb v says that it tells of another time.
func (s *sent) elsewhen(v int) bool {
	return s.adverb(v, "earlier", "previously", "later", "recently", "once", "already", "before", "repeatedly", "often", "then", "subsequently", "similarly", "meanwhile", "separately")
}

// plainPast reports whether verb v tells in the past tense itself: what "had been"
// or "has been" was on another day.
func (s *sent) plainPast(v int) bool {
	if v >= len(s.Tokens) || s.Child(v, "aux") >= 0 {
		return false
	}
	return s.Tokens[v].XPOS == "VBD" && !s.rel(v, "acl", "advcl", "ccomp")
}

// backTo says how the clause of verb v takes up the scene before it, 0 if not.
func (s *sent) backTo(v int) int {
	for _, c32 := range s.Children(v) {
		c := int(c32)
		switch {
		case s.rel(c, "advmod") && s.lower(c) == "also":
			return withActor
		case s.rel(c, "obl") && s.isIn(c, "summit", "talk") && s.knownScene(c):
			switch s.caseOf(c) {
			case "at", "during", "after", "in", "following":
				return withScene
			}
		case s.rel(c, "obl") && s.lower(c) == "day" && s.sameDay(c):
			return withScene
		}
	}
	return 0
}

// knownScene reports "the meeting", "that visit", told of before.
func (s *sent) knownScene(i int) bool {
	det := s.Child(i, "det", "nmod:poss")
	if det < 0 {
		return false
	}
	switch s.lower(det) {
	case "the", "that", "this", "their", "these", "those":
	default:
		return false
	}
	for _, c := range s.Children(i) {
		if s.rel(int(c), "amod", "nmod", "compound", "acl") && s.Tokens[c].Rel != "nmod:poss" {
			return false // "the 2015 meeting", "the talks in May" are others
		}
	}
	return true
}

func (s *sent) sameDay(i int) bool {
	for _, c := range s.Children(i) {
		if s.lower(int(c)) == "same" {
			return true
		}
	}
	return false
}

// sceneBefore returns the last dated meeting or act before c that back takes up:
// that of one of c's actors, unless c names the scene.
func (d *doc) sceneBefore(found []candidate, c *candidate, back int) *candidate {
	var best *candidate
	for i := range found {
		x := &found[i]
		switch {
		case x.sent >= c.sent, c.sent-x.sent > 2, x.Status != dossier.Held, !d.dated(x, back):
		case back == withScene && x.base != dossier.Consult && x.base != dossier.Support:
		case back != withScene && !share(x.Actors, c.Actors) && !share(x.Recipients, c.Actors):
		case back == inWords && x.base != dossier.Consult && x.Time.Text != "":
		case best == nil || x.sent > best.sent:
			best = x
		}
	}
	if best == nil || d.anotherDay(best.sent, c.sent) {
		return nil
	}
	return best
}

// dated reports whether x has a day, be it one of an unknown year, or where the
// scene is named again any days: "in mid-May they met. At that meeting …".
func (d *doc) dated(x *candidate, back int) bool {
	switch {
	case x.Time.Earliest == "":
		return false
	case x.Time.Earliest == x.Time.Latest:
		return true
	case back == withScene && x.Time.Closed():
		return true
	}
	for _, t := range d.sents[x.sent].times {
		tx := &d.r.Times[t]
		if day, _, _ := strings.Cut(tx.Value, "T"); tx.Interval == x.Time.Interval && len(day) == len("XXXX-11-19") && !strings.HasSuffix(day, "XX") {
			return true
		}
	}
	return false
}

// anotherDay reports whether a date stands between the sentences, or in the later
// one: the scene may have changed.
func (d *doc) anotherDay(from, to int) bool {
	for n := from + 1; n <= to; n++ {
		for _, t := range d.sents[n].times {
			if tx := d.r.Times[t]; tx.Type == dossier.TimeDate && tx.Known() && !tx.Attributive {
				return true
			}
		}
	}
	return false
}
