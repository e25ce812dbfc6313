// Package quote finds statements: who said what, through whom.
//
// In: the article, its parsed sentences, mentions and chains. Out: statements
// with speaker, chain of transmission, cue, contents, kind and act.
//
//	"We will sign," Ana Ruiz was quoted as saying by the Lume agency.
//	speaker [Ana Ruiz]  chain [Lume]  cue [was quoted as saying]  content ["We will sign,"]
//
// A cue is a word of the lexicon (data/*.txt) in a frame that the lexicon allows
// it. Its source and content are read off the dependency tree; quotation marks
// overrule the tree. A statement inside another one's content is not reported.
package quote

import (
	"dossier"
)

// Finder holds the lexicon of cues. It is safe for concurrent use.
type Finder struct {
	lex   *lexicon
	model *Model
}

// New loads the embedded lexicon.
func New() (*Finder, error) {
	lex, err := newLexicon()
	if err != nil {
		return nil, err
	}
	m, err := readModel(modelData)
	if err != nil {
		return nil, err
	}
	return &Finder{lex: lex, model: m}, nil
}

// Find returns the statements in the order of the text.
func (f *Finder) Find(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) []dossier.Statement {
	return f.find(a, sentences, mentions, chains, false)
}

// All returns what the corpus of attribution that the model learned from would
// count: stances, headlines and unsaid speakers too, but fewer nouns.
func (f *Finder) All(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) []dossier.Statement {
	return f.find(a, sentences, mentions, chains, true)
}

func (f *Finder) find(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain, wide bool) []dossier.Statement {
	r := newReader(f.lex, a, sentences, mentions, chains, wide)
	for i := range r.sents {
		r.sentence(i)
	}
	r.weigh(f.model)
	r.settle()
	r.runOn()
	r.speakers()
	if !wide {
		r.denials()
	}
	r.acts()
	return r.statements()
}

// weigh lets the model drop candidates and move the ends of contents.
func (r *reader) weigh(m *Model) {
	keep := r.out[:0]
	for _, c := range r.out {
		s := &r.sents[c.sent]
		if r.wide && m.Accept.score(r.features(s, c)) < 0 {
			continue
		}
		r.settleWords(m, s, c)
		keep = append(keep, c)
	}
	r.out = keep
}
