#include "textflag.h"

// Constants: 3, -3, 27, 9, 0.5.
DATA curve<>+0(SB)/4, $3.0
DATA curve<>+4(SB)/4, $-3.0
DATA curve<>+8(SB)/4, $27.0
DATA curve<>+12(SB)/4, $9.0
DATA curve<>+16(SB)/4, $0.5
GLOBL curve<>(SB), RODATA|NOPTR, $20

#define CURVES \
	VBROADCASTSS curve<>+0(SB), Y8 \
	VBROADCASTSS curve<>+4(SB), Y9 \
	VBROADCASTSS curve<>+8(SB), Y10 \
	VBROADCASTSS curve<>+12(SB), Y11 \
	VBROADCASTSS curve<>+16(SB), Y12

// VALUE puts the curve of x into v; x and t are spoilt.
#define VALUE(x, v, t) \
	VMINPS Y8, x, x \
	VMAXPS Y9, x, x \
	VMULPS x, x, t \
	VADDPS Y10, t, v \
	VMULPS v, x, v \
	VMULPS Y11, t, x \
	VADDPS Y10, x, x \
	VDIVPS x, v, v

// BOTH puts the curve of x into v and its slope into s; x and t are spoilt.
#define BOTH(x, v, s, t) \
	VALUE(x, v, t) \
	VSUBPS t, Y11, s \
	VMULPS Y8, t, t \
	VADDPS Y11, t, t \
	VDIVPS t, s, s \
	VMULPS s, s, s

// UP turns the curve of half of x into the gate.
#define UP(v) \
	VMULPS Y12, v, v \
	VADDPS Y12, v, v

// QUARTER does the same for the slope.
#define QUARTER(s) \
	VMULPS Y12, s, s \
	VMULPS Y12, s, s

// func cellFast(h int, gates, prev, c, out *float32)
TEXT ·cellFast(SB), NOSPLIT, $0-40
	MOVQ h+0(FP), CX
	MOVQ gates+8(FP), AX
	MOVQ prev+16(FP), BX
	MOVQ c+24(FP), SI
	MOVQ out+32(FP), DI
	MOVQ CX, R8
	SHLQ $2, R8
	LEAQ (R8)(R8*2), R9
	CURVES
forward:
	VMULPS (AX), Y12, Y0
	VALUE(Y0, Y1, Y7)
	UP(Y1)
	VMOVUPS (AX)(R8*2), Y0
	VALUE(Y0, Y2, Y7)
	VMULPS Y1, Y2, Y1
	VMULPS (AX)(R8*1), Y12, Y0
	VALUE(Y0, Y3, Y7)
	UP(Y3)
	VMULPS (BX), Y3, Y3
	VADDPS Y3, Y1, Y1
	VMOVUPS Y1, (SI)
	VALUE(Y1, Y2, Y7)
	VMULPS (AX)(R9*1), Y12, Y0
	VALUE(Y0, Y3, Y7)
	UP(Y3)
	VMULPS Y3, Y2, Y2
	VMOVUPS Y2, (DI)
	ADDQ $32, AX
	ADDQ $32, BX
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ forward
	VZEROUPPER
	RET

// func uncellFast(h int, gates, prev, c, dh, dc, dg *float32)
TEXT ·uncellFast(SB), NOSPLIT, $0-56
	MOVQ h+0(FP), CX
	MOVQ gates+8(FP), AX
	MOVQ prev+16(FP), BX
	MOVQ c+24(FP), SI
	MOVQ dh+32(FP), DI
	MOVQ dc+40(FP), DX
	MOVQ dg+48(FP), R10
	MOVQ CX, R8
	SHLQ $2, R8
	LEAQ (R8)(R8*2), R9
	CURVES
backward:
	VMULPS (AX)(R9*1), Y12, Y15
	BOTH(Y15, Y0, Y1, Y14)
	UP(Y0)
	QUARTER(Y1)
	VMOVUPS (SI), Y15
	BOTH(Y15, Y2, Y3, Y14)
	VMOVUPS (DI), Y4
	VMULPS Y2, Y4, Y5
	VMULPS Y1, Y5, Y5
	VMOVUPS Y5, (R10)(R9*1)
	VMULPS Y0, Y4, Y5
	VMULPS Y3, Y5, Y5
	VADDPS (DX), Y5, Y5
	VMULPS (AX), Y12, Y15
	BOTH(Y15, Y0, Y1, Y14)
	UP(Y0)
	QUARTER(Y1)
	VMOVUPS (AX)(R8*2), Y15
	BOTH(Y15, Y2, Y3, Y14)
	VMULPS Y2, Y5, Y2
	VMULPS Y1, Y2, Y2
	VMOVUPS Y2, (R10)
	VMULPS Y0, Y5, Y0
	VMULPS Y3, Y0, Y0
	VMOVUPS Y0, (R10)(R8*2)
	VMULPS (AX)(R8*1), Y12, Y15
	BOTH(Y15, Y0, Y1, Y14)
	UP(Y0)
	QUARTER(Y1)
	VMULPS (BX), Y5, Y2
	VMULPS Y1, Y2, Y2
	VMOVUPS Y2, (R10)(R8*1)
	VMULPS Y0, Y5, Y5
	VMOVUPS Y5, (DX)
	ADDQ $32, AX
	ADDQ $32, BX
	ADDQ $32, SI
	ADDQ $32, DI
	ADDQ $32, DX
	ADDQ $32, R10
	SUBQ $8, CX
	JNZ backward
	VZEROUPPER
	RET

// func plusFast(n int, to, from *float32)
TEXT ·plusFast(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ to+8(FP), DI
	MOVQ from+16(FP), SI
plus:
	VMOVUPS (DI), Y0
	VADDPS (SI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, SI
	SUBQ $8, CX
	JNZ plus
	VZEROUPPER
	RET

// func adamFast(n int, w, m, v, gates *float32, k *[6]float32)
// k: scale, 1-beta1, 1-beta2, rate, epsilon.
TEXT ·adamFast(SB), NOSPLIT, $0-48
	MOVQ n+0(FP), CX
	MOVQ w+8(FP), DI
	MOVQ m+16(FP), SI
	MOVQ v+24(FP), DX
	MOVQ gates+32(FP), AX
	MOVQ k+40(FP), BX
	VBROADCASTSS (BX), Y8
	VBROADCASTSS 4(BX), Y9
	VBROADCASTSS 8(BX), Y10
	VBROADCASTSS 12(BX), Y11
	VBROADCASTSS 16(BX), Y12
adam:
	VMULPS (AX), Y8, Y0
	VMOVUPS (SI), Y1
	VSUBPS Y1, Y0, Y2
	VMULPS Y9, Y2, Y2
	VADDPS Y2, Y1, Y1
	VMOVUPS Y1, (SI)
	VMULPS Y0, Y0, Y0
	VMOVUPS (DX), Y3
	VSUBPS Y3, Y0, Y0
	VMULPS Y10, Y0, Y0
	VADDPS Y0, Y3, Y3
	VMOVUPS Y3, (DX)
	VSQRTPS Y3, Y3
	VADDPS Y12, Y3, Y3
	VMULPS Y11, Y1, Y1
	VDIVPS Y3, Y1, Y1
	VMOVUPS (DI), Y0
	VSUBPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, AX
	ADDQ $32, SI
	ADDQ $32, DX
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ adam
	VZEROUPPER
	RET
