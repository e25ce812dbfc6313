package parse

import (
	"math/rand/v2"
	"testing"
)

// The tree is the heaviest of all those whose arcs do not cross, found by trying all.
func TestPlanar(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var x spans
	for range 2000 {
		n := 1 + rng.IntN(5)
		scores := make([]int32, n*(n+1))
		for i := range scores {
			scores[i] = int32(rng.IntN(20))
		}
		heads := make([]int32, n)
		x.planar(heads, scores, n)
		if !isTree(heads) || crosses(heads) {
			t.Fatalf("%v is no tree, or crosses", heads)
		}
		if got, want := sum(heads, scores), heaviestOfAll(scores, n, crosses); got != want {
			t.Fatalf("n=%d: tree of %d, not %d", n, got, want)
		}
	}
}

func TestCrosses(t *testing.T) {
	for _, c := range []struct {
		name  string
		heads []int32
		want  bool
	}{
		{"she will sign it", []int32{2, 2, 4, 2}, false},
		{"arcs 0-2 and 1-3", []int32{2, 3, 4, 2}, true},
		{"an arc over the root's dependent", []int32{2, 3, 0}, true},
	} {
		if got := crosses(c.heads); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
