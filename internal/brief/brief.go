// Package brief writes a story as a Markdown briefing in which every sentence
// carries a numbered footnote: outlet, date, exact words.
//
// In: a Story of an Account. Out: Markdown.
//
//   - **2024-03-04** Karvania and France signed the trade agreement.[^1][^2]
//     …
//     [^1]: Harbour Post, 2024-03-05: “Karvanian Foreign Minister Ana Ruiz …”
package brief

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dossier"
)

// Options say how a briefing is written.
type Options struct {
	AsOf     dossier.Date                           // "" is now; told in the first line
	Entities map[string]dossier.Entity              // by Entity ID, for names and roles
	Address  func(article string) (source string)   // file or URL of an article, may be nil
	State    func(dossier.Agreement) (state string) // the state of an agreement, may be nil
}

// Write writes the briefing of one story. The error is that of w.
func Write(w io.Writer, st dossier.Story, o Options) error {
	b := &briefing{w: bufio.NewWriter(w), Options: o, number: map[noteKey]int{}}
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
	Options
	number map[noteKey]int
	notes  []dossier.Source
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

func (b *briefing) heading(title string) { fmt.Fprintf(b.w, "\n## %s\n\n", title) }

func (b *briefing) footnotes() {
	if len(b.notes) == 0 {
		return
	}
	b.heading("Sources")
	for i, s := range b.notes {
		fmt.Fprintf(b.w, "[^%d]: %s, %s%s: “%s”%s\n", i+1, outlet(s), s.Reported, through(s), oneLine(s.Text), b.address(s))
	}
}

func (b *briefing) address(s dossier.Source) string {
	if b.Address == nil {
		return ""
	}
	return " (" + escape(b.Address(s.Article)) + ")"
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

func oneLine(s string) string { return escape(strings.Join(strings.Fields(s), " ")) }

// escape keeps an article's words from being read as Markdown or HTML.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`).Replace(s)
}
