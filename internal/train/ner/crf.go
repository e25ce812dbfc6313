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
	w, g2    []float32 // a row of tags for each feature
	trans    [tags + 1][tags]float32
	transG2  [tags + 1][tags]float32
	sum      []float32
	transSum [tags + 1][tags]float32
	n        float32
	rate     float32
	rng      *rand.Rand

	score, alpha, beta [][tags]float32
}

func newCRF(features int, seed uint64) *crf {
	return &crf{w: make([]float32, features*tags), g2: make([]float32, features*tags), rate: 0.12, rng: rand.New(rand.NewPCG(seed, 7))}
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

func (c *crf) scores(s *sequence) {
	n := len(s.feats)
	for len(c.score) < n {
		c.score, c.alpha, c.beta = append(c.score, [tags]float32{}), append(c.alpha, [tags]float32{}), append(c.beta, [tags]float32{})
	}
	for i, feats := range s.feats {
		c.score[i] = [tags]float32{}
		for _, f := range feats {
			row := c.w[int(f)*tags : int(f)*tags+tags]
			for y := range row {
				c.score[i][y] += row[y]
			}
		}
	}
}

func logSum(v *[tags]float32) float32 {
	m := v[0]
	for _, x := range v[1:] {
		m = max(m, x)
	}
	sum := 0.0
	for _, x := range v {
		sum += math.Exp(float64(x - m))
	}
	return m + float32(math.Log(sum))
}

// step moves the weights towards the right tags of one sequence.
func (c *crf) step(s *sequence) {
	s = c.drop(s)
	c.scores(s)
	n := len(s.feats)
	var v [tags]float32
	for i := range n {
		for y := range v {
			if i == 0 {
				c.alpha[0][y] = c.trans[tags][y] + c.score[0][y]
				continue
			}
			for x := range v {
				v[x] = c.alpha[i-1][x] + c.trans[x][y]
			}
			c.alpha[i][y] = logSum(&v) + c.score[i][y]
		}
	}
	c.beta[n-1] = [tags]float32{}
	for i := n - 2; i >= 0; i-- {
		for x := range v {
			for y := range v {
				v[y] = c.trans[x][y] + c.score[i+1][y] + c.beta[i+1][y]
			}
			c.beta[i][x] = logSum(&v)
		}
	}
	z := logSum(&c.alpha[n-1])
	for i := range n {
		var grad [tags]float32
		for y := range grad {
			grad[y] = -float32(math.Exp(float64(c.alpha[i][y] + c.beta[i][y] - z)))
		}
		grad[s.gold[i]]++
		c.push(s.feats[i], &grad)
		c.pushTrans(s, i, z)
	}
}

// drop leaves out a tenth of the features, so that the weights learn not to
// lean on one alone.
func (c *crf) drop(s *sequence) *sequence {
	out := &sequence{gold: s.gold, feats: make([][]int32, len(s.feats))}
	for i, feats := range s.feats {
		kept := make([]int32, 0, len(feats))
		for _, f := range feats {
			if c.rng.Uint32()%10 != 0 {
				kept = append(kept, f)
			}
		}
		out.feats[i] = kept
	}
	return out
}

func (c *crf) push(feats []int32, grad *[tags]float32) {
	for _, f := range feats {
		at := int(f) * tags
		w, g2 := c.w[at:at+tags], c.g2[at:at+tags]
		for y, g := range grad {
			if g < 1e-4 && g > -1e-4 {
				continue
			}
			g -= 2e-3 * w[y]
			g2[y] += g * g
			w[y] += c.rate * g / float32(math.Sqrt(float64(g2[y]))+1e-3)
		}
	}
}

func (c *crf) pushTrans(s *sequence, i int, z float32) {
	update := func(x, y int, g float32) {
		c.transG2[x][y] += g * g
		c.trans[x][y] += c.rate * g / float32(math.Sqrt(float64(c.transG2[x][y]))+1e-3)
	}
	if i == 0 {
		for y := range tags {
			g := -float32(math.Exp(float64(c.alpha[0][y] + c.beta[0][y] - z)))
			if int(s.gold[0]) == y {
				g++
			}
			update(tags, y, g)
		}
		return
	}
	for x := range tags {
		for y := range tags {
			g := -float32(math.Exp(float64(c.alpha[i-1][x] + c.trans[x][y] + c.score[i][y] + c.beta[i][y] - z)))
			if int(s.gold[i-1]) == x && int(s.gold[i]) == y {
				g++
			}
			if g > 1e-5 || g < -1e-5 {
				update(x, y, g)
			}
		}
	}
}
