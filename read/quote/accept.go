package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// accept tells what is reported: words and thoughts of somebody who can have
// them. [Finder.All] takes what only hints at them too.
func (r *reader) accept(s *sent, f *found) bool {
	if r.wide {
		return r.acceptWide(s, f)
	}
	if f.source < 0 || r.ownVoice(s, f) {
		return false
	}
	agent, paper := r.agentive(s, f.source)
	switch {
	case r.unspoken(s, f) || r.citesPerson(s, f) || r.unnews(s, f):
		return false
	case f.cue.tier == hint && (!f.cue.quote || f.frame != "clause" && f.frame != "quote"):
		return false
	case f.cue.word == "show" && f.frame == "object" && !paper:
		return false // people show their anger, reports show figures
	case f.Rule == "according to":
		return true
	case strings.HasPrefix(f.Rule, "noun"):
		return agent && f.by && !r.attitude(s, f)
	case f.frame == "quote":
		return agent || paper || f.cue.documents || r.sayer(s, f)
	case f.frame == "passive" || f.frame == "said to be":
		return agent && f.by && f.cue.tier == speech && !r.relays(s, f)
	case f.frame == "clause" || f.frame == "aside":
		return agent || paper && f.cue.documents || r.sayer(s, f)
	case f.cue.act == dossier.Accuse || f.cue.act == dossier.Condemn:
		return agent || f.own && f.cue.tier == speech && s.Tokens[f.source].UPOS != "PRON"
	default:
		return agent || paper && f.own && (f.frame == "object" || f.frame == "object+preposition") && f.cue.documents && f.cue.tier == speech
	}
}

// attitude reports whether a noun only tells what somebody feels or wants, with
// no verb that utters it: "Oran's interest in grain", "showed little interest in".
func (r *reader) attitude(s *sent, f *found) bool {
	for _, k := range s.Children(f.head) {
		switch strings.ToLower(s.Tokens[k].Text) {
		case "little", "no", "scant":
			return true
		}
	}
	return f.cue.tier == belief && r.carrier(s, f.head) < 0 && !strings.HasSuffix(f.Rule, "/that")
}

// unspoken reports whether the cue tells of words that were not, or not yet,
// said: "did not ask for help", "came to find out", "will announce a plan",
// "nobody knows", "no group claimed".
func (r *reader) unspoken(s *sent, f *found) bool {
	switch strings.ToLower(s.Tokens[f.source].Text) {
	case "nobody", "none", "no":
		return true
	}
	if d := s.Child(f.source, "det"); d >= 0 && strings.EqualFold(s.Tokens[d].Text, "no") {
		return true // "no group claimed responsibility"
	}
	if f.frame == "quote" || f.frame == "aside" || f.cue.act == dossier.Deny || f.cue.act == dossier.Refuse {
		return false
	}
	t := s.Tokens[f.head]
	if t.UPOS == "VERB" && r.marker(s, f.head) == "to" && !r.carriesOn(s, f.head) {
		return true
	}
	return r.unreal(s, f)
}

// unreal reports whether a "not" or a modal verb takes the cue back: "will not
// recognize the vote", "could have shown that …". Not to believe is a belief.
func (r *reader) unreal(s *sent, f *found) bool {
	thought := f.cue.tier == belief && f.frame == "clause"
	for _, k := range s.Children(f.head) {
		switch w := strings.ToLower(s.Tokens[k].Text); s.Tokens[k].Rel {
		case "advmod":
			if w == "not" || w == "n't" || w == "n’t" || w == "never" {
				return !thought
			}
		case "aux":
			switch w {
			case "will", "could", "may", "might", "should", "shall", "must":
				return !thought
			case "would":
				if f.cue.tier != belief && f.frame != "clause" {
					return true
				}
			}
		}
	}
	return false
}

// unnews reports whether the cue tells what somebody would like to do or be
// rather than what was said: "wants to show", "asked not to be named".
func (r *reader) unnews(s *sent, f *found) bool {
	if f.frame != "infinitive" || f.cue.act != dossier.Urge && f.cue.word != "ask" {
		return false
	}
	if f.cue.tier == belief {
		return true
	}
	w := strings.ToLower(f.Content[0].Of(r.text))
	return strings.Contains(w, "anonym") || strings.Contains(w, "be named") || strings.Contains(w, "be identified")
}

// sayer reports whether the cue's own subject must be one who speaks, whatever
// its noun: "the brokerage said", "fifty-one percent say". Things can "show" and
// "suggest", but they do not "say" or "deny".
func (r *reader) sayer(s *sent, f *found) bool {
	if !f.own || !r.lex.sayings[f.cue.word] && !(f.frame == "quote" && f.cue.tier == speech) {
		return false
	}
	switch s.Tokens[f.source].UPOS {
	case "NOUN", "PROPN":
		return true
	case "PRON":
		return r.speakingIt(s, f)
	}
	return false
}

// speakingIt reports whether "it" is a body that speaks: "“…,” it said".
func (r *reader) speakingIt(s *sent, f *found) bool {
	return f.own && s.Tokens[f.source].Rel == "nsubj" && strings.EqualFold(s.Tokens[f.source].Text, "it") &&
		s.Child(f.head, "expl") < 0 && r.lex.sayings[f.cue.word]
}

// carriesOn reports whether the infinitive v hangs on a verb that makes it fact:
// "went on to say", "continued to deny".
func (r *reader) carriesOn(s *sent, v int) bool {
	h := s.Tokens[v].Head
	if h < 0 || s.Tokens[v].Rel != "xcomp" {
		return false
	}
	switch s.Tokens[h].Lemma {
	case "go", "continue", "begin", "start", "proceed", "rush", "hasten", "appear", "seem", "use", "tend", "happen", "come":
		return true
	}
	return false
}

// citesPerson reports whether the cue cites somebody rather than something:
// then that one speaks, see [reader.cited].
func (r *reader) citesPerson(s *sent, f *found) bool {
	if f.cue.word != "cite" && f.cue.word != "quote" {
		return false
	}
	o := s.Child(f.head, "obj")
	return o >= 0 && r.speaksFor(s, o)
}

// speaksFor reports whether token i is a person, or "sources".
func (r *reader) speaksFor(s *sent, i int) bool {
	if r.lex.people[strings.ToLower(s.Tokens[i].Lemma)] {
		return true
	}
	for _, m := range s.mentions {
		if m.Kind == dossier.Person && m.Start <= s.Tokens[i].Start && s.Tokens[i].End <= m.End {
			return true
		}
	}
	return false
}

// relays reports whether a passive only passes on the words of others: "in
// remarks cited by the agency".
func (r *reader) relays(s *sent, f *found) bool {
	h := s.Tokens[f.head].Head
	if h < 0 || s.Tokens[f.head].Rel != "acl" {
		return false
	}
	switch strings.ToLower(s.Tokens[h].Lemma) {
	case "remark", "comment", "statement", "interview", "speech", "word", "letter", "message", "address", "quote", "figure", "report", "article":
		return f.cue.act == dossier.Assert
	}
	return false
}

func (r *reader) acceptWide(s *sent, f *found) bool {
	return true
}

// ownVoice reports whether the outlet or its reader speaks: "we asked".
func (r *reader) ownVoice(s *sent, f *found) bool {
	if r.speakingIt(s, f) {
		return false
	}
	switch strings.ToLower(s.Tokens[f.source].Text) {
	case "i", "we", "you", "my", "our", "your", "it", "this", "that", "which", "what", "there":
		return s.Tokens[f.source].UPOS != "PROPN" && s.Tokens[f.source].Lemma != "which"
	}
	return false
}

// agentive reports whether the source with head i can speak, and whether it is
// a paper, a poll or the like that speaks for somebody.
func (r *reader) agentive(s *sent, i int) (agent, paper bool) {
	if rel := r.antecedent(s, i); rel >= 0 && rel != i {
		return r.agentive(s, rel)
	}
	t := s.Tokens[i]
	switch strings.ToLower(t.Text) {
	case "he", "she", "they", "who", "both", "his", "her", "their", "whoever", "others", "another", "neither":
		return true, false
	}
	lemma := strings.ToLower(t.Lemma)
	if r.lex.agents[lemma] || r.lex.agents[strings.ToLower(t.Text)] {
		return true, false
	}
	paper = r.lex.papers[lemma] || r.lex.papers[strings.ToLower(t.Text)]
	for _, m := range s.mentions {
		if m.Start <= t.Start && t.End <= m.End {
			switch m.Kind {
			case dossier.Person, dossier.Organization, dossier.Group, dossier.Position:
				return true, paper
			case dossier.Place:
				return true, paper
			}
		}
	}
	return t.UPOS == "PROPN", paper
}

// antecedent returns the noun that a relative pronoun stands for, -1 when i is
// no relative pronoun.
func (r *reader) antecedent(s *sent, i int) int {
	switch strings.ToLower(s.Tokens[i].Text) {
	case "who", "which", "that", "whom":
	default:
		return -1
	}
	for h, steps := s.Tokens[i].Head, 0; h >= 0 && steps < 4; h, steps = s.Tokens[h].Head, steps+1 {
		if s.Tokens[h].Rel == "acl:relcl" && s.Tokens[h].Head < i {
			return r.somebody(s, i, s.Tokens[h].Head)
		}
	}
	return -1
}

// somebody returns whom "who" stands for where trees hang its clause on the last
// noun: "Bo Lind, the head of the Institute for Peace, who …".
func (r *reader) somebody(s *sent, who, h int) int {
	if r.wide || !strings.HasPrefix(strings.ToLower(s.Tokens[who].Text), "who") {
		return h
	}
	post := -1
	for k, steps := h, 0; k >= 0 && k < who && steps < 5; k, steps = s.Tokens[k].Head, steps+1 {
		if r.person(s, k) {
			return k
		}
		if post < 0 && r.lex.people[strings.ToLower(s.Tokens[k].Lemma)] {
			post = k
		}
		if !parse.IsRel(s.Tokens[k].Rel, "nmod", "appos", "compound", "flat", "conj") {
			break
		}
	}
	if post >= 0 {
		return post
	}
	return h
}
