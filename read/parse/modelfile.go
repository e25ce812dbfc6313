package parse

import (
	"bytes"
	_ "embed"
	"encoding/gob"
	"fmt"
	"io"
	"sort"

	"github.com/klauspost/compress/zstd"
)

//go:embed model.zst
var embedded string

// file is the model as it is stored: plain lists, so that the same model gives
// the same bytes.
type file struct {
	XPOS, UPOS, Rels   []string
	UposOf             []uint8
	Tag, Pos, Act, Rel stored
	Words, Lemmas      []string
	Endings            []string
	Rules              []rule
	Longest            int
}

// stored is a table whose weights are bytes.
type stored struct {
	Bits, Classes int
	W             []byte
}

func (t *table) stored() stored {
	s := stored{int(t.Bits), t.Classes, make([]byte, len(t.W))}
	for i, w := range t.W {
		s.W[i] = byte(w)
	}
	return s
}

func (s stored) table() *table {
	t := &table{Bits: uint(s.Bits), Classes: s.Classes, W: make([]int8, len(s.W))}
	for i, w := range s.W {
		t.W[i] = int8(w)
	}
	return t
}

// New loads the embedded model.
func New() (*Model, error) { return Load(bytes.NewReader([]byte(embedded))) }

// Load reads a model that [Model.Save] wrote.
func Load(r io.Reader) (*Model, error) {
	z, err := zstd.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("parser model: %w", err)
	}
	defer z.Close()
	var f file
	if err := gob.NewDecoder(z).Decode(&f); err != nil {
		return nil, fmt.Errorf("parser model: %w", err)
	}
	l := &lemmatizer{words: make(map[string]string, len(f.Words)), rules: make(map[string]rule, len(f.Rules)), size: f.Longest}
	for i, w := range f.Words {
		l.words[w] = f.Lemmas[i]
	}
	for i, e := range f.Endings {
		l.rules[e] = f.Rules[i]
	}
	return &Model{xpos: f.XPOS, upos: f.UPOS, rels: f.Rels, uposOf: f.UposOf, tag: f.Tag.table(), pos: f.Pos.table(),
		act: f.Act.table(), rel: f.Rel.table(), lemmas: l}, nil
}

// Save writes the model; the same model gives the same bytes.
func (m *Model) Save(w io.Writer) error {
	f := file{XPOS: m.xpos, UPOS: m.upos, Rels: m.rels, UposOf: m.uposOf, Tag: m.tag.stored(), Pos: m.pos.stored(),
		Act: m.act.stored(), Rel: m.rel.stored(), Longest: m.lemmas.size}
	for k := range m.lemmas.words {
		f.Words = append(f.Words, k)
	}
	sort.Strings(f.Words)
	for _, k := range f.Words {
		f.Lemmas = append(f.Lemmas, m.lemmas.words[k])
	}
	for k := range m.lemmas.rules {
		f.Endings = append(f.Endings, k)
	}
	sort.Strings(f.Endings)
	for _, k := range f.Endings {
		f.Rules = append(f.Rules, m.lemmas.rules[k])
	}
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	if err := gob.NewEncoder(z).Encode(f); err != nil {
		return err
	}
	return z.Close()
}
