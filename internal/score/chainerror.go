package score

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ChainErrors counts the errors of chains by the kinds of mention. Each mention
// is held against the nearest one before it of its chain, as annotated and as
// found: "pronoun of name, not linked" was left alone, "the … linked to name,
// begins a chain" should have been, "name of name, linked to another name" went
// to a wrong one.
func ChainErrors(texts []ChainText, system Chains) []Confusion {
	var out Tally
	for i, x := range texts {
		gold := make([]string, len(x.Mentions))
		for j, m := range x.Mentions {
			gold[j] = m.Chain
		}
		want, got := previous(gold), previous(system[i])
		for j := range x.Mentions {
			if what := x.chainError(j, want[j], got[j]); what != "" {
				out.Add(what, place(x.Name, x.Text, x.Mentions[j].Span))
			}
		}
	}
	return out.Confusions()
}

// previous returns for each mention the one before it of its chain, or -1.
func previous(chains []string) []int {
	last := map[string]int{}
	out := make([]int, len(chains))
	for i, c := range chains {
		out[i] = -1
		if j, ok := last[c]; ok {
			out[i] = j
		}
		last[c] = i
	}
	return out
}

func (x ChainText) chainError(j, want, got int) string {
	switch {
	case want < 0 && got < 0:
		return ""
	case want < 0:
		return x.kind(j) + " linked to " + x.kind(got) + ", begins a chain"
	case got < 0:
		return x.kind(j) + " of " + x.kind(want) + ", not linked"
	case x.Mentions[got].Chain != x.Mentions[j].Chain:
		return x.kind(j) + " of " + x.kind(want) + ", linked to another " + x.kind(got)
	}
	return ""
}

// kind sorts a mention by its first words.
func (x ChainText) kind(j int) string {
	m := x.Mentions[j]
	first, rest, _ := strings.Cut(m.Of(x.Text), " ")
	switch low := strings.ToLower(first); {
	case m.Pronoun || rest == "" && personal(first):
		return "pronoun"
	case low == "the":
		if hasCapital(rest) {
			return "the Name"
		}
		return "the …"
	case low == "this" || low == "that" || low == "these" || low == "those":
		return "this …"
	case low == "a" || low == "an":
		return "a …"
	case personal(first):
		return "its …"
	}
	if hasCapital(m.Of(x.Text)) {
		return "name"
	}
	return "bare noun"
}

// hasCapital reports whether a word begins with a capital.
func hasCapital(s string) bool {
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			return true
		}
	}
	return false
}
