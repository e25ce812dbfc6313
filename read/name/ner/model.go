package ner

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed model.zst
var embedded []byte

// Model is the trained tagger. It is safe for concurrent use.
type Model struct {
	Names   *Bitmap  // words of personal names
	Classes *Classes // of words

	bits   uint                     // the table has 1<<bits slots
	checks []byte                   // of all slots: most features are not in the table, and these few bytes stay near the processor
	wide   []byte                   // rows: the weights of each tag in the first and in the second pass, lifted, for sums in lanes
	trans  [2][tags + 1][tags]int16 // of each pass; [tags] begins a stretch of candidates
}

// columns is how many weights a slot holds: those of each tag in the first and
// in the second pass, side by side so that one look finds both.
const columns = 2 * tags

// Most is the greatest weight.
const Most = 63

// wide is how long a row is while running: none lies across two lines of the
// processor's cache.
const wide = 32

// Bitmap is a set of hashes, right but for a few false ones.
type Bitmap struct{ bits []byte }

const bitmapSize = 1 << 19 // bytes

// NewBitmap returns an empty set.
func NewBitmap() *Bitmap { return &Bitmap{make([]byte, bitmapSize)} }

// Add puts a word in small letters into the set.
func (b *Bitmap) Add(low string) {
	h := blend(90, hash(low), 0, 0) % (bitmapSize * 8)
	b.bits[h/8] |= 1 << (h % 8)
}

// Has reports whether the word with hash low is in the set.
func (b *Bitmap) Has(low uint32) bool {
	if b == nil {
		return false
	}
	h := blend(90, low, 0, 0) % (bitmapSize * 8)
	return b.bits[h/8]&(1<<(h%8)) != 0
}

// New loads the embedded model, and beside it the classes of words.
func New() (*Model, error) {
	var classes *Classes
	var failed error
	var beside sync.WaitGroup
	beside.Go(func() { classes, failed = LoadClasses() })
	m, err := loadModel()
	beside.Wait()
	if err := cmp.Or(err, failed); err != nil {
		return nil, err
	}
	m.Classes = classes
	return m, nil
}

func loadModel() (*Model, error) {
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
	if len(raw) < bitmapSize+1+4*(tags+1)*tags {
		return nil, errModel
	}
	m.Names.bits, raw = raw[:bitmapSize], raw[bitmapSize:]
	m.bits, raw = uint(raw[0]), raw[1:]
	if m.bits > 24 {
		return nil, errModel
	}
	for p := range m.trans {
		for a := range m.trans[p] {
			for b := range m.trans[p][a] {
				m.trans[p][a][b] = int16(binary.LittleEndian.Uint16(raw))
				raw = raw[2:]
			}
		}
	}
	return m, m.spread(raw)
}

// spread reads the slots: their checks, then column by column the weights of
// those that are not empty.
func (m *Model) spread(raw []byte) error {
	if len(raw) < 1<<m.bits {
		return errModel
	}
	m.checks, raw = raw[:1<<m.bits], raw[1<<m.bits:]
	filled := len(m.checks) - bytes.Count(m.checks, []byte{0})
	if len(raw) != columns*filled {
		return errModel
	}
	m.wide = make([]byte, wide<<m.bits)
	n := 0
	for i, c := range m.checks {
		if c == 0 {
			continue
		}
		row := m.wide[i*wide : i*wide+columns]
		for j := range row {
			row[j] = raw[j*filled+n] + lift
		}
		n++
	}
	return nil
}

// Weighted is a feature and its weights in both passes, as training leaves them.
type Weighted struct {
	Feature uint32
	Weights [2][tags]int8
}

// Assemble packs features into a table of 1<<bits slots. They must be sorted by
// importance: when the places of one are taken it is left out. It returns how
// many were.
func Assemble(names *Bitmap, classes *Classes, bits uint, features []Weighted, trans [2][tags + 1][tags]int16) (m *Model, left int) {
	m = &Model{Names: names, Classes: classes, bits: bits, checks: make([]byte, 1<<bits), wide: make([]byte, wide<<bits), trans: trans}
	for _, f := range features {
		slot, ok := m.free(f.Feature)
		if !ok {
			left++
			continue
		}
		m.checks[slot] = check(f.Feature)
		for p := range f.Weights {
			for i, w := range f.Weights[p] {
				m.wide[slot*wide+p*tags+i] = byte(w) + lift
			}
		}
	}
	return m, left
}

// check is what tells features apart that share a slot; 0 is the empty slot.
func check(f uint32) byte { return byte(f>>1)%255 + 1 }

// free returns where feature f can go: its own slot or the next ones.
func (p *Model) free(f uint32) (slot int, ok bool) {
	mask := uint32(1)<<p.bits - 1
	for n := uint32(0); n < probes; n++ {
		slot := int((f>>(32-p.bits) + n) & mask)
		if p.checks[slot] == 0 {
			return slot, true
		}
		if p.checks[slot] == check(f) {
			return 0, false
		}
	}
	return 0, false
}

const probes = 3

// scores are the sums of weights of one candidate in both passes: a lane of 16
// bits for every byte of a wide row, those of even and of odd places apart. Each of n
// summands is lifted by lift, so that lanes never go below 0.
type scores struct {
	even, odd [wide / 8]uint64
	n         int32
}

const (
	lift  = Most + 1
	lanes = 0x00FF00FF00FF00FF
)

// of returns the sum for a tag in a pass.
func (s *scores) of(pass, tag int) int32 {
	at := pass*tags + tag
	lane := s.even[at/8]
	if at&1 == 1 {
		lane = s.odd[at/8]
	}
	return int32(uint16(lane>>(at%8/2*16))) - lift*s.n
}

// add sums the weights of features into s, at most 512 in all. What features of
// the second pass add to the first comes when the first is done.
func (m *Model) add(feats []uint32, s *scores) {
	// Much of the time goes into waiting for memory: first ask for all checks,
	// then look at what came, so that the waits overlap.
	var found [128]byte
	var slots [128]int32
	for len(feats) > 0 {
		n := min(len(feats), len(found))
		shift := 32 - m.bits
		for i, f := range feats[:n] {
			found[i] = m.checks[f>>shift]
		}
		held := 0
		for i, f := range feats[:n] {
			if found[i] == 0 {
				continue
			}
			if slot := m.slot(f, found[i]); slot >= 0 {
				slots[held] = slot
				held++
			}
		}
		m.sum(slots[:held], s)
		feats = feats[n:]
	}
}

// slot returns where feature f is, whose own slot holds a feature with check
// first, or -1.
func (m *Model) slot(f uint32, first byte) int32 {
	c := check(f)
	slot := f >> (32 - m.bits)
	for n := 0; first != c; n++ {
		if first == 0 || n == probes-1 {
			return -1
		}
		slot = (slot + 1) & (1<<m.bits - 1)
		first = m.checks[slot]
	}
	return int32(slot)
}

// sum adds the weights in the slots.
func (m *Model) sum(slots []int32, s *scores) {
	for _, slot := range slots {
		r := m.wide[int(slot)*wide : int(slot)*wide+wide : int(slot)*wide+wide]
		for i := range s.even {
			x := binary.LittleEndian.Uint64(r[8*i:])
			s.even[i] += x & lanes
			s.odd[i] += x >> 8 & lanes
		}
	}
	s.n += int32(len(slots))
}

// First runs the first pass over a document.
func (m *Model) First(d *Doc) {
	d.sums = make([]scores, len(d.Candidates))
	for c := range d.Candidates {
		m.add(d.Feats[c], &d.sums[c])
	}
	m.decode(d, 0)
}

// Second runs the second pass, which builds on the tags of the first.
func (m *Model) Second(d *Doc) {
	for c, feats := range d.Again() {
		m.add(feats, &d.sums[c])
	}
	m.decode(d, 1)
}

// decode finds the best tags for every stretch of neighbouring candidates.
func (m *Model) decode(d *Doc, pass int) {
	var back [][tags]uint8
	for from := 0; from < len(d.Candidates); {
		to := from + 1
		for to < len(d.Candidates) && d.follows(to) {
			to++
		}
		back = m.viterbi(d, pass, from, to, back[:0])
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

func (m *Model) viterbi(d *Doc, pass, from, to int, back [][tags]uint8) [][tags]uint8 {
	trans := &m.trans[pass]
	var prev [tags]int32
	for c := from; c < to; c++ {
		var score [tags]int32
		for y := range score {
			score[y] = d.sums[c].of(pass, y)
		}
		back = append(back, [tags]uint8{})
		b := &back[len(back)-1]
		for y := range score {
			if c == from {
				score[y] += int32(trans[tags][y])
				continue
			}
			best, arg := int32(-1<<30), 0
			for x := range prev {
				if v := prev[x] + int32(trans[x][y]); v > best {
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

// columns returns the weights of the slots that are not empty, a column after
// the other: numbers of one kind together take less room.
func (m *Model) columns() []byte {
	var out []byte
	for j := range columns {
		for i, c := range m.checks {
			if c != 0 {
				out = append(out, m.wide[i*wide+j]-lift)
			}
		}
	}
	return out
}

// Save writes m as New reads it.
func (m *Model) Save(w io.Writer) error {
	enc, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	for _, part := range [][]byte{m.Names.bits, {byte(m.bits)}} {
		if _, err := enc.Write(part); err != nil {
			return err
		}
	}
	if err := binary.Write(enc, binary.LittleEndian, m.trans); err != nil {
		return err
	}
	if _, err := enc.Write(append(slices.Clone(m.checks), m.columns()...)); err != nil {
		return err
	}
	return enc.Close()
}
