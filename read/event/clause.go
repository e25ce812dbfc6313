package event

import (
	"strings"

	"dossier"
)

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
	case s.isIn(i, "intransitive"):
		return false // "A bomb exploded" parsed as a noun with a participle
	case s.Tokens[i].Rel == "acl":
		// "The rebels made a threat" parsed as a noun with a participle.
		return s.Child(i, "obj") < 0 && (s.Tokens[i].XPOS != "VBD" || s.byAgent(i) >= 0) && !s.headline(i)
	case s.rel(i, "advcl"):
		return s.Tokens[i].XPOS == "VBN" && s.Child(i, "obj", "nsubj") < 0
	case s.rel(i, "conj"):
		return s.Tokens[i].XPOS == "VBN" && s.Child(i, "nsubj") < 0 && s.isVerb(s.Tokens[i].Head) && s.isPassive(s.Tokens[i].Head)
	case s.rel(i, "xcomp"):
		return s.Tokens[i].XPOS == "VBN"
	}
	return false
}

// headline reports whether the participle of "Altopress named Ana Ruiz as its chief"
// stands between two names: then it is the verb.
func (s *sent) headline(i int) bool {
	m := s.mention(s.Tokens[i].Head)
	if m == nil || m.Form != dossier.Name || i == 0 || m.End != s.Tokens[i-1].End {
		return false
	}
	k := -1
	if i+1 < len(s.Tokens) {
		k = s.inMention(i + 1)
	}
	return k >= 0 && s.d.r.Mentions[k].Form == dossier.Name && s.d.r.Mentions[k].Start == s.Tokens[i+1].Start
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
	case s.rel(i, "ccomp") && i < g && s.isIn(g, "speech"):
		// "Air strikes killed 15 people, officials said": both may hang on "said".
		if c := s.Child(g, "nsubj"); c >= 0 && c < i {
			return s.referent(c)
		}
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
	// The nearest before the infinitive: "told the agency they expected Lusia to leave".
	out := -1
	for _, c := range s.Children(g) {
		if s.rel(int(c), "obj", "iobj") && (out < 0 || int(c) < i) {
			out = int(c)
		}
	}
	return out
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
