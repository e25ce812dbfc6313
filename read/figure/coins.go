package figure

import "dossier/read/numeral"

// coins adds the small change that is said after an amount: "3 dollars and 50
// cents", "thirteen dollars forty-five", and the scale that some write behind the
// currency: "75 USD million".
func (p *parser) coins(q *quantity) {
	if q.kind != "money" || q.low != q.high || q.low >= 1e6 {
		return
	}
	if v, ok := scale(p.atomLow(q.to)); ok && q.low < 1000 {
		q.low, q.high, q.to = q.low*v, q.high*v, q.to+1
		return
	}
	u, _, spelled := p.units.at(p.text, p.atoms, q.to-1)
	if !spelled || u.name != q.unit || q.low != float64(int(q.low)) {
		return // "$3": what follows the amount is something else
	}
	j := q.to
	if p.is(j, "and") {
		j++
	}
	n, ok := numeral.At(p.atoms, j)
	if !ok || n.Vague || n.Scale || n.Value < 1 || n.Value > 99 || n.Value != float64(int(n.Value)) || p.dated(j) {
		return
	}
	end := n.Next
	switch c, k, named := p.units.at(p.text, p.atoms, end); {
	case named && (c.name == "cent" || c.name == "penny"):
		end = k
	case end < len(p.atoms) && !p.is(end, ".", ",", ";", "!", "?", ")"):
		return // "15 dollars and 15 others"
	}
	q.low += n.Value / 100
	q.high, q.to = q.low, end
}

// scale returns what a word behind a currency multiplies by.
func scale(low string) (float64, bool) {
	switch low {
	case "million", "mn":
		return 1e6, true
	case "billion", "bn":
		return 1e9, true
	case "trillion":
		return 1e12, true
	}
	return 0, false
}
