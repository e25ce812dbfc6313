package train

import (
	"bytes"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/score"
	"dossier/read/parse"
)

// treebank is a few sentences of invented news: word/XPOS/UPOS/head/relation.
const treebank = `the/DT/DET/2/det minister/NN/NOUN/3/nsubj signed/VBD/VERB/0/root it/PRP/PRON/3/obj
she/PRP/PRON/2/nsubj left/VBD/VERB/0/root Alva/NNP/PROPN/2/obj
envoys/NNS/NOUN/2/nsubj met/VBD/VERB/0/root in/IN/ADP/4/case Alva/NNP/PROPN/2/obl
the/DT/DET/3/det old/JJ/ADJ/3/amod treaty/NN/NOUN/4/nsubj lapsed/VBD/VERB/0/root
the/DT/DET/2/det envoys/NNS/NOUN/3/nsubj left/VBD/VERB/0/root`

func sentences() []dossier.Sentence {
	var out []dossier.Sentence
	for line := range strings.Lines(treebank) {
		s := dossier.Sentence{}
		for _, w := range strings.Fields(line) {
			f := strings.Split(w, "/")
			s.Tokens = append(s.Tokens, dossier.Token{Text: f[0], Lemma: f[0], XPOS: f[1], UPOS: f[2], Head: int(f[3][0]-'0') - 1, Rel: f[4]})
		}
		out = append(out, s)
	}
	return out
}

// learned returns the model, as stored, of a little network that has learned the treebank.
func learned(t *testing.T, workers int) []byte {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
	d := NewData(sentences(), nil)
	n := d.NewNet(1, Size{16, 16, 2, 16}, d.Vectors(16))
	samples := d.Samples(d.Gold)
	Learn(n, func(int) []*Sample { return samples }, d.Counts(samples), Plan{Seed: 1, Epochs: 120, Batch: 20, Rate: 0.01,
		Drop: Drop{Word: 0.1, Input: 0.1, Layer: 0.1, Loop: 0.1, MLP: 0.1}, Log: t.Logf})
	var b bytes.Buffer
	if err := parse.Save(&b, n.Network(d), Lemmas(d.Gold)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The same data give the same bytes, with one worker or two, and a model that
// parses what it has learned from.
func TestLearn(t *testing.T) {
	one, two := learned(t, 1), learned(t, 2)
	if !bytes.Equal(one, two) {
		t.Error("two workers give other bytes than one")
	}
	m, err := parse.Load(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	gold := sentences()
	for _, ms := range append(score.Trees(gold, score.Parsed(m, gold)), score.Tags(gold, score.Parsed(m, gold))...) {
		if ms.Value < 90 {
			t.Errorf("%s is %.1f on what was learned", ms.Name, ms.Value)
		}
	}
}

// The gradients of the whole network are those of finite differences.
func TestGradient(t *testing.T) {
	d := NewData(sentences(), nil)
	n := d.NewNet(1, Size{16, 16, 2, 16}, nil)
	samples := d.Samples(d.Gold)
	none := Drop{Layer: 1e-9}
	loss := func() float64 { return n.learn(&pass{rng: rand.New(rand.NewPCG(1, 1))}, 1, samples, nil, none, 1) }
	loss0 := n.learn(&pass{rng: rand.New(rand.NewPCG(1, 1))}, 0, samples, nil, none, 1)
	if loss0 <= 0 {
		t.Fatal("no loss")
	}
	for _, p := range n.Params() {
		top := 0
		for i, g := range p.Grad[0].V {
			if abs(g) > abs(p.Grad[0].V[top]) {
				top = i
			}
		}
		old := p.V[top]
		p.V[top] = old + 4e-3
		up := loss()
		p.V[top] = old - 4e-3
		down := loss()
		p.V[top] = old
		if want, got := (up-down)/8e-3, float64(p.Grad[0].V[top]); want-got > 0.03*(0.1+max(want, -want)) || got-want > 0.03*(0.1+max(want, -want)) {
			t.Errorf("%d×%d: slope %g, gradient %g", p.Rows, p.Cols, want, got)
		}
	}
}

func abs(x float32) float32 { return max(x, -x) }
