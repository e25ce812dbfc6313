package token

import (
	"strings"
	"testing"

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
