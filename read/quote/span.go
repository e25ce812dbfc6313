package quote

import (
	"strings"

	"dossier"
)

// span returns the text of tokens from..to without marks of punctuation at its
// ends (but with whole quotations).
func (r *reader) span(s *sent, from, to int) dossier.Span {
	for from < to && edge(s, from) {
		from++
	}
	for to > from && edge(s, to) {
		to--
	}
	if from > to {
		return dossier.Span{}
	}
	return r.wholeMarks(s, dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[to].End})
}

func edge(s *sent, i int) bool {
	t := s.Tokens[i]
	if s.quoted[i] >= 0 {
		return false
	}
	return t.UPOS == "PUNCT" && !strings.ContainsAny(t.Text, "()[]%$?!") || t.UPOS == "PUNCT" && t.Text == "."
}

// wholeMarks widens sp so that it cuts no quotation in two.
func (r *reader) wholeMarks(s *sent, sp dossier.Span) dossier.Span {
	for i, t := range s.Tokens {
		q := s.quoted[i]
		if q < 0 || !sp.Contains(t.Span) {
			continue
		}
		if m := r.marks[q]; m.Start < sp.Start || m.End > sp.End {
			sp = sp.Cover(m.Span)
		}
	}
	return sp
}

// trimAround takes the cue and the source out of the contents.
func (f *found) trimAround(r *reader, s *sent) {
	f.raw = append(f.raw[:0:0], f.Content...)
	cut := []dossier.Span{f.Cue}
	if !f.srcSpan.Empty() {
		cut = append(cut, f.srcSpan)
	}
	var out []dossier.Span
	for _, c := range f.Content {
		pieces := []dossier.Span{c}
		for _, x := range cut {
			var next []dossier.Span
			for _, p := range pieces {
				if !p.Overlaps(x) {
					next = append(next, p)
					continue
				}
				next = append(next, dossier.Span{Start: p.Start, End: x.Start}, dossier.Span{Start: x.End, End: p.End})
			}
			pieces = next
		}
		for _, p := range pieces {
			if f.ownWords(r, c, p) {
				continue
			}
			if p = r.clean(p); !p.Empty() {
				out = append(out, p)
			}
		}
	}
	f.Content = out
}

// ownWords reports whether the piece p of content c only completes a cue that
// stands behind the content: "…, he told [reporters on Friday]".
func (f *found) ownWords(r *reader, c, p dossier.Span) bool {
	return c.Start < f.Cue.Start && p.Start == f.Cue.End && (f.frame == "clause" || f.frame == "aside") &&
		f.Cue.Start > 1 && strings.HasPrefix(r.text[p.Start:], " ") && r.commaBefore(f)
}

// commaBefore reports whether a comma parts the cue and its source from what
// stands before them.
func (r *reader) commaBefore(f *found) bool {
	at := f.Cue.Start
	if !f.srcSpan.Empty() && f.srcSpan.Start < at {
		at = f.srcSpan.Start
	}
	return strings.HasSuffix(strings.TrimRight(r.text[:at], " "), ",")
}

// clean trims white space, commas and the like from the ends of a content; a
// piece without a letter or digit is nothing.
func (r *reader) clean(p dossier.Span) dossier.Span {
	if p.Empty() {
		return dossier.Span{}
	}
	for !p.Empty() && strings.ContainsRune(" \t\r\n,;:", rune(r.text[p.Start])) {
		p.Start++
	}
	for !p.Empty() && strings.ContainsRune(" \t\r\n;:", rune(r.text[p.End-1])) {
		p.End--
	}
	if w := p.Of(r.text); strings.HasSuffix(w, ",") {
		p.End--
	}
	if !strings.ContainsFunc(p.Of(r.text), isWord) {
		return dossier.Span{}
	}
	return p
}
