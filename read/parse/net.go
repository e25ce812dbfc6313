package parse

import "strings"

// Units of whole numbers: word vectors in 1/inputUnit, what the MLP gives in
// 1/actUnit, arc dependents in 1/arcUnit; their products stay within 32 bits.
const (
	inputUnit = 1 << 11
	actUnit   = 1 << 11
	arcUnit   = 1 << 9
	arcLimit  = 1<<13 - 1
)

// net is a Network ready to run.
type net struct {
	k            kernel
	lex          *Lexicon
	words, affix Rows
	hidden, arc  int
	first        dense      // input of the first layer, both directions
	inputs       []dense    // of the further layers, both directions
	loops        [][2]dense // from one step to the next
	tag, mlp     dense
	biaffine     dense
	rel          dense
	root         []int16
	xpos, upos   int
	nrels        int
}

func newNet(n *Network) *net {
	t := &net{lex: NewLexicon(n.Keys), words: n.Words, affix: n.Affix,
		hidden: n.Layers[0][0].H.In, arc: n.Biaffine.In, xpos: len(n.XPOS), upos: len(n.UPOS), nrels: len(n.Rels),
		tag: n.Tag.dense(unit), mlp: n.MLP.dense(unit), biaffine: n.Biaffine.dense(actUnit), rel: n.Rel.dense(actUnit)}
	for i, l := range n.Layers {
		per := float32(unit)
		if i == 0 {
			per = inputUnit
		}
		in := beside(l[0].X.dense(per), l[1].X.dense(per))
		if i == 0 {
			t.first = in
		} else {
			t.inputs = append(t.inputs, in)
		}
		t.loops = append(t.loops, [2]dense{l[0].H.dense(unit), l[1].H.dense(unit)})
	}
	for _, x := range n.Root {
		t.root = append(t.root, whole(x*actUnit))
	}
	t.use(kernel(speed()))
	return t
}

// use says which kernel is to run the network.
func (n *net) use(k kernel) {
	if n.k = k; k != plainGo {
		return
	}
	for _, d := range []*dense{&n.first, &n.tag, &n.mlp, &n.biaffine, &n.rel} {
		d.fold()
	}
	for l := range n.loops {
		n.loops[l][0].fold()
		n.loops[l][1].fold()
	}
	for l := range n.inputs {
		n.inputs[l].fold()
	}
}

// work is the memory of one run of the network; it is used again.
type work struct {
	forms     map[string]int32 // words whose first product is in base
	base      []float32        // 8×hidden values a known word
	pieces    []piece          // longest first
	count, at []int            // as in training: pieces that have a word at each step, row of the first
	rowOf     []int32          // place in base of each row's word
	n         int              // rows
	out, next []int16          // outputs of a layer, 2×hidden a row
	acc, loop []int32
	pre       []float32
	c         []float32
	h         []int16
	x         []float32
	xq        []int16
	act, du   []int16
	heads     dense
	arcs      []int32
	z         []int16
	head      []int32
	tags      []uint8 // XPOS and UPOS class of each row
	rels      []uint8
	lemmas    map[lemmaKey]string
	kids      []kids
	open      []int32
	extents   []extent
	spans     spans
}

// run tags and parses the pieces of w; what it finds is in tags, head and rels.
func (n *net) run(w *work) {
	w.pack()
	if w.n == 0 {
		return
	}
	n.lookUp(w)
	n.layer(w, 0)
	for l := 1; l < len(n.loops); l++ {
		d := &n.inputs[l-1]
		w.acc, w.pre = grow(w.acc, w.n*d.out), grow(w.pre, w.n*d.out)
		n.k.product(w.acc, d, w.out, w.n, d.in)
		for i := range w.n {
			n.k.affine(w.acc[i*d.out:], d.scale, d.bias, w.pre[i*d.out:(i+1)*d.out])
		}
		n.layer(w, l)
	}
	n.tagRows(w)
	n.attach(w)
}

// mostForms bounds the words whose first product is kept from text to text.
const mostForms = 6000

// lookUp finds or computes the first layer's input of each word.
func (n *net) lookUp(w *work) {
	width, dim := n.first.out, n.words.Dim
	if len(w.forms) > mostForms || w.forms == nil {
		w.forms, w.base = make(map[string]int32, mostForms), w.base[:0]
	}
	w.rowOf = grow(w.rowOf, w.n)
	w.xq = w.xq[:0]
	known := len(w.base) / width
	for b, p := range w.pieces {
		for t := range p.len() {
			form := p.s.Tokens[p.from+t].Text
			r, ok := w.forms[form]
			if !ok {
				r = int32(len(w.forms))
				w.forms[cloned(form)] = r
				w.xq = n.input(w, w.xq, form)
			}
			w.rowOf[w.row(b, t)] = r
		}
	}
	fresh := len(w.xq) / dim
	if fresh == 0 {
		return
	}
	w.acc = grow(w.acc, fresh*width)
	n.k.product(w.acc, &n.first, w.xq, fresh, dim)
	w.base = extend(w.base, (known+fresh)*width)
	for i := range fresh {
		at := (known + i) * width
		n.k.affine(w.acc[i*width:], n.first.scale, n.first.bias, w.base[at:at+width])
	}
}

// cloned copies a form that is kept, so that the text it is part of is not.
func cloned(s string) string { return strings.Clone(s) }

// input appends a word's vector in whole numbers.
func (n *net) input(w *work, to []int16, form string) []int16 {
	w.x = grow(w.x, n.words.Dim)
	clear(w.x)
	f := n.lex.Features(form)
	n.words.add(w.x, f.Lower)
	if f.Cased >= 0 {
		n.words.add(w.x, f.Cased)
	}
	for _, a := range f.Affix {
		n.affix.add(w.x, a)
	}
	for _, x := range w.x {
		to = append(to, whole(x*inputUnit))
	}
	return to
}

// layer runs layer l both ways over all pieces, into w.out.
func (n *net) layer(w *work, l int) {
	h, m := n.hidden, len(w.pieces)
	w.next = grow(w.next, w.n*2*h)
	w.loop, w.c, w.h = grow(w.loop, m*4*h), grow(w.c, m*h), grow(w.h, m*h)
	for dir := range 2 {
		d := &n.loops[l][dir]
		clear(w.c)
		for t, live := range w.count {
			if t == 0 {
				clear(w.loop[:live*4*h])
			} else {
				n.k.product(w.loop, d, w.h, live, h)
			}
			for b := range live {
				row := w.row(b, t)
				if dir == 1 {
					row = w.row(b, w.pieces[b].len()-1-t)
				}
				var base []float32
				if l == 0 {
					base = w.base[(int(w.rowOf[row])*2+dir)*4*h:]
				} else {
					base = w.pre[(row*2+dir)*4*h:]
				}
				out := w.h[b*h : (b+1)*h]
				n.k.cell(w.loop[b*4*h:(b+1)*4*h], d.scale, base, w.c[b*h:(b+1)*h], out)
				copy(w.next[row*2*h+dir*h:], out)
			}
		}
	}
	w.out, w.next = w.next, w.out
}

// tagRows sets the tags of each row.
func (n *net) tagRows(w *work) {
	d := &n.tag
	w.acc, w.pre, w.tags = grow(w.acc, w.n*d.out), grow(w.pre, d.out), grow(w.tags, 2*w.n)
	n.k.product(w.acc, d, w.out, w.n, d.in)
	for i := range w.n {
		n.k.affine(w.acc[i*d.out:], d.scale, d.bias, w.pre)
		w.tags[2*i] = highest(w.pre[:n.xpos])
		w.tags[2*i+1] = highest(w.pre[n.xpos : n.xpos+n.upos])
	}
}

func highest(v []float32) uint8 {
	b, top := 0, v[0]
	for i, x := range v {
		if x > top {
			b, top = i, x
		}
	}
	return uint8(b)
}
