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
		case r.verbAsNoun(s, i):
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

// verbAsNoun reports whether a verb of saying was taken for a noun: "The company,
// which runs the show, denies that …".
func (r *reader) verbAsNoun(s *sent, i int) bool {
	return s.Tokens[i].XPOS == "NNS" && s.Tokens[i].Head < 0 && s.Child(i, "nsubj") >= 0 && i+1 < len(s.Tokens) && strings.EqualFold(s.Tokens[i+1].Text, "that")
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
		if !r.namedBehind(s, f, first, last) {
			r.told(s, f, first)
			r.alsoSaid(s, f)
			r.inverted(s, f, last)
			r.leftward(s, f, first)
		}
	}
	if r.raising(s, f) {
		f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
		f.trimAround(r, s)
		return f
	}
	if f.cue != nil && r.mainVerb(s, f) {
		r.mainSubject(s, f)
	}
	passive := !f.main && r.passive(s, v)
	if passive && f.Rule != "quoted as" {
		return r.passiveVerb(s, f, first, last)
	}
	f.setSource(r, s, first)
	if r.wholeBefore(s, f, first) {
		f.Rule = "verb"
	} else if r.quotation(s, f, first, &last) {
		f.frame = "quote"
		if c == nil {
			f.cue = r.lex.unlisted
		}
	} else if c == nil && !r.wide || len(f.Content) > 0 {
		return nil
	} else if r.anyFrame(f); !r.complement(s, f, v, &last) && !r.aside(s, f, first, last) && !r.object(s, f, v) && !r.mainRest(s, f, last) && !r.whichDenied(s, f) {
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
	if stem, ok := strings.CutSuffix(word, "ies"); ok && lex.verbs[stem+"y"] != nil {
		return stem + "y"
	}
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
