package figure

import (
	"math"

	"dossier"
	"dossier/read/numeral"
	"dossier/read/parse"
)

// parser reads the quantities of one sentence.
type parser struct {
	units units
	text  string
	s     dossier.Sentence
	times []dossier.Timex
	atoms []numeral.Atom
	toks  []int // the token of each atom
	tree  parse.Tree
	grown bool // tree is the one of s
}

// quantity is what the grammar makes of a figure: atoms from ≤ k < to.
type quantity struct {
	from, to  int
	low, high float64 // NaN is an open end
	approx    bool
	unit      string
	kind      string // kind of the unit, "" for a bare count
	change    dossier.Change
	of        string
}

func (p *parser) begin(s dossier.Sentence, times []dossier.Timex) {
	p.s, p.times, p.grown = s, times, false
	p.atoms = numeral.Atoms(p.text, s.Span, p.atoms[:0])
	p.toks = p.toks[:0]
	t := 0
	for _, a := range p.atoms {
		for t < len(s.Tokens) && s.Tokens[t].End <= a.Start {
			t++
		}
		p.toks = append(p.toks, min(t, len(s.Tokens)-1))
	}
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

// upos returns the part of speech of the token that atom i lies in.
func (p *parser) upos(i int) string {
	if i < 0 || i >= len(p.toks) || p.toks[i] < 0 {
		return ""
	}
	return p.s.Tokens[p.toks[i]].UPOS
}

// dated reports whether atom i lies in a time expression that is no quantity:
// "Nov. 19", "two years ago".
func (p *parser) dated(i int) bool {
	for _, tx := range p.times {
		if tx.Span.Contains(p.atoms[i].Span) {
			return tx.Type != dossier.TimeDuration && tx.Type != dossier.TimeSet
		}
	}
	return false
}

// hyphen steps over a hyphen between two glued atoms.
func (p *parser) hyphen(i int) int {
	if i+1 < len(p.atoms) && p.is(i, "-", "‑") && p.atoms[i].Glued && p.atoms[i+1].Glued {
		return i + 1
	}
	return i
}

// quantities returns all quantities of the sentence, in order.
func (p *parser) quantities() []quantity {
	var out []quantity
	for i := 0; i < len(p.atoms); {
		if !p.begins(i) || p.dated(i) {
			i++
			continue
		}
		q, ok := p.quantity(i)
		if !ok {
			i = p.past(i)
			continue
		}
		p.weigh(&q)
		out = append(out, q)
		i = max(q.to, i+1)
	}
	return out
}

// begins tells quickly whether a quantity can begin at atom i.
func (p *parser) begins(i int) bool {
	a := &p.atoms[i]
	switch {
	case a.Kind != numeral.Word:
		return a.Kind == numeral.Digits || a.Low[0] >= 0x80 || a.Low == "$" || a.Low == "-"
	case a.Low == "a" || a.Low == "an":
		if i+1 >= len(p.atoms) {
			return false
		}
		_, part := numeral.Ordinal(p.atoms[i+1].Low)
		return part || numberWord(p.atoms[i+1].Low) || p.is(i+1, "couple", "-")
	case a.Low == "minus" || a.Low == "couple" || numberWord(a.Low):
		return true
	}
	if us := p.units[a.Low]; us == nil || us[0].kind != "money" && us[len(us)-1].kind != "money" {
		return false
	}
	return i+1 < len(p.atoms) && p.atoms[i+1].Kind != numeral.Word
}

// past returns the atom after the one at i, or after the whole number there when
// it was refused, so that no half of it is read again.
func (p *parser) past(i int) int {
	if n, ok := numeral.At(p.atoms, i); ok && p.atoms[i].Kind == numeral.Digits {
		return n.Next
	}
	return i + 1
}

// quantity reads the quantity that begins at atom i.
func (p *parser) quantity(i int) (quantity, bool) {
	q := quantity{from: i}
	j := i
	sign := 1.
	if p.is(j, "minus", "−") || p.is(j, "-") && !p.atoms[j].Glued && j+1 < len(p.atoms) && p.atoms[j+1].Glued {
		sign, j = -1, p.hyphen(j+1)
	}
	u, k, money := p.units.at(p.text, p.atoms, j)
	if money = money && u.kind == "money" && !u.glued && !p.falseUnit(j, &q) && k < len(p.atoms) && (p.atoms[k].Kind == numeral.Digits || p.is(k, "-", "−") && p.atoms[k].Glued && k+1 < len(p.atoms) && p.atoms[k+1].Kind == numeral.Digits); money {
		j, q.unit, q.kind = k, u.name, u.kind
	}
	if money && p.is(j, "-", "−") && j+1 < len(p.atoms) {
		sign, j = -1, j+1 // "$-50.8bn"
	}
	if l, ok := p.listed(j); ok {
		return l, true
	}
	n, ok := p.number(j, money)
	if !ok || p.is(j, "many") || sign < 0 && j > i && p.atoms[j].Kind != numeral.Digits {
		return q, false
	}
	q.low, q.high, q.approx, q.to = sign*n.Value, sign*n.Value, n.Vague, n.Next
	if n.Vague && n.Most == 0 {
		q.high = n.Value * 10
	}
	p.reach(&q, &n, money)
	if !money && p.upper(&q) {
		return q, false
	}
	p.measure(&q)
	p.coins(&q)
	if !p.stands(q, j, n, money) || sign < 0 && q.kind != "money" && q.kind != "share" && q.kind != "temperature" && q.kind != "angle" && !p.is(i, "minus") {
		return q, false
	}
	return q, true
}

// number reads the number at j; with money before it, "m" and "b" are scales.
func (p *parser) number(j int, money bool) (numeral.Number, bool) {
	if f, ok := p.fraction(j); ok {
		return f, true
	}
	n, ok := numeral.At(p.atoms, j)
	if !ok {
		return n, false
	}
	if s := p.letterScale(n.Next, money); s > 0 && !n.Scale {
		n.Value, n.Next, n.Scale = round(n.Value*s), n.Next+1, true
	}
	return n, true
}

func round(v float64) float64 {
	if math.Abs(v) >= 1 && math.Abs(v) < 1e15 {
		return math.Round(v*1e6) / 1e6
	}
	return v
}

// letterScale returns what a single letter after an amount multiplies by: "$5m",
// "€2.5b", "10k".
func (p *parser) letterScale(i int, money bool) float64 {
	if i >= len(p.atoms) || !p.atoms[i].Glued {
		return 0
	}
	switch {
	case p.is(i, "k"):
		return 1e3
	case p.atoms[i].Upper && len(p.atoms[i].Low) == 1 && p.is(i, "m"):
		return 1e6 // "4.3M sales"; "5m" is five metres
	case p.atoms[i].Upper && p.is(i, "b", "bn"):
		return 1e9
	case money && p.is(i, "m"):
		return 1e6
	case money && p.is(i, "b"):
		return 1e9
	case money && p.is(i, "t"):
		return 1e12
	}
	return 0
}

// fraction reads "two-thirds", "a third", "three quarters", "1/16", "one in five".
func (p *parser) fraction(i int) (numeral.Number, bool) {
	if i+2 < len(p.atoms) && p.atoms[i].Kind == numeral.Digits && p.is(i+1, "/", "⁄") && p.atoms[i+1].Glued && p.atoms[i+2].Glued {
		a, ok1 := numeral.Float(p.atoms[i])
		b, ok2 := numeral.Float(p.atoms[i+2])
		if ok1 && ok2 && b > a && a > 0 && divides(b) && !p.is(i+3, "/") {
			return numeral.Number{Value: a / b, Next: i + 3}, true
		}
		return numeral.Number{}, false
	}
	if n, ok := p.shareOf(i); ok {
		return n, true
	}
	if i >= len(p.atoms) || p.atoms[i].Kind != numeral.Word {
		return numeral.Number{}, false
	}
	v, ok := numeral.Small(p.atoms[i].Low)
	if !ok && p.is(i, "a") {
		v, ok = 1, true
	}
	if !ok || v == 0 || v > 20 {
		return numeral.Number{}, false
	}
	j := p.hyphen(i + 1)
	if d := denominator(p.atomLow(j), v > 1); d > 0 && (v > 1 || p.is(j+1, "of") || j > i+1) {
		return numeral.Number{Value: v / d, Next: j + 1, Words: true}, true
	}
	return numeral.Number{}, false
}

// divides reports whether a written fraction has this denominator: "1/16", but
// not "9/11".
func divides(b float64) bool {
	switch b {
	case 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128:
		return true
	}
	return false
}

// shareOf reads "one in five", "6 in 10", "two out of three".
func (p *parser) shareOf(i int) (numeral.Number, bool) {
	k := i + 2
	switch {
	case p.is(i+1, "in"):
	case p.is(i+1, "out") && p.is(k, "of"):
		k++
	default:
		return numeral.Number{}, false
	}
	v, ok1 := p.small(i)
	w, ok2 := p.small(k)
	if !ok1 || !ok2 || v == 0 || w <= v || w > 100 || p.is(i+1, "in") && (p.dated(k) || w > 10 && w != 12 && w != 20 && w != 100 || p.unitFollows(k+1)) {
		return numeral.Number{}, false
	}
	return numeral.Number{Value: v / w, Next: k + 1, Words: true}, true
}

// small returns the value of the single atom i, in digits or as a word.
func (p *parser) small(i int) (float64, bool) {
	if i >= len(p.atoms) {
		return 0, false
	}
	if p.atoms[i].Kind == numeral.Digits {
		return numeral.Float(p.atoms[i])
	}
	return numeral.Small(p.atoms[i].Low)
}

// atomLow is "" beyond either end: a number may open the sentence.
func (p *parser) atomLow(i int) string {
	if i >= 0 && i < len(p.atoms) {
		return p.atoms[i].Low
	}
	return ""
}

func denominator(low string, plural bool) float64 {
	if plural {
		if len(low) < 2 || low[len(low)-1] != 's' {
			return 0
		}
		low = low[:len(low)-1]
	}
	switch low {
	case "half", "halve":
		return 2
	case "quarter":
		return 4
	}
	if v, ok := numeral.Ordinal(low); ok && v > 2 {
		return float64(v)
	}
	return 0
}
