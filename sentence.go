package dossier

// Sentence is a run of tokens inside one block.
type Sentence struct {
	Span
	Block  int       // index into Article.Blocks
	Kind   BlockKind // kind of that block
	Tokens []Token
}

// Token is a syntactic word after Universal Dependencies.
type Token struct {
	Span
	Text  string // the words of Span
	Lemma string // dictionary form, lower case except for names
	UPOS  string // universal part of speech: NOUN, VERB, PROPN …
	XPOS  string // Penn tag: NN, VBD, NNP …
	Feats string // "Number=Sing|Tense=Past", "" when none
	Head  int    // index of the governor in Sentence.Tokens, -1 for the root
	Rel   string // relation to Head: nsubj, obj, root …
}

// Children returns the indices of the dependents of token i, in order.
func (s Sentence) Children(i int) []int {
	var out []int
	for j := range s.Tokens {
		if s.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// TokenAt returns the index of the first token that ends after the byte offset
// at, or len(Tokens) when there is none.
func (s Sentence) TokenAt(at int) int {
	for i, t := range s.Tokens {
		if t.End > at {
			return i
		}
	}
	return len(s.Tokens)
}
