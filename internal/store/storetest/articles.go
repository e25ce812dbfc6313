package storetest

import (
	"strings"
	"testing"

	"dossier"
	"dossier/internal/store"
)

// text makes an article of a few words; the first line is its title.
func text(name, outlet string, published dossier.Interval, lines ...string) dossier.Raw {
	return dossier.Raw{Source: name, Outlet: outlet, Published: published, Text: strings.Join(lines, "\n") + "\n"}
}

// shelf is a handful of articles with all kinds of dates.
func shelf(t *testing.T, st shop) {
	t.Helper()
	for _, raw := range []dossier.Raw{
		text("a.txt", "The Courier", dossier.Day("2024-03-01"), "Norvania drafts the treaty", "Negotiators of Norvania and Ostmark drafted a treaty. Sanctions stay."),
		text("b.txt", "Kalia Wire", dossier.Interval{Earliest: "2024-05-01", Latest: "2024-05-31"}, "Treaty signed", "The two signed it on Friday in José Marín’s house."),
		text("c.txt", "The Courier", dossier.Interval{Latest: "2024-06-30"}, "Rail link", "A rail link is to follow the treaty. Nobody signs for it."),
		text("d.txt", "Norvan Daily", dossier.Interval{Earliest: "2024-08-01"}, "Fish", "Fishermen protest. The treaty, they say, is silent. The treaty is short."),
		text("e.txt", "The Courier", dossier.Interval{}, "Undated", "Nobody knows when the treaty was praised.", "Photo: the minister at sea", "Share this treaty"),
	} {
		Put(t, st.Store, Read(t, raw))
	}
}

func names(as []dossier.Article) string {
	var out []string
	for _, a := range as {
		out = append(out, strings.TrimSuffix(a.Source, ".txt"))
	}
	return strings.Join(out, " ")
}

func listArticles(t *testing.T, st shop) {
	shelf(t, st)
	for _, c := range []struct {
		want store.Articles
		list string
	}{
		{store.Articles{}, "a b c d e"},
		{store.Articles{Outlet: "The Courier"}, "a c e"},
		{store.Articles{Outlet: "the courier"}, ""},
		{store.Articles{Published: dossier.Day("2024-05-20")}, "b c"},
		{store.Articles{Published: dossier.Interval{Earliest: "2024-06-01"}}, "c d"},
		{store.Articles{Published: dossier.Interval{Latest: "2024-04-01"}}, "a c"},
		{store.Articles{AsOf: "2024-02-29"}, ""},
		{store.Articles{AsOf: "2024-05-01"}, "a b"},
		{store.Articles{AsOf: "2024-06-30"}, "a b c"},
		{store.Articles{AsOf: "2030-01-01"}, "a b c d"},
		{store.Articles{Words: "treaty"}, "a b c d e"},
		{store.Articles{Words: "treaty sanctions negotiators"}, "a"},
		{store.Articles{Words: "treaty -sign"}, "a d e"},
		{store.Articles{Words: `"rail link" treaty`, Outlet: "The Courier"}, "c"},
		{store.Articles{Words: "  "}, "a b c d e"},
		{store.Articles{Limit: 2, Offset: 1}, "b c"},
	} {
		got, err := st.Articles(t.Context(), c.want)
		if err != nil || names(got) != c.list {
			t.Errorf("%+v lists %q, %v, want %q", c.want, names(got), err, c.list)
		}
	}
	got, _ := st.Articles(t.Context(), store.Articles{Limit: 1})
	want := Read(t, text("a.txt", "The Courier", dossier.Day("2024-03-01"), "Norvania drafts the treaty", "Negotiators of Norvania and Ostmark drafted a treaty. Sanctions stay.")).Article
	if got[0].Text != "" || got[0].Blocks != nil || got[0].Title != want.Title || got[0].ID != want.ID || got[0].Published != want.Published {
		t.Errorf("listed %+v, want the head of %+v", got[0], want)
	}
	if _, err := st.Articles(t.Context(), store.Articles{Words: "-treaty"}); dossier.KindOf(err) != dossier.Usage {
		t.Errorf("a search for nothing gives %v, want a usage problem", err)
	}
}

func findArticle(t *testing.T, st shop) {
	ids := map[byte][]string{}
	for i := range 40 {
		r := Read(t, Raw(i))
		Put(t, st.Store, r)
		ids[r.Article.ID[0]] = append(ids[r.Article.ID[0]], r.Article.ID)
	}
	for first, all := range ids {
		a, err := st.Article(t.Context(), all[0])
		if err != nil || a.ID != all[0] || a.Text == "" {
			t.Errorf("article %s is %+v, %v", all[0], a, err)
		}
		a, err = st.Article(t.Context(), all[0][:12])
		if err != nil || a.ID != all[0] {
			t.Errorf("article %s is %s, %v", all[0][:12], a.ID, err)
		}
		_, err = st.Article(t.Context(), string(first))
		if kind := dossier.KindOf(err); len(all) > 1 && kind != dossier.Usage {
			t.Errorf("%d articles begin with %c, but it gives %v", len(all), first, err)
		}
	}
	for _, id := range []string{"", "zzz", "%", "0123456789abcdef", "a' or '1'='1"} {
		if _, err := st.Article(t.Context(), id); dossier.KindOf(err) != dossier.NotFound {
			t.Errorf("article %q gives %v, want not found", id, err)
		}
		if _, err := st.Reading(t.Context(), id); dossier.KindOf(err) != dossier.NotFound {
			t.Errorf("reading %q gives %v, want not found", id, err)
		}
	}
}

func asOf(t *testing.T, st shop) {
	shelf(t, st)
	for _, c := range []struct {
		day            dossier.Date
		sources        string
		later, undated int
	}{
		{"", "a b c d e", 0, 0},
		{"2024-02-29", "", 3, 2},
		{"2024-03-01", "a", 2, 2},
		{"2024-05-15", "a b", 1, 2},
		{"2024-06-30", "a b c", 1, 1},
		{"2024-08-01", "a b c d", 0, 1},
	} {
		snap, err := st.Load(t.Context(), c.day)
		if err != nil {
			t.Fatal(err)
		}
		var as []dossier.Article
		for i, r := range snap.Readings {
			if i > 0 && snap.Readings[i-1].Article.ID >= r.Article.ID {
				t.Errorf("%s: readings are not in the order of their ids", c.day)
			}
			as = append(as, r.Article)
		}
		if got := sorted(names(as)); got != c.sources || snap.Later != c.later || snap.Undated != c.undated {
			t.Errorf("as of %q: %q, %d later, %d undated, want %q, %d, %d", c.day, got, snap.Later, snap.Undated, c.sources, c.later, c.undated)
		}
		if gen := generation(t, st); snap.Generation != gen {
			t.Errorf("as of %q: generation %d, want %d", c.day, snap.Generation, gen)
		}
	}
}
