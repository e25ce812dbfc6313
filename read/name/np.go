package name

import (
	"strings"

	"dossier"
)

// np is a given mention while it is being sorted into chains.
type np struct {
	sent, first, last, head int
	pronoun                 *item // what it asks for; nil for a noun phrase
	word                    string
	full                    string // plain text without articles and possessive mark
	words                   map[string]bool
	definite, indefinite    bool
	proper                  bool
	plural                  bool
	animate                 animacy
	gender                  gender
	chain                   int // of the article's own chains, -1 when in none
}

// animacy tells persons from things as far as it is known.
type animacy uint8

const (
	unknownAnimacy animacy = iota
	person
	thing
)

// newNP reads a given mention.
func (d *doc) newNP(sp dossier.Span) np {
	m := np{chain: -1, words: map[string]bool{}}
	for s := range d.sents {
		if d.sents[s].End > sp.Start {
			m.sent = s
			break
		}
	}
	t := d.tokens(m.sent)
	if len(t) == 0 {
		return m
	}
	m.first = min(d.sents[m.sent].TokenAt(sp.Start), len(t)-1)
	m.last = m.first
	for m.last+1 < len(t) && t[m.last+1].Start < sp.End {
		m.last++
	}
	if m.first == m.last {
		if p, ok := pronounOf(t[m.first]); ok {
			m.pronoun = &p
		}
	}
	m.head = d.npHead(m.sent, m.first, m.last)
	d.describe(&m)
	return m
}

// npHead returns the head word of a noun phrase: the last noun before what is
// put behind it.
func (d *doc) npHead(s, first, last int) int {
	t := d.tokens(s)
	it := item{sent: s, first: first, last: last}
	h := d.head(&it)
	if isNoun(t[h]) || t[h].UPOS == "PRON" || first == last {
		for h+1 <= last && t[h+1].Rel == "flat" && t[h+1].Head >= first && t[h+1].Head <= h {
			h++ // a person's last name heads it
		}
		return h
	}
	h = first
	for i := first; i <= last; i++ {
		if isNoun(t[i]) {
			h = i
		} else if h > first && (t[i].UPOS == "ADP" || t[i].Text == "," || t[i].XPOS == "WDT" || t[i].XPOS == "WP") {
			break
		}
	}
	return h
}

func (d *doc) describe(m *np) {
	t := d.tokens(m.sent)
	m.word = strings.ToLower(t[m.head].Text)
	m.plural = t[m.head].XPOS == "NNS" || t[m.head].XPOS == "NNPS"
	if m.plural {
		m.word = singular(m.word)
	}
	m.proper = t[m.head].UPOS == "PROPN"
	var full []string
	for i := m.first; i <= m.last; i++ {
		w := strings.ToLower(t[i].Text)
		switch {
		case i == m.first && (w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || t[i].XPOS == "PRP$"):
			m.definite = true
		case i == m.first && (w == "a" || w == "an" || w == "some" || w == "any" || w == "no" || w == "another" || w == "several" || w == "many"):
			m.indefinite = true
		case i == m.last && (isPossessive(t, i) || w == "'" || w == "’"), t[i].UPOS == "PUNCT":
		default:
			full = append(full, w)
			if i != m.head && (isNoun(t[i]) || t[i].UPOS == "ADJ" || t[i].UPOS == "NUM") && i < m.head {
				m.words[w] = true
			}
		}
	}
	m.full = strings.Join(full, " ")
	m.animate = d.animacyOf(m)
	for k := range d.items {
		it := &d.items[k]
		if it.sent != m.sent || it.chain < 0 || it.first < m.first || it.last > m.last {
			continue
		}
		if it.first == m.first && it.last == m.last || it.last == m.head || d.head(it) == m.head {
			if it.e.sense == demonym && m.head != it.first {
				continue
			}
			m.chain = it.chain
			m.gender = d.chains[it.chain].gender
			if d.chains[it.chain].kind == dossier.Person {
				m.animate, m.plural = person, false
				if isTitle(t[m.head].Text) {
					m.word = strings.ToLower(t[m.head].Text) // "Biles" is no plural
				}
			} else {
				m.animate = thing
			}
		}
	}
	if m.gender == neuter {
		m.gender = unknownGender
	}
}

// animacyOf tells by the head noun whether a phrase means persons.
func (d *doc) animacyOf(m *np) animacy {
	t := d.tokens(m.sent)
	switch m.word {
	case "man", "boy", "father", "husband", "son", "brother", "king", "gentleman", "actor":
		m.gender = male
		return person
	case "woman", "girl", "mother", "wife", "daughter", "sister", "queen", "lady", "actress", "spokeswoman":
		m.gender = female
		return person
	case "people", "child", "hostage", "captive", "victim", "guest", "rebel", "soldier", "policeman", "villager", "resident", "guerrilla", "gunman", "refugee", "settler", "passenger", "citizen", "youth", "relative", "family", "player", "baby", "kid", "patient", "member", "parent", "person", "dissident", "employee", "user", "customer", "fan", "Palestinian":
		return person
	}
	if d.f.titles.class(t[m.head]) != 0 && !m.proper {
		return person
	}
	if m.proper {
		if g, ok := d.f.lex.given[t[m.first].Text]; ok {
			m.gender = g
			return person
		}
		return unknownAnimacy
	}
	return thing
}
