package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/web"
)

// shelf is a store that holds readings in memory.
type shelf struct{ readings []dossier.Reading }

func (s shelf) Generation(context.Context) (int64, error) { return 1, nil }

func (s shelf) Load(_ context.Context, asOf dossier.Date) ([]dossier.Reading, []dossier.Judgement, error) {
	var out []dossier.Reading
	for _, r := range s.readings {
		if asOf == "" || r.Article.Published.Earliest <= asOf {
			out = append(out, r)
		}
	}
	return out, nil, nil
}

func (s shelf) Search(_ context.Context, query string, _ dossier.Date, _ int) ([]web.Hit, error) {
	var out []web.Hit
	for _, r := range s.readings {
		if i := strings.Index(r.Article.Text, query); i >= 0 {
			sp := dossier.Span{Start: i, End: i + len(query)}
			out = append(out, web.Hit{Article: r.Article.ID, Outlet: r.Article.Outlet, Title: r.Article.Title, Span: sp, Text: query, Marks: []dossier.Span{{Start: 0, End: 1}}})
		}
	}
	return out, nil
}

const attack = `<script>alert(1)</script>`

// hostile is an article whose every word tries to be markup.
func hostile() dossier.Reading {
	text := `Ana Ruiz of ` + attack + ` met Bo Lind on 4 March 2024. “` + attack + `,” she said.`
	at := func(words string) dossier.Span {
		i := strings.Index(text, words)
		return dossier.Span{Start: i, End: i + len(words)}
	}
	sentence := dossier.Span{Start: 0, End: strings.Index(text, " “")}
	said := dossier.Span{Start: sentence.End + 1, End: len(text)}
	return dossier.Reading{
		Article: dossier.Article{
			ID: "a1", Source: "a.txt", Outlet: attack, Title: `"><img src=x onerror=alert(1)>`, Text: text,
			Published: dossier.Published{Interval: dossier.Day("2024-03-05"), Basis: dossier.Given, Why: attack},
			Blocks:    []dossier.Block{{Span: dossier.Span{Start: 0, End: len(text)}, Kind: dossier.Paragraph}},
		},
		Chains:   []dossier.Chain{{ID: "e1", Kind: dossier.Person, Name: "Ana Ruiz", Names: []string{"Ana Ruiz"}, Roles: []dossier.Role{{Title: attack, Span: at("Ana Ruiz")}}}},
		Mentions: []dossier.Mention{{Span: at("Ana Ruiz"), Kind: dossier.Person, Form: dossier.Name, Chain: "e1"}},
		Statements: []dossier.Statement{{Span: said, Sentence: 1, Speaker: dossier.Speaker{Name: "Ana Ruiz", Entity: "e1"}, Cue: at("said"),
			Content: []dossier.Span{{Start: said.Start, End: said.End - len(" she said.")}}, Kind: dossier.Direct, Act: dossier.Assert, Rule: "r"}},
		Events: []dossier.Event{{Span: sentence, Type: dossier.Consult, Mode: "meet", Trigger: at("met"), Attribution: dossier.Narrator, Status: dossier.Held,
			Actors: []dossier.Party{{Name: "Ana Ruiz", Entity: "e1"}}, Time: dossier.EventTime{Text: "on 4 March 2024", Interval: dossier.Day("2024-03-04")}, Rule: "r"}},
	}
}

func get(t *testing.T, h http.Handler, path string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func sample() []dossier.Reading { return []dossier.Reading{hostile()} }

func server(t *testing.T) http.Handler {
	t.Helper()
	h, err := web.New(shelf{sample()})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// crawl visits every page that can be reached by links, from the first page, from a
// search and from the pages given.
func crawl(t *testing.T, h http.Handler, from ...string) map[string]string {
	t.Helper()
	pages := map[string]string{}
	href := regexp.MustCompile(`href="(/[^"]*)"`)
	queue := append([]string{"/", "/search?q=met"}, from...)
	for len(queue) > 0 {
		path := strings.ReplaceAll(queue[0], "&amp;", "&")
		queue = queue[1:]
		if u, err := url.Parse(path); err == nil {
			u.Fragment = ""
			path = u.String()
		}
		if _, seen := pages[path]; seen {
			continue
		}
		w := get(t, h, path)
		pages[path] = w.Body.String()
		if w.Code != http.StatusOK {
			t.Errorf("%s: status %d", path, w.Code)
		}
		for _, m := range href.FindAllStringSubmatch(pages[path], -1) {
			queue = append(queue, m[1])
		}
	}
	return pages
}

// TestNothingOfAnArticleIsMarkup crawls all pages of an article that attacks them.
func TestNothingOfAnArticleIsMarkup(t *testing.T) {
	pages := crawl(t, server(t))
	if len(pages) < 9 {
		t.Errorf("only %d pages were reached", len(pages))
	}
	for path, body := range pages {
		for _, bad := range []string{"<script", "<img", "style=\"", "onerror=alert"} {
			if strings.Contains(strings.ReplaceAll(body, "onerror=alert(1)&gt;", ""), bad) {
				t.Errorf("%s: %q went through", path, bad)
			}
		}
	}
}

// TestEveryFactLinksToItsSentence: the page behind a link highlights the words.
func TestEveryFactLinksToItsSentence(t *testing.T) {
	h := server(t)
	links := regexp.MustCompile(`href="(/article/a1\?at=[^"#]*)#hit"`)
	seen := 0
	for _, body := range crawl(t, h) {
		for _, m := range links.FindAllStringSubmatch(body, -1) {
			seen++
			page := get(t, h, strings.ReplaceAll(m[1], "&amp;", "&")).Body.String()
			if strings.Count(page, `<mark id="hit"`) != 1 {
				t.Errorf("%s: no highlighted sentence", m[1])
			}
		}
	}
	if seen < 3 {
		t.Errorf("%d links to sentences, want at least 3", seen)
	}
}

func TestHeaders(t *testing.T) {
	w := get(t, server(t), "/")
	if csp := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
		t.Errorf("Content-Security-Policy: %s", csp)
	}
}

func TestProblems(t *testing.T) {
	h := server(t)
	for path, status := range map[string]int{"/story/none": 404, "/entity/none": 404, "/article/none": 404, "/nowhere": 404, "/?as-of=soon": 400, "/article/a1?at=5-99999": 200, "/article/a1?at=x": 200} {
		if w := get(t, h, path); w.Code != status {
			t.Errorf("%s: status %d, want %d", path, w.Code, status)
		}
	}
}

// TestAsOf: before the article appeared there is no story, and links keep the day.
func TestAsOf(t *testing.T) {
	h := server(t)
	if body := get(t, h, "/?as-of=2024-03-04").Body.String(); !strings.Contains(body, "No stories yet") {
		t.Error("a story is shown before it was reported")
	}
	if body := get(t, h, "/?as-of=2024-03-06").Body.String(); !regexp.MustCompile(`href="/story/[^"]+\?as-of=2024-03-06"`).MatchString(body) {
		t.Errorf("links lose the day:\n%s", body)
	}
}
