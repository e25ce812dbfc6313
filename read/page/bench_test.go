package page

import (
	"strings"
	"testing"

	"dossier"
)

// sampleArticle is some 600 words with the furniture of a page around them.
func sampleArticle() string {
	para := "Norland's Foreign Minister Ana Ruiz said on Wednesday that her country “would sign the treaty” with Ostia before the end of the year, and that both sides had agreed on most of its 47 articles. "
	body := strings.Repeat(strings.Repeat(para, 3)+"\n\n", 6)
	return "Norland and Ostia Ready to Sign Treaty\n\nBy Ben Ost\n9 Min Read\n\nVESTA (Reuters) - " + body + "What comes next\n\n" + para + "\nShare this article\n"
}

func BenchmarkSplit(b *testing.B) {
	raw := dossier.Raw{Source: "a.txt", Media: "text/plain", Text: sampleArticle()}
	b.SetBytes(int64(len(raw.Text)))
	for b.Loop() {
		if _, err := Split(raw); err != nil {
			b.Fatal(err)
		}
	}
}
