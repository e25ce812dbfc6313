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
		return nil // only a failing reader can do that
	}
	metadata(a, doc)
	clean(doc)
	var w writer
	if a.Title != "" {
		w.line(a.Title, dossier.Title)
	}
	if node := body(doc, a.Source); node != nil {
		w.node(node, "")
		w.end("")
	}
	a.Text = w.text.String()
	return w.lines
}

// body returns the part of the page that holds the article, nil when there is none.
func body(doc *html.Node, source string) *html.Node {
	base, err := nurl.Parse(source)
	if err != nil || base.Scheme == "" {
		base = &nurl.URL{Scheme: "http", Host: "localhost", Path: "/"}
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true // its own reading of it cannot bear every page
	art, err := parser.ParseAndMutate(doc, base)
	if err != nil {
		return nil
	}
	return art.Node
}

// writer writes the text of a page line by line.
type writer struct {
	text  strings.Builder
	lines []*line
	open  strings.Builder // the line that is being put together
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
	w.lines = append(w.lines, &line{Span: sp, text: s, blank: true, hint: hint})
}

// end closes the line that is open.
func (w *writer) end(hint dossier.BlockKind) {
	w.line(w.open.String(), hint)
	w.open.Reset()
}

// node writes what is below n; hint is what the marks above it say.
func (w *writer) node(n *html.Node, hint dossier.BlockKind) {
	switch n.Type {
	case html.TextNode:
		w.open.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if silent(n.DataAtom) {
		return
	}
	if n.DataAtom == atom.Br {
		w.end(hint)
		return
	}
	own, block := marks(n.DataAtom)
	if !block {
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
