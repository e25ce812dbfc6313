package page

import (
	"strings"
	"testing"
	"time"

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

// TestLongTexts holds that time grows with length alone, whatever the lines are.
func TestLongTexts(t *testing.T) {
	for _, unit := range []string{"a\n", "Share\n", "Comments\n", "VESTA —\n", "VESTA, May 3 (Reuters) - They met.\n", "What comes next\n", "They met in Vesta on Monday and agreed on all that mattered.\n\n", "A lorry near Vesta and some more words of it all [Cleo Vane/Reuters]\n", "a,", "(", "a - "} {
		text := "They met in Vesta.\n" + strings.Repeat(unit, 1<<18/len(unit))
		start := time.Now()
		_, err := Split(dossier.Raw{Source: "a.txt", Text: text})
		if err != nil && dossier.KindOf(err) != dossier.NoArticle || time.Since(start) > 10*time.Second {
			t.Errorf("256 KB of %q: %v in %v", unit, err, time.Since(start))
		}
	}
}
