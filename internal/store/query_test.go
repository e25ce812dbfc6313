package store

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier"
)

func TestParseQuery(t *testing.T) {
	for query, want := range map[string][]Term{
		`treaty`:                {{Words: "treaty"}},
		` treaty  signed `:      {{Words: "treaty"}, {Words: "signed"}},
		`"draft  treaty" -Oslo`: {{Words: "draft treaty", Phrase: true}, {Words: "Oslo", Not: true}},
		`“draft treaty”`:        {{Words: "draft treaty", Phrase: true}},
		`-"draft treaty" x`:     {{Words: "draft treaty", Phrase: true, Not: true}, {Words: "x"}},
		`sanct*`:                {{Words: "sanct", Prefix: true}},
		`"rail li"*`:            {{Words: "rail li", Phrase: true, Prefix: true}},
		`"never closed`:         {{Words: "never closed", Phrase: true}},
		`a"b c"d`:               {{Words: "a"}, {Words: "b c", Phrase: true}, {Words: "d"}},
		`anti-war`:              {{Words: "anti-war"}},
		`a AND (b OR c)`:        {{Words: "a"}, {Words: "AND"}, {Words: "(b"}, {Words: "OR"}, {Words: "c)"}},
		`- … a !!!`:             {{Words: "a"}},
		"a\x00b\xff":            {{Words: "a"}, {Words: "b"}},
	} {
		if got, err := ParseQuery(query); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s is read as %+v, %v, want %+v", query, got, err, want)
		}
	}
}

func TestParseQueryRefuses(t *testing.T) {
	for query, what := range map[string]string{
		``: "no word", `"" * …`: "no word", `-a -"b c"`: "only what must not",
		strings.Repeat("a ", 33): "too many", `"` + strings.Repeat("ab ", 200) + `"`: "too long",
	} {
		_, err := ParseQuery(query)
		if dossier.KindOf(err) != dossier.Usage || !strings.Contains(err.Error(), what) {
			t.Errorf("%.20s gives %v, want a usage problem with %q", query, err, what)
		}
	}
}

// FuzzParseQuery: what is read can be written and is then read as the same.
func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{`a`, `"a b" -c d*`, `-"a`, `"*`, `--a`, `a“b`, "\xff\x00", `-`, `a*b*`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		terms, err := ParseQuery(s)
		if err != nil {
			if dossier.KindOf(err) != dossier.Usage {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		var written []string
		for _, term := range terms {
			if term.Words == "" || !utf8.ValidString(term.Words) || strings.ContainsAny(term.Words, "\"\x00\n") {
				t.Errorf("%q has the term %q", s, term.Words)
			}
			written = append(written, term.String())
		}
		again, err := ParseQuery(strings.Join(written, " "))
		if err != nil || !reflect.DeepEqual(again, terms) {
			t.Errorf("%q is read as %+v, then as %+v, %v", s, terms, again, err)
		}
	})
}

func TestBestSentences(t *testing.T) {
	// Passage at 10: "Aa bb. Bb cc. Dd." with sentences at 10, 17 and 24.
	passage := Hit{Span: dossier.Span{Start: 10, End: 27}, Text: "Aa bb. Bb cc. Dd."}
	sentences := []dossier.Span{{Start: 0, End: 9}, {Start: 10, End: 16}, {Start: 17, End: 23}, {Start: 24, End: 27}, {Start: 40, End: 50}}
	span := func(word string) dossier.Span {
		at := strings.Index(passage.Text, word)
		return dossier.Span{Start: at, End: at + len(word)}
	}
	for _, c := range []struct {
		marks []dossier.Span
		want  string
	}{
		{nil, "Aa bb. Bb cc. Dd."},
		{[]dossier.Span{span("Dd")}, "[Dd]."},
		{[]dossier.Span{span("bb"), span("Bb")}, "Aa [bb].|[Bb] cc."},
		{[]dossier.Span{span("bb"), span("Bb"), span("cc")}, "[Bb] [cc]."},
	} {
		passage.Marks = c.marks
		var got []string
		for _, h := range bestSentences(passage, sentences) {
			got = append(got, h.Marked("[", "]"))
			if at := h.Span.Start - passage.Span.Start; passage.Text[at:at+len(h.Text)] != h.Text {
				t.Errorf("%q is not at %+v", h.Text, h.Span)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("marks %v give %q, want %q", c.marks, got, c.want)
		}
	}
}
