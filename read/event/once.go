package event

import "dossier"

// onceEach drops what is told again: "the meeting" after the meeting was told, the
// same verb of a second sentence with the same people on the same day.
func (d *doc) onceEach(found []candidate) []candidate {
	var out []candidate
	for _, c := range found {
		again := c.base == dossier.Request && demandOfProtest(found, &c)
		for k := range out {
			if d.sameEvent(&out[k], &c) {
				out[k].take(&c)
				again = true
				break
			}
		}
		if !again {
			out = append(out, c)
		}
	}
	return d.inDoubt(out)
}

// inDoubt marks as alleged what an accuser tells of others, and as denied what
// somebody says of others and is denied elsewhere in the article. A noun is mostly presupposed: "arms for its war".
func (d *doc) inDoubt(found []candidate) []candidate {
	for i := range found {
		c := &found[i]
		if c.noun || c.Attribution < 0 || c.Status != dossier.Held && c.Status != dossier.Ongoing || verbal(c.base) || c.base == dossier.Consult {
			continue
		}
		st := &d.r.Statements[c.Attribution]
		if hasParty(c.Actors, dossier.Party{Name: st.Speaker.Name, Entity: st.Speaker.Entity}) {
			continue
		}
		if st.Act == dossier.Accuse && !cooperative(c.base) || st.Act == dossier.Accuse && c.base == dossier.Aid {
			c.Status = dossier.Alleged
		}
		for k := range found {
			x := &found[k]
			if x.Status == dossier.Denied && x.base == c.base && x.sent != c.sent && share(x.Actors, c.Actors) && d.sameVerb(x, c) {
				c.Status = dossier.Denied
			}
		}
	}
	return found
}

// sameVerb reports whether x and c use one verb.
func (d *doc) sameVerb(x, c *candidate) bool {
	lemma := func(c *candidate) string {
		s := &d.sents[c.sent]
		return s.lemma(s.TokenAt(c.Trigger.Start))
	}
	return lemma(x) == lemma(c)
}

// demandOfProtest reports whether c is what a demonstration demands: PLOVER counts
// that as the protest alone.
func demandOfProtest(found []candidate, c *candidate) bool {
	for i := range found {
		if found[i].base == dossier.Protest && found[i].sent == c.sent && share(found[i].Actors, c.Actors) {
			return true
		}
	}
	return false
}

// sameEvent reports whether c plainly tells e again.
func (d *doc) sameEvent(e, c *candidate) bool {
	if e.base == dossier.Untyped && (e.Mode != c.Mode || c.base != dossier.Untyped) {
		return false
	}
	if e.base == dossier.Untyped && e.sent == c.sent {
		return true // "struck the town, killing twelve"
	}
	if e.base == dossier.Assault && c.base == e.base && e.sent == c.sent && len(e.Actors)+len(c.Actors) == 0 {
		return true // "were killed when a bomb exploded"
	}
	if e.base != c.base || e.Status == dossier.Denied != (c.Status == dossier.Denied) {
		return false
	}
	if e.Agreement != "" && c.Agreement != "" && e.Agreement != c.Agreement {
		return false
	}
	if e.Trigger.Overlaps(c.Trigger) {
		return share(e.Actors, c.Actors)
	}
	if c.pointsBack && e.sent < c.sent && c.sent-e.sent <= 4 {
		return true // "at that meeting"
	}
	if !e.Time.Overlaps(c.Time.Interval) || e.Time.Text != "" && c.Time.Text != "" && e.Time.Interval != c.Time.Interval {
		return false
	}
	if !samePeople(e, c) {
		return false
	}
	if e.sent == c.sent {
		return e.noun != c.noun && (e.Mode == c.Mode || e.base == dossier.Assault)
	}
	return c.definite && e.Status == c.Status && e.Mode == c.Mode
}

// samePeople reports whether the sides of two events can be the same; who is only
// described ("the Iranian capital") contradicts nobody.
func samePeople(e, c *candidate) bool {
	if share(e.Actors, c.Recipients) && share(e.Recipients, c.Actors) {
		return true
	}
	if c.definite && len(c.Recipients) == 0 && among(c.Actors, e) {
		return true // "the talks", told from one side
	}
	return share(e.Actors, c.Actors) &&
		(share(e.Recipients, c.Recipients) || !resolved(e.Recipients) || !resolved(c.Recipients))
}

// among reports whether all of list take part in e.
func among(list []dossier.Party, e *candidate) bool {
	for _, p := range list {
		if !hasParty(e.Actors, p) && !hasParty(e.Recipients, p) {
			return false
		}
	}
	return true
}

func resolved(list []dossier.Party) bool {
	for _, p := range list {
		if p.Entity != "" {
			return true
		}
	}
	return false
}

// take keeps what the later telling adds.
func (e *candidate) take(c *candidate) {
	if e.Time.Text == "" {
		e.Time = c.Time
	}
	if e.Place == "" {
		e.Place = c.Place
	}
	if e.Mode == "" {
		e.Mode = c.Mode
	}
	if len(e.Recipients) == 0 {
		for _, p := range c.Recipients {
			if !hasParty(e.Actors, p) {
				e.Recipients = append(e.Recipients, p)
			}
		}
	}
	if e.Agreement == "" {
		e.Agreement = c.Agreement
	}
}
