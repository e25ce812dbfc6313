package score

import (
	"fmt"
	"slices"
	"strings"

	"dossier"
)

// TimeErrors counts how the times that find gives differ from the annotated
// ones: missed and extra, another extent, another type, another value.
func TimeErrors(gold []Timed, find func(text string, written dossier.Date) []dossier.Timex) []Confusion {
	var out Tally
	for _, g := range gold {
		found := find(g.Text, g.Written)
		used := map[int]bool{}
		for i, j := range MatchTimes(g.Times, found) {
			want := g.Times[i]
			if j < 0 {
				out.Add("missed "+string(want.Type), place(g.Name, g.Text, want.Span))
				continue
			}
			used[j] = true
			timeError(&out, g, want, found[j])
		}
		for j, f := range found {
			if !used[j] {
				out.Add("extra "+string(f.Type), place(g.Name, g.Text, f.Span))
			}
		}
	}
	return out.Confusions()
}

func timeError(out *Tally, g Timed, want, got dossier.Timex) {
	where := place(g.Name, g.Text, want.Span)
	switch {
	case want.Type != "" && want.Type != got.Type:
		out.Add("type "+string(want.Type)+" as "+string(got.Type), where)
	case want.Value != got.Value:
		out.Add("value "+ValueForm(want.Value)+" as "+ValueForm(got.Value), where+": "+want.Value+" as "+got.Value)
	case want.Span != got.Span:
		out.Add("extent", where+" as "+oneLine(got.Span.Of(g.Text)))
	}
}

// ValueForm gives the form of a time's value: "2016-11-08" is "9999-99-99", "P3M"
// is "P9M".
func ValueForm(value string) string {
	if value == "" {
		return "none"
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '9'
		}
		return r
	}, value)
}

// DatingErrors counts texts whose publication interval leaves the true day out,
// and those about which nothing is known.
func DatingErrors(gold []Dated, published func(text string) dossier.Interval) []Confusion {
	var out Tally
	for _, g := range gold {
		in := published(g.Text)
		where := fmt.Sprintf("%s: %s, found %s to %s", g.Name, g.Published, in.Earliest, in.Latest)
		switch {
		case !in.Known():
			out.Add("nothing known", where)
		case !in.Contains(dossier.Day(g.Published)):
			out.Add("another day", where)
		}
	}
	return out.Confusions()
}

// FigureErrors counts how figures differ from the annotated quantities: missed
// and extra values, other units, other changes.
func FigureErrors(gold []Measured, find func(text string) []dossier.Figure) []Confusion {
	var out Tally
	for _, g := range gold {
		found := find(g.Text)
		used := make([]bool, len(found))
		for _, q := range g.Quantities {
			j := bestFigure(q, found, used)
			if j < 0 {
				out.Add("missed, unit "+q.Name, q.Value+" "+q.Name+" in: "+oneLine(g.Text))
				continue
			}
			used[j] = true
			figureError(&out, g, q, found[j])
		}
		for j, f := range found {
			if !used[j] {
				out.Add("extra, unit "+f.Unit, f.Span.Of(g.Text)+" in: "+oneLine(g.Text))
			}
		}
	}
	return out.Confusions()
}

// bestFigure is the unused figure of the same value, the same unit first, or -1.
func bestFigure(q Quantity, found []dossier.Figure, used []bool) int {
	best := -1
	for j, f := range found {
		if used[j] || !sameValue(q, f) {
			continue
		}
		if SameUnit(q, f) {
			return j
		}
		if best < 0 {
			best = j
		}
	}
	return best
}

func figureError(out *Tally, g Measured, q Quantity, f dossier.Figure) {
	where := f.Span.Of(g.Text) + " in: " + oneLine(g.Text)
	if !SameUnit(q, f) {
		unit := f.Unit
		if unit == "" {
			unit = "of " + f.Of
		}
		out.Add("unit "+q.Name+" as "+unit, where)
	}
	if !sameChange(q, f) {
		change := q.Change
		if change == "" {
			change = "="
		}
		out.Add("change "+change+" not told", where)
	}
}

// EventErrors counts how coded events differ from gold, text by text: types
// missed, types that nobody annotated, and sides of events whose type is right.
func EventErrors(gold []CodedText, system [][]Coded) []Confusion {
	var out Tally
	for i, g := range gold {
		want, got := slices.Clone(g.Events), slices.Clone(system[i])
		for sides := 2; sides >= 0; sides-- { // what agrees best is matched first
			want = slices.DeleteFunc(want, func(w Coded) bool {
				j := slices.IndexFunc(got, func(e Coded) bool { return e.Type == w.Type && sameSides(e, w) == sides })
				if j < 0 {
					return false
				}
				eventError(&out, g.Text, w, got[j])
				got = slices.Delete(got, j, j+1)
				return true
			})
		}
		for _, w := range want {
			out.Add("missed "+w.Type, oneLine(g.Text))
		}
		for _, e := range got {
			out.Add("extra "+e.Type, oneLine(g.Text))
		}
	}
	return out.Confusions()
}

func sameSides(a, b Coded) int { return count(a.Actor == b.Actor) + count(a.Recipient == b.Recipient) }

func eventError(out *Tally, text string, want, got Coded) {
	if got.Actor != want.Actor {
		out.Add("actor of "+want.Type, want.Actor+" as "+got.Actor+" in: "+oneLine(text))
	}
	if got.Recipient != want.Recipient {
		out.Add("recipient of "+want.Type, want.Recipient+" as "+got.Recipient+" in: "+oneLine(text))
	}
}

// RelationErrors counts which root types are told as which.
func RelationErrors(gold []Relation, guess []string) []Confusion {
	var out Tally
	for i, g := range gold {
		if guess[i] != g.Root {
			out.Add(g.Root+" as "+guess[i], "["+g.Source+"] to ["+g.Target+"] in: "+oneLine(g.Text))
		}
	}
	return out.Confusions()
}

// FactualityErrors counts events told as certain, uncertain or not certain that
// are another of the three; words are the graded ones.
func FactualityErrors(gold, guess []float64, words []string) []Confusion {
	names := map[int]string{-1: "not", 0: "uncertain", 1: "certain"}
	var out Tally
	for i := range gold {
		if g, s := side(gold[i]), side(guess[i]); g != s {
			out.Add(names[g]+" as "+names[s], words[i])
		}
	}
	return out.Confusions()
}

// InSentence is a token's word, and the sentence it is in.
func InSentence(s dossier.Sentence, i int) string {
	var b strings.Builder
	for _, t := range s.Tokens {
		b.WriteString(t.Text + " ")
	}
	return s.Tokens[i].Text + " in: " + oneLine(b.String())
}

// place says where a span is, with its words.
func place(name, text string, s dossier.Span) string { return name + ": " + oneLine(s.Of(text)) }

// oneLine puts words on one line, and cuts long ones short.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	const most = 160
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + " …"
	}
	return s
}
