package ner

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

//go:embed model.zst
var embedded []byte

// Model is the trained tagger. It is safe for concurrent use.
type Model struct {
	Names         *Bitmap // words of personal names
	first, second *Pass
}

// row is what a slot holds: a check byte and a weight for each tag.
const row = 1 + tags

// Pass is one reading of an article: weights of hashed features, and of one tag
// behind another.
type Pass struct {
	bits  uint // the table has 1<<bits slots
	table []byte
	trans [tags + 1][tags]int16 // trans[tags] begins a stretch of candidates
}

// Bitmap is a set of hashes, right but for a few false ones.
type Bitmap struct{ bits []byte }

const bitmapSize = 1 << 19 // bytes

// NewBitmap returns an empty set.
func NewBitmap() *Bitmap { return &Bitmap{make([]byte, bitmapSize)} }

// Add puts a word in small letters into the set.
func (b *Bitmap) Add(low string) {
	h := mix(90, hash(low), 0, 0) % (bitmapSize * 8)
	b.bits[h/8] |= 1 << (h % 8)
}

// Has reports whether the word with hash low is in the set.
func (b *Bitmap) Has(low uint32) bool {
	if b == nil {
		return false
	}
	h := mix(90, low, 0, 0) % (bitmapSize * 8)
	return b.bits[h/8]&(1<<(h%8)) != 0
}

// New loads the embedded model.
func New() (*Model, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	raw, err := dec.DecodeAll(embedded, nil)
	if err != nil {
		return nil, fmt.Errorf("model of names: %w", err)
	}
	return parseModel(raw)
}

var errModel = errors.New("model of names: damaged")

func parseModel(raw []byte) (*Model, error) {
	m := &Model{Names: &Bitmap{}}
	if len(raw) < bitmapSize {
		return nil, errModel
	}
	m.Names.bits, raw = raw[:bitmapSize], raw[bitmapSize:]
	for _, p := range []**Pass{&m.first, &m.second} {
		if len(raw) < 1+2*(tags+1)*tags || raw[0] > 24 {
			return nil, errModel
		}
		q := &Pass{bits: uint(raw[0])}
		raw = raw[1:]
		for a := range q.trans {
			for b := range q.trans[a] {
				q.trans[a][b] = int16(binary.LittleEndian.Uint16(raw))
				raw = raw[2:]
			}
		}
		n := row << q.bits
		if len(raw) < n {
			return nil, errModel
		}
		q.table, raw = raw[:n], raw[n:]
		*p = q
	}
	return m, nil
}

// Weighted is a feature and its weights, as training leaves them.
type Weighted struct {
	Feature uint32
	Weights [tags]int8
}

// NewPass packs features into a table of 1<<bits slots. They must be sorted by
// importance: when the places of one are taken it is left out. It returns how
// many were.
func NewPass(bits uint, features []Weighted, trans [tags + 1][tags]int16) (p *Pass, left int) {
	p = &Pass{bits: bits, table: make([]byte, row<<bits), trans: trans}
	for _, f := range features {
		slot, ok := p.free(f.Feature)
		if !ok {
			left++
			continue
		}
		r := p.table[slot : slot+row]
		r[0] = check(f.Feature)
		for i, w := range f.Weights {
			r[1+i] = byte(w)
		}
	}
	return p, left
}

// check is what tells features apart that share a slot; 0 is the empty slot.
func check(f uint32) byte { return byte(f)%255 + 1 }

// free returns where feature f can go: its own slot or the next ones.
func (p *Pass) free(f uint32) (slot int, ok bool) {
	mask := uint32(1)<<p.bits - 1
	for n := uint32(0); n < probes; n++ {
		slot := int((f>>(32-p.bits)+n)&mask) * row
		if p.table[slot] == 0 {
			return slot, true
		}
		if p.table[slot] == check(f) {
			return 0, false
		}
	}
	return 0, false
}

const probes = 3

// add sums the weights of features into score.
func (p *Pass) add(feats []uint32, score *[tags]int32) {
	mask := uint32(1)<<p.bits - 1
	shift := 32 - p.bits
	for _, f := range feats {
		c := check(f)
		for n := uint32(0); n < probes; n++ {
			slot := int((f>>shift+n)&mask) * row
			r := p.table[slot : slot+row : slot+row]
			if r[0] == c {
				for i := range score {
					score[i] += int32(int8(r[1+i]))
				}
				break
			}
			if r[0] == 0 {
				break
			}
		}
	}
}

// decode finds the best tags for every stretch of neighbouring candidates.
func (p *Pass) decode(d *Doc, feats [][]uint32) {
	var back [][tags]uint8
	for from := 0; from < len(d.Candidates); {
		to := from + 1
		for to < len(d.Candidates) && d.follows(to) {
			to++
		}
		back = p.viterbi(d, feats, from, to, back[:0])
		from = to
	}
}

// follows reports whether candidate c stands right behind candidate c-1 in the
// same sentence.
func (d *Doc) follows(c int) bool {
	a, b := d.Candidates[c-1], d.Candidates[c]
	return b == a+1 && d.words[a].sent == d.words[b].sent
}

// Follows is follows, for training.
func (d *Doc) Follows(c int) bool { return c > 0 && d.follows(c) }

func (p *Pass) viterbi(d *Doc, feats [][]uint32, from, to int, back [][tags]uint8) [][tags]uint8 {
	var score, prev [tags]int32
	for c := from; c < to; c++ {
		score = [tags]int32{}
		p.add(feats[c], &score)
		back = append(back, [tags]uint8{})
		b := &back[len(back)-1]
		for y := range score {
			if c == from {
				score[y] += int32(p.trans[tags][y])
				continue
			}
			best, arg := int32(-1<<30), 0
			for x := range prev {
				if v := prev[x] + int32(p.trans[x][y]); v > best {
					best, arg = v, x
				}
			}
			score[y] += best
			b[y] = uint8(arg)
		}
		prev = score
	}
	y := 0
	for x := range prev {
		if prev[x] > prev[y] {
			y = x
		}
	}
	for c := to - 1; c >= from; c-- {
		d.Tags[d.Candidates[c]] = uint8(y)
		y = int(back[c-from][y])
	}
	return back
}

// Save writes m as New reads it.
func (m *Model) Save(w io.Writer) error {
	enc, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	enc.Write(m.Names.bits)
	for _, p := range []*Pass{m.first, m.second} {
		enc.Write([]byte{byte(p.bits)})
		for _, r := range p.trans {
			if err := binary.Write(enc, binary.LittleEndian, r[:]); err != nil {
				return err
			}
		}
		enc.Write(p.table)
	}
	return enc.Close()
}

// Assemble returns a model made of its parts.
func Assemble(names *Bitmap, first, second *Pass) *Model {
	return &Model{Names: names, first: first, second: second}
}

// Decode runs one pass over a document.
func (p *Pass) Decode(d *Doc, feats [][]uint32) { p.decode(d, feats) }
