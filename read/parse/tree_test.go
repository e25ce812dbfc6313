package parse

import (
	"math/rand/v2"
	"testing"

	"dossier"
)

// Children, stretches and roots are those that the heads say.
func TestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := 1 + rng.IntN(12)
		scores, heads := make([]int32, n*(n+1)), make([]int32, n)
		for i := range scores {
			scores[i] = int32(rng.IntN(99))
		}
		Heads(heads, scores, n)
		s := dossier.Sentence{Tokens: make([]dossier.Token, n)}
		for i, h := range heads {
			if s.Tokens[i].Head = int(h); int(h) == n {
				s.Tokens[i].Head = -1
			}
		}
		checkAgainstHeads(t, NewTree(s))
	}
}

func checkAgainstHeads(t *testing.T, tr Tree) {
	t.Helper()
	for i := range tr.Tokens {
		want := tr.Sentence.Children(i)
		got := tr.Children(i)
		if len(got) != len(want) {
			t.Fatalf("children of %d: %v, not %v", i, got, want)
		}
		for j := range got {
			if int(got[j]) != want[j] {
				t.Fatalf("children of %d: %v, not %v", i, got, want)
			}
		}
		first, last := i, i
		for j := range tr.Tokens {
			if tr.Under(j, i) {
				first, last = min(first, j), max(last, j)
			}
		}
		if a, b := tr.Range(i); a != first || b != last {
			t.Fatalf("range of %d: %d to %d, not %d to %d", i, a, b, first, last)
		}
	}
}
