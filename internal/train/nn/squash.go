package nn

// Squash is the curve that all layers use in place of tanh: x(27+x²)/(27+9x²),
// which meets ±1 flat at ±3. It is cheap, and the same on every machine.
func Squash(x float32) float32 {
	x = max(-3, min(3, x))
	u := x * x
	return x * (27 + u) / (27 + 9*u)
}

// Slope is the derivative of Squash at x.
func Slope(x float32) float32 {
	x = max(-3, min(3, x))
	u := x * x
	q := (9 - u) / (9 + 3*u)
	return q * q
}

// gate is the curve between 0 and 1.
func gate(x float32) float32 { return 0.5 + 0.5*Squash(0.5*x) }

// gateSlope is the derivative of gate at x.
func gateSlope(x float32) float32 { return 0.25 * Slope(0.5*x) }
