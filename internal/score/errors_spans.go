package score

import (
	"dossier"
	"dossier/read/token"
)

// TokenErrors counts where words and sentences of raw text are cut otherwise
// than in the treebank.
func TokenErrors(docs []RawDocument) []Confusion {
	var out Tally
	for _, d := range docs {
		words, ends := Spans(token.Sentences(d.Text, d.Blocks))
		cutErrors(&out, "word", d, d.Words, words)
		cutErrors(&out, "sentence", d, d.Sentences, ends)
	}
	return out.Confusions()
}

// cutErrors walks both lists and counts each stretch in which they differ.
func cutErrors(out *Tally, what string, d RawDocument, gold, found []dossier.Span) {
	for len(gold) > 0 || len(found) > 0 {
		if len(gold) > 0 && len(found) > 0 && gold[0] == found[0] {
			gold, found = gold[1:], found[1:]
			continue
		}
		g, f := stretch(gold, found)
		var cover dossier.Span
		if g > 0 {
			cover = gold[0].Cover(gold[g-1])
		} else {
			cover = found[0].Cover(found[f-1])
		}
		out.Add(what+" "+cutKind(g, f), place(d.ID, d.Text, cover))
		gold, found = gold[g:], found[f:]
	}
}

// stretch returns how many of both lists overlap each other from their starts.
func stretch(gold, found []dossier.Span) (g, f int) {
	for end, more := 0, true; more; {
		more = false
		for g < len(gold) && (gold[g].Start < end || g == 0) {
			end, g, more = max(end, gold[g].End), g+1, true
		}
		for f < len(found) && (found[f].Start < end || f == 0 && g == 0) {
			end, f, more = max(end, found[f].End), f+1, true
		}
	}
	return g, f
}

func cutKind(gold, found int) string {
	switch {
	case gold > found:
		return "not cut"
	case gold < found:
		return "cut where it is one"
	}
	return "cut elsewhere"
}

// StatementErrors counts how attributions differ from gold: whole ones by their
// cue, and for those whose cues meet the source and the ends of the content.
func StatementErrors(gold, system []Attributed) []Confusion {
	var out Tally
	for i, g := range gold {
		used := map[int]bool{}
		for _, want := range g.Attributions {
			j := cueMeets(want, system[i].Attributions, used)
			if j < 0 {
				out.Add("cue missed", place(g.Name, g.Text, cover(want)))
				continue
			}
			used[j] = true
			statementError(&out, g, want, system[i].Attributions[j])
		}
		for j, got := range system[i].Attributions {
			if !used[j] {
				out.Add("cue that is none", place(g.Name, g.Text, cover(got)))
			}
		}
	}
	return out.Confusions()
}

// cueMeets is the unused attribution whose cue overlaps, or -1; without a cue the
// contents must.
func cueMeets(want Attribution, list []Attribution, used map[int]bool) int {
	for j, got := range list {
		if !used[j] && (overlaps(want.Cue, got.Cue) || len(want.Cue) == 0 && overlaps(want.Content, got.Content)) {
			return j
		}
	}
	return -1
}

func statementError(out *Tally, g Attributed, want, got Attribution) {
	same := func(a, b []dossier.Span) bool { return spanKey(g.Text, a) == spanKey(g.Text, b) }
	if !same(want.Cue, got.Cue) {
		out.Add("cue cut elsewhere", place(g.Name, g.Text, spread(want.Cue))+" as "+oneLine(spread(got.Cue).Of(g.Text)))
	}
	if !same(want.Source, got.Source) {
		out.Add("source "+sourceKind(want.Source, got.Source), place(g.Name, g.Text, spread(want.Source))+" as "+oneLine(spread(got.Source).Of(g.Text)))
	}
	if !same(want.Content, got.Content) {
		out.Add("content "+contentKind(g.Text, want.Content, got.Content), place(g.Name, g.Text, cover(want)))
	}
}

func sourceKind(want, got []dossier.Span) string {
	switch {
	case len(want) == 0:
		return "where there is none"
	case len(got) == 0:
		return "missed"
	case !overlaps(want, got):
		return "another"
	}
	return "cut elsewhere"
}

func contentKind(text string, want, got []dossier.Span) string {
	w, g := trim(text, spread(want)), trim(text, spread(got))
	switch {
	case len(got) == 0:
		return "missed"
	case !overlaps(want, got):
		return "another"
	case w == g:
		return "in other parts"
	case w.Start == g.Start && g.End > w.End:
		return "ends late"
	case w.Start == g.Start:
		return "ends early"
	case w.End == g.End && g.Start < w.Start:
		return "begins early"
	case w.End == g.End:
		return "begins late"
	}
	return "differs at both ends"
}

// cover spans the whole attribution.
func cover(a Attribution) dossier.Span {
	return spread(append(append(append([]dossier.Span(nil), a.Source...), a.Cue...), a.Content...))
}

// spread is the span from the first start to the last end.
func spread(spans []dossier.Span) dossier.Span {
	var out dossier.Span
	for i, s := range spans {
		if i == 0 {
			out = s
		}
		out = dossier.Span{Start: min(out.Start, s.Start), End: max(out.End, s.End)}
	}
	return out
}
