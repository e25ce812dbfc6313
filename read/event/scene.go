package event

import "dossier"

// scene is a meeting, visit or vote whose days the article tells somewhere: "the
// summit, which will take place from 3 to 5 May".
type scene struct {
	sent, at int
	when     dossier.EventTime
}

// scenes returns the dated scenes of the article.
func (d *doc) scenes() (out []scene) {
	for n := range d.sents {
		s := &d.sents[n]
		if len(s.times) == 0 {
			continue
		}
		for i := range s.Tokens {
			if !s.isNoun(i) || !s.isIn(i, "summit", "talk", "journey", "scene") {
				continue
			}
			if et := s.sceneDays(i); et.Closed() {
				out = append(out, scene{n, i, et})
			}
		}
	}
	return out
}

// sceneDays returns the days that a sentence gives to scene i itself: beside it,
// in a relative clause after it, or as what is said of it.
func (s *sent) sceneDays(i int) dossier.EventTime {
	verb := s.takesPlace(i)
	for k, t := range s.times {
		tx := s.d.r.Times[t]
		if tx.Attributive || tx.Type != dossier.TimeDate || s.timeHead[k] < 0 {
			continue
		}
		if h := s.timeHead[k]; s.clauseOf(k, i, i) == i || verb >= 0 && s.Under(h, verb) {
			et := s.d.eventTime(tx)
			if tx.Dates.Closed() {
				et.Interval = tx.Dates // "from 3 to 5 May"
			}
			return et
		}
	}
	return dossier.EventTime{}
}

// takesPlace returns the verb that says when scene i is: "the summit will take
// place", "talks are scheduled for", "the summit, which opens", -1 if none.
func (s *sent) takesPlace(i int) int {
	v := -1
	if s.rel(i, "nsubj") {
		v = s.Tokens[i].Head
	}
	j := i + 1
	if j < len(s.Tokens) && s.lower(j) == "," {
		j++
	}
	if j < len(s.Tokens) && (s.lower(j) == "which" || s.lower(j) == "that") && s.rel(j, "nsubj") {
		v = s.Tokens[j].Head
	}
	if v >= 0 && (s.isIn(v, "occur") || s.isPassive(v) && s.isIn(v, "light", "plan")) {
		return v
	}
	return -1
}

// narrow gives what is told without a day, or with a wide stretch, the days of the
// scene that it is told of: "is to attend a summit later this month. … the summit,
// which will take place from 3 to 5 May".
func (d *doc) narrow(found []candidate) {
	scenes := d.scenes()
	for i := range found {
		c := &found[i]
		s := &d.sents[c.sent]
		v := s.TokenAt(c.Trigger.Start)
		if v >= len(s.Tokens) || c.noun {
			continue
		}
		for _, x := range scenes {
			if n := s.sceneOf(v, d, x); n && d.within(c, x.when.Interval) {
				text := c.Time.Text
				if c.Time = x.when; text != "" {
					c.Time.Text = text
				}
				break
			}
		}
	}
	d.sameTold(found)
}

// sceneOf reports whether verb v tells what is done at scene x, or that somebody
// is there: "attend a summit", "will meet at the summit".
func (s *sent) sceneOf(v int, d *doc, x scene) bool {
	for _, c32 := range s.Children(v) {
		c := int(c32)
		switch {
		case !s.isNoun(c) || s.lemma(c) != d.sents[x.sent].lemma(x.at):
			continue
		case s.rel(c, "obj") && s.isIn(v, "attendance"):
		case s.rel(c, "obl") && s.atScene(c):
		default:
			continue
		}
		if d.sameScene(s, c, x) {
			return true
		}
	}
	return false
}

func (s *sent) atScene(i int) bool {
	switch s.caseOf(i) {
	case "at", "during", "in":
		return true
	}
	return false
}

// sameScene reports whether noun i and scene x can be one: near each other, the
// later one with "the", and without different names.
func (d *doc) sameScene(s *sent, i int, x scene) bool {
	xs := &d.sents[x.sent]
	if s.n == x.sent {
		return i == x.at || s.definite(i)
	}
	if gap := s.n - x.sent; gap > 5 || gap < -5 {
		return false
	}
	if s.n > x.sent && !s.definite(i) || s.n < x.sent && !xs.definite(x.at) {
		return false
	}
	a, b := s.nameBefore(i), xs.nameBefore(x.at)
	return a == "" || b == "" || a == b
}

// nameBefore returns the name that tells noun i from others: "NATO" of "the NATO
// summit".
func (s *sent) nameBefore(i int) string {
	for _, c := range s.Children(i) {
		if int(c) < i && s.Tokens[c].UPOS == "PROPN" && s.rel(int(c), "compound", "nmod", "amod") && !s.dateLike(int(c)) {
			return s.Tokens[c].Text
		}
	}
	return ""
}

// within reports whether the days in can be c's: inside what is told of c, on the
// right side of the publication.
func (d *doc) within(c *candidate, in dossier.Interval) bool {
	if c.Time.Known() {
		return c.Time.Interval != in && c.Time.Contains(in)
	}
	pub := d.r.Article.Published
	switch c.Status {
	case dossier.Held:
		return pub.Latest == "" || in.Earliest <= pub.Latest
	case dossier.Planned:
		return pub.Earliest == "" || in.Latest >= pub.Earliest
	}
	return false
}

// sameTold gives the wide date of what is told twice the narrower one: "joined
// earlier this year", "which it joined in January".
func (d *doc) sameTold(found []candidate) {
	for i := range found {
		c := &found[i]
		if c.Status != dossier.Held || !c.Time.Closed() || c.Time.Earliest == c.Time.Latest || c.noun {
			continue
		}
		s := &d.sents[c.sent]
		if v := s.TokenAt(c.Trigger.Start); v < len(s.Tokens) && s.isVerb(v) {
			if in, ok := d.toldAgain(c, s.lemma(v)); ok {
				c.Time.Interval = in
			}
		}
	}
}

// toldAgain returns the days of another telling of c with the same verb, in a
// sentence near it.
func (d *doc) toldAgain(c *candidate, verb string) (dossier.Interval, bool) {
	for n := max(0, c.sent-5); n <= min(c.sent+5, len(d.sents)-1); n++ {
		s := &d.sents[n]
		if len(s.times) == 0 || n == c.sent {
			continue
		}
		for i := range s.Tokens {
			if s.lemma(i) != verb || !s.isVerb(i) || s.Tokens[i].XPOS != "VBD" && s.Tokens[i].XPOS != "VBN" {
				continue
			}
			fr := s.verbFrame(i)
			et := s.timeOf(i, &fr)
			if !et.Closed() || et.Interval == c.Time.Interval || !c.Time.Contains(et.Interval) {
				continue
			}
			with := s.fill(&fr, []string{"obj"}, true)
			if share(s.fill(&fr, []string{"subj"}, false), c.Actors) && (share(with, c.Recipients) || !resolved(with) || !resolved(c.Recipients)) {
				return et.Interval, true
			}
		}
	}
	return dossier.Interval{}, false
}
