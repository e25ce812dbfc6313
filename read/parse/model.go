package parse

import (
	_ "embed"
	"encoding/gob"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/klauspost/compress/zstd"
)

//go:embed model.zst
var embedded string

// file is the model as it is stored: lists, not maps, so that the same model
// gives the same bytes.
type file struct {
	Network       Network
	Words, Lemmas []string
	Endings       []string
	Rules         []Ending
	LongestEnding int
}

// New loads the embedded model.
func New() (*Model, error) { return Load(strings.NewReader(embedded)) }

// NewModel makes a model of its parts.
func NewModel(n *Network, l *Lemmas) *Model {
	return &Model{net: newNet(n), xpos: n.XPOS, upos: n.UPOS, rels: n.Rels, lemmas: l}
}

// Load reads a model that [Save] wrote.
func Load(r io.Reader) (*Model, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("parser model: %w", err)
	}
	defer z.Close()
	var f file
	if err := gob.NewDecoder(z).Decode(&f); err != nil {
		return nil, fmt.Errorf("parser model: %w", err)
	}
	l := &Lemmas{Words: make(map[string]string, len(f.Words)), Rules: make(map[string]Ending, len(f.Rules)), Longest: f.LongestEnding}
	for i, w := range f.Words {
		l.Words[w] = f.Lemmas[i]
	}
	for i, e := range f.Endings {
		l.Rules[e] = f.Rules[i]
	}
	return NewModel(&f.Network, l), nil
}

// Save writes a model; the same model gives the same bytes.
func Save(w io.Writer, n *Network, l *Lemmas) error {
	f := file{Network: *n, LongestEnding: l.Longest, Words: sorted(l.Words), Endings: sorted(l.Rules)}
	for _, k := range f.Words {
		f.Lemmas = append(f.Lemmas, l.Words[k])
	}
	for _, k := range f.Endings {
		f.Rules = append(f.Rules, l.Rules[k])
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

func sorted[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
