package figure

import (
	"math"
	"strings"

	"dossier/read/numeral"
)

// upper reports whether the number only names something: "S-400", "Boeing 737",
// "Article 5", "10:15".
func (p *parser) upper(q *quantity) bool {
	i, a := q.from, p.atoms[q.from]
	if i > 0 {
		b := p.atoms[i-1]
		if p.is(i-1, "of") && i > 1 && p.atoms[i-2].Upper && p.is(i-2, "group", "council", "gang", "big") {
			return true // "the Group of 20"
		}
		if a.Kind == numeral.Digits && a.Glued && (b.Low == "-" || b.Low == "–" || b.Low == "/" || b.Low == ":" || b.Low == "." || b.Low == "#" || b.Low == "@" || b.Kind == numeral.Word) {
			if b.Low != "-" || i < 2 || b.Glued && !p.is(i-2, "minus", "a", "sub", "now", "plus", "all") {
				return true
			}
		}
		if b.Low == "-" && a.Glued && names(p.atomLow(i-2)) {
			return true // "COVID -19"
		}
		if a.Kind == numeral.Digits && (months(b.Low) || b.Low == "." && months(p.atomLow(i-2))) && q.low <= 31 {
			return true // "oct. 12", which is no date to who asks for capitals
		}
		if a.Kind == numeral.Digits && (names(b.Low) || b.Low == "." && names(p.atomLow(i-2)) && len(p.atomLow(i-2)) <= 4) && b.Low != "of" {
			if b.Upper || p.is(i-1, "no", "page", "room", "flight", "article", "resolution", "section", "chapter", "category", "phase", "level", "gate", "route", "highway", "channel", "line", "bus") {
				return true
			}
		}
		// A proper name with a number: "Windows 10"; not "Hamas 12 hostages".
		if a.Kind == numeral.Digits && i > 1 && p.named(i-1) && !p.unitFollows(q.to) && !p.plainNoun(q.to) {
			return true
		}
	}
	if a.Kind == numeral.Digits && q.to-i == 1 && !strings.ContainsAny(a.Low, ".,") && p.entitles(q.to) {
		return true
	}
	if q.to < len(p.atoms) {
		n := p.atoms[q.to]
		if p.is(q.to, "'", "’") && n.Glued && p.is(q.to+1, "s") || p.is(q.to, "s") && n.Glued {
			return true // "the iPhone 14's display", "2018s"
		}
		if n.Glued && (n.Low == ":" || n.Low == "/" && !p.unitFollows(q.to)) && q.to+1 < len(p.atoms) && p.atoms[q.to+1].Glued && p.atoms[q.to+1].Kind == numeral.Digits {
			return true
		}
		if n.Glued && n.Kind == numeral.Word && a.Kind == numeral.Digits && !p.unitFollows(q.to) && !p.is(q.to, "th", "st", "nd", "rd") {
			return true // "5G", "4x4"
		}
		if p.is(q.to, "th", "st", "nd", "rd") && n.Glued {
			return true
		}
		if n.Low == "-" && n.Glued && q.to+1 < len(p.atoms) && p.atoms[q.to+1].Glued && p.atoms[q.to+1].Kind == numeral.Digits {
			return true // a score, a telephone number
		}
	}
	return false
}

// entitles reports whether the number before atom i belongs to a proper name that
// begins there: "787 Dreamliner", "49 Zorro Ranch Road"; not "12 Grammy Awards",
// "40 Hamas fighters", "won 20 Saturday".
func (p *parser) entitles(i int) bool {
	if i >= len(p.atoms) || !p.atoms[i].Upper || p.dated(i) || p.unitFollows(i) || p.toks[i] < 0 || p.s.Tokens[p.toks[i]].XPOS != "NNP" {
		return false
	}
	last := p.toks[i]
	for last+1 < len(p.s.Tokens) && p.s.Tokens[last+1].XPOS == "NNP" {
		last++
	}
	if t := p.s.Tokens[last]; strings.HasSuffix(t.Text, "s") {
		return false
	}
	return last+1 >= len(p.s.Tokens) || !nominal(p.s.Tokens[last+1].UPOS) && p.s.Tokens[last+1].UPOS != "ADJ"
}

// named reports whether atom i is a word of a name: "Windows", "iPhone", "S&P".
func (p *parser) named(i int) bool {
	if p.atoms[i].Kind != numeral.Word {
		return false
	}
	w := p.atoms[i].Of(p.text)
	return w != p.atoms[i].Low && w != "I" && p.upos(i) != "VERB" && p.upos(i) != "ADP"
}

// plainNoun reports whether an ordinary noun, or what leads up to one, stands at i.
func (p *parser) plainNoun(i int) bool {
	return i < len(p.atoms) && !p.atoms[i].Upper && (p.upos(i) == "NOUN" || p.upos(i) == "ADJ")
}

func (p *parser) unitFollows(i int) bool {
	_, _, ok := p.units.at(p.text, p.atoms, i)
	return ok
}

// stands reports whether a number that was read is a figure: it has a unit, or
// counts something, or is large or exact enough to be one on its own.
func (p *parser) stands(q quantity, j int, n numeral.Number, money bool) bool {
	if money || q.kind != "" && q.kind != "count" {
		return !(n.Vague && n.Most > 0 && !n.Scale) && !p.pronoun(j, q)
	}
	a := p.atoms[j]
	// "four-way talks", "a two-state solution" are kinds and count nothing.
	if j+2 < len(p.atoms) && p.is(j+1, "-") && p.atoms[j+1].Glued && p.is(j+2, "way", "state", "finger", "handed", "pronged", "sided", "tier", "faced", "tone", "wheeled", "headed") && n.Value < 20 {
		return false
	}
	if n.Vague && n.Most > 0 && !n.Scale {
		return false // "several", "a few"
	}
	if a.Kind == numeral.Word {
		if p.pronoun(j, q) || p.definite(q, j) {
			return false
		}
		return q.of != "" || q.kind == "count" || n.Scale || n.Value < 1 && p.is(q.to, "of")
	}
	if q.kind == "count" || q.of != "" {
		return !p.apposed(q) && !addressed(q.of)
	}
	if p.apposed(q) || n.Value >= 1900 && n.Value < 2100 && len(a.Low) == 4 {
		return false
	}
	return n.Value >= 10 || n.Value != math.Trunc(n.Value) || p.is(j-1, "by") && change(p.atomLow(j-2)) != ""
}

// definite reports whether a small number points back instead of counting: "the
// two countries", "these three".
func (p *parser) definite(q quantity, j int) bool {
	return q.low < 5 && q.low == q.high && q.to-j == 1 && p.is(j-1, "the", "these", "those", "both") && !p.is(q.to, "-", "main", "biggest", "largest", "top", "million", "billion")
}

// addressed reports whether what a number stands before is a street or a code.
func addressed(of string) bool {
	switch strings.ToLower(of[strings.LastIndexByte(of, ' ')+1:]) {
	case "avenue", "street", "road", "boulevard", "lane", "drive", "square", "code", "ave", "st", "rd", "highway", "freeway":
		return of != strings.ToLower(of)
	}
	return false
}

// pronoun reports whether "one" stands for somebody, or "half" for no number.
func (p *parser) pronoun(j int, q quantity) bool {
	switch {
	case p.is(j, "one"):
		return j+1 < len(p.atoms) && p.atoms[j+1].Kind == numeral.Digits || p.is(j+1, "of", "another", "way", "time", "on", "day", "is", "'", "’", "who", "that", "thing", "and", "or") || p.is(j-1, "no", "the", "this", "that", "any", "every", "each", "another", "which") || q.of == "" && q.unit == ""
	case p.is(j, "half"):
		return p.is(p.hyphen(j+1), "brother", "sister", "time", "way", "hearted", "empty")
	}
	return false
}

// apposed reports whether the number is an age between commas: "Lang, 20, scored".
func (p *parser) apposed(q quantity) bool {
	return q.to-q.from == 1 && p.is(q.from-1, ",", "(") && p.is(q.to, ",", ")", ".", ";") && q.low < 115 && p.upos(q.from-2) == "PROPN"
}
