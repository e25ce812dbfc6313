package token

import (
	"strings"
	"testing"

	"dossier/internal/phenomena"
)

// TestPhenomena shows a sentence as its tokens, parted by spaces.
func TestPhenomena(t *testing.T) {
	phenomena.Run(t, phenomena.Shows{"want sentences": func(_ testing.TB, in phenomena.Sections) []string {
		var out []string
		for _, s := range Sentences(in["article"], phenomena.Paragraphs(in["article"])) {
			var words []string
			for _, tok := range s.Tokens {
				words = append(words, tok.Text)
			}
			out = append(out, strings.Join(words, " "))
		}
		return out
	}})
}
