package train

import (
	"math/rand/v2"

	"dossier"
	"dossier/read/parse"
)

// Course is how the parser is learned: from the annotated sentences, and from news
// as a slower, better parser understood it.
type Course struct {
	Data string // folder of the data sets
	Size
	Plan
	News int // words of news in each pass
}

// Standard is the course that the embedded model took.
func Standard(data string, log func(string, ...any)) Course {
	little := Drop{Word: 0.25, Input: 0.1, Layer: 0.15, Loop: 0.1, MLP: 0.1}
	return Course{Data: data, News: 400_000, Size: Size{128, 112, 2, 64},
		Plan: Plan{Seed: 10, Epochs: 16, Batch: 700, Rate: 0.003, Drop: little, Log: log}}
}

// Parser learns the parser.
func (c Course) Parser() (*parse.Network, *parse.Lemmas, error) {
	gold, err := UD(c.Data)
	if err != nil {
		return nil, nil, err
	}
	news, trees, err := c.news()
	if err != nil {
		return nil, nil, err
	}
	n, l := c.learn(gold, news, trees)
	return n, l, nil
}

// news returns the sentences of news, and those of them that have trees.
func (c Course) news() (all, trees []dossier.Sentence, err error) {
	words, err := News(c.Data)
	if err != nil {
		return nil, nil, err
	}
	s, err := ReadSilver()
	if err != nil {
		return nil, nil, err
	}
	all = Sentences(words)
	trees = s.Trees(all)
	c.Log("%d of %d sentences of news have trees", len(trees), len(all))
	return all, trees, nil
}

// learn fits a network; each pass has all of gold and some of the trees of news.
func (c Course) learn(gold, news, trees []dossier.Sentence) (*parse.Network, *parse.Lemmas) {
	d := NewData(gold, news)
	c.Log("%d annotated sentences, %d words known", len(gold), len(d.Keys))
	n := d.NewNet(c.Seed, c.Size, d.Vectors(c.Input))
	counts := d.Counts(append(d.Samples(gold), d.Samples(trees)...))
	next := c.rotation(trees)
	Learn(n, func(e int) []*Sample {
		return d.Samples(Augment(append(next(), gold...), uint64(e)+100*c.Seed))
	}, counts, c.Plan)
	return n.Network(d), Lemmas(gold)
}

// rotation deals out the trees, so many words at a time, in random order.
func (c Course) rotation(trees []dossier.Sentence) func() []dossier.Sentence {
	rng := rand.New(rand.NewPCG(c.Seed, 77))
	var order []int
	return func() (out []dossier.Sentence) {
		for words := 0; words < c.News && len(trees) > 0; order = order[1:] {
			if len(order) == 0 {
				order = rng.Perm(len(trees))
			}
			out = append(out, trees[order[0]])
			words += len(trees[order[0]].Tokens)
		}
		return out
	}
}
