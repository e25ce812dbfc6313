// Package web serves an Account as pages: stories, timelines, agreements,
// disputes, figures, entities, articles with their words highlighted, search.
//
// In: a Store. Out: an http.Handler. The pages work without JavaScript (there is
// none), on a narrow screen, in the dark, by keyboard. Every fact links to its
// sentence, and the server highlights the sentence.
//
//	h, err := web.New(store)
//	http.Serve(listener, h)
package web

import (
	"context"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"

	"dossier"
)

// Store is what the pages ask of a store.
type Store interface {
	// Generation changes with each write, so that a merged account can be kept.
	Generation(ctx context.Context) (int64, error)
	// Load returns what was reported by the end of asOf ("" is everything).
	Load(ctx context.Context, asOf dossier.Date) ([]dossier.Reading, []dossier.Judgement, error)
	// Search returns the best sentences that hold the words, best first.
	Search(ctx context.Context, words string, asOf dossier.Date, limit int) ([]Hit, error)
}

// Hit is a sentence that a search found.
type Hit struct {
	Article string // Article ID
	Outlet  string
	Title   string
	Span    dossier.Span
	Text    string         // the words of Span
	Marks   []dossier.Span // the words looked for, in bytes of Text
}

// Parts cuts the text into runs that were looked for and others.
func (h Hit) Parts() []Part {
	var out []Part
	at := 0
	for _, m := range h.Marks {
		out = append(out, Part{h.Text[at:m.Start], false}, Part{m.Of(h.Text), true})
		at = m.End
	}
	return append(out, Part{h.Text[at:], false})
}

// Part is a run of a Hit's text.
type Part struct {
	Text   string
	Wanted bool
}

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

// Server answers requests. It is safe for concurrent use.
type Server struct {
	store Store
	views viewCache
	pages map[string]*template.Template
}

// New parses the templates and returns the handler. It fails only on a defect.
func New(store Store) (http.Handler, error) {
	s := &Server{store: store}
	return s.handler()
}

func (s *Server) handler() (http.Handler, error) {
	var err error
	if s.pages, err = parsePages(); err != nil {
		return nil, fmt.Errorf("parse pages: %w", err)
	}
	static, err := fs.Sub(staticFiles, "static")
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /static/", http.StripPrefix("/static/", http.FileServerFS(static)))
	mux.HandleFunc("GET /{$}", s.page(s.stories))
	mux.HandleFunc("GET /story/{id}", s.page(s.story))
	mux.HandleFunc("GET /story/{id}/agreements", s.page(s.agreements))
	mux.HandleFunc("GET /story/{id}/disputes", s.page(s.disputes))
	mux.HandleFunc("GET /story/{id}/figures", s.page(s.figures))
	mux.HandleFunc("GET /story/{id}/people", s.page(s.people))
	mux.HandleFunc("GET /entity/{id}", s.page(s.entity))
	mux.HandleFunc("GET /articles", s.page(s.articles))
	mux.HandleFunc("GET /article/{id}", s.page(s.article))
	mux.HandleFunc("GET /search", s.page(s.search))
	mux.HandleFunc("GET /", s.page(s.notFound))
	return secure(mux), nil
}

// secure sets the headers that keep an article's words from ever acting as a page.
func secure(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.ServeHTTP(w, req)
	})
}
