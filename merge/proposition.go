package merge

import (
	"slices"
	"strings"

	"dossier"
)

// stance is how a proposition stands in its article.
type stance string

const (
	asserts stance = "asserts" // somebody says so
	denies  stance = "denies"  // somebody says that it is not so
	prints  stance = "prints"  // the article says so in its own voice
)

// proposition is something said to be so, or not.
type proposition struct {
	a         *article
	span      dossier.Span   // its sentence
	content   []dossier.Span // its words
	statement int            // index into a.Statements, or the Narrator
	stance    stance
	rule      string
	words     []word    // sorted, each once
	weights   []float64 // of words, and their sum: see bench
	total     float64
	telling   []word   // the rarest words
	context   []word   // for a denial that does not say of what ("denies the charges"): the words around it
	speaker   string   // who denies, where no statement has it
	reply     bool     // it denies "the claim", "the charges": what was said just before
	negative  bool     // its words say that something is not so
	soft      bool     // it only says that something is not so, and denies nobody's words
	deeds     []string // "AID karvania tolmeria"
	objects   []word   // of its deeds
}

func (p *proposition) holds(s dossier.Span) bool {
	return slices.ContainsFunc(p.content, func(c dossier.Span) bool { return c.Contains(s) })
}

// text is the proposition in words: its content, or its sentence where that says
// too little ("denied it").
func (p *proposition) text() string {
	var parts []string
	for _, s := range p.content {
		parts = append(parts, p.a.text(s))
	}
	t := strings.Join(strings.Fields(strings.Join(parts, " … ")), " ")
	if p.stance == denies {
		t = withoutClaim(p.withSpeaker(t))
	}
	if len(strings.Fields(t)) < 4 || p.stance == denies && startsWithPronoun(t) {
		t = strings.Join(strings.Fields(p.a.text(p.span)), " ")
	}
	// "—a claim denied by Moscow" is not part of the claim.
	if i := strings.Index(t, "—"); i > len(t)/2 && deniers(t) != "" {
		t = t[:i]
	}
	// "accuses Iran of providing missiles" has the content "Iran of providing missiles".
	if who, what, ok := strings.Cut(t, " of "); ok && len(strings.Fields(who)) < 4 && strings.HasSuffix(strings.SplitN(what+" ", " ", 2)[0], "ing") {
		t = who + " " + what
	}
	return strings.TrimPrefix(withoutClaim(strings.TrimRight(strings.Trim(t, "“”\"‘’ "), ",.;")), "that ")
}

// withSpeaker puts who denies in place of "it" or "he" at the head of what they
// deny: "Ossa Port denied that it had broken any rule".
func (p *proposition) withSpeaker(t string) string {
	t = strings.TrimPrefix(t, "that ")
	first, rest, _ := strings.Cut(t, " ")
	if p.statement < 0 || len(strings.Fields(rest)) < 2 {
		return t
	}
	switch strings.ToLower(first) {
	case "it", "he", "she", "they":
		who := p.a.Statements[p.statement].Speaker
		if who.Name == "" || who.Unnamed {
			return t
		}
		if r := firstRune(who.Name); r >= 'a' && r <= 'z' && !strings.HasPrefix(who.Name, "the ") {
			return "the " + who.Name + " " + rest
		}
		return who.Name + " " + rest
	}
	return t
}

// startsWithPronoun: "it had broken any rule" does not say who.
func startsWithPronoun(t string) bool {
	first, _, _ := strings.Cut(strings.TrimPrefix(strings.ToLower(t), "that "), " ")
	switch first {
	case "it", "he", "she", "they", "this", "these", "those", "his", "her", "their", "its", "them":
		return true
	}
	return false
}

// withoutClaim leaves the claim itself of "recent reports suggesting that …" and
// "a claim by Belmora that …".
func withoutClaim(t string) string {
	head, rest, ok := strings.Cut(t, " that ")
	if of, what, found := strings.Cut(t, " of "); !ok && found && len(strings.Fields(of)) < 3 && len(strings.Fields(what)) > 3 {
		head, rest, ok = of, what, true // "rumours of soldiers leaving the city"
	}
	if !ok || len(strings.Fields(head)) > 5 {
		return t
	}
	for w := range strings.FieldsSeq(strings.ToLower(head)) {
		if isClaimNoun(strings.TrimSuffix(w, "s")) {
			return rest
		}
	}
	return t
}

// isClaimNoun reports whether w, in the singular, is what one says of another.
func isClaimNoun(w string) bool {
	switch w {
	case "claim", "report", "rumor", "rumour", "allegation", "accusation", "suggestion", "charge", "assertion", "finding", "criticism":
		return true
	}
	return false
}

// headNoun returns the first word of s after its article, in the singular, and what
// follows it.
func headNoun(s string) (noun, rest string) {
	noun = firstOf(strings.ToLower(s))
	if _, after, ok := strings.Cut(s, noun); ok {
		rest = strings.TrimLeft(after, "s ")
	}
	return noun, rest
}

// propositions lists what an article says and lets others say.
func (c *corpus) propositions(a *article) []*proposition {
	var out []*proposition
	for i, st := range a.Statements {
		if how := a.stanceOf(st); how != "" {
			p := &proposition{a: a, span: st.Span, content: st.Content, statement: i, stance: how, rule: st.Rule}
			c.saidWords(p, st)
			p.soft = how == denies && !a.saysDenial(st)
			c.sayDeed(p)
			out = append(out, p)
		}
	}
	for _, ev := range a.Events {
		if ev.Status != dossier.Denied || a.deniedBy(ev, out) {
			continue
		}
		if p := c.eventDenial(a, ev); p != nil {
			out = append(out, p)
		}
	}
	return append(out, c.plain(a)...)
}

// deniers returns who denies in "a claim denied by both Moscow and Tehran".
func deniers(s string) string {
	for _, by := range []string{" denied by ", " rejected by ", " dismissed by ", " disputed by "} {
		if _, who, ok := strings.Cut(s, by); ok {
			if i := strings.IndexAny(who, ",.;:—("); i >= 0 {
				who = who[:i]
			}
			return strings.TrimPrefix(strings.TrimSpace(who), "both ")
		}
	}
	return ""
}

// stanceOf says what a statement does to its content; "" when it neither asserts
// nor denies: a question, a call, praise.
func (a *article) stanceOf(st dossier.Statement) stance {
	// "No one is sure of the steps": that is nobody's word.
	if who := strings.ToLower(st.Speaker.Name); len(st.Content) == 0 || who == "no one" || who == "nobody" || who == "none" {
		return ""
	}
	content := strings.ToLower(a.text(st.Content[0]))
	switch st.Act {
	case dossier.Deny:
		// Who rejects a call does not say that it is untrue.
		if w := firstOf(content); w == "call" || w == "demand" || w == "request" || w == "proposal" || w == "offer" || w == "plan" || w == "appeal" {
			return ""
		}
		if strings.Contains(content, "comment") { // "would not comment on rumours"
			return ""
		}
		return denies
	case dossier.Assert, dossier.Accuse, dossier.Predict, dossier.Warn, dossier.Promise:
		// "He does not believe that the treaty will help."
		before := dossier.Span{Start: max(st.Start, st.Cue.Start-16), End: st.Cue.End}
		if !st.Cue.Empty() && !a.quotes(st, before) && negation(lastClause(strings.ToValidUTF8(a.text(before), ""))) {
			return denies
		}
		return asserts
	}
	return ""
}

// lastClause leaves out what a comma parts from the end of s: in "whose name was not
// given, described it" nothing is denied.
func lastClause(s string) string { return s[strings.LastIndexAny(s, ",;:—")+1:] }

// saysDenial reports whether the words around the cue of st deny outright.
func (a *article) saysDenial(st dossier.Statement) bool {
	if st.Cue.Empty() {
		return st.Act == dossier.Deny
	}
	cue := a.text(st.Cue)
	_, _, ok := denialAt(cue)
	return ok || st.Act == dossier.Deny && !isSaying(cue)
}

// isSaying reports whether a cue but says: "said", "told", "stated".
func isSaying(cue string) bool {
	switch stem(fold(lastWord(cue))) {
	case stem("say"), "said", stem("tell"), "told", stem("state"), stem("stated"), stem("add"), stem("added"), stem("write"), "wrote", stem("note"), stem("noted"), stem("insist"), stem("insisted"), stem("stress"), stem("stressed"), stem("according"):
		return true
	}
	return false
}

// firstOf returns the stem of the first word of s that is not an article.
func firstOf(s string) string {
	for w := range strings.FieldsSeq(s) {
		switch w = strings.Trim(w, "“”\"‘’'.,"); w {
		case "", "the", "a", "an", "all", "any", "his", "her", "its", "their", "such":
		default:
			return strings.TrimSuffix(w, "s")
		}
	}
	return ""
}

// negation reports whether the words of s deny: "not", "no", "never", "isn’t".
func negation(s string) bool {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	for w := range strings.FieldsSeq(s) {
		switch w = strings.Trim(w, "“”\"‘'.,;:?!"); w {
		case "not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "cannot":
			return true
		}
		if strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}

// quotes reports whether a span lies in the content of st.
func (a *article) quotes(st dossier.Statement, s dossier.Span) bool {
	return slices.ContainsFunc(st.Content, s.Overlaps)
}

// deniedBy reports whether a statement of ev's sentence denies already.
func (a *article) deniedBy(ev dossier.Event, props []*proposition) bool {
	return slices.ContainsFunc(props, func(p *proposition) bool { return p.stance == denies && p.span.Overlaps(ev.Span) })
}

// saidWords sets the words of a statement. What is denied is often named before:
// "Belmora says so; both have denied it", "the charges", "a claim denied by
// Moscow". Then the rest of the sentence and the one before are its context.
func (c *corpus) saidWords(p *proposition, st dossier.Statement) {
	for _, s := range st.Content {
		text := p.a.text(s)
		p.words = append(p.words, c.words.in(text)...)
		p.negative = p.negative || negation(text)
	}
	p.words = sortedSet(p.words)
	// "Dismissed the claim as a fairy tale": the tale is not what is denied.
	if noun, rest := headNoun(p.a.text(st.Content[0])); p.stance == denies && isClaimNoun(noun) {
		p.reply = true
		if strings.HasPrefix(rest, "as ") {
			p.words = nil
		}
	}
	i := p.a.sentence(st.Start)
	if p.stance != denies || len(p.words) > 2 || i < 0 {
		return
	}
	for _, s := range p.a.sentences[max(0, i-1) : i+1] {
		p.context = append(p.context, s.words...)
	}
	p.context = sortedSet(p.context)
}

func sortedSet(words []word) []word {
	words = slices.Clone(words)
	slices.Sort(words)
	return slices.Compact(words)
}

// plain lists the sentences of a that nobody is quoted in: what it prints as fact.
func (c *corpus) plain(a *article) []*proposition {
	var out []*proposition
	for _, s := range a.sentences {
		quoted := slices.ContainsFunc(a.Statements, func(st dossier.Statement) bool {
			return st.Span.Overlaps(s.Span) || slices.ContainsFunc(st.Content, s.Span.Overlaps)
		})
		if !quoted && len(s.words) > 2 && !a.doubted(s.Span) {
			p := &proposition{
				a: a, span: s.Span, content: []dossier.Span{s.Span}, statement: dossier.Narrator,
				stance: prints, rule: "sentence", words: sortedSet(s.words),
			}
			c.sayDeed(p)
			out = append(out, p)
		}
	}
	return out
}

// doubted reports whether the article itself does not stand behind a sentence: an
// event in it is alleged, denied or only possible, or it is about a claim.
func (a *article) doubted(s dossier.Span) bool {
	text := strings.ToLower(a.text(s))
	for _, w := range []string{"alleg", "claim", "accus", "denie", "deny", "denial", "whether", "reportedly", "said to", "?"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return slices.ContainsFunc(a.Events, func(ev dossier.Event) bool {
		return s.Contains(ev.Trigger) && (ev.Status == dossier.Denied || ev.Status == dossier.Alleged || ev.Status == dossier.Hypothetical)
	})
}
