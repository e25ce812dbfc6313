package quote

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
)

// FuzzFind holds what every statement must be, whatever the text: its spans lie
// inside the text on rune boundaries, contents are in order and not empty, and
// reading twice gives the same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"“We will sign,” Ana Ruiz said, “if they do.”", "He said \"no", "'' said.", "according to", "“ ” said he: “", "\xe2\x80\x9cA, said B.", "said said said said that that"} {
		f.Add(s)
	}
	st := newSteps(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, wide := range []bool{false, true} {
			got := st.read(text, wide)
			for _, s := range got {
				checkSpans(t, text, s)
			}
			if again := st.read(text, wide); fmt.Sprint(got) != fmt.Sprint(again) {
				t.Fatal("reading twice gives two results")
			}
		}
	})
}

func checkSpans(t *testing.T, text string, s dossier.Statement) {
	t.Helper()
	spans := append([]dossier.Span{s.Span, s.Cue, s.Speaker.Span}, s.Content...)
	for _, sp := range spans {
		if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End || !boundary(text, sp.Start) || !boundary(text, sp.End) {
			t.Fatalf("span %v of %d bytes", sp, len(text))
		}
	}
	if len(s.Content) == 0 {
		t.Fatal("no content")
	}
	for i, c := range s.Content {
		if c.Empty() || i > 0 && c.Start < s.Content[i-1].End {
			t.Fatalf("contents %v", s.Content)
		}
	}
}

func boundary(text string, i int) bool { return i == len(text) || text[i]&0xC0 != 0x80 }
