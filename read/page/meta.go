package page

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier"
)

// metadata fills in what a page says of itself in its head: JSON-LD first, then
// OpenGraph and other meta elements, then its title and time elements. What was
// given stays.
func metadata(a *dossier.Article, doc *html.Node) {
	m := meta{tags: map[string]string{}}
	m.walk(doc)
	set := func(field *string, values ...string) {
		for _, v := range values {
			v = strings.Join(strings.Fields(html.UnescapeString(v)), " ")
			if *field == "" && v != "" {
				*field = v
			}
		}
	}
	set(&a.Outlet, m.ld.outlet, m.tags["og:site_name"], m.tags["application-name"])
	heading := m.h1
	if m.h1s > 1 {
		heading = ""
	}
	set(&a.Title, m.ld.title, m.tags["og:title"], m.tags["twitter:title"], heading, m.title)
	a.Title = withoutOutlet(a.Title, a.Outlet)
	set(&a.Byline, m.ld.byline, person(m.tags["author"]), person(m.tags["article:author"]), person(m.tags["parsely-author"]), person(m.tags["sailthru.author"]), person(m.tags["dc.creator"]))
	if a.Published.Basis != "" {
		return
	}
	for _, c := range []struct{ when, why string }{
		{m.ld.published, "datePublished in the page's JSON-LD"}, {m.tags["article:published_time"], "the page's article:published_time"}, {m.tags["og:article:published_time"], "the page's article:published_time"},
		{m.tags["datepublished"], "the page's datePublished"}, {m.tags["parsely-pub-date"], "the page's parsely-pub-date"}, {m.tags["sailthru.date"], "the page's sailthru.date"},
		{m.tags["pubdate"], "the page's pubdate"}, {m.tags["publishdate"], "the page's publishdate"}, {m.tags["dc.date.issued"], "the page's DC.date.issued"}, {m.tags["dc.date"], "the page's DC.date"},
		{m.tags["date"], "the page's date"}, {m.time, "the page's first <time>"},
	} {
		if d, ok := parseDay(c.when); ok {
			a.Published = dossier.Published{Interval: dossier.Day(d), Basis: dossier.Metadata, Why: fmt.Sprintf("%s: %q", c.why, c.when)}
			return
		}
	}
}

// meta is what the walk over a page finds.
type meta struct {
	tags            map[string]string // first value by name, in small letters
	ld              linked
	title, h1, time string
	h1s             int
}

func (m *meta) walk(n *html.Node) {
	if n.Type == html.ElementNode {
		m.element(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c)
	}
}

func (m *meta) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Meta:
		name := attr(n, "property")
		if name == "" {
			name = attr(n, "name")
		}
		if name == "" {
			name = attr(n, "itemprop")
		}
		name = strings.ToLower(name)
		if m.tags[name] == "" {
			m.tags[name] = attr(n, "content")
		}
	case atom.Script:
		if attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
			m.ld.read(n.FirstChild.Data)
		}
	case atom.Title:
		if m.title == "" && (n.Parent == nil || n.Parent.DataAtom == atom.Head) {
			m.title = inner(n)
		}
	case atom.H1:
		m.h1s++
		if m.h1 == "" {
			m.h1 = inner(n)
		}
	case atom.Time:
		if m.time == "" {
			m.time = attr(n, "datetime")
		}
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// inner returns the words below n.
func inner(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// linked is what JSON-LD says of the article.
type linked struct {
	title, byline, outlet, published string
}

// read takes the first article out of a block of JSON-LD; a broken block says nothing.
func (l *linked) read(block string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(block)), &v) == nil {
		l.find(v, 0)
	}
}

// find looks for an article in v: an object, a list of them, or a graph.
func (l *linked) find(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < 4 {
				l.find(e, depth+1)
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) && l.title == "" {
			l.title, l.byline, l.outlet, l.published = name(v["headline"]), people(v["author"]), name(v["publisher"]), name(v["datePublished"])
			return
		}
		if depth < 4 {
			l.find(v["@graph"], depth+1)
			l.find(v["mainEntity"], depth+1)
		}
	}
}

// isArticle reports whether a JSON-LD type is one of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting") || v == "Report"
	case []any:
		for _, e := range v {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

// name returns the name of a thing that JSON-LD gives as words, an object or a list.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return name(v["name"])
	case []any:
		if len(v) > 0 {
			return name(v[0])
		}
	}
	return ""
}

// people returns all names of a list of authors.
func people(v any) string {
	list, ok := v.([]any)
	if !ok {
		return person(name(v))
	}
	var all []string
	for _, e := range list {
		if p := person(name(e)); p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, ", ")
}

// person returns s when it is no address: pages give profiles as authors.
func person(s string) string {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") {
		return ""
	}
	return s
}

// withoutOutlet returns a title without the outlet that pages put behind it:
// "Treaty Signed | Ostia Monitor".
func withoutOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		if i := strings.LastIndex(title, sep); i > 0 {
			tail := title[i+len(sep):]
			if outlet != "" && strings.EqualFold(tail, outlet) || sep == " | " && len(strings.Fields(tail)) <= 4 && i > 20 {
				return strings.TrimSpace(title[:i])
			}
		}
	}
	return title
}
