package when

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"dossier"
	"dossier/read/token"
)

func date(s string) dossier.Date { return dossier.Date(s) }

// FuzzFind holds that every span lies inside the text on rune boundaries, that
// ends are in order, and that reading twice gives the same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On Sept. 30, 2024, at 10:15 a.m. EST", "the third quarter of 2024", "from Oct. 22 to Oct. 24", "mid-’90s, two and a half years ago",
		"Feb. 31 and 99/99/9999", "the end of the end of 2020", "in 9999999999 years", "Bahman 22, 1403; 12 Ramadan", "every other Thursday — “the 1980s”", "’s of the year’", "the end of",
	} {
		f.Add(s, "2024-10-03", "2024-10-21")
	}
	finder, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, from, to string) {
		if !utf8.ValidString(text) || len(text) > 1<<12 {
			t.Skip()
		}
		a := dossier.Article{Text: text, Blocks: []dossier.Block{{Span: dossier.Span{End: len(text)}, Kind: dossier.Paragraph}}}
		sents := token.Sentences(text, a.Blocks)
		fd := finder.Find(text, sents)
		p := finder.Publication(a, fd)
		if p.Closed() && p.Earliest > p.Latest {
			t.Errorf("publication ends before it begins: %s", p.Interval)
		}
		given := dossier.Published{Interval: dossier.Interval{Earliest: date(from), Latest: date(to)}}
		for _, pub := range []dossier.Published{p, given, {}} {
			times := fd.Anchor(pub)
			if again := finder.Find(text, sents).Anchor(pub); !reflect.DeepEqual(times, again) {
				t.Errorf("two readings differ: %v and %v", times, again)
			}
			for _, tx := range times {
				if tx.Start < 0 || tx.End > len(text) || tx.Start >= tx.End || !utf8.RuneStart(text[tx.Start]) || tx.End < len(text) && !utf8.RuneStart(text[tx.End]) {
					t.Fatalf("span %v does not lie on runes of %q", tx.Span, text)
				}
			}
		}
	})
}
