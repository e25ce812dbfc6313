package name

import (
	_ "embed"
	"strings"

	"dossier"
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
				g = unknownGender
			}
			l.given[n] = g
		}
	}
	return l, err
}

// connective words stand inside names: "Ministry of Defence", "bin Salman".
func connective(w string) bool {
	switch w {
	case "of", "for", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "van", "von", "der", "den", "ter", "bin", "ibn", "bint", "al", "el", "ul", "ur", "ud", "-", "–", "&", "e", "y", "af", "zu":
		return true
	}
	return false
}

// names finds the named mentions of every sentence.
func (d *doc) names() {
	for s := range d.sents {
		t := d.tokens(s)
		for i := 0; i < len(t); {
			if next := d.nameAt(s, i); next > i {
				i = next
				continue
			}
			i++
		}
	}
}

// nameAt adds the names of the capitalised run that begins at token i and
// returns the index after it, or i when none begins here.
func (d *doc) nameAt(s, i int) int {
	t := d.tokens(s)
	if !isTitle(t[i].Text) && t[i].Text != "al" {
		if _, end, ok := d.f.gaz.match(t, i); !ok || end < i+1 {
			return i
		}
	}
	if i == 0 || isQuote(t[max(0, i-1)].Text) {
		if e, _, ok := d.f.gaz.match(t, i); (!ok || e.key == "") && !d.likelyName(t, i) {
			return i
		}
	}
	end := d.run(t, i)
	d.cut(s, i, end)
	return max(end, i+1)
}

// likelyName decides about a capitalised word that begins a sentence: it names
// something when the tagger says so.
func (d *doc) likelyName(t []dossier.Token, i int) bool {
	return t[i].UPOS == "PROPN" || d.seen[t[i].Text] || (i+1 < len(t) && isTitle(t[i+1].Text) && t[i].UPOS != "DET" && t[i].UPOS != "ADP" && t[i].UPOS != "PRON" && t[i].UPOS != "ADV" && t[i].UPOS != "SCONJ")
}

// run returns the end of the stretch of capitalised words from i on.
func (d *doc) run(t []dossier.Token, i int) int {
	end := i
	for j := i; j < len(t); j++ {
		w := t[j].Text
		if isTitle(w) && !isQuote(w) {
			end = j + 1
			continue
		}
		if !connective(w) || j == i || j+1 >= len(t) {
			break
		}
		if k := j + 1; !isTitle(t[k].Text) && !(connective(t[k].Text) && k+1 < len(t) && isTitle(t[k+1].Text)) && t[k].Text != "the" {
			break
		}
	}
	return end
}

// cut parts a run of capitalised words into names: known ones, and what is left.
func (d *doc) cut(s, i, end int) {
	t := d.tokens(s)
	start := i
	for i < end {
		if e, next, ok := d.f.gaz.match(t, i); ok && d.stands(t, e, start, i, next, end) {
			if start < i {
				d.classify(s, start, i)
			}
			d.addKnown(s, i, next-1, e)
			i, start = next, next
			continue
		}
		// "Energy Minister Sergei …": the post ends, the name begins.
		if c := d.f.titles.class(t[i]); c != 0 && i+1 < end && isTitle(t[i+1].Text) && d.f.lex.noun[t[end-1].Text] == "" {
			start = i + 1
		}
		i++
	}
	if start < end {
		d.classify(s, start, end)
	}
}

// stands decides whether a known name inside a run is a name of its own, and not
// a part of a longer one: "Moscow State University", "Jordan Henderson".
func (d *doc) stands(t []dossier.Token, e entry, start, i, next, end int) bool {
	if e.sense == demonym || e.sense == people {
		return end-next == 0 || d.f.lex.noun[t[end-1].Text] == "" || !isTitle(t[next].Text)
	}
	if next == end && start == i {
		return true
	}
	if next < end && isTitle(t[next].Text) && d.f.lex.noun[t[end-1].Text] != "" {
		return false
	}
	if _, given := d.f.lex.given[t[i].Text]; given && next == i+1 && next < end && isTitle(t[next].Text) {
		return false
	}
	if start < i {
		if _, given := d.f.lex.given[t[start].Text]; given {
			return false
		}
		if d.f.lex.noun[t[start].Text] == "org" {
			return false
		}
	}
	return true
}

func (d *doc) addKnown(s, first, last int, e entry) {
	it := item{sent: s, first: first, last: last, kind: dossier.Place, form: dossier.Name, e: e, chain: -1}
	switch e.sense {
	case org:
		it.kind = dossier.Organization
	case people:
		it.kind = dossier.Group
	}
	d.items = append(d.items, it)
}

// classify names what a run of capitalised words without a known name is.
func (d *doc) classify(s, first, end int) {
	t := d.tokens(s)
	for first < end && (d.f.titles.class(t[first]) != 0 || connective(t[first].Text) || weekday(t[first].Text)) {
		first++
	}
	for end > first && (connective(t[end-1].Text) || weekday(t[end-1].Text)) {
		end--
	}
	if first >= end || (d.f.titles.class(t[end-1]) != 0 && d.f.lex.noun[t[end-1].Text] == "") {
		return
	}
	kind := d.kindOf(t, first, end)
	if kind == "" {
		return
	}
	d.items = append(d.items, item{sent: s, first: first, last: end - 1, kind: kind, form: dossier.Name, chain: -1})
	for i := first; i < end && kind == dossier.Person; i++ {
		d.seen[t[i].Text] = true
	}
}

func (d *doc) kindOf(t []dossier.Token, first, end int) dossier.Kind {
	for i := end - 1; i >= first; i-- {
		if i < end-1 && i+1 < end && t[i+1].Text != "of" && t[i+1].Text != "for" {
			continue
		}
		switch d.f.lex.noun[t[i].Text] {
		case "org":
			return dossier.Organization
		case "place":
			return dossier.Place
		case "pact":
			if end-first > 1 {
				return dossier.Pact
			}
			return ""
		case "event":
			return ""
		}
	}
	if _, ok := d.f.lex.given[t[first].Text]; ok {
		return dossier.Person
	}
	if first > 0 && d.f.titles.class(t[first-1]) != 0 {
		return dossier.Person
	}
	if end-first == 1 && isAcronym(t[first].Text) {
		return dossier.Organization
	}
	if prev := lower(t, first-1); prev == "in" || prev == "at" || prev == "near" || prev == "from" {
		return dossier.Place
	}
	if end-first > 1 && end-first < 5 {
		return dossier.Person
	}
	if v := end; v < len(t) && isVerb(t[v]) {
		return dossier.Person
	}
	return ""
}

func weekday(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Sept.", "Oct.", "Nov.", "Dec.", "Jan.", "Feb.", "I", "A", "An", "The":
		return true
	}
	return false
}
