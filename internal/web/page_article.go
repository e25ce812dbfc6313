package web

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dossier"
	"dossier/internal/view"
)

type articleRow struct {
	dossier.Article
	Statements, Events, Figures int
}

func (s *Server) articles(r request) (answer, error) {
	var rows []articleRow
	for _, rd := range r.Readings {
		rows = append(rows, articleRow{rd.Article, len(rd.Statements), len(rd.Events), len(rd.Figures)})
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].Published.Earliest < rows[j].Published.Earliest })
	return answer{template: "articles", title: "Articles", data: rows}, nil
}

type articlePage struct {
	dossier.Article
	Blocks     []blockRow
	Copies     []copyRow // what it repeats
	RepeatedBy []copyRow
}

// blockRow is a block of the text and what was read out of it.
type blockRow struct {
	Kind     dossier.BlockKind
	Segments []segment
	Found    []found
}

// segment is a run of text with one set of marks.
type segment struct {
	Text    string
	Classes string // what marks it, "" for none
	Hit     bool   // the words that the reader came for
	First   bool   // the first segment of the hit: the target of the link
}

// found is one thing read out of a block.
type found struct {
	Kind string
	Text string
	Note string
}

// mark is a span of the text and its class.
type mark struct {
	dossier.Span
	class string
}

func (s *Server) article(r request) (answer, error) {
	rd := r.Reading(r.PathValue("id"))
	if rd == nil {
		return answer{}, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such article", Hint: "start from the list of articles"}
	}
	hit := hitSpan(r.URL.Query().Get("at"), rd.Article.Text)
	p := articlePage{Article: rd.Article}
	marks := marksOf(rd)
	for _, b := range rd.Article.Blocks {
		p.Blocks = append(p.Blocks, blockRow{b.Kind, cut(rd.Article.Text, b.Span, marks, hit), r.foundIn(rd, b.Span)})
	}
	p.Copies, p.RepeatedBy = r.copiesOf(rd.Article.ID)
	return answer{template: "article", title: firstOf(rd.Article.Title, rd.Article.Source), data: p}, nil
}

// copyRow is the other side of a Copy.
type copyRow struct {
	ID    string // Article ID, "" for an agency
	Name  string
	Share float64
}

// copiesOf lists whom an article repeats and who repeats it.
func (r request) copiesOf(id string) (of, by []copyRow) {
	for _, c := range r.Copies {
		if c.Article == id {
			of = append(of, r.copyRow(c.Of, c.Share))
		}
		if c.Of == id {
			by = append(by, r.copyRow(c.Article, c.Share))
		}
	}
	return of, by
}

func (r request) copyRow(id string, share float64) copyRow {
	if rd := r.Reading(id); rd != nil {
		a := rd.Article
		return copyRow{id, fmt.Sprintf("%s, %s: %s", view.Outlet(a), view.Day(a.Published.Interval), firstOf(a.Title, a.Source)), share}
	}
	return copyRow{Name: id, Share: share}
}

// hitSpan reads "12-90"; anything that is not a span of the text is no hit.
func hitSpan(at, text string) dossier.Span {
	var s dossier.Span
	if _, err := fmt.Sscanf(at, "%d-%d", &s.Start, &s.End); err != nil || s.Start < 0 || s.End > len(text) || s.Empty() {
		return dossier.Span{}
	}
	return s
}

func marksOf(r *dossier.Reading) []mark {
	var out []mark
	for _, m := range r.Mentions {
		if m.Form != dossier.Pronoun {
			out = append(out, mark{m.Span, "m-" + string(m.Kind)})
		}
	}
	for _, tx := range r.Times {
		out = append(out, mark{tx.Span, "m-time"})
	}
	for _, f := range r.Figures {
		out = append(out, mark{f.Span, "m-figure"})
	}
	for _, ev := range r.Events {
		out = append(out, mark{ev.Trigger, "m-event"})
	}
	for _, st := range r.Statements {
		out = append(out, mark{st.Cue, "m-cue"})
		for _, c := range st.Content {
			out = append(out, mark{c, "m-said"})
		}
	}
	return out
}

// cut splits block b at the ends of every mark, so that marks may overlap.
func cut(text string, b dossier.Span, marks []mark, hit dossier.Span) []segment {
	var here []mark
	ends := []int{b.Start, b.End}
	for _, m := range append([]mark{{hit, "hit"}}, marks...) {
		if !m.Overlaps(b) {
			continue
		}
		here = append(here, m)
		ends = append(ends, max(m.Start, b.Start), min(m.End, b.End))
	}
	sort.Ints(ends)
	var out []segment
	first := true
	for i := 1; i < len(ends); i++ {
		s := dossier.Span{Start: ends[i-1], End: ends[i]}
		if s.Empty() {
			continue
		}
		seg := segment{Text: s.Of(text), Classes: classes(here, s), Hit: hit.Contains(s)}
		seg.First = seg.Hit && first && s.Start == max(hit.Start, b.Start)
		first = first && !seg.Hit
		out = append(out, seg)
	}
	return out
}

func classes(marks []mark, s dossier.Span) string {
	var out []string
	seen := map[string]bool{}
	for _, m := range marks {
		if m.Contains(s) && !seen[m.class] {
			seen[m.class] = true
			out = append(out, m.class)
		}
	}
	return strings.Join(out, " ")
}

// foundIn lists the statements, events, figures and times of a block in order.
func (r request) foundIn(rd *dossier.Reading, b dossier.Span) []found {
	text := rd.Article.Text
	var out []found
	for _, st := range rd.Statements {
		if b.Contains(st.Span) || (b.Overlaps(st.Span) && b.Start <= st.Start) {
			out = append(out, found{"statement", view.Words(rd.Article, st), fmt.Sprintf("%s · %s, %s · %s",
				strings.Join(append([]string{st.Speaker.Name}, st.Chain...), " ← "), st.Act, st.Kind, st.Rule)})
		}
	}
	for _, ev := range rd.Events {
		if b.Contains(ev.Trigger) {
			out = append(out, found{"event", ev.Trigger.Of(text), dotted(strings.TrimSpace(string(ev.Type)+" "+ev.Mode), string(ev.Status),
				parties(ev), ev.Place, view.Day(ev.Time.Interval), ev.Rule)})
		}
	}
	for _, f := range rd.Figures {
		if b.Contains(f.Span) {
			e := dossier.FigureEntry{Low: f.Low, High: f.High, Approximate: f.Approximate, Change: f.Change}
			out = append(out, found{"figure", f.Span.Of(text), dotted(view.Amount(dossier.FigureGroup{Unit: f.Unit}, e), f.Of, f.Period, f.Speaker)})
		}
	}
	for _, tx := range rd.Times {
		if b.Contains(tx.Span) {
			out = append(out, found{"time", tx.Span.Of(text), dotted(strings.ToLower(string(tx.Type)), days(tx), tx.Why)})
		}
	}
	return out
}

// days are those that tx can mean; a length or a habit has its value instead.
func days(tx dossier.Timex) string {
	if tx.Known() || tx.Value == "" {
		return view.Day(tx.Interval)
	}
	return tx.Value
}

// parties tells who does it to whom, as far as that is known.
func parties(ev dossier.Event) string {
	out := partyNames(ev.Actors)
	if to := partyNames(ev.Recipients); to != "" {
		out = strings.TrimSpace(out + " → " + to)
	}
	return out
}

func partyNames(ps []dossier.Party) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Name)
	}
	return strings.Join(out, ", ")
}

// dotted joins what is known.
func dotted(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
