package name

import (
	_ "embed"
	"strings"

	"dossier"
	"dossier/read/name/ner"
)

//go:embed data/nouns.tsv
var nounsTSV string

//go:embed data/given.txt
var givenTXT string

// lexicon holds the word lists that classify names.
type lexicon struct {
	noun  map[string]string // last word of a name -> org, place, pact, event
	given map[string]gender // given names; unknownGender for those that both bear
}

func newLexicon() (*lexicon, error) {
	l := &lexicon{noun: map[string]string{}, given: map[string]gender{}}
	err := rows(nounsTSV, "nouns.tsv", 2, func(c []string) {
		for _, w := range alternatives(c[1]) {
			l.noun[w] = c[0]
		}
	})
	for line := range strings.Lines(givenTXT) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		g := map[string]gender{"m": male, "f": female}[f[0]]
		for _, n := range f[1:] {
			if old, ok := l.given[n]; ok && old != g {
				l.given[n] = unknownGender
				continue
			}
			l.given[n] = g
		}
	}
	return l, err
}

// names finds the named mentions: what the tagger marks, and the known names of
// states, peoples and organizations that it leaves out.
func (d *doc) names() {
	taken := make([][]bool, len(d.sents))
	for s := range d.sents {
		taken[s] = make([]bool, len(d.tokens(s)))
	}
	for _, sp := range d.f.tagger.Tag(d.sents, d.f.Hints(d.sents)) {
		d.tagged(sp)
		for i := sp.First; i <= sp.Last; i++ {
			taken[sp.Sentence][i] = true
		}
	}
	for s := range d.sents {
		d.knownIn(s, taken[s])
	}
	d.sort()
	d.mend()
	d.possess()
}

// mend joins the parts of a person's name that only particles keep apart: "Jan
// van" and "der Meer".
func (d *doc) mend() {
	kept := d.items[:0]
	for _, it := range d.items {
		if n := len(kept) - 1; n >= 0 && it.kind == dossier.Person && kept[n].kind == dossier.Person && kept[n].sent == it.sent && d.particles(&kept[n], &it) {
			kept[n].last = it.last
			continue
		}
		kept = append(kept, it)
	}
	d.items = kept
	for k := range d.items {
		it := &d.items[k]
		if t := d.tokens(it.sent); it.kind == dossier.Person {
			for it.last > it.first && particle(lower(t, it.last)) {
				it.last--
			}
			for it.first > 0 && particle(lower(t, it.first-1)) && d.at(it.sent, it.first-1) < 0 && lower(t, it.first-1) != "-" {
				it.first--
			}
			// "Jan |van der Meer": the given name belongs to it.
			if _, ok := d.f.lex.given[d.tokenText(it.sent, it.first-1)]; ok && d.at(it.sent, it.first-1) < 0 {
				it.first--
			}
		}
	}
	d.sort()
}

func (d *doc) tokenText(s, i int) string {
	if i < 0 {
		return ""
	}
	return d.sents[s].Tokens[i].Text
}

// particles reports whether a name goes on in b after the particles behind or
// at the end of a.
func (d *doc) particles(a, b *item) bool {
	t := d.tokens(a.sent)
	if b.first == a.last+1 {
		return particle(lower(t, a.last))
	}
	for i := a.last + 1; i < b.first; i++ {
		if !particle(lower(t, i)) {
			return false
		}
	}
	return b.first-a.last < 4
}

func particle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "bin", "ibn", "bint", "al", "el", "-", "ter", "ten", "zu":
		return true
	}
	return false
}

// tagged adds what the tagger marked, as the kind of mention that it is.
func (d *doc) tagged(sp ner.Span) {
	s, first, last := sp.Sentence, sp.First, sp.Last
	t := d.tokens(s)
	for last > first && (isPossessive(t, last) || t[last].Text == "." || t[last].Text == ",") {
		last--
	}
	for first < last && (lower(t, first) == "the" || isQuote(t[first].Text)) {
		first++
	}
	it := item{sent: s, first: first, last: last, form: dossier.Name, chain: -1}
	e, end, ok := d.f.gaz.match(t, first)
	whole := ok && end == last+1
	switch sp.Label {
	case ner.Person:
		it.kind = dossier.Person
		if whole && e.sense == seat {
			it.kind, it.e = dossier.Place, e
			break
		}
		it.gender = d.genderOf(s, first, last)
	case ner.Organization:
		it.kind = dossier.Organization
		if whole && (e.sense == org || e.sense == seat) {
			it.e = e
		}
		if it.e.sense == seat {
			it.kind = dossier.Place
		}
	case ner.Location, ner.Nationality:
		it.kind = dossier.Place
		if whole {
			it.e = e
		}
		switch {
		case whole && e.sense == regional:
			it.kind = dossier.Kind(e.sort)
		case sp.Label == ner.Nationality && !(whole && (e.sense == demonym || e.sense == stateName || e.sense == seat)), whole && e.sense == people:
			it.kind = dossier.Group
		}
	default:
		it.kind = d.otherKind(t, first, last)
		if it.kind == "" && sp.Label == ner.Facility {
			it.kind = dossier.Place
		}
		if it.kind == "" {
			return
		}
		if whole && e.sense == seat {
			it.kind, it.e = dossier.Place, e
		}
	}
	d.items = append(d.items, it)
}

// otherKind says what a name is that is no person, organization or place by its
// last noun: a treaty, a base; "" for what is no mention to us.
func (d *doc) otherKind(t []dossier.Token, first, last int) dossier.Kind {
	for i := last; i >= first; i-- {
		if i < last && lower(t, i+1) != "of" && lower(t, i+1) != "on" && lower(t, i+1) != "for" {
			continue
		}
		switch d.f.lex.noun[t[i].Text] {
		case "pact":
			return dossier.Pact
		case "place":
			return dossier.Place
		case "org":
			return dossier.Organization
		}
	}
	return ""
}

// genderOf tells a person's gender by the form of address or the given name.
func (d *doc) genderOf(s, first, last int) gender {
	t := d.tokens(s)
	switch strings.TrimSuffix(lower(t, first-1), ".") {
	case "mr", "sir", "king", "prince", "lord", "sheikh", "father", "brother", "shri", "congressman", "chairman", "spokesman":
		return male
	case "mrs", "ms", "miss", "queen", "princess", "lady", "dame", "baroness", "madame", "sister", "congresswoman", "chairwoman", "spokeswoman":
		return female
	}
	if first < last {
		return d.f.lex.given[t[first].Text]
	}
	return unknownGender
}

// knownIn adds the names of the gazetteer that the tagger passed over and that
// are hardly ever anything else.
func (d *doc) knownIn(s int, taken []bool) {
	t := d.tokens(s)
	for i := 0; i < len(t); i++ {
		e, end, ok := d.f.gaz.match(t, i)
		if !ok || !d.certain(t, e, i, end) {
			continue
		}
		free := true
		for j := i; j < end; j++ {
			free = free && !taken[j]
		}
		if !free {
			continue
		}
		it := item{sent: s, first: i, last: end - 1, kind: dossier.Place, form: dossier.Name, e: e, chain: -1}
		switch e.sense {
		case org:
			it.kind = dossier.Organization
		case people:
			it.kind = dossier.Group
		case regional:
			it.kind = dossier.Kind(e.sort)
		}
		d.items = append(d.items, it)
		i = end - 1
	}
}

func (d *doc) certain(t []dossier.Token, e entry, i, end int) bool {
	if isUpper(t[i].Text) && !isAcronym(e.key) {
		return e.sense == stateName || e.sense == capital
	}
	switch e.sense {
	case stateName, demonym, people, regional:
		return len(e.key) > 3 || isAcronym(e.key)
	case org:
		return end-i > 1 || e.sort == "agency" || e.sort == "bloc" || e.sort == "un"
	case capital:
		return len(e.key) > 4
	case seat:
		return len(e.key) > 6 && e.iso != "EU"
	}
	return false
}

// possess lets the name of a body begin with the state that it belongs to:
// "Russia's Security Council", "Iranian Foreign Ministry"; the state stays a
// mention inside it.
func (d *doc) possess() {
	for k := 1; k < len(d.items); k++ {
		o, p := &d.items[k], &d.items[k-1]
		if o.kind != dossier.Organization || p.sent != o.sent || p.kind != dossier.Place || p.e.iso == "" || o.e.sort == "agency" || o.e.sort == "outlet" {
			continue
		}
		t := d.tokens(o.sent)
		gap := o.first - p.last - 1
		if gap == 1 && (t[p.last+1].Text == "-" || t[p.last+1].Text == "–") {
			o.first = p.first // "Spanish-Moroccan Joint Commission"
			continue
		}
		if gap == 0 && (p.e.sense == demonym || p.e.sense == stateName) || gap == 1 && isPossessive(t, p.last+1) {
			if d.f.lex.noun[t[o.last].Text] == "org" || d.f.lex.noun[t[o.first].Text] == "org" {
				o.first = p.first
			}
		}
	}
	d.sort()
}

func weekday(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Sept.", "Oct.", "Nov.", "Dec.", "Jan.", "Feb.":
		return true
	}
	return false
}
