package quote

import (
	"strings"

	"dossier"
)

// whichDenied reads "…, which Oran denies": the content is what stands before.
func (r *reader) whichDenied(s *sent, f *found) bool {
	x := s.Child(f.head, "obj")
	if f.cue.act != dossier.Deny || x < 2 || x > f.head || !strings.EqualFold(s.Tokens[x].Text, "which") || s.Tokens[x-1].Text != "," {
		return false
	}
	return f.take(s.Tokens[x].Span, "object")
}

// denials gives each denial that only points back what it denies: "Oran rejects
// the claim", "a claim denied by both", "…, which its embassy denies".
func (r *reader) denials() {
	for i, f := range r.out {
		if f.dropped || f.carried || f.cue.act != dossier.Deny || len(f.Content) != 1 || !r.pointsBack(f.Content[0]) {
			continue
		}
		if g := r.denied(i); g != nil {
			f.Content = append([]dossier.Span(nil), g.Content...)
			continue
		}
		s := &r.sents[f.sent]
		if at := s.TokenAt(f.Content[0].Start); at > 3 && s.Tokens[at-1].Text == "," {
			f.Content[0] = r.span(s, 0, at-2)
		}
	}
}

// denied returns the last statement before find i that somebody else made, in
// its sentence or the one before.
func (r *reader) denied(i int) *found {
	f := r.out[i]
	for k := i - 1; k >= 0 && r.out[k].sent >= f.sent-1; k-- {
		g := r.out[k]
		if g.dropped || g.cue.act == dossier.Deny || g.Speaker.Name == f.Speaker.Name || g.cue.tier != speech {
			continue
		}
		if g.Content[len(g.Content)-1].End <= f.Content[0].Start {
			return g
		}
	}
	return nil
}

// pointsBack reports whether a content is only a word for what was said before.
func (r *reader) pointsBack(c dossier.Span) bool {
	w := strings.Fields(strings.ToLower(c.Of(r.text)))
	switch {
	case len(w) == 1:
		return w[0] == "it" || w[0] == "this" || w[0] == "that" || w[0] == "which"
	case len(w) != 2 && len(w) != 3:
		return false
	}
	switch w[0] {
	case "the", "this", "that", "these", "those", "such", "a", "an", "both":
	default:
		return false
	}
	switch strings.TrimSuffix(w[len(w)-1], "s") {
	case "claim", "allegation", "accusation", "charge", "report", "assertion", "suggestion", "rumor", "rumour", "figure", "account":
		return true
	}
	return false
}
