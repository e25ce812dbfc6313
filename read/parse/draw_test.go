package parse

import (
	"strings"
	"testing"

	"dossier"
)

func TestDraw(t *testing.T) {
	s := sentence("The old ministers met in Geneva .")
	for i, a := range []struct {
		head int
		rel  string
	}{{2, "det"}, {2, "amod"}, {3, "nsubj"}, {-1, "root"}, {5, "case"}, {3, "obl"}, {3, "punct"}} {
		s.Tokens[i].Head, s.Tokens[i].Rel = a.head, a.rel
	}
	var b strings.Builder
	if err := Draw(&b, s); err != nil {
		t.Fatal(err)
	}
	want := strings.TrimPrefix(`
  ┌── The        det
  ├── old        amod
┌──   ministers  nsubj
─     met        root
│ ┌── in         case
├──   Geneva     obl
└──   .          punct

`, "\n")
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestDrawUnparsed(t *testing.T) {
	var b strings.Builder
	if err := Draw(&b, sentence("a b")); err != nil || strings.Count(b.String(), "\n") != 3 {
		t.Errorf("%q, %v", b.String(), err)
	}
	if err := Draw(&b, dossier.Sentence{}); err != nil {
		t.Error(err)
	}
}
