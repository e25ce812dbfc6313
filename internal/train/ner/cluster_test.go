package ner

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dossier"
	"dossier/internal/score"
)

// heaps are vectors that lie around as many directions as there are heaps, in turn.
func heaps(n, of int) [][]float32 {
	rng := rand.New(rand.NewPCG(1, 2))
	out := make([][]float32, n)
	for i := range out {
		out[i] = make([]float32, 32)
		for j := range out[i] {
			out[i][j] = float32(rng.NormFloat64()) / 10
		}
		out[i][i%of] += 2
	}
	return out
}

func TestCluster(t *testing.T) {
	v := heaps(400, 4)
	class, near := Cluster(v, 16, 10, 3)
	if again, _ := Cluster(v, 16, 10, 3); !slices.Equal(class, again) {
		t.Error("the same seed gives other classes")
	}
	heap := map[uint16]int{}
	for i, c := range class {
		if c < 1 || c > 16 {
			t.Fatalf("class %d", c)
		}
		if h, ok := heap[c]; ok && h != i%4 {
			t.Fatalf("class %d holds heaps %d and %d", c, h, i%4)
		}
		heap[c] = i % 4
	}
	if near < 0.9 {
		t.Errorf("nearness %.3f", near)
	}
}

// TestFocus: of two heaps that differ in names and two that don't, the former
// come to lie apart.
func TestFocus(t *testing.T) {
	v := heaps(400, 4)
	var words []string
	var x score.NamedText
	for i := range v {
		w := fmt.Sprintf("W%d", i)
		words = append(words, "w"+w[1:])
		if i >= 200 {
			continue // not seen in the text
		}
		s := len(x.Sentences)
		x.Sentences = append(x.Sentences, dossier.Sentence{Tokens: []dossier.Token{{Text: w}}})
		x.Origin = append(x.Origin, []int{0, 1})
		if i%4 < 2 {
			x.Gold = append(x.Gold, score.NamedSpan{Sentence: s, Type: "PER"})
		} else {
			x.Gold = append(x.Gold, score.NamedSpan{Sentence: s, Type: "LOC"})
		}
	}
	out := Focus(words, v, []score.NamedText{x}, 20)
	apart := func(a, b int) (d float64) {
		for j := range out[a] {
			d += float64(out[a][j]-out[b][j]) * float64(out[a][j]-out[b][j])
		}
		return d
	}
	if like, unlike := apart(300, 301), apart(300, 302); like > unlike {
		t.Errorf("heaps of the same names are %.3f apart, those of others %.3f", like, unlike)
	}
}
