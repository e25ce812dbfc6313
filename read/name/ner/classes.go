package ner

import (
	"cmp"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"github.com/klauspost/compress/zstd"
)

//go:embed classes.zst
var embeddedClasses []byte

// divisions is in how many ways words are divided into classes: two by what
// matters for names, then four by all that their surroundings tell, from coarse
// to fine. The finer ones are too many for pairs of classes.
const (
	divisions = 6
	paired    = 4
)

// kind are the classes of a word in each division; 0 is that of unknown words.
type kind [divisions]uint16

// Classes tells the classes of words, learned from a large amount of text: words
// that stand in like places have the same class, "minister" and "secretary".
type Classes struct {
	words []classed
	slots []uint32 // 1 + index in words, by the first bits of the hash
}

type classed struct {
	hash uint32
	kind kind
}

const slotBits = 19

// NewClasses makes the table of words in small letters, the more frequent first,
// from their classes in each division.
func NewClasses(words []string, classes [][]uint16) *Classes {
	c := &Classes{}
	seen := map[uint32]bool{}
	for i, w := range words {
		x := classed{hash: hash(w)}
		if seen[x.hash] {
			continue
		}
		seen[x.hash] = true
		for d := range classes {
			x.kind[d] = classes[d][i]
		}
		c.words = append(c.words, x)
	}
	slices.SortFunc(c.words, func(a, b classed) int {
		for d := divisions - 1; d >= 0; d-- {
			if a.kind[d] != b.kind[d] {
				return cmp.Compare(a.kind[d], b.kind[d])
			}
		}
		return cmp.Compare(a.hash, b.hash)
	})
	c.index()
	return c
}

// index makes the way from hashes to classes short.
func (c *Classes) index() {
	c.slots = make([]uint32, 1<<slotBits)
	for i, w := range c.words {
		at := w.hash >> (32 - slotBits)
		for c.slots[at] != 0 {
			at = (at + 1) & (1<<slotBits - 1)
		}
		c.slots[at] = uint32(i) + 1
	}
}

// of returns the classes of the word with hash low.
func (c *Classes) of(low uint32) kind {
	for at := low >> (32 - slotBits); c.slots[at] != 0; at = (at + 1) & (1<<slotBits - 1) {
		if w := &c.words[c.slots[at]-1]; w.hash == low {
			return w.kind
		}
	}
	return kind{}
}

// Save writes the table as LoadClasses reads it: how many words; then, in the
// order of the finest classes, which takes the least room, of each word the
// distance in each division and in the hash from the word before. Bytes of one
// weight stand together.
func (c *Classes) Save(w io.Writer) error {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(c.words)))
	for d := range divisions {
		last := uint16(0)
		b = plane(b, 2, c.words, func(x classed) uint32 {
			step := x.kind[d] - last
			last = x.kind[d]
			return uint32(step)
		})
	}
	last := uint32(0)
	b = plane(b, 4, c.words, func(x classed) uint32 {
		step := x.hash - last
		last = x.hash
		return step
	})
	enc, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	if _, err := enc.Write(b); err != nil {
		return err
	}
	return enc.Close()
}

// plane appends the lowest bytes of what value gives of all words, then the next.
func plane(b []byte, size int, words []classed, value func(classed) uint32) []byte {
	at := len(b)
	b = append(b, make([]byte, size*len(words))...)
	for i, x := range words {
		v := value(x)
		for n := range size {
			b[at+n*len(words)+i] = byte(v >> (8 * n))
		}
	}
	return b
}

// LoadClasses loads the embedded table.
func LoadClasses() (*Classes, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	raw, err := dec.DecodeAll(embeddedClasses, nil)
	if err != nil {
		return nil, fmt.Errorf("classes of words: %w", err)
	}
	return parseClasses(raw)
}

func parseClasses(raw []byte) (*Classes, error) {
	if len(raw) < 4 {
		return nil, errModel
	}
	n := int(binary.LittleEndian.Uint32(raw))
	if raw = raw[4:]; n >= 1<<slotBits || len(raw) != n*(2*divisions+4) {
		return nil, errModel
	}
	c := &Classes{words: make([]classed, n)}
	for d := range divisions {
		last := uint16(0)
		for i := range c.words {
			last += uint16(raw[i]) | uint16(raw[n+i])<<8
			c.words[i].kind[d] = last
		}
		raw = raw[2*n:]
	}
	last := uint32(0)
	for i := range c.words {
		last += uint32(raw[i]) | uint32(raw[n+i])<<8 | uint32(raw[2*n+i])<<16 | uint32(raw[3*n+i])<<24
		c.words[i].hash = last
	}
	c.index()
	return c, nil
}
