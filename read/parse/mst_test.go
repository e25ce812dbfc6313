package parse

import (
	"math/rand/v2"
	"testing"
)

// The tree is the heaviest of all trees with one root, found by trying all.
func TestHeads(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		n := 1 + rng.IntN(5)
		scores := make([]int32, n*(n+1))
		for i := range scores {
			scores[i] = int32(rng.IntN(20))
		}
		heads := make([]int32, n)
		heaviest(heads, scores, n)
		if !isTree(heads) {
			t.Fatalf("%v is no tree", heads)
		}
		if got, want := sum(heads, scores), heaviestOfAll(scores, n, nil); got != want {
			t.Fatalf("n=%d: tree of %d, not %d", n, got, want)
		}
		Heads(heads, scores, n)
		if !isTree(heads) || sum(heads, scores) != heaviestOfAll(scores, n, nil) {
			t.Fatalf("Heads gives %v", heads)
		}
	}
}

func sum(heads, scores []int32) (s int32) {
	for d, h := range heads {
		s += scores[d*(len(heads)+1)+int(h)]
	}
	return s
}

// heaviestOfAll leaves out the trees that never says; nil leaves out none.
func heaviestOfAll(scores []int32, n int, never func([]int32) bool) int32 {
	heads, top := make([]int32, n), int32(-1)
	var try func(d int)
	try = func(d int) {
		if d == n {
			if isTree(heads) && (never == nil || !never(heads)) {
				top = max(top, sum(heads, scores))
			}
			return
		}
		for h := range n + 1 {
			if h != d {
				heads[d] = int32(h)
				try(d + 1)
			}
		}
	}
	try(0)
	return top
}
