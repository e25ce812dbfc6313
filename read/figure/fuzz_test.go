package figure

import (
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzFind holds that every span lies inside the text on rune boundaries, that
// ranges are in order, and that reading twice gives the same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"up 41% to $1.6 billion", "between 5 and 3,000.5 km/h", "two-thirds of 1⁄32", "minus-5 yards, -20 °C", "a few of the, including A, B and",
		"$ £ € 10-20-30 no. 5", "-19 cases", ". 12", "tens of thousands of millions of", "1e9 999999999999999999999999 bn", "half a half-hour", "$-50.8bn per per share", "the ½", "one of",
	} {
		f.Add(s)
	}
	st := newSteps(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1<<11 {
			t.Skip()
		}
		figures := st.read(text)
		if again := st.read(text); !reflect.DeepEqual(figures, again) {
			t.Errorf("two readings differ: %v and %v", figures, again)
		}
		for _, fg := range figures {
			if fg.Start < 0 || fg.End > len(text) || fg.Start >= fg.End || !utf8.RuneStart(text[fg.Start]) || fg.End < len(text) && !utf8.RuneStart(text[fg.End]) {
				t.Fatalf("span %v does not lie on runes of %q", fg.Span, text)
			}
			if fg.Low == nil && fg.High == nil {
				t.Errorf("%q has no value", fg.Span.Of(text))
			}
		}
	})
}
