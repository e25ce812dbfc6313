package parse

// attach finds the tree of each piece, then the relations.
func (n *net) attach(w *work) {
	a, d := n.arc, &n.mlp
	w.acc, w.act = grow(w.acc, w.n*d.out), grow(w.act, w.n*d.out)
	n.k.product(w.acc, d, w.out, w.n, d.in)
	for i := range w.n {
		n.k.squashed(w.acc[i*d.out:], d.scale, d.bias, w.act[i*d.out:(i+1)*d.out], actUnit)
	}
	w.acc, w.du = grow(w.acc, w.n*a), grow(w.du, w.n*a)
	n.k.product(w.acc, &n.biaffine, w.act, w.n, 4*a)
	for i := range w.n {
		n.k.rounded(w.acc[i*a:], n.biaffine.scale, n.biaffine.bias, w.du[i*a:(i+1)*a], arcUnit, arcLimit)
	}
	w.head = grow(w.head, w.n)
	for b := range w.pieces {
		n.tree(w, b)
	}
	n.relations(w)
}

// tree sets w.head of piece b: rows, -1 for its root.
func (n *net) tree(w *work, b int) {
	a, ln := n.arc, w.pieces[b].len()
	cols := (ln + 16) / 16 * 16
	h := &w.heads
	h.in, h.out, h.w = a, cols, grow(h.w, a*cols)
	clear(h.w)
	w.z = grow(w.z, ln*a)
	for t := range ln {
		row := w.row(b, t)
		h.setColumn(t, w.act[row*4*a+a:row*4*a+2*a])
		copy(w.z[t*a:(t+1)*a], w.du[row*a:(row+1)*a])
	}
	h.setColumn(ln, n.root)
	if n.k == plainGo {
		h.fold()
	}
	w.arcs = grow(w.arcs, ln*cols)
	n.k.product(w.arcs, h, w.z, ln, a)
	for t := range ln { // rows of ln+1
		copy(w.arcs[t*(ln+1):(t+1)*(ln+1)], w.arcs[t*cols:t*cols+ln+1])
	}
	var few [longest]int32
	Heads(few[:ln], w.arcs[:ln*(ln+1)], ln)
	if crosses(few[:ln]) {
		w.spans.planar(few[:ln], w.arcs[:ln*(ln+1)], ln)
	}
	for t, x := range few[:ln] {
		g := int32(-1)
		if int(x) < ln {
			g = int32(w.row(b, int(x)))
		}
		w.head[w.row(b, t)] = g
	}
}

// setColumn writes one column.
func (d *dense) setColumn(c int, v []int16) {
	at := d.at(0, c)
	for j := 0; j+1 < len(v); j += 2 {
		d.w[at+j*16], d.w[at+j*16+1] = v[j], v[j+1]
	}
}

// relations names the arcs.
func (n *net) relations(w *work) {
	a, d := n.arc, &n.rel
	w.z = grow(w.z, w.n*3*a)
	for i := range w.n {
		z, dep := w.z[i*3*a:(i+1)*3*a], w.act[i*4*a+2*a:i*4*a+3*a]
		copy(z[a:], dep)
		if w.head[i] < 0 {
			clear(z[:a])
			clear(z[2*a:])
			continue
		}
		head := w.act[int(w.head[i])*4*a+3*a : int(w.head[i])*4*a+4*a]
		copy(z[2*a:], head)
		for j, x := range dep {
			z[j] = int16(int32(x) * int32(head[j]) / actUnit)
		}
	}
	w.acc, w.pre, w.rels = grow(w.acc, w.n*d.out), grow(w.pre, d.out), grow(w.rels, w.n)
	n.k.product(w.acc, d, w.z, w.n, d.in)
	for i := range w.n {
		n.k.affine(w.acc[i*d.out:], d.scale, d.bias, w.pre)
		w.rels[i] = highest(w.pre[:n.nrels])
	}
}
