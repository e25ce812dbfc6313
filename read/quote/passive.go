package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// quotedAs reads "was quoted as saying by TASS" and "TASS quoted him as
// saying": the one quoted speaks, the one who quotes passes it on.
func (r *reader) quotedAs(s *sent, f *found, first *int) {
	v := f.head
	if v < 2 || f.cue == nil || strings.ToLower(s.Tokens[v-1].Text) != "as" {
		return
	}
	h := -1
	for i := v - 2; i >= 0 && i >= v-12; i-- {
		if l := s.Tokens[i].Lemma; (l == "quote" || l == "cite" || l == "report") && s.Tokens[i].UPOS == "VERB" {
			h = i
			break
		}
	}
	if h < 0 {
		return
	}
	f.Rule = "quoted as"
	if by := r.agent(s, h); by >= 0 {
		f.links = append(f.links, r.nameOf(s, by))
	} else if by := r.agent(s, v); by >= 0 {
		f.links = append(f.links, r.nameOf(s, by))
	}
	if r.passive(s, h) {
		f.source, f.own = r.subject(s, h, 0)
		*first, _ = r.group(s, h, h)
		return
	}
	if o := s.Child(h, "obj"); o >= 0 {
		f.source = o
		if n, _ := r.subject(s, h, 0); n >= 0 {
			f.links = append(f.links, r.nameOf(s, n))
		}
	}
}

// asSaying reports whether "as saying" follows within the clause of v.
func (r *reader) asSaying(s *sent, v int) bool {
	for i := v + 1; i+1 < len(s.Tokens) && i < v+12 && s.Tokens[i].UPOS != "VERB"; i++ {
		if strings.EqualFold(s.Tokens[i].Text, "as") && s.Tokens[i+1].XPOS == "VBG" {
			return true
		}
	}
	return false
}

// agent returns the token after "by" that did what the passive verb v says.
func (r *reader) agent(s *sent, v int) int {
	for _, k := range s.Children(v) {
		if x := int(k); x > v && parse.IsRel(s.Tokens[x].Rel, "obl", "nmod") && r.marker(s, x) == "by" && s.Tokens[x].UPOS != "NUM" && s.Tokens[x].XPOS != "VBG" {
			return x
		}
	}
	return -1
}

// passiveVerb reads "a claim denied by both": the agent speaks, the subject is
// the content.
func (r *reader) passiveVerb(s *sent, f *found, first, last int) *found {
	if f.cue == nil {
		return nil
	}
	v := f.head
	by := r.agent(s, v)
	f.source = by
	if by >= 0 {
		from, to := s.Range(by)
		for from < by && (s.Tokens[from].Rel == "case" || s.Tokens[from].Text == "by") {
			from++
		}
		f.srcSpan = r.phraseFrom(s, from, to)
		f.Speaker.Span = f.srcSpan
		f.by = true
		if from == last+2 {
			last++ // "denied by"
		}
	}
	f.Rule = "passive:" + strings.ReplaceAll(f.cue.word, " ", "_")
	f.frame = "passive"
	subj := s.Child(v, "nsubj")
	if s.Tokens[v].Rel == "acl" {
		subj = s.Tokens[v].Head
	}
	switch {
	case subj >= 0 && s.Tokens[v].Rel == "acl":
		from := firstOf(s, subj)
		for from < subj && parseCase(s, from) {
			from++
		}
		f.take(r.span(s, from, first-1), "passive")
	case subj >= 0 && s.Tokens[subj].UPOS != "PRON":
		f.take(r.under(s, subj), "passive")
	}
	if x := r.passiveRest(s, f, v); x >= 0 {
		f.Content = append(f.Content, r.under(s, x))
	}
	if by < 0 && f.cue.tier == speech && r.passiveClause(s, f, v) {
		f.frame = "said to be"
	}
	f.Cue = dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	f.trimAround(r, s)
	return f
}

func firstOf(s *sent, i int) int {
	from, _ := s.Range(i)
	return from
}

// passiveRest returns what completes a passive: "is expected to sign".
func (r *reader) passiveRest(s *sent, f *found, v int) int {
	for _, k := range s.Children(v) {
		x := int(k)
		if x < v {
			continue
		}
		if parse.IsRel(s.Tokens[x].Rel, "xcomp", "ccomp") {
			return x
		}
		if parse.IsRel(s.Tokens[x].Rel, "obl", "advcl") && has(f.cue.objPreps, r.marker(s, x)) {
			return x
		}
	}
	return -1
}

// passiveClause reads "it was announced that …".
func (r *reader) passiveClause(s *sent, f *found, v int) bool {
	for _, k := range s.Children(v) {
		if x := int(k); x > v && s.Tokens[x].Rel == "ccomp" {
			return true
		}
	}
	return false
}

// phraseFrom trims the words of a source from..to: no closing marks, no
// relative clause set off by a comma.
func (r *reader) phraseFrom(s *sent, from, to int) dossier.Span {
	for i := from + 1; i <= to; i++ {
		if s.Tokens[i-1].Text == "," && s.Tokens[i].XPOS != "" && s.Tokens[i].XPOS[0] == 'W' {
			to = i - 2
			break
		}
	}
	for to > from && s.Tokens[to].UPOS == "PUNCT" && s.Tokens[to].Text != ")" {
		to--
	}
	return dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[to].End}
}

// accordingEnd returns the last token of the name after "according to", whose
// head is h: an apposition belongs to it ("Ana Ruiz, a lawyer, …"), the subject
// of what follows does not ("the agency, Oran and Velin are …").
func (r *reader) accordingEnd(s *sent, i, h int) int {
	_, to := s.Range(h)
	for k := i + 3; k <= to; k++ {
		if s.Tokens[k].Text == "," && (k == to || !r.apposition(s, k+1)) {
			to = k - 1
		}
	}
	if to+2 < len(s.Tokens) && s.Tokens[to+1].UPOS == "CCONJ" && s.Tokens[to+2].XPOS == "VBG" && r.lex.verbs[s.Tokens[to+2].Lemma] != nil {
		// "According to TASS and quoting the envoy, …"
		for to+1 < len(s.Tokens) && s.Tokens[to+1].Text != "," {
			to++
		}
		return to
	}
	// "two people familiar with the matter, …": trees hang the adjective elsewhere.
	if to+1 < len(s.Tokens) && (s.Tokens[to+1].XPOS == "JJ" || s.Tokens[to+1].XPOS == "VBN") {
		for to+1 < len(s.Tokens) && s.Tokens[to+1].UPOS != "PUNCT" && s.Tokens[to+1].UPOS != "AUX" {
			to++
		}
	}
	return to
}

// apposition reports whether the words from token k up to the next comma only
// describe the name before them: no verb follows that they are the subject of.
func (r *reader) apposition(s *sent, k int) bool {
	switch s.Tokens[k].UPOS {
	case "PROPN", "DET", "NOUN", "ADJ":
	default:
		return len(s.Tokens[k].XPOS) > 0 && s.Tokens[k].XPOS[0] == 'W'
	}
	relative := false
	for ; k < len(s.Tokens); k++ {
		switch t := s.Tokens[k]; {
		case t.Text == ",":
			if k+1 == len(s.Tokens) {
				return true
			}
			next := s.Tokens[k+1]
			return next.UPOS != "AUX" && next.UPOS != "VERB" && next.UPOS != "CCONJ" && (next.XPOS == "" || next.XPOS[0] != 'W')
		case t.XPOS != "" && t.XPOS[0] == 'W':
			relative = true
		case (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "MD") && !relative:
			return false
		}
	}
	return true
}

// according reads "according to X": the rest of the clause is the content.
func (r *reader) according(s *sent, i int) *found {
	if i+2 >= len(s.Tokens) || s.Tokens[i+1].Text != "to" {
		return nil
	}
	h := s.Tokens[i].Head
	if h < i {
		// Some trees hang the name on "according".
		if h = s.Child(i, "obl", "nmod", "obj"); h < 0 {
			h = s.Tokens[i+1].Head
		}
	}
	if h <= i+1 {
		return nil
	}
	f := &found{cue: &cue{word: "according to", act: dossier.Assert, tier: speech, quote: true, documents: true}, sent: s.n, head: i, source: h, frame: "according to"}
	f.Rule = "according to"
	end := r.accordingEnd(s, i, h)
	f.srcSpan = r.phraseFrom(s, i+2, end)
	f.Speaker.Span, f.fixed = f.srcSpan, true
	f.Cue = dossier.Span{Start: s.Tokens[i].Start, End: s.Tokens[i+1].End}
	gov := s.Tokens[h].Head
	if gov < 0 || gov >= i && gov <= end {
		gov = s.Root()
	}
	from, hi := 0, len(s.Tokens)-1
	if gov >= 0 && s.Tokens[gov].UPOS == "VERB" && s.Tokens[gov].Rel == "conj" && ownSubject(s, gov) < 0 {
		gov = s.Tokens[gov].Head
	}
	if gov >= 0 && s.Tokens[gov].UPOS == "VERB" && parse.IsRel(s.Tokens[gov].Rel, "conj", "ccomp") {
		from, hi = s.Range(gov)
		for from < gov && parse.IsRel(s.Tokens[from].Rel, "cc", "mark") {
			from++
		}
	}
	// "…, and according to the ministry, it will grow": what comes before "and" is
	// somebody else's.
	joined := i > 1 && s.Tokens[i-1].UPOS == "CCONJ" && hi > end+2
	if from < i && !joined && !r.linkPhrase(s, from, i-1) {
		f.Content = append(f.Content, r.span(s, from, i-1))
	}
	// "Trade grew, according to Brun, once envoy to Oran, Velin, and Alba": names at
	// the end are no words of his.
	if hi > end && !(from < i && !joined && r.verbBetween(s, from, i-1) && !r.verbBetween(s, end+1, hi)) {
		f.Content = append(f.Content, r.span(s, end+1, hi))
	}
	f.trimAround(r, s)
	return f
}
