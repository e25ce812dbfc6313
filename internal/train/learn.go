package train

import (
	"math"
	"math/rand/v2"
	"runtime"
	"sort"
	"sync"

	"dossier"
	"dossier/internal/train/nn"
	"dossier/read/parse"
)

// Labels are the tags and relations that are told apart, most frequent first.
type Labels struct {
	XPOS, UPOS, Rels []string
	xpos, upos, rels map[string]int32
}

// NewLabels lists those of the sentences.
func NewLabels(gold []dossier.Sentence) *Labels {
	l := &Labels{}
	l.XPOS, l.xpos = list(gold, func(t dossier.Token) string { return t.XPOS })
	l.UPOS, l.upos = list(gold, func(t dossier.Token) string { return t.UPOS })
	l.Rels, l.rels = list(gold, func(t dossier.Token) string { return t.Rel })
	return l
}

func list(gold []dossier.Sentence, of func(dossier.Token) string) ([]string, map[string]int32) {
	n := map[string]int{}
	for _, s := range gold {
		for _, t := range s.Tokens {
			n[of(t)]++
		}
	}
	var out []string
	for k := range n {
		out = append(out, k)
	}
	sort.Slice(out, func(i, j int) bool { return n[out[i]] > n[out[j]] || n[out[i]] == n[out[j]] && out[i] < out[j] })
	at := map[string]int32{}
	for i, k := range out {
		at[k] = int32(i)
	}
	return out, at
}

// Sample returns a sentence as the network sees it.
func (l *Labels) Sample(lex *parse.Lexicon, s dossier.Sentence) *Sample {
	n := len(s.Tokens)
	x := &Sample{Feats: make([]parse.Features, n), Head: make([]int32, n), XPOS: make([]int32, n), UPOS: make([]int32, n), Rels: make([]int32, n)}
	of := func(m map[string]int32, k string) int32 {
		if i, ok := m[k]; ok {
			return i
		}
		return -1
	}
	for i, t := range s.Tokens {
		x.Feats[i] = lex.Features(t.Text)
		x.XPOS[i], x.UPOS[i], x.Rels[i] = of(l.xpos, t.XPOS), of(l.upos, t.UPOS), of(l.rels, t.Rel)
		if x.Head[i] = int32(t.Head); t.Head < 0 {
			x.Head[i] = int32(n)
		}
	}
	return x
}

// batches groups samples of like length, up to so many words.
func batches(samples []*Sample, words int) [][]int {
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return len(samples[order[i]].Feats) < len(samples[order[j]].Feats) })
	var out [][]int
	n := 0
	for _, i := range order {
		if n += len(samples[i].Feats); len(out) == 0 || n > words {
			out, n = append(out, nil), len(samples[i].Feats)
		}
		out[len(out)-1] = append(out[len(out)-1], i)
	}
	return out
}

// Plan says how a network is learned.
type Plan struct {
	Seed   uint64
	Epochs int
	Batch  int // words
	Rate   float64
	Drop   Drop
	Log    func(format string, args ...any)
}

// Learn fits the network to what epoch gives for each pass over the data.
func Learn(n *Net, epoch func(e int) []*Sample, counts []int32, p Plan) {
	rng := rand.New(rand.NewPCG(p.Seed, 2))
	adam := &nn.Adam{Beta1: 0.9, Beta2: 0.98, Clip: 5}
	lanes := [nn.Lanes]*pass{}
	for l := range lanes {
		lanes[l] = &pass{rng: rand.New(rand.NewPCG(p.Seed, 100+uint64(l)))}
	}
	ps := n.Params()
	for e := range p.Epochs {
		samples := epoch(e)
		bs := shuffled(rng, samples, p.Batch)
		sum := 0.0
		for i, b := range bs {
			done := (float64(e) + float64(i)/float64(len(bs))) / float64(p.Epochs)
			adam.Rate = p.Rate * min(1, 50*done) * 0.5 * (1 + math.Cos(math.Pi*done))
			sum += n.step(lanes, samples, b, counts, p.Drop)
			adam.Step(ps)
		}
		p.Log("epoch %d: loss %.4f", e+1, sum/float64(len(bs)))
	}
}

// step computes the gradients of one batch, half of it in each lane.
func (n *Net) step(lanes [nn.Lanes]*pass, samples []*Sample, b []int, counts []int32, d Drop) float64 {
	words := 0
	var part [nn.Lanes][]*Sample
	for j, i := range b {
		part[j%nn.Lanes] = append(part[j%nn.Lanes], samples[i])
		words += len(samples[i].Feats)
	}
	var loss [nn.Lanes]float64
	work := func(l int) { loss[l] = n.learn(lanes[l], l, part[l], counts, d, 1/float32(words)) }
	if runtime.GOMAXPROCS(0) == 1 {
		for l := range lanes {
			work(l)
		}
	} else {
		var wg sync.WaitGroup
		for l := range lanes {
			wg.Go(func() { work(l) })
		}
		wg.Wait()
	}
	return loss[0] + loss[1]
}

// shuffled cuts the samples into batches of like length in random order.
func shuffled(rng *rand.Rand, samples []*Sample, words int) [][]int {
	order := rng.Perm(len(samples))
	var out [][]int
	for len(order) > 0 {
		k := min(len(order), 2000)
		pool := make([]*Sample, k)
		for i, j := range order[:k] {
			pool[i] = samples[j]
		}
		for _, b := range batches(pool, words) {
			for i := range b {
				b[i] = order[b[i]]
			}
			out = append(out, b)
		}
		order = order[k:]
	}
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}
