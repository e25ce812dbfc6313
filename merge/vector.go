package merge

import (
	"cmp"
	"math"
	"slices"
)

const (
	// A corpus of five articles knows nothing of how rare a word is: it is counted
	// as if so many articles without the word were there.
	otherArticles = 20
	topTerms      = 60     // of an article
	vectorLength  = 4096.0 // whole numbers: their sums do not depend on the order
)

// term is a word of an article and how much it says about it.
type term struct {
	word   word
	weight int64
}

// vectors returns the telling words of each article, weighed by how rare they are.
func (c *corpus) vectors() [][]term {
	counts := make([]map[word]float64, len(c.articles))
	for i, a := range c.articles {
		counts[i] = c.count(a)
	}
	in := make([]int, len(c.words.names))
	for _, n := range counts {
		for w := range n {
			in[w]++
		}
	}
	rare := make([]float64, len(c.articles)+1)
	for n := range rare {
		rare[n] = math.Log(float64(len(c.articles)+otherArticles) / float64(n+1))
	}
	out := make([][]term, len(c.articles))
	for i := range counts {
		out[i] = c.weigh(counts[i], in, rare)
	}
	return out
}

// count counts the words of a: a name counts for three other words, and one in
// the title for three in the text.
func (c *corpus) count(a *article) map[word]float64 {
	n := map[word]float64{}
	add := func(words, names []word, by float64) {
		for _, w := range words {
			n[w] += by
		}
		for _, w := range names {
			n[w] += 2 * by
		}
	}
	words, names := c.words.split(a.Article.Title)
	add(words, names, 3)
	for _, s := range a.sentences {
		if s.body {
			add(s.words, s.names, 1)
		}
	}
	// A paper names itself in many places.
	for _, w := range c.words.in(a.Article.Outlet) {
		delete(n, w)
	}
	return n
}

// weigh returns the heaviest words of an article as a vector of fixed length.
func (c *corpus) weigh(n map[word]float64, in []int, rare []float64) []term {
	type heavy struct {
		word   word
		weight float64
	}
	hs := make([]heavy, 0, 2*topTerms)
	for w, k := range n {
		if in[w] < 2 || digit(c.words.names[w][0]) {
			continue // says how the article differs, not what it shares
		}
		hs = append(hs, heavy{w, (1 + math.Log(k)) * rare[in[w]]})
	}
	slices.SortFunc(hs, func(a, b heavy) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word)) })
	hs = hs[:min(topTerms, len(hs))]
	sum := 0.0
	for _, h := range hs {
		sum += h.weight * h.weight
	}
	out := make([]term, len(hs))
	for i, h := range hs {
		out[i] = term{h.word, int64(h.weight / math.Sqrt(sum) * vectorLength)}
	}
	return out
}
