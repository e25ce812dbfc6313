package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// link puts the named mentions into chains, in the order of the text.
func (d *doc) link() {
	for k := range d.items {
		it := &d.items[k]
		if it.form != dossier.Name || it.chain >= 0 {
			continue
		}
		switch {
		case it.e.sense == stateName || it.e.sense == demonym:
			d.join(k, d.stateChain(it.e.iso))
		case it.kind == dossier.Pact:
		case it.e.sense == regional:
			d.join(k, d.named(it.kind, it.e.full))
		case it.e.sense == people:
			d.join(k, d.named(dossier.Group, d.name(it)))
		case it.e.sense == capital && it.state:
			d.join(k, d.stateChain(it.e.iso))
		case it.kind == dossier.Person:
			d.join(k, d.person(k))
		default:
			d.join(k, d.named(it.kind, d.name(it)))
		}
	}
}

// join makes item k a mention of chain c.
func (d *doc) join(k, c int) {
	it, ch := &d.items[k], &d.chains[c]
	it.chain = c
	ch.items = append(ch.items, k)
	if it.form == dossier.Pronoun {
		return
	}
	n := d.name(it)
	for _, old := range ch.names {
		if old == n {
			return
		}
	}
	ch.names = append(ch.names, n)
}

func (d *doc) newChain(c chain) int {
	d.chains = append(d.chains, c)
	return len(d.chains) - 1
}

// stateChain returns the chain of a state, the same in each article.
func (d *doc) stateChain(iso string) int {
	for c := range d.chains {
		if d.chains[c].iso == iso {
			return c
		}
	}
	return d.newChain(chain{id: "state-" + iso, kind: dossier.Place, iso: iso, name: d.f.gaz.states[iso].name, gender: neuter})
}

// named returns the chain of an organization, place or other that is no person:
// the same words, its acronym or long form.
func (d *doc) named(kind dossier.Kind, name string) int {
	n := plain(name)
	full := d.f.gaz.full(name)
	for c := range d.chains {
		ch := &d.chains[c]
		if ch.kind != kind || ch.iso != "" {
			continue
		}
		if ch.plain == n || full != "" && ch.full == full {
			return c
		}
		for _, old := range ch.names {
			if len(old) != len(name) && (sameAcronym(old, name) || sameAcronym(name, old)) || len(old) < len(n)+12 && plain(old) == n {
				if len(name) > len(ch.name) {
					ch.name, ch.plain = name, n
				}
				return c
			}
		}
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	return d.newChain(chain{kind: kind, name: bare, plain: n, full: full, gender: neuter, plural: kind == dossier.Group})
}

// full returns the fullest name of a known organization, "" for others.
func (g *gazetteer) full(name string) string {
	name = strings.TrimPrefix(name, "the ")
	key := strings.ReplaceAll(name, " ", "")
	for _, e := range g.first[leading(name)] {
		if e.key == key && e.sense == org {
			return e.full
		}
	}
	return ""
}

// plain takes article, case, possessive mark and punctuation out of a name.
func plain(name string) string {
	b := make([]byte, 0, len(name))
	for i := 0; i < len(name); {
		rest := name[i:]
		switch {
		case strings.HasPrefix(rest, "’s"):
			i += len("’s")
			continue
		case strings.HasPrefix(rest, "'s"):
			i += len("'s")
			continue
		case strings.HasPrefix(rest, "–"):
			b = append(b, ' ')
			i += len("–")
			continue
		case rest[0] == '.':
			i++
			continue
		case rest[0] == '-' || rest[0] == ' ' || rest[0] == '\n':
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		b = utf8.AppendRune(b, unicode.ToLower(r))
		i += size
	}
	return strings.TrimPrefix(strings.TrimSpace(string(b)), "the ")
}

// sameAcronym reports whether short is made of the initials of long.
func sameAcronym(short, long string) bool {
	if !isAcronym(short) || len(short) < 2 {
		return false
	}
	short = strings.ReplaceAll(short, ".", "")
	all, capitals := "", ""
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if isTitle(w) {
			capitals += w[:1]
		}
		all += strings.ToUpper(w[:1])
	}
	return len(capitals) > 1 && (short == capitals || short == all)
}

// person returns the chain of a person: one whose name holds these words, the
// last one met when there are several, else a new one.
func (d *doc) person(k int) int {
	it := &d.items[k]
	name := d.name(it)
	words := nameWords(name)
	for c := len(d.chains) - 1; c >= 0; c-- {
		ch := &d.chains[c]
		if ch.kind != dossier.Person || !samePerson(nameWords(ch.name), words) {
			continue
		}
		if it.gender != unknownGender && ch.gender != unknownGender && it.gender != ch.gender {
			continue
		}
		if len(words) > len(nameWords(ch.name)) {
			ch.name = d.bare(name)
		}
		if ch.gender == unknownGender {
			ch.gender = it.gender
		}
		return c
	}
	return d.newChain(chain{kind: dossier.Person, name: d.bare(name), gender: it.gender})
}

// bare takes forms of address off the front of a name: "Ayatollah Omid Karimi".
func (d *doc) bare(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		low := strings.ToLower(first)
		if !ok || d.f.titles.whole[low] == 0 || !strings.Contains(rest, " ") || low == "seyyed" || low == "sayyid" || low == "syed" || low == "sayed" {
			return name
		}
		name = rest
	}
}

// nameWords parts a person's name into its words, without hyphens and case.
func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r == ' ' || r == '-' || r == '.' || r == '’' || r == '\''
	})
}

// samePerson reports whether two names can be one person's: the words of the
// shorter one stand in the longer one, in order, and they share the first or
// the last ("Wang" of "Wang Yi", "Ruiz" of "Ana Ruiz").
func samePerson(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 0 {
		return false
	}
	i := 0
	for _, w := range a {
		if i < len(b) && b[i] == w {
			i++
		}
	}
	if i < len(b) {
		return false
	}
	return a[len(a)-1] == b[len(b)-1] || (a[0] == b[0] && (len(b) == 1 || len(a) == len(b)))
}
