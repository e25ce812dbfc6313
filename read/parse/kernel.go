package parse

import "math"

// kernel says which inner loops are used. All give the same bits: products are
// sums of whole numbers, and what is computed with floats is so in the same
// order, one rounding an operation.
type kernel int

const (
	plainGo = iota
	fast    // AVX2
	wide    // AVX-512
	widest  // AVX-512 VNNI
)

// unit is what 1 is as a whole number in the outputs of cells.
const unit = 1 << 14

// dense is a matrix of small whole numbers: blocks of sixteen columns, in each
// the rows two by two, as the processor's multiply-and-add takes them.
type dense struct {
	in, out     int // in is a multiple of 4, out of 16
	w           []int16
	scale, bias []float32  // of each column
	words       [][8]int64 // the same weights for plain Go, once folded; see fold
}

// at is the place of a weight in w.
func (d *dense) at(row, col int) int {
	return col/16*16*d.in + row/2*32 + col%16*2 + row%2
}

// fraction gives the curve of all layers, x(27+x²)/(27+9x²), flat from ±3, as
// numerator and denominator. The conversions keep each operation's rounding: no
// fused multiply-add.
func fraction(x float32) (over, under float32) {
	x = max(-3, min(3, x))
	u := float32(x * x)
	return float32(x * float32(27+u)), float32(9*u) + 27
}

// cellPlain is one step of len(c) LSTM cells: acc × scale + base are the gates
// (input, forget, cell, output), c the memory, out the result in units. The
// fractions of several curves are divided at once.
func cellPlain(acc []int32, scale, base, c []float32, out []int16) {
	h := len(c)
	pre := func(j int) float32 { return float32(float32(acc[j])*scale[j]) + base[j] }
	gate := func(j int) (over, under float32) { // of twice the gate
		over, under = fraction(float32(0.5 * pre(j)))
		return float32(over + under), under
	}
	for j := range c {
		i, iu := gate(j)
		g, gu := fraction(pre(2*h + j))
		f, fu := gate(h + j)
		ig, igu := float32(i*g), float32(iu*gu)
		kept := float32(float32(f*c[j]) * igu)
		c[j] = float32(0.5*float32(float32(ig*fu)+kept)) / float32(igu*fu)
		t, tu := fraction(c[j])
		o, ou := gate(3*h + j)
		out[j] = whole(float32(float32(t*o)*(unit/2)) / float32(tu*ou))
	}
}

func affinePlain(acc []int32, scale, bias, out []float32) {
	for i := range out {
		out[i] = float32(float32(acc[i])*scale[i]) + bias[i]
	}
}

func squashedPlain(acc []int32, scale, bias []float32, out []int16, unit float32) {
	for i := range out {
		over, under := fraction(float32(float32(acc[i])*scale[i]) + bias[i])
		out[i] = whole(float32(over/under) * unit)
	}
}

func roundedPlain(acc []int32, scale, bias []float32, out []int16, unit, limit float32) {
	for i := range out {
		x := float32(float32(float32(acc[i])*scale[i])+bias[i]) * unit
		out[i] = whole(max(-limit, min(limit, x)))
	}
}

// whole rounds to the nearest whole number that fits.
func whole(x float32) int16 {
	return int16(max(-32767, min(32767, math.RoundToEven(float64(x)))))
}
