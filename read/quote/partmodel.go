package quote

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

//go:embed data/cues.zst
var cueData []byte

// PartModel says which words are cues and parts their sentences: what [Finder.All]
// finds by. Its weights were learned; see docs/data.md.
type PartModel struct {
	Words  Rows
	Cutter Cutter
}

// Rows is a table of rows of weights, found by the hash of a feature.
type Rows struct {
	Bits  uint // it has 1<<Bits rows
	Width int  // weights a row
	Bias  float32
	Scale float32
	Table []int8
}

// add adds up the rows of the features.
func (r *Rows) add(features []uint32, sum []float32) {
	mask := uint32(1)<<r.Bits - 1
	for _, f := range features {
		row := r.Table[int(f&mask)*r.Width:]
		for k := range sum {
			sum[k] += float32(row[k])
		}
	}
	for k := range sum {
		sum[k] *= r.Scale
	}
}

func (m *PartModel) rows() []*Rows { return []*Rows{&m.Words, &m.Cutter.Part, &m.Cutter.Edge} }

// Bytes writes the model, packed.
func (m *PartModel) Bytes() ([]byte, error) {
	var out bytes.Buffer
	for _, r := range m.rows() {
		for _, v := range []any{uint32(r.Bits), uint32(r.Width), r.Bias, r.Scale, r.Table} {
			if err := binary.Write(&out, binary.LittleEndian, v); err != nil {
				return nil, err
			}
		}
	}
	if err := binary.Write(&out, binary.LittleEndian, m.Cutter.Moves); err != nil {
		return nil, err
	}
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return enc.EncodeAll(out.Bytes(), nil), nil
}

func readParts(b []byte) (*PartModel, error) {
	in, err := zstd.NewReader(bytes.NewReader(b), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var m PartModel
	for i, r := range m.rows() {
		if err := r.read(in, [...]int{1, Parts, PartEdges}[i]); err != nil {
			return nil, fmt.Errorf("model of cues: table %d: %w", i, err)
		}
	}
	return &m, binary.Read(in, binary.LittleEndian, &m.Cutter.Moves)
}

func (r *Rows) read(in io.Reader, width int) error {
	var size struct {
		Bits, Width uint32
		Bias, Scale float32
	}
	if err := binary.Read(in, binary.LittleEndian, &size); err != nil {
		return err
	}
	if size.Bits > 24 || int(size.Width) != width {
		return fmt.Errorf("%d bits, rows of %d", size.Bits, size.Width)
	}
	raw := make([]byte, width<<size.Bits)
	if _, err := io.ReadFull(in, raw); err != nil {
		return err
	}
	*r = Rows{Bits: uint(size.Bits), Width: width, Bias: size.Bias, Scale: size.Scale, Table: make([]int8, len(raw))}
	for i, v := range raw {
		r.Table[i] = int8(v)
	}
	return nil
}

// Score adds up the weights of the features of a table with one weight a row.
func (r *Rows) Score(features []uint32) float32 {
	var sum [1]float32
	r.add(features, sum[:])
	return sum[0]
}
