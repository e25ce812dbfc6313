package merge

import (
	"slices"
	"strings"

	"dossier"
)

// profile is what tells agreements apart: the words that are its own ("transit"),
// the sort of document, the parties, and the years.
type profile struct {
	words   map[word]bool
	full    map[string]bool  // whole names that say enough: "partnership and transit treaty"
	sort    string           // "roadmap", "memorandum" …; "" for a treaty by any name
	parties map[int]bool     // entities
	year    string           // in the name: the "2001 treaty"
	term    string           // in the name: the "25-year plan"
	signed  dossier.Interval // when it was signed, as far as told
	open    dossier.Date     // when it was last reported as still to be signed
}

func newProfile() profile {
	return profile{words: map[word]bool{}, parties: map[int]bool{}, full: map[string]bool{}}
}

// commonPactWords are in the names of all agreements, or come and go.
const commonPactWords = "treaty agreement pact accord deal document convention plan charter draft text final proposed bilateral joint comprehensive " +
	"long term historic landmark new planned future similar current country nation neighbour neighbor year signing article clause arrangement"

// isNumberWord: papers write out a term: "a three-year roadmap".
func isNumberWord(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty":
		return true
	}
	return false
}

// isTreaty reports whether w means a treaty whatever its sort.
func isTreaty(w string) bool {
	switch w {
	case "treaty", "agreement", "pact", "accord", "deal", "document", "convention":
		return true
	}
	return false
}

// isPactSort reports whether w is a document that is not the treaty beside which it
// stands.
func isPactSort(w string) bool {
	switch w {
	case "roadmap", "memorandum", "protocol", "contract", "ceasefire", "truce", "declaration", "loan", "statement", "law":
		return true
	}
	return false
}

func (c *corpus) profile(a *article, names, parties []string, steps []dossier.Step) profile {
	p := newProfile()
	for _, party := range parties {
		if k := c.partyOf(a, party); k >= 0 {
			p.parties[k] = true
		}
	}
	for _, name := range names {
		for _, k := range c.namedParties(a, name) {
			p.parties[k] = true
		}
	}
	if len(p.parties) == 0 {
		for _, k := range c.partiesTold(a, steps) {
			p.parties[k] = true
		}
	}
	drop := c.words.in(joinWords(parties))
	for k := range p.parties {
		drop = append(drop, c.words.in(c.entities[k].name)...)
	}
	drop = append(drop, c.words.in(commonPactWords)...)
	for i, name := range names {
		before := len(p.words)
		c.profileName(&p, name, drop)
		if i == 0 {
			p.sort = pactSort(name)
		}
		if len(p.words)-before > 1 || before == 0 && len(p.words) > 1 {
			p.full[nameKey(name)] = true
		}
	}
	for _, s := range steps {
		told := a.Article.Published.Latest
		if s.Step == dossier.Signed && s.Status == dossier.StepDone && s.Date.Closed() && (told == "" || s.Date.Earliest <= told) {
			p.signed = s.Date.Interval
		}
		if s.Step == dossier.Signed && s.Status == dossier.StepPlanned {
			p.open = max(p.open, a.Article.Published.Earliest)
		}
	}
	return p
}

// partyOf returns the entity that is bound when party signs: a president's state,
// -1 where it is not known ("the two countries").
func (c *corpus) partyOf(a *article, party string) int {
	k := c.byName(a, party)
	if k >= 0 && c.entities[k].kind == dossier.Person {
		return c.entities[k].of
	}
	if states := c.statesIn(party); k < 0 && len(states) == 1 {
		return states[0]
	}
	return k
}

func (c *corpus) profileName(p *profile, name string, drop []word) {
	last := ""
	forms(name, func(form string, _ int) {
		w := c.words.of(form)
		if strings.EqualFold(form, "year") && last != "" && (digit(last[0]) || isNumberWord(last)) && p.term == "" {
			p.term = last
		}
		last = strings.ToLower(form)
		switch {
		case w == noWord || slices.Contains(drop, w):
		case len(form) == 4 && digit(form[0]) && digit(form[3]):
			p.year = form
		case digit(form[0]):
		case isPactSort(fold(form)):
		case c.words.names[w] == stem("cooperation"), c.words.names[w] == stem("operation"):
			// A strategic partnership is a strategic cooperation.
			p.words[c.words.of("partnership")] = true
		default:
			p.words[w] = true
		}
	})
}

// pactSort returns what sort of document a name names, "" for a treaty.
func pactSort(name string) string {
	sort := ""
	forms(name, func(form string, _ int) {
		if f := fold(form); sort == "" && isPactSort(f) {
			sort = f
		}
	})
	return sort
}

func joinWords(ws []string) string {
	out := ""
	for _, w := range ws {
		out += w + " "
	}
	return out
}

// bare reports whether the name says nothing of its own: "the new treaty".
func (p profile) bare() bool { return len(p.words) == 0 && p.year == "" && p.sort == "" }

// with adds what o knows.
func (p profile) with(o profile) profile {
	if p.words == nil {
		p = newProfile()
	}
	for name := range o.full {
		p.full[name] = true
	}
	for w := range o.words {
		p.words[w] = true
	}
	for k := range o.parties {
		p.parties[k] = true
	}
	if p.sort == "" {
		p.sort = o.sort
	}
	if p.year == "" {
		p.year = o.year
	}
	if p.term == "" {
		p.term = o.term
	}
	p.open = max(p.open, o.open)
	if !p.signed.Known() {
		p.signed = o.signed
	}
	return p
}

// compare says how surely p, a group, and o are one agreement: 0 for not at all.
func (p profile) compare(o profile) float64 {
	if p.sort != o.sort || p.yearsDiffer(o) {
		return 0
	}
	if p.shares(o) && p.sharesParty(o) {
		return 2
	}
	if !p.partiesAgree(o) {
		return 0
	}
	// What the same two signed in the same year is one agreement by two names.
	if len(p.parties) > 1 && len(p.parties) == len(o.parties) && p.signed.Closed() && o.signed.Closed() && p.signed.Overlaps(o.signed) {
		return 0.6
	}
	if o.bare() {
		return 0.2 + float64(len(p.parties))/100
	}
	if len(p.words) == 0 || len(o.words) == 0 {
		if p.year != "" && p.year == o.year || p.sort != "" {
			return 0.5
		}
		return 0
	}
	shared := 0
	for w := range o.words {
		if p.words[w] {
			shared++
		}
	}
	return float64(shared) / float64(min(len(p.words), len(o.words)))
}

// shares reports whether p and o have a whole name in common.
func (p profile) shares(o profile) bool {
	for name := range o.full {
		if p.full[name] {
			return true
		}
	}
	return false
}

// sharesParty reports whether p and o have a party in common, or one has none.
func (p profile) sharesParty(o profile) bool {
	for k := range o.parties {
		if p.parties[k] {
			return true
		}
	}
	return len(p.parties) == 0 || len(o.parties) == 0
}

// partiesAgree: one's parties are all among the other's, or nobody knows.
func (p profile) partiesAgree(o profile) bool {
	small, large := p.parties, o.parties
	if len(small) > len(large) {
		small, large = large, small
	}
	for k := range small {
		if !large[k] {
			return false
		}
	}
	return true
}

// yearsDiffer: a "2001 treaty" is not one signed in 2025, two signings a year apart
// are of two agreements, and what is still to be signed was not signed long ago.
func (p profile) yearsDiffer(o profile) bool {
	in := func(year string, signed dossier.Interval) bool {
		y, _ := dossier.ParseDate(year)
		return y.Overlaps(signed)
	}
	switch {
	case p.term != "" && o.term != "" && p.term != o.term,
		p.signed.Latest != "" && p.signed.Latest < o.open.AddDays(-366), o.signed.Latest != "" && o.signed.Latest < p.open.AddDays(-366):
		return true
	case p.year != "" && o.year != "":
		return p.year != o.year
	case p.year != "" && o.signed.Known():
		return !in(p.year, o.signed)
	case o.year != "" && p.signed.Known():
		return !in(o.year, p.signed)
	case p.year != "" || o.year != "":
		return len(p.words) == 0 || len(o.words) == 0
	case p.signed.Closed() && o.signed.Closed():
		return !p.signed.Overlaps(o.signed)
	}
	return false
}
