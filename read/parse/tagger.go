package parse

// tagFeatures fills dst with the features of token i; tags holds the XPOS
// classes given so far.
func tagFeatures(dst []uint64, ws []word, tags []uint8, i int) []uint64 {
	at := func(j int) *word {
		if j < 0 || j >= len(ws) {
			return &noWord
		}
		return &ws[j]
	}
	w, p, n, pp, nn := at(i), at(i-1), at(i+1), at(i-2), at(i+2)
	t1, t2 := uint64(200), uint64(200)
	if i > 0 {
		t1 = uint64(tags[i-1])
	}
	if i > 1 {
		t2 = uint64(tags[i-2])
	}
	return append(dst[:0],
		mix(1, w.low, 0), mix(2, w.form, 0), mix(3, w.suf1, 0), mix(4, w.suf2, 0), mix(5, w.suf3, 0), mix(6, w.suf4, 0),
		mix(7, w.pre1, w.shape), mix(8, w.pre2, 0), mix(9, w.pre3, 0), mix(10, w.shape, 0),
		mix(11, p.low, 0), mix(12, n.low, 0), mix(13, pp.low, 0), mix(14, nn.low, 0),
		mix(15, p.low, w.low), mix(16, w.low, n.low),
		mix(17, t1, 0), mix(18, t1, t2), mix(19, t1, w.low), mix(20, t1, n.low), mix(21, t1, w.suf3),
		mix(22, n.suf3, n.shape), mix(23, p.suf3, p.shape), mix(24, w.shape, p.shape^n.shape*3),
		mix(25, w.suf2, w.shape), mix(26, t1*256+t2, w.suf2), mix(27, n.suf2, w.suf2),
	)
}

var noWord = word{form: 1, low: 1, pre1: 1, pre2: 1, pre3: 1, suf1: 1, suf2: 1, suf3: 1, suf4: 1, shape: 1}

// uposFeatures fills dst with what tells UPOS classes of one XPOS apart.
func uposFeatures(dst []uint64, ws []word, tags []uint8, i int) []uint64 {
	dst = tagFeatures(dst, ws, tags, i)
	t, n, nn := uint64(tags[i]), uint64(201), uint64(201)
	if i+1 < len(ws) {
		n = uint64(tags[i+1])
	}
	if i+2 < len(ws) {
		nn = uint64(tags[i+2])
	}
	for j := range dst {
		dst[j] = mix(31, dst[j], t)
	}
	w := ws[i].low
	return append(dst, mix(32, t, n), mix(33, n, nn), mix(34, w, n), mix(35, w, n*256+nn), mix(36, w, 0), mix(37, t, w))
}

// best returns the class of highest score, the first of equals.
func best(sc []int32) int {
	b := 0
	for c := range sc {
		if sc[c] > sc[b] {
			b = c
		}
	}
	return b
}
