package main

import (
	"strings"
	"unicode"

	"dossier"
	"dossier/internal/score"
	"dossier/read/quote"
)

// example is a candidate of the rules with its answers.
type example struct {
	quote.Candidate
	end    int // index of the right end, -1 when none is
	source int // of the right source
	span   int // of its right words
}

// examples gives each candidate that is a cue of gold its answers.
func examples(d score.Attributed, candidates []quote.Candidate) []example {
	var out []example
	for _, c := range candidates {
		for _, g := range d.Attributions {
			if overlaps(g.Cue, c.Head) {
				e := example{Candidate: c, end: rightEnd(d.Text, g, c)}
				e.source, e.span = rightSource(d.Text, g, c)
				out = append(out, e)
				break
			}
		}
	}
	return out
}

func overlaps(list []dossier.Span, sp dossier.Span) bool {
	for _, x := range list {
		if x.Overlaps(sp) {
			return true
		}
	}
	return false
}

// rightEnd returns the index of the end that gold has, where both begin alike.
func rightEnd(text string, g score.Attribution, c quote.Candidate) int {
	if len(g.Content) == 0 || len(c.Content) == 0 {
		return -1
	}
	want, got := g.Content[len(g.Content)-1], c.Content[len(c.Content)-1]
	if head(text, want.Start, got.Start) && len(g.Content) == len(c.Content) {
		for i, e := range c.Ends {
			if blank(text, e.At, want.End) {
				return i
			}
		}
	}
	return -1
}

// rightSource returns the option whose words come closest to gold's source, and
// among its spans the one that is gold's.
func rightSource(text string, g score.Attribution, c quote.Candidate) (int, int) {
	if len(g.Source) == 0 {
		return 0, -1
	}
	for i, spans := range c.Spans {
		if k := same(text, g.Source, spans); k >= 0 {
			return i, k
		}
	}
	best, at := 0.0, -1
	for i, o := range c.Sources {
		for _, x := range g.Source {
			if both := min(o.Span.End, x.End) - max(o.Span.Start, x.Start); both > 0 {
				if f := float64(both) / float64(o.Span.Cover(x).Len()); f > best {
					best, at = f, i
				}
			}
		}
	}
	return at, -1
}

// same returns the option that has the words of spans, -1 when none has.
func same(text string, spans []dossier.Span, options []quote.Option) int {
	if len(spans) != 1 {
		return -1
	}
	for i, o := range options {
		if o.Span.Overlaps(spans[0]) && blank(text, o.Span.Start, spans[0].Start) && blank(text, o.Span.End, spans[0].End) {
			return i
		}
	}
	return -1
}

// head reports whether nothing but marks and "that" lies between two starts.
func head(text string, a, b int) bool {
	w := text[min(a, b):max(a, b)]
	w = strings.TrimSpace(strings.Trim(strings.TrimSpace(w), "“\"'"))
	return w == "" || w == "that"
}

func blank(text string, a, b int) bool {
	return !strings.ContainsFunc(text[min(a, b):max(a, b)], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
