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
	"sync"

	"dossier"
)

// Finder holds the lexicon of cues and the models. It is safe for concurrent use.
type Finder struct {
	lex   *lexicon
	model *Model
	parts func() (*PartModel, error) // read when [Finder.All] first asks for it
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
	return &Finder{lex: lex, model: m, parts: sync.OnceValues(func() (*PartModel, error) { return readParts(cueData) })}, nil
}

// Find returns the statements in the order of the text.
func (f *Finder) Find(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) []dossier.Statement {
	r := newReader(f.lex, a, sentences, mentions, chains, false)
	for i := range r.sents {
		r.sentence(i)
	}
	r.weigh(f.model)
	return r.finish()
}

// All returns what the corpus of attribution that the models learned from would
// count: stances, headlines and unsaid speakers too, but fewer nouns. It takes
// longer than Find.
func (f *Finder) All(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) ([]dossier.Statement, error) {
	m, err := f.parts()
	if err != nil {
		return nil, err
	}
	r := newReader(f.lex, a, sentences, mentions, chains, true)
	r.cutAll(m)
	return r.finish(), nil
}

// finish settles what was found and says who speaks.
func (r *reader) finish() []dossier.Statement {
	r.settle()
	r.runOn()
	r.speakers()
	if !r.wide {
		r.denials()
	}
	r.acts()
	return r.statements()
}

// weigh lets the model choose sources and the ends of contents.
func (r *reader) weigh(m *Model) {
	for _, c := range r.out {
		s := &r.sents[c.sent]
		r.chooseSource(m, s, c)
		r.moveEnd(m, s, c)
	}
}
