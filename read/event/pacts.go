package event

import (
	"strconv"
	"strings"

	"dossier"
)

// pact is an agreement within the article: a chain of the name step, or what only
// common nouns speak of ("a draft agreement … the deal").
type pact struct {
	id      string
	names   []string
	words   map[string]bool // what tells it from others: "strategic", "nuclear", "2015"
	year    string
	parties []dossier.Party
	plain   bool // known by common nouns alone
}

// findPacts gives every noun that names an agreement its pact. Later short
// mentions go to the agreement they can be: "this agreement" to the last one
// told, "the nuclear deal" to the one so described, "a similar document" to a new one.
func (d *doc) findPacts() {
	byChain := map[string]int{}
	last := -1
	for n := range d.sents {
		s := &d.sents[n]
		if !d.told(n) {
			continue
		}
		for i := range s.Tokens {
			if !s.isNoun(i) {
				continue
			}
			k := -1
			if m := s.pactMention(i); m != nil {
				if s.headOf(m) != i {
					continue
				}
				var ok bool
				if k, ok = byChain[m.Chain]; !ok {
					if k = d.named(s, i, m); k < 0 {
						k = d.newPact(s, i, m)
					}
					byChain[m.Chain] = k
				}
			} else if s.speaksOfPact(i) {
				if k = d.earlier(s, i, last); k < 0 {
					if s.isIn(i, "pact") || s.plannedPact(i) {
						k = d.newPact(s, i, nil)
					}
				}
			}
			if k >= 0 {
				d.describe(k, s, i)
				s.pacts[i] = k + 1
				last = k
			}
		}
	}
}

func (s *sent) pactMention(i int) *dossier.Mention {
	for _, k := range s.mentions {
		if m := &s.d.r.Mentions[k]; m.Kind == dossier.Pact && m.Chain != "" && m.Span.Contains(s.Tokens[i].Span) {
			return m
		}
	}
	return nil
}

// speaksOfPact reports whether noun i can stand for one agreement.
func (s *sent) speaksOfPact(i int) bool {
	if s.isIn(i, "pact") && s.adjective(i, "good", "great") {
		return false // "a good deal of work"
	}
	if s.Tokens[i].XPOS == "NNS" || s.Tokens[i].XPOS == "NNPS" || s.rel(i, "compound") {
		return false // "existing agreements", "an agreement text"
	}
	if s.isIn(i, "pact") {
		return !s.isIn(i, "vaguepact") || len(s.marks(i)) > 0
	}
	return s.isIn(i, "document") && s.definite(i) || s.plannedPact(i)
}

// plannedPact reports whether noun i is a plan that is signed like a treaty: "a
// comprehensive cooperation plan".
func (s *sent) plannedPact(i int) bool {
	if !s.isIn(i, "pactplan") {
		return false
	}
	for w := range s.marks(i) {
		if s.d.words.has(w, "pactword") {
			return true
		}
	}
	return false
}

// marks returns the words before noun i that tell which agreement it is.
func (s *sent) marks(i int) map[string]bool {
	out := map[string]bool{}
	first, _ := s.Range(i)
	for j := max(first, i-12); j < i; j++ {
		switch s.Tokens[j].UPOS {
		case "ADJ", "NOUN", "PROPN", "NUM":
			if l := s.lemma(j); !s.d.words.has(l, "vagueword") && !s.partyWord(j) {
				out[l] = true
			}
		case "VERB":
			if !s.rel(j, "amod") {
				return out
			}
		}
	}
	return out
}

func (d *doc) newPact(s *sent, i int, m *dossier.Mention) int {
	p := pact{id: "pact-" + strconv.Itoa(len(d.agreements)+1), words: map[string]bool{}, plain: m == nil}
	if m != nil {
		p.id = m.Chain
		if c := d.chains[m.Chain]; c != nil {
			p.names = append(p.names, c.Name)
			for _, name := range c.Names {
				name, _, _ = strings.Cut(strings.ToLower(name), " with ")
				for _, w := range strings.Fields(name) {
					if !d.words.has(w, "vagueword", "pact") {
						p.words[w] = true
					}
				}
			}
		}
	}
	d.agreements = append(d.agreements, p)
	return len(d.agreements) - 1
}

// named returns the agreement so far known by common nouns that m now names, -1 if none.
func (d *doc) named(s *sent, i int, m *dossier.Mention) int {
	words := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(m.Of(d.r.Article.Text))) {
		words[w] = true
	}
	marks := s.marks(i)
	for k := range d.agreements {
		p := &d.agreements[k]
		if !p.plain && s.definite(i) && len(marks) > 0 && d.fits(k, marks, s.yearBefore(i), s.pactOwners(i)) == len(marks) {
			return k // "the defence treaty" after "a defence treaty with Lusia"
		}
		if p.plain && d.fits(k, words, s.yearBefore(i), s.pactOwners(i)) > 1 {
			p.id, p.plain = m.Chain, false
			if c := d.chains[m.Chain]; c != nil {
				p.names = append([]string{c.Name}, p.names...)
			}
			return k
		}
	}
	return -1
}

// describe adds what noun i says of agreement k.
func (d *doc) describe(k int, s *sent, i int) {
	p := &d.agreements[k]
	for w := range s.marks(i) {
		p.words[w] = true
	}
	if y := s.yearBefore(i); y != "" {
		p.year = y
	}
	p.parties = addParties(p.parties, s.pactOwners(i)...)
	if p.plain {
		if name := s.phrase(i); !hasName(p.names, name) && (s.isIn(i, "pact") || len(p.names) == 0) {
			p.names = append(p.names, name)
		}
	}
}

func hasName(list []string, name string) bool {
	for _, n := range list {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}

// yearBefore returns the year in an agreement's name: "the 2015 deal".
func (s *sent) yearBefore(i int) string {
	for _, c := range s.Children(i) {
		if w := s.Tokens[c].Text; int(c) < i && len(w) == 4 && hasYear(w) {
			return w
		}
	}
	return ""
}

// earlier returns the agreement that noun i takes up, -1 if it is a new one.
func (d *doc) earlier(s *sent, i, last int) int {
	marks, year := s.marks(i), s.yearBefore(i)
	if s.isAnother(i) {
		return -1
	}
	best, score := -1, 0
	for k := range d.agreements {
		if n := d.fits(k, marks, year, s.pactOwners(i)); n > score || n == score && n > 0 && k == last {
			best, score = k, n
		}
	}
	if best >= 0 && (score > 1 || s.definite(i) || !s.hasArticle(i)) {
		return best
	}
	own := s.pactOwners(i)
	if len(own) > 1 && last >= 0 && len(d.agreements[last].parties) < 2 && len(marks) == 0 {
		return -1 // "Veria's treaty with Lusia" after one whose parties nobody told
	}
	if len(marks) == 0 && year == "" && last >= 0 && (s.definite(i) || d.onlyOpen() == last) && d.agrees(last, own) {
		return last
	}
	return -1
}

// fits scores how well a description fits agreement k: words in common, nothing
// that contradicts.
func (d *doc) fits(k int, marks map[string]bool, year string, parties []dossier.Party) int {
	p := &d.agreements[k]
	if year != "" && p.year != "" && year != p.year || !d.agrees(k, parties) {
		return 0
	}
	n := 0
	for w := range marks {
		if p.words[w] {
			n++
		}
	}
	return n
}

// agrees reports whether nobody among parties is strange to agreement k.
func (d *doc) agrees(k int, parties []dossier.Party) bool {
	own := d.agreements[k].parties
	if len(own) < 2 {
		return true
	}
	for _, p := range parties {
		if !hasParty(own, p) {
			return false
		}
	}
	return true
}

// onlyOpen returns the single agreement without a year in its name, -1 if several.
func (d *doc) onlyOpen() int {
	only := -1
	for k := range d.agreements {
		if d.agreements[k].year == "" {
			if only >= 0 {
				return -1
			}
			only = k
		}
	}
	return only
}

// isAnother reports "another agreement", "a similar document".
func (s *sent) isAnother(i int) bool {
	for _, c := range s.Children(i) {
		switch s.lower(int(c)) {
		case "another", "similar", "other", "separate", "second", "different", "any", "every", "each", "no":
			return true
		}
	}
	return false
}

// hasArticle reports "a" or "an" before noun i.
func (s *sent) hasArticle(i int) bool {
	c := s.Child(i, "det")
	return c >= 0 && (s.lower(c) == "a" || s.lower(c) == "an")
}

// partyWord reports whether token j names somebody: who signed does not tell what.
func (s *sent) partyWord(j int) bool {
	for _, k := range s.mentions {
		if m := &s.d.r.Mentions[k]; m.Kind != dossier.Pact && m.Contains(s.Tokens[j].Span) {
			return true
		}
	}
	return false
}

// adjective reports whether one of the words stands before noun i.
func (s *sent) adjective(i int, words ...string) bool {
	for _, c := range s.Children(i) {
		for _, w := range words {
			if s.rel(int(c), "amod") && s.lower(int(c)) == w {
				return true
			}
		}
	}
	return false
}
