package ner

import (
	"math"
	"math/rand/v2"
	"strings"
	"unicode"

	"dossier/internal/score"
	"dossier/read/name/ner"
)

// places are where a word can stand towards a name: in it with a capital, right
// before a word with a capital, right behind one.
const places = 3

const kinds = int(ner.Other) + 1

// leaning counts which names a word was seen in, before and behind.
type leaning [places][kinds]float64

// leanings counts for each word, in small letters, the names that it stands in
// or beside in texts.
func leanings(texts []score.NamedText) map[string]*leaning {
	out := map[string]*leaning{}
	for _, x := range texts {
		labels := labelsOf(x)
		for s, sent := range x.Sentences {
			for i, t := range sent.Tokens {
				w := strings.ToLower(t.Text)
				if out[w] == nil {
					out[w] = &leaning{}
				}
				if capital(t.Text) {
					out[w][0][labels[s][i]]++
				}
				if i+1 < len(sent.Tokens) && capital(sent.Tokens[i+1].Text) {
					out[w][1][labels[s][i+1]]++
				}
				if i > 0 && capital(sent.Tokens[i-1].Text) {
					out[w][2][labels[s][i-1]]++
				}
			}
		}
	}
	return out
}

func capital(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r)
	}
	return false
}

func labelsOf(x score.NamedText) [][]ner.Label {
	out := make([][]ner.Label, len(x.Sentences))
	for s := range x.Sentences {
		out[s] = make([]ner.Label, len(x.Sentences[s].Tokens))
	}
	for _, g := range x.Gold {
		o := x.Origin[g.Sentence]
		for i := 0; i+1 < len(o); i++ {
			if o[i] <= g.Last && o[i+1] > g.First {
				out[g.Sentence][i] = label(g.Type)
			}
		}
	}
	return out
}

const hidden = 32

// lens is a network of one layer that tells from a word's vector the names it
// stands in or beside. What its layer holds of a word is the part of the vector
// that matters for names.
type lens struct {
	in   [][]float32 // hidden rows
	bias []float32
	out  [places][kinds][]float32
}

// Focus learns from texts which part of the vectors of words matters for names,
// and returns that part for all words. It learns from words, not from their
// occurrences, and briefly, so that words that were not in the texts are seen
// much as the others are.
func Focus(words []string, vectors [][]float32, texts []score.NamedText, epochs int) [][]float32 {
	x := unit(vectors)
	seen := leanings(texts)
	var known []int
	for i, w := range words {
		if seen[w] != nil {
			known = append(known, i)
		}
	}
	rng := rand.New(rand.NewPCG(5, 5))
	l := newLens(x.Cols, rng)
	rate := float32(0.5)
	for range epochs {
		rng.Shuffle(len(known), func(i, j int) { known[i], known[j] = known[j], known[i] })
		for _, i := range known {
			l.step(x.Row(i), seen[words[i]], rate)
		}
		rate *= 0.8
	}
	out := make([][]float32, len(words))
	for i := range out {
		out[i] = l.hidden(x.Row(i))
	}
	return out
}

func newLens(dims int, rng *rand.Rand) *lens {
	l := &lens{bias: make([]float32, hidden)}
	row := func(n int, size float64) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(rng.NormFloat64() * size)
		}
		return v
	}
	for range hidden {
		l.in = append(l.in, row(dims, 1.5))
	}
	for p := range l.out {
		for k := range l.out[p] {
			l.out[p][k] = row(hidden, 0.1)
		}
	}
	return l
}

func (l *lens) hidden(x []float32) []float32 {
	h := make([]float32, hidden)
	for j, w := range l.in {
		h[j] = float32(math.Tanh(float64(l.bias[j] + dot(w, x))))
	}
	return h
}

func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

// step moves the weights towards what was counted of a word. A frequent word
// counts more, but far less than it is frequent.
func (l *lens) step(x []float32, seen *leaning, rate float32) {
	h := l.hidden(x)
	var back [hidden]float32
	for p := range l.out {
		n := 0.0
		for _, c := range seen[p] {
			n += c
		}
		if n == 0 {
			continue
		}
		weight := float32(min(math.Sqrt(n), 6)) / 6 * rate
		var e [kinds]float64
		sum := 0.0
		for k := range e {
			e[k] = math.Exp(float64(dot(l.out[p][k], h)))
			sum += e[k]
		}
		for k, w := range l.out[p] {
			g := weight * float32(seen[p][k]/n-e[k]/sum)
			for j := range w {
				back[j] += g * w[j]
				w[j] += g * h[j]
			}
		}
	}
	for j, w := range l.in {
		g := back[j] * (1 - h[j]*h[j])
		l.bias[j] += g
		for i, a := range x {
			w[i] += g * a
		}
	}
}
