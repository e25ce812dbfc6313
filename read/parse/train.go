package parse

import (
	"math"
	"math/rand/v2"
	"sort"

	"dossier"
)

// Options say how to train.
type Options struct {
	Epochs, Folds int
	Log           func(format string, args ...any)
}

// Train learns a model from annotated sentences. The same sentences and options
// give the same model.
func Train(gold []dossier.Sentence, o Options) *Model {
	m := &Model{lemmas: learnLemmas(gold)}
	m.xpos = labels(gold, func(t dossier.Token) string { return t.XPOS })
	m.upos = labels(gold, func(t dossier.Token) string { return t.UPOS })
	m.rels = labels(gold, func(t dossier.Token) string { return t.Rel })
	m.uposOf = uposOf(gold, m)
	tagged := make([]tagging, len(gold))
	for f := range o.Folds {
		var in []dossier.Sentence
		for i, s := range gold {
			if i*o.Folds/len(gold) != f {
				in = append(in, s)
			}
		}
		fm := &Model{xpos: m.xpos, upos: m.upos, uposOf: m.uposOf}
		fm.trainTagger(in, o.Epochs/2)
		for i, s := range gold {
			if i*o.Folds/len(gold) == f {
				tagged[i] = fm.taggingOf(s)
			}
		}
		o.Log("tagged fold %d", f)
	}
	m.trainTagger(gold, o.Epochs)
	o.Log("tagger trained")
	m.trainArcs(gold, tagged, o)
	return m
}

// tagging is the tags of one sentence as a tagger that has not seen it gives them.
type tagging []uint8

func (m *Model) taggingOf(s dossier.Sentence) tagging {
	c := dossier.Sentence{Tokens: append([]dossier.Token(nil), s.Tokens...)}
	st := m.state()
	st.words = words(st.words, c)
	m.tagWords(st, c)
	return append(tagging(nil), st.tags...)
}

// labels lists the values of a column, most frequent first.
func labels(gold []dossier.Sentence, of func(dossier.Token) string) []string {
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
	sort.Slice(out, func(i, j int) bool {
		if n[out[i]] != n[out[j]] {
			return n[out[i]] > n[out[j]]
		}
		return out[i] < out[j]
	})
	return out
}

func index(list []string) map[string]int {
	m := map[string]int{}
	for i, s := range list {
		m[s] = i
	}
	return m
}

// uposOf lists the UPOS of each XPOS that nearly always has the same.
func uposOf(gold []dossier.Sentence, m *Model) []uint8 {
	x, u := index(m.xpos), index(m.upos)
	n := make([][]int, len(m.xpos))
	for i := range n {
		n[i] = make([]int, len(m.upos))
	}
	for _, s := range gold {
		for _, t := range s.Tokens {
			n[x[t.XPOS]][u[t.UPOS]]++
		}
	}
	out := make([]uint8, len(m.xpos))
	for i := range n {
		sum, top := 0, 0
		for c, k := range n[i] {
			sum += k
			if k > n[i][top] {
				top = c
			}
		}
		if out[i] = uint8(top); n[i][top]*1000 < sum*995 {
			out[i] = unsure
		}
	}
	return out
}

func (m *Model) trainTagger(gold []dossier.Sentence, epochs int) {
	x, u := index(m.xpos), index(m.upos)
	tag, pos := newLearner(17, len(m.xpos)), newLearner(15, len(m.upos))
	rng := rand.New(rand.NewPCG(1, 2))
	var ws []word
	var feats []uint64
	var tags []uint8
	sc := make([]int32, 256)
	for range epochs {
		for _, i := range rng.Perm(len(gold)) {
			s := gold[i]
			ws = words(ws, s)
			tags = grow(tags, len(ws))
			for j, t := range s.Tokens {
				feats = tagFeatures(feats, ws, tags, j)
				tag.score(feats, sc[:len(m.xpos)])
				tag.now++
				b := best(sc[:len(m.xpos)])
				if g := x[t.XPOS]; b != g {
					tag.update(feats, g, b)
				}
				tags[j] = uint8(b)
			}
			for j, t := range s.Tokens {
				if m.uposOf[tags[j]] != unsure {
					continue
				}
				feats = uposFeatures(feats, ws, tags, j)
				pos.score(feats, sc[:len(m.upos)])
				pos.now++
				if b, g := best(sc[:len(m.upos)]), u[t.UPOS]; b != g {
					pos.update(feats, g, b)
				}
			}
		}
	}
	m.tag, m.pos = tag.table(), pos.table()
}

func (m *Model) trainArcs(gold []dossier.Sentence, tagged []tagging, o Options) {
	rels := index(m.rels)
	act, rel := newLearner(20, 4), newLearner(17, len(m.rels))
	rng := rand.New(rand.NewPCG(3, 4))
	st := m.state()
	var goldHead []int32
	var goldRel []uint8
	for e := range o.Epochs {
		right, all := 0, 0
		for _, i := range rng.Perm(len(gold)) {
			s := gold[i]
			n := len(s.Tokens)
			st.words, st.tags = words(st.words, s), tagged[i]
			goldHead, goldRel = grow(goldHead, n+1), grow(goldRel, n+1)
			for j, t := range s.Tokens {
				goldHead[j], goldRel[j] = int32(t.Head), uint8(rels[t.Rel])
				if t.Head < 0 {
					goldHead[j] = int32(n)
				}
			}
			goldHead[n] = -1
			st.reset(n)
			for !st.done() {
				feats := st.actionFeatures()
				sc := st.sc[:4]
				act.score(feats, sc)
				act.now++
				a := st.bestAllowed(sc)
				cheap, least := -1, math.MaxInt
				free := false
				for c := shift; c <= rightArc; c++ {
					if !st.allowed(c) {
						continue
					}
					k := st.cost(c, goldHead)
					if k < least || k == least && sc[c] > sc[cheap] {
						cheap, least = c, k
					}
				}
				free = st.cost(a, goldHead) == least
				if !free {
					act.update(feats, cheap, a)
				}
				if !free && (e < 1 || rng.IntN(10) == 0) {
					a = cheap
				}
				r := uint8(0)
				if a != shift {
					h, d := st.arc(a)
					feats = st.relFeatures(h, d)
					sc := st.sc[:len(m.rels)]
					rel.score(feats, sc)
					r = uint8(best(sc))
					all++
					if goldHead[d] == h {
						right++
						rel.now++
						if r != goldRel[d] {
							rel.update(feats, int(goldRel[d]), int(r))
						}
					}
				}
				st.take(a, r)
			}
		}
		o.Log("epoch %d: %.2f %% of heads right in training", e+1, 100*float64(right)/float64(all))
	}
	st.words, st.tags = nil, nil
	m.act, m.rel = act.table(), rel.table()
}

// cost is how many gold arcs transition a puts out of reach.
func (st *state) cost(a int, gold []int32) int {
	k := len(st.stack)
	if a == shift { // the first of the buffer loses its links into the stack, but for the top as head
		b, c := st.next, 0
		for i, s := range st.stack {
			if gold[s] == b || gold[b] == s && i < k-1 {
				c++
			}
		}
		return c
	}
	d := st.stack[k-1]
	c := 0
	for j := st.next; int(j) < st.n; j++ {
		if gold[j] == d {
			c++
		}
	}
	h := gold[d]
	switch {
	case a == leftArc && (k > 1 && h == st.stack[k-2] || h > st.next):
		c++
	case a == rightArc && h >= st.next:
		c++
	}
	return c
}

func abs(a float64) float64 { return math.Abs(a) }

// quantile returns the value below which a share q of list lies.
func quantile(list []float64, q float64) float64 {
	if len(list) == 0 {
		return 1
	}
	sort.Float64s(list)
	return list[min(len(list)-1, int(q*float64(len(list))))]
}
