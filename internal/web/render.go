package web

import (
	"bytes"
	"errors"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"dossier"
	"dossier/internal/view"
)

// request is one request and the account it looks at.
type request struct {
	*http.Request
	*view.View
}

// answer is what a handler gives back: a template and the struct it shows.
type answer struct {
	template string
	title    string
	nav      string // the part of a story that is shown, for the menu
	story    *dossier.Story
	data     any
}

// shown is what every template gets.
type shown struct {
	Title string
	Nav   string
	Story *dossier.Story
	AsOf  dossier.Date
	Query string
	All   bool // minor happenings are asked for
	Path  string
	Data  any
	view  *view.View
}

// Publisher names the outlet of a source, or its file.
func (p shown) Publisher(s dossier.Source) string { return p.view.Publisher(s) }

// Link returns a path of ours with the day looked from carried along.
func (p shown) Link(parts ...string) string {
	path := strings.Join(parts, "")
	if p.AsOf == "" {
		return path
	}
	frag := ""
	if i := strings.IndexByte(path, '#'); i >= 0 {
		path, frag = path[:i], path[i:]
	}
	sep := "?"
	if strings.Contains(path, "?") {
		sep = "&"
	}
	return path + sep + "as-of=" + url.QueryEscape(string(p.AsOf)) + frag
}

// page wraps a handler: finds the account, renders what it answers, and tells a
// Problem as a page with its status.
func (s *Server) page(handle func(request) (answer, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		asOf, err := asOfDay(req)
		var v *view.View
		if err == nil {
			v, err = s.view(req.Context(), asOf)
		}
		var ans answer
		if err == nil {
			ans, err = handle(request{req, v})
		}
		if err != nil {
			ans = answer{template: "problem", title: "Not shown", data: problemOf(err)}
		}
		s.render(w, req, v, asOf, ans, dossier.HTTPStatus(err))
	}
}

func (s *Server) render(w http.ResponseWriter, req *http.Request, v *view.View, asOf dossier.Date, ans answer, status int) {
	var out bytes.Buffer
	err := s.pages[ans.template].ExecuteTemplate(&out, "page", shown{
		Title: ans.title, Nav: ans.nav, Story: ans.story, AsOf: asOf, Query: req.URL.Query().Get("q"), All: req.URL.Query().Get("all") != "", Path: req.URL.Path, Data: ans.data, view: v,
	})
	if err != nil {
		http.Error(w, "the page could not be written", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = out.WriteTo(w) // the reader has gone; there is nobody to tell
}

func asOfDay(req *http.Request) (dossier.Date, error) {
	value := req.URL.Query().Get("as-of")
	if value == "" {
		return "", nil
	}
	in, ok := dossier.ParseDate(value)
	if !ok {
		return "", &dossier.Problem{Kind: dossier.Usage, Where: "as-of " + value, What: "not a date", Hint: "write YYYY-MM-DD"}
	}
	return in.Latest, nil
}

func problemOf(err error) dossier.Problem {
	var p *dossier.Problem
	if errors.As(err, &p) {
		return *p
	}
	return dossier.Problem{Kind: dossier.Internal, What: err.Error()}
}

func (s *Server) notFound(r request) (answer, error) {
	return answer{}, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such page", Hint: "start from the list of stories"}
}

// parsePages parses each page's template together with the frame around it.
func parsePages() (map[string]*template.Template, error) {
	pages := map[string]*template.Template{}
	for _, name := range []string{"stories", "story", "agreements", "disputes", "figures", "people", "entity", "articles", "article", "search", "problem"} {
		t, err := template.New("page").Funcs(functions()).ParseFS(templateFiles, "templates/frame.html", "templates/cite.html", "templates/"+name+".html")
		if err != nil {
			return nil, err
		}
		pages[name] = t
	}
	return pages, nil
}
