package dossier_test

import (
	"testing"

	"dossier"
)

// TestOffsetsThereAndBack: every span on rune boundaries is the same after both ways.
func TestOffsetsThereAndBack(t *testing.T) {
	for _, text := range []string{"", "plain", "Zoé “spoke” to 東京."} {
		o := dossier.NewOffsets(text)
		var starts []int
		for i := range text {
			starts = append(starts, i)
		}
		starts = append(starts, len(text))
		for _, from := range starts {
			for _, to := range starts {
				if s := (dossier.Span{Start: from, End: to}); from <= to && o.Span(o.Points(s)) != s {
					t.Errorf("%q: %v comes back as %v", text, s, o.Span(o.Points(s)))
				}
			}
		}
		if got := o.Span(dossier.Points{Start: 0, End: 99}); got != (dossier.Span{}) {
			t.Errorf("%q: a span outside is %v", text, got)
		}
	}
}
