package train

import (
	"bytes"
	_ "embed"
	"encoding/gob"
	"fmt"
	"hash/fnv"
	"io"

	"dossier"

	"github.com/klauspost/compress/zstd"
)

//go:embed silver.zst
var silver []byte

// Silver is trees of news as a slower, better parser made them (see the folder
// teacher), without the words: a sentence is known by the hash of its words, so the
// trees are of use only beside the texts, and a sentence that is cut otherwise
// than it was then has none.
type Silver struct {
	UPOS, XPOS, Rels []string
	Hash             []uint32 // a sentence
	Words            []int16  // a sentence: how many
	Tag, Pos, Rel    []byte   // a word: of XPOS, UPOS, Rels
	Head             []int16  // a word: how far off, 0 for the root
}

// ReadSilver unpacks the trees that lie beside this file.
func ReadSilver() (*Silver, error) {
	z, err := zstd.NewReader(bytes.NewReader(silver), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("silver trees: %w", err)
	}
	defer z.Close()
	s := &Silver{}
	if err := gob.NewDecoder(z).Decode(s); err != nil {
		return nil, fmt.Errorf("silver trees: %w", err)
	}
	return s, nil
}

// Save writes the trees; the same trees give the same bytes.
func (s *Silver) Save(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	if err := gob.NewEncoder(z).Encode(s); err != nil {
		return err
	}
	return z.Close()
}

// NewSilver packs parsed sentences.
func NewSilver(list []dossier.Sentence) *Silver {
	l := NewLabels(list)
	s := &Silver{UPOS: l.UPOS, XPOS: l.XPOS, Rels: l.Rels}
	for _, x := range list {
		s.Hash, s.Words = append(s.Hash, sentenceHash(x)), append(s.Words, int16(len(x.Tokens)))
		for i, t := range x.Tokens {
			off := 0
			if t.Head >= 0 {
				off = t.Head - i
			}
			s.Tag, s.Pos, s.Rel = append(s.Tag, byte(l.xpos[t.XPOS])), append(s.Pos, byte(l.upos[t.UPOS])), append(s.Rel, byte(l.rels[t.Rel]))
			s.Head = append(s.Head, int16(off))
		}
	}
	return s
}

// Trees gives the sentences their trees and leaves out those that have none.
func (s *Silver) Trees(list []dossier.Sentence) []dossier.Sentence {
	at, where := 0, map[uint32][2]int{}
	for i, h := range s.Hash {
		where[h] = [2]int{at, int(s.Words[i])}
		at += int(s.Words[i])
	}
	var out []dossier.Sentence
	for _, x := range list {
		if w, ok := where[sentenceHash(x)]; ok && w[1] == len(x.Tokens) {
			out = append(out, s.tree(x, w[0]))
		}
	}
	return out
}

func (s *Silver) tree(x dossier.Sentence, at int) dossier.Sentence {
	x.Tokens = append([]dossier.Token(nil), x.Tokens...)
	for i := range x.Tokens {
		t, w := &x.Tokens[i], at+i
		t.XPOS, t.UPOS, t.Rel = s.XPOS[s.Tag[w]], s.UPOS[s.Pos[w]], s.Rels[s.Rel[w]]
		if t.Head = i + int(s.Head[w]); s.Head[w] == 0 {
			t.Head = -1
		}
	}
	return x
}

func sentenceHash(s dossier.Sentence) uint32 {
	h := fnv.New32a()
	for _, t := range s.Tokens {
		h.Write([]byte(t.Text + "\x00"))
	}
	return h.Sum32()
}
