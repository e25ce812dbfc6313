package page

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"

	"dossier"
)

// sample is how many bytes of body text are enough to tell a language.
const sample = 1500

// language returns the BCP 47 tag of the language that the body of a is written
// in, "" when that cannot be told.
func language(a dossier.Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		if bl.Kind.Body() && b.Len() < sample {
			s := bl.Of(a.Text)
			b.WriteString(s[:min(len(s), sample)])
			b.WriteByte('\n')
		}
	}
	text := strings.ToValidUTF8(b.String(), "")
	if isEnglish(text) {
		return "en"
	}
	info := whatlanggo.Detect(text)
	if info.Confidence < 0.2 {
		return ""
	}
	return info.Lang.Iso6391()
}

// isEnglish reports whether text has the small words of English as often as
// English does: it spares the guess, which takes longer than all else here.
func isEnglish(text string) bool {
	the, small, n := 0, 0, 0
	for w := range strings.FieldsSeq(text) {
		n++
		switch w {
		case "the", "The":
			the++
		case "of", "and", "to", "that", "with", "for", "has", "have", "was", "by", "from", "which", "would", "said", "their", "his", "its", "on", "at", "it":
			small++
		}
	}
	return n >= 30 && the*40 >= n && (the+small)*6 >= n
}
