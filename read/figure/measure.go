package figure

import (
	"math"
	"strings"
	"unicode"

	"dossier"
	"dossier/read/numeral"
	"dossier/read/parse"
)

// measure reads the unit after the number, and what is counted.
func (p *parser) measure(q *quantity) {
	j := p.hyphen(q.to)
	if u, k, ok := p.units.at(p.text, p.atoms, j); ok && (q.kind == "" || u.kind == "money") && !p.falseUnit(u, j, q) {
		q.unit, q.kind, q.to = u.name, u.kind, k
		if q.unit == "person" {
			q.kind = "count"
		}
		p.age(q)
		p.percentage(q)
	} else if q.kind == "" && (p.is(q.from-1, "age", "aged", "ages") || p.is(q.from-1, "of") && p.is(q.from-2, "age")) {
		q.unit, q.kind = "year of age", "time"
	}
	if q.kind == "" {
		p.counted(q)
	}
	p.per(q)
}

// falseUnit refuses units that are other words where they stand: "in", "second".
func (p *parser) falseUnit(u unit, j int, q *quantity) bool {
	switch p.atoms[j].Low {
	case "second", "seconds":
		return p.is(j, "second") && q.low != 1 && j == q.to
	case "won", "real", "lei", "rand", "min", "mark", "lira", "dong":
		return p.upos(j) == "VERB" || p.upos(j) == "ADJ"
	case "times":
		return p.is(j+1, "square")
	case "s", "l", "g", "v", "w", "x", "m", "in", "ha", "bar":
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
			if u, end, ok := p.units.at(p.text, p.atoms, k); ok && u.kind != "money" && !p.falseUnit(u, k, q) {
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
		if t := p.s.Tokens[k]; t.UPOS == "PUNCT" && t.Text != "-" && t.Text != "“" && t.Text != "\"" || t.UPOS == "VERB" && t.XPOS != "VBG" && t.XPOS != "VBN" {
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

// upper reports whether the number only names something: "S-400", "Boeing 737",
// "Article 5", "10:15".
func (p *parser) upper(q *quantity) bool {
	i, a := q.from, p.atoms[q.from]
	if i > 0 {
		b := p.atoms[i-1]
		if a.Kind == numeral.Digits && a.Glued && (b.Low == "-" || b.Low == "–" || b.Low == "/" || b.Low == ":" || b.Low == "." || b.Low == "#" || b.Low == "@" || b.Kind == numeral.Word) {
			if !(b.Low == "-" && i > 1 && (p.is(i-2, "minus", "a", "sub", "now", "plus", "all") || !b.Glued)) {
				return true
			}
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

// named reports whether atom i is a word of a name: "Windows", "iPhone", "S&P".
func (p *parser) named(i int) bool {
	if p.atoms[i].Kind != numeral.Word {
		return false
	}
	w := p.atoms[i].Span.Of(p.text)
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
		return j+1 < len(p.atoms) && p.atoms[j+1].Kind == numeral.Digits || p.is(j+1, "of", "another", "day", "is", "'", "’", "who", "that", "thing", "and", "or") || p.is(j-1, "no", "the", "this", "that", "any", "every", "each", "another", "which") || q.of == "" && q.unit == ""
	case p.is(j, "half"):
		return p.is(p.hyphen(j+1), "brother", "sister", "time", "way", "hearted", "empty")
	}
	return false
}

// apposed reports whether the number is an age between commas: "Lang, 20, scored".
func (p *parser) apposed(q quantity) bool {
	return q.to-q.from == 1 && p.is(q.from-1, ",", "(") && p.is(q.to, ",", ")", ".", ";") && q.low < 115 && p.upos(q.from-2) == "PROPN"
}

// figure turns a quantity into a Figure, with what it measures and its period.
func (p *parser) figure(q quantity) dossier.Figure {
	f := dossier.Figure{
		Span: dossier.Span{Start: p.atoms[q.from].Start, End: p.atoms[q.to-1].End},
		Unit: q.unit, Approximate: q.approx, Change: q.change, Of: q.of,
	}
	if !math.IsNaN(q.low) {
		f.Low = &q.low
	}
	if !math.IsNaN(q.high) {
		f.High = &q.high
	}
	if f.Of == "" && (q.kind != "" || !p.stood(q)) {
		f.Of = p.measured(q)
	}
	if !strings.ContainsFunc(f.Of, unicode.IsLetter) || numberWord(f.Of) {
		f.Of = ""
	}
	if q.kind != "time" && !p.is(q.to-2, "-") {
		f.Period = p.period(f.Span)
	}
	return f
}

// stood reports whether a bare number stands for what it counts: "tens of
// thousands fled".
func (p *parser) stood(q quantity) bool {
	t := p.toks[q.to-1]
	return t < 0 || p.atoms[q.to-1].Kind == numeral.Word && !parse.IsRel(p.s.Tokens[t].Rel, "nummod", "obl", "nmod")
}

// measured finds what an amount measures, from the tree: "trade of $4 billion",
// "total trade stood at $1.6 billion", "41% of exports", "a 20-year agreement".
func (p *parser) measured(q quantity) string {
	if !p.grown {
		p.tree, p.grown = parse.NewTree(p.s), true
	}
	if q.kind == "time" && p.is(q.to-2, "-") {
		if of := p.nounAfter(q.to); of != "" {
			return of // "a 25-year cooperation plan"
		}
	}
	top := p.toks[q.from]
	if top < 0 || len(p.s.Tokens) == 0 {
		return ""
	}
	first, last := p.toks[q.from], p.toks[q.to-1]
	for k := first; k <= last; k++ {
		if h := p.s.Tokens[k].Head; h < first || h > last {
			top = k
		}
	}
	for _, c := range p.tree.Children(top) {
		if int(c) > last && parse.IsRel(p.s.Tokens[c].Rel, "nmod") && p.caseOf(int(c)) == "of" {
			return p.phrase(int(c), first, last)
		}
	}
	if of := p.above(q, top, first, last); of != "" {
		return of
	}
	if c := p.tree.Child(top, "nsubj"); c >= 0 {
		return p.phrase(c, first, last)
	}
	return ""
}

// above looks for what is measured among the words that govern the figure.
func (p *parser) above(q quantity, top, first, last int) string {
	for steps := 0; p.s.Tokens[top].Rel == "conj" && p.s.Tokens[top].Head >= 0 && steps < 5; steps++ {
		top = p.s.Tokens[top].Head
	}
	for h, steps := p.s.Tokens[top].Head, 0; h >= 0 && steps < 4; h, steps = p.s.Tokens[h].Head, steps+1 {
		t := p.s.Tokens[h]
		if nominal(t.UPOS) && (h < first || h > last) {
			// "an agreement on trade for 20 years": the term of the agreement.
			for q.kind == "time" && h < first && parse.IsRel(p.s.Tokens[h].Rel, "nmod") && p.s.Tokens[h].Head >= 0 {
				h = p.s.Tokens[h].Head
			}
			return p.phrase(h, first, last)
		}
		// "statistics estimate trade at 19 billion dollars": the trade.
		if c := p.tree.Child(h, "obj"); c >= 0 && parse.IsRel(p.s.Tokens[top].Rel, "obl") && c < first && p.caseOf(top) != "in" && p.caseOf(top) != "for" {
			return p.phrase(c, first, last)
		}
		if hands(t.Lemma) {
			return "" // "Alba lent $5 million": not of Alba
		}
		if c := p.tree.Child(h, "nsubj"); c >= 0 && (c < first || c > last) {
			if p.s.Tokens[c].UPOS == "PRON" && parse.IsRel(t.Rel, "acl") && t.Head >= 0 {
				return p.phrase(t.Head, first, last) // "exchanges, which reached five billion"
			}
			return p.phrase(c, first, last)
		}
	}
	return ""
}

// hands reports whether the subject of a verb gives the amount away.
func hands(lemma string) bool {
	switch lemma {
	case "lend", "pay", "give", "spend", "invest", "provide", "donate", "fine", "offer", "borrow", "allocate", "send", "transfer", "award", "loan", "grant", "approve", "pledge", "commit", "deliver", "buy", "sell", "order", "seize", "request", "demand":
		return true
	}
	return false
}

// empty reports whether a noun says nothing without what it is the measure of.
func empty(lemma string) bool {
	switch lemma {
	case "value", "number", "amount", "sum", "total", "level", "volume", "rate", "price", "cost", "share", "percentage", "size", "population", "average", "worth", "result", "majority", "part", "proportion", "quantity":
		return true
	}
	return false
}

func (p *parser) caseOf(i int) string {
	if c := p.tree.Child(i, "case"); c >= 0 {
		return p.s.Tokens[c].Text
	}
	return ""
}

// phrase returns the noun at i with the words before it that belong to it,
// without article and without the figure itself, tokens from to to.
func (p *parser) phrase(i, from, to int) string {
	first := i
	for _, c := range p.tree.Children(i) {
		if int(c) < first && parse.IsRel(p.s.Tokens[c].Rel, "amod", "compound", "flat", "nmod:poss") {
			l, _ := p.tree.Range(int(c))
			first = min(first, l)
		}
	}
	if first <= to && i > to {
		first = to + 1
	}
	for first < i && (p.s.Tokens[first].UPOS == "DET" || p.s.Tokens[first].UPOS == "PUNCT" || p.s.Tokens[first].UPOS == "ADP") {
		first++
	}
	t := p.s.Tokens[i]
	if t.UPOS == "PRON" {
		return ""
	}
	if c := p.tree.Child(i, "nmod"); c > i && (c < from || c > to) && empty(t.Lemma) && p.caseOf(c) == "of" {
		return p.text[p.s.Tokens[first].Start:p.s.Tokens[c].End] // "value of total trade"
	}
	return p.text[p.s.Tokens[first].Start:t.End]
}

// period returns the time expression beside the figure, with its preposition:
// "over nine months ending in late December".
func (p *parser) period(sp dossier.Span) string {
	best, dist := -1, 90
	for i, tx := range p.times {
		d := max(tx.Start-sp.End, sp.Start-tx.End)
		if d < 0 || tx.Attributive || tx.Type == dossier.TimeOfDay || tx.Type == dossier.TimeDuration && p.prepositionAt(tx.Start) == tx.Start || tx.Value == "PAST_REF" || tx.Value == "FUTURE_REF" || tx.Value == "PRESENT_REF" {
			continue
		}
		if tx.Start < sp.Start {
			d += 15 // what follows an amount dates it rather than what precedes
		}
		if d < dist {
			best, dist = i, d
		}
	}
	if best < 0 {
		return ""
	}
	out := p.times[best].Span
	for i := best + 1; i < len(p.times) && p.times[i].Start-out.End < 14 && p.times[i].Start >= out.End && !strings.ContainsAny(p.text[out.End:p.times[i].Start], ",;(%"); i++ {
		out.End = p.times[i].End
	}
	return p.text[p.prepositionAt(out.Start):out.End]
}

// prepositionAt returns the start of the preposition right before i, or i.
func (p *parser) prepositionAt(i int) int {
	for k := range p.atoms {
		if k > 0 && p.atoms[k].Start == i && p.is(k-1, "over", "in", "during", "for", "since", "by", "between", "from", "until", "through") {
			return p.atoms[k-1].Start
		}
	}
	return i
}
