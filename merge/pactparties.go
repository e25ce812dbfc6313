package merge

import (
	"slices"
	"strings"

	"dossier"
)

// namedParties returns the parties that an agreement's own name gives: "a document
// with Belmora", "Karvania’s treaty with Tolmeria", "the pact between the two". What
// is made with another party is another agreement.
func (c *corpus) namedParties(a *article, name string) []int {
	name = plainName(name)
	var parts []string
	if owner, rest, ok := cutOwner(name); ok {
		parts, name = append(parts, owner), rest
	}
	for _, before := range []string{" with ", " between "} {
		if _, tail, ok := strings.Cut(name, before); ok {
			parts = append(parts, strings.FieldsFunc(strings.ReplaceAll(tail, " and ", ","), func(r rune) bool { return r == ',' })...)
		}
	}
	var out []int
	for _, part := range parts {
		if k := c.stateNamed(a, plainName(strings.TrimSpace(part))); k >= 0 {
			out = insert(out, k)
		}
	}
	return out
}

// stateNamed returns the state or organization that a name in a means, -1 for none.
func (c *corpus) stateNamed(a *article, name string) int {
	if k := c.byName(a, name); k >= 0 {
		if kind := c.entities[k].kind; kind == dossier.Place || kind == dossier.Organization {
			return k
		}
		return -1
	}
	if states := c.statesIn(name); len(states) == 1 {
		return states[0]
	}
	return -1
}

// cutOwner cuts a name after the owner at its head: "Karvania’s", "treaty with Tolmeria".
func cutOwner(name string) (owner, rest string, ok bool) {
	for _, mark := range []string{"’s ", "'s "} {
		if owner, rest, ok = strings.Cut(name, mark); ok && len(strings.Fields(owner)) < 4 {
			return owner, rest, true
		}
	}
	return "", name, false
}

// partiesTold returns the two states of the sentence that tells a step done, for an
// agreement of which nothing else says whom it binds: "Sund met Ruiz, her Tolmerian
// counterpart, to mark the start of a 25-year plan". Three states leave it open.
func (c *corpus) partiesTold(a *article, steps []dossier.Step) []int {
	for _, s := range steps {
		if s.Status != dossier.StepDone {
			continue
		}
		var out []int
		for _, m := range a.Mentions {
			if k := c.bound(a, m); k >= 0 && s.Span.Contains(m.Span) {
				out = insert(out, k)
			}
		}
		if len(out) == 2 {
			return out
		}
	}
	return nil
}

// bound returns the state that a mention is, or that the person it names serves.
func (c *corpus) bound(a *article, m dossier.Mention) int {
	k := c.entityAt(a, m.Chain)
	switch {
	case k < 0:
		return -1
	case c.entities[k].kind == dossier.Person:
		return c.entities[k].of
	case m.State || strings.HasPrefix(m.Chain, "state-"):
		return k
	}
	return -1
}

// canBind reports whether a party that no entity is known for can be one: an
// "Ossa League" can, "president" and "two countries" are words for somebody else.
func canBind(party string) bool {
	r := firstRune(party)
	return r >= 'A' && r <= 'Z' && pactPost(party) == "" || r > 0x7f
}

// pactPost returns the post that party is but a word for, "" for none.
func pactPost(party string) string {
	switch w := strings.TrimSuffix(strings.ToLower(lastWord(party)), "s"); w {
	case "president", "minister", "premier", "leader", "parliament", "government", "chancellor", "ambassador", "counterpart", "side", "countrie", "nation", "king", "envoy":
		return w
	}
	return ""
}

// lead returns the document that a bare name of the same article announces: "they
// signed a new agreement that … The three-year roadmap was signed in Velin". -1 for
// none: then what the article keeps apart stays apart.
func lead(names []pactName, i int) int {
	n := names[i]
	at := n.signedAt()
	if at < 0 {
		return -1
	}
	return slices.IndexFunc(names, func(o pactName) bool {
		return o.a == n.a && o.profile.sort != "" && o.signedAt() > at && o.signedAt() < at+600 && o.profile.partiesAgree(n.profile)
	})
}

// signedAt is where the article tells, without a day, that n was signed; -1 for nowhere.
func (n pactName) signedAt() int {
	if n.reading < 0 {
		return -1
	}
	for _, s := range n.a.Agreements[n.reading].Steps {
		if s.Step == dossier.Signed && s.Status == dossier.StepDone && !s.Date.Known() {
			return s.Start
		}
	}
	return -1
}

// beside returns the names of the article of names[i]; they stand together.
func beside(names []pactName, i int) []pactName {
	from, to := i, i
	for from > 0 && names[from-1].a == names[i].a {
		from--
	}
	for to < len(names) && names[to].a == names[i].a {
		to++
	}
	return names[from:to]
}

// partiesFit reports whether who signs in an event can be signing p: "Karvania and
// Belmora signed" is not of the treaty between Karvania and Tolmeria.
func (c *corpus) partiesFit(a *article, ev dossier.Event, p *pact) bool {
	if len(p.profile.parties) < 2 || len(ev.Actors) < 2 {
		return true
	}
	for _, actor := range ev.Actors {
		k := c.partyAt(a, actor)
		if k >= 0 && c.entities[k].kind == dossier.Place && !p.profile.parties[k] {
			return false
		}
	}
	return true
}

// objectIsPronoun reports whether "it" is what is done something to, in the words
// after a verb: "abandoned it in 2018".
func objectIsPronoun(after string) bool {
	words := strings.Fields(after)
	return len(words) > 0 && strings.Trim(words[0], ".,;:") == "it"
}
