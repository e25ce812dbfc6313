package view

import (
	"strings"

	"dossier"
)

// joint returns the chains of all who speak together in a statement: for "Luma
// Mayor Ana Ruiz and Port Director Bo Lind said" those of Ruiz and Lind. It is nil
// where one alone speaks: what ends a part of the list is a speaker, what only
// belongs to one ("the minister of Peru and Chile") is not.
func joint(r *dossier.Reading, st dossier.Statement) []string {
	words := st.Speaker.Span.Of(r.Article.Text)
	if !strings.Contains(words, " and ") && !strings.Contains(words, " & ") {
		return nil
	}
	var out []string
	at := st.Speaker.Start
	for _, part := range parts(words) {
		whole := dossier.Span{Start: at, End: at + len(part)}
		at = whole.End
		if chain := ending(r, whole); chain != "" {
			out = append(out, chain)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// parts cuts a list behind its commas and conjunctions; together the parts are all
// of words.
func parts(words string) []string {
	for _, cut := range []string{", ", " and ", " & "} {
		words = strings.ReplaceAll(words, cut, cut+"\x00")
	}
	return strings.Split(words, "\x00")
}

// ending returns the chain of the person that ends part, or of the organization
// that is all of it; "" for none.
func ending(r *dossier.Reading, part dossier.Span) string {
	text := r.Article.Text
	words := part.Of(text)
	for _, cut := range []string{" and ", " & ", ", ", ","} {
		words = strings.TrimSuffix(words, cut)
	}
	end := part.Start + len(words)
	for _, m := range r.Mentions {
		if m.Start < part.Start || m.End != end || m.Chain == "" || m.Form != dossier.Name {
			continue
		}
		before := strings.TrimSpace(text[part.Start:m.Start])
		switch {
		case m.Kind == dossier.Person && !belongs(before), m.Kind == dossier.Organization && (before == "" || strings.EqualFold(before, "the")):
			return m.Chain
		}
	}
	return ""
}

// belongs reports whether words before a name make it part of another: "a friend of".
func belongs(before string) bool {
	for _, w := range strings.Fields(before) {
		switch w {
		case "of", "for", "to", "with", "by", "about", "against", "from", "under":
			return true
		}
	}
	return false
}
