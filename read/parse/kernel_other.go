//go:build !amd64

package parse

func speed() int { return plainGo }

func (k kernel) product(out []int32, d *dense, x []int16, rows, xstep int) {
	productPlain(out, d, x, rows, xstep)
}

func (k kernel) cell(acc []int32, scale, base, c []float32, out []int16) {
	cellPlain(acc, scale, base, c, out)
}

func (k kernel) affine(acc []int32, scale, bias, out []float32) { affinePlain(acc, scale, bias, out) }

func (k kernel) squashed(acc []int32, scale, bias []float32, out []int16, unit float32) {
	squashedPlain(acc, scale, bias, out, unit)
}

func (k kernel) rounded(acc []int32, scale, bias []float32, out []int16, unit, limit float32) {
	roundedPlain(acc, scale, bias, out, unit, limit)
}
