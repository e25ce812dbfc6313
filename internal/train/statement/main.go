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
	fmt.Fprintf(os.Stderr, "held out: cue F1 %.4f at %.3f; %d examples, %d gold\n", f1, bar, len(train)+len(dev), gold)
	everything := append(train, dev...)
	m := quote.Model{Accept: learnAccept(everything, *epochs).quantize(bar)}
	for _, q := range questions() {
		w := learnChoice(q.of(train), *epochs)
		right, all, first := w.choices(q.of(dev))
		fmt.Fprintf(os.Stderr, "held out: %s right %d of %d, the rule's %d\n", q.name, right, all, first)
		*q.table(&m) = learnChoice(q.of(everything), *epochs).quantize(0)
	}
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
	cue    bool
	whole  bool // its contents can be cut as gold's are
	end    int  // index of the right end, -1 when none is
	source int  // of the right source
	span   int  // of its right words
	words  int  // of the right cue
	start  int  // of the right start of the content
}

func (r *reader) examples(d score.Attributed) []example {
	a := dossier.Article{Text: d.Text, Blocks: score.Lines(d.Text)}
	s := token.Sentences(a.Text, a.Blocks)
	r.model.Parse(s)
	mentions, chains := r.names.Find(a, s)
	var out []example
	for _, c := range r.quotes.Candidates(a, s, mentions, chains) {
		e := example{Candidate: c, end: -1, source: -1, span: -1, words: -1, start: -1}
		for _, g := range d.Attributions {
			if !overlaps(g.Cue, c.Head) {
				continue
			}
			e.cue = true
			e.end = rightEnd(d.Text, g, c)
			e.source, e.span = rightSource(d.Text, g, c)
			e.start = rightStart(d.Text, g, c)
			e.words = same(d.Text, g.Cue, c.Cues)
			e.whole = e.end >= 0 || alike(d.Text, g.Content, c.Content)
			break
		}
		out = append(out, e)
	}
	return out
}

// alike reports whether two lists of contents have the same words.
func alike(text string, a, b []dossier.Span) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !head(text, a[i].Start, b[i].Start) || !blank(text, a[i].End, b[i].End) {
			return false
		}
	}
	return true
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

// rightStart returns the option where gold's content begins.
func rightStart(text string, g score.Attribution, c quote.Candidate) int {
	for i, o := range c.Starts {
		if len(g.Content) > 0 && head(text, o.Span.Start, g.Content[0].Start) {
			return i
		}
	}
	return -1
}

// rightSource returns the option whose words come closest to gold's source, and
// among its spans the one that is gold's.
func rightSource(text string, g score.Attribution, c quote.Candidate) (int, int) {
	if len(g.Source) == 0 {
		return 0, -1
	}
	for i, spans := range c.Spans {
		if k := same(text, g.Source, spans); k >= 0 {
			return i, k
		}
	}
	best, at := 0.0, -1
	for i, o := range c.Sources {
		for _, x := range g.Source {
			if both := min(o.Span.End, x.End) - max(o.Span.Start, x.Start); both > 0 {
				if f := float64(both) / float64(o.Span.Cover(x).Len()); f > best {
					best, at = f, i
				}
			}
		}
	}
	return at, -1
}

// same returns the option that has the words of spans, -1 when none has.
func same(text string, spans []dossier.Span, options []quote.Option) int {
	if len(spans) != 1 {
		return -1
	}
	for i, o := range options {
		if o.Span.Overlaps(spans[0]) && blank(text, o.Span.Start, spans[0].Start) && blank(text, o.Span.End, spans[0].End) {
			return i
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
type weights struct {
	now, sum []float64
	kept     float64
}

const size = 1 << 17

func newWeights() *weights { return &weights{now: make([]float64, size), sum: make([]float64, size)} }

// keep adds the weights after a pass of the second half to the mean.
func (w *weights) keep(pass, passes int) {
	if 2*pass < passes {
		return
	}
	w.kept++
	for i, v := range w.now {
		w.sum[i] += v
	}
}

func (w *weights) mean() *weights {
	for i := range w.now {
		w.now[i] = w.sum[i] / w.kept
	}
	return w
}

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

// worth is how much there is to a candidate: a cue whose content comes out wrong
// counts for less than one whose content can be right.
func (e example) worth() float64 {
	switch {
	case e.whole:
		return 1
	case e.cue:
		return 0.3
	}
	return 0
}

// learnAccept fits a logistic regression by stochastic gradient descent with a
// small pull to zero.
func learnAccept(list []example, epochs int) *weights {
	w := newWeights()
	for ep := 0; ep < epochs; ep++ {
		rate := 0.08 / (1 + float64(ep)*0.6)
		for _, i := range order(len(list), ep) {
			e := list[i]
			y := e.worth()
			g := y - sigmoid(w.dot(e.Features))
			for _, f := range e.Features {
				k := f & (size - 1)
				w.now[k] += rate * (g - 0.002*w.now[k])
			}
		}
		w.keep(ep, epochs)
	}
	return w.mean()
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// choice is a question with its options and the right one.
type choice struct {
	options [][]uint32
	right   int
	rule    int // what the rule would take, -1 when unknown
}

// question is a choice that is learned, with the table it goes to.
type question struct {
	name  string
	of    func([]example) []choice
	table func(*quote.Model) *quote.Weights
}

func questions() []question {
	return []question{
		{"content end", contentEnds, func(m *quote.Model) *quote.Weights { return &m.End }},
		{"source", sources, func(m *quote.Model) *quote.Weights { return &m.Source }},
		{"source span", sourceSpans, func(m *quote.Model) *quote.Weights { return &m.SourceEnd }},
		{"content start", contentStarts, func(m *quote.Model) *quote.Weights { return &m.Start }},
		{"cue span", cueSpans, func(m *quote.Model) *quote.Weights { return &m.Cue }},
	}
}

func contentEnds(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.end < 0 {
			continue
		}
		c := choice{right: e.end, rule: -1}
		for i, x := range e.Ends {
			c.options = append(c.options, x.Features)
			if x.At == e.Content[len(e.Content)-1].End {
				c.rule = i
			}
		}
		out = append(out, c)
	}
	return out
}

func sources(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.source >= 0 {
			out = append(out, choose(e.Sources, e.source))
		}
	}
	return out
}

func sourceSpans(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.source > 0 && e.span >= 0 {
			out = append(out, choose(e.Spans[e.source], e.span))
		}
	}
	return out
}

func cueSpans(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.words >= 0 {
			out = append(out, choose(e.Cues, e.words))
		}
	}
	return out
}

func contentStarts(list []example) []choice {
	var out []choice
	for _, e := range list {
		if e.start >= 0 && len(e.Starts) > 1 {
			c := choose(e.Starts, e.start)
			c.rule = 0
			out = append(out, c)
		}
	}
	return out
}

func choose(options []quote.Option, right int) choice {
	c := choice{right: right, rule: -1}
	for _, o := range options {
		c.options = append(c.options, o.Features)
	}
	return c
}

// learnChoice fits a choice among options by stochastic gradient descent.
func learnChoice(list []choice, epochs int) *weights {
	w := newWeights()
	for ep := 0; ep < epochs; ep++ {
		rate := 0.08 / (1 + float64(ep)*0.6)
		for _, i := range order(len(list), ep+100) {
			w.learn(list[i], rate)
		}
		w.keep(ep, epochs)
	}
	return w.mean()
}

func (w *weights) learn(c choice, rate float64) {
	p := make([]float64, len(c.options))
	top, sum := math.Inf(-1), 0.0
	for k, x := range c.options {
		p[k] = w.dot(x)
		top = max(top, p[k])
	}
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
	}
	for k, x := range c.options {
		g := -p[k] / sum
		if k == c.right {
			g++
		}
		for _, f := range x {
			j := f & (size - 1)
			w.now[j] += rate * (g - 0.002*w.now[j]*math.Abs(g))
		}
	}
}

func (w *weights) choices(list []choice) (right, all, rule int) {
	for _, c := range list {
		best, at := math.Inf(-1), -1
		for k, x := range c.options {
			if s := w.dot(x); s > best {
				best, at = s, k
			}
		}
		all++
		if at == c.right {
			right++
		}
		if c.rule == c.right {
			rule++
		}
	}
	return right, all, rule
}

// bar returns the score from which a candidate is taken: the one with the best
// F1 over gold attributions.
func (w *weights) bar(list []example, gold int) (float64, float64) {
	best, at := 0.0, 0.0
	for b := -3.0; b <= 2; b += 0.05 {
		right, all := 0.0, 0
		for _, e := range list {
			if w.dot(e.Features) >= b {
				all++
				right += e.worth()
			}
		}
		if f := 2 * right / float64(all+gold); f > best {
			best, at = f, b
		}
	}
	return at, best
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
