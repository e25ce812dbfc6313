package quote

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"

	"dossier"
)

//go:embed data/model.bin
var modelData []byte

// modelBits is the size of a weight table as a power of two.
const modelBits = 17

// Model weighs what the lexicon and the tree propose to [Finder.Find]: who the
// source is and where a content ends. Its weights were learned; see docs/data.md.
type Model struct {
	End       Weights // does the content end here
	Source    Weights // is this its source
	SourceEnd Weights // does the source begin and end here
}

func (m *Model) tables() []*Weights {
	return []*Weights{&m.End, &m.Source, &m.SourceEnd}
}

// Weights is a linear model over hashed features.
type Weights struct {
	Bias  float32
	Scale float32
	Table []int8
}

// score adds up the weights of the features.
func (w *Weights) score(features []uint32) float32 {
	sum := 0
	for _, f := range features {
		sum += int(w.Table[f&(1<<modelBits-1)])
	}
	return float32(sum)*w.Scale - w.Bias
}

// Bytes writes the model: for each table bias, scale and weights.
func (m *Model) Bytes() []byte {
	var out []byte
	for _, w := range m.tables() {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(w.Bias))
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(w.Scale))
		for _, v := range w.Table {
			out = append(out, byte(v))
		}
	}
	return out
}

func readModel(b []byte) (*Model, error) {
	const size = 8 + 1<<modelBits
	var m Model
	if want := len(m.tables()) * size; len(b) != want {
		return nil, fmt.Errorf("statement model: %d bytes, want %d", len(b), want)
	}
	for i, w := range m.tables() {
		p := b[i*size:]
		w.Bias = math.Float32frombits(binary.LittleEndian.Uint32(p))
		w.Scale = math.Float32frombits(binary.LittleEndian.Uint32(p[4:]))
		w.Table = make([]int8, 1<<modelBits)
		for k := range w.Table {
			w.Table[k] = int8(p[8+k])
		}
	}
	return &m, nil
}

// Candidate is what could be a statement, as the model sees it: for training.
type Candidate struct {
	Head    dossier.Span   // the cue's main word
	Content []dossier.Span // as the tree has it
	Ends    []End
	Sources []Option   // the first is none
	Spans   [][]Option // of each source: where it begins and ends
}

// End is one place where the last content of a candidate could end.
type End struct {
	At       int
	Features []uint32
}

// Candidates returns every candidate of an article with its features.
func (f *Finder) Candidates(a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain) []Candidate {
	r := newReader(f.lex, a, sentences, mentions, chains, true)
	for i := range r.sents {
		r.sentence(i)
	}
	out := make([]Candidate, len(r.out))
	for i, c := range r.out {
		s := &r.sents[c.sent]
		out[i] = Candidate{Head: s.Tokens[c.head].Span, Content: c.Content, Ends: r.ends(s, c), Sources: r.sources(s, c)}
		for _, o := range out[i].Sources {
			var spans []Option
			if o.token >= 0 {
				spans = r.sourceEnds(s, c, o.token)
			}
			out[i].Spans = append(out[i].Spans, spans)
		}
	}
	return out
}
