package page

import (
	nurl "net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier"
)

// fromHTML fills in the article's text from a page, and what its metadata say;
// it returns the lines of the text with what the page's marks say they are.
func fromHTML(a *dossier.Article, page string) []*line {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		// Elements are nested deeper than the parser bears.
		lines, text := stripped(page)
		a.Text = text
		return lines
	}
	metadata(a, doc)
	clean(doc)
	var w writer
	if a.Title != "" {
		w.line(a.Title, dossier.Title)
	}
	node := body(doc, a)
	if node == nil {
		node = main(page)
	}
	w.node(node, "")
	w.end("")
	a.Text = w.text.String()
	return join(a.Text, w.lines)
}

// main returns the element that a page itself marks as its main part, or its
// whole body: what is left where no article was found, most often a short one.
func main(page string) *html.Node {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return &html.Node{}
	}
	for _, a := range []atom.Atom{atom.Article, atom.Main, atom.Body} {
		if n := first(doc, a); n != nil {
			return n
		}
	}
	return doc
}

// first returns the first element of a kind below n, nil when there is none.
func first(n *html.Node, a atom.Atom) *html.Node {
	if n.Type == html.ElementNode && n.DataAtom == a {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := first(c, a); found != nil {
			return found
		}
	}
	return nil
}

// body returns the part of the page that holds the article, nil when there is none.
// A page that the library cannot bear has none.
func body(doc *html.Node, a *dossier.Article) (found *html.Node) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	base, err := nurl.Parse(a.Source)
	if err != nil || base.Scheme == "" {
		base = &nurl.URL{Scheme: "http", Host: "localhost", Path: "/"}
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true // its own reading of it cannot bear every page
	art, err := parser.ParseAndMutate(doc, base)
	if err != nil {
		return nil
	}
	if by := strings.Join(strings.Fields(art.Byline()), " "); a.Byline == "" {
		a.Byline = person(strings.TrimPrefix(strings.TrimPrefix(by, "By "), "by "))
	}
	return art.Node
}

// writer writes the text of a page line by line.
type writer struct {
	text  strings.Builder
	lines []*line
	open  strings.Builder // the line that is being put together
	link  int             // bytes of it that are a link
	deep  int             // links that are open
	broke bool            // a line break, and no more, ended the last line
}

// line adds a line of its own.
func (w *writer) line(s string, hint dossier.BlockKind) {
	s = strings.Join(strings.FieldsFunc(s, isSpace), " ")
	if s == "" {
		return
	}
	start := w.text.Len()
	w.text.WriteString(s)
	sp := dossier.Span{Start: start, End: w.text.Len()}
	w.text.WriteByte('\n')
	w.lines = append(w.lines, &line{Span: sp, text: s, blank: !w.broke, hint: hint})
	w.broke = false
}

// end closes the line that is open.
func (w *writer) end(hint dossier.BlockKind) {
	s := strings.TrimSpace(w.open.String())
	if w.link*10 >= len(s)*9 && hint != dossier.Title && !stops(s) && len(s) > 15 {
		hint = dossier.Boilerplate // the headline of another article
	}
	w.line(s, hint)
	w.open.Reset()
	w.link = 0
}

// node writes what is below n; hint is what the marks above it say.
func (w *writer) node(n *html.Node, hint dossier.BlockKind) {
	switch n.Type {
	case html.TextNode:
		w.open.WriteString(n.Data)
		if w.deep > 0 {
			w.link += len(strings.TrimSpace(n.Data))
		}
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if silent(n.DataAtom) {
		return
	}
	if n.DataAtom == atom.Br {
		w.lineBreak(hint)
		return
	}
	if n.DataAtom == atom.A {
		w.deep++
		defer func() { w.deep-- }()
	}
	own, block := marks(n.DataAtom)
	if block {
		w.broke = false
	} else {
		w.children(n, hint)
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			w.open.WriteByte(' ')
		}
		return
	}
	w.end(hint)
	if own == "" {
		own = hint
	}
	w.children(n, own)
	w.end(own)
	w.broke = false
}

// lineBreak ends a line within a paragraph; a second one ends the paragraph.
func (w *writer) lineBreak(hint dossier.BlockKind) {
	empty := strings.TrimSpace(w.open.String()) == ""
	w.end(hint)
	w.broke = !empty
}

func (w *writer) children(n *html.Node, hint dossier.BlockKind) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, hint)
	}
}

// silent reports whether an element has no words for readers.
func silent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Template, atom.Svg, atom.Button, atom.Form, atom.Select, atom.Textarea,
		atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas, atom.Head, atom.Nav, atom.Math, atom.Map:
		return true
	}
	return false
}

// marks returns the kind of block that an element makes, and whether it makes one.
func marks(a atom.Atom) (kind dossier.BlockKind, block bool) {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return dossier.Heading, true
	case atom.Figcaption, atom.Caption:
		return dossier.Caption, true
	case atom.Blockquote:
		return dossier.BlockQuote, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt,
		atom.Dd, atom.Table, atom.Tr, atom.Thead, atom.Tbody, atom.Pre, atom.Hr, atom.Figure, atom.Address, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Center, atom.Fieldset:
		return "", true
	}
	return "", false
}
