package parse

import (
	"testing"

	"dossier"
)

// A sign that hangs where none may is moved to the nearest side's highest word; one
// that may stay, stays.
func TestHangSigns(t *testing.T) {
	for _, c := range []struct {
		name string
		head []int // of "The envoy , who left , spoke ."
		want [3]int
	}{
		{"as in the treebanks", []int{1, 6, 4, 4, 1, 4, -1, 6}, [3]int{4, 4, 6}},
		{"commas on words beyond", []int{1, 6, 6, 4, 1, 3, -1, 1}, [3]int{4, 1, 6}},
		{"stop on the first word", []int{1, 6, 4, 4, 1, 4, -1, 0}, [3]int{4, 4, 6}},
	} {
		s := sentence("The envoy , who left , spoke .")
		for i := range s.Tokens {
			if s.Tokens[i].Head = c.head[i]; i == 2 || i == 5 || i == 7 {
				s.Tokens[i].Rel = "punct"
			}
		}
		hangSigns(nil, s.Tokens, make([]kids, len(s.Tokens)))
		if got := [3]int{s.Tokens[2].Head, s.Tokens[5].Head, s.Tokens[7].Head}; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Whatever the tree, signs end on a word of the sentence.
func FuzzHangSigns(f *testing.F) {
	f.Add([]byte{1, 6, 6, 4, 1, 3, 0, 1})
	f.Fuzz(func(t *testing.T, heads []byte) {
		ts := make([]dossier.Token, min(len(heads), 60))
		for i := range ts {
			ts[i].Text, ts[i].Head = "w", int(heads[i])%(len(ts)+1)-1
			if heads[i]%3 == 0 {
				ts[i].Text, ts[i].Rel = ",", "punct"
			}
		}
		below := make([]kids, len(ts))
		for i := range ts {
			if h := ts[i].Head; h >= 0 {
				below[h].any = true
			}
		}
		hangSigns(nil, ts, below)
		for i := range ts {
			if h := ts[i].Head; h < -1 || h >= len(ts) || ts[i].Rel == "punct" && h == i && int(heads[i])%(len(ts)+1)-1 != i {
				t.Errorf("token %d of %v hangs on %d", i, heads, h)
			}
		}
	})
}
