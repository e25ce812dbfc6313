//go:build !amd64

package nn

func product(c, a, b View) { productSlow(c, a, b) }
