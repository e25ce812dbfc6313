package event

import (
	"slices"
	"strings"

	"dossier"
)

// reality is what the clauses around a trigger say of it: whether it happened.
type reality struct {
	neg, fut, would, hyp bool
	intent               bool // wanted rather than planned: "is willing to"
	alleged, denied      bool
	ongoing              bool
	irrealis             bool // asked for, proposed, feared: "called for talks"
	purpose              bool // "in order to"
	slipped              bool // put off to another day
}

// reality climbs from the trigger to the root of its sentence and gathers what
// auxiliaries, negation, conditions and governing words say on the way.
func (s *sent) reality(i int, fr *frame) reality {
	var re reality
	if fr.verb != i {
		s.modifiers(i, &re)
		if s.isIn(fr.verb, "occur") || s.isIn(fr.verb, "continue") {
			re.ongoing = s.isIn(fr.verb, "continue")
		}
		i = fr.verb
	}
	said := false // the step below is a clause that is said
	for steps := 0; i >= 0 && steps < 10; steps++ {
		neg := re.neg
		s.modifiers(i, &re)
		if said && re.neg && !neg && s.isIn(i, "saying") {
			re.neg, re.hyp = false, true // "did not say that they had attacked"
		}
		said = s.rel(i, "ccomp") && s.finiteClause(i)
		up, more := s.climb(i, &re)
		if !more {
			break
		}
		i = up
	}
	s.deniedClaim(&re)
	return re
}

// modifiers notes what stands directly on token i.
func (s *sent) modifiers(i int, re *reality) {
	re.fut = re.fut || s.isTo(i)
	for _, c32 := range s.Children(i) {
		c := int(c32)
		w := s.lower(c)
		switch {
		case s.rel(c, "aux", "cop"):
			if stem, ok := strings.CutSuffix(strings.ReplaceAll(w, "’", "'"), "n't"); ok && stem != "" {
				re.neg, w = true, stem // not every tokenizer parts "haven't"
			}
			s.auxiliary(c, w, re)
		case w == "not" || w == "n't" || w == "n’t" || w == "never" || w == "hardly":
			re.neg = true
		case s.rel(c, "det") && (w == "no" || w == "neither"):
			re.neg = true
		case s.rel(c, "advmod", "amod", "compound"):
			s.shade(c, re)
		case s.rel(c, "cc") && w == "neither":
			re.neg = true
		case s.rel(c, "acl") && s.Tokens[c].XPOS == "VBN" && !s.isVerb(i) && s.isIn(c, "plan"):
			re.fut = true // "the signing, planned for May 5"
		}
	}
}

// isTo reports "are to meet": planned, whatever the tree makes of "are".
func (s *sent) isTo(i int) bool {
	if s.Tokens[i].XPOS != "VB" {
		return false
	}
	for _, c := range s.Children(i) {
		if j := int(c); j < i && j > 0 && s.lower(j) == "to" && s.lemma(j-1) == "be" && s.Tokens[j-1].Head == i {
			return true
		}
	}
	return false
}

func (s *sent) auxiliary(c int, w string, re *reality) {
	switch w {
	case "will", "shall", "'ll", "’ll", "wo":
		re.fut = true
	case "would", "'d", "’d":
		re.would = true
	case "can", "could", "may", "might", "ca", "should", "ought", "must":
		re.hyp = true
	}
}

// shade notes an adverb or adjective that puts the trigger in doubt or ahead.
func (s *sent) shade(c int, re *reality) {
	l := s.lemma(c)
	if l == "likely" && s.rel(c, "advmod") {
		return // "would likely be signed" is as planned as "would be signed"
	}
	w := s.lower(c)
	switch {
	case s.d.words.has(l, "allegedly"), s.d.words.has(w, "allegedly"):
		re.alleged = true
	case s.d.words.has(l, "planned"), s.d.words.has(w, "planned"):
		re.fut = true
	case s.d.words.has(l, "possible") && !s.rel(c, "advmod"), l == "possibly", l == "perhaps", l == "maybe":
		re.hyp, re.irrealis = true, true
	case s.d.words.has(l, "ongoingly"):
		re.ongoing = true
	case l == "longer" && c > 0 && s.lower(c-1) == "no":
		re.neg = true
	}
}

// climb notes what token i's governor says of it and returns the governor; more
// is false where the climb ends: what stands above says nothing of the truth.
func (s *sent) climb(i int, re *reality) (up int, more bool) {
	g := s.Tokens[i].Head
	if g < 0 {
		return -1, false
	}
	switch {
	case s.Tokens[i].Rel == "acl:relcl" && !(s.hasMark(i, "that") && s.isIn(g, "claim", "demand")):
		if j := s.claimBefore(i); j >= 0 {
			s.governor(i, j, re)
			return j, true
		}
		return -1, false
	case s.rel(i, "acl") && s.hasMark(i, "of", "from") && s.Tokens[g].Head >= 0 && s.isIn(s.Tokens[g].Head, "ofing"):
		s.governor(i, s.Tokens[g].Head, re) // "accused them of sending" hung on "them"
		return s.Tokens[g].Head, true
	case s.rel(i, "acl") && i < g && s.tensed(i) && s.ownSubject(i) >= 0:
		return -1, false // "Moscow denied claims" with "claims" taken for the root
	case s.rel(i, "acl") && s.Tokens[i].XPOS == "VBN" && !s.hasMark(i, "that"):
		return -1, false // "a claim denied by both" is denied indeed
	case s.rel(i, "advcl"):
		return g, s.adverbial(i, g, re)
	case s.rel(i, "acl") && s.hasMark(i, "to") && !s.isIn(g, "plan", "intent", "hypo", "refuse", "claim", "prepare", "possible", "means", "move"):
		re.purpose = true // "a presence to support them"
		return g, false
	case s.rel(i, "xcomp") && s.hasMark(i, "to") && s.isIn(g, "motion"):
		re.purpose = true // "will visit Velin to mediate"
		return g, false
	case s.rel(i, "xcomp", "ccomp", "csubj", "acl") && (s.hasMark(i, "whether", "if") || s.adverb(i, "whether")):
		re.hyp, re.irrealis = true, true // "did not say whether they had agreed"
		return g, false
	case s.rel(i, "xcomp", "ccomp", "csubj", "acl"):
		s.governor(i, g, re)
		return g, true
	case s.rel(i, "conj"):
		if s.isVerb(i) && s.ownTense(i) {
			return s.climb(g, re) // what governs both, not what is said of the first alone
		}
		return g, true
	case s.rel(i, "obj", "nsubj", "obl", "nmod", "dep", "compound"):
		if s.isVerb(i) {
			return g, false
		}
		return g, s.nominal(i, g, re)
	}
	return -1, false
}

// claimBefore returns "claim" of "a claim by Lusia that they had sent arms", where
// the parser hung the clause on the last name; -1 when clause i tells no claim.
func (s *sent) claimBefore(i int) int {
	if !s.hasMark(i, "that") || s.ownSubject(i) < 0 {
		return -1
	}
	g := s.Tokens[i].Head
	for j := g - 1; j >= 0 && j > g-5; j-- {
		if s.isNoun(j) && s.isIn(j, "claim", "demand") {
			return j
		}
	}
	return -1
}

// ownTense reports whether conjunct i has a tense of its own: "did not answer but
// left" denies only the first.
func (s *sent) ownTense(i int) bool {
	if s.tensed(i) || s.Child(i, "nsubj", "aux") >= 0 {
		return true
	}
	c := s.Child(i, "cc")
	return c >= 0 && s.lower(c) == "but"
}

func (s *sent) adverbial(i, g int, re *reality) bool {
	switch {
	case (s.adverb(i, "when") || s.hasMark(i, "when", "after")) && s.isNow(i) && s.ahead(g):
		re.fut = true // "will visit when the treaty is signed"
		return false
	case s.adverb(i, "where", "when", "why"):
		return false
	case s.hasMark(i, "once") || s.hasMark(i, "as") && (s.adverb(i, "soon") || s.lower(g) == "soon"):
		re.fut = !s.wasThen(i) // "as soon as the treaty is signed"
		return false
	case s.hasMark(i, "if", "unless", "lest", "whether"):
		re.hyp = true
		return false
	case s.hasMark(i, "to", "at") && s.Tokens[i].XPOS == "VBG":
		re.hyp, re.irrealis = true, true // "no obstacle to signing", "aimed at ending"
		return false
	case s.hasMark(i, "without"):
		re.neg = true
		return false
	case s.hasMark(i, "against") && s.Tokens[i].XPOS == "VBG":
		re.neg, re.fut = true, true // "decided against inviting them"
		return false
	case s.isIn(g, "claim", "deny") || s.marked(i, "of", "from", "for") && s.isIn(g, "ofing", "objcontrol"):
		s.governor(i, g, re)
		return true
	case s.hasMark(i, "to") && s.Tokens[i].XPOS == "VB":
		if s.isIn(g, "means", "plan", "intent", "hypo", "refuse", "persist", "manage") || s.Tokens[g].UPOS == "ADJ" {
			s.governor(i, g, re)
			return true
		}
		re.purpose = !s.isIn(i, "ceremony") // "met to mark the start": they did
		return false
	case s.hasMark(i, "before", "until") && s.ahead(g):
		re.hyp = true // "cannot enter into force before both have approved it"
		return false
	case s.hasMark(i, "because", "since", "as", "while", "after", "when", "before", "until", "although", "though", "once", "that", "where"):
		return false
	}
	// A participle without a conjunction shares the fate of its main clause.
	return true
}

// ahead reports whether clause i is still to come or only possible.
func (s *sent) ahead(i int) bool {
	above := s.reality(i, &frame{verb: i, comp: -1})
	return above.fut || above.would || above.hyp
}

// marked is hasMark, also where the parser hung the word right before i elsewhere.
func (s *sent) marked(i int, words ...string) bool {
	return s.hasMark(i, words...) || i > 0 && s.rel(i-1, "mark", "case") && slices.Contains(words, s.lower(i-1))
}

// adverb reports whether one of the words hangs on i as an adverb.
func (s *sent) adverb(i int, words ...string) bool {
	for _, c := range s.Children(i) {
		for _, w := range words {
			if s.rel(int(c), "advmod", "mark") && s.lower(int(c)) == w {
				return true
			}
		}
	}
	return false
}

// governor notes what word g says of its clause i.
func (s *sent) governor(i, g int, re *reality) {
	switch {
	case s.isIn(g, "plan") && !s.finiteClause(i), s.lemma(g) == "go" && s.Tokens[g].XPOS == "VBG" && s.hasMark(i, "to"),
		s.lemma(g) == "be" && s.hasMark(i, "to"):
		re.fut = true
	case s.lemma(g) == "have" && s.hasMark(i, "to"):
		re.fut = true // "have yet to sign it"
	case s.isIn(g, "intent") && !s.finiteClause(i):
		re.fut, re.intent = true, true
	case s.isIn(g, "refuse", "stop"):
		re.neg = true
		re.irrealis = true
	case s.isIn(g, "deny"):
		re.denied = true
	case s.isIn(g, "accuse") || s.isVerb(g) && s.isIn(g, "claimverb") || !s.isVerb(g) && s.isIn(g, "claim"):
		re.alleged = true
	case s.isIn(g, "hypo"):
		re.hyp, re.irrealis = true, true
	case s.isIn(g, "persist"):
		re.ongoing = true
	}
}

// finiteClause reports "announced that they are leaving": what is announced is a
// fact, what they announced to do is a plan.
func (s *sent) finiteClause(i int) bool {
	return s.tensed(i) && s.Child(i, "nsubj") >= 0
}

// nominal notes what governor g says of noun i: "denied the attack", "plans for
// talks", "called for a ceasefire".
func (s *sent) nominal(i, g int, re *reality) bool {
	switch {
	case s.isVerb(g) && s.rel(i, "nsubj") && !s.isPassive(g):
		return false
	case s.isIn(g, "postpone") && s.rel(i, "obj", "nsubj"):
		re.fut, re.slipped = true, true
	case s.rel(i, "obl", "nmod") && s.caseOf(i) == "for" && s.isVerb(g) && s.Child(i, "nmod:poss") >= 0:
		return false // "accused of sending arms for its war": the war is no accusation
	case s.rel(i, "obl") && !s.complementary(s.caseOf(i)):
		above := s.reality(g, &frame{verb: g, comp: -1})
		switch s.caseOf(i) {
		case "during", "at", "in":
			re.fut = re.fut && !s.wasThen(g) // "tested it during a scheduled drill"
		}
		re.fut = re.fut || above.fut || above.would
		return false // "during a visit he called for …"; "will sign it during a visit"
	case s.isIn(g, "deny") && !s.rel(i, "obl"):
		re.denied = true
	case s.isIn(g, "claim", "accuse") && s.rel(i, "nmod", "obl"):
		re.alleged = true
	case s.isIn(g, "plan", "prepare") && !s.rel(i, "nsubj"):
		re.fut = true
		return true
	case s.isIn(g, "intent") && !s.rel(i, "nsubj") || s.isIn(g, "hypo", "refuse", "stop", "possible", "cancel") && (!s.rel(i, "nsubj") || s.isIn(g, "cancel")):
		re.irrealis = true
	case s.isVerb(g):
		return s.isIn(g, "light", "occur")
	}
	return s.isIn(g, "claim", "part") || s.isIn(g, "talk", "summit") && s.caseOf(i) == "for"
}

// deniedClaim turns what is alleged into denied where the sentence says so: "—a
// claim denied by both".
func (s *sent) deniedClaim(re *reality) {
	if !re.alleged {
		return
	}
	for i := range s.Tokens {
		if !s.isIn(i, "deny") || !s.isVerb(i) {
			continue
		}
		fr := s.verbFrame(i)
		for _, o := range fr.obj {
			if o >= 0 && (s.isIn(o, "claim") || s.Tokens[o].UPOS == "PRON") {
				re.denied = true
			}
		}
	}
}

// status puts it into one word.
func (re reality) status(t dossier.EventType, s *sent, i int, fr *frame) dossier.Status {
	switch {
	case re.denied, re.neg:
		return dossier.Denied
	case re.alleged:
		return dossier.Alleged
	case re.hyp:
		return dossier.Hypothetical
	case re.fut, re.would:
		return dossier.Planned
	case re.ongoing, t == dossier.Consult && !s.isVerb(i) && s.underway(), s.progressive(fr.verb), t == dossier.Cooperate && s.perfect(fr.verb), (lasting(t) || s.isIn(i, "durative")) && s.present(fr.verb):
		return dossier.Ongoing
	}
	return dossier.Held
}

// lasting reports whether the present tense of t tells of a state: "they
// cooperate", and not of the day's news: "minister meets envoy".
func lasting(t dossier.EventType) bool {
	switch t {
	case dossier.Cooperate, dossier.Aid, dossier.Sanction, dossier.Coerce:
		return true
	}
	return false
}

func (s *sent) present(i int) bool {
	if s.Kind == dossier.Caption || s.Kind == dossier.Title {
		return false
	}
	x := s.Tokens[i].XPOS
	return x == "VBZ" || x == "VBP" && s.Child(i, "aux") < 0
}

// perfect reports "have joined forces": what began and goes on.
func (s *sent) perfect(i int) bool {
	for _, c := range s.Children(i) {
		if w := s.lower(int(c)); s.rel(int(c), "aux") && (w == "have" || w == "has") {
			return true
		}
	}
	return false
}

// progressive reports "is providing", "have been negotiating".
func (s *sent) progressive(i int) bool {
	if !strings.HasSuffix(s.lower(i), "ing") || s.Tokens[i].UPOS == "ADJ" {
		return false
	}
	for _, c := range s.Children(i) {
		if s.rel(int(c), "aux", "cop") && s.lemma(int(c)) == "be" {
			w := s.lower(int(c))
			return w == "is" || w == "are" || w == "am" || w == "been" || w == "'re" || w == "'s" || w == "’re" || w == "’s" || w == "was" || w == "were"
		}
	}
	return false
}

// complementary reports whether a phrase with preposition w tells what its verb is
// about, rather than when or where.
func (s *sent) complementary(w string) bool {
	switch w {
	case "for", "of", "on", "about", "against", "to", "from", "with":
		return true
	}
	return false
}

// underway reports whether the sentence says that something is going on.
func (s *sent) underway() bool {
	for i := range s.Tokens {
		if w := s.lower(i); w == "underway" || w == "under" && i+1 < len(s.Tokens) && s.lower(i+1) == "way" {
			return true
		}
	}
	return false
}
