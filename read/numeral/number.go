package numeral

import (
	"math"
	"strconv"
	"strings"
)

// Number is a number that was read from atoms.
type Number struct {
	Value float64
	Next  int     // the first atom after it
	Words bool    // written in words, at least in part
	Vague bool    // "several", "dozens": Value is a floor, not the number
	Most  float64 // of a vague number: what it hardly exceeds, 0 where nothing says so
	Scale bool    // has a scale word: "1.6 billion"
}

// At reads the longest cardinal number that begins at atom i: "1.6 billion",
// "twenty-five", "2 1/2", "a dozen", "several hundred", "half a million".
func At(atoms []Atom, i int) (Number, bool) {
	if i >= len(atoms) {
		return Number{}, false
	}
	switch a := atoms[i]; a.Kind {
	case Digits:
		return digits(atoms, i)
	case Word:
		return words(atoms, i)
	default:
		if v, ok := vulgar(a.Low); ok {
			return scaled(atoms, Number{Value: v, Next: i + 1}), true
		}
	}
	return Number{}, false
}

// Float returns the value of a Digits atom; ok is false for "19.11.2024".
func Float(a Atom) (v float64, ok bool) {
	s := a.Low
	if strings.IndexByte(s, ',') >= 0 {
		s = strings.ReplaceAll(s, ",", "")
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && a.Kind == Digits
}

func digits(atoms []Atom, i int) (Number, bool) {
	v, ok := Float(atoms[i])
	if !ok {
		return Number{}, false
	}
	n := Number{Value: v, Next: i + 1}
	switch f, next, ok := fraction(atoms, n.Next); {
	case ok && !atoms[n.Next].Glued && v == math.Trunc(v):
		n.Value, n.Next = v+f, next
	case n.Next < len(atoms) && atoms[n.Next].Kind == Sign:
		if f, ok := vulgar(atoms[n.Next].Low); ok {
			n.Value, n.Next = v+f, n.Next+1
		}
	}
	if f, next, ok := andHalf(atoms, n.Next); ok {
		n.Value, n.Next, n.Words = n.Value+f, next, true
	}
	return scaled(atoms, n), true
}

// fraction reads "3/8" at i.
func fraction(atoms []Atom, i int) (float64, int, bool) {
	if i+2 >= len(atoms) || atoms[i+1].Low != "/" || !atoms[i+1].Glued || !atoms[i+2].Glued {
		return 0, i, false
	}
	a, ok1 := Float(atoms[i])
	b, ok2 := Float(atoms[i+2])
	if !ok1 || !ok2 || a >= b || b > 64 {
		return 0, i, false
	}
	return a / b, i + 3, true
}

func vulgar(s string) (float64, bool) {
	switch s {
	case "½":
		return .5, true
	case "¼":
		return .25, true
	case "¾":
		return .75, true
	case "⅓":
		return 1. / 3, true
	case "⅔":
		return 2. / 3, true
	case "⅛":
		return .125, true
	case "⅜":
		return .375, true
	case "⅝":
		return .625, true
	case "⅞":
		return .875, true
	}
	return 0, false
}

// andHalf reads "and a half" at i.
func andHalf(atoms []Atom, i int) (float64, int, bool) {
	j := skip(atoms, i)
	if !is(atoms, j, "and") {
		return 0, i, false
	}
	j = skip(atoms, j+1)
	if is(atoms, j, "a") || is(atoms, j, "one") {
		j = skip(atoms, j+1)
		if is(atoms, j, "half") {
			return .5, j + 1, true
		}
		if is(atoms, j, "quarter") {
			return .25, j + 1, true
		}
	}
	return 0, i, false
}

// scaled multiplies n by the scale words that follow: "1.6 bn", "20 thousand".
func scaled(atoms []Atom, n Number) Number {
	for n.Next < len(atoms) {
		j := skip(atoms, n.Next)
		if j >= len(atoms) || atoms[j].Kind != Word {
			return n
		}
		s, ok := Scale(atoms[j].Low)
		if !ok {
			return n
		}
		n.Value, n.Next, n.Scale = round(n.Value*s), j+1, true
		if len(atoms[j].Low) > 3 {
			n.Words = true
		}
	}
	return n
}

// round removes the noise of binary fractions: 1.1 billion is 1100000000.
func round(v float64) float64 {
	if math.Abs(v) < 1e15 && math.Abs(v) >= 1 {
		return math.Round(v*1e6) / 1e6
	}
	return v
}

// Scale returns what a scale word multiplies by. The bare letters "m", "b" and
// "k" are not among them: what they mean depends on what stands before them.
func Scale(low string) (float64, bool) {
	switch low {
	case "hundred":
		return 1e2, true
	case "thousand":
		return 1e3, true
	case "lakh", "lakhs", "lac":
		return 1e5, true
	case "million", "mln", "mn":
		return 1e6, true
	case "crore", "crores":
		return 1e7, true
	case "billion", "bln", "bn":
		return 1e9, true
	case "trillion", "trn", "tn", "trln":
		return 1e12, true
	case "quadrillion":
		return 1e15, true
	case "dozen":
		return 12, true
	}
	return 0, false
}

func is(atoms []Atom, i int, low string) bool { return i < len(atoms) && atoms[i].Low == low }

// skip steps over a hyphen when it is glued to what stands before it.
func skip(atoms []Atom, i int) int {
	if i+1 < len(atoms) && atoms[i].Low == "-" && atoms[i].Glued && atoms[i+1].Glued {
		return i + 1
	}
	return i
}
