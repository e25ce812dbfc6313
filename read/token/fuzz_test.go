package token

import (
	"reflect"
	"testing"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// FuzzSentences holds for any text: tokens lie inside their sentence and their
// block, on rune boundaries, in order, without white space, and all ink of a
// block lies in a token; the same text gives the same sentences.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"", ".", "“Will you sign?” Ana Ruiz asked. “No.”", "U.S. and $1.6m, don't—can't. www.example.org/?", "ÉÇ. é'é’s 1,200.5-3/4",
		"\xff\xfe broken", "a\u200bb \ufeff'90s 'em", "((([[[\"\"\"", "A.B.C. D.", "..... ?! 9/11/01 x@y.z http://",
	} {
		f.Add(s, len(s)/2)
	}
	f.Fuzz(func(t *testing.T, text string, cut int) {
		if cut < 0 || cut > len(text) || cut < len(text) && !utf8.RuneStart(text[cut]) {
			cut = len(text)
		}
		blocks := []dossier.Block{
			{Span: dossier.Span{Start: 0, End: cut}, Kind: dossier.Paragraph},
			{Span: dossier.Span{Start: cut, End: len(text)}, Kind: dossier.Heading},
		}
		got := Sentences(text, blocks)
		at := 0
		for _, s := range got {
			if len(s.Tokens) == 0 || !blocks[s.Block].Contains(s.Span) || s.Kind != blocks[s.Block].Kind {
				t.Fatalf("sentence %+v of block %+v", s, blocks[s.Block])
			}
			for _, tok := range s.Tokens {
				checkToken(t, text, s, tok, at)
				at = tok.End
			}
		}
		if !inkless(text[at:]) {
			t.Fatalf("lost at the end: %q", text[at:])
		}
		if !reflect.DeepEqual(got, Sentences(text, blocks)) {
			t.Fatal("the second reading differs")
		}
	})
}

func checkToken(t *testing.T, text string, s dossier.Sentence, tok dossier.Token, at int) {
	switch {
	case tok.Empty() || tok.Start < at || tok.End > len(text) || !s.Contains(tok.Span):
		t.Fatalf("token %+v after %d in sentence %+v", tok.Span, at, s.Span)
	case tok.Of(text) != tok.Text || tok.Head != -1:
		t.Fatalf("token %+v is not %q", tok, tok.Of(text))
	case utf8.ValidString(text) && !utf8.ValidString(tok.Text):
		t.Fatalf("token %q splits a rune", tok.Text)
	case !inkless(text[at:tok.Start]):
		t.Fatalf("lost between tokens: %q", text[at:tok.Start])
	}
	for _, r := range tok.Text {
		if unicode.IsSpace(r) {
			t.Fatalf("token %q holds white space", tok.Text)
		}
	}
}

// inkless reports whether s is nothing but white space and invisible marks.
func inkless(s string) bool {
	sc := scanner{text: s, end: len(s)}
	for i := 0; i < len(s); {
		n := sc.space(i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}
