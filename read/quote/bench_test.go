package quote

import (
	"strings"
	"testing"

	"dossier/internal/phenomena"
)

// BenchmarkFind reads statements from an article of about 600 words whose
// earlier steps are done.
func BenchmarkFind(b *testing.B) {
	st := newSteps(b)
	var text strings.Builder
	for text.Len() < 3600 {
		for _, f := range phenomena.Files(b) {
			text.WriteString(phenomena.Read(b, f)["article"] + "\n")
		}
	}
	a, s, m, c := st.prepared(text.String()[:3600])
	for b.Loop() {
		st.quotes.Find(a, s, m, c)
	}
}
