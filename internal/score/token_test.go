package score

import (
	"strings"
	"testing"
)

const sample = `# newdoc id = one
# newpar
# sent_id = 1
# text = We don't sign.
1	We	_	_	_	_	_	_	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	_	_	_	_	_	_	_	_
3	n't	_	_	_	_	_	_	_	_
4	sign	_	_	_	_	_	_	_	SpaceAfter=No
5	.	_	_	_	_	_	_	_	_

# sent_id = 2
1	They	_	_	_	_	_	_	_	_
1.1	did	_	_	_	_	_	_	_	_
2	did	_	_	_	_	_	_	_	SpaceAfter=No
3	.	_	_	_	_	_	_	_	_

# newpar
# sent_id = 3
1	lab	_	_	_	_	_	_	_	SpaceAfter=No
2	oratory	_	_	_	_	_	_	_	_

`

func TestReadRaw(t *testing.T) {
	docs, err := ReadRaw(strings.NewReader(sample))
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	d := docs[0]
	if want := "We don't sign. They did.\n\nlaboratory\n\n"; d.Text != want || d.ID != "one" {
		t.Errorf("%s: %q, want %q", d.ID, d.Text, want)
	}
	var words, sentences []string
	for _, w := range d.Words {
		words = append(words, w.Of(d.Text))
	}
	for _, s := range d.Sentences {
		sentences = append(sentences, s.Of(d.Text))
	}
	if got := strings.Join(words, "|"); got != "We|do|n't|sign|.|They|did|.|lab|oratory" {
		t.Error(got)
	}
	if got := strings.Join(sentences, "|"); got != "We don't sign.|They did.|laboratory" {
		t.Error(got)
	}
	if _, err := ReadRaw(strings.NewReader("1\tbroken\n")); err == nil {
		t.Error("a line of two columns was read")
	}
}

func TestTokens(t *testing.T) {
	docs, err := ReadRaw(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	// "laboratory" is one word to the scanner: 8 of 9 found, of 10 in the treebank.
	for i, want := range []Measure{{"Words", 1600.0 / 19, 8, 9, 10}, {"Sentences", 100, 3, 3, 3}} {
		if got := Tokens(docs)[i]; got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
}

func TestBody(t *testing.T) {
	truth := []string{"one two three four five six", "a b c d"}
	found := []string{"one two three four five six seven eight nine", ""}
	got := Body(truth, found)
	if got[0].Value != 50 || got[1].Value != 50 || got[2].Value != 50 {
		t.Errorf("%+v: half of the words are false, one page of two is missing", got)
	}
	if w := Within("a b c d e", "x a b c d"); w != 0.5 {
		t.Errorf("half of the runs: %v", w)
	}
}
