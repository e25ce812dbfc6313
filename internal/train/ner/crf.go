package ner

import (
	"math"
	"math/rand/v2"

	"dossier/read/name/ner"
)

const tags = ner.Tags

// sequence is a stretch of neighbouring candidates with their features, as
// indices of weights, and right tags.
type sequence struct {
	feats [][]int32
	gold  []uint8
}

// crf is a linear-chain conditional random field under training: AdaGrad on the
// log-likelihood of whole sequences.
type crf struct {
	w, g2                []float32 // a row of tags for each feature
	trans                [tags + 1][tags]float32
	transG2              [tags + 1][tags]float32
	transGrad            [tags + 1][tags]float32
	exp                  [tags + 1][tags]float32 // of trans
	steps                int
	sum                  []float32
	transSum             [tags + 1][tags]float32
	n                    float32
	rate, decay, keepOut float32
	rng                  *rand.Rand

	score, alpha, beta [][tags]float32
	own                []bool    // which features tell which word it is
	unknown            float32   // how often those are left out together
	kept               [][]int32 // of the sequence at hand, and where they lie
	flat               []int32
}

func newCRF(own []bool, seed uint64, o Options) *crf {
	features := len(own)
	c := &crf{w: make([]float32, features*tags), g2: make([]float32, features*tags), own: own, unknown: float32(o.Unknown), rate: float32(o.Rate), decay: float32(o.Decay), keepOut: float32(o.Drop), rng: rand.New(rand.NewPCG(seed, 7))}
	c.pushTrans()
	return c
}

// train passes epochs times over the sequences in changing order.
func (c *crf) train(seqs []sequence, epochs int) {
	order := make([]int, len(seqs))
	for i := range order {
		order[i] = i
	}
	for epoch := range epochs {
		c.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			c.step(&seqs[i])
		}
		if epoch >= epochs/2 {
			c.remember()
		}
	}
	c.average()
}

// remember adds the weights as they are to the sum that average divides: the
// mean of the later epochs errs less than the last one.
func (c *crf) remember() {
	if c.sum == nil {
		c.sum = make([]float32, len(c.w))
	}
	for i, w := range c.w {
		c.sum[i] += w
	}
	for x := range c.trans {
		for y, w := range c.trans[x] {
			c.transSum[x][y] += w
		}
	}
	c.n++
}

// mean makes c, a mean of n trainings, one of n+1.
func (c *crf) mean(o *crf, n float32) {
	for i, w := range o.w {
		c.w[i] = (n*c.w[i] + w) / (n + 1)
	}
	for x := range c.trans {
		for y, w := range o.trans[x] {
			c.trans[x][y] = (n*c.trans[x][y] + w) / (n + 1)
		}
	}
}

func (c *crf) average() {
	if c.n == 0 {
		return
	}
	for i := range c.w {
		c.w[i] = c.sum[i] / c.n
	}
	for x := range c.trans {
		for y := range c.trans[x] {
			c.trans[x][y] = c.transSum[x][y] / c.n
		}
	}
}

// scores sums the weights of each position's features.
func (c *crf) scores(s *sequence) {
	n := len(s.feats)
	for len(c.score) < n {
		c.score, c.alpha, c.beta = append(c.score, [tags]float32{}), append(c.alpha, [tags]float32{}), append(c.beta, [tags]float32{})
	}
	for i, feats := range s.feats {
		sum := &c.score[i]
		*sum = [tags]float32{}
		for _, f := range feats {
			row := c.w[int(f)*tags : int(f)*tags+tags]
			for y := range row {
				sum[y] += row[y]
			}
		}
		// Only differences count: the greatest becomes 1.
		m := sum[0]
		for _, x := range sum {
			m = max(m, x)
		}
		for y := range sum {
			sum[y] = float32(math.Exp(float64(sum[y] - m)))
		}
	}
}

// norm makes v sum to 1.
func norm(v *[tags]float32) {
	var sum float32
	for _, x := range v {
		sum += x
	}
	if sum == 0 {
		sum = 1
	}
	for y := range v {
		v[y] /= sum
	}
}

// step moves the weights towards the right tags of one sequence: the forward and
// backward sums are kept as shares, which is enough for the marginals.
func (c *crf) step(s *sequence) {
	s = c.drop(s)
	c.scores(s)
	n := len(s.feats)
	for i := range n {
		a := &c.alpha[i]
		*a = c.exp[tags]
		if i > 0 {
			*a = [tags]float32{}
			for x, p := range c.alpha[i-1] {
				for y, e := range c.exp[x] {
					a[y] += p * e
				}
			}
		}
		for y := range a {
			a[y] *= c.score[i][y]
		}
		norm(a)
	}
	for y := range tags {
		c.beta[n-1][y] = 1
	}
	for i := n - 2; i >= 0; i-- {
		var v [tags]float32
		for y := range v {
			v[y] = c.score[i+1][y] * c.beta[i+1][y]
		}
		b := &c.beta[i]
		for x := range b {
			var sum float32
			for y, e := range c.exp[x] {
				sum += e * v[y]
			}
			b[x] = sum
		}
		norm(b)
	}
	for i := range n {
		var grad [tags]float32
		for y := range grad {
			grad[y] = c.alpha[i][y] * c.beta[i][y]
		}
		norm(&grad)
		for y := range grad {
			grad[y] = -grad[y]
		}
		grad[s.gold[i]]++
		c.push(s.feats[i], &grad)
		c.gatherTrans(s, i, &grad)
	}
	if c.steps++; c.steps%16 == 0 {
		c.pushTrans()
	}
}

// drop leaves out a share of the features, so that the weights learn not to
// lean on one alone.
func (c *crf) drop(s *sequence) *sequence {
	out := &sequence{gold: s.gold, feats: c.kept[:0]}
	flat := c.flat[:0]
	for _, feats := range s.feats {
		from := len(flat)
		unknown := c.rng.Float32() < c.unknown
		for _, f := range feats {
			if c.rng.Float32() >= c.keepOut && !(unknown && c.own[f]) {
				flat = append(flat, f)
			}
		}
		out.feats = append(out.feats, flat[from:len(flat):len(flat)])
	}
	c.flat, c.kept = flat, out.feats
	return out
}

func (c *crf) push(feats []int32, grad *[tags]float32) {
	for _, f := range feats {
		at := int(f) * tags
		w, g2 := c.w[at:at+tags], c.g2[at:at+tags]
		for y, g := range grad {
			if g < 1e-3 && g > -1e-3 {
				continue
			}
			g -= c.decay * w[y]
			g2[y] += g * g
			w[y] += c.rate * g / float32(math.Sqrt(float64(g2[y]))+1e-3)
		}
	}
}

// gatherTrans adds up what one position asks of the weights between tags.
func (c *crf) gatherTrans(s *sequence, i int, grad *[tags]float32) {
	if i == 0 {
		for y, g := range grad {
			c.transGrad[tags][y] += g
		}
		return
	}
	var pair [tags][tags]float32
	var sum float32
	for x, p := range c.alpha[i-1] {
		for y, e := range c.exp[x] {
			v := p * e * c.score[i][y] * c.beta[i][y]
			pair[x][y] = v
			sum += v
		}
	}
	if sum == 0 {
		return
	}
	for x := range pair {
		for y, v := range pair[x] {
			c.transGrad[x][y] -= v / sum
		}
	}
	c.transGrad[s.gold[i-1]][s.gold[i]]++
}

// pushTrans moves the weights between tags, a few sequences at a time, since
// their exponentials are needed at every position.
func (c *crf) pushTrans() {
	for x := range c.trans {
		for y, g := range c.transGrad[x] {
			c.transG2[x][y] += g * g
			c.trans[x][y] += c.rate * g / float32(math.Sqrt(float64(c.transG2[x][y]))+1e-3)
			c.exp[x][y] = float32(math.Exp(float64(c.trans[x][y])))
			c.transGrad[x][y] = 0
		}
	}
}
