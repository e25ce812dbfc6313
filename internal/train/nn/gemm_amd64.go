package nn

import "golang.org/x/sys/cpu"

//go:noescape
func gemm1x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm2x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm3x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm4x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm5x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm6x16(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm1x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm2x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm3x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm4x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm5x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func gemm6x32(k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int)

func hasAVX2() bool { return cpu.X86.HasAVX2 && cpu.X86.HasFMA }

func hasAVX512() bool { return cpu.X86.HasAVX512F }

// call runs the kernel of m rows and width columns.
func call(m, width, k int, a *float32, rs, cs int, b *float32, ldb int, c *float32, ldc int) {
	switch m + width {
	case 17:
		gemm1x16(k, a, rs, cs, b, ldb, c, ldc)
	case 18:
		gemm2x16(k, a, rs, cs, b, ldb, c, ldc)
	case 19:
		gemm3x16(k, a, rs, cs, b, ldb, c, ldc)
	case 20:
		gemm4x16(k, a, rs, cs, b, ldb, c, ldc)
	case 21:
		gemm5x16(k, a, rs, cs, b, ldb, c, ldc)
	case 22:
		gemm6x16(k, a, rs, cs, b, ldb, c, ldc)
	case 33:
		gemm1x32(k, a, rs, cs, b, ldb, c, ldc)
	case 34:
		gemm2x32(k, a, rs, cs, b, ldb, c, ldc)
	case 35:
		gemm3x32(k, a, rs, cs, b, ldb, c, ldc)
	case 36:
		gemm4x32(k, a, rs, cs, b, ldb, c, ldc)
	case 37:
		gemm5x32(k, a, rs, cs, b, ldb, c, ldc)
	case 38:
		gemm6x32(k, a, rs, cs, b, ldb, c, ldc)
	}
}

// product adds a × b to c, column panel by column panel.
func product(c, a, b View) {
	if !hasAVX2() {
		productSlow(c, a, b)
		return
	}
	for j := 0; j < c.Cols; {
		width := 16
		if hasAVX512() && c.Cols-j >= 32 {
			width = 32
		}
		for i := 0; i < c.Rows; i += 6 {
			call(min(6, c.Rows-i), width, a.Cols, &a.V[i*a.row], 4*a.row, 4*a.col, &b.V[j], 4*b.row, &c.V[i*c.row+j], 4*c.row)
		}
		j += width
	}
}
