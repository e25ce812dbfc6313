package storetest

import (
	"bytes"
	"context"
	"reflect"
	"testing"

	"dossier"
	"dossier/internal/store"
)

// Run holds a database to what every store must do. Open opens an empty store,
// and closes it when the test ends.
// Sound fails the test when something in the store is not sound, and returns how
// many articles and items it has (verify knows the store, so the store's suite
// is given it).
func Run(t *testing.T, open func(t *testing.T) *store.Store, sound func(t testing.TB, st *store.Store) (articles, items int)) {
	for _, c := range []struct {
		name string
		test func(t *testing.T, st shop)
	}{
		{"put twice", putTwice},
		{"put and get back", putAndGet},
		{"refuse what has no words", refuse},
		{"replace a reading", replaceReading},
		{"mend a reading", mendReading},
		{"another article of the same page", anotherArticle},
		{"order does not matter", anyOrder},
		{"cancelled", cancelled},
		{"many at once", manyAtOnce},
		{"list articles", listArticles},
		{"find an article", findArticle},
		{"as of a day", asOf},
		{"search", searchWords},
		{"search with limits", searchLimits},
		{"search for anything", searchAnything},
		{"search odd text", searchControls},
		{"judgements", judge},
		{"kept account", keptAccount},
		{"counts", counts},
		{"verify", verifyAll},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, shop{open(t), sound}) })
	}
}

// shop is a store and how to check it.
type shop struct {
	*store.Store
	sound func(t testing.TB, st *store.Store) (articles, items int)
}

// Read returns the reading of a raw article by the made-up reader.
func Read(t testing.TB, raw dossier.Raw) dossier.Reading {
	t.Helper()
	r, err := Reader{}.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Put stores a reading that must be accepted.
func Put(t testing.TB, st *store.Store, r dossier.Reading) (added, changed bool) {
	t.Helper()
	added, changed, err := st.Put(t.Context(), r, "input of "+r.Article.ID, false)
	if err != nil {
		t.Fatal(err)
	}
	return added, changed
}

// Dump returns everything that is kept in st.
func Dump(t testing.TB, st *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := st.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func generation(t *testing.T, st shop) int64 {
	t.Helper()
	n, err := st.Generation(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// bare is r without the tokens of its sentences: a store does not keep them.
func bare(r dossier.Reading) dossier.Reading {
	for i := range r.Sentences {
		r.Sentences[i].Tokens = nil
	}
	return r
}

func putTwice(t *testing.T, st shop) {
	r := Read(t, Raw(1))
	if added, changed := Put(t, st.Store, r); !added || changed {
		t.Errorf("first put: added %v, changed %v, want a new article", added, changed)
	}
	before, gen := Dump(t, st.Store), generation(t, st)
	if added, changed := Put(t, st.Store, r); added || changed {
		t.Errorf("second put: added %v, changed %v, want nothing", added, changed)
	}
	if Dump(t, st.Store) != before || generation(t, st) != gen {
		t.Error("the second put changed something")
	}
	if gen == 0 {
		t.Error("the first put did not change the generation")
	}
}

func putAndGet(t *testing.T, st shop) {
	for i := range 20 {
		want := Read(t, Raw(i))
		Put(t, st.Store, want)
		got, err := st.Reading(t.Context(), want.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, bare(want)) {
			t.Errorf("article %d came back as\n%+v\nwant\n%+v", i, got, want)
		}
	}
}

func refuse(t *testing.T, st shop) {
	for name, spoil := range map[string]func(r *dossier.Reading){
		"empty statement":  func(r *dossier.Reading) { r.Statements[0].Span = dossier.Span{} },
		"event outside":    func(r *dossier.Reading) { r.Events = []dossier.Event{{Span: dossier.Span{Start: 5, End: 1 << 20}}} },
		"figure in a rune": func(r *dossier.Reading) { r.Figures[0].Span = insideRune(r.Article.Text) },
		"another id":       func(r *dossier.Reading) { r.Article.ID = "0123456789abcdef" },
	} {
		r := Read(t, Raw(1))
		spoil(&r)
		_, _, err := st.Put(t.Context(), r, "x", false)
		if dossier.KindOf(err) != dossier.Internal || err == nil {
			t.Errorf("%s: %v, want a refusal", name, err)
		}
	}
	if d := Dump(t, st.Store); d != "" {
		t.Errorf("a refused article left %s", d)
	}
}

func insideRune(text string) dossier.Span {
	at := bytes.IndexRune([]byte(text), '“')
	return dossier.Span{Start: at + 1, End: at + 3}
}

func replaceReading(t *testing.T, st shop) {
	raw := Raw(3)
	Put(t, st.Store, Read(t, raw))
	newer, _ := Reader{Version: "10"}.Read(raw)
	newer.Statements = nil
	newer.Events = nil
	if added, changed := Put(t, st.Store, newer); added || !changed {
		t.Errorf("newer reader: added %v, changed %v, want a change", added, changed)
	}
	older, _ := Reader{Version: "9"}.Read(raw)
	if added, changed := Put(t, st.Store, older); added || changed {
		t.Errorf("older reader: added %v, changed %v, want nothing", added, changed)
	}
	got, err := st.Reading(t.Context(), newer.Article.ID)
	if err != nil || got.Reader != "10" || got.Statements != nil {
		t.Errorf("kept the reading by %s with %d statements, want the newer one (%v)", got.Reader, len(got.Statements), err)
	}
	dated, _ := Reader{Version: "10"}.Read(dossier.Raw{Source: raw.Source, Text: raw.Text, Outlet: raw.Outlet, Published: dossier.Day("2020-02-02")})
	if added, changed := Put(t, st.Store, dated); added || !changed {
		t.Errorf("another date: added %v, changed %v, want a change", added, changed)
	}
	st.sound(t, st.Store)
}

func mendReading(t *testing.T, st shop) {
	r := Read(t, Raw(3))
	Put(t, st.Store, r)
	before := Dump(t, st.Store)
	added, changed, err := st.Put(t.Context(), r, "", true)
	if added || !changed || err != nil {
		t.Errorf("again: added %v, changed %v, %v, want a change", added, changed, err)
	}
	if Dump(t, st.Store) != before {
		t.Error("reading the same again made something else")
	}
	st.sound(t, st.Store)
}

// anotherArticle: a newer reader finds the outlet in the page, so that the page
// is another article now. The former one must not be told a second time.
func anotherArticle(t *testing.T, st shop) {
	raw := Raw(1)
	raw.Outlet = ""
	old := Read(t, raw)
	now, _ := Reader{Version: "2", Outlet: "The Courier"}.Read(raw)
	for _, r := range []dossier.Reading{old, now} {
		if _, _, err := st.Put(t.Context(), r, "the page", false); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := st.Articles(t.Context(), store.Articles{}); err != nil || len(list) != 1 || list[0].ID != now.Article.ID {
		t.Errorf("listed %v, %v, want the new article alone", list, err)
	}
	if a, err := st.Article(t.Context(), old.Article.ID); err != nil || a.Text != raw.Text {
		t.Errorf("the former article is %q, %v, want its text kept", a.Text, err)
	}
	if _, err := st.Reading(t.Context(), old.Article.ID); dossier.KindOf(err) != dossier.NotFound {
		t.Errorf("the former reading gives %v, want a problem that names the new one", err)
	}
	if id, known, err := st.Known(t.Context(), "the page", "2"); id != now.Article.ID || !known || err != nil {
		t.Errorf("the page is known as %q, %v, %v", id, known, err)
	}
	if n, _ := st.sound(t, st.Store); n != 1 {
		t.Errorf("%d articles verified, want 1", n)
	}
	if _, _, err := st.Put(t.Context(), old, "the page, copied by hand", false); err != nil {
		t.Error(err)
	}
	if n, _ := st.sound(t, st.Store); n != 2 {
		t.Errorf("%d articles verified after adding the former one again, want 2", n)
	}
}

func anyOrder(t *testing.T, st shop) {
	for i := range 10 {
		Put(t, st.Store, Read(t, Raw(i)))
	}
	before := Dump(t, st.Store)
	for i := range 10 {
		r := Read(t, Raw(9-i))
		if added, changed := Put(t, st.Store, r); added || changed {
			t.Errorf("article %d: added %v, changed %v, want nothing", i, added, changed)
		}
	}
	if Dump(t, st.Store) != before {
		t.Error("the same articles in another order are another store")
	}
}

func cancelled(t *testing.T, st shop) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if added, _, err := st.Put(ctx, Read(t, Raw(1)), "x", false); err == nil {
		t.Errorf("put after the end: added %v, want an error", added)
	}
	if d := Dump(t, st.Store); d != "" {
		t.Errorf("a cancelled put left %s", d)
	}
}

func manyAtOnce(t *testing.T, st shop) {
	done := make(chan error)
	for w := range 4 {
		go func() {
			for i := range 40 {
				r, err := Reader{}.Read(Raw(i))
				if err == nil {
					_, _, err = st.Put(t.Context(), r, r.Article.ID, false)
				}
				if err == nil && i%10 == w {
					_, err = st.Load(t.Context(), "")
				}
				if err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if n, _ := st.sound(t, st.Store); n != 40 {
		t.Errorf("%d articles, want 40", n)
	}
}
