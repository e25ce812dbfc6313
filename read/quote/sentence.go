package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// sentence looks at every word of sentence n that could be a cue.
func (r *reader) sentence(n int) {
	s := &r.sents[n]
	if (s.Kind == dossier.Title || s.Kind == dossier.Heading) && !r.wide {
		return
	}
	for i, t := range s.Tokens {
		// What stands in somebody's words is that somebody's, not another cue.
		if q := s.quoted[i]; q >= 0 && (r.marks[q].said || r.marks[q].words > 4) {
			continue
		}
		var f *found
		switch {
		case t.UPOS == "VERB" || t.XPOS != "" && t.XPOS[0] == 'V' && t.UPOS != "AUX":
			f = r.verb(s, i)
		case t.UPOS == "NOUN":
			f = r.noun(s, i)
		}
		if f == nil && (t.UPOS == "ADJ" || t.UPOS == "VERB") {
			f = r.adjective(s, i)
		}
		if f == nil && strings.EqualFold(t.Text, "according") {
			f = r.according(s, i)
		}
		if f == nil || len(f.Content) == 0 || !r.accept(s, f) {
			continue
		}
		r.out = append(r.out, f)
	}
}

// verb reads token v of s as a verb of saying.
func (r *reader) verb(s *sent, v int) *found {
	c, last := r.lookup(s, v)
	if c != nil && (c.word == "quote" || c.word == "cite") && r.asSaying(s, v) {
		return nil // "saying" is the cue: see quotedAs
	}
	first, last := r.group(s, v, last)
	f := &found{cue: c, sent: s.n, head: v, source: -1}
	f.Rule = "verb"
	r.quotedAs(s, f, &first)
	if f.source < 0 {
		f.source, f.own = r.subject(s, v, 0)
		r.inverted(s, f, last)
		r.leftward(s, f, first)
	}
	if r.raising(s, f) {
		f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
		f.trimAround(r, s)
		return f
	}
	passive := r.passive(s, v)
	if passive && f.Rule != "quoted as" {
		return r.passiveVerb(s, f, first, last)
	}
	f.setSource(r, s, first)
	if r.quotation(s, f, first, &last) {
		f.frame = "quote"
		if c == nil {
			f.cue = r.lex.unlisted
		}
	} else if c == nil && !r.wide || len(f.Content) > 0 {
		return nil
	} else if r.anyFrame(f); !r.complement(s, f, v, &last) && !r.aside(s, f, first, last) && !r.object(s, f, v) {
		return nil
	}
	f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	r.interrupted(s, f, first)
	if f.cue.word != "" {
		f.Rule += ":" + strings.ReplaceAll(f.cue.word, " ", "_")
	}
	f.Rule += "/" + f.frame
	f.trimAround(r, s)
	return f
}

// anyFrame gives a verb that no list knows every frame: the model decides.
func (r *reader) anyFrame(f *found) {
	if f.cue == nil {
		f.cue = r.lex.unknown
	}
}

// raising reads "she seemed to hesitate": nobody is told to think so, and the
// subject belongs to what is thought.
func (r *reader) raising(s *sent, f *found) bool {
	l := s.Tokens[f.head].Lemma
	if l != "seem" && l != "appear" || f.source < 0 {
		return false
	}
	x := s.Child(f.head, "xcomp")
	if x < f.head {
		return false
	}
	f.cue, f.frame = r.lex.unknown, "raising"
	f.Content = []dossier.Span{r.phrase(s, f.source, f.head), r.under(s, x)}
	f.source, f.own = -1, false
	return true
}

// lookup returns the cue of the verb at v and the last token of its words.
func (r *reader) lookup(s *sent, v int) (*cue, int) {
	lemma := r.lex.verbLemma(s.Tokens[v])
	for _, rest := range r.lex.phrases[lemma] {
		if n := follows(s, v+1, rest); n > 0 {
			return r.lex.verbs[lemma+" "+rest], v + n
		}
	}
	return r.lex.verbs[lemma], v
}

// verbLemma returns the lemma of a verb, or where no list knows it, a form of the
// word that one knows: lemmas of rare verbs are not always right.
func (lex *lexicon) verbLemma(t dossier.Token) string {
	lemma := strings.ToLower(t.Lemma)
	if lex.verbs[lemma] != nil || lex.phrases[lemma] != nil {
		return lemma
	}
	word := strings.ToLower(t.Text)
	for _, ending := range [...]string{"d", "s", "es", "ed", "ing", ""} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok {
			continue
		}
		for _, w := range [...]string{stem, stem + "e"} {
			if lex.verbs[w] != nil || lex.phrases[w] != nil {
				return w
			}
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] && lex.verbs[stem[:n-1]] != nil {
			return stem[:n-1]
		}
	}
	return lemma
}

// follows returns how many words of phrase stand at token i, 0 unless all do.
func follows(s *sent, i int, phrase string) int {
	words := strings.Fields(phrase)
	if i+len(words) > len(s.Tokens) {
		return 0
	}
	for k, w := range words {
		if !strings.EqualFold(s.Tokens[i+k].Text, w) {
			return 0
		}
	}
	return len(words)
}

// group widens a verb to the words that go with it: "has repeatedly called".
func (r *reader) group(s *sent, v, last int) (int, int) {
	first := v
	for i := v - 1; i >= 0; i-- {
		t := s.Tokens[i]
		with := t.Head == v && (parse.IsRel(t.Rel, "aux", "cop") || t.Rel == "mark" && t.Lemma == "to" ||
			t.Rel == "advmod" && t.XPOS != "WRB" && t.UPOS != "SCONJ" || t.UPOS == "PART")
		if !with {
			break
		}
		first = i
	}
	if last+1 < len(s.Tokens) && s.Tokens[last+1].Head == v && s.Tokens[last+1].Rel == "compound:prt" {
		last++
	}
	return first, last
}

func (r *reader) passive(s *sent, v int) bool {
	if s.Tokens[v].XPOS != "VBN" {
		return false
	}
	for _, c := range s.Children(v) {
		if s.Tokens[c].Rel == "aux:pass" {
			return true
		}
	}
	return parse.IsRel(s.Tokens[v].Rel, "acl") && s.Child(v, "nsubj", "aux") < 0
}

// subject returns the token that governs the words of the verb's subject, -1
// when there is none. A verb without its own takes that of the verb it is
// joined to, hangs on or is an aside of.
func (r *reader) subject(s *sent, v, depth int) (int, bool) {
	if c := ownSubject(s, v); c >= 0 {
		return c, depth == 0
	}
	h := s.Tokens[v].Head
	if h < 0 || depth > 4 || s.Child(v, "expl") >= 0 {
		return -1, false
	}
	rel := s.Tokens[v].Rel
	switch {
	case rel == "acl" && s.Tokens[h].UPOS != "VERB":
		return h, false
	case parse.IsRel(rel, "conj", "xcomp", "advcl", "parataxis", "dep"):
		if parse.IsRel(rel, "advcl") && s.Tokens[v].XPOS != "VBG" && s.Tokens[v].XPOS != "VB" {
			return -1, false
		}
		return r.subject(s, h, depth+1)
	case rel == "acl" && s.Tokens[v].XPOS == "VBG":
		return r.subject(s, h, depth+1)
	}
	return -1, false
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
	if f.source < 0 {
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
	if f.source >= 0 {
		if !f.own || f.source < f.head || f.source+1 >= len(s.Tokens) {
			return
		}
		_, hi := s.Range(f.source)
		if hi = min(hi, f.source+3); hi+1 >= len(s.Tokens) || s.Tokens[hi+1].UPOS != "AUX" && s.Tokens[hi+1].UPOS != "VERB" {
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

// span returns the text of tokens from..to without marks of punctuation at its
// ends (but with whole quotations).
func (r *reader) span(s *sent, from, to int) dossier.Span {
	for from < to && edge(s, from) {
		from++
	}
	for to > from && edge(s, to) {
		to--
	}
	if from > to {
		return dossier.Span{}
	}
	return r.wholeMarks(s, dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[to].End})
}

func edge(s *sent, i int) bool {
	t := s.Tokens[i]
	if s.quoted[i] >= 0 {
		return false
	}
	return t.UPOS == "PUNCT" && !strings.ContainsAny(t.Text, "()[]%$?!") || t.UPOS == "PUNCT" && t.Text == "."
}

// wholeMarks widens sp so that it cuts no quotation in two.
func (r *reader) wholeMarks(s *sent, sp dossier.Span) dossier.Span {
	for i, t := range s.Tokens {
		q := s.quoted[i]
		if q < 0 || !sp.Contains(t.Span) {
			continue
		}
		if m := r.marks[q]; m.Start < sp.Start || m.End > sp.End {
			sp = sp.Cover(m.Span)
		}
	}
	return sp
}

// trimAround takes the cue and the source out of the contents.
func (f *found) trimAround(r *reader, s *sent) {
	f.raw = append(f.raw[:0:0], f.Content...)
	cut := []dossier.Span{f.Cue}
	if !f.srcSpan.Empty() {
		cut = append(cut, f.srcSpan)
	}
	var out []dossier.Span
	for _, c := range f.Content {
		pieces := []dossier.Span{c}
		for _, x := range cut {
			var next []dossier.Span
			for _, p := range pieces {
				if !p.Overlaps(x) {
					next = append(next, p)
					continue
				}
				next = append(next, dossier.Span{Start: p.Start, End: x.Start}, dossier.Span{Start: x.End, End: p.End})
			}
			pieces = next
		}
		for _, p := range pieces {
			if p = r.clean(p); !p.Empty() {
				out = append(out, p)
			}
		}
	}
	f.Content = out
}

// clean trims white space, commas and the like from the ends of a content; a
// piece without a letter or digit is nothing.
func (r *reader) clean(p dossier.Span) dossier.Span {
	if p.Empty() {
		return dossier.Span{}
	}
	for !p.Empty() && strings.ContainsRune(" \t\r\n,;:", rune(r.text[p.Start])) {
		p.Start++
	}
	for !p.Empty() && strings.ContainsRune(" \t\r\n;:", rune(r.text[p.End-1])) {
		p.End--
	}
	if w := p.Of(r.text); strings.HasSuffix(w, ",") {
		p.End--
	}
	if !strings.ContainsFunc(p.Of(r.text), isWord) {
		return dossier.Span{}
	}
	return p
}
