package parse

import "strings"

// Affixes is how many buckets the endings, beginnings and shapes of words share.
const Affixes = 1 << 14

// Lexicon knows the words that have a vector of their own, by the hash of their
// form: no word is stored. Row 0 is that of all others.
type Lexicon struct {
	rows map[uint64]int32
}

// NewLexicon returns the lexicon in which the i-th key has row i+1.
func NewLexicon(keys []uint64) *Lexicon {
	l := &Lexicon{rows: make(map[uint64]int32, len(keys))}
	for i, k := range keys {
		l.rows[k] = int32(i + 1)
	}
	return l
}

// Keys returns the keys of a word as written and in lower case; they are equal
// for a word written small.
func Keys(form string) (cased, lower uint64) {
	f := normal(form)
	return hash(f), hash(strings.ToLower(f))
}

// Features are the rows that a word's vector is the sum of.
type Features struct {
	Lower, Cased int32 // rows of words; Cased is -1 when the same as Lower or unknown
	Affix        [9]int32
}

// Features returns the rows of a form.
func (l *Lexicon) Features(form string) Features {
	f := normal(form)
	low := strings.ToLower(f)
	v := Features{Lower: l.rows[hash(low)], Cased: -1}
	if f != low {
		if r, ok := l.rows[hash(f)]; ok {
			v.Cased = r
		}
	}
	sh := shape(f)
	for i, h := range [...]uint64{
		mix(1, hash(back(low, 1)), sh), mix(2, hash(back(low, 2)), 0), mix(3, hash(back(low, 3)), 0), mix(4, hash(back(low, 4)), 0),
		mix(5, hash(front(low, 1)), sh), mix(6, hash(front(low, 2)), 0), mix(7, hash(front(low, 3)), 0), mix(8, hash(front(low, 4)), 0),
		mix(9, sh, 0),
	} {
		v.Affix[i] = int32(h % Affixes)
	}
	return v
}
