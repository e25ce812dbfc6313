package event

import (
	"dossier"
)

// Factuality says how real the event that token i of s tells is, by its author's
// account: 3 certainly happened, 0 nobody knows, -3 certainly did not. The tree of
// s must be filled in.
func (f *Finder) Factuality(s dossier.Sentence, i int) float64 {
	return f.factuality(f.newSentence(s), i)
}

// newSentence makes a sentence ready that belongs to no article.
func (f *Finder) newSentence(s dossier.Sentence) *sent {
	r := &dossier.Reading{Sentences: []dossier.Sentence{s}}
	if n := len(s.Tokens); n > 0 {
		r.Article.Text = padded(s)
	}
	return &f.newDoc(r).sents[0]
}

// padded returns a text in which the tokens of s stand where their spans say.
func padded(s dossier.Sentence) string {
	end := 0
	for _, t := range s.Tokens {
		end = max(end, t.End)
	}
	b := make([]byte, end)
	for i := range b {
		b[i] = ' '
	}
	for _, t := range s.Tokens {
		copy(b[t.Start:t.End], t.Text)
	}
	return string(b)
}

func (f *Finder) factuality(s *sent, i int) float64 {
	fr := frame{verb: i, comp: -1}
	if s.isNoun(i) {
		fr = s.nounFrame(i)
	}
	v := s.reality(i, &fr).degree()
	switch {
	case v < 3:
		return v
	case s.hasMark(i, "to") && s.Tokens[i].XPOS == "VB" && !s.isIn(s.Tokens[i].Head, "manage", "persist"):
		return 1.8 // an infinitive alone tells of no fact
	case s.hasMark(i, "until", "unless"):
		return 1.6
	case s.caseOf(i) == "without" || s.hasMark(i, "without"):
		return -1.8
	case !s.isNoun(i):
		return v
	}
	for _, c := range s.Children(i) {
		if w := s.lower(int(c)); s.rel(int(c), "det") && (w == "any" || w == "no") {
			return 0
		}
	}
	switch s.caseOf(i) {
	case "for", "against", "about", "to":
		return 2.2 // "a call for talks", "opposed to abortion"
	}
	// "They have made no plans", "will offer talks": what an object tells is as
	// real as what is done with it.
	g := s.Tokens[s.top(i)].Head
	if g < 0 || !s.isVerb(g) || !s.rel(s.top(i), "obj", "xcomp") && !(s.rel(i, "nsubj") && s.isPassive(g)) || s.isIn(g, "speech") {
		return v
	}
	switch above := s.reality(g, &frame{verb: g, comp: -1}); {
	case above.neg && !above.hyp:
		return 1.4
	case above.neg, above.hyp, above.irrealis, above.purpose, above.would, above.intent:
		return 1.6
	case above.fut:
		return 2.2
	}
	return v
}

// degree grades reality between -3 and 3. The steps are what readers say on the
// average: a plan is thought likely, a denial leaves doubt.
func (re reality) degree() float64 {
	no := re.neg || re.denied
	switch {
	case re.hyp && no:
		return -0.6
	case (re.fut || re.would || re.intent) && no:
		return -1.2
	case no:
		return -1.6
	case re.hyp && re.irrealis:
		return 1.4
	case re.hyp:
		return 1.4
	case re.intent, re.purpose:
		return 1.6
	case re.would && !re.fut:
		return 1.2
	case re.fut:
		return 2.2
	case re.alleged:
		return 2.4
	}
	return 3
}
