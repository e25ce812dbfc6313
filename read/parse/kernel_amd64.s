#include "textflag.h"

// func mulFour(pairs int, w, x *int16, xstep int, out *int32, outstep int)
// Four rows of x times sixteen columns of w.
TEXT ·mulFour(SB), NOSPLIT, $0-48
	MOVQ pairs+0(FP), CX
	MOVQ w+8(FP), BX
	MOVQ x+16(FP), AX
	MOVQ xstep+24(FP), SI
	MOVQ out+32(FP), DX
	MOVQ outstep+40(FP), R9
	LEAQ (SI)(SI*2), R10
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
four:
	VMOVDQU (BX), Y8
	VMOVDQU 32(BX), Y9
	VPBROADCASTD (AX), Y10
	VPBROADCASTD (AX)(SI*1), Y11
	VPBROADCASTD (AX)(SI*2), Y12
	VPBROADCASTD (AX)(R10*1), Y13
	VPMADDWD Y8, Y10, Y14
	VPMADDWD Y9, Y10, Y15
	VPADDD Y14, Y0, Y0
	VPADDD Y15, Y1, Y1
	VPMADDWD Y8, Y11, Y14
	VPMADDWD Y9, Y11, Y15
	VPADDD Y14, Y2, Y2
	VPADDD Y15, Y3, Y3
	VPMADDWD Y8, Y12, Y14
	VPMADDWD Y9, Y12, Y15
	VPADDD Y14, Y4, Y4
	VPADDD Y15, Y5, Y5
	VPMADDWD Y8, Y13, Y14
	VPMADDWD Y9, Y13, Y15
	VPADDD Y14, Y6, Y6
	VPADDD Y15, Y7, Y7
	ADDQ $64, BX
	ADDQ $4, AX
	DECQ CX
	JNZ four
	VMOVDQU Y0, (DX)
	VMOVDQU Y1, 32(DX)
	ADDQ R9, DX
	VMOVDQU Y2, (DX)
	VMOVDQU Y3, 32(DX)
	ADDQ R9, DX
	VMOVDQU Y4, (DX)
	VMOVDQU Y5, 32(DX)
	ADDQ R9, DX
	VMOVDQU Y6, (DX)
	VMOVDQU Y7, 32(DX)
	VZEROUPPER
	RET

// func mulOne(pairs int, w, x *int16, out *int32)
// One row of x times sixteen columns of w; pairs is even.
TEXT ·mulOne(SB), NOSPLIT, $0-32
	MOVQ pairs+0(FP), CX
	MOVQ w+8(FP), BX
	MOVQ x+16(FP), AX
	MOVQ out+24(FP), DX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
one:
	VPBROADCASTD (AX), Y4
	VPBROADCASTD 4(AX), Y5
	VPMADDWD (BX), Y4, Y6
	VPMADDWD 32(BX), Y4, Y7
	VPMADDWD 64(BX), Y5, Y8
	VPMADDWD 96(BX), Y5, Y9
	VPADDD Y6, Y0, Y0
	VPADDD Y7, Y1, Y1
	VPADDD Y8, Y2, Y2
	VPADDD Y9, Y3, Y3
	ADDQ $128, BX
	ADDQ $8, AX
	SUBQ $2, CX
	JNZ one
	VPADDD Y2, Y0, Y0
	VPADDD Y3, Y1, Y1
	VMOVDQU Y0, (DX)
	VMOVDQU Y1, 32(DX)
	VZEROUPPER
	RET

// func mulFourWide(pairs int, w, x *int16, xstep int, out *int32, outstep int)
// As mulFour, with AVX-512.
TEXT ·mulFourWide(SB), NOSPLIT, $0-48
	MOVQ pairs+0(FP), CX
	MOVQ w+8(FP), BX
	MOVQ x+16(FP), AX
	MOVQ xstep+24(FP), SI
	MOVQ out+32(FP), DX
	MOVQ outstep+40(FP), R9
	LEAQ (SI)(SI*2), R10
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
	VPXORQ Z2, Z2, Z2
	VPXORQ Z3, Z3, Z3
fourwide:
	VMOVDQU32 (BX), Z8
	VPBROADCASTD (AX), Z10
	VPBROADCASTD (AX)(SI*1), Z11
	VPBROADCASTD (AX)(SI*2), Z12
	VPBROADCASTD (AX)(R10*1), Z13
	VPMADDWD Z8, Z10, Z4
	VPMADDWD Z8, Z11, Z5
	VPMADDWD Z8, Z12, Z6
	VPMADDWD Z8, Z13, Z7
	VPADDD Z4, Z0, Z0
	VPADDD Z5, Z1, Z1
	VPADDD Z6, Z2, Z2
	VPADDD Z7, Z3, Z3
	ADDQ $64, BX
	ADDQ $4, AX
	DECQ CX
	JNZ fourwide
	VMOVDQU32 Z0, (DX)
	ADDQ R9, DX
	VMOVDQU32 Z1, (DX)
	ADDQ R9, DX
	VMOVDQU32 Z2, (DX)
	ADDQ R9, DX
	VMOVDQU32 Z3, (DX)
	VZEROUPPER
	RET

// func mulOneWide(pairs int, w, x *int16, out *int32)
// As mulOne, with AVX-512.
TEXT ·mulOneWide(SB), NOSPLIT, $0-32
	MOVQ pairs+0(FP), CX
	MOVQ w+8(FP), BX
	MOVQ x+16(FP), AX
	MOVQ out+24(FP), DX
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
onewide:
	VPBROADCASTD (AX), Z4
	VPBROADCASTD 4(AX), Z5
	VPMADDWD (BX), Z4, Z6
	VPMADDWD 64(BX), Z5, Z7
	VPADDD Z6, Z0, Z0
	VPADDD Z7, Z1, Z1
	ADDQ $128, BX
	ADDQ $8, AX
	SUBQ $2, CX
	JNZ onewide
	VPADDD Z1, Z0, Z0
	VMOVDQU32 Z0, (DX)
	VZEROUPPER
	RET

// Constants, eight times each: 3, -3, 27, 9, 0.5, 1<<14.
DATA consts<>+0(SB)/4, $3.0
DATA consts<>+4(SB)/4, $-3.0
DATA consts<>+8(SB)/4, $27.0
DATA consts<>+12(SB)/4, $9.0
DATA consts<>+16(SB)/4, $0.5
DATA consts<>+20(SB)/4, $16384.0
GLOBL consts<>(SB), RODATA|NOPTR, $24

// SQUASH puts x(27+x²)/(27+9x²) of r into r, held to ±3; t and u are spoilt.
#define SQUASH(r, t, u) \
	VMINPS Y8, r, r \
	VMAXPS Y9, r, r \
	VMULPS r, r, t \
	VADDPS Y10, t, u \
	VMULPS u, r, r \
	VMULPS Y11, t, t \
	VADDPS Y10, t, t \
	VDIVPS t, r, r

#define GATE(r, t, u) \
	VMULPS Y12, r, r \
	SQUASH(r, t, u) \
	VMULPS Y12, r, r \
	VADDPS Y12, r, r

#define CONSTANTS \
	VBROADCASTSS consts<>+0(SB), Y8 \
	VBROADCASTSS consts<>+4(SB), Y9 \
	VBROADCASTSS consts<>+8(SB), Y10 \
	VBROADCASTSS consts<>+12(SB), Y11 \
	VBROADCASTSS consts<>+16(SB), Y12 \
	VBROADCASTSS consts<>+20(SB), Y13

// func cellFast(h int, acc *int32, scale, base, c *float32, out *int16)
TEXT ·cellFast(SB), NOSPLIT, $0-48
	MOVQ h+0(FP), CX
	MOVQ acc+8(FP), AX
	MOVQ scale+16(FP), BX
	MOVQ base+24(FP), DX
	MOVQ c+32(FP), SI
	MOVQ out+40(FP), DI
	MOVQ CX, R8
	SHLQ $2, R8 // bytes from gate to gate
	LEAQ (R8)(R8*2), R9
	CONSTANTS
cell:
	VCVTDQ2PS (AX), Y0
	VMULPS (BX), Y0, Y0
	VADDPS (DX), Y0, Y0
	GATE(Y0, Y4, Y5)
	VCVTDQ2PS (AX)(R8*1), Y1
	VMULPS (BX)(R8*1), Y1, Y1
	VADDPS (DX)(R8*1), Y1, Y1
	GATE(Y1, Y6, Y7)
	VCVTDQ2PS (AX)(R8*2), Y2
	VMULPS (BX)(R8*2), Y2, Y2
	VADDPS (DX)(R8*2), Y2, Y2
	SQUASH(Y2, Y4, Y5)
	VCVTDQ2PS (AX)(R9*1), Y3
	VMULPS (BX)(R9*1), Y3, Y3
	VADDPS (DX)(R9*1), Y3, Y3
	GATE(Y3, Y6, Y7)
	VMULPS (SI), Y1, Y1
	VMULPS Y2, Y0, Y0
	VADDPS Y1, Y0, Y0
	VMOVUPS Y0, (SI)
	SQUASH(Y0, Y4, Y5)
	VMULPS Y3, Y0, Y0
	VMULPS Y13, Y0, Y0
	VCVTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSDW X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $32, AX
	ADDQ $32, BX
	ADDQ $32, DX
	ADDQ $32, SI
	ADDQ $16, DI
	SUBQ $8, CX
	JNZ cell
	VZEROUPPER
	RET

// func affineFast(n int, acc *int32, scale, bias, out *float32)
TEXT ·affineFast(SB), NOSPLIT, $0-40
	MOVQ n+0(FP), CX
	MOVQ acc+8(FP), AX
	MOVQ scale+16(FP), BX
	MOVQ bias+24(FP), DX
	MOVQ out+32(FP), DI
affine:
	VCVTDQ2PS (AX), Y0
	VMULPS (BX), Y0, Y0
	VADDPS (DX), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, BX
	ADDQ $32, DX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ affine
	VZEROUPPER
	RET
