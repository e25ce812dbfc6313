package web_test

import (
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/view"
	"dossier/internal/web"
)

var update = flag.Bool("update", false, "write the golden files anew")

// story is an account made by hand that has one of everything: a plan that slipped,
// a disputed claim, a copy, a minor happening, a figure that cannot be compared.
type story struct {
	articles map[string]*dossier.Reading
	order    []dossier.Reading
}

func newStory() *story {
	st := &story{articles: map[string]*dossier.Reading{}}
	for _, a := range [][4]string{
		{"a1", "Harbour Post", "2024-09-01", "The treaty will be signed on 15 October. “Karvania sent 40 drones,” Hugo Lantz said. Talks went on."},
		{"a2", "Velin Times", "2024-12-06", "The treaty was signed on Thursday. Karvania denied the claim. Trade was $4 billion in 2023."},
		{"a3", "Meridian", "2024-12-06", "The treaty was signed on Thursday. Karvania sent drones. Trade stood at $3 billion."},
	} {
		st.order = append(st.order, dossier.Reading{Article: dossier.Article{
			ID: a[0], Source: a[0] + ".txt", Outlet: a[1], Title: "Article " + a[0], Text: a[3],
			Published: dossier.Published{Interval: dossier.Day(dossier.Date(a[2])), Basis: dossier.Given, Why: "given with the article"},
			Blocks:    []dossier.Block{{Span: dossier.Span{End: len(a[3])}, Kind: dossier.Paragraph}},
		}})
	}
	for i := range st.order {
		st.articles[st.order[i].Article.ID] = &st.order[i]
	}
	return st
}

func (st *story) source(article, words, speaker, origin string) dossier.Source {
	a := st.articles[article].Article
	i := strings.Index(a.Text, words)
	return dossier.Source{Article: article, Outlet: a.Outlet, Span: dossier.Span{Start: i, End: i + len(words)}, Text: words, Rule: "r", Reported: a.Published.Interval, Speaker: speaker, Origin: origin}
}

func (st *story) account() dossier.Account {
	on := func(d dossier.Date) dossier.EventTime { return dossier.EventTime{Interval: dossier.Day(d)} }
	telling := func(s dossier.Source, status dossier.Status, t dossier.EventTime) dossier.Telling {
		return dossier.Telling{Source: s, Status: status, Time: t}
	}
	plan := st.source("a1", "The treaty will be signed on 15 October.", "", "Harbour Post")
	signed := st.source("a2", "The treaty was signed on Thursday.", "", "Altopress")
	copied := st.source("a3", "The treaty was signed on Thursday.", "", "Altopress")
	claim := st.source("a1", "“Karvania sent 40 drones,” Hugo Lantz said.", "Hugo Lantz", "Harbour Post")
	denied := st.source("a2", "Karvania denied the claim.", "Karvania", "Velin Times")
	printed := st.source("a3", "Karvania sent drones.", "", "Meridian")
	talks := st.source("a1", "Talks went on.", "", "Harbour Post")
	four, three := 4e9, 3e9
	return dossier.Account{
		Entities: []dossier.Entity{{
			ID: "e1", Kind: dossier.Person, Name: "Hugo Lantz", Names: []dossier.NameCount{{Name: "Hugo Lantz", Count: 1}},
			Roles: []dossier.HeldRole{{Role: dossier.Role{Title: "defence minister", Of: "Belmora", Start: "2024-05-01"}, Sources: []dossier.Source{claim}}},
		}, {ID: "e2", Kind: dossier.Place, Name: "Karvania", Names: []dossier.NameCount{{Name: "Karvania", Count: 4}}}},
		Copies: []dossier.Copy{{Article: "a3", Of: "a2", Share: 0.61}, {Article: "a3", Of: "Altopress", Share: 0.61}},
		Stories: []dossier.Story{{
			ID: "s1", Title: "The treaty", Articles: []string{"a1", "a2", "a3"}, Entities: []string{"e2", "e1"},
			Happenings: []dossier.Happening{
				{ID: "h-talks", Title: "Talks went on", Type: dossier.Consult, Status: dossier.Held, Minor: true, Origins: 1, Tellings: []dossier.Telling{telling(talks, dossier.Held, dossier.EventTime{})}},
				{ID: "h-drones", Title: "Karvania sent drones", Type: dossier.Aid, Status: dossier.Held, Claim: "c1", Origins: 2,
					Actors: []dossier.Party{{Name: "Karvania", Entity: "e2"}}, Tellings: []dossier.Telling{telling(claim, dossier.Held, dossier.EventTime{}), telling(printed, dossier.Held, dossier.EventTime{})}},
				{ID: "h-plan", Title: "The treaty to be signed", Type: dossier.Agree, Status: dossier.Planned, Time: on("2024-10-15"), Came: "h-signed", Origins: 1,
					Tellings: []dossier.Telling{telling(plan, dossier.Planned, on("2024-10-15"))}},
				{ID: "h-signed", Title: "The treaty was signed", Type: dossier.Support, Status: dossier.Held, Time: on("2024-12-05"), Why: "2 of 2 dated reports agree", Origins: 1, Place: "Velin",
					Tellings: []dossier.Telling{telling(signed, dossier.Held, on("2024-12-05")), telling(copied, dossier.Held, on("2024-12-05"))}},
			},
			Claims: []dossier.Claim{{ID: "c1", Text: "Karvania sent 40 drones", Asserted: []dossier.Source{claim}, Denied: []dossier.Source{denied}, Printed: []dossier.Source{printed}}},
			Agreements: []dossier.Agreement{{ID: "e3", Name: "The treaty", Names: []string{"The treaty", "the pact"}, Parties: []string{"Karvania", "Tolmeria"}, Steps: []dossier.Step{
				{Step: dossier.Signed, Status: dossier.StepPlanned, Date: on("2024-10-15"), Sources: []dossier.Source{plan}},
				{Step: dossier.Signed, Status: dossier.StepDone, Date: on("2024-12-05"), By: "two presidents", Sources: []dossier.Source{signed, copied}}}}},
			Undertakings: []dossier.Undertaking{{Name: "the railway", Stages: []dossier.Stage{{Stage: "talks", State: dossier.StepOngoing, Sources: []dossier.Source{talks}}}}},
			Figures: []dossier.FigureGroup{{ID: "f1", Of: "trade", Unit: "USD", Entries: []dossier.FigureEntry{
				{Source: st.source("a2", "Trade was $4 billion in 2023.", "", "Velin Times"), Low: &four, High: &four, Period: "in 2023"},
				{Source: st.source("a3", "Trade stood at $3 billion.", "", "Meridian"), Low: &three, High: &three, Why: "one of the two does not say for which period"}}}},
		}},
	}
}

// fixed serves the account made by hand, looked at on 1 January 2025.
func fixed(t *testing.T) http.Handler {
	t.Helper()
	st := newStory()
	v := view.Of(st.account(), st.order, "2025-01-01")
	h, err := web.NewWith(shelf{st.order}, v, "2025-01-01")
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestGoldenPages compares the content of each page; -update writes it anew.
func TestGoldenPages(t *testing.T) {
	h := fixed(t)
	inner := regexp.MustCompile(`(?s)<main.*</main>`)
	blank := regexp.MustCompile(`\n\s*\n+`)
	for name, path := range map[string]string{
		"stories": "/", "timeline": "/story/s1", "timeline_all": "/story/s1?all=1&as-of=2025-01-01", "agreements": "/story/s1/agreements", "disputes": "/story/s1/disputes",
		"figures": "/story/s1/figures", "people": "/story/s1/people", "entity": "/entity/e2", "article_copy": "/article/a3", "article_original": "/article/a2", "articles": "/articles",
	} {
		got := blank.ReplaceAllString(inner.FindString(get(t, h, path).Body.String()), "\n") + "\n"
		file := filepath.Join("testdata", name+".html")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs from %s:\n%s", path, file, got)
		}
	}
}

// TestLinksLeadSomewhere: every link of every page, with and without a day, has its
// page, and every fragment its element.
func TestLinksLeadSomewhere(t *testing.T) {
	pages := crawl(t, fixed(t), "/?as-of=2025-01-01")
	link := regexp.MustCompile(`href="([^"#]*)#([^"]*)"`)
	checked := 0
	for path, body := range pages {
		for _, m := range link.FindAllStringSubmatch(body, -1) {
			to := strings.ReplaceAll(m[1], "&amp;", "&")
			if to == "" {
				to = path
			}
			checked++
			if !strings.Contains(pages[to], `id="`+m[2]+`"`) {
				t.Errorf("%s: the link to %s#%s leads nowhere", path, to, m[2])
			}
		}
	}
	if !strings.Contains(pages["/story/s1?as-of=2025-01-01"], `href="/story/s1/disputes?as-of=2025-01-01#c1"`) {
		t.Error("the link to a dispute loses the day")
	}
	if checked < 50 || !strings.Contains(pages["/story/s1"], `href="/story/s1/disputes#c1"`) {
		t.Errorf("%d links with a fragment", checked)
	}
}

// TestPagesAreWellBuilt: ids are unique, headings step down by one, tables have
// headers, regions that scroll can be reached by keyboard, every field has a label.
func TestPagesAreWellBuilt(t *testing.T) {
	id := regexp.MustCompile(`\sid="([^"]*)"`)
	heading := regexp.MustCompile(`<h([1-6])`)
	for path, body := range crawl(t, fixed(t)) {
		if strings.HasPrefix(path, "/static/") {
			continue
		}
		seen := map[string]bool{}
		for _, m := range id.FindAllStringSubmatch(body, -1) {
			if seen[m[1]] {
				t.Errorf("%s: two elements have the id %q", path, m[1])
			}
			seen[m[1]] = true
		}
		last := 0
		for _, m := range heading.FindAllStringSubmatch(body, -1) {
			level := int(m[1][0] - '0')
			if level > last+1 || (level == 1 && last != 0) {
				t.Errorf("%s: heading %d after %d", path, level, last)
			}
			last = level
		}
		for _, pair := range [][2]string{{"<table", "<thead"}, {"<table", `tabindex="0" role="region" aria-label`}, {"<main", "<h1"}, {`<input id=`, "<label for="}} {
			if a, b := strings.Count(body, pair[0]), strings.Count(body, pair[1]); a > b {
				t.Errorf("%s: %d %s, %d %s", path, a, pair[0], b, pair[1])
			}
		}
	}
}
