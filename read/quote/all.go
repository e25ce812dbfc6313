package quote

import (
	"sort"

	"dossier"
)

// choice is a word that the model takes for the main word of a cue.
type choice struct {
	token int
	score float32
}

// cutAll finds statements as the corpus counts them: one model says which words
// are cues, another parts the sentence of each.
func (r *reader) cutAll(m *PartModel) {
	windows := r.windows()
	r.out = nil
	for _, w := range windows {
		r.cutSentence(m, w)
	}
}

// cutSentence keeps the surest finds of a sentence that do not reach into each
// other's: no cue stands in another one's content.
func (r *reader) cutSentence(m *PartModel, w *window) {
	from := len(r.out)
	for _, c := range r.cueWords(m, w) {
		f, sure := r.cutOut(m, w, c.token)
		// How sure a cue is and how sure its parts are weigh the same.
		if f == nil || float64(c.score)+sure < float64(m.Words.Bias) {
			continue
		}
		if !crosses(f, r.out[from:]) {
			r.out = append(r.out, f)
		}
	}
	taken := r.out[from:]
	sort.SliceStable(taken, func(i, j int) bool { return taken[i].Cue.Start < taken[j].Cue.Start })
}

func crosses(f *found, taken []*found) bool {
	for _, g := range taken {
		if holds(g.Content, f.Cue) || holds(f.Content, g.Cue) || g.Cue.Overlaps(f.Cue) {
			return true
		}
	}
	return false
}

// cueWords returns the words that could be cues at all, the surest first.
func (r *reader) cueWords(m *PartModel, w *window) []choice {
	var out []choice
	for i := range w.words {
		if !w.s.mayCue(i) && w.cands[i] == nil {
			continue
		}
		var score [1]float32
		m.Words.add(r.wordFeatures(w, i, w.cands[i]), score[:])
		if score[0] >= m.Words.Bias {
			out = append(out, choice{i, score[0]})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// cutOut parts the sentence for the cue at token v, and says how sure that is:
// the logarithm of a probability. Without content there is nothing.
func (r *reader) cutOut(m *PartModel, w *window, v int) (*found, float64) {
	part, sure := m.Cutter.Cut(r.view(w, v).chain())
	f := &found{cue: r.lex.unknown, sent: w.s.n, head: v, frame: "cut"}
	f.Rule = "cut"
	if g := w.cands[v]; g != nil {
		*f = *g
	}
	f.source, f.srcSpan, f.Content = -1, dossier.Span{}, nil
	for i := 0; i < len(part); {
		j := i
		for j < len(part) && part[j] == part[i] {
			j++
		}
		r.takePart(w.s, f, part[i], i, j-1)
		i = j
	}
	f.Speaker = dossier.Speaker{Span: f.srcSpan}
	if len(f.Content) == 0 {
		return nil, 0
	}
	return f, sure
}

// takePart gives find f the tokens from..to as one of its parts.
func (r *reader) takePart(s *sent, f *found, part, from, to int) {
	sp := dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[to].End}
	switch part {
	case PartSource:
		if sp.Len() > f.srcSpan.Len() {
			f.srcSpan, f.source = sp, s.HeadIn(sp)
		}
	case PartCue:
		if from <= f.head && f.head <= to {
			f.Cue = sp
		}
	case PartContent:
		if sp = r.clean(r.wholeMarks(s, sp)); !sp.Empty() {
			f.Content = append(f.Content, sp)
		}
	}
}
