package score

import "strings"

// NameErrors counts the errors of found names against the annotated ones,
// both in the annotators' tokens: "ORG as LOC" has the right words, "ORG begun
// too late" the right type and a word in common, "PER missed" meets no name,
// "PER for no name" is found where none is.
func NameErrors(texts []NamedText, found [][]NamedSpan) []Confusion {
	var out Tally
	for i, x := range texts {
		x.errors(found[i], &out)
	}
	return out.Confusions()
}

func (x NamedText) errors(found []NamedSpan, out *Tally) {
	met := map[NamedSpan]bool{}
	for _, g := range x.Gold {
		f, ok := closest(g, found)
		if ok {
			met[f] = true
		}
		if what := nameError(g, f, ok); what != "" {
			out.Add(what, x.place(g, f, ok))
		}
	}
	for _, f := range found {
		if _, ok := closest(f, x.Gold); !ok {
			out.Add(f.Type+" for no name", x.place(f, f, false))
		}
	}
}

// closest returns the span that shares most words with g, of those its type first.
func closest(g NamedSpan, among []NamedSpan) (NamedSpan, bool) {
	best, most := NamedSpan{}, 0
	for _, f := range among {
		if f.Sentence != g.Sentence {
			continue
		}
		n := 4 * (min(f.Last, g.Last) - max(f.First, g.First) + 1)
		if n <= 0 {
			continue
		}
		if f.First == g.First && f.Last == g.Last {
			n += 2
		}
		if f.Type == g.Type {
			n++
		}
		if n > most {
			best, most = f, n
		}
	}
	return best, most > 0
}

// nameError says what is wrong with f, found where g is annotated, "" for nothing.
func nameError(g, f NamedSpan, ok bool) string {
	if !ok {
		return g.Type + " missed"
	}
	if g == f {
		return ""
	}
	what := g.Type
	if f.Type != g.Type {
		what += " as " + f.Type
	}
	switch {
	case f.First == g.First && f.Last == g.Last:
		return what
	case f.First <= g.First && f.Last >= g.Last:
		return what + ", too long"
	case f.First >= g.First && f.Last <= g.Last:
		return what + ", too short"
	}
	return what + ", other words"
}

func (x NamedText) place(g, f NamedSpan, ok bool) string {
	out := x.Name + ": " + x.words(g)
	if ok && f != g {
		out += " as " + x.words(f)
	}
	return out
}

// words returns the words of a span given in the annotators' tokens.
func (x NamedText) words(s NamedSpan) string {
	if s.Sentence < 0 {
		return "a name across tokens or sentences" // counted, but not to be shown
	}
	var out []string
	o := x.Origin[s.Sentence]
	for i, t := range x.Sentences[s.Sentence].Tokens {
		if o[i] <= s.Last && o[i+1] > s.First {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, " ")
}
