// Package ner marks the names in tokenised text with their types: a trained
// sequence tagger over hashed features.
//
// In: an article's sentences, and for each token what the gazetteers know of
// it. Out: spans of tokens with a label: PER, ORG, LOC, NORP (a people, faith or
// party as adjective or noun), FAC (a building, an airport) or MISC.
//
//	m, err := ner.New()
//	spans := m.Tag(sentences, hints)
//
// It reads an article twice: the second time each word also knows how its other
// occurrences in the article were labelled.
package ner

import "dossier"

// Label is the type of a name.
type Label uint8

const (
	None Label = iota
	Person
	Organization
	Location
	Nationality
	Facility
	Other
	labels // how many there are
)

func (l Label) String() string {
	return [labels]string{"O", "PER", "ORG", "LOC", "NORP", "FAC", "MISC"}[l]
}

// Span is a name: tokens First to Last of sentence Sentence, both inclusive.
type Span struct {
	Sentence, First, Last int
	Label                 Label
}

// Hint says what word lists know of a token; bits add up.
type Hint uint32

const (
	State     Hint = 1 << iota // inside the name of a state
	Demonym                    // "Russian", "Russians"
	Capital                    // inside the name of a capital
	Place                      // inside the name of another known place
	Org                        // inside the name of a known organization
	Outlet                     // of which: news agency or outlet
	Begins                     // the known name begins here
	Title                      // a word for a post
	Honor                      // "Mr", "Sheikh"
	Given                      // a given name
	OrgNoun                    // "Ministry"
	PlaceNoun                  // "River"
	PactNoun                   // "Treaty"
	EventNoun                  // "War"
	Calendar                   // a month or weekday
	hintBits  = iota
)

// The tags of a sequence: outside, and begin and inside of each label.
const tags = 1 + 2*(int(labels)-1)

// Tags is the number of tags that a model tells apart.
const Tags = tags

// Begin returns the tag of the first token of a name, Inside that of the others.
func Begin(l Label) int { return 2*int(l) - 1 }

// Inside returns the tag of the tokens of a name behind the first.
func Inside(l Label) int { return 2 * int(l) }

// labelOf returns the label of a tag.
func labelOf(tag int) Label { return Label((tag + 1) / 2) }

// Spans turns the tags of a sentence's tokens into spans.
func Spans(sentence int, tagged []uint8) []Span {
	var out []Span
	open := -1
	for i, tag := range tagged {
		l := labelOf(int(tag))
		if open >= 0 && (int(tag) != Inside(out[open].Label)) {
			open = -1
		}
		switch {
		case l == None:
		case open >= 0:
			out[open].Last = i
		default: // a begin, or an inside that follows nothing of its label
			out = append(out, Span{Sentence: sentence, First: i, Last: i, Label: l})
			open = len(out) - 1
		}
	}
	return out
}

// Tag marks the names of an article's sentences, in order. hints runs parallel
// to the sentences' tokens.
func (m *Model) Tag(sentences []dossier.Sentence, hints [][]Hint) []Span {
	d := NewDoc(sentences, hints, m.Names, m.Classes)
	if len(d.Candidates) == 0 {
		return nil
	}
	m.First(d)
	m.Second(d)
	return d.Spans()
}
