package merge

import (
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
		if g[0].telling() || places(g) > 1 && !g[0].trivial() {
			out = append(out, c.figureGroup(g))
		}
	}
	slices.SortStableFunc(out, func(a, b dossier.FigureGroup) int { return len(b.Entries) - len(a.Entries) })
	return out
}

// trivial reports whether a figure is a small number of things that no measure
// names: "the two countries".
func (m measured) trivial() bool {
	return m.f.Unit == "" && m.measure == "" && m.f.High != nil && *m.f.High <= 12
}

// places counts the articles of a group.
func places(g []measured) int {
	seen := map[*article]bool{}
	for _, m := range g {
		seen[m.a] = true
	}
	return len(seen)
}

// measure is what a word says that a figure measures.
type measure struct {
	name   string
	people bool // it counts people; else it is an amount of something
}

// newMeasures maps stems to the measure they mean.
func newMeasures() map[string]measure {
	out := map[string]measure{}
	for line := range strings.Lines(measureLines) {
		head, words, ok := strings.Cut(line, " : ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		name, class, _ := strings.Cut(head, " / ")
		for w := range strings.FieldsSeq(words) {
			out[stem(w)] = measure{name, class == "people"}
		}
	}
	return out
}

// fits reports whether a figure in a unit can be of m: people are counted in
// nothing or persons, trade in money.
func (m measure) fits(unit string) bool {
	switch unit {
	case "", "person", "people":
		return m.people
	case "day", "week", "month", "year", "hour", "minute", "second", "time":
		return false
	}
	return !m.people
}

func (c *corpus) measure(a *article, f dossier.Figure, measures map[string]measure) measured {
	m := measured{a: a, f: f, span: a.around(f.Span)}
	left, right := c.beside(a, f)
	fits := func(form string) string {
		if k := measures[stem(fold(form))]; k.fits(f.Unit) {
			return k.name
		}
		return ""
	}
	m.measure = nearest(left, right, fits)
	if m.measure == "" {
		m.measure = nearest("", f.Of, fits)
	}
	from := dossier.Span{Start: m.span.Start, End: max(f.End, m.span.Start)}
	// "The chamber counts transit as well. The customs service puts it at 3.3 billion."
	if i := a.sentence(f.Start); m.measure == "" && i > 0 && strings.Contains(left, " it ") {
		from = a.sentences[i-1].Span
		m.measure = nearest(a.text(from), "", fits)
	}
	m.words = sortedSet(c.words.in(f.Of))
	if len(m.words) == 0 {
		m.words = sortedSet(c.words.in(lastWords(left) + " " + right))
	}
	m.parties = c.placesIn(a, from)
	m.period = periodOf(f.Period, a.Article.Published.Interval)
	return m
}

// placesIn returns the places named in s: whose trade it is. "The two countries"
// are those of the story, whichever else the sentence names.
func (c *corpus) placesIn(a *article, s dossier.Span) []int {
	text := strings.ToLower(a.text(s))
	for _, both := range []string{"two countries", "both countries", "two sides", "bilateral", "between them", "two neighbours", "two neighbors", "two states", "two nations"} {
		if strings.Contains(text, both) {
			return nil
		}
	}
	var out []int
	for _, m := range a.Mentions {
		if s.Contains(m.Span) {
			if k := c.entityAt(a, m.Chain); k >= 0 && c.entities[k].kind == dossier.Place {
				out = insert(out, k)
			}
		}
	}
	return out
}

// beside returns the words of a figure's sentence before it, and those after it as
// far as they belong to it.
func (c *corpus) beside(a *article, f dossier.Figure) (left, right string) {
	s := a.around(f.Span)
	left = a.text(dossier.Span{Start: min(s.Start, f.Start), End: f.Start})
	right = a.text(dossier.Span{Start: f.End, End: max(s.End, f.End)})
	// "14 people and injuring more than 200": what is injured are the others.
	for _, stop := range []string{",", " and ", ";", " while ", " but "} {
		right, _, _ = strings.Cut(right, stop)
	}
	return left, right
}

// lastWords returns the end of s, what is beside the figure after it.
func lastWords(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-6):], " ")
}

// nearest returns the measure whose word stands closest to the figure between left
// and right: in "killed 23 people and wounded at least 260" each has its own.
func nearest(left, right string, fits func(form string) string) string {
	name, gap := "", 1<<20
	forms(left, func(form string, at int) {
		if m := fits(form); m != "" && len(left)-at-len(form) < gap {
			name, gap = m, len(left)-at-len(form)
		}
	})
	forms(right, func(form string, at int) {
		if m := fits(form); m != "" && at < gap {
			name, gap = m, at
		}
	})
	return name
}

// family keeps apart what cannot be compared. The dead are people, said or not.
func (m measured) family() string {
	if m.ofPeople() {
		return "person"
	}
	if m.f.Change != dossier.NoChange {
		return m.f.Unit + " change"
	}
	return m.f.Unit
}

func (m measured) ofPeople() bool {
	return (m.f.Unit == "" || m.f.Unit == "person" || m.f.Unit == "people") &&
		slices.Contains([]string{"deaths", "injured", "missing", "arrests", "refugees", "troops"}, m.measure)
}

// telling reports whether a figure that stands alone belongs into the ledger: an
// amount of money, a share, a count of something named. "Two weeks late" does not.
func (m measured) telling() bool {
	switch {
	case m.isTime():
		return false
	case m.f.Unit == "":
		return m.measure != "" || m.f.Of != "" && m.f.Low != nil && *m.f.Low >= 20
	}
	return m.f.Of != "" || m.measure != ""
}

func (m measured) isTime() bool {
	return slices.Contains([]string{"day", "week", "month", "year", "hour", "minute", "second", "time"}, m.f.Unit)
}

// sameMeasure reports whether m gives another figure for what g is about. The
// family and the measure are the same already.
func sameMeasure(g []measured, m measured) bool {
	first := g[0]
	// "61 voted for the treaty and 38 against it": one sentence gives two things.
	if last := g[len(g)-1]; last.a == m.a && last.span == m.span {
		return false
	}
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
		ID: placeID("figure", first.a, first.f.Span), Of: c.nameOf(g), Unit: first.f.Unit,
	}
	for i, m := range g {
		e := dossier.FigureEntry{
			Source: c.figureSource(m), Low: m.f.Low, High: m.f.High, Period: m.f.Period,
			Approximate: m.f.Approximate, Change: m.f.Change,
		}
		if i > 0 {
			e.Relation, e.Why = relate(first, m)
			if o, ok := against(g[:i], m); ok {
				e.Relation, e.Why = dossier.Contradicts, dossier.Amount(o.f.Low, o.f.High, o.f.Unit)+givenSameDay
			}
		}
		out.Entries = append(out.Entries, e)
	}
	return out
}

// nameOf names what is measured: the measure and whose it is ("trade: Karvania,
// Tolmeria"), else the fullest words of a report.
func (c *corpus) nameOf(g []measured) string {
	best, parties := "", []string(nil)
	for _, m := range g {
		if len(m.f.Of) > len(best) {
			best = m.f.Of
		}
		if len(m.parties) > len(parties) {
			parties = nil
			for _, k := range m.parties {
				parties = append(parties, c.entities[k].name)
			}
		}
	}
	switch name := g[0].measure; {
	case name != "" && len(parties) > 0 && len(parties) < 4:
		slices.Sort(parties)
		return name + ": " + strings.Join(parties, ", ")
	case name != "":
		return name
	}
	return strings.Join(strings.Fields(best), " ")
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
