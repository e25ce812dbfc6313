package name

import (
	"strings"

	"dossier"
	"dossier/read/parse"
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

// Corefer sorts given mentions, by their spans, into chains: for each the number
// of its chain. It works through sieves, the surest first: what [Finder.Find]
// chains, the same words, the same head, then pronouns.
func (f *Finder) Corefer(a dossier.Article, sentences []dossier.Sentence, spans []dossier.Span) []int {
	d := f.read(a, sentences)
	c := coref{d: d, parent: make([]int, len(spans))}
	for i, sp := range spans {
		c.parent[i] = i
		c.nps = append(c.nps, d.newNP(sp))
	}
	for _, sieve := range []func(){c.chains, c.same, c.appositions, c.heads, c.relatives, c.speakers, c.pronouns} {
		sieve()
	}
	out := make([]int, len(spans))
	for i := range out {
		out[i] = c.find(i)
	}
	return out
}

type coref struct {
	d      *doc
	nps    []np
	parent []int
}

func (c *coref) find(i int) int {
	for c.parent[i] != i {
		i = c.parent[i]
	}
	return i
}

func (c *coref) union(i, j int) {
	a, b := c.find(i), c.find(j)
	if a > b {
		a, b = b, a
	}
	c.parent[b] = a
}

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

// chains is the first sieve: what the article's own chains hold together.
func (c *coref) chains() {
	seen := map[int]int{}
	for i := range c.nps {
		ch := c.nps[i].chain
		if ch < 0 || c.nps[i].pronoun != nil {
			continue
		}
		if j, ok := seen[ch]; ok {
			c.union(i, j)
		} else {
			seen[ch] = i
		}
	}
}

// same joins phrases of the same words, but not indefinite ones.
func (c *coref) same() {
	seen := map[string]int{}
	for i := range c.nps {
		m := &c.nps[i]
		if m.pronoun != nil || m.full == "" || personPronoun(m.full) {
			continue
		}
		if j, ok := seen[m.full]; ok && !(m.indefinite && c.nps[j].sent != m.sent-1) {
			c.union(i, j)
		}
		seen[m.full] = i
	}
}

func personPronoun(w string) bool {
	switch w {
	case "i", "me", "my", "we", "us", "our", "you", "your", "who", "which", "that", "this", "whose", "whom", "mine", "myself", "it", "he", "she", "they", "ourselves", "these", "those", "one":
		return true
	}
	return false
}

// appositions joins a phrase and the one put beside it: "Ana Ruiz, the minister".
func (c *coref) appositions() {
	for i := range c.nps {
		for j := range c.nps {
			a, b := &c.nps[i], &c.nps[j]
			if i == j || a.sent != b.sent || a.pronoun != nil || b.pronoun != nil || a.head >= b.head {
				continue
			}
			t := c.d.tokens(a.sent)
			if parse.IsRel(t[b.head].Rel, "appos") && t[b.head].Head == a.head && a.plural == b.plural {
				c.union(i, j)
			}
		}
	}
}

// heads joins phrases with the same head noun when nothing tells them apart.
func (c *coref) heads() {
	for i := range c.nps {
		m := &c.nps[i]
		if m.pronoun != nil || personPronoun(m.word) {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			a := &c.nps[j]
			if a.pronoun != nil || a.word != m.word || c.find(i) == c.find(j) || a.plural != m.plural || nested(a, m) {
				continue
			}
			if m.indefinite && !m.proper || !c.compatible(a, m) {
				continue
			}
			c.union(i, j)
			break
		}
	}
}

// nested reports whether one phrase lies in the other: they are two things.
func nested(a, b *np) bool {
	return a.sent == b.sent && (a.first <= b.first && b.last <= a.last || b.first <= a.first && a.last <= b.last)
}

// compatible decides whether two phrases with the same head can mean the same:
// names must not name two things, numbers and modifiers must not differ.
func (c *coref) compatible(a, m *np) bool {
	if a.chain >= 0 && m.chain >= 0 && a.chain != m.chain && a.proper && m.proper {
		return false
	}
	t, u := c.d.tokens(m.sent), c.d.tokens(a.sent)
	extra := 0
	for w := range m.words {
		if a.words[w] {
			continue
		}
		if w[0] >= '0' && w[0] <= '9' || number(w) {
			for x := range a.words {
				if x[0] >= '0' && x[0] <= '9' || number(x) {
					return false
				}
			}
			continue
		}
		extra++
	}
	missing := 0
	for w := range a.words {
		if !m.words[w] {
			missing++
		}
	}
	if extra > 0 && missing > 0 && !(m.proper && a.proper && (extra == 0 || missing == 0)) {
		return false
	}
	if m.proper && extra > 0 && missing > 0 {
		return false
	}
	_ = t
	_ = u
	return true
}

func number(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred", "thousand", "million", "billion", "first", "second", "third", "other", "another":
		return true
	}
	return false
}

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

// SameHead is the plain method that others are measured against: mentions with
// the same head word, in its dictionary form, are one.
func (f *Finder) SameHead(a dossier.Article, sentences []dossier.Sentence, spans []dossier.Span) []string {
	d := f.read(a, sentences)
	out := make([]string, len(spans))
	for i, sp := range spans {
		out[i] = d.newNP(sp).word
	}
	return out
}
