// Package parse gives each token its part of speech, lemma, features and its
// place in the sentence's dependency tree, after Universal Dependencies.
//
// In: sentences whose tokens have a Span and Text. Out: the same sentences with
// Lemma, UPOS, XPOS, Feats, Head and Rel filled in.
//
//	m, err := parse.New()
//	m.Parse(sentences)
//	parse.NewTree(sentences[0]).Root()
//
// A word's vector (its own, and those of its endings, beginnings and shape) goes
// through layers of LSTM cells that read the sentence both ways; from what they
// give, tags are chosen, every word's head is compared with every other word, and
// the heaviest tree is taken. Weights are small whole numbers, and every machine
// gives the same trees.
package parse

import (
	"sync"

	"dossier"
)

// Model is the trained tagger and parser. It is safe for concurrent use.
type Model struct {
	net              *net
	xpos, upos, rels []string
	lemmas           *Lemmas
	works            sync.Pool
}

// atOnce is about how many words run through the network together.
const atOnce = 1500

// Parse fills in the tags and trees of the sentences in place.
func (m *Model) Parse(sentences []dossier.Sentence) {
	w, _ := m.works.Get().(*work)
	if w == nil {
		w = &work{lemmas: map[lemmaKey]string{}}
	}
	for from, i, words := 0, 0, 0; i < len(sentences); i++ {
		words += len(sentences[i].Tokens)
		if words >= atOnce || i+1 == len(sentences) {
			m.parse(w, sentences[from:i+1])
			from, words = i+1, 0
		}
	}
	m.works.Put(w)
}

func (m *Model) parse(w *work, sentences []dossier.Sentence) {
	w.pieces = w.pieces[:0]
	for i := range sentences {
		if len(sentences[i].Tokens) > 0 {
			w.pieces = cut(w.pieces, &sentences[i])
		}
	}
	m.net.run(w)
	for b := range w.pieces {
		m.fill(w, b)
	}
	for i := range sentences {
		if len(sentences[i].Tokens) > longest {
			join(sentences[i].Tokens)
		}
		m.finish(w, sentences[i])
	}
	clear(w.pieces) // hold on to nobody's text
}

// fill writes the tags and arcs of piece b.
func (m *Model) fill(w *work, b int) {
	p := w.pieces[b]
	for t := range p.len() {
		row := w.row(b, t)
		k := &p.s.Tokens[p.from+t]
		k.XPOS, k.UPOS = m.xpos[w.tags[2*row]], m.upos[w.tags[2*row+1]]
		if k.Head, k.Rel = -1, "root"; w.head[row] >= 0 {
			k.Head, k.Rel = p.from+w.step(w.head[row]), m.rels[w.rels[row]]
			if k.Rel == "root" {
				k.Rel = "dep"
			}
		}
	}
}

// join hangs the roots of all pieces but the first on the first.
func join(ts []dossier.Token) {
	root := -1
	for i := range ts {
		switch {
		case ts[i].Head >= 0:
		case root < 0:
			root = i
		default:
			ts[i].Head, ts[i].Rel = root, "parataxis"
		}
	}
}

// finish adds lemmas and features, which follow from tags and tree.
func (m *Model) finish(w *work, s dossier.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		k := lemmaKey{t.Text, t.XPOS, t.UPOS}
		l, ok := w.lemmas[k]
		if !ok {
			if len(w.lemmas) > 4*mostForms {
				clear(w.lemmas)
			}
			k.form = cloned(k.form)
			l = m.lemmas.Lemma(k.form, t.XPOS, t.UPOS)
			w.lemmas[k] = l
		}
		t.Lemma = l
	}
	joinTwins(s.Tokens)
	w.kids = setFeats(w.kids, s)
	w.open = pairUp(w.open, s.Tokens, w.kids)
	w.extents = hangSigns(w.extents, s.Tokens, w.kids)
}
