package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// beforeParticiple ends a content before a participle that tells what else the
// speaker said: "he said he would stay, adding that …".
func (r *reader) beforeParticiple(s *sent, x, from, to int) int {
	for i := max(from, x) + 1; i < to; i++ {
		if s.quoted[i] < 0 && creditAt(s, i, to) {
			return i - 1
		}
		// "He said all should hold to “common rules,” adding that …": the comma stands inside.
		q := s.quoted[i]
		closes := q >= 0 && !r.wide && r.marks[q].End == s.Tokens[i].End && s.Tokens[i-1].Text == ","
		if !closes && (s.Tokens[i].Text != "," || q >= 0) {
			continue
		}
		if r.denialAt(s, i+1, to) {
			return i - 1
		}
		k := i + 1
		if k < to && s.Tokens[k].UPOS == "ADV" {
			k++
		}
		if s.Tokens[k].XPOS != "VBG" || s.quoted[k] >= 0 {
			continue
		}
		if c := r.lex.verbs[strings.ToLower(s.Tokens[k].Lemma)]; c != nil && c.tier == speech && s.Child(k, "nsubj") < 0 {
			if closes {
				return i
			}
			return i - 1
		}
	}
	return to
}

// denialAt reports whether the words from token i on tell that somebody else
// denies what stands before: ", a claim denied by both", ", which Oran denies".
func (r *reader) denialAt(s *sent, i, to int) bool {
	if i+2 > to {
		return false
	}
	which := strings.EqualFold(s.Tokens[i].Text, "which")
	for k := i + 1; k <= min(to, i+6); k++ {
		t := s.Tokens[k]
		if t.Text == "," || t.UPOS == "ADP" {
			return false
		}
		if c := r.lex.verbs[r.lex.verbLemma(t)]; t.UPOS == "VERB" && c != nil {
			return c.act == dossier.Deny && (which || t.XPOS == "VBN" && s.Tokens[i].UPOS == "DET" && r.pointsBack(dossier.Span{Start: s.Tokens[i].Start, End: s.Tokens[k-1].End}))
		}
	}
	return false
}

// creditAt reports whether "as reported by …" or "according to …" starts at
// token i: it tells who passed the words on and is none of them.
func creditAt(s *sent, i, to int) bool {
	if i+2 > to || s.quoted[i] >= 0 {
		return false
	}
	a, b := strings.ToLower(s.Tokens[i].Text), strings.ToLower(s.Tokens[i+2].Text)
	return a == "as" && b == "by" && s.Tokens[i+1].XPOS == "VBN" || a == "according" && strings.EqualFold(s.Tokens[i+1].Text, "to")
}

// unbroken moves the end of a content of v to where its words really break off:
// trees often hang "of the three" or half of a clause somewhere else.
func (r *reader) unbroken(s *sent, v, to int) int {
	for to+1 < len(s.Tokens) {
		k := to + 1
		t := s.Tokens[k]
		if s.quoted[k] < 0 && (t.UPOS == "PUNCT" || t.UPOS == "SCONJ" || t.UPOS == "CCONJ" || t.XPOS == "TO") || k == v {
			break
		}
		if t.UPOS == "ADP" {
			h := t.Head
			if h <= k || !ofNoun(t.Text) && s.Tokens[h].Head == v {
				break
			}
			_, hi := s.Range(h)
			to = max(k, hi)
			continue
		}
		if t.UPOS == "ADV" || parse.IsRel(t.Rel, "advcl", "obl", "aux", "cop") && t.Head == v {
			break
		}
		if t.XPOS == "VBG" && t.Head == v {
			break
		}
		_, hi := s.Range(k)
		if lo, _ := s.Range(k); lo < k && lo <= v {
			break
		}
		// A temporal noun beside the verb is not in what was said: "on Monday".
		if parse.IsRel(t.Rel, "obl", "nmod") && strings.Contains(t.Rel, "unmarked") || s.Tokens[k].Rel == "det" && strings.Contains(s.Tokens[max(t.Head, 0)].Rel, "unmarked") {
			break
		}
		to = max(k, hi)
	}
	return to
}

// ofNoun reports whether a preposition more often completes a noun than a verb.
func ofNoun(w string) bool {
	switch strings.ToLower(w) {
	case "of", "for", "between", "against", "over", "about", "among", "toward", "towards":
		return true
	}
	return false
}
