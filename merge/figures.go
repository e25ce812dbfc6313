package merge

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"dossier"
)

//go:embed measures.txt
var measureLines string

// measured is a figure and what it measures.
type measured struct {
	a       *article
	f       dossier.Figure
	span    dossier.Span // its sentence
	measure string       // "trade", "deaths"; "" when no line of measures.txt fits
	words   []word       // of what it measures
	parties []int        // states and places of its sentence
	period  dossier.Interval
}

// figures puts the figures of s for the same thing side by side, in the order of report.
func (c *corpus) figures(s *story) []dossier.FigureGroup {
	measures := newMeasures()
	var groups [][]measured
	index := map[string][]int{}
	for _, a := range s.articles {
		for _, f := range a.Figures {
			m := c.measure(a, f, measures)
			key := m.family() + " " + m.measure
			k := slices.IndexFunc(index[key], func(k int) bool { return sameMeasure(groups[k], m) })
			if k >= 0 {
				k = index[key][k]
				groups[k] = append(groups[k], m)
				continue
			}
			index[key] = append(index[key], len(groups))
			groups = append(groups, []measured{m})
		}
	}
	var out []dossier.FigureGroup
	for _, g := range groups {
		if len(g) > 1 || g[0].f.Of != "" || g[0].measure != "" {
			out = append(out, c.figureGroup(g))
		}
	}
	slices.SortStableFunc(out, func(a, b dossier.FigureGroup) int { return len(b.Entries) - len(a.Entries) })
	return out
}

// newMeasures maps stems to the measure they mean.
func newMeasures() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(measureLines) {
		if name, words, ok := strings.Cut(line, " : "); ok && !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(words) {
				out[stem(w)] = name
			}
		}
	}
	return out
}

func (c *corpus) measure(a *article, f dossier.Figure, measures map[string]string) measured {
	m := measured{a: a, f: f, span: a.around(f.Span)}
	near := c.near(a, f)
	for _, text := range []string{f.Of, near} {
		forms(text, func(form string, _ int) {
			if name := measures[stem(fold(form))]; m.measure == "" && name != "" {
				m.measure = name
			}
		})
	}
	m.words = sortedSet(c.words.in(f.Of))
	if len(m.words) == 0 {
		m.words = sortedSet(c.words.in(near))
	}
	for _, mention := range a.Mentions {
		if m.span.Contains(mention.Span) {
			if k := c.entityAt(a, mention.Chain); k >= 0 && c.entities[k].kind == dossier.Place {
				m.parties = insert(m.parties, k)
			}
		}
	}
	m.period = periodOf(f.Period, a.Article.Published.Interval)
	return m
}

// near returns the words beside a figure within its sentence.
func (c *corpus) near(a *article, f dossier.Figure) string {
	const reach = 40
	s := a.around(f.Span)
	left := dossier.Span{Start: max(s.Start, f.Start-reach), End: f.Start}
	right := dossier.Span{Start: f.End, End: min(s.End, f.End+reach)}
	return strings.ToValidUTF8(a.text(right)+" "+a.text(left), " ")
}

// family keeps apart what cannot be compared.
func (m measured) family() string {
	if m.f.Change != dossier.NoChange {
		return m.f.Unit + " change"
	}
	return m.f.Unit
}

// sameMeasure reports whether m gives another figure for what g is about. The
// family and the measure are the same already.
func sameMeasure(g []measured, m measured) bool {
	first := g[0]
	if len(first.parties) > 0 && len(m.parties) > 0 && !subset(first.parties, m.parties) && !subset(m.parties, first.parties) {
		return false
	}
	if m.measure != "" {
		return true
	}
	n := 0
	for _, w := range m.words {
		if slices.Contains(first.words, w) {
			n++
		}
	}
	return n > 0 && 2*n >= min(len(m.words), len(first.words))
}

func subset(a, b []int) bool {
	return !slices.ContainsFunc(a, func(k int) bool { return !slices.Contains(b, k) })
}

func (c *corpus) figureGroup(g []measured) dossier.FigureGroup {
	first := g[0]
	out := dossier.FigureGroup{
		ID: placeID("figure", first.a, first.f.Span), Of: nameOf(g), Unit: first.f.Unit,
	}
	for i, m := range g {
		e := dossier.FigureEntry{
			Source: c.figureSource(m), Low: m.f.Low, High: m.f.High, Period: m.f.Period,
			Approximate: m.f.Approximate, Change: m.f.Change,
		}
		if i > 0 {
			e.Relation, e.Why = relate(first, m)
		}
		out.Entries = append(out.Entries, e)
	}
	return out
}

// nameOf names what is measured in the fullest words of a report.
func nameOf(g []measured) string {
	best := ""
	for _, m := range g {
		if len(m.f.Of) > len(best) {
			best = m.f.Of
		}
	}
	return cmp.Or(strings.Join(strings.Fields(best), " "), g[0].measure)
}

// figureSource is where m is given, in the voice of the statement that holds it.
func (c *corpus) figureSource(m measured) dossier.Source {
	for i, st := range m.a.Statements {
		for _, s := range st.Content {
			if s.Contains(m.f.Span) {
				return c.said(m.a, m.span, "figure", i)
			}
		}
	}
	src := c.source(m.a, m.span, "figure")
	src.Speaker = m.f.Speaker
	return src
}
