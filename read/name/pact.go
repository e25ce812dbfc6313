package name

import (
	_ "embed"
	"strings"

	"dossier"
)

//go:embed data/pacts.tsv
var pactsTSV string

// pactWords tells the nouns for agreements by class: head, own, weak, and the
// words before them that are vague or speak of another one.
type pactWords map[string]string

func newPactWords() (pactWords, error) {
	p := pactWords{}
	err := rows(pactsTSV, "pacts.tsv", 2, func(c []string) {
		for _, w := range alternatives(c[1]) {
			p[w] = c[0]
		}
	})
	return p, err
}

// pact is what one mention says of the agreement it means.
type pact struct {
	sent, first, last, head int
	noun                    string          // "treaty"
	words                   map[string]bool // what tells it from others: "nuclear", "strategic"
	years                   map[string]bool // "2015"
	terms                   map[string]bool // "20-year"
	parties                 map[string]bool // states named in the phrase
	definite, proximal      bool            // "the …", "this …"
	other                   bool            // "a similar …", "another …"
	name                    bool            // capitalised or between quotation marks
	fresh                   bool            // "new", "draft"
	plural                  bool
	contrast                bool // told apart from the mention before it in its sentence
	heading                 bool
}

// mainPair returns the two states that the article names most.
func (d *doc) mainPair() [2]string {
	count := map[string]int{}
	var pair [2]string
	for k := range d.items {
		if iso := d.items[k].e.iso; iso != "" && d.items[k].e.sense != place && d.items[k].e.sense != org {
			count[iso]++
		}
	}
	for iso, n := range count {
		if n > count[pair[0]] || n == count[pair[0]] && iso < pair[0] {
			pair[0] = iso
		}
	}
	for iso, n := range count {
		if iso != pair[0] && (n > count[pair[1]] || n == count[pair[1]] && iso < pair[1]) {
			pair[1] = iso
		}
	}
	return pair
}

// complete adds the party that goes without saying: in an article on Norland
// and Suria "the agreement with Norland" is Suria's.
func (p *pact) complete(pair [2]string) {
	if len(p.parties) != 1 || pair[1] == "" {
		return
	}
	if p.parties[pair[0]] || p.parties[pair[1]] {
		p.parties[pair[0]], p.parties[pair[1]] = true, true
	}
}

// contrasts reports whether two mentions in one sentence speak of two things:
// "a new agreement that carries out clauses of the partnership treaty".
func (d *doc) contrasts(before, p pact) bool {
	if before.sent != p.sent || before.definite || len(p.words) == 0 && !p.name {
		return false
	}
	t := d.tokens(p.sent)
	for i := before.last + 1; i < p.first; i++ {
		switch lower(t, i) {
		case "known", "called", "dubbed", "named", "titled", "(", "namely", "or":
			return false
		}
	}
	return p.first-before.last > 2
}

// pacts finds mentions of agreements and chains those that are the same.
func (d *doc) pacts() {
	var found []pact
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if p, ok := d.pactAt(s, i); ok {
				if n := len(found); n > 0 && found[n-1].sent == s && found[n-1].last >= p.head {
					continue // "Agreement on … Partnership" is one
				}
				found = append(found, p)
			}
		}
	}
	if len(found) == 0 {
		return
	}
	var known []pactChain
	d.pair = d.mainPair()
	for i := range found {
		p := found[i]
		p.complete(d.pair)
		p.contrast = i > 0 && d.contrasts(found[i-1], p)
		d.dropInside(p)
		known = d.chainPact(p, known)
	}
	d.sort()
}

// pactChain is an agreement found so far.
type pactChain struct {
	chain int
	pact  // what all its mentions say together
}

// dropInside removes names that are a part of the agreement's own name; the
// states in it stay.
func (d *doc) dropInside(p pact) {
	kept := d.items[:0]
	for _, it := range d.items {
		if it.sent == p.sent && it.first <= p.last && it.last >= p.first && it.form == dossier.Name && it.e.iso == "" &&
			(it.kind == dossier.Pact || it.kind == dossier.Organization && p.name && it.first >= p.first && it.last >= p.head) {
			continue
		}
		kept = append(kept, it)
	}
	d.items = kept
}

// chainPact puts a mention into the chain it belongs to, or a new one.
func (d *doc) chainPact(p pact, known []pactChain) []pactChain {
	it := item{sent: p.sent, first: p.first, last: p.last, kind: dossier.Pact, form: dossier.Nominal, chain: -1, plural: p.plural}
	t := d.tokens(p.sent)
	if isQuote(t[it.first].Text) && it.first < it.last {
		it.first++
	}
	if p.name {
		it.form = dossier.Name
	}
	if p.plural && !p.name {
		d.items = append(d.items, it)
		return known
	}
	if !p.other {
		if n := d.pactOf(p, known); n >= 0 {
			it.chain = known[n].chain
			merge(&known[n].pact, p)
		}
	}
	name := d.pactName(p, it)
	if it.chain < 0 {
		it.chain = d.newChain(chain{kind: dossier.Pact, name: name, gender: neuter, sort: p.noun})
		p.sent = it.sent
		known = append(known, pactChain{it.chain, p})
	} else {
		// The latest one talked of is the first that "the agreement" can mean.
		for n := range known {
			if known[n].chain == it.chain {
				x := known[n]
				known = append(append(known[:n:n], known[n+1:]...), x)
				break
			}
		}
	}
	ch := &d.chains[it.chain]
	ch.names = appendNew(ch.names, name)
	if better(name, p.name, ch) {
		ch.name = name
		ch.plural = p.name
	}
	d.items = append(d.items, it)
	return known
}

// pactOf returns which of the agreements met so far p means, or -1: the last
// one that fits, those between the article's two main states first.
func (d *doc) pactOf(p pact, known []pactChain) int {
	aside := -1
	for n := len(known) - 1; n >= 0; n-- {
		if !d.samePact(p, known[n]) {
			continue
		}
		c := known[n]
		if len(p.parties) > 0 || len(c.parties) == 0 || c.sent == p.sent || c.parties[d.pair[0]] && c.parties[d.pair[1]] {
			return n
		}
		if aside < 0 {
			aside = n
		}
	}
	return aside
}

// better reports whether name tells more than the chain's: a proper name before
// a description, the longer one of two alike. chain.plural holds whether the
// chain's name is a proper one.
func better(name string, proper bool, ch *chain) bool {
	if proper != ch.plural {
		return proper
	}
	return len(name) > len(ch.name)
}

func appendNew(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}

// pactName gives the mention without its article and pointing words.
func (d *doc) pactName(p pact, it item) string {
	t := d.tokens(it.sent)
	first := it.first
	for first < p.head {
		switch w := lower(t, first); w {
		case "the", "a", "an", "this", "that", "its", "their", "his", "her", "our":
			first++
			continue
		}
		break
	}
	return strings.Trim(d.words(it.sent, first, it.last), " ,“”\"")
}

func merge(into *pact, p pact) {
	for w := range p.words {
		into.words[w] = true
	}
	for y := range p.years {
		into.years[y] = true
	}
	for y := range p.terms {
		into.terms[y] = true
	}
	into.sent, into.heading = p.sent, into.heading && p.heading
	for s := range p.parties {
		into.parties[s] = true
	}
	into.name = into.name || p.name
	into.fresh = into.fresh || p.fresh
}

// samePact decides whether mention p can mean the agreement c.
func (d *doc) samePact(p pact, c pactChain) bool {
	pc, cc := d.f.pacts[p.noun], d.f.pacts[c.noun]
	generic := len(p.words) == 0 && !p.name && (p.noun == "agreement" || p.noun == "document" || p.noun == "text" || p.noun == "accord" || p.noun == "pact")
	if p.noun != c.noun && !(pc == "head" && (cc == "head" || cc == "weak" && p.definite) || generic || cc == "head" && pc == "weak" && p.definite) {
		return false
	}
	if clash(p.years, c.years) || clash(p.terms, c.terms) || !within(p.parties, c.parties) || clash(p.words, c.words) {
		return false
	}
	if p.contrast && c.sent == p.sent {
		return false
	}
	old := len(c.years) > 0 && !c.name // background: "a treaty signed in 2001"
	if old && len(p.years) == 0 && (p.fresh || p.name || p.sent > c.sent+1) {
		return false
	}
	if p.proximal || p.name && c.name {
		return true
	}
	if p.definite {
		// "the 2015 nuclear deal" is no news of a deal without a year.
		return !(len(p.years) > 0 && len(c.years) == 0 && len(p.words) > 0)
	}
	if p.name || c.heading {
		return len(p.words) > 0 && len(c.words) > 0
	}
	if len(p.years) > 0 || old {
		return false
	}
	// "a draft agreement", "a new strategic accord" can go on with one in the making.
	if len(p.words) == 0 {
		return p.fresh && p.sent <= c.sent+2
	}
	return len(c.words) > 0 && (p.fresh || c.fresh)
}

// within reports whether one set of parties is part of the other, or unknown.
func within(a, b map[string]bool) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for x := range a {
		if !b[x] {
			return false
		}
	}
	return true
}

// clash reports whether both sets have members and none in common.
func clash(a, b map[string]bool) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for x := range a {
		if b[x] {
			return false
		}
	}
	return true
}
