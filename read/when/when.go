// Package when finds time expressions after TIMEX3 and turns them into
// intervals of days, and says when the article was published.
//
// In: text and tagged sentences. Out: time expressions; the publication interval
// and its reason; then the same expressions anchored to it.
//
//	f, err := when.New()
//	found := f.Find(a.Text, sentences)               // "Sept. 30", "later this month"
//	a.Published = f.Publication(a, found)            // October 2024, because …
//	times := found.Anchor(a.Published)               // 2024-09-30; 2024-10-02 to 2024-10-31
//
// The grammar is written by hand over the atoms of a sentence; its words are in
// lexicon.txt. Tags and trees are asked only for the tense of the clause.
package when

import (
	"fmt"

	"dossier"
	"dossier/read/numeral"
)

// Finder finds time expressions. It is safe for concurrent use.
type Finder struct {
	lx *lexicon
}

// New compiles the lexicon.
func New() (*Finder, error) {
	lx, err := newLexicon(lexiconText)
	if err != nil {
		return nil, fmt.Errorf("time words: %w", err)
	}
	return &Finder{lx: lx}, nil
}

// Found is the time expressions of one article before they are anchored.
type Found struct {
	text  string
	sents []dossier.Sentence
	list  []found
}

// found is one expression: where it stands and what the grammar made of it.
type found struct {
	dossier.Span
	sentence    int
	attributive bool
	genitive    bool // "Wednesday's talks"
	expr
}

// Find returns the time expressions of the sentences in order.
func (f *Finder) Find(text string, sentences []dossier.Sentence) Found {
	fd := Found{text: text, sents: sentences}
	p := parser{lx: f.lx, text: text}
	for i := range sentences {
		p.atoms = numeral.Atoms(text, sentences[i].Span, p.atoms[:0])
		p.ents = f.lx.look(p.atoms, p.ents[:0])
		from := len(fd.list)
		fd.list = p.scan(fd.list, i)
		shareYears(text, fd.list, from)
		for k := from; k < len(fd.list); k++ {
			fd.list[k].tense, fd.list[k].sure = tenseAt(sentences[i], sentences[i].TokenAt(fd.list[k].Start))
		}
	}
	return fd
}

// scan appends the expressions of the sentence, longest first from the left.
func (p *parser) scan(list []found, sentence int) []found {
	first := len(list)
	for i := 0; i < len(p.atoms); {
		if !p.begins(i) {
			i++
			continue
		}
		e, next := p.at(i)
		if next <= i {
			i++
			continue
		}
		e.prep = p.preposition(i, next)
		fd := found{
			Span: p.span(i, next), sentence: sentence, expr: e,
			genitive: p.genitive(next) > next, attributive: p.attributive(e, i, next),
		}
		if n := len(list); e.prep == prepTo && n > first && list[n-1].prep == prepNone {
			list[n-1].prep = prepFrom
		}
		list = append(list, fd)
		i = next
	}
	return list
}

// begins tells quickly whether an expression can begin at atom i.
func (p *parser) begins(i int) bool {
	a := &p.atoms[i]
	if p.ents[i].class != cNone || a.Kind == numeral.Digits {
		return true
	}
	if a.Kind == numeral.Sign {
		return a.Low == "'" || a.Low == "’" || a.Low == "‘"
	}
	switch a.Low {
	case "the", "a", "an", "these", "those", "that", "its", "their", "some", "at", "up", "no", "not":
		if _, ok := p.lx.phraseAt(p.atoms, i); ok {
			return true
		}
		return i+1 < len(p.atoms) && p.promises(i+1)
	}
	return p.promises(i)
}

// promises reports whether the word at i can begin an expression, or go on with
// one after an article.
func (p *parser) promises(i int) bool {
	a := &p.atoms[i]
	if p.ents[i].class != cNone || a.Kind == numeral.Digits || a.Kind == numeral.Sign && (a.Low == "'" || a.Low == "’" || a.Low == "‘") {
		return true
	}
	if _, ok := p.lx.phrases[a.Low]; ok {
		return true
	}
	switch a.Low {
	case "same", "early", "late", "mid", "earlier", "later", "sometime", "end", "beginning",
		"start", "middle", "about", "around", "approximately", "roughly", "nearly", "almost", "more", "less", "over", "under",
		"within", "every", "each", "recent", "latest", "fiscal", "year", "another", "half", "several", "few",
		"full", "whole", "least", "most", "to", "comparable", "corresponding", "closing", "opening", "additional", "flat", "solar", "foreseeable", "close", "turn", "onset", "long",
		"couple", "many", "dozens", "hundreds", "thousands", "tens", "its", "their", "longer", "circa", "calendar", "very", "final", "fewer":
		return true
	}
	if _, ok := numeral.Small(a.Low); ok {
		return true
	}
	if _, ok := numeral.Ordinal(a.Low); ok {
		return true
	}
	return len(a.Low) == 2 && (a.Low[0] == 'q' || a.Low[0] == 'h') && '1' <= a.Low[1] && a.Low[1] <= '4'
}

// preposition returns what stands before the expression and changes its reach.
// "before Wednesday's vote" is about the vote.
func (p *parser) preposition(i, next int) prep {
	if p.genitive(next) > next {
		return prepNone
	}
	switch {
	case p.is(i-1, "since"):
		return prepSince
	case p.is(i-1, "through", "thru", "until", "till") && (p.reaches(i, "from") || p.is(i-1, "through")):
		return prepTo
	case p.is(i-1, "until", "till"):
		return prepUntil
	case p.is(i-1, "by"):
		return prepBy
	case p.is(i-1, "before"), p.is(i-1, "to") && p.is(i-2, "prior"), p.is(i-1, "of") && p.is(i-2, "ahead"):
		return prepBefore
	case p.is(i-1, "after"):
		return prepAfter
	case p.is(i-1, "from", "between"):
		return prepFrom
	case p.is(i-1, "to", "–", "—", "-"), p.is(i-1, "and") && p.reaches(i, "between"):
		return prepTo
	}
	return prepNone
}

// reaches reports whether word stands a few atoms before i.
func (p *parser) reaches(i int, word string) bool {
	for k := i - 2; k >= 0 && k > i-9; k-- {
		if p.is(k, word) {
			return true
		}
	}
	return false
}

// attributive reports whether a year only names what follows it: "the 2015
// nuclear deal", "its 2022 invasion".
func (p *parser) attributive(e expr, i, next int) bool {
	if e.ref != refFull || e.gran != gYear && e.gran != gMonth || next >= len(p.atoms) || p.atoms[next].Kind != numeral.Word {
		return false
	}
	if !p.is(i-1, "the", "its", "his", "her", "their", "a", "an", "this", "that", "s", "our", "failed", "original") && !p.is(i-1, "'", "’") {
		return false
	}
	return !p.is(next, "and", "or", "but", "when", "to", "in", "that", "as", "at", "on", "by", "with", "for", "from", "after", "before", "until", "was", "is", "were", "are", "has", "had", "have", "will", "would", "while", "because", "which", "who", "of", "the")
}
