package ner

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func hashBytes(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// mix makes one feature of a template's number and up to three values.
func mix(template, a, b, c uint32) uint32 { return blend(template, a, b, c) &^ 1 }

// own is mix for the features that tell which word it is, and not what kind of
// word: training goes without them at times, as it is with a word never seen.
func own(template, a, b, c uint32) uint32 { return blend(template, a, b, c) | 1 }

// Own reports whether a feature is one of those.
func Own(feature uint32) bool { return feature&1 == 1 }

func blend(template, a, b, c uint32) uint32 {
	h := template*0x9E3779B1 ^ a
	h = (h ^ h>>15) * 0x85EBCA77
	h ^= b
	h = (h ^ h>>13) * 0xC2B2AE3D
	h ^= c
	h = (h ^ h>>16) * 0x27D4EB2F
	return h ^ h>>15
}

// edge is the value of what lies outside the sentence.
const edge = 0x5bd1e995

// outside is the word before and behind every sentence.
func outside() word {
	return word{low: edge, orig: edge, pos: edge, shape: edge, pre2: edge, pre3: edge, suf1: edge, suf2: edge, suf3: edge, suf4: edge, runFirst: -1, runLast: -1}
}

// near returns the word n places from word i when it is in the same sentence.
func (d *Doc) near(i int32, n int32) *word {
	j := i + n
	if j < 0 || int(j) >= len(d.words) || d.words[j].sent != d.words[i].sent {
		return &d.nowhere
	}
	return &d.words[j]
}

// features fills in the features of every candidate for the first pass.
func (d *Doc) features() {
	flat := make([]uint32, 0, len(d.Candidates)*240)
	d.Feats = make([][]uint32, len(d.Candidates))
	for c, i := range d.Candidates {
		from := len(flat)
		flat = d.append(flat, i)
		d.Feats[c] = flat[from:len(flat):len(flat)]
	}
}

func (d *Doc) append(f []uint32, i int32) []uint32 {
	w := &d.words[i]
	p1, p2, p3 := d.near(i, -1), d.near(i, -2), d.near(i, -3)
	n1, n2, n3 := d.near(i, 1), d.near(i, 2), d.near(i, 3)
	f = append(f,
		own(1, w.low, 0, 0), own(2, w.orig, 0, 0), mix(3, p1.low, 0, 0), mix(4, n1.low, 0, 0),
		mix(5, p2.low, 0, 0), mix(6, n2.low, 0, 0), mix(7, p3.low, 0, 0), mix(8, n3.low, 0, 0),
		own(9, p1.low, w.low, 0), own(10, w.low, n1.low, 0), mix(11, p2.low, p1.low, 0), mix(12, n1.low, n2.low, 0),
		mix(13, p1.low, n1.low, 0), mix(14, p1.low, w.shape, 0), mix(15, w.shape, n1.low, 0),
		mix(16, w.shape, 0, 0), mix(17, p1.shape, 0, 0), mix(18, n1.shape, 0, 0), mix(19, p1.shape, w.shape, n1.shape),
		mix(20, p2.shape, p1.shape, w.shape), mix(21, w.shape, n1.shape, n2.shape),
		mix(22, w.pre2, 0, 0), mix(23, w.pre3, 0, 0), mix(24, w.suf1, 0, 0), mix(25, w.suf2, 0, 0), mix(26, w.suf3, 0, 0), mix(27, w.suf4, 0, 0),
		mix(28, p1.suf3, 0, 0), mix(29, n1.suf3, 0, 0), mix(30, w.suf2, n1.shape, 0), mix(31, w.suf3, w.shape, 0),
	)
	f = append(f, mix(62, w.pos, 0, 0), mix(63, p1.pos, w.pos, 0), mix(64, w.pos, n1.pos, 0), mix(65, p1.pos, w.pos, n1.pos), mix(66, w.pos, w.shape, 0), mix(67, w.pos, w.suf3, 0))
	f = hints(f, 32, w.hint)
	f = hints(f, 33, p1.hint)
	f = hints(f, 34, n1.hint)
	f = hints(f, 35, p2.hint)
	f = hints(f, 36, n2.hint)
	f = append(f, mix(37, uint32(w.hint), w.shape, 0), mix(38, uint32(p1.hint), uint32(w.hint), 0), mix(39, uint32(w.hint), uint32(n1.hint), 0),
		mix(40, uint32(p1.hint), uint32(w.hint), uint32(n1.hint)))
	f = kinds(f, p2, p1, w, n1, n2)
	f = d.around(f, w)
	f = d.beyond(f, i, -1, w)
	f = d.beyond(f, i, 1, w)
	f = d.run(f, i, w)
	return d.evidence(f, w)
}

// around adds what stands around all occurrences of w's form: that one of them
// stands in "near Halden" tells what "Halden said" means.
func (d *Doc) around(f []uint32, w *word) []uint32 {
	m := d.forms[w.low]
	if m == nil {
		return f
	}
	return append(f, m.context...)
}

// beyond adds the word on the other side of a sign beside w: "Seok - yeol".
func (d *Doc) beyond(f []uint32, i, step int32, w *word) []uint32 {
	sign := d.near(i, step)
	if sign.shape != d.dash && sign.shape != d.quote {
		return f
	}
	x := d.near(i, 2*step)
	template := uint32(400 + step)
	return append(f, mix(template, sign.low, x.low, 0), mix(template+4, sign.low, x.shape, w.shape), mix(template+8, sign.low, uint32(x.kind[0]), uint32(w.kind[0])))
}

// kinds adds the classes of w and of the words around it: a name never seen has
// the class of others like it.
func kinds(f []uint32, p2, p1, w, n1, n2 *word) []uint32 {
	for n := range uint32(divisions) {
		f = append(f, mix(100+n, uint32(w.kind[n]), 0, 0), mix(110+n, uint32(p1.kind[n]), 0, 0), mix(120+n, uint32(n1.kind[n]), 0, 0),
			mix(130+n, uint32(p2.kind[n]), 0, 0), mix(140+n, uint32(n2.kind[n]), 0, 0))
	}
	for n := range uint32(paired) {
		f = append(f, mix(150+n, uint32(p1.kind[n]), uint32(w.kind[n]), 0), mix(160+n, uint32(w.kind[n]), uint32(n1.kind[n]), 0),
			mix(170+n, uint32(p1.kind[n]), uint32(n1.kind[n]), w.shape), mix(180+n, uint32(w.kind[n]), w.shape, 0))
	}
	return f
}

// hints adds a feature for each bit of h.
func hints(f []uint32, template uint32, h Hint) []uint32 {
	for b := uint32(0); h != 0; b, h = b+1, h>>1 {
		if h&1 != 0 {
			f = append(f, mix(template, b+1, 0, 0))
		}
	}
	return f
}

// run adds what surrounds the stretch of capitalised words that w stands in:
// its first and last word, the words before and behind it.
func (d *Doc) run(f []uint32, i int32, w *word) []uint32 {
	if w.runFirst < 0 {
		return append(f, mix(41, 0, 0, 0))
	}
	first, last := &d.words[w.runFirst], &d.words[w.runLast]
	before, behind := d.near(w.runFirst, -1), d.near(w.runLast, 1)
	length := uint32(min(w.runLast-w.runFirst, 6))
	at := uint32(min(i-w.runFirst, 3))
	back := uint32(min(w.runLast-i, 3))
	begins := uint32(0)
	if w.runFirst == 0 || d.words[w.runFirst-1].sent != w.sent {
		begins = 1
	}
	f = append(f,
		mix(42, length, at, begins), own(43, last.low, back, 0), own(44, first.low, at, 0), mix(45, before.low, at, 0), mix(46, behind.low, back, 0),
		mix(47, before.low, behind.low, 0), mix(48, uint32(last.hint), back, 0), mix(49, uint32(first.hint), at, 0), own(50, last.low, first.low, 0),
		mix(51, behind.suf2, length, 0), mix(52, before.low, length, at), mix(53, behind.low, length, back))
	f = hints(f, 54, last.hint)
	f = hints(f, 55, first.hint)
	before2, behind2 := d.near(w.runFirst, -2), d.near(w.runLast, 2)
	f = append(f, mix(190, before2.low, before.low, 0), mix(191, behind.low, behind2.low, 0))
	for n := range uint32(divisions) {
		l, e := uint32(last.kind[n]), uint32(first.kind[n])
		f = append(f, mix(300+n, l, back, 0), mix(310+n, e, at, 0), mix(320+n, uint32(before.kind[n]), length, at), mix(330+n, uint32(behind.kind[n]), length, back))
		if n < paired {
			f = append(f, mix(340+n, uint32(before.kind[n]), uint32(behind.kind[n]), 0), mix(350+n, l, e, length),
				mix(360+n, uint32(before2.kind[n]), uint32(before.kind[n]), 0), mix(370+n, uint32(behind.kind[n]), uint32(behind2.kind[n]), 0))
		}
	}
	return f
}

// evidence adds what the article tells of the word elsewhere.
func (d *Doc) evidence(f []uint32, w *word) []uint32 {
	m := d.forms[w.low]
	if m == nil {
		return f
	}
	bit := func(b bool, n uint32) uint32 {
		if b {
			return n
		}
		return 0
	}
	if d.short[w.low] {
		f = append(f, mix(85, w.shape, 0, 0))
	}
	small, capital := uint32(min(m.small, 2)), uint32(min(m.capital, 3))
	known := bit(m.afterTitle, 1) | bit(m.afterGiven, 2) | bit(m.afterIn, 4) | bit(m.beforePossessive, 8)
	return append(f, mix(56, small, capital, 0), mix(57, known, 0, 0), mix(58, known, w.shape, small), mix(59, bit(m.afterTitle, 1), 0, 0),
		mix(60, bit(m.afterGiven, 1), 0, 0), mix(61, bit(m.afterIn, 1), 0, 0))
}

// Again returns the features that a second pass has besides those of the first:
// how the first pass labelled the same words over the whole article.
func (d *Doc) Again() [][]uint32 {
	for _, f := range d.forms {
		f.votes = [labels]uint16{}
	}
	for _, i := range d.Candidates {
		if f := d.forms[d.words[i].low]; f != nil {
			f.votes[labelOf(int(d.Tags[i]))]++
		}
	}
	out := make([][]uint32, len(d.Candidates))
	flat := make([]uint32, 0, 11*len(d.Candidates))
	for c, i := range d.Candidates {
		w := &d.words[i]
		a, p, n := d.vote(w), d.vote(d.near(i, -1)), d.vote(d.near(i, 1))
		tag, prev, next := uint32(d.Tags[i]), d.tag(i, -1), d.tag(i, 1)
		from := len(flat)
		flat = append(flat, mix(70, a, 0, 0), mix(71, p, a, 0), mix(72, a, n, 0), mix(73, a, w.shape, 0), mix(74, a, tag, 0),
			mix(75, tag, 0, 0), mix(76, prev, tag, next), mix(77, a, p, n), own(78, a, w.low, 0))
		if w.runFirst >= 0 {
			flat = append(flat, mix(79, d.vote(&d.words[w.runLast]), a, 0), mix(80, d.vote(&d.words[w.runFirst]), a, 0))
		}
		out[c] = flat[from:len(flat):len(flat)]
	}
	return out
}

func (d *Doc) tag(i, n int32) uint32 {
	if d.near(i, n) == &d.nowhere {
		return 99
	}
	return uint32(d.Tags[i+n])
}

// vote returns the label that most occurrences of w's form got, how clear the
// majority is and how many there are, as one value.
func (d *Doc) vote(w *word) uint32 {
	f := d.forms[w.low]
	if f == nil || !w.cap {
		return 0
	}
	best, sum := 0, 0
	for l, n := range f.votes {
		sum += int(n)
		if n > f.votes[best] {
			best = l
		}
	}
	clear := 0
	if 2*int(f.votes[best]) > sum {
		clear = 1
	}
	if int(f.votes[best]) == sum {
		clear = 2
	}
	return 1 + uint32(best) + 8*uint32(clear) + 32*uint32(min(sum, 3))
}
