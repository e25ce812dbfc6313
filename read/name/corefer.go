package name

import (
	"dossier"
	"dossier/read/parse"
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
	return true
}

func number(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "hundred", "thousand", "million", "billion", "first", "second", "third", "other", "another":
		return true
	}
	return false
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
