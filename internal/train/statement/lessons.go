package main

import (
	"dossier"
	"dossier/internal/score"
	"dossier/read/quote"
	"dossier/read/token"
)

// lessons are what texts teach.
type lessons struct {
	examples []example
	words    []wordLesson
	parts    []partLesson
	gold     int // attributions
}

// wordLesson is a word that could be the main word of a cue, and whether it is.
type wordLesson struct {
	features []uint32
	cue      bool
}

// partLesson is a sentence seen from a cue, and what each token is to it.
type partLesson struct {
	quote.Chain
	right []int
	word  []bool // which tokens are no marks
}

// study reads the lessons of the texts; every eighth can be held out.
func study(docs []score.Attributed, hold bool) (train, held lessons, err error) {
	r, err := newReader()
	if err != nil {
		return train, held, err
	}
	for i, d := range docs {
		if hold && i%8 == 0 {
			r.study(d, &held)
		} else {
			r.study(d, &train)
		}
	}
	return train, held, nil
}

// study adds the lessons of a text.
func (r *reader) study(d score.Attributed, out *lessons) {
	a := dossier.Article{Text: d.Text, Blocks: score.Lines(d.Text)}
	s := token.Sentences(a.Text, a.Blocks)
	r.model.Parse(s)
	mentions, chains := r.names.Find(a, s)
	out.examples = append(out.examples, examples(d, r.quotes.Candidates(a, s, mentions, chains))...)
	out.gold += len(d.Attributions)
	st := r.quotes.Study(a, s, mentions, chains)
	for n, heads := range mainWords(st, s, d.Attributions) {
		st.Words(n, func(token int, features []uint32) {
			out.words = append(out.words, wordLesson{features, heads[token] != nil})
		})
		for i := range s[n].Tokens {
			if g := heads[i]; g != nil {
				right, word := answers(s[n], i, g)
				out.parts = append(out.parts, partLesson{st.Chain(n, i), right, word})
			}
		}
	}
}

// mainWords returns, sentence by sentence, the attribution of each token that is
// the main word of a cue.
func mainWords(st *quote.Study, s []dossier.Sentence, list []score.Attribution) []map[int]*score.Attribution {
	out := make([]map[int]*score.Attribution, len(s))
	for n := range s {
		out[n] = map[int]*score.Attribution{}
		for i := range list {
			g := &list[i]
			if len(g.Cue) == 0 || g.Cue[0].Start < s[n].Start || g.Cue[0].Start >= s[n].End {
				continue
			}
			if k := st.MainWord(n, g.Cue[0]); k >= 0 {
				out[n][k] = g
			}
		}
	}
	return out
}

// answers returns what each token of s is to attribution g, and which tokens are
// no marks.
func answers(s dossier.Sentence, head int, g *score.Attribution) (right []int, word []bool) {
	right, word = make([]int, len(s.Tokens)), make([]bool, len(s.Tokens))
	for i, t := range s.Tokens {
		switch {
		case i == head || overlaps(g.Cue, t.Span) && !overlaps(g.Source, t.Span):
			right[i] = quote.PartCue
		case overlaps(g.Source, t.Span):
			right[i] = quote.PartSource
		case overlaps(g.Content, t.Span):
			right[i] = quote.PartContent
		}
		word[i] = t.UPOS != "PUNCT"
	}
	return right, word
}

// prune drops features seen fewer than least times: they fit one text alone.
func prune(least uint8, lists []*[]uint32) {
	const slots = 1 << 24
	counts := make([]uint8, slots)
	for _, list := range lists {
		for _, f := range *list {
			if k := f % slots; counts[k] < least {
				counts[k]++
			}
		}
	}
	for _, list := range lists {
		keep := (*list)[:0]
		for _, f := range *list {
			if counts[f%slots] == least {
				keep = append(keep, f)
			}
		}
		*list = keep
	}
}
