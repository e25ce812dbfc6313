// Command statement learns which words are cues and where contents end, from
// the train split of PolNeAR. The same data give the same bytes.
//
//	go run ./internal/train/statement -data .data/polnear/train -out read/quote/data/model.bin
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"unicode"

	"dossier"
	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/quote"
	"dossier/read/token"
)

func main() {
	data := flag.String("data", ".data/polnear/train", "folder of the train split")
	out := flag.String("out", "read/quote/data/model.bin", "file to write")
	epochs := flag.Int("epochs", 8, "passes over the data")
	flag.Parse()
	docs, err := score.ReadPolNeAR(*data)
	check(err)
	examples := make([][]example, len(docs))
	gold := 0
	held := 0
	r, err := newReader()
	check(err)
	for i, d := range docs {
		examples[i] = r.examples(d)
		if i%8 == 0 {
			held += len(d.Attributions)
		}
		gold += len(d.Attributions)
	}
	// The bar is set on every eighth text with a model that has not seen it.
	var train, dev []example
	for i, e := range examples {
		if i%8 == 0 {
			dev = append(dev, e...)
		} else {
			train = append(train, e...)
		}
	}
	part := learnAccept(train, *epochs)
	bar, f1 := part.bar(dev, held)
	pe := learnEnd(train, *epochs)
	right, all, tree := pe.ends(dev)
	fmt.Fprintf(os.Stderr, "held out: cue F1 %.4f at %.3f; ends right %d of %d, the tree's %d; %d examples, %d gold\n", f1, bar, right, all, tree, len(train)+len(dev), gold)
	everything := append(train, dev...)
	m := quote.Model{Accept: learnAccept(everything, *epochs).quantize(bar), End: learnEnd(everything, *epochs).quantize(0)}
	check(os.WriteFile(*out, m.Bytes(), 0o644))
}

type reader struct {
	model  *parse.Model
	names  *name.Finder
	quotes *quote.Finder
}

func newReader() (*reader, error) {
	var r reader
	var err error
	if r.model, err = parse.New(); err != nil {
		return nil, err
	}
	if r.names, err = name.New(); err != nil {
		return nil, err
	}
	r.quotes, err = quote.New()
	return &r, err
}

// example is a candidate with its answers.
type example struct {
	quote.Candidate
	cue bool
	end int // index of the right end, -1 when none is
}

func (r *reader) examples(d score.Attributed) []example {
	a := dossier.Article{Text: d.Text, Blocks: score.Lines(d.Text)}
	s := token.Sentences(a.Text, a.Blocks)
	r.model.Parse(s)
	mentions, chains := r.names.Find(a, s)
	var out []example
	for _, c := range r.quotes.Candidates(a, s, mentions, chains) {
		e := example{Candidate: c, end: -1}
		for _, g := range d.Attributions {
			if !overlaps(g.Cue, c.Head) {
				continue
			}
			e.cue = true
			e.end = rightEnd(d.Text, g, c)
			break
		}
		out = append(out, e)
	}
	return out
}

func overlaps(list []dossier.Span, sp dossier.Span) bool {
	for _, x := range list {
		if x.Overlaps(sp) {
			return true
		}
	}
	return false
}

// rightEnd returns the index of the end that gold has, where both begin alike.
func rightEnd(text string, g score.Attribution, c quote.Candidate) int {
	if len(g.Content) == 0 || len(c.Content) == 0 {
		return -1
	}
	want, got := g.Content[len(g.Content)-1], c.Content[len(c.Content)-1]
	if head(text, want.Start, got.Start) && len(g.Content) == len(c.Content) {
		for i, e := range c.Ends {
			if blank(text, e.At, want.End) {
				return i
			}
		}
	}
	return -1
}

// head reports whether nothing but marks and "that" lies between two starts.
func head(text string, a, b int) bool {
	w := text[min(a, b):max(a, b)]
	w = strings.TrimSpace(strings.Trim(strings.TrimSpace(w), "“\"'"))
	return w == "" || w == "that"
}

func blank(text string, a, b int) bool {
	return !strings.ContainsFunc(text[min(a, b):max(a, b)], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// weights is a linear model in training.
type weights struct{ now []float64 }

const size = 1 << 17

func newWeights() *weights { return &weights{now: make([]float64, size)} }

func (w *weights) dot(features []uint32) float64 {
	x := 0.0
	for _, f := range features {
		x += w.now[f&(size-1)]
	}
	return x
}

// order is a fixed shuffle: the same data give the same model.
func order(n, epoch int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	seed := uint64(epoch)*2862933555777941757 + 3037000493
	for i := n - 1; i > 0; i-- {
		seed = seed*6364136223846793005 + 1442695040888963407
		j := int((seed >> 33) % uint64(i+1))
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// learnAccept fits a logistic regression by stochastic gradient descent with a
// small pull to zero.
func learnAccept(list []example, epochs int) *weights {
	w := newWeights()
	for ep := 0; ep < epochs; ep++ {
		rate := 0.08 / (1 + float64(ep)*0.6)
		for _, i := range order(len(list), ep) {
			e := list[i]
			y := 0.0
			if e.cue {
				y = 1
			}
			g := y - sigmoid(w.dot(e.Features))
			for _, f := range e.Features {
				k := f & (size - 1)
				w.now[k] += rate * (g - 0.002*w.now[k])
			}
		}
	}
	return w
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// learnEnd fits a choice among the ends of each candidate.
func learnEnd(list []example, epochs int) *weights {
	w := newWeights()
	for ep := 0; ep < epochs; ep++ {
		rate := 0.08 / (1 + float64(ep)*0.6)
		for _, i := range order(len(list), ep+100) {
			e := list[i]
			if e.end < 0 || len(e.Ends) < 2 {
				continue
			}
			p := make([]float64, len(e.Ends))
			top, sum := math.Inf(-1), 0.0
			for k, x := range e.Ends {
				p[k] = w.dot(x.Features)
				top = max(top, p[k])
			}
			for k := range p {
				p[k] = math.Exp(p[k] - top)
				sum += p[k]
			}
			for k, x := range e.Ends {
				g := -p[k] / sum
				if k == e.end {
					g++
				}
				for _, f := range x.Features {
					j := f & (size - 1)
					w.now[j] += rate * (g - 0.002*w.now[j]*math.Abs(g))
				}
			}
		}
	}
	return w
}

// bar returns the score from which a candidate is taken: the one with the best
// F1 over gold attributions.
func (w *weights) bar(list []example, gold int) (float64, float64) {
	best, at := 0.0, 0.0
	for b := -3.0; b <= 2; b += 0.05 {
		right, all := 0, 0
		for _, e := range list {
			if w.dot(e.Features) >= b {
				all++
				if e.cue {
					right++
				}
			}
		}
		if f := 2 * float64(right) / float64(all+gold); f > best {
			best, at = f, b
		}
	}
	return at, best
}

func (w *weights) ends(list []example) (right, all, tree int) {
	for _, e := range list {
		if e.end < 0 {
			continue
		}
		all++
		best, at := math.Inf(-1), -1
		for k, x := range e.Ends {
			if s := w.dot(x.Features); s > best {
				best, at = s, k
			}
		}
		if at == e.end {
			right++
		}
		if e.Ends[e.end].At == e.Content[len(e.Content)-1].End {
			tree++
		}
	}
	return right, all, tree
}

// quantize rounds the weights to eight bits.
func (w *weights) quantize(bar float64) quote.Weights {
	top := 0.0
	for _, v := range w.now {
		top = max(top, math.Abs(v))
	}
	q := quote.Weights{Bias: float32(bar), Scale: float32(top / 127), Table: make([]int8, size)}
	for i, v := range w.now {
		q.Table[i] = int8(math.Round(v / top * 127))
	}
	return q
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
