package page

import (
	"golang.org/x/net/html"
)

// clean takes out of a page what is no article by its own marks, before the body
// is looked for.
func clean(doc *html.Node) {
	var next *html.Node
	for c := doc.FirstChild; c != nil; c = next {
		next = c.NextSibling
		if c.Type == html.CommentNode {
			doc.RemoveChild(c)
			continue
		}
		clean(c)
	}
}
