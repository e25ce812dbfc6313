package quote

import (
	"dossier"
	"dossier/read/parse"
)

// Option is one of several answers to a question about a candidate: which words
// are the source, where the cue begins and ends.
type Option struct {
	Span     dossier.Span
	Features []uint32
	token    int
}

// choose returns the option with the highest score, -1 of none.
func (w *Weights) choose(options []Option) int {
	best, at := float32(0), -1
	for i, o := range options {
		if sc := w.score(o.Features); at < 0 || sc > best {
			best, at = sc, i
		}
	}
	return at
}

// keepsSource reports whether the source that the rule found stands against
// option k: always where the words themselves name it ("quoted as saying by"),
// and a verb's own subject unless the model is sure.
func (r *reader) keepsSource(m *Model, s *sent, f *found, o []Option, k int) bool {
	if f.source < 0 {
		return false
	}
	switch r.ruleKind(f) {
	case "quoted as", "according to":
		return true
	}
	if !f.own {
		return false
	}
	if i := o[k].token; i >= 0 && parse.IsRel(s.Tokens[i].Rel, "nsubj") && s.Tokens[i].Head == f.head {
		return true // of two subjects the nearer stands: see ownSubject
	}
	for _, x := range o {
		if x.token == f.source {
			return m.Source.score(o[k].Features)-m.Source.score(x.Features) < sure
		}
	}
	return false
}

// sure is by how much the model must prefer another source to a verb's own
// subject.
const sure = 0.5

func (r *reader) chooseSource(m *Model, s *sent, f *found) {
	if f.fixed {
		return
	}
	i := f.source
	// A subject right before its verb needs no second look.
	if beside := f.own && i >= 0 && f.srcSpan.End <= f.Cue.Start && f.Cue.Start-f.srcSpan.End <= 1; r.wide || !beside {
		o := r.sources(s, f)
		k := m.Source.choose(o)
		if i = o[k].token; i != f.source && r.keepsSource(m, s, f, o, k) {
			i = f.source
		}
		if i != f.source {
			f.source, f.own = i, false
			f.srcSpan = o[k].Span
		}
	}
	if i >= 0 {
		if e := r.sourceEnds(s, f, i); len(e) > 0 {
			f.srcSpan = e[m.SourceEnd.choose(e)].Span
		}
	}
	f.Speaker.Span = f.srcSpan
	f.Content = append(f.Content[:0:0], f.raw...)
	f.trimAround(r, s)
}
