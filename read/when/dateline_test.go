package when

import (
	"strings"
	"testing"

	"dossier"
	"dossier/read/token"
)

// A dateline with its year closes the interval; one without, or one that the text
// outruns, does not.
func TestDateline(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"LIMA, July 24, 2022 | The talks ended on Sunday.", "2022-07-24/2022-07-27"},
		{"LIMA, July 24 | The talks ended on Sunday.", "/"},
		{"LIMA, July 24, 2022 | The talks ended on August 9, 2022.", "2022-08-09/"},
	} {
		n := strings.Index(c.text, "|")
		a := dossier.Article{Text: c.text, Blocks: []dossier.Block{
			{Span: dossier.Span{End: n}, Kind: dossier.Dateline},
			{Span: dossier.Span{Start: n + 1, End: len(c.text)}, Kind: dossier.Paragraph},
		}}
		p := f.Publication(a, f.Find(a.Text, token.Sentences(a.Text, a.Blocks)))
		if got := string(p.Earliest) + "/" + string(p.Latest); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
