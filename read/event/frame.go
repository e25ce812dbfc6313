package event

import (
	"slices"
	"strings"

	"dossier"
)

// frame holds the arguments of one trigger: token indices, deep roles, so that
// "was signed by the ministers" and "the ministers signed" give the same.
type frame struct {
	verb    int // carries tense and negation: the trigger, or its light verb
	light   bool
	passive bool
	subj    []int
	obj     []int
	iobj    []int
	scene   []int // subject of the clause that a noun trigger is a scene of: "said during talks with"
	between []int
	mod     []int // states and parties that modify a noun: "the Veria-Lusia talks"
	preps   []prep
	comp    int // complement clause, -1
}

type prep struct {
	word string
	head int
	deep bool // hung on another phrase
}

// add takes up the prepositional arguments of tokens at, their own before those
// that the parser hung on one of them: "the delivery of arms to the rebels".
func (fr *frame) add(s *sent, at ...int) {
	for _, i := range at {
		fr.addOwn(s, i, false)
	}
	for _, i := range at {
		fr.addBelow(s, i, 2)
	}
}

func (fr *frame) addOwn(s *sent, at int, deep bool) {
	for _, c32 := range s.Children(at) {
		c := int(c32)
		switch {
		case s.rel(c, "obl", "nmod") && s.Tokens[c].Rel != "nmod:poss", s.rel(c, "advcl", "acl") && s.Tokens[c].XPOS == "VBG":
			if w := s.caseOf(c); w != "" && (!deep || farReaching(w)) {
				fr.preps = append(fr.preps, prep{w, s.content(c), deep})
			}
		case s.rel(c, "advmod") && s.lower(c) == "where":
			fr.preps = append(fr.preps, prep{"in", s.referent(c), deep})
		}
	}
}

func (fr *frame) addBelow(s *sent, at, depth int) {
	if depth == 0 {
		return
	}
	for _, c32 := range s.Children(at) {
		if c := int(c32); c > at && s.rel(c, "obl", "nmod") && !s.isVerb(c) {
			fr.addOwn(s, c, true)
			fr.addBelow(s, c, depth-1)
		}
	}
}

// farReaching reports whether a phrase with w may belong further up than the tree says.
func farReaching(w string) bool {
	switch w {
	case "by", "to", "from", "with", "against", "on", "into", "between", "for":
		return true
	}
	return false
}

// verbFrame returns the deep arguments of verb i.
func (s *sent) verbFrame(i int) frame {
	if s.verbs[i] == nil {
		fr := s.buildVerbFrame(i)
		s.verbs[i] = &fr
	}
	return *s.verbs[i]
}

func (s *sent) buildVerbFrame(i int) frame {
	if g := s.perfectOver(i); g >= 0 {
		return s.verbFrame(g)
	}
	fr := frame{verb: i, passive: s.isPassive(i), comp: -1}
	surface := s.subject(i)
	if surface < 0 && s.finite(i) || s.likeVerb(i) {
		surface = s.leftChunk(i)
	}
	if fr.passive {
		fr.obj = list(s.content(surface))
		fr.subj = list(s.byAgent(i))
	} else {
		fr.subj = s.subjects(i, surface)
		if fr.obj = s.objects(i); fr.obj == nil {
			fr.obj = list(s.content(s.rightChunk(i)))
		}
	}
	at := []int{i}
	for _, o := range fr.obj {
		// "signed an agreement with Lusia": where the parser hangs "with" on the
		// object, it is still who they signed with.
		if o > i {
			at = append(at, o)
		}
	}
	fr.add(s, at...)
	if fr.passive && fr.subj == nil {
		for _, h := range fr.slot("by") { // "were rescued off the coast by the navy"
			if s.actorLike(h) {
				fr.subj = list(h)
				break
			}
		}
	}
	for _, c32 := range s.Children(i) {
		c := int(c32)
		switch {
		case s.Tokens[c].Rel == "iobj":
			fr.iobj = append(fr.iobj, c)
		case s.rel(c, "xcomp", "ccomp") && fr.comp < 0:
			fr.comp = c
		case s.rel(c, "advcl") && fr.comp < 0 && c > i && s.hasMark(c, "to"):
			fr.comp = c
		}
	}
	for _, o := range at[1:] {
		if c := s.Child(o, "acl"); fr.comp < 0 && c >= 0 && s.hasMark(c, "to", "of") {
			fr.comp = c
		}
	}
	if h := s.strayWith(&fr); h >= 0 {
		fr.preps = append(fr.preps, prep{word: "with", head: h})
	}
	if c := s.verdict(&fr); fr.comp < 0 && c >= 0 {
		fr.comp = c
	}
	return fr
}

// perfectOver returns "had" of "had delivered drones" where the parser took the
// participle for an adjective, -1 otherwise.
func (s *sent) perfectOver(i int) int {
	if i == 0 || s.Tokens[i].XPOS != "VBN" || !s.rel(i, "amod") || s.lemma(i-1) != "have" || !s.isVerb(i-1) {
		return -1
	}
	if o := s.Tokens[i].Head; o < 0 || s.Tokens[o].Head != i-1 {
		return -1
	}
	return i - 1
}

// subjects returns the surface subject and any second one: "Veria and the Lusians
// met" is sometimes parsed as two.
func (s *sent) subjects(i, surface int) []int {
	out := list(surface)
	if surface >= 0 {
		out[0] = s.content(surface)
		out = append(out, s.beside(surface, i)...)
	}
	for _, c := range s.Children(i) {
		if s.rel(int(c), "nsubj") && surface >= 0 && surface < int(c) && int(c) < i && s.joined(surface, int(c)) {
			out = append(out, int(c))
		}
	}
	return out
}

// joined reports whether "and" stands between tokens i and j.
func (s *sent) joined(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.lower(k) == "and" {
			return true
		}
	}
	return false
}

// tensed reports whether verb i is finite or has an auxiliary.
func (s *sent) tensed(i int) bool {
	switch s.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return s.Child(i, "aux") >= 0
}

// objects returns the object of verb i, its own or that of the verb it is
// coordinated with: "drafted and signed the treaty", "the treaty they signed".
func (s *sent) objects(i int) []int {
	if c := s.Child(i, "obj"); c >= 0 {
		if p := s.postHolder(i, c); p >= 0 {
			return list(p)
		}
		return list(s.content(s.referent(c)))
	}
	for _, c := range s.Children(i) {
		if s.rel(int(c), "conj") && s.isVerb(int(c)) && int(c)-i <= 3 && s.Child(int(c), "nsubj") < 0 {
			if o := s.Child(int(c), "obj"); o >= 0 {
				return list(s.content(o))
			}
		}
	}
	for _, c := range s.Children(i) {
		if int(c) > i && s.rel(int(c), "xcomp", "obl") && s.isNoun(int(c)) && s.caseOf(int(c)) == "" && s.Child(int(c), "cop") < 0 && !s.dateLike(int(c)) && !s.isIn(int(c), "count") {
			return list(s.content(int(c)))
		}
	}
	if s.Tokens[i].Rel == "acl:relcl" && s.Child(i, "nsubj") >= 0 && s.referent(s.Child(i, "nsubj")) != s.Tokens[i].Head {
		return list(s.Tokens[i].Head)
	}
	return nil
}

// postHolder returns who gets post o by verb i where the parser took both for one
// name: "appointed John Smith foreign minister"; -1 otherwise.
func (s *sent) postHolder(i, o int) int {
	if !s.isIn(i, "placing") || !s.isIn(o, "agent") {
		return -1
	}
	for _, c := range s.Children(o) {
		m := s.mention(int(c))
		if m != nil && int(c) < o && m.Kind == dossier.Person && m.Form == dossier.Name && i+1 < len(s.Tokens) && m.Start == s.Tokens[i+1].Start {
			return int(c)
		}
	}
	return -1
}

func list(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

// nounFrame returns the arguments of noun i, with those of the light verb or
// the verb of happening that carries it.
func (s *sent) nounFrame(i int) frame {
	if s.nouns[i] == nil {
		fr := s.buildNounFrame(i)
		s.nouns[i] = &fr
	}
	return *s.nouns[i]
}

func (s *sent) buildNounFrame(i int) frame {
	fr := frame{verb: i, comp: -1}
	for _, c32 := range s.Children(i) {
		c := int(c32)
		switch {
		case s.Tokens[c].Rel == "nmod:poss":
			fr.subj = append(fr.subj, c)
		case s.rel(c, "compound", "amod", "nmod") && c < i && s.caseOf(c) == "":
			fr.mod = append(fr.mod, c)
		case s.rel(c, "acl") && s.isIn(c, "light", "occur") && s.Tokens[c].XPOS != "VB":
			// "talks held in Velin", "negotiations taking place between them"
			fr.add(s, c)
			fr.subj = append(fr.subj, list(s.byAgent(c))...)
		case s.rel(c, "acl", "xcomp") && fr.comp < 0:
			fr.comp = c
		}
	}
	if j := i + 1; fr.comp < 0 && j < len(s.Tokens) && s.lemma(j) == "aim" && s.Child(j, "nsubj") < 0 {
		fr.comp = j // "talks aimed at a treaty were underway", wherever the parser hangs it
	}
	top := s.top(i)
	if fr.add(s, i); top != i {
		fr.add(s, top)
	}
	if h := s.strayTo(i, &fr); h >= 0 {
		fr.preps = append(fr.preps, prep{word: "to", head: h})
	}
	for _, p := range fr.preps {
		switch p.word {
		case "between", "among":
			fr.between = append(fr.between, p.head)
			fr.between = append(fr.between, s.strayAnd(i, p.head)...)
		case "by":
			fr.subj = append(fr.subj, p.head)
		}
	}
	s.governed(top, &fr)
	return fr
}

// governed takes over the arguments of the verb that noun i depends on.
func (s *sent) governed(i int, fr *frame) {
	g := s.Tokens[i].Head
	if s.rel(i, "conj") && g >= 0 && s.isNoun(g) {
		i, g = g, s.Tokens[g].Head
	}
	if g < 0 || !s.isVerb(g) {
		return
	}
	passive := s.isPassive(g)
	switch {
	case s.rel(i, "obj") && !passive && s.isIn(g, "light"):
		fr.verb, fr.light = g, true
		fr.subj = append(fr.subj, list(s.subject(g))...)
		fr.add(s, g)
	case passive && (s.rel(i, "nsubj") || s.Tokens[g].Rel == "acl") && s.isIn(g, "light"):
		fr.verb, fr.light = g, true
		fr.subj = append(fr.subj, list(s.byAgent(g))...)
		fr.add(s, g)
	case s.rel(i, "nsubj") && s.isIn(g, "occur"):
		fr.verb, fr.light = g, true
		fr.add(s, g)
	case s.rel(i, "obl", "nmod") && s.isIn(g, "lightprep") && (s.caseOf(i) == "in" || s.caseOf(i) == "into" || s.caseOf(i) == "on"):
		// "engaged in talks", "entered into negotiations", "embarked on a visit"
		fr.verb, fr.light = g, true
		fr.subj = append(fr.subj, list(s.subject(g))...)
	case s.rel(i, "obl"):
		switch s.caseOf(i) {
		case "during", "at", "in", "after", "following", "on", "before", "for", "through", "with":
			if !s.isIn(g, "speech") && !s.isIn(g, "light") {
				return
			}
			fr.scene = list(s.subject(g))
			if passive {
				fr.scene = list(s.byAgent(g))
			}
		}
	}
}

// ownPrep reports whether a phrase of the frame's own stands in one of the slots.
func (fr *frame) ownPrep(slots []string) bool {
	for _, p := range fr.preps {
		if !p.deep && slices.Contains(slots, p.word) {
			return true
		}
	}
	return false
}

func (fr *frame) isDeep(h int) bool {
	for _, p := range fr.preps {
		if p.head == h {
			return p.deep
		}
	}
	return false
}

// slot returns the tokens that fill a slot of the frame.
func (fr *frame) slot(name string) []int {
	switch name {
	case "subj":
		return fr.subj
	case "obj":
		return fr.obj
	case "iobj":
		return fr.iobj
	case "scene":
		return fr.scene
	case "mod":
		return fr.mod
	case "between":
		return fr.between
	case "carried": // a light verb carries the noun
		if fr.light {
			return list(fr.verb)
		}
		return nil
	case "comp":
		return list(fr.comp)
	}
	var out []int
	for _, p := range fr.preps {
		if p.word == name || (name == "to" && p.word == "into") || (name == "on" && p.word == "upon") || (name == "toward" && strings.HasPrefix(p.word, "toward")) {
			out = append(out, p.head)
		}
	}
	return out
}
