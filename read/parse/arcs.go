package parse

// The transitions of the arc-hybrid system; the root stands at the end of the
// buffer, so it takes its one dependent last.
const (
	shift    = iota
	leftArc  // the buffer's first governs the stack's top
	rightArc // the stack's second governs its top
)

// state is a sentence half parsed.
type state struct {
	n       int
	words   []word
	tags    []uint8 // XPOS class and UPOS class packed by the tagger
	stack   []int32
	next    int32 // the buffer's first; n is the root
	head    []int32
	rel     []uint8
	left    []side // dependents before each token
	right   []side // dependents after each token
	feats   []uint64
	sc      []int32
	scratch []uint8
}

// side is what a token has on one side so far.
type side struct {
	outer, inner int32 // outermost dependent and the one before it, -1 for none
	count        uint8
	rels         uint64 // relations seen, as bits hashed
}

func (st *state) reset(n int) {
	st.n, st.next = n, 0
	st.stack = st.stack[:0]
	st.head = grow(st.head, n+1)
	st.rel = grow(st.rel, n+1)
	st.left = grow(st.left, n+1)
	st.right = grow(st.right, n+1)
	for i := range st.head {
		st.head[i], st.rel[i] = -1, 0
		st.left[i] = side{outer: -1, inner: -1}
		st.right[i] = st.left[i]
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/2)[:n]
	}
	return s[:n]
}

// done reports whether every token has a head.
func (st *state) done() bool { return int(st.next) == st.n && len(st.stack) == 0 }

// allowed reports whether transition a can be taken.
func (st *state) allowed(a int) bool {
	switch a {
	case shift:
		return int(st.next) < st.n
	case leftArc: // the root takes one dependent: the last on the stack
		return len(st.stack) > 0 && (int(st.next) < st.n || len(st.stack) == 1)
	default:
		return len(st.stack) > 1
	}
}

// arc returns the head and dependent that transition a would join.
func (st *state) arc(a int) (h, d int32) {
	d = st.stack[len(st.stack)-1]
	if a == leftArc {
		return st.next, d
	}
	return st.stack[len(st.stack)-2], d
}

// take carries out transition a, with relation rel for an arc.
func (st *state) take(a int, rel uint8) {
	if a == shift {
		st.stack = append(st.stack, st.next)
		st.next++
		return
	}
	h, d := st.arc(a)
	st.stack = st.stack[:len(st.stack)-1]
	st.head[d], st.rel[d] = h, rel
	sd := &st.right[h]
	if d < h {
		sd = &st.left[h]
	}
	sd.inner, sd.outer = sd.outer, d
	sd.count++
	sd.rels |= 1 << (rel & 63)
}

// node is what a feature sees of a token: its word and tag.
type node struct {
	w, t uint64
}

func (st *state) node(i int32) node {
	switch {
	case i < 0:
		return node{3, 255}
	case int(i) >= st.n:
		return node{5, 254}
	}
	return node{st.words[i].low, uint64(st.tags[i])}
}

func (st *state) relOf(i int32) uint64 {
	if i < 0 {
		return 99
	}
	return uint64(st.rel[i])
}

// focus returns the tokens that features look at.
func (st *state) focus() (s0, s1, s2, b0, b1, b2 int32) {
	k := len(st.stack)
	s0, s1, s2, b0, b1, b2 = -1, -1, -1, st.next, st.next+1, st.next+2
	if k > 0 {
		s0 = st.stack[k-1]
	}
	if k > 1 {
		s1 = st.stack[k-2]
	}
	if k > 2 {
		s2 = st.stack[k-3]
	}
	if int(b1) > st.n {
		b1 = -1
	}
	if int(b2) > st.n {
		b2 = -1
	}
	return
}

// sides of a token, or nothing for none.
func (st *state) sides(i int32) (l, r side) {
	if i < 0 {
		return side{outer: -1, inner: -1}, side{outer: -1, inner: -1}
	}
	return st.left[i], st.right[i]
}

// distance in words, in coarse steps.
func distance(a, b int32) uint64 {
	if a < 0 || b < 0 {
		return 31
	}
	d := uint64(max(a-b, b-a))
	switch {
	case d < 6:
		return d
	case d < 11:
		return 7
	}
	return 8
}

// actionFeatures are the features of the next transition.
func (st *state) actionFeatures() []uint64 {
	s0, s1, s2, b0, b1, b2 := st.focus()
	S0, S1, S2, B0, B1, B2 := st.node(s0), st.node(s1), st.node(s2), st.node(b0), st.node(b1), st.node(b2)
	s0l, s0r := st.sides(s0)
	s1l, s1r := st.sides(s1)
	b0l, _ := st.sides(b0)
	S0L, S0R, B0L, S1R, S1L := st.node(s0l.outer), st.node(s0r.outer), st.node(b0l.outer), st.node(s1r.outer), st.node(s1l.outer)
	d0, d1 := distance(s0, b0), distance(s1, s0)
	t := func(a, b, c, d uint64) uint64 { return a | b<<8 | c<<16 | d<<24 }
	st.feats = append(st.feats[:0],
		mix(1, S0.w, 0), mix(2, S0.t, 0), mix(3, S0.w, S0.t), mix(4, S1.w, 0), mix(5, S1.t, 0), mix(6, S1.w, S1.t),
		mix(7, B0.w, 0), mix(8, B0.t, 0), mix(9, B0.w, B0.t), mix(10, B1.w, 0), mix(11, B1.t, 0), mix(12, B1.w, B1.t),
		mix(13, B2.t, 0), mix(14, B2.w, 0), mix(15, S2.t, 0),
		mix(16, S0.w^S0.t<<40, B0.w^B0.t<<40), mix(17, S0.w^S0.t<<40, B0.w), mix(18, S0.w, B0.w^B0.t<<40),
		mix(19, S0.w^S0.t<<40, B0.t), mix(20, S0.t, B0.w^B0.t<<40), mix(21, S0.w, B0.w), mix(22, S0.t, B0.t),
		mix(23, B0.t, B1.t), mix(24, S1.t, S0.t), mix(25, S1.w, S0.t), mix(26, S1.t, S0.w), mix(27, S1.w, S0.w),
		mix(28, t(B0.t, B1.t, B2.t, 0), 0), mix(29, t(S0.t, B0.t, B1.t, 0), 0), mix(30, t(S1.t, S0.t, B0.t, 0), 0),
		mix(31, t(S0.t, S0L.t, B0.t, 0), st.relOf(s0l.outer)), mix(32, t(S0.t, S0R.t, B0.t, 0), st.relOf(s0r.outer)),
		mix(33, t(S0.t, B0.t, B0L.t, 0), st.relOf(b0l.outer)), mix(34, t(S1.t, S1R.t, S0.t, 0), st.relOf(s1r.outer)),
		mix(35, t(S1.t, S0.t, S0L.t, 0), st.relOf(s0l.outer)), mix(36, t(S1.t, S0.t, B0.t, B1.t), 0),
		mix(37, t(S2.t, S1.t, S0.t, B0.t), 0), mix(38, S0.w, d0), mix(39, S0.t, d0), mix(40, B0.w, d0), mix(41, B0.t, d0),
		mix(42, t(S0.t, B0.t, d0, 0), 0), mix(43, t(S1.t, S0.t, d1, 0), 0), mix(44, S1.w, d1),
		mix(45, S0.w, uint64(s0l.count)<<8|uint64(s0r.count)), mix(46, S0.t, uint64(s0l.count)<<8|uint64(s0r.count)),
		mix(47, B0.t, uint64(b0l.count)), mix(48, B0.w, uint64(b0l.count)), mix(49, S1.t, uint64(s1r.count)), mix(50, S1.w, uint64(s1r.count)),
		mix(51, S0.t, s0r.rels), mix(52, S0.w, s0r.rels), mix(53, S1.t, s1r.rels), mix(54, S1.w, s1r.rels), mix(55, B0.t, b0l.rels),
		mix(56, S0.t, s0l.rels), mix(57, S0L.w, S0.t), mix(58, S0R.w, S0.t), mix(59, B0L.w, B0.t), mix(60, S1R.w, S1.t),
		mix(61, S0.w, B1.t), mix(62, S0.w, B1.w), mix(63, B0.w, B1.w), mix(64, t(S1.t, B0.t, 0, 0), S0.w),
		mix(65, t(S0.t, B0.t, 0, 0), S1.w), mix(66, t(S1.t, S0.t, 0, 0), B0.w), mix(67, t(S1.t, S0.t, 1, 0), S0L.w), mix(68, S1.w, S0L.w),
		mix(69, t(S1.t, S1L.t, S0.t, B0.t), 0),
	)
	return st.feats
}

// relFeatures are the features of the relation of d to h, about to be joined.
func (st *state) relFeatures(h, d int32) []uint64 {
	H, D := st.node(h), st.node(d)
	dl, dr := st.sides(d)
	hl, hr := st.sides(h)
	DL, DR := st.node(dl.outer), st.node(dr.outer)
	near := func(i int32) node {
		if i < 0 || int(i) >= st.n {
			return node{3, 255}
		}
		return st.node(i)
	}
	dn, dp, hn, hp := near(d+1), near(d-1), near(h+1), near(h-1)
	dir := uint64(0)
	if d < h {
		dir = 1
	}
	dist := distance(h, d)<<1 | dir
	same, other := hr, hl
	if dir == 1 {
		same, other = hl, hr
	}
	suf := func(i int32) uint64 {
		if int(i) >= st.n {
			return 0
		}
		return st.words[i].suf3
	}
	t := func(a, b, c, d uint64) uint64 { return a | b<<8 | c<<16 | d<<24 }
	st.feats = append(st.feats[:0],
		mix(101, D.w, dir), mix(102, D.t, dir), mix(103, D.w, D.t), mix(104, H.w, dir), mix(105, H.t, dir), mix(106, H.w^D.w*3, dir),
		mix(107, t(H.t, D.t, dir, 0), 0), mix(108, t(H.t, D.t, dist, 1), 0), mix(109, H.w, t(D.t, dir, 0, 0)), mix(110, D.w, t(H.t, dir, 0, 0)),
		mix(111, t(H.t, D.t, dn.t, dir), 0), mix(112, t(H.t, D.t, dp.t, dir), 0), mix(113, t(H.t, D.t, hn.t, dir), 0), mix(114, t(H.t, D.t, hp.t, dir), 0),
		mix(115, DL.w, t(D.t, H.t, dir, 0)), mix(116, t(D.t, H.t, DL.t, DR.t), dir), mix(117, DR.w, D.t), mix(118, t(D.t, H.t, dir, 0), dl.rels),
		mix(119, t(D.t, H.t, dir, 0), dr.rels), mix(120, t(D.t, H.t, dir, 0), same.rels), mix(121, H.w^dir, same.rels), mix(122, t(D.t, H.t, dir, 0), other.rels),
		mix(123, dl.rels, dir^D.t<<8), mix(124, dp.w, t(D.t, dir, 0, 0)), mix(125, dn.w, t(D.t, dir, 0, 0)), mix(126, suf(d), t(H.t, dir, 0, 0)),
		mix(127, suf(h), t(D.t, dir, 0, 0)), mix(128, H.w, DL.w^dir), mix(129, dist, 0), mix(130, D.w, dl.rels^dir),
		mix(131, t(H.t, D.t, st.relOf(same.outer), dir), 0), mix(132, st.node(same.outer).w, t(H.t, D.t, dir, 0)),
	)
	return st.feats
}
