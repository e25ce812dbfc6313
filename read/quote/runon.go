package quote

import (
	"sort"
	"strings"

	"dossier"
)

// runOn adds what goes on without a cue: the quotation that follows a quoted
// statement, and the paragraph that is one quotation.
func (r *reader) runOn() {
	taken := map[int]*found{}
	for _, f := range r.out {
		for _, c := range f.Content {
			for i := sort.Search(len(r.marks), func(i int) bool { return r.marks[i].End > c.Start }); i < len(r.marks) && r.marks[i].Start < c.End; i++ {
				taken[i] = f
			}
		}
	}
	var prev *found
	k := 0
	for i := range r.marks {
		m := &r.marks[i]
		for k < len(r.out) && r.out[k].Cue.Start < m.Start {
			prev = r.out[k]
			k++
		}
		if f := taken[i]; f != nil {
			prev = later(prev, f)
			continue
		}
		if prev == nil || m.words < 2 || !r.speaks(prev) || !r.alone(m) || !r.goesOn(prev, m) || r.headline(prev, m) {
			continue
		}
		prev = speaking(r.out, k, prev)
		f := &found{cue: prev.cue, sent: r.sentenceAt(m.inner.Start), head: -1, source: -1, carried: true, prev: prev, frame: "run on"}
		f.Content = []dossier.Span{m.Span}
		f.Rule = "run on"
		r.out = append(r.out, nil)
		at := len(r.out) - 1
		for at > 0 && r.out[at-1].at() > m.Start {
			r.out[at] = r.out[at-1]
			at--
		}
		r.out[at] = f
		k++
		prev = f
	}
}

// headline reports whether m is a heading between single marks, in an article
// that quotes with double ones: 'A hard choice' on a line of its own.
func (r *reader) headline(prev *found, m *mark) bool {
	if b := r.a.Blocks[m.block]; m.words > 10 || strings.TrimSpace(b.Of(r.text)) != strings.TrimSpace(m.Of(r.text)) && len(b.Of(r.text)) > m.Len()+2 {
		return false
	}
	single := func(sp dossier.Span) bool {
		w := sp.Of(r.text)
		return strings.HasPrefix(w, "‘") || strings.HasPrefix(w, "'") && !strings.HasPrefix(w, "''")
	}
	return single(m.Span) && !single(prev.Content[0])
}

// speaks reports whether a quotation can go on from f: words were said, and not
// in a headline.
func (r *reader) speaks(f *found) bool {
	if k := r.sents[f.sent].Kind; k == dossier.Title || k == dossier.Heading {
		return false
	}
	return f.cue.tier == speech || len(f.quotes) > 0
}

// speaking returns the find that a quotation goes on from: in the sentence of
// the last one, the one that was quoted already ("“…,” he said, referring to …").
func speaking(out []*found, k int, last *found) *found {
	for i := min(k, len(out)) - 1; i >= 0 && out[i].sent == last.sent; i-- {
		if out[i].frame == "quote" {
			return out[i]
		}
	}
	return last
}

func later(a, b *found) *found {
	if a == nil || b.at() > a.at() {
		return b
	}
	return a
}

// at is where a find stands in the text: at its cue, or at its first content.
func (f *found) at() int {
	if f.Cue.Empty() {
		return f.Content[0].Start
	}
	return f.Cue.Start
}

// alone reports whether the quotation fills its sentences: it starts one and
// ends one. An opening mark can stand at the end of the sentence before.
func (r *reader) alone(m *mark) bool {
	i, j := r.sentenceAt(m.inner.Start), r.sentenceAt(m.inner.End-1)
	if i < 0 || j < 0 {
		return false
	}
	if from := r.sents[i].Start; from < m.Start && !sentenceEnd(r.text[from:m.Start]) {
		return false
	}
	rest := strings.TrimSpace(r.text[m.End:max(m.End, r.sents[j].End)])
	return rest == "" || rest == "." || sentenceEnd(m.inner.Of(r.text))
}

// sentenceEnd reports whether nothing, or a full stop, a question mark or the
// like ends the words: sentences before ” are not always told apart.
func sentenceEnd(words string) bool {
	words = strings.TrimRight(words, " \t\n\u00a0")
	return words == "" || strings.ContainsAny(words[len(words)-1:], ".?!\"") || strings.HasSuffix(words, "”") || strings.HasSuffix(words, "''")
}

// goesOn reports whether m can continue the words of prev: in the same
// paragraph, or in the next after one that ended in a statement.
func (r *reader) goesOn(prev *found, m *mark) bool {
	end := prev.Cue.End
	for _, c := range prev.Content {
		end = max(end, c.End)
	}
	if end > m.Start {
		return false
	}
	block := r.sents[prev.sent].Block
	if block == m.block {
		return r.sentenceAt(m.inner.Start)-r.sentenceAt(end-1) <= 1
	}
	// Only the paragraph right after, and only when nobody else came between.
	return m.block-block <= 2 && r.sentenceAt(m.inner.Start)-r.sentenceAt(end-1) <= 1
}

// sentenceAt returns the index of the sentence that holds offset at, -1 when
// there is none.
func (r *reader) sentenceAt(at int) int {
	lo, hi := 0, len(r.sents)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.sents[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(r.sents) || r.sents[lo].Start > at {
		return -1
	}
	return lo
}
