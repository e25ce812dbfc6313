package when

import (
	"dossier"
	"dossier/read/numeral"
)

// parser walks the atoms of one sentence. Its methods read one kind of
// expression each at atom i and return the atom after it, or i when there is
// none.
type parser struct {
	lx    *lexicon
	text  string
	atoms []numeral.Atom
	ents  []entry
}

func (p *parser) is(i int, words ...string) bool {
	if i < 0 || i >= len(p.atoms) {
		return false
	}
	for _, w := range words {
		if p.atoms[i].Low == w {
			return true
		}
	}
	return false
}

func (p *parser) class(i int) class {
	if i < 0 || i >= len(p.ents) {
		return cNone
	}
	return p.ents[i].class
}

// hyphen steps over a hyphen that joins two words: "third-quarter".
func (p *parser) hyphen(i int) int {
	if i+1 < len(p.atoms) && (p.atoms[i].Low == "-" || p.atoms[i].Low == "‑") && p.atoms[i].Glued && p.atoms[i+1].Glued {
		return i + 1
	}
	return i
}

// stop steps over the full stop of an abbreviation.
func (p *parser) stop(i int) int {
	if p.is(i, ".") && p.atoms[i].Glued && i+1 < len(p.atoms) {
		return i + 1
	}
	return i
}

// genitive steps over "'s" or the apostrophe of a plural.
func (p *parser) genitive(i int) int {
	if !p.is(i, "'", "’") || !p.atoms[i].Glued {
		return i
	}
	if p.is(i+1, "s") && p.atoms[i+1].Glued {
		return i + 2
	}
	return i + 1
}

// count reads a number for a quantity of units: "two", "2 1/2", "several".
func (p *parser) count(i int) (qty float64, vague bool, next int) {
	n, ok := numeral.At(p.atoms, i)
	if !ok {
		return 0, false, i
	}
	if n.Vague && n.Most > 0 {
		return n.Most, true, n.Next
	}
	return n.Value, n.Vague, n.Next
}

// digits reads a whole number in digits that lies between lo and hi.
func (p *parser) digits(i, lo, hi int) (n, next int, ok bool) {
	if i >= len(p.atoms) || p.atoms[i].Kind != numeral.Digits {
		return 0, i, false
	}
	for _, c := range []byte(p.atoms[i].Low) {
		if c < '0' || c > '9' || n > 1e6 {
			return 0, i, false
		}
		n = n*10 + int(c-'0')
	}
	if n < lo || n > hi {
		return 0, i, false
	}
	return n, i + 1, true
}

// unit reads a unit of time.
func (p *parser) unit(i int) (g gran, plural bool, next int) {
	switch p.class(i) {
	case cUnit:
		return gran(p.ents[i].n), false, i + 1
	case cUnits:
		return gran(p.ents[i].n), true, i + 1
	}
	return gNone, false, i
}

func (p *parser) span(from, to int) dossier.Span {
	return dossier.Span{Start: p.atoms[from].Start, End: p.atoms[to-1].End}
}
