package when

import (
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read/token"
)

// The day that a page puts on itself in its head is that of its publication; the
// day of a picture, of a book or of a remark further down is not.
func TestStamp(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Updated: 2016-07-15 06:50 (Velin News)\n\nThe ministers met on Thursday.", "2016-07-15/2016-07-16"},
		{"VELIN | Fri Jun 19, 2009 2:55 pm EDT\n\nThe ministers met on Thursday.", "2009-06-19/2009-06-20"},
		{"Page last updated at 11:14 GMT, Thursday, 3 February 2011\n\nThe ministers met.", "2011-02-03/2011-02-04"},
		{"A study published on May 3, 2019, shows that the river rose.", "2019-05-03/"},
		{"The ministers in Velin, June 5, 2009. The talks failed.", "/"},
		{"Posted May 3, 2019\n\nThe treaty was signed on May 9, 2019.", "2019-05-09/"},
	} {
		a := dossier.Article{Text: c.text, Blocks: phenomena.Paragraphs(c.text)}
		p := f.Publication(a, f.Find(a.Text, token.Sentences(a.Text, a.Blocks)))
		if got := string(p.Earliest) + "/" + string(p.Latest); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
