package train

import (
	"reflect"
	"testing"

	"dossier"
)

// Trees come back to the sentences whose words they were made of, and to no others.
func TestSilver(t *testing.T) {
	want := sentences()
	for i := range want {
		for j := range want[i].Tokens {
			want[i].Tokens[j].Lemma = ""
		}
	}
	var bare []dossier.Sentence
	for _, s := range want {
		bare = append(bare, mapped(s, func(t dossier.Token) string { return t.Text }))
		for j := range bare[len(bare)-1].Tokens {
			bare[len(bare)-1].Tokens[j] = dossier.Token{Text: s.Tokens[j].Text, Head: -1}
		}
	}
	bare[1] = mapped(bare[1], func(t dossier.Token) string { return t.Text + "s" })
	got := NewSilver(want).Trees(bare)
	if want := append(want[:1:1], want[2:]...); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// The trees that lie in the repository can be read and are whole.
func TestReadSilver(t *testing.T) {
	s, err := ReadSilver()
	if err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, n := range s.Words {
		words += int(n)
	}
	if words < 100_000 || words != len(s.Tag) || words != len(s.Pos) || words != len(s.Rel) || words != len(s.Head) {
		t.Errorf("%d words, %d heads", words, len(s.Head))
	}
}
