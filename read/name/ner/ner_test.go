package ner

import "testing"

// TestSumsOfLanes: sums in lanes are those of the weights one by one, up to 512
// of the least and the greatest.
func TestSumsOfLanes(t *testing.T) {
	for _, w := range []int8{-Most, Most, -1, 0} {
		f := Weighted{Feature: 12345}
		for p := range f.Weights {
			for y := range f.Weights[p] {
				f.Weights[p][y] = w + int8(min(y, 1))*int8(p)*min(1, max(-1, -w))
			}
		}
		m, left := Assemble(nil, nil, 4, []Weighted{f}, [2][tags + 1][tags]int16{})
		if left != 0 {
			t.Fatal("no place")
		}
		var s scores
		for range 512 {
			m.add([]uint32{f.Feature, 99999}, &s)
		}
		for p := range f.Weights {
			for y, w := range f.Weights[p] {
				if got := s.of(p, y); got != 512*int32(w) {
					t.Errorf("pass %d, tag %d: %d, want %d", p, y, got, 512*int32(w))
				}
			}
		}
	}
}

func TestDamagedModel(t *testing.T) {
	for _, raw := range [][]byte{nil, make([]byte, 100), make([]byte, bitmapSize+5000)} {
		if _, err := parseModel(raw); err == nil {
			t.Errorf("a model of %d bytes was taken", len(raw))
		}
	}
}
