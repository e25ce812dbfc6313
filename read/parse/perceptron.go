package parse

// table is a trained linear classifier over hashed features: a row of Classes
// int8 weights for each of 1<<Bits buckets.
type table struct {
	Bits    uint
	Classes int
	W       []int8
}

// row returns the weights of feature hash h.
func (tb *table) row(h uint64) []int8 {
	i := int(h>>(64-tb.Bits)) * tb.Classes
	return tb.W[i : i+tb.Classes]
}

// score sums the rows of the features into sc.
func (tb *table) score(feats []uint64, sc []int32) {
	clear(sc)
	for _, h := range feats {
		for i, w := range tb.row(h) {
			sc[i] += int32(w)
		}
	}
}

// mix hashes two values of template t into one feature.
func mix(t, a, b uint64) uint64 {
	h := (a ^ t*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h = (h + b) * 0x94D049BB133111EB
	h ^= h >> 32
	return h * 0x9E3779B97F4A7C15
}

// learner is a table while it is learned: an averaged perceptron.
type learner struct {
	bits    uint
	classes int
	w       []int32
	sum     []int64
	stamp   []int32
	now     int32
}

func newLearner(bits uint, classes int) *learner {
	n := classes << bits
	return &learner{bits: bits, classes: classes, w: make([]int32, n), sum: make([]int64, n), stamp: make([]int32, n)}
}

func (l *learner) score(feats []uint64, sc []int32) {
	clear(sc)
	for _, h := range feats {
		i := int(h>>(64-l.bits)) * l.classes
		for c, w := range l.w[i : i+l.classes] {
			sc[c] += w
		}
	}
}

// update moves weight from class wrong to class right.
func (l *learner) update(feats []uint64, right, wrong int) {
	for _, h := range feats {
		i := int(h>>(64-l.bits)) * l.classes
		l.add(i+right, 1)
		l.add(i+wrong, -1)
	}
}

func (l *learner) add(i int, d int32) {
	l.sum[i] += int64(l.now-l.stamp[i]) * int64(l.w[i])
	l.stamp[i] = l.now
	l.w[i] += d
}

// table returns the averaged weights as int8.
func (l *learner) table() *table {
	avg := make([]float64, len(l.w))
	var hist []float64
	for i := range l.w {
		l.add(i, 0)
		avg[i] = float64(l.sum[i]) / float64(l.now)
		if a := abs(avg[i]); a > 0 {
			hist = append(hist, a)
		}
	}
	scale := 127 / quantile(hist, 0.9995)
	t := &table{Bits: l.bits, Classes: l.classes, W: make([]int8, len(avg))}
	for i, a := range avg {
		v := a*scale + 0.5
		if a < 0 {
			v = a*scale - 0.5
		}
		t.W[i] = int8(max(-127, min(127, v)))
	}
	return t
}
