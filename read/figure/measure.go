package figure

import (
	"strings"

	"dossier/read/numeral"
)

// measure reads the unit after the number, and what is counted.
func (p *parser) measure(q *quantity) {
	j := p.hyphen(q.to)
	if q.approx && p.is(j, "of") {
		if u, k, ok := p.units.at(p.text, p.atoms, j+1); ok && u.kind != "count" { // "millions of dollars"
			q.unit, q.kind, q.to = u.name, u.kind, k
			return
		}
	}
	if u, k, ok := p.units.at(p.text, p.atoms, j); ok && (q.kind == "" || u.kind == "money") && !p.falseUnit(j, q) {
		q.unit, q.kind, q.to = u.name, u.kind, k
		if q.unit == "person" {
			q.kind = "count"
		}
		p.age(q)
		p.percentage(q)
	} else if q.kind == "" && (p.is(q.from-1, "age", "aged", "ages") || p.is(q.from-1, "of") && p.is(q.from-2, "age", "ages")) {
		q.unit, q.kind = "year of age", "time"
	}
	if q.kind == "" {
		p.bracketed(q, j)
	}
	if q.kind == "" {
		p.counted(q)
	}
	p.per(q)
}

// bracketed reads a unit in brackets, as tables and data sheets have it: "20 (kg)".
func (p *parser) bracketed(q *quantity, j int) {
	if !p.is(j, "(", "[", "{", "<") {
		return
	}
	if u, k, ok := p.units.at(p.text, p.atoms, j+1); ok && p.is(k, ")", "]", "}", ">") && u.kind != "count" {
		q.unit, q.kind, q.to = u.name, u.kind, k+1
	}
}

// falseUnit refuses units that are other words where they stand: "in", "second".
func (p *parser) falseUnit(j int, q *quantity) bool {
	switch p.atoms[j].Low {
	case "bit", "bits", "foot":
		return q.low == 1 && p.atoms[q.from].Kind == numeral.Word // "not one bit", "one foot"
	case "second", "seconds":
		return p.is(j, "second") && q.low != 1 && j == q.to
	case "won", "real", "lei", "rand", "min", "mark", "lira", "dong":
		return p.upos(j) == "VERB" || p.upos(j) == "ADJ"
	case "times":
		return p.is(j+1, "square")
	case "s", "l", "g", "v", "w", "x", "m", "in", "ha", "t":
		return p.is(j, "s") || j+1 < len(p.atoms) && p.atoms[j+1].Glued && p.atoms[j+1].Kind == numeral.Digits
	case "pound", "pounds":
		return false
	}
	return false
}

// age turns "50-year-old", "35 years old", "18 months of age" into ages.
func (p *parser) age(q *quantity) {
	if q.kind != "time" {
		return
	}
	k := p.hyphen(q.to)
	switch {
	case p.is(k, "old", "olds"):
		q.unit, q.to = q.unit+" of age", k+1
	case p.is(k, "of") && p.is(k+1, "age"):
		q.unit, q.to = q.unit+" of age", k+2
	}
}

// percentage reads "percentage points" behind a unit and "percent of".
func (p *parser) percentage(q *quantity) {
	if q.unit == "percent" && p.is(q.to, "point", "points") {
		q.unit, q.to = "percentage point", q.to+1
	}
}

// per reads what an amount is paid or counted for: "a barrel", "per square foot",
// "an hour", "-a-day".
func (p *parser) per(q *quantity) {
	j := q.to
	switch {
	case j < len(p.atoms) && p.dated(j):
		return // "$6.78 billion a year earlier"
	case p.is(j, "per", "/"):
		j++
	case p.is(j, "-") && p.is(j+1, "a", "per") && p.hyphen(j) > j && p.hyphen(j+2) > j+2:
		j += 3
	case p.is(j, "a", "an", "each") && (q.kind == "money" || q.kind != "" && p.timeUnit(j+1) || q.kind == "" && p.timeUnit(j+1) && q.of != ""):
		j++
	default:
		return
	}
	if u, k, ok := p.units.at(p.text, p.atoms, j); ok && u.kind != "money" {
		q.to = k
		q.unit = strings.TrimSpace(q.unit + " per " + u.name)
		return
	}
	if j < len(p.atoms) && p.atoms[j].Kind == numeral.Word && q.kind == "money" && (p.upos(j) == "NOUN" || p.upos(j) == "") {
		q.unit += " per " + p.atoms[j].Low
		q.to = j + 1
	}
}

func (p *parser) timeUnit(i int) bool {
	u, _, ok := p.units.at(p.text, p.atoms, i)
	return ok && u.kind == "time"
}

// counted finds the noun that a bare number counts: "three devices", "10-nation",
// "two of its nationals".
func (p *parser) counted(q *quantity) {
	j := p.hyphen(q.to)
	if p.is(j, "of") {
		q.of = p.nounAfter(j + 1)
		return
	}
	if j > q.to && j < len(p.atoms) && p.atoms[j].Kind == numeral.Word {
		q.of, q.to = p.atoms[j].Low, j+1
		return
	}
	last := p.toks[q.to-1]
	if last < 0 {
		return
	}
	h := p.s.Tokens[last].Head
	if h > last && h-last <= 7 && nominal(p.s.Tokens[h].UPOS) && !p.crosses(last, h) {
		if k := p.atomOf(h); h-last == 2 && k > 0 && !p.dated(k) {
			if u, end, ok := p.units.at(p.text, p.atoms, k); ok && u.kind != "money" && !p.falseUnit(k, q) {
				q.unit, q.kind, q.to = u.name, u.kind, end // "517 rushing yards"
				return
			}
		}
		q.of = p.text[p.s.Tokens[last+1].Start:p.s.Tokens[h].End]
		return
	}
	if p.s.Tokens[last].UPOS == "" || h < 0 || h < last {
		q.of = p.nounAfter(q.to)
	}
}

// atomOf returns the first atom of token t, or -1.
func (p *parser) atomOf(t int) int {
	for k, tok := range p.toks {
		if tok == t {
			return k
		}
	}
	return -1
}

func nominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" }

// crosses reports whether a sign stands between a number and its noun.
func (p *parser) crosses(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if t := p.s.Tokens[k]; t.UPOS == "PUNCT" && t.Text != "-" && t.Text != "“" && t.Text != "\"" || t.UPOS == "AUX" || t.UPOS == "VERB" && t.XPOS != "VBG" && t.XPOS != "VBN" {
			return true
		}
	}
	return false
}

// nounAfter returns the noun phrase that begins at atom i: up to its first noun
// and the nouns right behind it.
func (p *parser) nounAfter(i int) string {
	if i >= len(p.toks) || p.toks[i] < 0 {
		return ""
	}
	first, t := -1, p.toks[i]
	for ; t < len(p.s.Tokens) && t < p.toks[i]+6; t++ {
		switch p.s.Tokens[t].UPOS {
		case "DET", "PRON", "PART":
			if first >= 0 {
				return ""
			}
		case "ADJ", "NUM", "ADV":
			if first < 0 {
				first = t
			}
		case "NOUN", "PROPN":
			if first < 0 {
				first = t
			}
			for t+1 < len(p.s.Tokens) && nominal(p.s.Tokens[t+1].UPOS) {
				t++
			}
			return p.text[p.s.Tokens[first].Start:p.s.Tokens[t].End]
		default:
			return ""
		}
	}
	return ""
}
