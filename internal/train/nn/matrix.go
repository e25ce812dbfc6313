// Package nn is the little of neural networks that the models need: matrices,
// layers of LSTM cells with their gradients, and Adam. All on one core and in
// fixed order, so the same data give the same weights.
package nn

// Matrix is rows of float32; the columns of every right factor are a multiple of 16.
type Matrix struct {
	Rows, Cols int
	V          []float32
}

// New returns a matrix of zeros.
func New(rows, cols int) *Matrix { return &Matrix{rows, cols, make([]float32, rows*cols)} }

// Row returns row i.
func (m *Matrix) Row(i int) []float32 { return m.V[i*m.Cols : (i+1)*m.Cols] }

// Reset makes m a matrix of zeros of the given size, using its old memory.
func (m *Matrix) Reset(rows, cols int) {
	m.Resize(rows, cols)
	clear(m.V)
}

// Resize is Reset without the zeros.
func (m *Matrix) Resize(rows, cols int) {
	m.Rows, m.Cols = rows, cols
	if n := rows * cols; cap(m.V) < n {
		m.V = make([]float32, n, n+n/4)
	} else {
		m.V = m.V[:n]
	}
}

// View is a matrix seen with strides: a part of one, or one turned over.
type View struct {
	Rows, Cols, row, col int
	V                    []float32
}

// All is the whole of m.
func (m *Matrix) All() View { return View{m.Rows, m.Cols, m.Cols, 1, m.V} }

// Span is n rows of m from row i.
func (m *Matrix) Span(i, n int) View { return View{n, m.Cols, m.Cols, 1, m.V[i*m.Cols : (i+n)*m.Cols]} }

// Columns is n columns of v from column j.
func (v View) Columns(j, n int) View {
	if v.Rows == 0 {
		return v
	}
	return View{v.Rows, n, v.row, v.col, v.V[j*v.col:]}
}

// T is v turned over; it can be a left factor only.
func (v View) T() View { return View{v.Cols, v.Rows, v.col, v.row, v.V} }

// Add adds a × b to c. The columns of c and b are a multiple of 16.
func Add(c, a, b View) {
	if a.Cols != b.Rows || c.Rows != a.Rows || c.Cols != b.Cols || c.Cols%16 != 0 {
		panic("nn: sizes do not fit")
	}
	if c.Rows > 0 && a.Cols > 0 {
		product(c, a, b)
	}
}

// productSlow is the same sum in the same order, without fused multiplication.
func productSlow(c, a, b View) {
	for i := range c.Rows {
		row := c.V[i*c.row : i*c.row+c.Cols]
		for k := range a.Cols {
			x := a.V[i*a.row+k*a.col]
			for j, y := range b.V[k*b.row : k*b.row+b.Cols] {
				row[j] += x * y
			}
		}
	}
}

// Transpose writes m turned over into t.
func Transpose(t, m *Matrix) {
	t.Resize(m.Cols, m.Rows)
	for i := range m.Rows {
		for j, x := range m.Row(i) {
			t.V[j*m.Rows+i] = x
		}
	}
}
