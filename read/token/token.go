// Package token finds the sentences and tokens of an article's blocks.
//
// In: the text and its blocks. Out: sentences with their tokens after Universal
// Dependencies as the EWT and GUM treebanks apply them to English; every token
// is a span of the text, and a contraction is one token a syntactic word:
//
//	"We don't," Iran's envoy said.
//	["] [We] [do] [n't] [,] ["] [Iran] ['s] [envoy] [said] [.]
//
// Where the two treebanks differ: the full stop of an abbreviation that ends a
// sentence stays with it ("in the U.S.", as GUM does), hyphens part words except
// after a prefix ("long - term", but "non-nuclear", "mid-September"; both do),
// and a run of marks is one token ("?!", "--"; EWT).
package token

import (
	"sync"

	"dossier"
)

// lexicon is read once and never changed.
var lexicon = sync.OnceValue(newLexicon)

// Sentences returns the sentences of every block that is read (see
// [dossier.BlockKind.Body]) in the order of the text.
func Sentences(text string, blocks []dossier.Block) []dossier.Sentence {
	sc := scanner{text: text, lex: lexicon()}
	out := make([]dossier.Sentence, 0, len(text)/120+1)
	for i, b := range blocks {
		if !b.Kind.Body() || b.Empty() {
			continue
		}
		tokens := sc.words(b.Span)
		for len(tokens) > 0 {
			n := sc.sentence(tokens)
			out = append(out, dossier.Sentence{
				Span:  tokens[0].Cover(tokens[n-1].Span),
				Block: i, Kind: b.Kind, Tokens: tokens[:n:n],
			})
			tokens = tokens[n:]
		}
	}
	return out
}
