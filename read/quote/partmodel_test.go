package quote

import (
	"bytes"
	"testing"
)

// TestPartModel: what is written is read again, and what is cut short is refused.
func TestPartModel(t *testing.T) {
	m := PartModel{Words: rows(2, 1), Cutter: Cutter{Part: rows(1, Parts), Edge: rows(1, PartEdges)}}
	m.Words.Table[3], m.Cutter.Moves[Parts][PartContent] = -7, 2
	b, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	got, err := readParts(b)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := got.Bytes(); err != nil || !bytes.Equal(again, b) || got.Words.Table[3] != -7 {
		t.Errorf("read %+v, %v", got, err)
	}
	if _, err := readParts(b[:len(b)/2]); err == nil {
		t.Error("half a model was read")
	}
}

func rows(bits uint, width int) Rows {
	return Rows{Bits: bits, Width: width, Scale: 1, Table: make([]int8, width<<bits)}
}

// TestCut: the cue's main word is always cue, and the parts follow the weights.
func TestCut(t *testing.T) {
	c := Cutter{Part: rows(2, Parts), Edge: rows(1, PartEdges)}
	c.Part.Table[1*Parts+PartSource], c.Part.Table[3*Parts+PartContent] = 5, 5
	chain := Chain{Parts: [][]uint32{{1}, {0}, {3}, {3}}, Edges: make([][]uint32, 5), Head: 1}
	got, sure := c.Cut(chain)
	want := []int{PartSource, PartCue, PartContent, PartContent}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("parts %v, want %v", got, want)
		}
	}
	if sure > 0 || sure < -0.1 {
		t.Errorf("sure %.3f", sure)
	}
}
