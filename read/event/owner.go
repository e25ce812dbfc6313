package event

import (
	"strings"

	"dossier"
)

// timeGovernor returns the token that time expression k says the when of. That is
// its head in the tree, unless the order of the words says better: a parser hangs
// a date now on this side, now on that.
func (s *sent) timeGovernor(k int) int {
	h := s.timeHead[k]
	if h < 0 {
		return -1
	}
	g := s.Tokens[h].Head
	from, to := s.timeTokens(k)
	for from > 0 && s.Tokens[from-1].UPOS == "ADP" {
		from--
	}
	if v := s.verbBefore(from); v >= 0 && g > to && s.Under(g, v) {
		return v // "announced on Monday it would leave"
	}
	if v := s.verbAfter(to + 1); v >= 0 && g >= 0 && g < from && !s.isVerb(g) {
		return v // "the company on Tuesday delivered a ship"
	}
	if from > 0 && g >= 0 && g < from && (s.lower(from-1) == ":" || s.lower(from-1) == ";") {
		if v := s.firstVerb(to + 1); v >= 0 {
			return v // "the day came: On May 3, they signed"
		}
	}
	if from == 0 && g >= 0 && !s.isVerb(g) && s.Child(g, "cop") < 0 {
		if v := s.firstVerb(to + 1); v >= 0 && v <= g {
			return v // "On May 3, the minister repeated claims that …"
		}
	}
	if v := s.overInfinitive(k, g, to); v >= 0 {
		return v
	}
	return g
}

// timeTokens returns the first and the last token of time expression k.
func (s *sent) timeTokens(k int) (from, to int) {
	sp := s.d.r.Times[s.times[k]].Span
	from = min(s.TokenAt(sp.Start), len(s.Tokens)-1)
	for to = from; to+1 < len(s.Tokens) && s.Tokens[to+1].Start < sp.End; to++ {
	}
	return from, to
}

// verbBefore returns the finite verb that ends right before token i, -1 if none.
func (s *sent) verbBefore(i int) int {
	for i--; i > 0 && (s.Tokens[i].UPOS == "ADV" || s.Tokens[i].UPOS == "PART"); i-- {
	}
	if i < 0 || !s.isVerb(i) {
		return -1
	}
	switch s.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return i
	case "VBN":
		if s.Child(i, "aux") >= 0 {
			return i
		}
	}
	return -1
}

// verbAfter returns the verb in the past tense that stands at token i, -1 if none.
func (s *sent) verbAfter(i int) int {
	if i < len(s.Tokens) && s.isVerb(i) && s.Tokens[i].XPOS == "VBD" {
		return i
	}
	return -1
}

// firstVerb returns the first verb from token i on that can tell what the sentence
// tells, -1 if none.
func (s *sent) firstVerb(i int) int {
	for ; i < len(s.Tokens); i++ {
		if (s.isVerb(i) || s.likeVerb(i)) && s.finite(i) && !s.rel(i, "acl", "advcl") && s.leftChunk(i) >= 0 {
			return i
		}
	}
	return -1
}

// overInfinitive returns the verb over the infinitive, or over the noun, that a date
// at the end of the clause hangs on: "voted to back the treaty Friday", "set off a
// process to renew sanctions in August". Not of what was planned, where the date is
// that of the plan: "agreed to meet Friday".
func (s *sent) overInfinitive(k, g, to int) int {
	tx := &s.d.r.Times[s.times[k]]
	pub := s.d.r.Article.Published.Latest
	if g < 0 || tx.Type != dossier.TimeDate && tx.Type != dossier.TimeOfDay || strings.HasSuffix(tx.Value, "_REF") || pub != "" && tx.Earliest > pub {
		return -1
	}
	switch s.caseOf(s.timeHead[k]) {
	case "", "on", "in", "at", "during", "early", "late":
	default:
		return -1
	}
	if to+1 < len(s.Tokens) && s.Tokens[to+1].UPOS != "PUNCT" {
		return -1
	}
	v := g
	if s.isNoun(v) && s.rel(v, "obj", "obl") && s.Tokens[v].Head >= 0 {
		v = s.Tokens[v].Head // "extended offers to buy the maker Friday"
	}
	for steps := 0; steps < 3 && s.Tokens[v].XPOS == "VB" && s.hasMark(v, "to") && s.rel(v, "xcomp", "advcl", "acl"); steps++ {
		h := s.Tokens[v].Head
		if h < 0 || s.isIn(h, "plan", "intent", "hypo", "need", "objcontrol", "prepare") {
			return -1
		}
		if s.isNoun(h) && s.Tokens[h].Head >= 0 {
			h = s.Tokens[h].Head
		}
		v = h
	}
	if v != g && s.Tokens[v].XPOS == "VBD" {
		return v
	}
	return -1
}
