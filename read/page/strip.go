package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stripped returns the text of a page that cannot be parsed into a tree, a line
// for each element that makes a block.
func stripped(page string) ([]*line, string) {
	var w writer
	z := html.NewTokenizer(strings.NewReader(page))
	skip := atom.Atom(0) // the silent element that is open
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.end("")
			return w.lines, w.text.String()
		case html.TextToken:
			if skip == 0 {
				w.open.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if skip == 0 && silent(a) {
				skip = a
			}
			if _, block := marks(a); block || a == atom.Br {
				w.end("")
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			if _, block := marks(a); block {
				w.end("")
			}
		}
	}
}
