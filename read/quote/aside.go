package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// aside finds the content of a cue that stands behind or inside it: "Trade
// rose, the ministry said", "Ties, he said, would grow".
func (r *reader) aside(s *sent, f *found, first, last int) bool {
	v := f.head
	if !f.cue.quote && !f.cue.that || f.source < 0 || s.Tokens[v].XPOS == "VBG" && (!f.own || s.Child(v, "aux") < 0) {
		return false
	}
	start := first
	if lo, _ := s.Range(f.source); f.source < first {
		for lo < f.source && s.Tokens[lo].UPOS == "PUNCT" {
			lo++
		}
		start = min(start, lo)
	}
	if f.fixed {
		start = s.TokenAt(f.srcSpan.Start)
	}
	h := s.Tokens[v].Head
	if start > 0 && h < 0 && r.closes(s, f, start, last) {
		return f.take(r.span(s, 0, start-2), "aside")
	}
	if start == 0 || h < 0 || h >= start && h <= v || !parse.IsRel(s.Tokens[v].Rel, "parataxis", "ccomp", "advcl", "dep", "conj") {
		return false
	}
	b := start - 1
	if !strings.ContainsAny(s.Tokens[b].Text, ",-—–") || s.Tokens[b].UPOS != "PUNCT" {
		return false
	}
	if s.Tokens[v].Rel != "parataxis" && !r.finite(s, h) {
		return false
	}
	from := 0
	for from < b && s.Tokens[from].UPOS == "PUNCT" && s.quoted[from] < 0 {
		from++
	}
	f.take(r.span(s, from, b-1), "aside")
	end := max(last, f.source)
	if _, hi := s.Range(f.source); f.source > v {
		end = max(end, hi)
	}
	for end < len(s.Tokens) && s.Tokens[end].Text != "," {
		end++
	}
	if end+1 < len(s.Tokens) && (h > v || r.continues(s, end+1, h) || s.Tokens[end+1].UPOS == "AUX") {
		_, to := s.Range(h)
		if s.Tokens[end+1].UPOS == "AUX" {
			to = len(s.Tokens) - 1
		}
		if to > end+1 {
			f.Content = append(f.Content, r.span(s, end+1, to))
		}
	}
	return true
}

// closes reports whether the cue, though the root of its sentence, stands behind
// a comma and a whole clause: "The talks are over, Ruiz wrote on Tuesday."
func (r *reader) closes(s *sent, f *found, start, last int) bool {
	if start < 4 || s.Tokens[start-1].Text != "," || !f.own || f.source > f.head {
		return false
	}
	if u := s.Tokens[0].UPOS; u == "SCONJ" || u == "ADP" || s.Tokens[0].XPOS == "VBG" || s.Tokens[0].XPOS == "WRB" {
		return false
	}
	for i := last + 1; i < len(s.Tokens); i++ {
		if u := s.Tokens[i].UPOS; u == "VERB" || u == "AUX" {
			return false
		}
	}
	finite := false
	for i := 0; i < start-1; i++ {
		switch s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			finite = true
		}
	}
	return finite
}

// interrupted adds the first half of a clause that the cue cuts in two: "Ties,
// he said at the time, would grow."
func (r *reader) interrupted(s *sent, f *found, first int) {
	start := first
	if f.source >= 0 && f.source < first {
		start = min(start, firstOf(s, f.source))
	}
	if f.frame != "clause" || start < 2 || s.Tokens[start-1].Text != "," || f.Content[0].Start < f.Cue.End {
		return
	}
	i := s.TokenAt(f.Content[0].Start)
	// "he said at the time, would grow": what stands before the comma is the cue's.
	for k := i; k < i+8 && k+1 < len(s.Tokens) && s.Tokens[k].UPOS != "VERB" && s.Tokens[k].UPOS != "AUX" && s.quoted[k] < 0; k++ {
		if s.Tokens[k].Text == "," && s.Tokens[k+1].UPOS == "AUX" {
			i = k + 1
			f.Content[0].Start = s.Tokens[i].Start
		}
	}
	if s.Tokens[i-1].Text != "," || s.quoted[i] >= 0 {
		return
	}
	if s.Tokens[i].UPOS != "AUX" && s.Tokens[i].XPOS != "VBD" && s.Tokens[i].XPOS != "VBZ" {
		r.leadingWords(s, f, start, i)
		return
	}
	// "Whatever she has won, he said, could be lost": with no subject of its own the
	// second half needs the whole first one.
	bare := s.Tokens[i].UPOS == "AUX" && !subjectAfter(s, i)
	for k := 0; k < start-1; k++ {
		if u := s.Tokens[k].UPOS; !bare && (u == "VERB" || u == "AUX" || u == "SCONJ") || k == 0 && (u == "ADP" || u == "SCONJ") {
			return
		}
	}
	f.Content = append([]dossier.Span{r.span(s, 0, start-2)}, f.Content...)
}

// subjectAfter reports whether the clause of the auxiliary at token i has a
// subject behind it: "would he come".
func subjectAfter(s *sent, i int) bool {
	h := s.Tokens[i].Head
	if h < 0 {
		return false
	}
	for _, k := range s.Children(h) {
		if int(k) > i && int(k) < h && parse.IsRel(s.Tokens[k].Rel, "nsubj") {
			return true
		}
	}
	return false
}

// leadingWords adds what a cue between commas parts from its clause: "In the
// end, he said, prices will fall". A lone "however" is the writer's.
func (r *reader) leadingWords(s *sent, f *found, start, i int) {
	if f.source < 0 || i-1 > s.TokenAt(max(f.Cue.End, f.srcSpan.End)) {
		return
	}
	if u := s.Tokens[0].UPOS; u == "CCONJ" || start == 2 && u == "ADV" && r.linkWord(s.Tokens[0].Lemma) || s.quoted[start-2] >= 0 {
		return
	}
	for k := 0; k < start-1; k++ {
		if c := r.lex.verbs[r.lex.verbLemma(s.Tokens[k])]; s.Tokens[k].UPOS == "VERB" && c != nil && c.tier == speech {
			return
		}
	}
	f.Content = append([]dossier.Span{r.span(s, 0, start-2)}, f.Content...)
}

// linkWord reports whether a word at the head of a sentence joins it to the one
// before.
func (r *reader) linkWord(w string) bool {
	switch strings.ToLower(w) {
	case "however", "still", "instead", "meanwhile", "then", "also", "later", "earlier", "nevertheless", "nonetheless", "yet", "separately", "moreover", "furthermore", "additionally", "besides", "recently", "yesterday", "today":
		return true
	}
	return false
}

// linkPhrase reports whether the words from one token to another only join the
// sentence to the one before: "At the same time, according to the report, …".
func (r *reader) linkPhrase(s *sent, from, to int) bool {
	for to > from && s.Tokens[to].UPOS == "PUNCT" {
		to--
	}
	if from == to {
		return s.Tokens[from].UPOS == "ADV" && r.linkWord(s.Tokens[from].Lemma) || s.Tokens[from].UPOS == "CCONJ"
	}
	if to-from > 3 {
		return false
	}
	var words []string
	for i := from; i <= to; i++ {
		words = append(words, strings.ToLower(s.Tokens[i].Text))
	}
	switch strings.Join(words, " ") {
	case "at the same time", "on the other hand", "on the one hand", "in addition", "in turn", "for example", "for instance", "as a result", "in fact", "in the meantime", "after all", "in other words", "by contrast", "in contrast":
		return true
	}
	return false
}

// continues reports whether the words from token i on belong to the clause of h
// that began before an aside.
func (r *reader) continues(s *sent, i, h int) bool {
	for k := i; k < len(s.Tokens); k++ {
		if s.Tokens[k].Head == h && s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].XPOS != "VBG" {
			return true
		}
	}
	return false
}
