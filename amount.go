package dossier

import (
	"strconv"
	"strings"
)

// Amount gives a figure in words: "1.6 billion USD", "at least 4 billion USD", "41 percent".
func Amount(low, high *float64, unit string) string {
	var n string
	switch {
	case low == nil && high == nil:
		n = "unknown"
	case low == nil:
		n = "up to " + number(*high)
	case high == nil:
		n = "at least " + number(*low)
	case *low == *high:
		n = number(*low)
	default:
		n = number(*low) + " to " + number(*high)
	}
	return strings.TrimSpace(n + " " + unit)
}

// number writes v in full below a million and in words above.
func number(v float64) string {
	for _, scale := range []struct {
		size float64
		name string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if v >= scale.size || v <= -scale.size {
			return strconv.FormatFloat(v/scale.size, 'f', -1, 64) + scale.name
		}
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
