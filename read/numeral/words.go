package numeral

// Small returns the value of a number word below one hundred.
func Small(low string) (float64, bool) {
	if v, ok := unit(low); ok {
		return v, true
	}
	return ten(low)
}

func unit(low string) (float64, bool) {
	switch low {
	case "zero":
		return 0, true
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	}
	return 0, false
}

func ten(low string) (float64, bool) {
	switch low {
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	}
	return 0, false
}

// Ordinal returns the value of "third", "twenty-first" (its last word) or of the
// ending "th" after digits, which is 0.
func Ordinal(low string) (v int, ok bool) {
	switch low {
	case "first":
		return 1, true
	case "second":
		return 2, true
	case "third":
		return 3, true
	case "fourth":
		return 4, true
	case "fifth":
		return 5, true
	case "sixth":
		return 6, true
	case "seventh":
		return 7, true
	case "eighth":
		return 8, true
	case "ninth":
		return 9, true
	case "tenth":
		return 10, true
	case "eleventh":
		return 11, true
	case "twelfth":
		return 12, true
	case "thirteenth":
		return 13, true
	case "fourteenth":
		return 14, true
	case "fifteenth":
		return 15, true
	case "sixteenth":
		return 16, true
	case "seventeenth":
		return 17, true
	case "eighteenth":
		return 18, true
	case "nineteenth":
		return 19, true
	case "twentieth":
		return 20, true
	case "thirtieth":
		return 30, true
	case "fortieth":
		return 40, true
	case "fiftieth":
		return 50, true
	case "sixtieth":
		return 60, true
	case "seventieth":
		return 70, true
	case "eightieth":
		return 80, true
	case "ninetieth":
		return 90, true
	case "hundredth":
		return 100, true
	}
	return 0, false
}

// OrdinalAt reads an ordinal at i: "third", "twenty-first", "21st".
func OrdinalAt(atoms []Atom, i int) (v, next int, ok bool) {
	if i >= len(atoms) {
		return 0, i, false
	}
	if atoms[i].Kind == Digits {
		f, ok := Float(atoms[i])
		if !ok || i+1 >= len(atoms) || !atoms[i+1].Glued || f > 999 {
			return 0, i, false
		}
		switch atoms[i+1].Low {
		case "st", "nd", "rd", "th":
			return int(f), i + 2, true
		}
		return 0, i, false
	}
	if v, ok := Ordinal(atoms[i].Low); ok {
		return v, i + 1, true
	}
	if t, ok := ten(atoms[i].Low); ok {
		j := skip(atoms, i+1)
		if j < len(atoms) {
			if v, ok := Ordinal(atoms[j].Low); ok && v < 10 {
				return int(t) + v, j + 1, true
			}
		}
	}
	return 0, i, false
}

// words reads a number that begins with a word.
func words(atoms []Atom, i int) (Number, bool) {
	switch low := atoms[i].Low; low {
	case "a", "an":
		return article(atoms, i)
	case "half":
		return half(atoms, i)
	case "several", "few", "couple", "many":
		return vague(atoms, i), true
	case "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "tens":
		return heaps(atoms, i)
	}
	n, ok := sum(atoms, i)
	if !ok {
		return n, false
	}
	if f, next, ok := andHalf(atoms, n.Next); ok {
		n.Value, n.Next = n.Value+f, next
		n = scaled(atoms, n)
	}
	return n, true
}

// vague reads "several", "few hundred". What a word hardly exceeds is the usage of
// news: "the past several months" reaches back at most seven.
func vague(atoms []Atom, i int) Number {
	n := Number{Value: 2, Next: i + 1, Words: true}
	most := 0.
	switch atoms[i].Low {
	case "several":
		most = 7
	case "few":
		most = 5
	case "couple":
		most = 2
	}
	n = scaled(atoms, n)
	n.Vague, n.Most = true, most*n.Value/2
	return n
}

// sum reads "two hundred and fifty thousand".
func sum(atoms []Atom, i int) (Number, bool) {
	total, cur, j, seen, scale := 0., 0., i, false, false
	for j < len(atoms) {
		k := j
		if seen {
			k = skip(atoms, j)
			if is(atoms, k, "and") && scale {
				k = skip(atoms, k+1)
				if k >= len(atoms) || atoms[k].Kind != Word {
					break
				}
				if _, ok := Small(atoms[k].Low); !ok {
					break
				}
			}
		}
		if k >= len(atoms) || atoms[k].Kind != Word {
			break
		}
		low := atoms[k].Low
		if v, ok := Small(low); ok {
			tens := int(cur) % 100
			if seen && tens != 0 && (tens%10 != 0 || tens < 20 || v > 9 || v == 0) {
				break
			}
			cur += v
		} else if s, ok := Scale(low); ok && seen {
			scale = true
			if s == 100 {
				cur *= s
			} else {
				total, cur = total+cur*s, 0
			}
		} else {
			break
		}
		seen, j = true, k+1
	}
	return Number{Value: total + cur, Next: j, Words: true, Scale: scale}, seen
}

// article reads "a dozen", "a million", "a half", "a few", "a couple", "a
// quarter of a million". "a" alone is no number.
func article(atoms []Atom, i int) (Number, bool) {
	j := skip(atoms, i+1)
	if j >= len(atoms) {
		return Number{}, false
	}
	switch atoms[j].Low {
	case "few", "couple":
		return vague(atoms, j), true
	case "half":
		return half(atoms, j)
	}
	if _, ok := Scale(atoms[j].Low); ok && len(atoms[j].Low) > 3 {
		n := scaled(atoms, Number{Value: 1, Next: j, Words: true})
		if is(atoms, n.Next, "and") {
			if more, ok := sum(atoms, n.Next+1); ok && more.Value < n.Value {
				n.Value, n.Next = n.Value+more.Value, more.Next
			}
		}
		return n, true
	}
	return Number{}, false
}

// half reads "half", "half a million", "half a dozen".
func half(atoms []Atom, i int) (Number, bool) {
	n := Number{Value: .5, Next: i + 1, Words: true}
	if j := skip(atoms, i+1); is(atoms, j, "a") {
		if s := scaled(atoms, Number{Value: .5, Next: skip(atoms, j+1), Words: true}); s.Scale {
			return s, true
		}
	}
	return scaled(atoms, n), true
}

// heaps reads "dozens", "tens of thousands", "hundreds of millions".
func heaps(atoms []Atom, i int) (Number, bool) {
	v, ok := heap(atoms[i].Low)
	if !ok {
		return Number{}, false
	}
	n := Number{Value: v, Next: i + 1, Words: true, Vague: true}
	for is(atoms, n.Next, "of") && n.Next+1 < len(atoms) {
		w, ok := heap(atoms[n.Next+1].Low)
		if !ok || w < 1000 {
			break
		}
		n.Value, n.Next, n.Scale = n.Value*w, n.Next+2, true
	}
	return n, true
}

func heap(low string) (float64, bool) {
	switch low {
	case "tens":
		return 10, true
	case "dozens":
		return 12, true
	case "scores":
		return 20, true
	case "hundreds":
		return 100, true
	case "thousands":
		return 1e3, true
	case "millions":
		return 1e6, true
	case "billions":
		return 1e9, true
	case "trillions":
		return 1e12, true
	}
	return 0, false
}

// Year reads a year written in words at i: "nineteen ninety-six", "twenty
// twenty-four", "two thousand ten".
func Year(atoms []Atom, i int) (year, next int, ok bool) {
	if i >= len(atoms) || atoms[i].Kind != Word {
		return 0, i, false
	}
	century, ok := Small(atoms[i].Low)
	if !ok {
		return 0, i, false
	}
	if century == 2 {
		n, _ := sum(atoms, i)
		if n.Value >= 2000 && n.Value < 2100 {
			return int(n.Value), n.Next, true
		}
		return 0, i, false
	}
	if century < 15 || century > 20 {
		return 0, i, false
	}
	rest, ok := sum(atoms, i+1)
	if !ok || rest.Value < 10 || rest.Value > 99 {
		return 0, i, false
	}
	return int(century)*100 + int(rest.Value), rest.Next, true
}
