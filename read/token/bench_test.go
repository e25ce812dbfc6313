package token

import (
	"strings"
	"testing"
	"time"

	"dossier"
)

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Norland's Foreign Minister Ana F. Ruiz said on Sept. 30 that her country “would sign the long-term treaty” with Ostia, worth $1.6 billion, before the end of the year. ", 30)
	blocks := []dossier.Block{{Span: dossier.Span{Start: 0, End: len(text)}, Kind: dossier.Paragraph}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(Sentences(text, blocks)) != 30 {
			b.Fatal("30 sentences went in")
		}
	}
}

// TestLongRuns holds that time grows with length alone, whatever the text is made of.
func TestLongRuns(t *testing.T) {
	for _, unit := range []string{"a", "a,", "1-2-", "a's", "a.", "“", ".", "'", "a/", "x@", "((", "1.", "A.", "\"?", "a-", "…", "[1]", ". ", "U.S. "} {
		text := strings.Repeat(unit, 1<<18/len(unit))
		start := time.Now()
		n := 0
		for _, s := range Sentences(text, []dossier.Block{{Span: dossier.Span{Start: 0, End: len(text)}, Kind: dossier.Paragraph}}) {
			n += len(s.Tokens)
			if len(s.Tokens) > maxSentence {
				t.Errorf("%q: a sentence of %d tokens", unit, len(s.Tokens))
			}
		}
		if n == 0 || time.Since(start) > 10*time.Second {
			t.Errorf("256 KB of %q: %d tokens in %v", unit, n, time.Since(start))
		}
	}
}
