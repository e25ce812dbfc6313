// Package page turns what came from a file or a page into an article's text and
// blocks: what is article, what is furniture.
//
// In: a Raw article. Out: an Article without ID, its text untouched for plain
// text, extracted for HTML, and every stretch of ink in a Block. What the
// furniture says is kept: title, byline, dateline, outlet, agency, the day.
//
//	Treaty Signed in Vesta              title
//	By Ana Ruiz                         byline
//	VESTA (Reuters) -                   dateline
//	Norland and Ostia signed ...        paragraph
//	What comes next                     heading
//	Ben Ost contributed to this report. credit
//	Share this article                  boilerplate
package page

import (
	"fmt"
	"strings"

	"dossier"
)

// Split finds the text and the blocks of an article, and what its own furniture
// says of it: title, byline, dateline, outlet, agency, publication metadata. It
// returns a Problem of kind NoArticle when there is no article text.
func Split(raw dossier.Raw) (dossier.Article, error) {
	a := dossier.Article{Source: raw.Source, Outlet: raw.Outlet, Title: raw.Title, Byline: raw.Byline, Text: raw.Text}
	if raw.Published.Known() {
		a.Published = dossier.Published{Interval: raw.Published, Basis: dossier.Given, Why: "given with the article"}
	}
	rd := reader{tables: knowledge(), a: &a}
	if raw.Media == "text/html" {
		rd.lines = fromHTML(&a, raw.Text)
	} else {
		rd.lines = join(a.Text, readLines(a.Text))
	}
	for _, l := range rd.lines {
		l.measure(a.Text)
	}
	rd.classify()
	rd.blocks()
	if rd.articleWords() == 0 {
		return dossier.Article{}, rd.noArticle(raw)
	}
	a.Language = language(a)
	return a, nil
}

// blocks turns the lines into the article's blocks; a dateline at the start of a
// paragraph becomes a block of its own.
func (rd *reader) blocks() {
	for i, l := range rd.lines {
		if l.kind == dossier.Paragraph {
			if p := rd.dateline(i); p.n > 0 {
				l.Span = rd.cutDateline(l, p)
			}
		}
		if sp := trim(rd.a.Text, l.Span); !sp.Empty() {
			rd.a.Blocks = append(rd.a.Blocks, dossier.Block{Span: sp, Kind: l.kind})
		}
	}
}

// cutDateline makes a block of the dateline of l and returns the rest of l.
func (rd *reader) cutDateline(l *line, p place) dossier.Span {
	sp := dossier.Span{Start: l.Start, End: l.Start + p.n}
	rd.a.Blocks = append(rd.a.Blocks, dossier.Block{Span: sp, Kind: dossier.Dateline})
	if rd.a.Dateline == "" {
		rd.a.Dateline = sp.Of(rd.a.Text)
	}
	rd.agencyLine(p.agency)
	return dossier.Span{Start: sp.End, End: l.End}
}

// articleWords returns the number of words in paragraphs.
func (rd *reader) articleWords() int {
	n := 0
	for _, l := range rd.lines {
		if l.kind == dossier.Paragraph || l.kind == dossier.BlockQuote {
			n += l.words
		}
	}
	return n
}

func (rd *reader) noArticle(raw dossier.Raw) error {
	menu := 0
	for _, l := range rd.lines {
		menu += l.Len()
	}
	what := "no article text found: the file is empty"
	hint := "check that the file was saved whole"
	if strings.TrimSpace(raw.Text) != "" {
		what = fmt.Sprintf("no article text found (%d bytes, %d of them menu, 0 paragraphs)", len(raw.Text), menu)
		hint = "open it in a browser; if it needs a login, save the page and add the file"
	}
	return &dossier.Problem{Kind: dossier.NoArticle, Where: rd.a.Source, What: what, Hint: hint}
}
