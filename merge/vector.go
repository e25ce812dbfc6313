package merge

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"dossier"
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
	in := map[word]int{}
	for i, a := range c.articles {
		counts[i] = c.count(a)
		for w := range counts[i] {
			in[w]++
		}
	}
	out := make([][]term, len(c.articles))
	for i := range counts {
		out[i] = c.weigh(counts[i], in)
	}
	return out
}

// count counts the words of a: a name counts for three other words, and one in
// the title for three in the text.
func (c *corpus) count(a *article) map[word]float64 {
	n := map[word]float64{}
	add := func(text string, by float64) {
		forms(text, func(form string, _ int) {
			if w := c.words.of(form); w != noWord && !digit(form[0]) {
				if r, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(r) {
					n[w] += 3 * by
				} else {
					n[w] += by
				}
			}
		})
	}
	add(a.Article.Title, 3)
	for _, b := range a.Article.Blocks {
		if b.Kind == dossier.Paragraph || b.Kind == dossier.BlockQuote {
			add(a.text(b.Span), 1)
		}
	}
	if len(a.Article.Blocks) == 0 {
		add(a.Article.Text, 1)
	}
	// A paper names itself in many places.
	for _, w := range c.words.in(a.Article.Outlet) {
		delete(n, w)
	}
	return n
}

// weigh returns the heaviest words of an article as a vector of fixed length.
func (c *corpus) weigh(n map[word]float64, in map[word]int) []term {
	type heavy struct {
		word   word
		weight float64
	}
	hs := make([]heavy, 0, len(n))
	for w, k := range n {
		if in[w] < 2 {
			continue // says how the article differs, not what it shares
		}
		rare := math.Log(float64(len(c.articles)+otherArticles) / float64(in[w]+1))
		hs = append(hs, heavy{w, (1 + math.Log(k)) * rare})
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
