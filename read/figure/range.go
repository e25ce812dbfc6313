package figure

import (
	"math"

	"dossier/read/numeral"
)

// reach reads the second number of a range: "10-20", "$1 to $2 billion",
// "between 62 and 68", "from 252 miles to 287 miles".
func (p *parser) reach(q *quantity, n *numeral.Number, money bool) {
	j := q.to
	if u, k, ok := p.units.at(p.text, p.atoms, j); ok && !money && (p.is(k, "to") || p.is(k, "and") && p.is(q.from-1, "between")) {
		if m, end, ok := p.second(k+1, u.kind == "money"); ok {
			if v, _, again := p.units.at(p.text, p.atoms, end); again && v.name == u.name {
				p.widen(q, n, m, end) // "5% and 6%"
			} else if !again && p.is(q.from-1, "from") && u.kind != "money" {
				q.unit, q.kind = u.name, u.kind // "from 208 pounds to 193"
				p.widen(q, n, m, end)
			}
		}
		return
	}
	switch {
	case p.is(j, "-", "–", "—", "‑") && j+1 < len(p.atoms) && (p.atoms[j].Glued == p.atoms[j+1].Glued):
	case p.is(j, "to"):
	case p.is(j, "or") && n.Value < 100:
	case p.is(j, "and") && (p.is(q.from-1, "between") || p.is(q.from-1, "of") && p.is(q.from-2, "ages")):
	default:
		return
	}
	m, end, ok := p.second(j+1, money)
	if !ok || p.is(q.from-1, "by") && p.is(j, "to") && money {
		return // "rose by $2 billion to $9 billion"
	}
	if p.is(j, "to") && !p.is(q.from-1, "from", "between", "in", "of", "by", "about", "some", "at", "takes", "took", "for", "every", "next", "last", "past", "is", "dropped", "rose", "are") && m.Value < n.Value {
		return
	}
	if p.is(j, "-", "–") && (m.Value <= n.Value || p.is(end, "-")) {
		return // a score, a telephone number
	}
	p.widen(q, n, m, end)
}

// second reads the number that ends a range, with its own sign of money.
func (p *parser) second(j int, money bool) (numeral.Number, int, bool) {
	if u, k, ok := p.units.at(p.text, p.atoms, j); ok && u.kind == "money" {
		j, money = k, true
	}
	if j >= len(p.atoms) || p.dated(j) || p.is(j, "a", "an", "half", "several", "few") {
		return numeral.Number{}, j, false
	}
	m, ok := p.number(j, money)
	return m, m.Next, ok && !m.Vague
}

// widen makes q reach to m; a scale word of the second number holds for both:
// "$1 to $2 billion".
func (p *parser) widen(q *quantity, n *numeral.Number, m numeral.Number, end int) {
	low := n.Value
	if scale := math.Pow(10, 3*math.Floor(math.Log10(m.Value)/3)); m.Scale && !n.Scale && m.Value >= 1000 && n.Value*scale < m.Value {
		low *= scale
	}
	q.low, q.high, q.to = low, m.Value, end
	if q.low > q.high && !p.is(q.from-1, "from") {
		q.low, q.high = q.high, q.low
	}
	n.Scale = n.Scale || m.Scale
}

// weigh reads the words before a quantity: "about", "over", "up to", "nearly",
// and those that say a change.
func (p *parser) weigh(q *quantity) {
	i := q.from
	for steps := 0; steps < 4 && i > 0; steps++ {
		switch w := p.atoms[i-1].Low; {
		case p.is(i-1, "about", "around", "approximately", "roughly", "some", "nearly", "almost", "~", "circa", "close", "estimated", "approx", "barely", "perhaps", "averaged", "average"):
			q.approx, i = true, i-1
		case p.is(i-1, "an", "a", "by", "of", "just", "only", "even", "well", "the", "to") && steps < 3:
			if w == "to" {
				switch {
				case p.is(i-2, "up"):
					q.low, i = math.NaN(), i-2
					continue
				case p.is(i-2, "close"):
					q.approx, i = true, i-2
					continue
				}
				return
			}
			i--
		case p.is(i-1, "than") && p.is(i-2, "more", "greater", "higher", "longer", "better", "larger"),
			p.is(i-1, "least") && p.is(i-2, "at"), p.is(i-1, "over", "above", "exceeding", "exceeds", "exceeded", "topped", "surpassed"):
			if p.is(i-1, "over", "above") && p.measures(q) {
				return
			}
			q.high = math.NaN()
			i--
			if p.is(i, "than", "least") {
				i--
			}
		case p.is(i-1, "than") && p.is(i-2, "less", "fewer", "lower", "under"), p.is(i-1, "under", "below"),
			p.is(i-1, "most") && p.is(i-2, "at"), p.is(i-1, "many", "much") && p.is(i-2, "as"), p.is(i-1, "as") && p.is(i-2, "many", "much") && p.is(i-3, "as"):
			q.low = math.NaN()
			i--
			if p.is(i, "than", "most") {
				i--
			} else if p.is(i, "as") {
				i -= 2
			}
		default:
			p.direction(q, i)
			return
		}
	}
	p.direction(q, i)
}

// measures reports whether "over" before q only spans it: "over 20 years",
// "over the past 5 days".
func (p *parser) measures(q *quantity) bool {
	return q.kind == "time" && p.is(q.from-1, "over") && !p.is(q.from-2, "for", "of", "is", "was", "after", "just", "well", "lasted", "took")
}

// direction reads the change that stands before atom i: "rose", "up", "a fall of".
func (p *parser) direction(q *quantity, i int) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch d := change(p.atoms[k].Low); {
		case d != "":
			q.change = d
			return
		case !p.is(k, "by", "of", "another", "an", "a", "more", "the", "than", "sharply", "slightly"):
			return
		}
	}
}
