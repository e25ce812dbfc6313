// Package parse gives each token its part of speech, lemma, features and its
// place in the sentence's dependency tree, after Universal Dependencies.
//
// In: sentences whose tokens have a Span and Text. Out: the same sentences with
// Lemma, UPOS, XPOS, Feats, Head and Rel filled in.
//
//	m, err := parse.New()
//	m.Parse(sentences)
//	parse.NewTree(sentences[0]).Root()
package parse

import (
	"sync"

	"dossier"
)

// Model is the trained tagger and parser. It is safe for concurrent use.
type Model struct {
	xpos, upos, rels []string
	uposOf           []uint8 // the UPOS class of an XPOS class, or unsure
	tag, pos         *table
	act, rel         *table
	lemmas           *lemmatizer
	states           sync.Pool
}

// unsure marks an XPOS class with several UPOS.
const unsure = 255

// Parse fills in the tags and trees of the sentences in place.
func (m *Model) Parse(sentences []dossier.Sentence) {
	st := m.state()
	for _, s := range sentences {
		m.parse(st, s)
	}
	m.states.Put(st)
}

func (m *Model) state() *state {
	st, _ := m.states.Get().(*state)
	if st == nil {
		st = &state{sc: make([]int32, 256)}
	}
	return st
}

func (m *Model) parse(st *state, s dossier.Sentence) {
	if len(s.Tokens) == 0 {
		return
	}
	st.words = words(st.words, s)
	m.tagWords(st, s)
	m.arcs(st)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Rel = m.rels[st.rel[i]]
		if t.Head = int(st.head[i]); t.Head == len(s.Tokens) {
			t.Head, t.Rel = -1, "root"
		}
	}
	for i := range s.Tokens {
		s.Tokens[i].Lemma = m.lemmas.lemma(s.Tokens[i])
	}
	setFeats(s)
}

// tagWords sets XPOS and UPOS, and the packed tags that the parser sees.
func (m *Model) tagWords(st *state, s dossier.Sentence) {
	n := len(s.Tokens)
	st.scratch = grow(st.scratch, n)
	for i := range n {
		st.feats = tagFeatures(st.feats, st.words, st.scratch, i)
		sc := st.sc[:len(m.xpos)]
		m.tag.score(st.feats, sc)
		st.scratch[i] = uint8(best(sc))
	}
	st.tags = grow(st.tags, n)
	for i := range n {
		x := st.scratch[i]
		u := m.uposOf[x]
		if u == unsure {
			st.feats = uposFeatures(st.feats, st.words, st.scratch, i)
			sc := st.sc[:len(m.upos)]
			m.pos.score(st.feats, sc)
			u = uint8(best(sc))
		}
		s.Tokens[i].XPOS, s.Tokens[i].UPOS = m.xpos[x], m.upos[u]
		st.tags[i] = parserTag(x, u)
	}
}

// parserTag packs both tags into one: XPOS, told apart where UPOS says more.
func parserTag(x, u uint8) uint8 { return x<<2 ^ u&3 ^ u>>2&3 }

// arcs builds the tree greedily.
func (m *Model) arcs(st *state) {
	st.reset(len(st.words))
	for !st.done() {
		sc := st.sc[:4]
		m.act.score(st.actionFeatures(), sc)
		a := st.bestAllowed(sc)
		rel := uint8(0)
		if a != shift {
			h, d := st.arc(a)
			sc := st.sc[:len(m.rels)]
			m.rel.score(st.relFeatures(h, d), sc)
			rel = uint8(best(sc))
		}
		st.take(a, rel)
	}
}

// bestAllowed returns the allowed transition of highest score.
func (st *state) bestAllowed(sc []int32) int {
	b := -1
	for a := shift; a <= rightArc; a++ {
		if st.allowed(a) && (b < 0 || sc[a] > sc[b]) {
			b = a
		}
	}
	return b
}
