package quote

import (
	"strings"

	"dossier"
)

// told finds the source of a verb that must have a hearer, where the tree takes
// the hearer for it: "“…,” economist Ana Ruiz, head of the Oran office, told Lume."
func (r *reader) told(s *sent, f *found, first int) {
	if r.wide || f.source >= 0 && f.source < f.head && f.own && s.quoted[f.source] < 0 || f.cue == nil || s.Tokens[first].XPOS != "VBD" && s.Tokens[first].XPOS != "VBZ" {
		return
	}
	switch f.cue.word {
	case "tell", "inform", "assure", "remind":
	default:
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
