package quote

import (
	"sort"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// quotation finds the quotation that leans on the cue: before it ("“…,” he
// said"), after it ("he said: “…”"), or on both sides.
func (r *reader) quotation(s *sent, f *found, first int, last *int) bool {
	if f.cue != nil && !f.cue.quote {
		return false
	}
	before := r.quoteBefore(s, f, first)
	if f.cue == nil && (before < 0 || f.source < 0) {
		return false
	}
	after := -1
	if f.cue != nil {
		after = r.quoteAfter(s, f, *last, before >= 0)
	}
	if before < 0 && after < 0 {
		return false
	}
	if before >= 0 {
		f.Content = append(f.Content, r.upTo(s, before))
		f.quotes = append(f.quotes, before)
	}
	if after >= 0 {
		if before < 0 {
			r.leadIn(s, f, first, after)
		}
		f.Content = append(f.Content, r.marks[after].Span)
		f.quotes = append(f.quotes, after)
	}
	return true
}

// quoteBefore returns the quotation that ends where the clause of the cue
// begins, -1 when there is none.
func (r *reader) quoteBefore(s *sent, f *found, first int) int {
	start := first
	if f.source >= 0 && f.source < first && f.own {
		start = min(start, s.TokenAt(f.srcSpan.Start))
	}
	b := start - 1
	for b >= 0 && s.quoted[b] < 0 && (s.Tokens[b].Text == "," || parse.IsRel(s.Tokens[b].Rel, "cc", "advmod") || strings.ContainsAny(s.Tokens[b].Text, "—–")) {
		b--
	}
	if b < 0 || s.quoted[b] < 0 {
		return -1
	}
	q := s.quoted[b]
	m := r.marks[q]
	if m.End > s.Tokens[b].End {
		return -1
	}
	// "He called it “a lie” and said …": only words with an end of their own,
	// or followed by a comma, lead up to a cue.
	if !m.said && b+1 == start {
		return -1
	}
	if b+1 < start && s.Tokens[b+1].Text != "," && !m.said {
		return -1
	}
	if b+1 < start && parse.IsRel(s.Tokens[b+1].Rel, "cc") && !speechEnd(m.inner.Of(r.text)) {
		return -1
	}
	if f.cue == nil && !endsSpeech(m.inner.Of(r.text)) {
		return -1
	}
	// "Speaking on “Night Talk,” she said she would run": a title, or words
	// that belong to what leads up to another content.
	if m.Start > s.Start && (m.words <= 4 || titled(m.inner.Of(r.text))) && r.clauseAfter(s, f.head) {
		return -1
	}
	return q
}

// titled reports whether all long words of a quotation are capitalized.
func titled(in string) bool {
	for _, w := range strings.Fields(in) {
		if len(w) > 4 && w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return true
}

// clauseAfter reports whether a clause or a quotation follows the verb v as its
// complement.
func (r *reader) clauseAfter(s *sent, v int) bool {
	for _, k := range s.Children(v) {
		if x := int(k); x > v && parse.IsRel(s.Tokens[x].Rel, "ccomp", "xcomp", "obj") {
			return true
		}
	}
	for i := v + 1; i < len(s.Tokens); i++ {
		if q := s.quoted[i]; q >= 0 && r.marks[q].said {
			return true
		}
	}
	return false
}

// leadIn takes the first half of a sentence that the cue interrupts: "While
// prices fell, he said, “the worst is not over.”" The quotation then starts with
// a small letter.
func (r *reader) leadIn(s *sent, f *found, first, after int) {
	in := r.marks[after].inner.Of(r.text)
	start := first
	if f.source >= 0 && f.source < first && f.own {
		start = min(start, s.TokenAt(f.srcSpan.Start))
	}
	lead := ""
	if k := f.cueEnd(s); k < r.marks[after].Start {
		lead = strings.TrimSpace(r.text[k:r.marks[after].Start])
	}
	if in == "" || in[0] < 'a' || in[0] > 'z' || start < 3 || s.Tokens[start-1].Text != "," || !strings.HasSuffix(lead, ",") {
		return
	}
	f.take(r.span(s, 0, start-2), "quote")
}

// cueEnd returns where the cue word and a source behind it end.
func (f *found) cueEnd(s *sent) int {
	end := s.Tokens[f.head].End
	return max(end, min(f.srcSpan.End, s.End))
}

// speechEnd reports whether words end as a quotation does that a cue follows.
func speechEnd(in string) bool { return endsSpeech(in) || sentenceEnd(in) }

func endsSpeech(in string) bool {
	in = strings.TrimRight(in, " ")
	return in != "" && strings.ContainsAny(in[len(in)-1:], ",?!")
}

// upTo returns the content that ends with quotation q before a cue in s: the
// quotation, and what stands before it in the same sentence.
func (r *reader) upTo(s *sent, q int) dossier.Span {
	m := r.marks[q]
	if m.Start <= s.Start {
		return m.Span
	}
	lead := strings.TrimRight(r.text[s.Start:m.Start], " ")
	if lead == "" || strings.HasSuffix(lead, ":") || !isClauseLead(lead) {
		return m.Span
	}
	start := s.Start
	for k := q - 1; k >= 0 && r.marks[k].Start > s.Start; k-- {
		// "… may come next. “They hurt” but are “needed,” he said": one sentence to the splitter.
		if sentenceEnd(r.text[s.Start:r.marks[k].Start]) {
			start = r.marks[k].Start
			break
		}
	}
	return dossier.Span{Start: start, End: m.End}
}

// isClauseLead reports whether the words before a quotation are the first half
// of its sentence: "The raid was “a disgrace,” he said."
func isClauseLead(lead string) bool {
	return !strings.HasSuffix(lead, ",") && !sentenceEnd(lead)
}

// quoteAfter returns the quotation that the cue introduces, -1 when there is none.
func (r *reader) quoteAfter(s *sent, f *found, last int, second bool) int {
	for i := last + 1; i < len(s.Tokens); i++ {
		q := s.quoted[i]
		if q < 0 {
			continue
		}
		m := r.marks[q]
		if m.Start < s.Tokens[last].End {
			continue // the cue itself stands in scare quotes
		}
		lead := r.text[s.Tokens[last].End:m.Start]
		trimmed := strings.TrimRight(lead, " \n\t\r")
		colon := strings.HasSuffix(trimmed, ":")
		comma := strings.HasSuffix(trimmed, ",")
		near := trimmed == "" || r.onlySource(s, f, last+1, i-1)
		switch {
		case colon:
			return q
		case second && comma:
			return q
		case second:
			return -1
		case near && (m.said || m.words >= 3):
			// "called him “a liar”" and "denied “any role”" are objects.
			if f.cue.object && !m.said {
				return -1
			}
			return q
		case comma && m.said && !strings.Contains(strings.TrimSuffix(trimmed, ","), ",") && len(trimmed) < 60 && !r.verbBetween(s, last+1, i-1):
			return q
		}
		return -1
	}
	return r.quoteNext(s, f, last)
}

// onlySource reports whether the tokens lo..hi are the source, a hearer or marks.
func (r *reader) onlySource(s *sent, f *found, lo, hi int) bool {
	for i := lo; i <= hi; i++ {
		t := s.Tokens[i]
		if t.UPOS == "PUNCT" || f.source >= 0 && s.Under(i, f.source) {
			continue
		}
		if f.cue.hearer && parse.IsRel(t.Rel, "obj", "iobj") || f.cue.hearer && t.Head >= lo && t.Head <= hi {
			continue
		}
		return false
	}
	return true
}

func (r *reader) verbBetween(s *sent, lo, hi int) bool {
	for i := lo; i <= hi; i++ {
		if s.Tokens[i].UPOS == "VERB" {
			return true
		}
	}
	return false
}

// quoteNext returns the quotation that opens the next paragraph after one that
// ends in a colon.
func (r *reader) quoteNext(s *sent, f *found, last int) int {
	if !strings.HasSuffix(strings.TrimSpace(s.Of(r.text)), ":") {
		return -1
	}
	q := sort.Search(len(r.marks), func(i int) bool { return r.marks[i].Start >= s.End })
	if q < len(r.marks) && strings.TrimSpace(r.text[s.End:r.marks[q].Start]) == "" {
		return q
	}
	return -1
}
