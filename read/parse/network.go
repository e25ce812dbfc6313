package parse

import "math"

// Network is a trained network as it is stored: weights as bytes, each column
// (or each word's row) with its scale.
type Network struct {
	Keys         []uint64 // words with a row of their own; see [Keys]
	Words, Affix Rows
	Layers       [][2]Cells // there and back
	Tag, MLP     Matrix
	Biaffine     Matrix
	Rel          Matrix
	Root         []float32
	XPOS, UPOS   []string
	Rels         []string
}

// Cells is one direction of a layer of LSTM cells.
type Cells struct{ X, H Matrix }

// Matrix is In×Out weights, row by row.
type Matrix struct {
	In, Out     int
	W           []byte
	Scale, Bias []float32
}

// Rows is a table of vectors.
type Rows struct {
	Dim   int
	W     []byte
	Scale []float32
}

// NewMatrix rounds in×out weights to bytes; bias may be nil.
func NewMatrix(in, out int, w, bias []float32) Matrix {
	m := Matrix{In: in, Out: out, W: make([]byte, in*out), Scale: make([]float32, out), Bias: make([]float32, out)}
	copy(m.Bias, bias)
	for c := range out {
		top := float32(1e-9)
		for r := range in {
			top = max(top, w[r*out+c], -w[r*out+c])
		}
		m.Scale[c] = top / 127
		for r := range in {
			m.W[r*out+c] = byte(int8(math.RoundToEven(float64(w[r*out+c] / m.Scale[c]))))
		}
	}
	return m
}

// NewRows rounds vectors of dim values to bytes.
func NewRows(dim int, w []float32) Rows {
	t := Rows{Dim: dim, W: make([]byte, len(w)), Scale: make([]float32, len(w)/dim)}
	for r := range t.Scale {
		top := float32(1e-9)
		for _, x := range w[r*dim : (r+1)*dim] {
			top = max(top, x, -x)
		}
		t.Scale[r] = top / 127
		for i, x := range w[r*dim : (r+1)*dim] {
			t.W[r*dim+i] = byte(int8(math.RoundToEven(float64(x / t.Scale[r]))))
		}
	}
	return t
}

// dense lays m out for the processor; inputs are whole numbers of 1/per.
func (m Matrix) dense(per float32) dense {
	d := dense{in: m.In, out: m.Out, w: make([]int16, m.In*m.Out), scale: make([]float32, m.Out), bias: m.Bias}
	for r := range m.In {
		for c := range m.Out {
			d.w[d.at(r, c)] = int16(int8(m.W[r*m.Out+c]))
		}
	}
	for c, s := range m.Scale {
		d.scale[c] = s / per
	}
	return d
}

// add adds row r to x.
func (t *Rows) add(x []float32, r int32) {
	s := t.Scale[r]
	for i, b := range t.W[int(r)*t.Dim : (int(r)+1)*t.Dim] {
		x[i] += float32(float32(int8(b)) * s)
	}
}

// side by side: the columns of a, then those of b.
func beside(a, b dense) dense {
	return dense{in: a.in, out: a.out + b.out, w: append(append([]int16(nil), a.w...), b.w...),
		scale: append(append([]float32(nil), a.scale...), b.scale...), bias: append(append([]float32(nil), a.bias...), b.bias...)}
}
