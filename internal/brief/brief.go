// Package brief writes a story as a Markdown briefing in which every sentence
// carries a numbered footnote: outlet, date, exact words.
//
// In: a Story of an Account. Out: Markdown.
//
//   - **2024-03-04** Karvania and France signed the trade agreement.[^1][^2]
//   - Planned for 2024-02 (Ana Ruiz), came to 2024-03-04, later than planned.[^3]
//     …
//     [^1]: Harbour Post, 2024-03-05: “Karvanian Foreign Minister Ana Ruiz …”
package brief

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dossier"
	"dossier/internal/view"
)

// Options say how a briefing is written.
type Options struct {
	All bool // also minor happenings
}

// Write writes the briefing of one story of v. The error is that of w.
func Write(w io.Writer, v *view.View, st dossier.Story, o Options) error {
	b := &briefing{w: bufio.NewWriter(w), v: v, Options: o, number: map[noteKey]int{}}
	b.head(st)
	b.timeline(st)
	b.agreements(st)
	b.disputes(st)
	b.figures(st)
	b.people(st)
	b.footnotes()
	return b.w.Flush()
}

// briefing numbers the sources as its sentences use them.
type briefing struct {
	w *bufio.Writer
	v *view.View
	Options
	number map[noteKey]int
	notes  []dossier.Source
	fresh  bool // a heading was the last thing written
}

// noteKey makes one footnote of the same words in the same article.
type noteKey struct {
	article    string
	start, end int
	speaker    string
}

// line writes a list item that ends with its footnotes. A sentence without a
// source is never written.
func (b *briefing) line(text string, sources []dossier.Source) {
	if len(sources) == 0 {
		return
	}
	fmt.Fprintf(b.w, "- %s%s\n", strings.TrimRight(text, " "), b.marks(sources))
}

// under writes a list item below the last one.
func (b *briefing) under(text string, sources []dossier.Source) {
	if len(sources) > 0 {
		fmt.Fprintf(b.w, "  - %s%s\n", text, b.marks(sources))
	}
}

func (b *briefing) marks(sources []dossier.Source) string {
	var out strings.Builder
	used := map[int]bool{}
	for _, s := range sources {
		k := noteKey{s.Article, s.Start, s.End, s.Speaker}
		n, ok := b.number[k]
		if !ok {
			b.notes = append(b.notes, s)
			n = len(b.notes)
			b.number[k] = n
		}
		if !used[n] {
			fmt.Fprintf(&out, "[^%d]", n)
		}
		used[n] = true
	}
	return out.String()
}

func (b *briefing) heading(title string) {
	fmt.Fprintf(b.w, "\n## %s\n\n", title)
	b.fresh = true
}

// sub is a heading below a heading.
func (b *briefing) sub(title string) {
	if !b.fresh {
		fmt.Fprintln(b.w)
	}
	fmt.Fprintf(b.w, "### %s\n\n", oneLine(title))
	b.fresh = false
}

func (b *briefing) footnotes() {
	if len(b.notes) == 0 {
		return
	}
	b.heading("Sources")
	for i, s := range b.notes {
		fmt.Fprintf(b.w, "[^%d]: %s, %s%s: %s%s\n", i+1, outlet(s), view.Day(s.Reported), through(s), quoted(s.Text), b.address(s))
	}
}

func (b *briefing) address(s dossier.Source) string {
	r := b.v.Reading(s.Article)
	if r == nil || r.Article.Source == "" {
		return ""
	}
	return " (" + escape(r.Article.Source) + ")"
}

func outlet(s dossier.Source) string {
	if s.Outlet == "" {
		return "unnamed outlet"
	}
	return escape(s.Outlet)
}

// through tells who stands between the words and the outlet.
func through(s dossier.Source) string {
	if s.Speaker == "" {
		return ""
	}
	return ", " + escape(strings.Join(append([]string{s.Speaker}, s.Chain...), " ← "))
}

func quoted(words string) string {
	if view.Quotes(words) {
		return oneLine(words)
	}
	return "“" + oneLine(words) + "”"
}

func oneLine(s string) string { return escape(strings.Join(strings.Fields(s), " ")) }

// escape keeps an article's words from being read as Markdown or HTML.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`).Replace(s)
}
