// Package score measures what Dossier reads against annotated text.
package score

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// Measure is one figure: its name, its value and the counts behind it.
type Measure struct {
	Name                string
	Value               float64 // percent
	Right, System, Gold int
}

// share returns the measure of right ones among gold, all of which are answered.
func share(name string, right, gold int) Measure {
	return Measure{Name: name, Value: 100 * float64(right) / float64(max(1, gold)), Right: right, System: gold, Gold: gold}
}

// Bare returns a copy of s with its tokens' words and spans alone.
func Bare(s dossier.Sentence) dossier.Sentence {
	c := s
	c.Tokens = make([]dossier.Token, len(s.Tokens))
	for i, t := range s.Tokens {
		c.Tokens[i] = dossier.Token{Span: t.Span, Text: t.Text, Head: -1}
	}
	return c
}

// Parsed returns the sentences as m parses them from their bare words, a document
// at a time, as articles are read.
func Parsed(m *parse.Model, gold []dossier.Sentence) []dossier.Sentence {
	out := make([]dossier.Sentence, len(gold))
	for i, s := range gold {
		out[i] = Bare(s)
	}
	m.Parse(out)
	return out
}

// Tags compares tags and lemmas, on the same tokens.
func Tags(gold, system []dossier.Sentence) []Measure {
	var n, upos, xpos, lemma int
	each(gold, system, func(g, s dossier.Token) {
		n++
		upos += count(g.UPOS == s.UPOS)
		xpos += count(g.XPOS == s.XPOS)
		lemma += count(g.Lemma == s.Lemma || g.Lemma == "")
	})
	return []Measure{share("UPOS", upos, n), share("XPOS", xpos, n), share("Lemmas", lemma, n)}
}

// Trees compares heads and relations, on the same tokens; LAS leaves subtypes of
// relations out, as the CoNLL 2018 task did.
func Trees(gold, system []dossier.Sentence) []Measure {
	var n, uas, las, full int
	each(gold, system, func(g, s dossier.Token) {
		n++
		uas += count(g.Head == s.Head)
		las += count(g.Head == s.Head && mainRel(g.Rel) == mainRel(s.Rel))
		full += count(g.Head == s.Head && g.Rel == s.Rel)
	})
	return []Measure{share("UAS", uas, n), share("LAS", las, n), share("LAS with subtypes", full, n)}
}

// TreeConfusions counts the errors of trees: "conj, other head" is a conj that
// hangs elsewhere, "obl as nmod" one misnamed (and its head wrong or right).
func TreeConfusions(gold, system []dossier.Sentence) []Confusion {
	return confusions(gold, system, func(g, s dossier.Token, add func(string)) {
		want, got := mainRel(g.Rel), mainRel(s.Rel)
		switch {
		case want == got && g.Head == s.Head:
		case want == got:
			add(want + ", other head")
		case g.Head == s.Head:
			add(want + " as " + got)
		default:
			add(want + " as " + got + ", other head")
		}
	})
}

// TagConfusions counts the errors of tags, universal and Penn's, and of lemmas.
func TagConfusions(gold, system []dossier.Sentence) []Confusion {
	return confusions(gold, system, func(g, s dossier.Token, add func(string)) {
		if g.UPOS != s.UPOS {
			add("UPOS " + g.UPOS + " as " + s.UPOS)
		}
		if g.XPOS != s.XPOS {
			add("XPOS " + g.XPOS + " as " + s.XPOS)
		}
		if g.Lemma != "" && g.Lemma != s.Lemma {
			add("lemma of " + g.UPOS)
		}
	})
}

// confusions tallies what judge says of each token, with the sentence it is in.
func confusions(gold, system []dossier.Sentence, judge func(g, s dossier.Token, add func(string))) []Confusion {
	var out Tally
	for i, sent := range gold {
		for j := range sent.Tokens {
			judge(sent.Tokens[j], system[i].Tokens[j], func(what string) { out.Add(what, InSentence(sent, j)) })
		}
	}
	return out.Confusions()
}

func each(gold, system []dossier.Sentence, f func(g, s dossier.Token)) {
	for i := range gold {
		for j := range gold[i].Tokens {
			f(gold[i].Tokens[j], system[i].Tokens[j])
		}
	}
}

func mainRel(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
