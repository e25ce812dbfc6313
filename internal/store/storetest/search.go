package storetest

import (
	"slices"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/store"
)

func sorted(words string) string {
	w := strings.Fields(words)
	slices.Sort(w)
	return strings.Join(w, " ")
}

func marked(hits []store.Hit) []string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Marked("[", "]"))
	}
	slices.Sort(out)
	return out
}

func searchWords(t *testing.T, st shop) {
	shelf(t, st)
	for query, want := range map[string][]string{
		"sanction":            {"[Sanctions] stay."},
		"SANCTIONS":           {"[Sanctions] stay."},
		"sanct*":              {"[Sanctions] stay."},
		"jose marin":          {"The two signed it on Friday in [José] [Marín]’s house."},
		`"rail link"`:         {"A [rail link] is to follow the treaty.", "[Rail link]"},
		"“rail link” follow":  {"A [rail link] is to [follow] the treaty."},
		`"link rail"`:         nil,
		"rail -follow":        {"[Rail] link"},
		`treaty -"rail link"`: {"Negotiators of Norvania and Ostmark drafted a [treaty].", "Nobody knows when the [treaty] was praised.", "Norvania drafts the [treaty]", "The [treaty] is short.", "The [treaty], they say, is silent.", "[Treaty] signed"},
		"treaty silent":       {"The [treaty], they say, is [silent]."},
		"fishermen treaty":    {"The [treaty] is short.", "The [treaty], they say, is silent.", "[Fishermen] protest."}, // the passage holds both
		"minister":            {"Photo: the [minister] at sea"},
		"share":               nil, // boilerplate
		"nosuchword":          nil,
		"AND":                 {"Negotiators of Norvania [and] Ostmark drafted a treaty."},
		"negotiators NEAR":    nil,
		"text:treaty":         nil,
	} {
		found, err := st.Search(t.Context(), store.Search{Words: query})
		if got := marked(found.Hits); err != nil || !slices.Equal(got, want) {
			t.Errorf("search %s found %q, %v, want %q", query, got, err, want)
		}
		for _, h := range found.Hits {
			a, err := st.Article(t.Context(), h.Article)
			if err != nil || h.Span.Of(a.Text) != h.Text || h.Outlet != a.Outlet || h.Title == "" {
				t.Errorf("search %s: hit %+v does not lead to its words (%v)", query, h, err)
			}
		}
	}
}

// searchControls: a text with the very characters that mark words.
func searchControls(t *testing.T, st shop) {
	r := Read(t, text("x.txt", "", dossier.Interval{}, "Title", "Odd \x02characters\x03 and a \x03\x02treaty\x00 here."))
	Put(t, st.Store, r)
	found, err := st.Search(t.Context(), store.Search{Words: "treaty"})
	if err != nil || len(found.Hits) != 1 || found.Hits[0].Span.Of(r.Article.Text) != found.Hits[0].Text {
		t.Errorf("found %+v, %v, want the sentence as it is", found, err)
	}
	st.sound(t, st.Store)
}

func searchLimits(t *testing.T, st shop) {
	shelf(t, st)
	all, err := st.Search(t.Context(), store.Search{Words: "treaty"})
	if err != nil || all.Passages != 6 || len(all.Hits) != 7 {
		t.Fatalf("%d hits in %d passages, %v, want 7 in 6", len(all.Hits), all.Passages, err)
	}
	var paged []store.Hit
	for at := range 6 {
		page, err := st.Search(t.Context(), store.Search{Words: "treaty", Limit: 1, Offset: at})
		if err != nil || page.Passages != 6 {
			t.Errorf("page %d: %d passages, %v, want 6", at, page.Passages, err)
		}
		paged = append(paged, page.Hits...)
	}
	if !slices.Equal(marked(paged), marked(all.Hits)) {
		t.Errorf("page by page it found %q, at once %q", marked(paged), marked(all.Hits))
	}
	for _, c := range []struct {
		want     store.Search
		passages int
	}{
		{store.Search{Words: "treaty", Outlet: "The Courier"}, 4},
		{store.Search{Words: "treaty", Outlet: "Nobody"}, 0},
		{store.Search{Words: "treaty", AsOf: "2024-03-01"}, 2},
		{store.Search{Words: "treaty", AsOf: "2024-06-30", Outlet: "The Courier"}, 3},
	} {
		if got, err := st.Search(t.Context(), c.want); err != nil || got.Passages != c.passages {
			t.Errorf("%+v found %d passages, %v, want %d", c.want, got.Passages, err, c.passages)
		}
	}
}

// Anything returns queries that must give hits, nothing, or a usage problem, but
// never an error of the database.
func Anything() []string {
	return []string{
		``, ` `, `"`, `""`, `"""`, `'`, `-`, `--`, `*`, `**`, `"*`, `"a" *`, `a*b`, `(`, `)`, `(a`, `a OR`, `AND`, `NOT a`, `a NOT`,
		`NEAR(a b, 5)`, `text:`, `text : a`, `^a`, `a^`, `{text}: a`, `a + b`, `+`, `-a`, `-a -b`, `a -`, `a -"`, `a\`, `\`, `;`, `a; drop table articles`,
		"a\x00b", "\x02\x03", "\xff\xfe", "a\nb\tc", `…`, `“`, `“a`, `’`, `é`, `договор`, `条約`, `a.b.c`, `U.S.`, `don't`, `№ 5`, `$1`, `?`, `%`, `_`, `🙂`, `🙂 a`,
		strings.Repeat("a ", 200), strings.Repeat("a", 5000), strings.Repeat(`"`, 99), `"` + strings.Repeat("a ", 5000) + `"`, strings.Repeat("-a ", 50) + "b",
	}
}

func searchAnything(t *testing.T, st shop) {
	shelf(t, st)
	for _, words := range Anything() {
		if _, err := st.Search(t.Context(), store.Search{Words: words}); err != nil && dossier.KindOf(err) != dossier.Usage {
			t.Errorf("search %.40q: %v", words, err)
		}
		if _, err := st.Articles(t.Context(), store.Articles{Words: words}); err != nil && dossier.KindOf(err) != dossier.Usage {
			t.Errorf("articles with %.40q: %v", words, err)
		}
	}
}
