package event

import (
	"strings"

	"dossier"
)

// timeSince dates what has gone on since something that the article dates, here or
// elsewhere: "have traded more since the start of the war", "since it was signed
// in May".
func (s *sent) timeSince(v int) dossier.EventTime {
	for i := range s.Tokens {
		if s.lower(i) != "since" || !s.rel(i, "case", "mark") {
			continue
		}
		c := s.Tokens[i].Head
		if c < i || !s.Under(c, v) || s.verbOver(c) != v {
			continue
		}
		from := s.began(c)
		if from == "" {
			continue
		}
		_, last := s.Range(c)
		text := dossier.Span{Start: s.Tokens[i].Start, End: s.Tokens[last].End}
		in := dossier.Interval{Earliest: from, Latest: s.d.r.Article.Published.Latest}
		return dossier.EventTime{Text: text.Of(s.d.r.Article.Text), Interval: in, Basis: dossier.TimeByText}
	}
	return dossier.EventTime{}
}

// verbOver returns the verb that phrase or clause i belongs to, -1 if none.
func (s *sent) verbOver(i int) int {
	for i = s.Tokens[i].Head; i >= 0 && !s.isVerb(i) && s.Child(i, "cop") < 0; i = s.Tokens[i].Head {
	}
	return i
}

// began returns the first day of what clause or noun i tells.
func (s *sent) began(i int) dossier.Date {
	if s.isVerb(i) {
		fr := s.verbFrame(i)
		return s.timeOf(i, &fr).Earliest
	}
	i = s.content(i)
	if in := s.ownDays(i); in.Known() {
		return in.Earliest
	}
	for n := range s.d.sents {
		x := &s.d.sents[n]
		for j := range x.Tokens {
			if len(x.times) > 0 && x.isNoun(j) && (n != s.n || j != i) && s.sameNoun(i, x, j) {
				if in := x.ownDays(j); in.Known() {
					return in.Earliest
				}
			}
		}
	}
	return ""
}

// ownDays returns the days that hang on noun i itself, a year before it included:
// "the 2022 invasion".
func (s *sent) ownDays(i int) dossier.Interval {
	for k, t := range s.times {
		tx := s.d.r.Times[t]
		if s.timeHead[k] >= 0 && tx.Type == dossier.TimeDate && tx.Known() && s.clauseOf(k, i, i) == i {
			return tx.Interval
		}
	}
	return dossier.Interval{}
}

// sameNoun reports whether noun i of s and noun j of x can stand for one event: the
// same word, or two words for a war, and a name in common.
func (s *sent) sameNoun(i int, x *sent, j int) bool {
	if s.lemma(i) != x.lemma(j) && !(s.isIn(i, "warlike") && x.isIn(j, "warlike")) {
		return false
	}
	a, b := s.namesUnder(i), x.namesUnder(j)
	if len(a) == 0 || len(b) == 0 {
		return s.lemma(i) == x.lemma(j) && (len(a) == 0) == (len(b) == 0)
	}
	for _, n := range a {
		for _, o := range b {
			if n == o {
				return true
			}
		}
	}
	return false
}

// namesUnder returns the names that stand below noun i: "Lusia" and "Veria" of
// "Lusia's war in Veria".
func (s *sent) namesUnder(i int) (out []string) {
	first, last := s.Range(i)
	for j := first; j <= last; j++ {
		if j != i && s.Tokens[j].UPOS == "PROPN" && !s.dateLike(j) {
			out = append(out, strings.ToLower(s.Tokens[j].Text))
		}
	}
	return out
}

// compared reports whether time expression k only says how long nothing like it
// was: "its first loss since 1992", "the worst attack in ten years".
func (s *sent) compared(k int) bool {
	if w := s.caseOf(s.timeHead[k]); w != "since" && w != "in" && w != "for" {
		return false
	}
	for g, steps := s.timeHead[k], 0; g >= 0 && steps < 4; g, steps = s.Tokens[g].Head, steps+1 {
		if s.superlative(g) {
			return s.caseOf(s.timeHead[k]) == "since" || s.d.r.Times[s.times[k]].Type == dossier.TimeDuration
		}
		if s.isVerb(g) {
			o := s.Child(g, "obj")
			return o >= 0 && s.superlative(o) && s.caseOf(s.timeHead[k]) == "since"
		}
	}
	return false
}

// superlative reports whether noun i is "the first …", "the worst …".
func (s *sent) superlative(i int) bool {
	for _, c := range s.Children(i) {
		if x := s.Tokens[c].XPOS; s.rel(int(c), "amod") && (x == "JJS" || s.lower(int(c)) == "first") {
			return true
		}
	}
	return false
}
