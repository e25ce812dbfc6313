package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// told finds the source of a verb that must have a hearer, where the tree takes
// the hearer for it: "“…,” economist Ana Ruiz, head of the Oran office, told Lume."
func (r *reader) told(s *sent, f *found, first int) {
	if r.wide || f.cue == nil || s.Tokens[first].XPOS != "VBD" && s.Tokens[first].XPOS != "VBZ" {
		return
	}
	if !needsHearer(f.cue.word) {
		return
	}
	from := first - 1
	for from >= 0 && s.quoted[from] < 0 && first-from < 40 {
		from--
	}
	if from < 0 || s.quoted[from] < 0 || r.marks[s.quoted[from]].End != s.Tokens[from].End {
		return
	}
	to := from + 1
	for to < first && s.Tokens[to].Text != "," {
		switch s.Tokens[to].UPOS {
		case "VERB", "AUX", "SCONJ", "ADP", "CCONJ":
			if s.Tokens[to].UPOS != "CCONJ" || to == from+1 {
				return
			}
		}
		to++
	}
	head := -1
	for i := from + 1; i < to; i++ {
		if t := s.Tokens[i]; r.person(s, i) && (head < 0 || !r.person(s, head)) || head < 0 && r.lex.people[strings.ToLower(t.Lemma)] {
			head = i
		}
	}
	if head < 0 {
		return
	}
	end := first - 1
	for end > head && s.Tokens[end].UPOS == "PUNCT" {
		end--
	}
	f.source, f.own, f.fixed = head, true, true
	f.srcSpan = dossier.Span{Start: s.Tokens[from+1].Start, End: s.Tokens[end].End}
	f.Speaker.Span = f.srcSpan
}

// needsHearer reports whether the noun right behind a verb hears what is said.
func needsHearer(word string) bool {
	switch word {
	case "tell", "inform", "assure", "remind":
		return true
	}
	return false
}

// alsoSaid finds the source of a participle of saying that the tree hangs on the
// words said: "Ruiz said the fleet brings unrest, adding that …".
func (r *reader) alsoSaid(s *sent, f *found) {
	v := f.head
	if r.wide || f.own || f.cue == nil || f.cue.tier != speech || s.Tokens[v].XPOS != "VBG" || v < 3 || s.Tokens[v-1].UPOS != "PUNCT" && s.quoted[v-1] < 0 {
		return
	}
	if f.source >= 0 {
		if agent, _ := r.agentive(s, f.source); agent {
			return
		}
	}
	for i := v - 2; i > 0; i-- {
		t := s.Tokens[i]
		if c := r.lex.verbs[r.lex.verbLemma(t)]; s.quoted[i] >= 0 || t.UPOS != "VERB" || t.XPOS == "VBG" || c == nil || c.tier != speech || t.Head >= 0 && parse.IsRel(t.Rel, "acl") {
			continue
		}
		if o := ownSubject(s, i); o >= 0 {
			f.source = o
			return
		}
	}
}
