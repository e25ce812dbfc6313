package parse

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"dossier"
)

const sample = `# newdoc id = one
# text = She didn't go.
1	She	she	PRON	PRP	Number=Sing|Person=3	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Tense=Past	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
3.1	x	x	VERB	VB	_	_	_	_	_
4	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

`

func TestReadCoNLLU(t *testing.T) {
	docs, err := ReadCoNLLU(strings.NewReader(sample))
	if err != nil || len(docs) != 1 || docs[0].ID != "one" || len(docs[0].Sentences) != 1 {
		t.Fatalf("%v, %v", docs, err)
	}
	var got []string
	for _, k := range docs[0].Sentences[0].Tokens {
		got = append(got, k.Text+"/"+k.Rel)
		if text := "She didn't go."; k.Of(text) != k.Text {
			t.Errorf("%s stands at %v", k.Text, k.Span)
		}
	}
	if want := "She/nsubj did/aux n't/advmod go/root ./punct"; strings.Join(got, " ") != want {
		t.Errorf("%v", got)
	}
}

func TestReadCoNLLUProblems(t *testing.T) {
	for bad, want := range map[string]string{
		"1\tShe\n": "line 1: 2 columns, not 10",
		strings.Replace(sample, "\t4\tnsubj", "\tx\tnsubj", 1):  "line 3: head",
		strings.Replace(sample, "\t4\tnsubj", "\t99\tnsubj", 1): "word 1: no head 99",
	} {
		if _, err := ReadCoNLLU(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, not %q", err, want)
		}
	}
}

// What is written is read back the same.
func FuzzCoNLLU(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, text string) {
		docs, err := ReadCoNLLU(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, s := range d.Sentences {
				var b bytes.Buffer
				if err := WriteCoNLLU(&b, strings.Repeat(" ", s.End), []dossier.Sentence{s}); err != nil {
					t.Fatal(err)
				}
				again, err := ReadCoNLLU(&b)
				if err != nil || len(again) != 1 || len(again[0].Sentences) != 1 {
					t.Fatalf("%v, %v", again, err)
				}
				sameTrees(t, s, again[0].Sentences[0])
			}
		}
	})
}

func sameTrees(t *testing.T, a, b dossier.Sentence) {
	for i := range a.Tokens {
		x, y := a.Tokens[i], b.Tokens[i]
		x.Span, y.Span = dossier.Span{}, dossier.Span{}
		for _, p := range []*string{&x.Text, &x.Lemma, &x.UPOS, &x.XPOS, &x.Feats, &x.Rel} {
			*p = field(column(*p))
		}
		y.Text, y.Lemma = field(y.Text), field(y.Lemma)
		if !reflect.DeepEqual(x, y) {
			t.Fatalf("%+v, not %+v", y, x)
		}
	}
}
