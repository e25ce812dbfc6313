package ner

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// Doc is an article made ready for tagging: its words, which of them can be part
// of a name, and the features of those.
type Doc struct {
	Candidates []int32    // indices of the words that can be part of a name
	Feats      [][]uint32 // features of each candidate
	Tags       []uint8    // the tag of each word: result of the last pass

	words []word
	sums  []scores
	first []int32 // index of the first word of each sentence, and one behind the last
	forms map[uint32]*form

	short map[uint32]bool // initials of stretches of capitalised words: "who"

	nowhere               word // what lies outside the sentence
	comma, in, possessive uint32
	dash, quote           uint32 // shapes
}

// word is what features need to know of one token.
type word struct {
	low, orig              uint32 // hash in lower case, as written
	pos                    uint32
	shape, pre2, pre3      uint32
	suf1, suf2, suf3, suf4 uint32
	hint                   Hint
	kind                   kind
	cap, candidate         bool
	letter                 byte // the first one, small; 0 when it is no capital of ASCII
	sent                   int32
	runFirst, runLast      int32 // the stretch of capitalised words it stands in, -1 when in none
}

// form gathers what an article tells of a word form over all its occurrences.
type form struct {
	small, capital   uint8 // written small; with a capital inside a sentence
	afterTitle       bool
	afterGiven       bool
	afterIn          bool
	beforePossessive bool
	votes            [labels]uint16
	context          []uint32 // of its occurrences
}

// NewDoc reads the words of an article and the features of those that can be
// part of a name. names tells the words that occur in names of persons.
func NewDoc(sentences []dossier.Sentence, hints [][]Hint, names *Bitmap, classes *Classes) *Doc {
	d := &Doc{forms: map[uint32]*form{}, short: map[uint32]bool{}, nowhere: outside(), comma: hash(","), in: hash("in"), possessive: hash("'s"), dash: shape("-"), quote: shape("'")}
	n := 0
	for _, s := range sentences {
		n += len(s.Tokens)
	}
	d.words = make([]word, 0, n)
	d.Tags = make([]uint8, n)
	for s := range sentences {
		d.first = append(d.first, int32(len(d.words)))
		for i, t := range sentences[s].Tokens {
			w := newWord(t.Text, int32(s))
			w.pos = hash(t.XPOS)
			w.kind = classes.of(w.low)
			if s < len(hints) && i < len(hints[s]) {
				w.hint = hints[s][i]
			}
			if w.cap && names.Has(w.low) {
				w.hint |= nameWord
			}
			d.words = append(d.words, w)
		}
	}
	d.first = append(d.first, int32(len(d.words)))
	for s := range sentences {
		d.candidates(sentences[s].Tokens, d.first[s])
		d.runs(d.first[s], d.first[s+1])
	}
	d.gather()
	d.surroundings()
	d.features()
	return d
}

// nameWord is the hint that the model itself gives.
const nameWord Hint = 1 << hintBits

func newWord(text string, sent int32) word {
	w := word{sent: sent, runFirst: -1, runLast: -1, orig: hash(text)}
	r, size := utf8.DecodeRuneInString(text)
	w.cap = unicode.IsUpper(r) || (len(text) > size && hasUpper(text[size:]))
	if r < utf8.RuneSelf && unicode.IsUpper(r) {
		w.letter = byte(unicode.ToLower(r))
	}
	var buf [64]byte
	low := buf[:0]
	for i := 0; i < len(text) && len(low) < 60; {
		if c := text[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			low = append(low, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '’' {
			r = '\''
		}
		low = utf8.AppendRune(low, unicode.ToLower(r))
		i += size
	}
	w.low = hashBytes(low)
	w.shape = shape(text)
	n := len(low)
	w.pre2, w.pre3 = hashBytes(low[:min(2, n)]), hashBytes(low[:min(3, n)])
	w.suf1, w.suf2 = hashBytes(low[max(0, n-1):]), hashBytes(low[max(0, n-2):])
	w.suf3, w.suf4 = hashBytes(low[max(0, n-3):]), hashBytes(low[max(0, n-4):])
	return w
}

func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// shape reduces a word to its classes of characters: "Xx", "XX", "X.X.", "d".
func shape(text string) uint32 {
	var b [12]byte
	n, run := 0, 0
	for _, r := range text {
		c := byte('?')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r == '’':
			c = '\''
		case r < 128:
			c = byte(r)
		case unicode.IsLetter(r):
			c = 'l'
		}
		if n > 0 && b[n-1] == c {
			if run++; run > 1 {
				continue
			}
		} else {
			run = 0
		}
		if n == len(b) {
			break
		}
		b[n] = c
		n++
	}
	return hashBytes(b[:n])
}

// inner reports whether a word without a capital can stand inside a name whose
// other words have one: "Ministry of Defence", "Bosnia and Herzegovina".
func inner(s string) bool {
	switch s {
	case "of", "the", "and", "for", "in", "on", "to", "at", "with", "de", "del", "dela", "della", "delle", "dei", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "les", "los", "las", "el", "y", "e", "i", "al", "ul", "ur", "ud", "uz", "as", "ad", "ar", "an", "ash", "bin", "ibn", "bint", "ben", "van", "von", "der", "den", "ter", "ten", "zu", "af", "a", "o", "'s", "’s", "'", "’", "‘", "-", "–", "/", "&", ".", ",", "(", ")", "+", "`", "ā", "ū", "ori", "cha", "s", "n":
		return true
	}
	return false
}

// outer reports whether a word without a capital can begin a name: "al-Assad".
func outer(s string) bool {
	switch s {
	case "al", "el", "de", "van", "von", "bin", "ibn", "der", "d", "an", "as", "ash", "ar", "afrol", "iwi":
		return true
	}
	return false
}

// direction reports whether a word can begin the name of a region: "northern
// Norland".
func direction(s string) bool {
	switch s {
	case "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast", "southwest", "upper", "lower", "greater", "inner", "mainland", "sub", "ultra":
		return true
	}
	return false
}

// region reports whether a word can end a name without a capital of its own:
// "Anhui province".
func region(s string) bool {
	switch s {
	case "province", "region", "state", "district", "city", "county", "autonomous", "prefecture", "governorate", "upazila", "village", "town", "department", "police", "party", "government", "ministry", "station", "university", "prison", "plant", "museum", "park", "farm", "complex", "area", "islands", "island", "river", "sea", "desert", "peninsula", "valley", "airport", "group", "council", "court", "parliament", "bank", "hospital", "school", "army":
		return true
	}
	return false
}

// candidates marks which words of a sentence can be part of a name.
func (d *Doc) candidates(t []dossier.Token, at int32) {
	w := d.words[at : int(at)+len(t)]
	near := func(i, step int) bool {
		for n, j := 0, i+step; n < 3 && j >= 0 && j < len(w); n, j = n+1, j+step {
			if w[j].cap {
				return true
			}
			if !inner(t[j].Text) {
				return false
			}
		}
		return false
	}
	for i := range w {
		switch s := t[i].Text; {
		case w[i].cap:
			w[i].candidate = true
		case s[0] >= '0' && s[0] <= '9':
			w[i].candidate = i > 0 && w[i-1].cap || i+1 < len(w) && w[i+1].cap || i > 1 && w[i-2].cap && t[i-1].Text == "-"
		case s == "-" && i > 0 && w[i-1].cap && i+1 < len(w) && len(t[i+1].Text) < 7:
			w[i].candidate = true // "Seok-yeol", but also "Norland-based"
		case inner(s):
			w[i].candidate = near(i, 1) && (near(i, -1) || outer(s))
		case outer(s):
			w[i].candidate = near(i, 1)
		case i > 1 && t[i-1].Text == "-" && w[i-2].cap:
			w[i].candidate = len(s) < 7
		case direction(s):
			w[i].candidate = near(i, 1)
		case region(s):
			w[i].candidate = i > 0 && w[i-1].candidate
		}
		if w[i].candidate {
			d.Candidates = append(d.Candidates, at+int32(i))
		}
	}
}

// runs marks the stretches of words that can belong to one name.
func (d *Doc) runs(from, to int32) {
	for i := from; i < to; i++ {
		if !d.words[i].cap {
			continue
		}
		last := i
		for j := i + 1; j < to && d.words[j].candidate && d.words[j].low != d.comma; j++ {
			if d.words[j].cap {
				last = j
			}
		}
		for j := i; j <= last; j++ {
			d.words[j].runFirst, d.words[j].runLast = i, last
		}
		d.initials(i, last)
		i = last
	}
}

// initials notes the first letters of a stretch of words, with and without its
// first word: "The World Health Organization" is "TWHO" or "WHO".
func (d *Doc) initials(from, to int32) {
	var b [12]byte
	n := 0
	for i := from; i <= to && n < len(b); i++ {
		if c := d.words[i].letter; c != 0 {
			b[n] = c
			n++
		}
	}
	if n > 1 {
		d.short[hashBytes(b[:n])] = true
	}
	if n > 2 {
		d.short[hashBytes(b[1:n])] = true
	}
}

// gather notes what the article tells of each word form.
func (d *Doc) gather() {
	for i := range d.words {
		w := &d.words[i]
		if w.cap {
			d.formOf(w.low)
		}
	}
	for i := range d.words {
		w := &d.words[i]
		f := d.forms[w.low]
		if f == nil {
			continue
		}
		begins := i == 0 || d.words[i-1].sent != w.sent
		if !w.cap {
			f.small++
			continue
		}
		if begins {
			continue
		}
		prev := &d.words[i-1]
		f.capital++
		f.afterTitle = f.afterTitle || prev.hint&(Honor|Title) != 0
		f.afterGiven = f.afterGiven || prev.hint&Given != 0
		f.afterIn = f.afterIn || prev.low == d.in
		if i+1 < len(d.words) && d.words[i+1].low == d.possessive {
			f.beforePossessive = true
		}
	}
}

// mostContext is how many features of the surroundings a form keeps.
const mostContext = 12

// surroundings notes for each form between which words the stretches that hold
// it stand, all over the article.
func (d *Doc) surroundings() {
	for i := range d.words {
		w := &d.words[i]
		if !w.cap || w.runFirst < 0 {
			continue
		}
		f := d.forms[w.low]
		before, behind := d.near(w.runFirst, -1), d.near(w.runLast, 1)
		at, back := uint32(min(int32(i)-w.runFirst, 2)), uint32(min(w.runLast-int32(i), 2))
		f.note(mix(240, uint32(before.kind[0]), at, 0))
		f.note(mix(241, uint32(behind.kind[0]), back, 0))
		f.note(mix(242, before.low, at, 0))
		f.note(mix(243, behind.low, back, 0))
		if back > 0 {
			f.note(mix(244, uint32(d.words[w.runLast].kind[1]), 0, 0))
		}
	}
}

func (f *form) note(feature uint32) {
	if len(f.context) < mostContext && !slices.Contains(f.context, feature) {
		f.context = append(f.context, feature)
	}
}

func (d *Doc) formOf(low uint32) *form {
	f := d.forms[low]
	if f == nil {
		f = &form{}
		d.forms[low] = f
	}
	return f
}

// Spans returns the names of the last pass.
func (d *Doc) Spans() []Span {
	var out []Span
	for s := 0; s+1 < len(d.first); s++ {
		out = append(out, Spans(s, d.Tags[d.first[s]:d.first[s+1]])...)
	}
	return out
}
