package figure

import (
	"math"

	"dossier/read/numeral"
)

// listed reads a vague count that a list of names makes definite from below: "a
// few countries, including Alba, Borea and Caria" are at least three.
func (p *parser) listed(i int) (quantity, bool) {
	n, ok := numeral.At(p.atoms, i)
	if !ok || !n.Vague || n.Most == 0 || n.Scale {
		return quantity{}, false
	}
	q := quantity{from: i, to: n.Next, approx: true, high: math.NaN()}
	p.counted(&q)
	if q.of == "" {
		return q, false
	}
	j := n.Next
	for j < len(p.atoms) && j < n.Next+5 && !p.is(j, ",", "including", "such", "namely") {
		j++
	}
	q.to = j
	if p.is(j, ",") {
		j++
	}
	switch {
	case p.is(j, "including", "namely"):
		j++
	case p.is(j, "such") && p.is(j+1, "as"):
		j += 2
	default:
		return q, false
	}
	names := p.namesFrom(j)
	q.low = float64(names)
	return q, names >= 2
}

// namesFrom counts the names of the list that begins at atom i.
func (p *parser) namesFrom(i int) (n int) {
	open := false // within a name
	for ; i < len(p.atoms); i++ {
		a := &p.atoms[i]
		switch {
		case p.is(i, ",", "and", "or", "&"):
			open = false
		case a.Kind == numeral.Word && a.Upper:
			if !open {
				n++
			}
			open = true
		case p.is(i, "the", "'", "’", "s", "-", "–") || open && p.is(i, "of", "and"):
		default:
			return n
		}
	}
	return n
}
