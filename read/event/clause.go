package event

import "strings"

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
}

// isPassive reports whether verb i is in the passive.
func (s *sent) isPassive(i int) bool {
	if s.Tokens[i].XPOS != "VBN" && s.Tokens[i].XPOS != "VBD" && s.Tokens[i].XPOS != "" {
		return false
	}
	bare := true // no auxiliary at all
	for _, c := range s.Children(i) {
		if s.Tokens[c].Rel == "aux:pass" {
			return true
		}
		if s.rel(int(c), "aux") {
			bare = false
			// The parser sometimes calls the passive "was" a plain auxiliary.
			if s.lemma(int(c)) == "be" && s.Tokens[i].XPOS == "VBN" {
				return true
			}
		}
	}
	if !bare || s.Tokens[i].XPOS == "VBD" && s.Child(i, "nsubj") >= 0 {
		return false
	}
	switch {
	case s.Tokens[i].Rel == "acl":
		// "The rebels made a threat" parsed as a noun with a participle.
		return s.Child(i, "obj") < 0 && (s.Tokens[i].XPOS != "VBD" || s.byAgent(i) >= 0)
	case s.rel(i, "advcl"):
		return s.Tokens[i].XPOS == "VBN" && s.Child(i, "obj", "nsubj") < 0
	case s.rel(i, "conj"):
		return s.Tokens[i].XPOS == "VBN" && s.Child(i, "nsubj") < 0 && s.isVerb(s.Tokens[i].Head) && s.isPassive(s.Tokens[i].Head)
	case s.rel(i, "xcomp"):
		return s.Tokens[i].XPOS == "VBN"
	}
	return false
}

// referent follows a relative pronoun to the noun it stands for.
func (s *sent) referent(i int) int {
	if i < 0 {
		return i
	}
	switch s.lower(i) {
	case "who", "which", "that", "whom", "where":
	default:
		return i
	}
	for j, steps := i, 0; j >= 0 && steps < 8; j, steps = s.Tokens[j].Head, steps+1 {
		if s.Tokens[j].Rel == "acl:relcl" {
			return s.Tokens[j].Head
		}
	}
	return i
}

// subject returns the surface subject of predicate i, looking up through
// control, coordination and participles; -1 when there is none.
func (s *sent) subject(i int) int { return s.subjectWithin(i, 8) }

// ownSubject returns the subject that hangs on i itself. Of two without "and" the
// nearer one: in "the cooperation \"roadmap\" was signed" the first only describes.
func (s *sent) ownSubject(i int) int {
	out := -1
	for _, c32 := range s.Children(i) {
		if c := int(c32); s.rel(c, "nsubj") && !strings.HasSuffix(s.lower(c), "self") && (out < 0 || c < i && !s.joined(out, c)) {
			out = c
		}
	}
	return out
}

func (s *sent) subjectWithin(i, depth int) int {
	if i < 0 || depth == 0 {
		return -1
	}
	if c := s.ownSubject(i); c >= 0 {
		return s.referent(c)
	}
	g := s.Tokens[i].Head
	if g < 0 {
		return -1
	}
	switch {
	case s.rel(i, "conj"):
		if s.isVerb(g) || s.Child(g, "cop") >= 0 || s.rel(g, "xcomp") {
			return s.subjectWithin(g, depth-1)
		}
	case s.Tokens[i].Rel == "acl:relcl":
		return g
	case s.rel(i, "acl"):
		if s.Tokens[i].XPOS == "VBG" || s.Tokens[i].XPOS == "VBN" || s.Tokens[i].XPOS == "VBD" {
			if s.hasMark(i, "of", "for", "to", "in", "at") {
				return s.nounController(g, depth-1)
			}
			return g
		}
		return s.nounController(g, depth-1)
	case s.rel(i, "ccomp", "advcl") && s.tensed(i):
		// A finite clause has a subject of its own, if only the parser lost it.
		return -1
	case s.rel(i, "xcomp", "advcl", "ccomp"):
		if s.isNoun(g) {
			return s.nounController(g, depth-1)
		}
		if o := s.controlObject(i, g); o >= 0 {
			return o
		}
		return s.subjectWithin(g, depth-1)
	}
	return -1
}

// controlObject returns the object of g where that is who does i: "accused them
// of sending", "urged them to sign", "prevented them from leaving".
func (s *sent) controlObject(i, g int) int {
	infinitive := s.rel(i, "xcomp") || s.hasMark(i, "to")
	if !(infinitive && s.isIn(g, "objcontrol")) && !(s.hasMark(i, "of", "from", "for", "into") && s.isIn(g, "ofing")) {
		return -1
	}
	if s.isPassive(g) {
		return s.subject(g)
	}
	return s.Child(g, "obj", "iobj")
}

// nounController returns who does what an infinitive under noun g tells: the
// owner of the plan, or who made it.
func (s *sent) nounController(g, depth int) int {
	if c := s.Child(g, "nmod:poss"); c >= 0 {
		return c
	}
	v := s.Tokens[g].Head
	if v < 0 || !s.isVerb(v) {
		return -1
	}
	if s.rel(g, "obj") && s.isIn(v, "objcontrol", "ofing") {
		return g
	}
	if s.rel(g, "obj", "obl") && !s.isPassive(v) {
		return s.subjectWithin(v, depth-1)
	}
	return s.byAgent(v)
}

func (s *sent) hasMark(i int, words ...string) bool {
	for _, c := range s.Children(i) {
		if s.rel(int(c), "mark", "case") || s.Tokens[c].UPOS == "PART" && s.Tokens[c].XPOS == "TO" {
			for _, w := range words {
				if s.lower(int(c)) == w {
					return true
				}
			}
		}
	}
	return false
}

// caseOf returns the preposition of argument i: "with" in "with the minister".
func (s *sent) caseOf(i int) string {
	for _, c := range s.Children(i) {
		if s.rel(int(c), "case", "mark") && int(c) < i && s.lower(int(c)) != "'s" && s.lower(int(c)) != "’s" {
			switch w := s.lower(int(c)); w {
			case "out", "along", "together", "up", "down":
				if n := int(c) + 1; n < i && s.rel(n, "case", "fixed") {
					return s.lower(n) // "out of the treaty", "along with the allies"
				}
				return w
			default:
				return w
			}
		}
	}
	return ""
}

func (s *sent) byAgent(i int) int {
	for _, c := range s.Children(i) {
		if s.Tokens[c].Rel == "obl:agent" || s.rel(int(c), "obl", "nmod") && s.caseOf(int(c)) == "by" {
			return int(c)
		}
	}
	return -1
}

// content looks through nouns that only count: "a raft of sanctions".
func (s *sent) content(i int) int {
	if i < 0 {
		return i
	}
	if s.isIn(i, "part") || s.Tokens[i].UPOS == "NUM" {
		for _, c := range s.Children(i) {
			if s.rel(int(c), "nmod") && s.caseOf(int(c)) == "of" {
				return int(c)
			}
		}
	}
	return i
}

// top is the inverse of content: the counting noun above i, or i.
func (s *sent) top(i int) int {
	if g := s.Tokens[i].Head; g >= 0 && s.rel(i, "nmod") && s.isIn(g, "part") && s.caseOf(i) == "of" {
		return g
	}
	return i
}

// add takes up the prepositional arguments of token at, its own before those
// that the parser hung on one of them: "the delivery of arms to the rebels".
func (fr *frame) add(s *sent, at int) {
	fr.addWithin(s, at, 2)
}

func (fr *frame) addWithin(s *sent, at, depth int) {
	for _, c32 := range s.Children(at) {
		c := int(c32)
		switch {
		case s.rel(c, "obl", "nmod") && s.Tokens[c].Rel != "nmod:poss", s.rel(c, "advcl", "acl") && s.Tokens[c].XPOS == "VBG":
			if w := s.caseOf(c); w != "" && (depth == 2 || farReaching(w)) {
				fr.preps = append(fr.preps, prep{w, s.content(c)})
			}
		case s.rel(c, "advmod") && s.lower(c) == "where":
			fr.preps = append(fr.preps, prep{"in", s.referent(c)})
		}
	}
	if depth == 0 {
		return
	}
	for _, c := range s.Children(at) {
		if int(c) > at && s.rel(int(c), "obl", "nmod") && !s.isVerb(int(c)) {
			fr.addWithin(s, int(c), depth-1)
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
	fr.add(s, i)
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
	// "signed an agreement with Lusia": where the parser hangs "with" on the
	// object, it is still who they signed with.
	for _, o := range fr.obj {
		if o >= 0 && o > i {
			fr.add(s, o)
			if c := s.Child(o, "acl"); fr.comp < 0 && c >= 0 && s.hasMark(c, "to", "of") {
				fr.comp = c
			}
		}
	}
	return fr
}

// subjects returns the surface subject and any second one: "Veria and the Lusians
// met" is sometimes parsed as two.
func (s *sent) subjects(i, surface int) []int {
	out := list(surface)
	if surface >= 0 {
		out[0] = s.content(surface)
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
	top := s.top(i)
	fr.add(s, i)
	if top != i {
		fr.add(s, top)
	}
	for _, p := range fr.preps {
		switch p.word {
		case "between", "among":
			fr.between = append(fr.between, p.head)
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
