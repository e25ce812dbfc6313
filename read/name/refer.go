package name

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// relatives joins "who", "which" and "that" to the noun they stand behind.
func (c *coref) relatives() {
	for i := range c.nps {
		m := &c.nps[i]
		if m.first != m.last {
			continue
		}
		switch m.word {
		case "who", "which", "that", "whose", "whom":
		default:
			continue
		}
		t := c.d.tokens(m.sent)
		v, noun := t[m.first].Head, -1
		for steps := 0; v >= 0 && steps < 6; steps++ {
			if parse.IsRel(t[v].Rel, "acl") {
				noun = t[v].Head
				break
			}
			v = t[v].Head
		}
		best := -1
		for j := range c.nps {
			a := &c.nps[j]
			if j == i || a.sent != m.sent || a.first >= m.first || a.pronoun != nil {
				continue
			}
			switch {
			case a.head == noun:
				if best < 0 || c.nps[best].head != noun {
					best = j
				}
			case a.last < m.first && m.first-a.last <= 2 && (best < 0 || c.nps[best].head != noun):
				best = j
			}
		}
		if best >= 0 {
			c.union(i, best)
		}
	}
}

// speakers joins "I" and "my" to the one whose words they stand in, and the
// "I" and "you" of one speech to each other.
func (c *coref) speakers() {
	for i := range c.nps {
		m := &c.nps[i]
		if m.first != m.last {
			continue
		}
		switch m.word {
		case "i", "me", "my", "mine", "myself", "we", "us", "our", "ourselves":
		default:
			continue
		}
		first := m.word == "i" || m.word == "me" || m.word == "my" || m.word == "mine" || m.word == "myself"
		if j := c.speaker(m); j >= 0 && (first || c.nps[j].plural || c.nps[j].animate != person) {
			c.union(i, j)
			continue
		}
		for j := i - 1; j >= 0; j-- {
			a := &c.nps[j]
			if m.sent-a.sent > 2 {
				break
			}
			if a.first == a.last && (first == (a.word == "i" || a.word == "me" || a.word == "my")) && (a.word == "i" || a.word == "me" || a.word == "my" || a.word == "we" || a.word == "our" || a.word == "us") {
				c.union(i, j)
				break
			}
		}
	}
}

// speaker returns the mention that is subject of the verb of saying nearest to
// the sentence of m.
func (c *coref) speaker(m *np) int {
	for _, off := range []int{0, 1, -1, 2, -2} {
		s := m.sent + off
		if s < 0 || s >= len(c.d.sents) {
			continue
		}
		t := c.d.tokens(s)
		for j := range c.nps {
			a := &c.nps[j]
			if a.sent != s || a.first == m.first && a.sent == m.sent || personPronoun(a.word) && a.pronoun == nil {
				continue
			}
			if parse.IsRel(t[a.head].Rel, "nsubj") && t[a.head].Head >= 0 && saying(t[t[a.head].Head].Lemma) {
				return j
			}
		}
	}
	return -1
}

func saying(lemma string) bool {
	switch lemma {
	case "say", "tell", "add", "write", "explain", "state", "note", "ask", "reply", "insist", "claim", "warn", "admit", "recall", "tweet", "argue", "think", "believe", "comment", "declare", "remark", "continue", "stress", "emphasize", "complain", "joke", "confirm", "announce", "reveal":
		return true
	}
	return false
}

// pronouns joins the personal pronouns to the best noun phrase before them.
func (c *coref) pronouns() {
	for i := range c.nps {
		m := &c.nps[i]
		if m.pronoun == nil {
			continue
		}
		best, score := -1, -1000
		for j := i - 1; j >= 0; j-- {
			a := &c.nps[j]
			if m.sent-a.sent > 4 {
				break
			}
			if !c.agree(m, a) || c.blocked(m, a) {
				continue
			}
			if s := c.weight(m, a); s > score {
				best, score = j, s
			}
		}
		if best >= 0 {
			c.union(i, best)
			if g := m.pronoun.gender; g == male || g == female {
				c.teach(i, g)
			}
			continue
		}
		c.ahead(i)
	}
}

// teach gives the gender of a pronoun to all that it is one with.
func (c *coref) teach(i int, g gender) {
	root := c.find(i)
	for j := range c.nps {
		if c.find(j) == root && c.nps[j].gender == unknownGender {
			c.nps[j].gender = g
		}
	}
}

// ahead looks behind a pronoun that nothing before it fits: "In his speech, the
// minister said".
func (c *coref) ahead(i int) {
	m := &c.nps[i]
	for j := i + 1; j < len(c.nps) && c.nps[j].sent <= m.sent+1; j++ {
		if a := &c.nps[j]; a.pronoun == nil && c.agree(m, a) {
			c.union(i, j)
			return
		}
	}
}

func (c *coref) agree(m, a *np) bool {
	p := m.pronoun
	if q := a.pronoun; q != nil {
		return q.gender == p.gender && q.plural == p.plural
	}
	if personPronoun(a.word) {
		return false
	}
	switch {
	case p.plural:
		return a.plural || a.chain >= 0 && c.d.chains[a.chain].plural || collective(a.word) || c.coordinated(a)
	case p.kind == dossier.Person:
		return !a.plural && a.animate != thing && (a.gender == p.gender || a.gender == unknownGender)
	}
	return !a.plural && a.animate != person
}

// coordinated reports whether a phrase is two joined by "and".
func (c *coref) coordinated(a *np) bool {
	t := c.d.tokens(a.sent)
	for i := a.head + 1; i <= a.last; i++ {
		if parse.IsRel(t[i].Rel, "conj") && t[i].Head == a.head {
			return true
		}
	}
	return false
}

func collective(w string) bool {
	switch w {
	case "group", "team", "police", "family", "couple", "army", "government", "company", "pair", "party", "people", "staff", "public", "military", "crowd", "majority":
		return true
	}
	return false
}

func (c *coref) blocked(m, a *np) bool {
	if a.sent != m.sent {
		return false
	}
	if a.first <= m.first && m.last <= a.last {
		return true
	}
	t := c.d.tokens(m.sent)
	x := t[m.first]
	if x.XPOS == "PRP$" || strings.HasSuffix(m.word, "sel") || strings.HasSuffix(m.word, "self") {
		return x.Head == a.head
	}
	return x.Head >= 0 && (x.Head == t[a.head].Head || x.Head == a.head)
}

func (c *coref) weight(m, a *np) int {
	t := c.d.tokens(a.sent)
	w := -14*(m.sent-a.sent) + c.d.voices(m.sent, m.first, a.sent, a.head)
	rel := t[a.head].Rel
	switch {
	case parse.IsRel(rel, "nsubj"):
		w += 12
	case parse.IsRel(rel, "obj", "iobj"):
		w += 5
	case parse.IsRel(rel, "nmod", "compound", "amod", "appos"):
		w -= 3
	}
	if m.sent == a.sent {
		w -= min(8, (m.first-a.last)/4)
		if c.d.tokens(m.sent)[m.first].XPOS == "PRP$" {
			w -= min(8, (m.first-a.last)/3)
		}
	} else {
		w += a.first / -8
	}
	if a.pronoun != nil {
		w += 6
	}
	if m.pronoun.kind == dossier.Person && a.gender == m.pronoun.gender {
		w += 4
	}
	if m.pronoun.kind == dossier.Person && a.animate == person {
		w += 3
	}
	if m.pronoun.gender == neuter && a.pronoun == nil && c.d.chainKind(a.chain) == dossier.Place {
		w -= 2
	}
	return w
}

func (d *doc) chainKind(c int) dossier.Kind {
	if c < 0 {
		return ""
	}
	return d.chains[c].kind
}
