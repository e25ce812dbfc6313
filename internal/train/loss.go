package train

import (
	"math"

	"dossier/internal/train/nn"
)

// learn adds the gradients of a batch to a lane and returns its loss; each word
// weighs unit.
func (n *Net) learn(w *pass, lane int, batch []*Sample, counts []int32, d Drop, unit float32) float64 {
	n.input(w, batch, counts, d)
	if w.p.N == 0 {
		return 0
	}
	top := n.forward(w, d)
	loss := n.tagLoss(w, batch, unit)
	w.dact.Reset(w.p.N, n.MLP.Cols)
	w.ddu.Reset(w.p.N, n.Arc)
	loss += n.arcLoss(w, lane, batch, unit)
	loss += n.relLoss(w, lane, batch, unit)
	n.backward(w, lane, top)
	n.inputGradient(w, lane, batch)
	return loss
}

// tagLoss fills dtags.
func (n *Net) tagLoss(w *pass, batch []*Sample, unit float32) (loss float64) {
	w.dtags.Reset(w.p.N, n.Tag.Cols)
	for b, i := range w.p.Order {
		for t := range batch[i].Feats {
			row := w.p.Row(b, t)
			sc, g := w.tags.Row(row), w.dtags.Row(row)
			loss += softmax(sc[:n.XPOS], g[:n.XPOS], batch[i].XPOS[t], unit)
			loss += softmax(sc[n.XPOS:n.XPOS+n.UPOS], g[n.XPOS:n.XPOS+n.UPOS], batch[i].UPOS[t], unit)
		}
	}
	return loss
}

// softmax writes the gradient of the cross entropy of sc against gold; none for -1.
func softmax(sc, grad []float32, gold int32, unit float32) float64 {
	if gold < 0 {
		return 0
	}
	top := sc[0]
	for _, x := range sc {
		top = max(top, x)
	}
	sum := float32(0)
	for i, x := range sc {
		grad[i] = float32(math.Exp(float64(x - top)))
		sum += grad[i]
	}
	p := grad[gold] / sum
	for i := range grad {
		grad[i] *= unit / sum
	}
	grad[gold] -= unit
	return -math.Log(float64(max(p, 1e-9))) * float64(unit)
}

// arcLoss fills the arc parts of dact and ddu.
func (n *Net) arcLoss(w *pass, lane int, batch []*Sample, unit float32) (loss float64) {
	a := n.Arc
	for b, i := range w.p.Order {
		ln := w.p.Lens[b]
		n.arcScores(w, b)
		w.dscores.Reset(ln, w.scores.Cols)
		for t, h := range batch[i].Head {
			loss += softmax(w.scores.Row(t)[:ln+1], w.dscores.Row(t)[:ln+1], h, unit)
		}
		var ddep, dheads nn.Matrix = w.dz, w.rels
		ddep.Reset(ln, a)
		nn.Add(ddep.All(), w.dscores.All(), w.heads.All())
		dheads.Reset(w.scores.Cols, a)
		nn.Add(dheads.All(), w.dscores.All().T(), w.turned.All())
		for t := range ln {
			row := w.p.Row(b, t)
			copy(w.ddu.Row(row), ddep.Row(t))
			nn.Plus(w.dact.Row(row)[a:2*a], dheads.Row(t))
		}
		nn.Plus(n.Root.Grad[lane].V, dheads.Row(ln))
		w.dz, w.rels = ddep, dheads
	}
	for i := range w.p.N {
		nn.Plus(n.HeadBias.Grad[lane].V, w.ddu.Row(i))
	}
	nn.Add(n.Biaffine.Grad[lane].All(), w.act.All().Columns(0, a).T(), w.ddu.All())
	nn.Transpose(&w.turned, &n.Biaffine.Matrix)
	nn.Add(w.dact.All().Columns(0, a), w.ddu.All(), w.turned.All())
	return loss
}

// relLoss fills the relation parts of dact, at the gold heads.
func (n *Net) relLoss(w *pass, lane int, batch []*Sample, unit float32) (loss float64) {
	w.relRows = w.relRows[:0]
	for b, i := range w.p.Order {
		for t, h := range batch[i].Head {
			if h < 0 || batch[i].Rels[t] < 0 {
				continue
			}
			r := relRow{dep: int32(w.p.Row(b, t)), head: -1, gold: batch[i].Rels[t]}
			if int(h) < w.p.Lens[b] {
				r.head = int32(w.p.Row(b, int(h)))
			}
			w.relRows = append(w.relRows, r)
		}
	}
	if len(w.relRows) == 0 {
		return 0
	}
	n.relScores(w)
	w.drels.Reset(w.rels.Rows, w.rels.Cols)
	for i, r := range w.relRows {
		loss += softmax(w.rels.Row(i)[:n.Rels], w.drels.Row(i)[:n.Rels], r.gold, unit)
	}
	n.relGradient(w, lane)
	return loss
}

func (n *Net) relGradient(w *pass, lane int) {
	a := n.Arc
	nn.Add(n.Rel.Grad[lane].All(), w.z.All().T(), w.drels.All())
	for i := range w.relRows {
		nn.Plus(n.RelB.Grad[lane].V, w.drels.Row(i))
	}
	nn.Transpose(&w.turned, &n.Rel.Matrix)
	w.dz.Reset(w.z.Rows, w.z.Cols)
	nn.Add(w.dz.All(), w.drels.All(), w.turned.All())
	for i, r := range w.relRows {
		z, dz, dd := w.z.Row(i), w.dz.Row(i), w.dact.Row(int(r.dep))[2*a:3*a]
		if r.head < 0 {
			nn.Plus(dd, dz[a:2*a])
			continue
		}
		dh := w.dact.Row(int(r.head))[3*a : 4*a]
		for j := range a {
			dd[j] += dz[a+j] + dz[j]*z[2*a+j]
			dh[j] += dz[2*a+j] + dz[j]*z[a+j]
		}
	}
}

// backward takes dact and dtags down to dx[0].
func (n *Net) backward(w *pass, lane int, top *nn.Matrix) {
	if len(w.actm.V) > 0 {
		w.eachToken(func(b, row int) { scale(w.dact.Row(row), w.actm.Row(b)) })
	}
	for i, x := range w.pre.V {
		w.dact.V[i] *= nn.Slope(x)
	}
	L := len(n.LSTM)
	w.dx[L].Reset(w.p.N, top.Cols)
	unbiased(w, lane, &w.dx[L], top, &w.dact, n.MLP, n.MLPB)
	unbiased(w, lane, &w.dx[L], top, &w.dtags, n.Tag, n.TagB)
	for l := L - 1; l >= 0; l-- {
		n.undrop(w, l+1)
		x := &w.x
		if len(w.masks[l].V) > 0 {
			x = &w.xm[l]
		} else if l > 0 {
			panic("train: layers without dropout are not learned")
		}
		w.dx[l].Reset(w.p.N, x.Cols)
		n.LSTM[l].Backward(&w.run[l], lane, x, &w.dx[l+1], &w.dx[l])
	}
	n.undrop(w, 0)
}

func (n *Net) undrop(w *pass, l int) {
	if len(w.masks[l].V) > 0 {
		w.eachToken(func(b, row int) { scale(w.dx[l].Row(row), w.masks[l].Row(b)) })
	}
}

// unbiased is the gradient of biased.
func unbiased(w *pass, lane int, dx, x, dy *nn.Matrix, weight, bias *nn.Param) {
	nn.Add(weight.Grad[lane].All(), x.All().T(), dy.All())
	for i := range dy.Rows {
		nn.Plus(bias.Grad[lane].V, dy.Row(i))
	}
	nn.Transpose(&w.turned, &weight.Matrix)
	nn.Add(dx.All(), dy.All(), w.turned.All())
}

// inputGradient spreads dx[0] over the rows of each word as the network saw it.
func (n *Net) inputGradient(w *pass, lane int, batch []*Sample) {
	at := 0
	for b, i := range w.p.Order {
		for t := range batch[i].Feats {
			g := w.dx[0].Row(w.p.Row(b, t))
			n.eachRow(w.saw[at], func(p *nn.Param, r int32) { nn.Plus(p.Touch(lane, r), g) })
			at++
		}
	}
}
