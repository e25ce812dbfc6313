package parse

import "testing"

func TestJoinTwins(t *testing.T) {
	s := sentence("She visits Port Alva")
	for i, head := range []int{1, -1, 1, 1} {
		k := &s.Tokens[i]
		k.Head, k.UPOS, k.Rel = head, "PROPN", []string{"nsubj", "root", "obj", "obj"}[i]
	}
	joinTwins(s.Tokens)
	if k := s.Tokens[3]; k.Head != 2 || k.Rel != "flat" {
		t.Errorf("Alva hangs on %d as %s", k.Head, k.Rel)
	}
	if k := s.Tokens[2]; k.Head != 1 || k.Rel != "obj" {
		t.Errorf("Port hangs on %d as %s", k.Head, k.Rel)
	}
}
