package parse

import "dossier"

// hangSigns moves single signs, commas first of all, that hang where the treebanks
// would hang none: a sign belongs to the word beside it or to one above that, up to
// where the next step would lead over the sign; of both sides to the one that is
// below the other. Where the network's choice is one of these it stays. The rule is
// that of Udapi's ud.FixPunct (Popel, Žabokrtský, Vojtek 2017), which GUM is made with.
func hangSigns(x []extent, ts []dossier.Token, below []kids) []extent {
	x = extents(x, ts)
	for i := range ts {
		if ts[i].Rel != "punct" || below[i].any || side(&ts[i]) != neither || encloses(ts, x, i) {
			continue
		}
		if top := perch(ts, x, i); top >= 0 {
			ts[i].Head = top
		}
	}
	return x
}

// extent is the first and the last word below a word, signs left out.
type extent struct{ from, to int32 }

func extents(x []extent, ts []dossier.Token) []extent {
	x = grow(x, len(ts))
	for i := range ts {
		x[i] = extent{int32(i), int32(i)}
	}
	for i := range ts {
		if ts[i].Rel == "punct" {
			continue
		}
		for h, n := ts[i].Head, 0; h >= 0 && n < len(ts); h, n = ts[h].Head, n+1 {
			if x[h].from <= int32(i) && int32(i) <= x[h].to {
				break // those above reach at least as far
			}
			x[h].from, x[h].to = min(x[h].from, int32(i)), max(x[h].to, int32(i))
		}
	}
	return x
}

// encloses tells a sign that with another one stands around all that is below their
// head: "Alva, the envoy, left".
func encloses(ts []dossier.Token, x []extent, i int) bool {
	h := ts[i].Head
	if h < 0 {
		return true
	}
	from, to := int(x[h].from)-1, int(x[h].to)+1
	return (i == from || i == to) && from >= 0 && to < len(ts) && ts[from].Rel == "punct" && ts[to].Rel == "punct" && ts[from].Head == h && ts[to].Head == h
}

// perch returns the word that the sign should hang on, -1 where it may stay.
func perch(ts []dossier.Token, x []extent, i int) int {
	l, r := i-1, i+1
	for l >= 0 && ts[l].Rel == "punct" {
		if side(&ts[l]) == opens {
			l = -1
			break
		}
		l--
	}
	for r < len(ts) && ts[r].Rel == "punct" {
		if side(&ts[r]) == closes {
			r = len(ts)
			break
		}
		r++
	}
	if r == len(ts) || final(ts[i].Text) {
		r = -1
	}
	left, onLeft := climb(ts, x, l, i)
	right, onRight := climb(ts, x, r, i)
	switch {
	case left < 0 && right < 0:
		return -1
	case right >= 0 && (left < 0 || under(ts, right, left)):
		left, onLeft = right, onRight
	case right >= 0 && !under(ts, left, right):
		onLeft = onLeft || onRight
	}
	if onLeft {
		return -1
	}
	return left
}

// climb goes up from word w, as long as that stays on its side of the sign; it tells
// whether the sign's head was met.
func climb(ts []dossier.Token, x []extent, w, sign int) (top int, met bool) {
	if w < 0 {
		return -1, false
	}
	for n := 0; n < len(ts); n++ {
		met = met || ts[sign].Head == w
		h := ts[w].Head
		if h < 0 || (h < sign) != (w < sign) || int(x[w].from) < sign && sign < int(x[w].to) {
			break
		}
		w = h
	}
	return w, met
}

// under tells whether a is below b.
func under(ts []dossier.Token, a, b int) bool {
	for n := 0; a >= 0 && n <= len(ts); n++ {
		if a == b {
			return true
		}
		a = ts[a].Head
	}
	return false
}

func final(s string) bool { return s == "." || s == "?" || s == "!" }
