package quote

import (
	"strings"
)

// window is a sentence as the models of words and parts see it: what they ask of
// each token is worked out once.
type window struct {
	s      *sent
	words  []string // in small letters
	lemmas []string
	listed []string // where the lexicon has the word: "v1" is a verb of speech
	kinds  []string // who or what the token names
	quotes []string // how it stands to quotation marks
	cands  []*found // by main word: what the rules propose
	count  int      // how many they propose
	root   string   // lemma of the sentence's main word
}

func (r *reader) window(s *sent, cands []*found) *window {
	n := len(s.Tokens)
	all := make([]string, 5*n)
	w := &window{s: s, words: all[:n], lemmas: all[n : 2*n], listed: all[2*n : 3*n], kinds: all[3*n : 4*n], quotes: all[4*n:], cands: make([]*found, n)}
	for i, t := range s.Tokens {
		w.words[i], w.lemmas[i] = strings.ToLower(t.Text), strings.ToLower(t.Lemma)
		w.listed[i] = r.listed(s, i)
		w.kinds[i] = r.kindOf(s, i)
		w.quotes[i] = r.quoteState(s, i)
		if t.Head < 0 && w.root == "" {
			w.root = w.lemmas[i]
		}
	}
	for _, f := range cands {
		if k := s.mainWord(f.Cue.Start, f.Cue.End); k >= 0 && w.cands[k] == nil {
			w.cands[k] = f
			w.count++
		}
	}
	return w
}

// mainWord returns the token between two offsets whose head lies outside of them.
func (s *sent) mainWord(start, end int) int {
	best := -1
	for i := s.TokenAt(start); i < len(s.Tokens) && s.Tokens[i].Start < end; i++ {
		t := s.Tokens[i]
		if t.Head >= 0 && s.Tokens[t.Head].Start >= start && s.Tokens[t.Head].End <= end {
			continue
		}
		if best < 0 || !s.mayCue(best) && s.mayCue(i) {
			best = i
		}
	}
	return best
}

// listed writes what the lexicon knows of token i: its sort and tier.
func (r *reader) listed(s *sent, i int) string {
	t := s.Tokens[i]
	var c *cue
	sort := "-"
	switch t.UPOS {
	case "VERB", "AUX":
		c, _ = r.lookup(s, i)
		sort = "v"
	case "NOUN":
		c, sort = r.lex.nouns[strings.ToLower(t.Lemma)], "n"
	case "ADJ":
		c, sort = r.lex.adjectives[strings.ToLower(t.Text)], "a"
	}
	if c == nil {
		return sort
	}
	return sort + string(rune('0'+c.tier)) + string(c.act)
}

// kindOf sorts what token i names: "agent person", "pron he", "paper NOUN".
func (r *reader) kindOf(s *sent, i int) string {
	t := s.Tokens[i]
	switch t.UPOS {
	case "PRON":
		return "pron " + strings.ToLower(t.Text)
	case "NOUN", "PROPN":
		k := r.mentionKind(s, i)
		if agent, paper := r.agentive(s, i); agent {
			k += " agent"
		} else if paper {
			k += " paper"
		}
		return k
	}
	return t.UPOS
}

// quoteState writes how token i stands to quotation marks.
func (r *reader) quoteState(s *sent, i int) string {
	q := s.quoted[i]
	if q < 0 {
		return "out"
	}
	m := r.marks[q]
	state := "scare"
	if m.said {
		state = "said"
	}
	if m.Start >= s.Tokens[i].Start {
		return state + " opens"
	}
	if m.End <= s.Tokens[i].End {
		return state + " closes"
	}
	return state
}

// nearMark tells how far the next quotation is from token i, and whether marks of
// punctuation alone part them: "3 said", "far".
func (w *window) nearMark(i, step int) string {
	if w.quotes[i] != "out" {
		return "in"
	}
	for k, n := i+step, 1; k >= 0 && k < len(w.quotes) && n < 8; k, n = k+step, n+1 {
		if q := w.quotes[k]; q != "out" {
			kind, _, _ := strings.Cut(q, " ")
			near := "far"
			if n < 4 {
				near = "near"
			}
			return near + kind
		}
	}
	return "none"
}

// largest returns the topmost token whose words begin (or, backwards, end) at i.
func (w *window) largest(i int, backwards bool) int {
	s := w.s
	for steps := 0; steps < 30; steps++ {
		h := s.Tokens[i].Head
		if h < 0 {
			break
		}
		lo, hi := s.Range(h)
		if clo, chi := s.Range(i); backwards && hi != chi || !backwards && lo != clo {
			break
		}
		i = h
	}
	return i
}
