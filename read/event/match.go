package event

import (
	"strings"

	"dossier"
)

// match is a rule that fits a trigger.
type match struct {
	rule  *rule
	at    int // trigger token
	frame frame
	end   int // last token of the trigger: the particle
}

// match tries rule ru on token i.
func (f *Finder) match(s *sent, i int, ru *rule) (match, bool) {
	m := match{rule: ru, at: i, end: i}
	switch ru.pos {
	case "v":
		if !s.isVerb(i) && !(s.Tokens[i].UPOS == "ADJ" && strings.HasPrefix(s.Tokens[i].XPOS, "VB")) && !s.likeVerb(i) {
			return m, false
		}
		if s.attributive(i) {
			return m, false
		}
		if ru.particle != "" {
			if m.end = s.particle(i, ru.particle); m.end < 0 {
				return m, false
			}
		}
		m.frame = s.verbFrame(i)
		if ru.particle != "" && len(m.frame.obj) == 0 {
			// "handed over the bodies" with "over" taken for a preposition
			m.frame.obj = m.frame.slot(s.lower(m.end))
		}
	case "n":
		if !s.isNoun(i) || s.inName(i) || s.titleCase(i) || s.rel(i, "compound", "amod") && !s.isIn(s.Tokens[i].Head, "ceremonial") {
			return m, false
		}
		m.frame = s.nounFrame(i)
	case "a":
		if s.Tokens[i].UPOS != "ADJ" && !s.isVerb(i) && s.Tokens[i].UPOS != "ADP" {
			return m, false
		}
		m.frame = s.verbFrame(i)
		m.frame.passive, m.frame.subj = false, list(s.subject(i))
		if s.rel(i, "amod", "case") {
			return m, false
		}
	}
	for _, c := range ru.conds {
		if s.holds(&m.frame, c) == c.not {
			return m, false
		}
	}
	return m, true
}

// attributive reports whether verb i only describes the noun behind it: "four
// detained leaders". Behind a noun it may be the verb itself, taken for one: "Veria
// imposed sanctions".
func (s *sent) attributive(i int) bool {
	return s.rel(i, "amod") && s.Tokens[i].Head > i && (i == 0 || !s.isNoun(i-1) && s.Tokens[i-1].UPOS != "AUX" || s.lower(i) == "armed") && s.perfectOver(i) < 0
}

// titleCase reports whether trigger noun i stands in a name that the name step did
// not take for one: "the Clean Water Summit".
func (s *sent) titleCase(i int) bool {
	capital := func(j int) bool {
		return j >= 0 && j < len(s.Tokens) && s.Tokens[j].Text[0] >= 'A' && s.Tokens[j].Text[0] <= 'Z'
	}
	return i > 1 && capital(i) && s.Tokens[i].UPOS == "PROPN" && capital(i-1) && s.inMention(i-1) < 0 && s.Kind != dossier.Title
}

// inName reports whether a trigger noun is part of a longer name: the "talks" of
// an organization called so happened to nobody.
func (s *sent) inName(i int) bool {
	for _, k := range s.mentions {
		m := s.d.r.Mentions[k]
		if m.Form == dossier.Name && m.Kind != dossier.Pact && m.Contains(s.Tokens[i].Span) && m.Len() > s.Tokens[i].Len() {
			return true
		}
	}
	return false
}

// particle returns the token of the particle or preposition that belongs to verb
// i, -1 when it isn't there. Nearness stands in for a doubtful tree.
func (s *sent) particle(i int, word string) int {
	for _, w := range strings.Split(word, "/") {
		for _, c := range s.Children(i) {
			if int(c) > i && s.lower(int(c)) == w && !s.rel(int(c), "case") {
				return int(c)
			}
		}
		for j := i + 1; j <= i+4 && j < len(s.Tokens); j++ {
			g := s.Tokens[j].Head
			if g >= 0 && s.rel(j, "case") && s.dateLike(g) {
				continue // "called the king on Monday" is no "call on"
			}
			if s.lower(j) == w && (j == i+1 || g == i || s.rel(j, "compound:prt") || g >= 0 && s.Tokens[g].Head == i) {
				return j
			}
		}
	}
	return -1
}

// holds reports whether one of the condition's slots is filled by one of its classes.
func (s *sent) holds(fr *frame, c cond) bool {
	for _, name := range c.slots {
		switch {
		case name == "sent" && s.mentionsAny(c.classes), name == "prt" && s.Child(fr.verb, "compound:prt") >= 0:
			return true
		}
		for _, h := range fr.slot(name) {
			if len(c.classes) == 0 {
				return true
			}
			for _, i := range s.coordinated(h) {
				for _, class := range c.classes {
					if s.is(i, class) {
						return true
					}
				}
			}
		}
	}
	return false
}

// mentionsAny reports whether a word of the sentence is of one of the classes: what
// people died of may stand anywhere in it.
func (s *sent) mentionsAny(classes []string) bool {
	for i := range s.Tokens {
		for _, class := range classes {
			if s.d.words.has(s.lemma(i), class) {
				return true
			}
		}
	}
	return false
}

// is reports whether token i is of a class: one of classes.txt, or what a
// mention tells: party, person, org, place, state, pact; of a clause: must, verb.
func (s *sent) is(i int, class string) bool {
	m := s.mention(s.referent(i))
	switch class {
	case "party":
		return len(s.parties(i)) > 0
	case "several":
		return len(s.parties(i)) > 1
	case "person":
		if s.Tokens[i].UPOS == "PRON" {
			return s.Tokens[i].XPOS == "PRP" && s.lower(i) != "it" || m != nil && m.Kind == dossier.Person
		}
		return m != nil && (m.Kind == dossier.Person || m.Kind == dossier.Position) || m == nil && s.isIn(i, "agent") && !s.isIn(i, "force", "body")
	case "org":
		return m != nil && (m.Kind == dossier.Organization || m.Kind == dossier.Group) || m == nil && s.isIn(i, "body")
	case "place":
		return m != nil && m.Kind == dossier.Place || m == nil && s.isIn(i, "land")
	case "state":
		return m != nil && (m.State || m.Kind == dossier.Place)
	case "pact":
		return m != nil && m.Kind == dossier.Pact || s.isIn(i, "pact") && !s.adjective(i, "good", "great") || s.earlierPact(i)
	case "must":
		return s.obliged(i) && !s.hasMark(i, "whether", "if") && len(s.parties(s.subject(i))) > 0
	case "bare": // "that the text be published"
		return s.Tokens[i].XPOS == "VB" && !s.hasMark(i, "to") && s.Child(i, "nsubj") >= 0
	case "wouldbe":
		var re reality
		s.modifiers(i, &re)
		return re.fut || re.would
	case "inf":
		return s.hasMark(i, "to") && s.Child(i, "nsubj") < 0
	case "verb":
		return s.isVerb(i)
	case "nonverb": // "called him a liar"
		return !s.isVerb(i)
	case "politician": // whose attacks are words
		return m != nil && (m.Kind == dossier.Person || m.Kind == dossier.Position) || s.isIn(i, "politician")
	}
	return s.d.words.has(s.lemma(i), class) || class[0] == '=' && class[1:] == s.lower(i)
}

// earlierPact reports whether "it" at token i takes up an agreement of the same
// sentence: "the deal, which collapsed after they abandoned it".
func (s *sent) earlierPact(i int) bool {
	if s.lower(i) != "it" {
		return false
	}
	if m := s.mention(i); m != nil && m.Chain != "" {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if s.isNoun(j) && s.isIn(j, "pact") {
			return true
		}
	}
	return false
}

// obliged reports whether clause i says what must be done: "must return it".
func (s *sent) obliged(i int) bool {
	for _, c := range s.Children(i) {
		if s.rel(int(c), "aux") {
			switch s.lemma(int(c)) {
			case "must", "should", "ought":
				return true
			}
		}
	}
	return s.isIn(i, "need") && s.Child(i, "xcomp") >= 0
}

// fill returns the parties of the first slot, and of the first filler of it, that
// names any; a thing stands for its owner where owners is set.
func (s *sent) fill(fr *frame, slots []string, owners bool) []dossier.Party {
	for k, name := range slots {
		var out []dossier.Party
		told := fr.ownPrep(slots[:k])
		for _, h := range fr.slot(name) {
			if told && owners && name == "to" && fr.isDeep(h) {
				continue // "its support for the resistance to Lusia" is no support to Lusia
			}
			p := s.parties(h)
			if p == nil && owners {
				for _, i := range s.coordinated(h) {
					p = addParties(p, s.owner(i)...)
				}
			}
			// Two subjects are one list; elsewhere the nearest filler counts.
			out = addParties(out, p...)
			if len(out) > 0 && name != "subj" && name != "mod" && name != "between" {
				break
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}
