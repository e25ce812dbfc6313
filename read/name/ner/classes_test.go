package ner

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// TestClassesKept: what is saved is what is loaded.
func TestClassesKept(t *testing.T) {
	words := []string{"minister", "secretary", "oran", "lima", "the"}
	classes := [][]uint16{{1, 1, 2, 2, 3}, {7, 7, 300, 301, 9}, {1, 2, 3, 4, 5}, {9, 9, 9, 9, 9}, {8191, 8192, 1, 8000, 70}, {5, 4, 3, 2, 1}}
	var b bytes.Buffer
	if err := NewClasses(words, classes).Save(&b); err != nil {
		t.Fatal(err)
	}
	dec, err := zstd.NewReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer dec.Close()
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(dec); err != nil {
		t.Fatal(err)
	}
	c, err := parseClasses(raw.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		for d, k := range c.of(hash(w)) {
			if k != classes[d][i] {
				t.Errorf("%s in division %d: %d, want %d", w, d, k, classes[d][i])
			}
		}
	}
	if got := c.of(hash("unheard")); got != (kind{}) {
		t.Errorf("a word that was not there has classes %v", got)
	}
}

// FuzzClasses: no bytes make the reading of classes panic, nor looking one up.
func FuzzClasses(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := parseClasses(raw)
		if err != nil {
			return
		}
		for _, w := range c.words {
			if c.of(w.hash) == (kind{}) && w.kind != (kind{}) {
				t.Errorf("hash %x not found", w.hash)
			}
		}
	})
}

func TestEmbeddedClasses(t *testing.T) {
	c, err := LoadClasses()
	if err != nil {
		t.Fatal(err)
	}
	if len(c.words) < 300000 || c.of(hash("minister")) == (kind{}) || c.of(hash("norwegian")) == (kind{}) {
		t.Errorf("%d words, minister %v", len(c.words), c.of(hash("minister")))
	}
}
