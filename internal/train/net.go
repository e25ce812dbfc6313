package train

import (
	"math/rand/v2"

	"dossier/internal/train/nn"
	"dossier/read/parse"
)

// Size is the shape of a network.
type Size struct {
	Input  int // values of a word's vector
	Hidden int // LSTM cells a direction; a multiple of 16
	Layers int
	Arc    int // values that heads and dependents are compared by
}

// Net is the tagger and parser while it is learned.
type Net struct {
	Size
	Words, Affix *nn.Param
	LSTM         []*nn.BiLSTM
	Tag, TagB    *nn.Param // both tags: XPOS, then UPOS
	MLP, MLPB    *nn.Param // arc dependent, arc head, relation dependent, relation head
	Biaffine     *nn.Param
	HeadBias     *nn.Param
	Root         *nn.Param // the root's values as a head, for arcs
	Rel, RelB    *nn.Param
	XPOS, UPOS   int
	Rels         int
}

// pad rounds up to what products need.
func pad(n int) int { return (n + 15) / 16 * 16 }

// NewNet draws a network.
func NewNet(seed uint64, sz Size, words, xpos, upos, rels int) *Net {
	rng := rand.New(rand.NewPCG(seed, 1))
	n := &Net{Size: sz, XPOS: xpos, UPOS: upos, Rels: rels}
	n.Words = nn.NewLookup(rng, words, sz.Input, 0.05)
	n.Affix = nn.NewLookup(rng, parse.Affixes, sz.Input, 0.05)
	in := sz.Input
	for range sz.Layers {
		n.LSTM = append(n.LSTM, nn.NewBiLSTM(rng, in, sz.Hidden))
		in = 2 * sz.Hidden
	}
	a, tags := sz.Arc, pad(xpos+upos)
	n.Tag, n.TagB = nn.NewParam(rng, in, tags, nn.Glorot(in, tags)), nn.NewParam(rng, 1, tags, 0)
	n.MLP, n.MLPB = nn.NewParam(rng, in, 4*a, nn.Glorot(in, a)), nn.NewParam(rng, 1, 4*a, 0)
	n.Biaffine, n.HeadBias = nn.NewParam(rng, a, a, nn.Glorot(a, a)), nn.NewParam(rng, 1, a, 0)
	n.Root = nn.NewParam(rng, 1, a, 0.1)
	n.Rel, n.RelB = nn.NewParam(rng, 3*a, pad(rels), nn.Glorot(3*a, rels)), nn.NewParam(rng, 1, pad(rels), 0)
	return n
}

// Params lists all that is learned.
func (n *Net) Params() []*nn.Param {
	ps := []*nn.Param{n.Words, n.Affix, n.Tag, n.TagB, n.MLP, n.MLPB, n.Biaffine, n.HeadBias, n.Root, n.Rel, n.RelB}
	for _, l := range n.LSTM {
		ps = append(ps, l.Params()...)
	}
	return ps
}

// Sample is a sentence as the network sees it, with what it should say; -1 is
// for what is not known.
type Sample struct {
	Feats            []parse.Features
	Head             []int32 // len(Feats) is the root
	XPOS, UPOS, Rels []int32
}

// pass is the memory of one lane.
type pass struct {
	rng             *rand.Rand
	p               *nn.Packed
	x               nn.Matrix
	xm              []nn.Matrix // inputs of each layer after dropout; the last is the top
	masks           []nn.Matrix
	run             []nn.BiRun
	dx              []nn.Matrix
	tags, dtags     nn.Matrix
	pre, act, dact  nn.Matrix // MLP before and after the curve
	actm            nn.Matrix
	du, ddu         nn.Matrix // arc dependents times Biaffine
	heads, headsT   nn.Matrix
	scores, dscores nn.Matrix
	z, dz, rels     nn.Matrix
	drels, turned   nn.Matrix
	relRows         []relRow
	saw             []parse.Features // in the order of sentences, after hiding
}

// relRow is one arc whose relation is scored.
type relRow struct{ dep, head, gold int32 }

// Drop is how much is left out while learning.
type Drop struct {
	Word               float64 // alpha of alpha/(alpha+count)
	Input, Layer, Loop float64
	MLP                float64
}

// input sums the rows of each word, in packed order; drop hides rare words.
func (n *Net) input(w *pass, batch []*Sample, counts []int32, d Drop) {
	lens := make([]int, len(batch))
	for i, s := range batch {
		lens[i] = len(s.Feats)
	}
	w.p = nn.Pack(lens)
	w.x.Reset(w.p.N, n.Input)
	w.saw = w.saw[:0]
	for b, i := range w.p.Order {
		for t, f := range batch[i].Feats {
			row := w.x.Row(w.p.Row(b, t))
			f = seen(f, counts, d.Word, w.rng)
			w.saw = append(w.saw, f)
			n.eachRow(f, func(p *nn.Param, r int32) { nn.Plus(row, p.Row(int(r))) })
		}
	}
}

// seen returns the features that are left when rare words are hidden at random.
func seen(f parse.Features, counts []int32, alpha float64, rng *rand.Rand) parse.Features {
	if alpha > 0 && rng.Float64() < alpha/(alpha+float64(counts[f.Lower])) {
		f.Lower, f.Cased = 0, -1
	}
	return f
}

func (n *Net) eachRow(f parse.Features, do func(p *nn.Param, row int32)) {
	do(n.Words, f.Lower)
	if f.Cased >= 0 {
		do(n.Words, f.Cased)
	}
	for _, a := range f.Affix {
		do(n.Affix, a)
	}
}

// forward runs the layers; without drop nothing is left out.
func (n *Net) forward(w *pass, d Drop) *nn.Matrix {
	L := len(n.LSTM)
	if w.run == nil {
		w.run, w.xm, w.masks, w.dx = make([]nn.BiRun, L), make([]nn.Matrix, L+1), make([]nn.Matrix, L+1), make([]nn.Matrix, L+1)
	}
	h := n.dropped(w, 0, &w.x, d.Input)
	for l, b := range n.LSTM {
		h = n.dropped(w, l+1, b.Forward(&w.run[l], w.p, h, d.Loop, w.rng), d.Layer)
	}
	w.tags.Resize(w.p.N, n.Tag.Cols)
	biased(&w.tags, h, n.Tag, n.TagB)
	w.pre.Resize(w.p.N, n.MLP.Cols)
	biased(&w.pre, h, n.MLP, n.MLPB)
	w.act.Resize(w.p.N, n.MLP.Cols)
	for i, x := range w.pre.V {
		w.act.V[i] = nn.Squash(x)
	}
	w.actm.Resize(0, 0)
	if d.MLP > 0 {
		nn.Mask(&w.actm, len(w.p.Lens), n.MLP.Cols, d.MLP, w.rng)
		w.eachToken(func(b, row int) { scale(w.act.Row(row), w.actm.Row(b)) })
	}
	w.du.Reset(w.p.N, n.Arc)
	nn.Add(w.du.All(), w.act.All().Columns(0, n.Arc), n.Biaffine.All())
	for i := range w.p.N {
		nn.Plus(w.du.Row(i), n.HeadBias.V)
	}
	return h
}

// eachToken visits the rows with the place of their sentence.
func (w *pass) eachToken(f func(b, row int)) {
	for t, n := range w.p.Count {
		for b := range n {
			f(b, w.p.At[t]+b)
		}
	}
}

// dropped leaves out the same values at each word of a sentence.
func (n *Net) dropped(w *pass, l int, x *nn.Matrix, rate float64) *nn.Matrix {
	w.masks[l].Resize(0, 0)
	if rate == 0 {
		return x
	}
	nn.Mask(&w.masks[l], len(w.p.Lens), x.Cols, rate, w.rng)
	w.xm[l].Resize(x.Rows, x.Cols)
	copy(w.xm[l].V, x.V)
	w.eachToken(func(b, row int) { scale(w.xm[l].Row(row), w.masks[l].Row(b)) })
	return &w.xm[l]
}

func scale(x, by []float32) {
	for i, m := range by {
		x[i] *= m
	}
}

func biased(to, x *nn.Matrix, weight, bias *nn.Param) {
	for i := range to.Rows {
		copy(to.Row(i), bias.V)
	}
	nn.Add(to.All(), x.All(), weight.All())
}

// sentence gathers the head values of sentence b, the root last, and scores all arcs.
func (n *Net) arcScores(w *pass, b int) {
	ln, a := w.p.Lens[b], n.Arc
	w.heads.Resize(pad(ln+1), a)
	clear(w.heads.V)
	for t := range ln {
		copy(w.heads.Row(t), w.act.Row(w.p.Row(b, t))[a:2*a])
	}
	copy(w.heads.Row(ln), n.Root.V)
	nn.Transpose(&w.headsT, &w.heads)
	w.scores.Reset(ln, pad(ln+1))
	w.turned.Resize(ln, a)
	for t := range ln {
		copy(w.turned.Row(t), w.du.Row(w.p.Row(b, t)))
	}
	nn.Add(w.scores.All(), w.turned.All(), w.headsT.All())
}

// relScores scores the relations of w.relRows.
func (n *Net) relScores(w *pass) {
	a := n.Arc
	w.z.Resize(len(w.relRows), 3*a)
	zero := make([]float32, a)
	for i, r := range w.relRows {
		z, d, h := w.z.Row(i), w.act.Row(int(r.dep))[2*a:3*a], zero
		if r.head >= 0 {
			h = w.act.Row(int(r.head))[3*a : 4*a]
		}
		for j := range a {
			z[j] = d[j] * h[j]
		}
		copy(z[a:], d)
		copy(z[2*a:], h)
	}
	w.rels.Resize(len(w.relRows), n.Rel.Cols)
	biased(&w.rels, &w.z, n.Rel, n.RelB)
}
