package score

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
	"dossier/read/parse"
)

// Attributions turns statements into attributions as PolNeAR cuts them, which
// differs from a Statement in two ways: "that" belongs to the content, and what
// runs on without a cue belongs to the attribution before it.
func Attributions(text string, statements []dossier.Statement) []Attribution {
	var out []Attribution
	for _, st := range statements {
		content := append([]dossier.Span(nil), st.Content...)
		if len(content) > 0 {
			lead := strings.TrimRightFunc(text[:content[0].Start], func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
			if strings.HasSuffix(lead, " that") {
				content[0].Start = len(lead) - len("that")
			}
		}
		if st.Cue.Empty() {
			if n := goesOnFrom(text, out); n >= 0 {
				out[n].Content = append(out[n].Content, content...)
			}
			continue
		}
		a := Attribution{Cue: []dossier.Span{st.Cue}, Content: content}
		if !st.Speaker.Span.Empty() {
			a.Source = []dossier.Span{st.Speaker.Span}
		}
		out = append(out, a)
	}
	return out
}

// goesOnFrom returns which attribution a statement without a cue goes on from: the last
// one, or the one before it that quotes the same source, since in “…,” she said,
// suggesting that …. “…” the quotation goes on, not the suggestion; -1 for none.
func goesOnFrom(text string, out []Attribution) int {
	last := len(out) - 1
	if last < 1 || speechKind(text, out[last].Content) != dossier.Indirect {
		return last
	}
	if a := out[last-1]; speechKind(text, a.Content) != dossier.Indirect && slices.Equal(a.Source, out[last].Source) {
		return last - 1
	}
	return last
}

// Statements compares attributions with gold, text by text: exact span sets a
// role, overlapping tokens a role, and whole attributions linked where cues overlap,
// at a content overlap of one half, 0.8 and all; at one half also where the main
// words of the cues are the same ("heads", see [CueHeads]), and for direct (the content
// begins with a quotation mark), mixed and indirect ones.
func Statements(gold, system []Attributed) []Measure {
	var out []Measure
	roles := []struct {
		name string
		of   func(Attribution) []dossier.Span
	}{
		{"source", func(a Attribution) []dossier.Span { return a.Source }},
		{"cue", func(a Attribution) []dossier.Span { return a.Cue }},
		{"content", func(a Attribution) []dossier.Span { return a.Content }},
	}
	for _, r := range roles {
		out = append(out, exactSpans(r.name+" exact", gold, system, r.of), overlapTokens(r.name+" overlap", gold, system, r.of))
	}
	for _, least := range []float64{0.5, 0.8, 1} {
		out = append(out, linked(fmt.Sprintf("linked %.1f", least), gold, system, least, "", cuesOverlap))
	}
	out = append(out, linked("linked 0.5 heads", gold, system, 0.5, "", sameHead))
	for _, kind := range []dossier.SpeechKind{dossier.Direct, dossier.Mixed, dossier.Indirect} {
		out = append(out, linked("linked 0.5 "+string(kind), gold, system, 0.5, kind, cuesOverlap))
	}
	return out
}

// CueHeads finds the main word of each cue: that of its words in the parsed
// sentences whose governor is none of them.
func CueHeads(sentences []dossier.Sentence, list []Attribution) {
	for _, s := range sentences {
		var tree *parse.Tree
		for i := range list {
			a := &list[i]
			if len(a.Cue) == 0 || a.Cue[0].Start < s.Start || a.Cue[0].Start >= s.End {
				continue
			}
			if tree == nil {
				tr := parse.NewTree(s)
				tree = &tr
			}
			if h := tree.HeadIn(a.Cue[0]); h >= 0 {
				a.Head = s.Tokens[h].Span
			}
		}
	}
}

func cuesOverlap(a, b Attribution) bool { return overlaps(a.Cue, b.Cue) }

func sameHead(a, b Attribution) bool { return !a.Head.Empty() && a.Head == b.Head }

// f1 makes a measure whose value is F1 in percent.
func f1(name string, right, system, gold int) Measure {
	m := Measure{Name: name, Right: right, System: system, Gold: gold}
	if system+gold > 0 {
		m.Value = 200 * float64(right) / float64(system+gold)
	}
	return m
}

func exactSpans(name string, gold, system []Attributed, of func(Attribution) []dossier.Span) Measure {
	var right, ns, ng int
	for i, g := range gold {
		want := map[string]int{}
		for _, a := range g.Attributions {
			if k := spanKey(g.Text, of(a)); k != "" {
				want[k]++
				ng++
			}
		}
		for _, a := range system[i].Attributions {
			k := spanKey(g.Text, of(a))
			if k == "" {
				continue
			}
			ns++
			if want[k] > 0 {
				want[k]--
				right++
			}
		}
	}
	return f1(name, right, ns, ng)
}

// spanKey writes trimmed spans so that the same set gives the same string;
// neighbours with nothing but space and marks between them are one.
func spanKey(text string, spans []dossier.Span) string {
	trimmed := make([]dossier.Span, 0, len(spans))
	for _, s := range spans {
		if s = trim(text, s); !s.Empty() {
			trimmed = append(trimmed, s)
		}
	}
	sort.Slice(trimmed, func(i, j int) bool { return trimmed[i].Start < trimmed[j].Start })
	var b strings.Builder
	for i, s := range trimmed {
		if i+1 < len(trimmed) && len(words(text, dossier.Span{Start: s.End, End: max(s.End, trimmed[i+1].Start)})) == 0 {
			trimmed[i+1].Start = s.Start
			continue
		}
		fmt.Fprintf(&b, "%d-%d ", s.Start, s.End)
	}
	return b.String()
}

// trim takes white space, punctuation and quotation marks off both ends.
func trim(text string, s dossier.Span) dossier.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) && r != '`' {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) && r != '`' || r == '%' {
			break
		}
		s.End -= n
	}
	return s
}

// words returns the starts of the words in s: runs of letters and digits.
func words(text string, s dossier.Span) []int {
	var out []int
	in := false
	for i, r := range text[s.Start:s.End] {
		w := unicode.IsLetter(r) || unicode.IsDigit(r)
		if w && !in {
			out = append(out, s.Start+i)
		}
		in = w
	}
	return out
}

func wordSet(text string, spans []dossier.Span) map[int]bool {
	out := map[int]bool{}
	for _, s := range spans {
		for _, w := range words(text, s) {
			out[w] = true
		}
	}
	return out
}

func common(a, b map[int]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

func overlapTokens(name string, gold, system []Attributed, of func(Attribution) []dossier.Span) Measure {
	var right, ns, ng int
	for i, g := range gold {
		var want, got []dossier.Span
		for _, a := range g.Attributions {
			want = append(want, of(a)...)
		}
		for _, a := range system[i].Attributions {
			got = append(got, of(a)...)
		}
		w, s := wordSet(g.Text, want), wordSet(g.Text, got)
		right, ns, ng = right+common(w, s), ns+len(s), ng+len(w)
	}
	return f1(name, right, ns, ng)
}

func linked(name string, gold, system []Attributed, least float64, kind dossier.SpeechKind, meet func(a, b Attribution) bool) Measure {
	var right, ns, ng int
	keep := func(text string, as []Attribution) []Attribution {
		var out []Attribution
		for _, a := range as {
			if kind == "" || speechKind(text, a.Content) == kind {
				out = append(out, a)
			}
		}
		return out
	}
	for i, g := range gold {
		ga, sa := keep(g.Text, g.Attributions), keep(g.Text, system[i].Attributions)
		right += len(links(g.Text, ga, sa, least, meet))
		ns, ng = ns+len(sa), ng+len(ga)
	}
	return f1(name, right, ns, ng)
}

// Links returns pairs of indices into gold and system of attributions that are
// the same: cues overlap, sources overlap or both are empty, contents share least
// of their words. One to one, the best first.
func Links(text string, gold, system []Attribution, least float64) [][2]int {
	return links(text, gold, system, least, cuesOverlap)
}

func links(text string, gold, system []Attribution, least float64, meet func(a, b Attribution) bool) [][2]int {
	type pair struct {
		share float64
		g, s  int
	}
	var pairs []pair
	for gi, g := range gold {
		gc := wordSet(text, g.Content)
		for si, s := range system {
			if !meet(g, s) || !sourcesMeet(g.Source, s.Source) {
				continue
			}
			sc := wordSet(text, s.Content)
			both := common(gc, sc)
			if all := len(gc) + len(sc) - both; all > 0 && float64(both)/float64(all) >= least {
				pairs = append(pairs, pair{float64(both) / float64(all), gi, si})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].share > pairs[j].share })
	usedG, usedS := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, p := range pairs {
		if !usedG[p.g] && !usedS[p.s] {
			usedG[p.g], usedS[p.s] = true, true
			out = append(out, [2]int{p.g, p.s})
		}
	}
	return out
}

func overlaps(a, b []dossier.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

func sourcesMeet(a, b []dossier.Span) bool {
	return len(a) == 0 && len(b) == 0 || overlaps(a, b)
}

func speechKind(text string, content []dossier.Span) dossier.SpeechKind {
	if len(content) == 0 {
		return dossier.Indirect
	}
	for i, s := range content {
		w := s.Of(text)
		if at := strings.IndexAny(strings.ReplaceAll(w, "''", "\""), "“\""); at == 0 && i == 0 {
			return dossier.Direct
		} else if at >= 0 {
			return dossier.Mixed
		}
	}
	return dossier.Indirect
}
