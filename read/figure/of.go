package figure

import (
	"math"
	"strings"
	"unicode"

	"dossier"
	"dossier/read/numeral"
	"dossier/read/parse"
)

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
	if q.kind != "" && q.kind != "count" && p.unitWord(f.Of) {
		f.Of = "" // "95 tons, then 80 tons": tons measure no tons
	}
	if q.kind != "time" && !p.is(q.to-2, "-") {
		f.Period = p.period(f.Span)
	}
	return f
}

// unitWord reports whether what was found to be measured is but a unit itself.
func (p *parser) unitWord(of string) bool {
	if strings.Contains(of, " ") {
		return false
	}
	for _, u := range p.units[strings.ToLower(of)] {
		if len(u.words) <= 1 && u.kind != "count" && u.kind != "" {
			return true
		}
	}
	return false
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
	if first > 0 && (p.s.Tokens[first-1].Lemma == "up" || p.s.Tokens[first-1].Lemma == "down") {
		if c := p.tree.Child(first-1, "nsubj"); c >= 0 {
			return p.phrase(c, first, last) // "prices were up 0.2 points", wherever the points hang
		}
	}
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
		c := p.tree.Child(h, "nsubj")
		if c >= first && c <= last {
			return "" // "12 people were killed, the ministry said": not of the ministry
		}
		if c >= 0 {
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
