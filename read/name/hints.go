package name

import (
	"fmt"

	"dossier"
	"dossier/read/name/ner"
)

// Lists are the gazetteers and word lists, without the trained tagger.
type Lists struct {
	gaz    *gazetteer
	titles *titles
	lex    *lexicon
}

// NewLists loads the embedded lists.
func NewLists() (*Lists, error) {
	var l Lists
	var err error
	if l.gaz, err = newGazetteer(); err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	if l.titles, err = newTitles(); err != nil {
		return nil, fmt.Errorf("titles: %w", err)
	}
	if l.lex, err = newLexicon(); err != nil {
		return nil, fmt.Errorf("name words: %w", err)
	}
	return &l, nil
}

// Hints tells the tagger what the word lists know of each token.
func (f *Lists) Hints(sentences []dossier.Sentence) [][]ner.Hint {
	n := 0
	for _, s := range sentences {
		n += len(s.Tokens)
	}
	flat := make([]ner.Hint, n)
	out := make([][]ner.Hint, len(sentences))
	for i, s := range sentences {
		out[i], flat = flat[:len(s.Tokens):len(s.Tokens)], flat[len(s.Tokens):]
		f.hint(s.Tokens, out[i])
	}
	return out
}

func (f *Lists) hint(t []dossier.Token, h []ner.Hint) {
	for i := range t {
		h[i] |= f.wordHint(t[i].Text)
		e, end, ok := f.gaz.match(t, i)
		if !ok {
			continue
		}
		bit := senseHint(e)
		if h[i]&(ner.State|ner.Capital|ner.Place|ner.Org|ner.Demonym) == 0 {
			h[i] |= ner.Begins
		}
		for j := i; j < end; j++ {
			h[j] |= bit
		}
	}
}

func senseHint(e entry) ner.Hint {
	switch e.sense {
	case stateName:
		return ner.State
	case demonym, people, regional:
		return ner.Demonym
	case capital:
		return ner.Capital
	case org:
		if e.sort == "agency" || e.sort == "outlet" {
			return ner.Org | ner.Outlet
		}
		return ner.Org
	}
	return ner.Place
}

func (f *Lists) wordHint(w string) (h ner.Hint) {
	if !isTitle(w) {
		if f.titles.head[w] != 0 {
			return ner.Title
		}
		return 0
	}
	if _, ok := f.lex.given[w]; ok {
		h |= ner.Given
	}
	if weekday(w) && len(w) > 3 {
		h |= ner.Calendar
	}
	switch f.lex.noun[w] {
	case "org":
		h |= ner.OrgNoun
	case "place":
		h |= ner.PlaceNoun
	case "pact":
		h |= ner.PactNoun
	case "event":
		h |= ner.EventNoun
	}
	c := f.titles.class(dossier.Token{Text: w})
	if c&honorific != 0 {
		h |= ner.Honor
	}
	if c&^honorific != 0 {
		h |= ner.Title
	}
	return h
}
