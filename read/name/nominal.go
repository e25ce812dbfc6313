package name

import (
	_ "embed"
	"strings"

	"dossier"
)

//go:embed data/classes.tsv
var classesTSV string

// classes tells which titles or kinds a common noun can stand for: "diplomat"
// for an ambassador or a foreign minister.
type classes struct {
	person, org map[string][]string
}

func newClasses() (classes, error) {
	c := classes{map[string][]string{}, map[string][]string{}}
	err := rows(classesTSV, "classes.tsv", 3, func(f []string) {
		if f[0] == "person" {
			c.person[f[1]] = alternatives(f[2])
		} else {
			c.org[f[1]] = alternatives(f[2])
		}
	})
	return c, err
}

// nominals finds definite phrases that stand for someone or something named:
// "the Norlandic minister", "the ministry", "the country".
func (d *doc) nominals(posts []held) {
	posted := map[[2]int]bool{}
	for _, h := range posts {
		for i := h.from; i <= h.to; i++ {
			posted[[2]int{h.sent, i}] = true
		}
	}
	named := len(d.items)
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if t[i].UPOS != "NOUN" && t[i].UPOS != "PROPN" || posted[[2]int{s, i}] {
				continue
			}
			if k := d.at(s, i); k >= 0 && d.items[k].form == dossier.Name && d.items[k].kind != dossier.Organization {
				continue
			}
			d.nominalAt(s, i, named)
		}
	}
	d.sort()
}

// nominalAt adds the mention headed by noun i, when it is one.
func (d *doc) nominalAt(s, i, named int) {
	t := d.tokens(s)
	if i+1 < len(t) && (t[i+1].UPOS == "NOUN" || t[i+1].UPOS == "PROPN" && d.at(s, i+1) >= 0) && !isPossessive(t, i+1) {
		return // "government officials", "minister Ana Ruiz"
	}
	w := lower(t, i)
	plural := t[i].XPOS == "NNS" || t[i].XPOS == "NNPS"
	ph := d.phrase(s, i)
	switch {
	case plural:
		return
	case d.f.titles.class(t[i])&^honorific != 0 || d.f.classes.person[w] != nil:
		d.addHolder(s, i, ph, named)
	case d.f.classes.org[w] != nil || w == "military" || w == "embassy" || w == "police":
		d.addBody(s, i, ph, named)
	case w == "country" || w == "nation" || w == "kingdom" || w == "republic" || w == "state" && ph.definite && ph.first == i-1:
		d.addCountry(s, i, ph, named)
	case w == "capital":
		d.addCapital(s, i, ph)
	}
}

// phrase is the noun phrase before a head noun.
type phrase struct {
	first    int
	definite bool     // "the", "this", a possessor
	owner    int      // item of a state, demonym, seat or body whose it is, -1
	pronoun  int      // token of "his", "their", -1
	words    []string // other words before the head
}

// phrase reads what stands before the noun at token i.
func (d *doc) phrase(s, i int) phrase {
	t := d.tokens(s)
	ph := phrase{first: i, owner: -1, pronoun: -1}
	for j := i - 1; j >= 0; j-- {
		w := lower(t, j)
		k := d.at(s, j)
		switch {
		case w == "the" || w == "this" || w == "that":
			ph.first, ph.definite = j, true
			return ph
		case t[j].XPOS == "PRP$":
			ph.first, ph.pronoun = j, j
			return ph
		case isPossessive(t, j):
			ph.definite = true
			if k := d.at(s, j-1); k >= 0 {
				ph.first, ph.owner = d.items[k].first, k
				if lower(t, ph.first-1) == "the" {
					ph.first--
				}
			} else {
				ph.first = max(0, j-1)
				ph.words = append(ph.words, "'s")
			}
			return ph
		case k >= 0 && d.items[k].form == dossier.Name && d.items[k].kind != dossier.Person && d.items[k].last < i:
			if ph.owner >= 0 {
				return ph
			}
			ph.owner, ph.first = k, d.items[k].first
			j = d.items[k].first
		case w == "-" && j > 0:
		case t[j].UPOS == "ADJ" || t[j].UPOS == "NOUN" || t[j].XPOS == "VBN" || t[j].UPOS == "PROPN" && k < 0:
			ph.first = j
			ph.words = append(ph.words, w)
		default:
			return ph
		}
	}
	return ph
}

func (d *doc) add(s, first, last int, kind dossier.Kind, chain int) int {
	it := item{sent: s, first: first, last: last, kind: kind, form: dossier.Nominal, chain: chain}
	d.items = append(d.items, it)
	k := len(d.items) - 1
	if chain >= 0 {
		d.join(k, chain)
	}
	return k
}

// recent returns the chains of the given kind that have a named mention before
// token i of sentence s, the last one first.
func (d *doc) recent(kind dossier.Kind, s, i, named int) []int {
	var out []int
	seen := map[int]bool{}
	for k := named - 1; k >= 0; k-- {
		it := &d.items[k]
		if it.sent > s || it.sent == s && it.first >= i || it.chain < 0 || d.chains[it.chain].kind != kind || seen[it.chain] {
			continue
		}
		seen[it.chain] = true
		out = append(out, it.chain)
	}
	return out
}

// addHolder adds "the minister", "the Norlandic leader", "Norland's foreign
// minister": the person who holds that post, else the post itself.
func (d *doc) addHolder(s, i int, ph phrase, named int) {
	if !ph.definite && ph.owner < 0 || ph.pronoun >= 0 {
		return
	}
	t := d.tokens(s)
	w := lower(t, i)
	of := ""
	if ph.owner >= 0 {
		of = d.resolved(ph.owner)
	}
	for _, word := range ph.words {
		if d.f.status[word] == dossier.Former || word == "'s" || word == "another" || word == "other" || word == "senior" {
			return
		}
	}
	end := i
	if lower(t, i+1) == "of" || lower(t, i+1) == "to" {
		if end = d.complement(s, i); of == "" && lower(t, i+1) == "of" && end > i+1 {
			of = d.ofWords(s, i+2, end)
		}
	}
	for _, c := range d.recent(dossier.Person, s, i, named) {
		if d.holds(c, w, ph.words, of) {
			d.add(s, ph.first, end, dossier.Person, c)
			return
		}
	}
	if of == "" || d.f.titles.class(t[i])&post == 0 || w == "leader" || w == "deputy" {
		return
	}
	// Nobody is named: the post itself is what is talked of.
	title := strings.TrimSpace(joinBack(ph.words) + " " + w)
	d.add(s, ph.first, end, dossier.Position, d.named(dossier.Position, title+" of "+of))
}

// joinBack joins words that were collected from right to left.
func joinBack(words []string) string {
	var b strings.Builder
	for i := len(words) - 1; i >= 0; i-- {
		if words[i] == "current" || words[i] == "new" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i])
	}
	return b.String()
}

// holds reports whether the person of chain c can be "the <words> <noun>" of
// that state.
func (d *doc) holds(c int, noun string, words []string, of string) bool {
	accept := d.f.classes.person[noun]
	if len(words) > 0 {
		if a := d.f.classes.person[words[0]+" "+noun]; a != nil {
			accept = a
		}
	}
	if accept == nil {
		accept = []string{noun}
	}
	for _, r := range d.chains[c].roles {
		if r.Status == dossier.Former || of != "" && r.Of != "" && !sameOwner(of, r.Of) {
			continue
		}
		title := " " + r.Title + " "
		for _, a := range accept {
			if strings.Contains(title, " "+a+" ") && d.fits(words, title, noun) {
				return true
			}
		}
	}
	return false
}

// fits reports whether the words before the noun agree with the title: "deputy
// foreign" minister is no "foreign" minister.
func (d *doc) fits(words []string, title, noun string) bool {
	for _, w := range words {
		if w != "top" && w != "current" && w != "new" && w != "visiting" && w != "veteran" && w != "country" && w != "chief" && !strings.Contains(title, w) {
			return false
		}
	}
	if noun == "minister" && len(words) > 0 && strings.Contains(title, "deputy") && !strings.Contains(strings.Join(words, " "), "deputy") {
		return false
	}
	own := strings.Join(words, " ")
	for _, lesser := range [...]string{"vice", "deputy", "assistant", "under"} {
		if strings.Contains(title, lesser) && !strings.Contains(own, lesser) && (noun == "president" || noun == "leader" || noun == "premier" || len(words) > 0) {
			return false
		}
	}
	return true
}

func sameOwner(a, b string) bool {
	return a == b || strings.Contains(b, a) || strings.Contains(a, b)
}

// addBody adds "Norland's foreign ministry", "the Norlandic government", "the
// ministry": a body of a state, or one named before.
func (d *doc) addBody(s, i int, ph phrase, named int) {
	if k := d.at(s, i); k >= 0 {
		return // it is a name already
	}
	t := d.tokens(s)
	w := lower(t, i)
	if ph.owner >= 0 && d.items[ph.owner].e.iso != "" && ph.pronoun < 0 {
		switch w {
		case "company", "firm", "group", "newspaper", "daily", "outlet", "team", "club", "party", "bank", "university", "fund", "organization", "organisation", "movement", "militia", "airline", "association", "union", "bloc", "alliance", "agency", "carmaker", "hospital", "institute", "foundation", "watchdog", "broadcaster":
			if w != "bank" || len(ph.words) == 0 || ph.words[0] != "central" {
				return // "a Norlandic company" is one of many
			}
		}
		if lower(t, ph.first) == "a" || lower(t, ph.first-1) == "a" || lower(t, ph.first-1) == "an" {
			return
		}
		own := strings.TrimSpace(joinBack(ph.words) + " " + w)
		d.add(s, ph.first, i, dossier.Organization, d.stateBody(d.items[ph.owner].e.iso, own))
		return
	}
	if !ph.definite || len(ph.words) > 1 {
		return
	}
	for n, c := range d.recent(dossier.Organization, s, i, len(d.items)) {
		if n < 4 && d.isBody(c, w, ph.words) {
			d.add(s, ph.first, i, dossier.Organization, c)
			return
		}
	}
}

// stateBody returns the chain of a body of a state: "foreign ministry of Norland".
func (d *doc) stateBody(iso, own string) int {
	st := d.f.gaz.states[iso]
	name := own + " of " + st.name
	for c := range d.chains {
		ch := &d.chains[c]
		if ch.kind != dossier.Organization {
			continue
		}
		if ch.name == name {
			return c
		}
		p := plain(ch.name)
		if p == plain(st.name+" "+own) || st.adjective != "" && p == plain(st.adjective+" "+own) || p == plain(own+" of "+st.name) {
			return c
		}
	}
	return d.newChain(chain{kind: dossier.Organization, name: name, gender: neuter, sort: last(own)})
}

func last(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// isBody reports whether chain c can be called "the <words> <noun>".
func (d *doc) isBody(c int, noun string, words []string) bool {
	ch := &d.chains[c]
	kinds := map[string]bool{ch.sort: true}
	for _, n := range ch.names {
		f := strings.Fields(plain(n))
		if len(f) > 0 {
			kinds[f[len(f)-1]] = true
			kinds[f[0]] = true
		}
	}
	for _, k := range ch.items {
		e := d.items[k].e
		kinds[e.sort] = true
		kinds[map[string]string{"un": "organization", "company": "company", "outlet": "newspaper", "bloc": "bloc", "ngo": "organization"}[e.sort]] = true
	}
	match := false
	for _, a := range d.f.classes.org[noun] {
		match = match || kinds[a]
	}
	if !match {
		return false
	}
	for _, w := range words {
		if !strings.Contains(plain(ch.name), w) {
			return false
		}
	}
	return true
}

// addCountry adds "the country": the state named last before it in the
// sentence, or the only one of the sentence before.
func (d *doc) addCountry(s, i int, ph phrase, named int) {
	if !ph.definite || len(ph.words) > 0 || ph.owner >= 0 {
		return
	}
	if c := d.lastState(s, i, named); c >= 0 {
		d.add(s, ph.first, i, dossier.Place, c)
	}
}

func (d *doc) lastState(s, i, named int) int {
	best := -1
	for k := range d.items[:named] {
		it := &d.items[k]
		if it.sent == s && it.last < i && it.chain >= 0 && d.chains[it.chain].iso != "" {
			best = it.chain
		}
	}
	for back := 1; best < 0 && back <= 2 && s-back >= 0; back++ {
		for k := range d.items[:named] {
			it := &d.items[k]
			if it.sent != s-back || it.chain < 0 || d.chains[it.chain].iso == "" {
				continue
			}
			if best >= 0 && best != it.chain {
				return -1
			}
			best = it.chain
		}
	}
	return best
}

// addCapital adds "the Norlandic capital".
func (d *doc) addCapital(s, i int, ph phrase) {
	if ph.owner < 0 || d.items[ph.owner].e.iso == "" || d.items[ph.owner].e.sense == place {
		return
	}
	if city := d.f.gaz.states[d.items[ph.owner].e.iso].capital; city != "" {
		d.add(s, ph.first, i, dossier.Place, d.named(dossier.Place, city))
	}
}
