package quote

import "dossier"

// Study is an article as the models see it: for training.
type Study struct {
	r       *reader
	windows []*window
}

// Study reads an article up to the point where the models choose.
func (f *Finder) Study(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) *Study {
	r := newReader(f.lex, a, sentences, mentions, chains, true)
	return &Study{r: r, windows: r.windows()}
}

// windows lets the rules propose candidates in every sentence.
func (r *reader) windows() []*window {
	out := make([]*window, len(r.sents))
	for i := range r.sents {
		from := len(r.out)
		r.sentence(i)
		out[i] = r.window(&r.sents[i], r.out[from:])
	}
	return out
}

// Words calls see with the features of each token of sentence n that could be
// the main word of a cue.
func (st *Study) Words(n int, see func(token int, features []uint32)) {
	w := st.windows[n]
	for i := range w.words {
		if w.s.mayCue(i) || w.cands[i] != nil {
			see(i, st.r.wordFeatures(w, i, w.cands[i]))
		}
	}
}

// MainWord returns the token of sentence n that the cue between two offsets
// hangs on, -1 when there is none.
func (st *Study) MainWord(n int, sp dossier.Span) int {
	return st.windows[n].s.mainWord(sp.Start, sp.End)
}

// Chain returns sentence n as seen from the cue at a token.
func (st *Study) Chain(n, token int) Chain {
	return st.r.view(st.windows[n], token).chain()
}
