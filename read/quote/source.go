package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// subject returns the token that governs the words of the verb's subject, -1
// when there is none. A verb without its own takes that of the verb it is
// joined to, hangs on or is an aside of.
func (r *reader) subject(s *sent, v, depth int) (int, bool) {
	if c := ownSubject(s, v); c >= 0 {
		return c, depth == 0
	}
	if !r.wide && depth == 0 && r.reportThat(s, v-1) {
		return v - 1, false
	}
	h := s.Tokens[v].Head
	if h < 0 || depth > 4 || s.Child(v, "expl") >= 0 {
		return -1, false
	}
	rel := s.Tokens[v].Rel
	if rel == "parataxis" && depth == 0 {
		// "It will close, the chair, Piet Brun, said": trees give the first verb two subjects.
		for _, k := range s.Children(h) {
			if x := int(k); h < x && x < v && s.Tokens[x].Rel == "nsubj" {
				return x, true
			}
		}
	}
	switch {
	case rel == "xcomp" && s.Tokens[v].XPOS == "VBG" && objectBetween(s, h, v) >= 0:
		return objectBetween(s, h, v), false // "the bureau recorded him telling …": he tells
	case rel == "acl" && s.Tokens[h].UPOS != "VERB":
		return h, false
	case parse.IsRel(rel, "conj", "xcomp", "advcl", "parataxis", "dep"):
		if parse.IsRel(rel, "advcl") && s.Tokens[v].XPOS != "VBG" && s.Tokens[v].XPOS != "VB" {
			return -1, false
		}
		// "Prices fell, he wrote, noting that …": he notes, not the prices.
		for _, k := range s.Children(h) {
			if p := int(k); h < p && p < v && s.Tokens[p].Rel == "parataxis" && s.Tokens[v].XPOS == "VBG" && ownSubject(s, p) >= 0 {
				return ownSubject(s, p), false
			}
		}
		return r.subject(s, h, depth+1)
	case rel == "acl" && s.Tokens[v].XPOS == "VBG":
		return r.subject(s, h, depth+1)
	}
	return -1, false
}

// objectBetween returns the object of h that stands before v, -1 when there is none.
func objectBetween(s *sent, h, v int) int {
	if o := s.Child(h, "obj"); h < o && o < v {
		return o
	}
	return -1
}

// ownSubject returns the subject among the children of v: of several, the one
// right before the verb ("Greeting Ruiz, Brun said" hangs both on it).
func ownSubject(s *sent, v int) int {
	best := -1
	for _, k := range s.Children(v) {
		if parse.IsRel(s.Tokens[k].Rel, "nsubj", "csubj") && (best < 0 || int(k) < v) {
			best = int(k)
		}
	}
	return best
}

// setSource takes the words of the source, on its side of the cue.
func (f *found) setSource(r *reader, s *sent, first int) {
	if f.source < 0 || f.fixed {
		return
	}
	f.srcSpan = r.phrase(s, f.source, f.head)
	f.Speaker.Span = f.srcSpan
}

// closing reports whether the cue and a name behind it end the sentence after a
// comma: "…, reported TASS."
func (r *reader) closing(s *sent, f *found, last int) bool {
	if f.cue == nil || !f.cue.quote || f.source > f.head || f.head == 0 || s.Tokens[f.head-1].Text != "," || s.Tokens[f.head].XPOS == "VBG" {
		return false
	}
	if !r.wide && needsHearer(f.cue.word) {
		return false // "…, told Lume": Lume hears it
	}
	return nameOnly(s, last+1)
}

// leftward finds a source that trees miss or take from the wrong side: the noun
// phrase right before the cue, behind a quotation ("“…,” Ana Ruiz said"), or the
// one that the sentence starts with where the verb's subject is another verb's
// ("Ruiz, elected last year, said Oran was willing").
func (r *reader) leftward(s *sent, f *found, first int) {
	if f.cue == nil || !f.cue.quote || first == 0 {
		return
	}
	if x := s.Tokens[f.head].XPOS; f.source >= 0 && !f.own && s.Tokens[first-1].Text == "," && (x == "VBD" || x == "VBZ") {
		r.betweenCommas(s, f, first-1)
	}
	if f.source >= 0 {
		if !f.own || f.source < f.head || f.source+1 >= len(s.Tokens) {
			return
		}
		_, hi := s.Range(f.source)
		if hi = min(hi, f.source+3); hi+1 >= len(s.Tokens) || s.Tokens[hi+1].UPOS != "AUX" && s.Tokens[hi+1].UPOS != "VERB" || s.Tokens[hi+1].XPOS == "VBN" || s.Tokens[hi+1].XPOS == "VBG" {
			return
		}
		f.source, f.own = -1, false
		for i := first - 1; i >= 0; i-- {
			t := s.Tokens[i]
			nominal := t.UPOS == "PROPN" || t.UPOS == "NOUN" || t.UPOS == "PRON"
			if nominal && s.Child(i, "case") < 0 && (t.Head < 0 || t.Head >= f.head || s.Tokens[t.Head].UPOS == "VERB") && !parse.IsRel(t.Rel, "obj", "obl", "appos") {
				f.source, f.own = i, true
				return
			}
		}
		return
	}
	if parse.IsRel(s.Tokens[f.head].Rel, "xcomp", "acl", "amod", "compound") || s.Tokens[f.head].XPOS == "VBG" {
		return
	}
	i := first - 1
	if s.Tokens[i].Text == "," {
		// "Ruiz, a lawyer, accused …": a subject that hangs on another verb.
		for k := i; k >= 0; k-- {
			if t := s.Tokens[k]; parse.IsRel(t.Rel, "nsubj") && t.Head > f.head {
				f.source, f.own = k, true
				return
			}
		}
		r.betweenCommas(s, f, i)
		return
	}
	if u := s.Tokens[i].UPOS; u != "PROPN" && u != "NOUN" && u != "PRON" || s.quoted[i] >= 0 {
		return
	}
	from := i
	for from > 0 && s.quoted[from-1] < 0 && s.Tokens[from-1].UPOS != "PUNCT" && s.Tokens[from-1].UPOS != "VERB" && s.Tokens[from-1].UPOS != "AUX" && s.Tokens[from-1].UPOS != "SCONJ" && s.Tokens[from-1].UPOS != "CCONJ" {
		from--
	}
	if s.Tokens[from].UPOS == "ADP" {
		return
	}
	// The first noun that no preposition brings and that no other noun governs.
	for k := from; k <= i; k++ {
		t := s.Tokens[k]
		if (t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON") && s.Child(k, "case") < 0 && !(t.Head > k && t.Head <= i && parse.IsRel(t.Rel, "compound", "nmod", "flat", "amod")) {
			f.source, f.own = k, true
			return
		}
	}
}

// betweenCommas finds a speaker whom trees hang elsewhere: a name between commas
// right before the cue and a post between commas before that, or the other way
// round: "They will sign in May, Oran's ambassador to Velin, Lena Marsh, said".
func (r *reader) betweenCommas(s *sent, f *found, comma int) {
	post, name := -1, -1
	from := comma
	for parts := 0; parts < 2; parts++ {
		to := from
		for from--; from > 0 && s.Tokens[from].Text != ","; from-- {
			t := s.Tokens[from]
			if t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "SCONJ" || t.UPOS == "PRON" && t.XPOS != "PRP$" || s.quoted[from] >= 0 {
				return
			}
		}
		if from <= 0 || s.Tokens[from+1].UPOS == "ADP" || s.Tokens[from+1].UPOS == "CCONJ" {
			return
		}
		for k := from + 1; k < to; k++ {
			switch t := s.Tokens[k]; {
			case t.UPOS == "NOUN" && r.lex.people[strings.ToLower(t.Lemma)] && post < 0:
				post = k
			case t.UPOS == "PROPN" && r.person(s, k) && name < 0:
				name = k
			}
		}
	}
	if post < 0 || name < 0 {
		return
	}
	f.source, f.own, f.fixed = name, true, true
	f.srcSpan = dossier.Span{Start: s.Tokens[from+1].Start, End: s.Tokens[comma-1].End}
	f.Speaker.Span = f.srcSpan
}

// person reports whether token i belongs to the name of a person.
func (r *reader) person(s *sent, i int) bool {
	for _, m := range s.mentions {
		if m.Kind == dossier.Person && m.Form == dossier.Name && m.Contains(s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// inverted finds the source of "“…,” said Ana Ruiz, a lawyer", which trees often
// miss, and drops a subject that stands inside the quotation.
func (r *reader) inverted(s *sent, f *found, last int) {
	if f.source >= 0 && f.own {
		if q := s.quoted[f.source]; (q < 0 || !r.marks[q].said) && !r.closing(s, f, last) {
			return
		}
		f.source, f.own = -1, false
	}
	if f.cue == nil || !f.cue.quote || f.head == 0 || last+1 >= len(s.Tokens) || f.source >= 0 && s.Tokens[f.head].XPOS == "VBG" {
		return
	}
	before := s.Tokens[f.head-1]
	closes := s.quoted[f.head-1] >= 0 && r.marks[s.quoted[f.head-1]].End == before.End
	if !closes && before.Text != "," {
		return
	}
	for i := last + 1; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if t.UPOS == "PUNCT" || t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "ADP" || t.UPOS == "SCONJ" || t.UPOS == "ADV" || s.quoted[i] >= 0 {
			return
		}
		if t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "PRON" {
			continue
		}
		// The head of the phrase is the first noun that no later one governs.
		for t.Head > i && t.Head-i < 8 && parse.IsRel(t.Rel, "compound", "flat", "nmod", "amod", "det", "nummod") {
			i = t.Head
			t = s.Tokens[i]
		}
		for t.Head > f.head && t.Head < i && s.Tokens[t.Head].UPOS != "VERB" && s.quoted[t.Head] < 0 {
			i = t.Head
			t = s.Tokens[i]
		}
		f.source, f.own = i, true
		return
	}
}

// phrase returns the words of the noun phrase headed by token i, without what
// lies beyond token wall, and without a relative clause set off by a comma.
func (r *reader) phrase(s *sent, i, wall int) dossier.Span {
	from, to := s.Range(i)
	if wall >= 0 && i < wall {
		to = min(to, wall-1)
	} else if wall >= 0 {
		from = max(from, wall+1)
	}
	for _, c := range s.Children(i) {
		t, k := s.Tokens[c], int(c)
		lo, hi := s.Range(k)
		switch {
		case k > i && (t.Rel == "acl:relcl" || parse.IsRel(t.Rel, "parataxis")) && lo > 0 && s.Tokens[lo-1].Text == ",":
			to = min(to, lo-2)
		case k < i && parse.IsRel(t.Rel, "cc", "mark", "case", "punct", "advmod") && (t.Rel != "advmod" || lo > 0 && hi+1 < len(s.Tokens) && s.Tokens[hi+1].Text == ","):
			if hi >= from && lo <= from {
				from = hi + 1
			}
		}
	}
	from, to = min(from, i), max(to, i) // crossing branches
	for k := i - 1; k >= from; k-- {
		if q := s.quoted[k]; q >= 0 && r.marks[q].said && s.quoted[i] != q {
			from = k + 1
			break
		}
	}
	for k := i + 1; k <= to; k++ {
		if q := s.quoted[k]; q >= 0 && r.marks[q].said && s.quoted[i] != q {
			to = k - 1
			break
		}
	}
	for from < i && s.Tokens[from].UPOS == "PUNCT" {
		from++
	}
	for to > i && (s.Tokens[to].UPOS == "PUNCT" && s.Tokens[to].Text != ")" || s.Tokens[to].UPOS == "AUX") {
		to--
	}
	return dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[max(from, to)].End}
}
