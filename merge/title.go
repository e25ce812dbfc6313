package merge

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// titleLength is how long a title may be, in bytes.
const titleLength = 110

// happeningTitle says e in a short sentence: from its parts where they make one
// ("Karvania and Tolmeria signed the treaty"), else in the words of a report.
func (c *corpus) happeningTitle(e *event) string {
	best := e.best()
	v := best.concept
	actors := c.partyNames(best, best.ev.Actors)
	objects := c.partyNames(best, best.ev.Recipients)
	told := func() string { return cmp.Or(c.clauseTitle(e), e.words()) }
	if best.pact != nil && len(actors) == 0 && v.takesPact() {
		return c.pactTitle(best.pact, nil) + undergone(e, v)
	}
	if v.past == "" || len(actors) == 0 && v.name != "enter into force" {
		return told()
	}
	if best.pact == nil || !v.takesPact() && v.name != "enter into force" || hedge(e, best) != "" {
		if t := c.clauseTitle(e); t != "" {
			return t
		}
	}
	verb := v.past
	if e.plan() {
		verb = "to " + v.base
	}
	switch {
	case best.pact != nil && v.name == "enter into force":
		return c.pactTitle(best.pact, nil) + " " + verb
	case best.pact != nil && v.takesPact():
		return c.list(best, best.ev.Actors) + " " + verb + " " + c.pactTitle(best.pact, actors)
	case v.takesParty() && len(objects) > 0 && !slices.Equal(actors, objects):
		return c.list(best, best.ev.Actors) + " " + verb + " " + and(objects)
	case v.name == "meet" && len(actors) > 1:
		return c.list(best, best.ev.Actors) + " " + verb
	}
	return told()
}

// pactTitle names p in a title, with "the" unless its name has an owner, and without
// the parties that stand there already: "Karvania and Tolmeria signed the treaty",
// not "Karvania and Tolmeria signed the Karvania’s treaty with Tolmeria".
func (c *corpus) pactTitle(p *pact, actors []string) string {
	name := strings.TrimPrefix(c.entities[p.entity].name, "the ")
	owner, rest, owned := cutOwner(name)
	head, other, with := strings.Cut(rest, " with ")
	if named := func(party string) bool { return slices.Contains(actors, plainName(party)) }; named(owner) || with && named(other) {
		if with && named(other) {
			rest = head
		}
		switch {
		case len(strings.Fields(rest)) < 2:
			return "their " + rest // "the agreement" would be any
		case !owned || named(owner):
			return "the " + rest
		}
		name = owner + "’s " + rest
	}
	if owned {
		return name
	}
	return "the " + name
}

// undergone says what is done to an agreement where nobody says by whom.
func undergone(e *event, v *concept) string {
	switch {
	case e.plan():
		return " to be " + v.past
	case e.status() == dossier.Ongoing:
		return " being " + v.past
	case e.status() == dossier.Denied, e.status() == dossier.Alleged:
		return " being " + v.past + " (" + string(e.status()) + ")"
	}
	return " was " + v.past
}

// capital writes the first letter large.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// takesPact: one can sign, ratify and draft an agreement.
func (v *concept) takesPact() bool {
	return slices.Contains([]string{"sign", "ratify", "approve", "draft", "negotiate", "extend", "suspend", "terminate"}, v.name)
}

// takesParty: one can meet and accuse somebody, but not deliver them.
func (v *concept) takesParty() bool {
	return slices.Contains([]string{"meet", "visit", "attack", "condemn", "criticise", "accuse", "threaten", "warn", "praise", "invade", "arrest"}, v.name)
}

func (c *corpus) partyNames(r *report, ps []dossier.Party) []string {
	var out []string
	for _, p := range ps {
		if c.isPost(r, p, ps) {
			continue
		}
		name := p.Name
		if k := c.partyAt(r.a, p); k >= 0 {
			name = c.entities[k].name
		}
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// and joins names: "A, B and C"; of more than four two and "others".
func and(names []string) string {
	if len(names) > 4 {
		names = append(slices.Clone(names[:2]), "others")
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return names[0]
}

// words returns the shortest sentence that tells e, cut to a title's length
// around its trigger.
func (e *event) words() string {
	length := func(r *report) int {
		n := len(r.src.Text)
		if n == 0 {
			n = 10000
		}
		if r.src.Speaker != "" {
			n += 1000 // the words of somebody are no title
		}
		return n
	}
	best := e.reports[0]
	for _, r := range e.reports {
		if length(r) < length(best) {
			best = r
		}
	}
	at := best.ev.Trigger.End - best.src.Start
	return shorten(best.src.Text, at)
}

// shorten cuts a sentence at the first break after byte at, and to titleLength.
func shorten(s string, at int) string {
	if at > 0 && at < len(s) {
		for _, stop := range []string{", who ", ", which ", ", said", ", according", "; ", ", after ", ", while ", ", although "} {
			if i := strings.Index(s[at:], stop); i >= 0 {
				s = s[:at+i]
			}
		}
	}
	s = strings.TrimRight(strings.Join(strings.Fields(s), " "), ".,;: ")
	if len(s) <= titleLength {
		return s
	}
	cut := strings.LastIndexByte(s[:titleLength], ' ')
	return strings.TrimRight(s[:max(cut, 0)], ".,;: ") + " …"
}

// allParties lists the parties of all reports once, those of the fullest report first.
func (c *corpus) allParties(e *event, of func(dossier.Event) []dossier.Party) []dossier.Party {
	seen := map[string]bool{}
	var out []dossier.Party
	add := func(r *report) {
		for _, p := range of(r.ev) {
			if c.isPost(r, p, of(r.ev)) {
				continue
			}
			if k := c.partyAt(r.a, p); k >= 0 {
				p = dossier.Party{Name: c.entities[k].name, Entity: c.entities[k].id}
			} else if p.Entity = ""; c.inList(p.Name, out) {
				continue
			}
			if key := cmp.Or(p.Entity, nameKey(p.Name)); !seen[key] {
				seen[key] = true
				out = append(out, p)
			}
		}
	}
	add(e.best())
	for _, r := range e.reports {
		add(r)
	}
	return out
}

// inList reports whether a description names only states that are listed already:
// "Karvania and Tolmeria" after Karvania, Tolmeria.
func (c *corpus) inList(description string, listed []dossier.Party) bool {
	states := c.statesIn(description)
	for _, k := range states {
		if !slices.ContainsFunc(listed, func(p dossier.Party) bool { return p.Entity == c.entities[k].id }) {
			return false
		}
	}
	return len(states) > 0
}

// isPost reports whether p is but the post of another of ps: "opposition leader"
// beside Petra Sund, who is that.
func (c *corpus) isPost(r *report, p dossier.Party, ps []dossier.Party) bool {
	if c.partyAt(r.a, p) >= 0 {
		return false
	}
	name := strings.ToLower(p.Name)
	for _, o := range ps {
		if k := c.partyAt(r.a, o); k >= 0 {
			for _, hr := range c.entities[k].roles {
				if title := strings.ToLower(hr.Title); strings.Contains(name, title) || strings.Contains(title, name) {
					return true
				}
			}
		}
	}
	return false
}

// storyTitle is the headline of the article that is most like all the others.
func (c *corpus) storyTitle(s *story) string {
	all := map[word]int{}
	for _, a := range s.articles {
		for _, w := range c.words.in(a.Article.Title) {
			all[w]++
		}
	}
	best, most := "", -1.0
	for _, a := range s.articles {
		title := strings.Join(strings.Fields(a.Article.Title), " ")
		words := c.words.in(title)
		sum := 0
		for _, w := range words {
			sum += all[w]
		}
		if score := float64(sum) / float64(len(words)+2); title != "" && score > most {
			best, most = title, score
		}
	}
	if best == "" && len(s.articles[0].sentences) > 0 {
		best = shorten(s.articles[0].text(s.articles[0].sentences[0].Span), 0)
	}
	return cmp.Or(best, s.articles[0].Article.Source)
}
