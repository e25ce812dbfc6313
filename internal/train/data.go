package train

import (
	"sort"

	"dossier"
	"dossier/read/parse"
)

// Data is what a network is learned from.
type Data struct {
	Gold   []dossier.Sentence
	News   []dossier.Sentence // words only
	Keys   []uint64           // of the words that have a vector of their own
	Lex    *parse.Lexicon
	Labels *Labels
}

// NewData lists the words and labels of annotated sentences and of news.
func NewData(gold, news []dossier.Sentence) *Data {
	d := &Data{Gold: gold, News: news, Labels: NewLabels(gold)}
	d.Keys = keys(d.Gold, d.News)
	d.Lex = parse.NewLexicon(d.Keys)
	return d
}

// keys are the words of the annotated sentences and the frequent ones of news, in
// lower case, and those written with capitals often enough.
func keys(gold, news []dossier.Sentence) []uint64 {
	n := map[uint64]int{}
	count := func(list []dossier.Sentence, weight int) {
		for _, s := range list {
			for _, t := range s.Tokens {
				cased, low := parse.Keys(t.Text)
				n[low] += weight
				if cased != low {
					n[cased] += 2
				}
			}
		}
	}
	count(gold, 6)
	count(news, 2)
	var out []uint64
	for k, c := range n {
		if c >= 6 {
			out = append(out, k)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// Counts says how often each word's row is met in samples.
func (d *Data) Counts(samples []*Sample) []int32 {
	out := make([]int32, len(d.Keys)+1)
	for _, s := range samples {
		for _, f := range s.Feats {
			out[f.Lower]++
		}
	}
	return out
}

// Samples makes samples of sentences.
func (d *Data) Samples(list []dossier.Sentence) []*Sample {
	out := make([]*Sample, len(list))
	for i, s := range list {
		out[i] = d.Labels.Sample(d.Lex, s)
	}
	return out
}

// Vectors learns word vectors from all the words there are.
func (d *Data) Vectors(dim int) []float32 {
	var text [][]int32
	for _, list := range [][]dossier.Sentence{d.News, d.Gold} {
		for _, s := range d.Samples(list) {
			row := make([]int32, len(s.Feats))
			for i, f := range s.Feats {
				row[i] = f.Lower
			}
			text = append(text, row)
		}
	}
	return vectors(text, len(d.Keys)+1, dim, 5)
}

// NewNet draws a network whose words start from vectors.
func (d *Data) NewNet(seed uint64, sz Size, vectors []float32) *Net {
	n := NewNet(seed, sz, len(d.Keys)+1, len(d.Labels.XPOS), len(d.Labels.UPOS), len(d.Labels.Rels))
	if vectors != nil {
		copy(n.Words.V, vectors)
	}
	return n
}
