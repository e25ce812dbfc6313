package event

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// doc is one article made ready for the rules: trees, and the mentions and
// times of each sentence by token.
type doc struct {
	r          *dossier.Reading
	words      classes
	pasts      map[string]string // see Finder
	sents      []sent
	chains     map[string]*dossier.Chain
	agreements []pact
	states     map[string]bool // chains that act as states
	leads      []dossier.Party // the two states that the article is most about
	hasBody    bool
}

// sent is one sentence with its tree.
type sent struct {
	parse.Tree
	d            *doc
	n            int
	mentions     []int    // into Reading.Mentions
	mentionOf    []int    // token -> the mention it heads, -1
	times        []int    // into Reading.Times
	timeHead     []int    // head token of each of times
	timeOn       []int    // token that each of times dates, -1
	lemmas       []string // lower case, mended where the rules know a better one
	pacts        []int    // token -> 1 + the agreement it names in doc.agreements, 0 for none
	verbs, nouns []*frame // arguments by token, once asked for
	emitted      []bool   // tokens that gave an event
	used         []bool   // tokens that already belong to another trigger
}

func (f *Finder) newDoc(r *dossier.Reading) *doc {
	d := &doc{r: r, words: f.words, pasts: f.pasts, chains: make(map[string]*dossier.Chain, len(r.Chains))}
	for i := range r.Chains {
		d.chains[r.Chains[i].ID] = &r.Chains[i]
	}
	all := 0
	for _, s := range r.Sentences {
		all += len(s.Tokens)
	}
	ints, bools, lemmas, frames := make([]int, 2*all), make([]bool, 2*all), make([]string, all), make([]*frame, 2*all)
	d.sents = make([]sent, len(r.Sentences))
	at := 0
	for i, s := range r.Sentences {
		n, from := len(s.Tokens), at
		at += n
		st := &d.sents[i]
		*st = sent{Tree: parse.NewTree(s), d: d, n: i,
			mentionOf: ints[2*from : 2*from+n], pacts: ints[2*from+n : 2*at],
			used: bools[2*from : 2*from+n], emitted: bools[2*from+n : 2*at],
			verbs: frames[2*from : 2*from+n], nouns: frames[2*from+n : 2*at],
			lemmas: lemmas[from:at]}
		for j := range s.Tokens {
			st.lemmas[j], st.mentionOf[j] = f.lemma(&s.Tokens[j]), -1
		}
		d.hasBody = d.hasBody || s.Kind == dossier.Paragraph || s.Kind == dossier.BlockQuote
	}
	d.placeMentions()
	for i, tx := range r.Times {
		if tx.Sentence >= 0 && tx.Sentence < len(d.sents) {
			s := &d.sents[tx.Sentence]
			s.times = append(s.times, i)
			s.timeHead = append(s.timeHead, s.HeadIn(tx.Span))
		}
	}
	for i := range d.sents {
		s := &d.sents[i]
		for k := range s.times {
			s.timeOn = append(s.timeOn, s.timeGovernor(k))
		}
	}
	d.states = d.stateChains()
	d.leads = d.leadStates()
	d.findPacts()
	return d
}

func (d *doc) placeMentions() {
	for i, m := range d.r.Mentions {
		if m.Sentence < 0 || m.Sentence >= len(d.sents) {
			continue
		}
		s := &d.sents[m.Sentence]
		s.mentions = append(s.mentions, i)
		h := s.headOf(&m)
		if h < 0 {
			continue
		}
		// Nested mentions can share a head: the person wins over the post in
		// "Foreign Minister Ana Ruiz", the longer one otherwise.
		if old := s.mentionOf[h]; old < 0 || better(m, d.r.Mentions[old]) {
			s.mentionOf[h] = i
		}
		// "Ms Short" hung on "Ms", which is no part of the name.
		if g := s.Tokens[h].Head; s.rel(h, "flat") && g >= 0 && s.mentionOf[g] < 0 && s.Tokens[g].UPOS == "PROPN" && m.Start-s.Tokens[g].End == 1 {
			s.mentionOf[g] = i
		}
	}
}

func better(m, old dossier.Mention) bool {
	if (m.Kind == dossier.Person) != (old.Kind == dossier.Person) {
		return m.Kind == dossier.Person
	}
	if (m.Chain != "") != (old.Chain != "") {
		return m.Chain != ""
	}
	return m.Len() > old.Len()
}

// told reports whether sentence n is read for events: a heading repeats the
// body, a title does when there is one.
func (d *doc) told(n int) bool {
	switch d.sents[n].Kind {
	case dossier.Paragraph, dossier.BlockQuote, dossier.Caption, "":
		return true
	case dossier.Title:
		return !d.hasBody
	}
	return false
}

// lemma returns the lemma of token i in lower case.
func (s *sent) lemma(i int) string { return s.lemmas[i] }

func (s *sent) lower(i int) string { return strings.ToLower(s.Tokens[i].Text) }

func (s *sent) rel(i int, rels ...string) bool { return parse.IsRel(s.Tokens[i].Rel, rels...) }

func (s *sent) isVerb(i int) bool {
	t := s.Tokens[i]
	return t.UPOS == "VERB" || (t.UPOS == "AUX" && !s.rel(i, "aux", "cop")) || (t.UPOS == "" && strings.HasPrefix(t.XPOS, "VB"))
}

func (s *sent) isNoun(i int) bool {
	return s.Tokens[i].UPOS == "NOUN" || s.Tokens[i].UPOS == "PROPN"
}

// isIn reports whether the lemma of token i is in one of the word classes.
func (s *sent) isIn(i int, classes ...string) bool {
	return i >= 0 && s.d.words.has(s.lemma(i), classes...)
}

// mention returns the mention that token i heads, or nil.
func (s *sent) mention(i int) *dossier.Mention {
	if i < 0 || s.mentionOf[i] < 0 {
		return nil
	}
	return &s.d.r.Mentions[s.mentionOf[i]]
}

// headOf returns the head token of mention m; of an agreement the word that says
// what it is ("plan"), where the tree hangs a word before it elsewhere.
func (s *sent) headOf(m *dossier.Mention) int {
	if m.Kind == dossier.Pact {
		for i := range s.Tokens {
			if m.Contains(s.Tokens[i].Span) && s.isNoun(i) && s.isIn(i, "pact", "document", "pactplan") {
				return i
			}
		}
	}
	return s.HeadIn(m.Span)
}
