package parse

import (
	"testing"

	"dossier"
)

// Both marks hang on the head word of the quotation.
func TestPairUp(t *testing.T) {
	m := model(t)
	for _, text := range []string{`“ We will sign it , ” she said .`, `The treaty ( signed in May ) is void .`} {
		s := sentence(text)
		m.Parse([]dossier.Sentence{s})
		open, shut := -1, -1
		for i := range s.Tokens {
			switch side(&s.Tokens[i]) {
			case opens:
				open = s.Tokens[i].Head
			case closes:
				shut = s.Tokens[i].Head
			}
		}
		if open < 0 || open != shut || s.Tokens[open].UPOS != "VERB" {
			t.Errorf("%s: the signs hang on %d and %d", text, open, shut)
		}
	}
}
