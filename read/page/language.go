package page

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"

	"dossier"
)

// sample is how many bytes of body text are enough to tell a language.
const sample = 2000

// language returns the BCP 47 tag of the language that the body of a is written
// in, "" when that cannot be told.
func language(a dossier.Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		if bl.Kind.Body() {
			b.WriteString(bl.Of(a.Text))
			b.WriteByte('\n')
		}
		if b.Len() > sample {
			break
		}
	}
	info := whatlanggo.Detect(strings.ToValidUTF8(b.String()[:min(b.Len(), 2*sample)], ""))
	if info.Confidence < 0.2 {
		return ""
	}
	return info.Lang.Iso6391()
}
