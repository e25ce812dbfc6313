package parse

import "golang.org/x/sys/cpu"

//go:noescape
func mulFour(pairs int, w, x *int16, xstep int, out *int32, outstep int)

//go:noescape
func mulOne(pairs int, w, x *int16, out *int32)

//go:noescape
func mulFourWide(pairs int, w, x *int16, xstep int, out *int32, outstep int)

//go:noescape
func mulOneWide(pairs int, w, x *int16, out *int32)

//go:noescape
func mulFourDot(pairs int, w, x *int16, xstep int, out *int32, outstep int)

//go:noescape
func squashFast(n int, acc *int32, scale, bias *float32, out *int16, unit float32)

//go:noescape
func roundFast(n int, acc *int32, scale, bias *float32, out *int16, unit, limit float32)

//go:noescape
func cellFast(h int, acc *int32, scale, base, c *float32, out *int16)

//go:noescape
func affineFast(n int, acc *int32, scale, bias, out *float32)

// speed is what the machine can do.
func speed() int {
	switch {
	case cpu.X86.HasAVX2 && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI:
		return widest
	case cpu.X86.HasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW:
		return wide
	case cpu.X86.HasAVX2:
		return fast
	}
	return plainGo
}

// product sets out (rows of d.out) to x (rows of d.in, xstep apart) times d.
func (k kernel) product(out []int32, d *dense, x []int16, rows, xstep int) {
	if k == plainGo {
		productPlain(out, d, x, rows, xstep)
		return
	}
	for b := 0; b < d.out; {
		n := 16
		if k == widest && b+32 <= d.out {
			n = 32
		}
		k.columns(out[b:], d, b, n, x, rows, xstep)
		b += n
	}
}

// columns is product for n columns from b.
func (k kernel) columns(out []int32, d *dense, b, n int, x []int16, rows, xstep int) {
	pairs, w := d.in/2, &d.w[b*d.in]
	i := 0
	for ; i+4 <= rows; i += 4 {
		switch {
		case n == 32:
			mulFourDot(pairs, w, &x[i*xstep], 2*xstep, &out[i*d.out], 4*d.out)
		case k >= wide:
			mulFourWide(pairs, w, &x[i*xstep], 2*xstep, &out[i*d.out], 4*d.out)
		default:
			mulFour(pairs, w, &x[i*xstep], 2*xstep, &out[i*d.out], 4*d.out)
		}
	}
	for ; i < rows; i++ {
		for c := 0; c < n; c += 16 {
			if w := &d.w[(b+c)*d.in]; k >= wide {
				mulOneWide(pairs, w, &x[i*xstep], &out[i*d.out+c])
			} else {
				mulOne(pairs, w, &x[i*xstep], &out[i*d.out+c])
			}
		}
	}
}

// cell is one step of len(c) LSTM cells; see cellPlain.
func (k kernel) cell(acc []int32, scale, base, c []float32, out []int16) {
	if k == plainGo {
		cellPlain(acc, scale, base, c, out)
		return
	}
	h := len(c)
	_, _, _, _ = acc[4*h-1], scale[4*h-1], base[4*h-1], out[h-1]
	cellFast(h, &acc[0], &scale[0], &base[0], &c[0], &out[0])
}

// affine sets out to acc × scale + bias.
func (k kernel) affine(acc []int32, scale, bias, out []float32) {
	if k == plainGo {
		affinePlain(acc, scale, bias, out)
		return
	}
	n := len(out)
	_, _, _ = acc[n-1], scale[n-1], bias[n-1]
	affineFast(n, &acc[0], &scale[0], &bias[0], &out[0])
}

// squashed sets out to the curve of acc × scale + bias, in units.
func (k kernel) squashed(acc []int32, scale, bias []float32, out []int16, unit float32) {
	if k == plainGo {
		squashedPlain(acc, scale, bias, out, unit)
		return
	}
	n := len(out)
	_, _, _ = acc[n-1], scale[n-1], bias[n-1]
	squashFast(n, &acc[0], &scale[0], &bias[0], &out[0], unit)
}

// rounded sets out to acc × scale + bias, in units, within ±limit.
func (k kernel) rounded(acc []int32, scale, bias []float32, out []int16, unit, limit float32) {
	if k == plainGo {
		roundedPlain(acc, scale, bias, out, unit, limit)
		return
	}
	n := len(out)
	_, _, _ = acc[n-1], scale[n-1], bias[n-1]
	roundFast(n, &acc[0], &scale[0], &bias[0], &out[0], unit, limit)
}
