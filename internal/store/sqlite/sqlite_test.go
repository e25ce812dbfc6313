package sqlite

import (
	"path/filepath"
	"testing"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/storetest"
	"dossier/internal/verify"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) *store.Store {
		return open(t, filepath.Join(t.TempDir(), "news.db"), Options{})
	}, sound)
}

// sound fails the test when verify finds something in st.
func sound(t testing.TB, st *store.Store) (articles, items int) {
	t.Helper()
	rep, err := verify.Store(t.Context(), st)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		t.Errorf("verify: %s: %s", f.Where, f.What)
	}
	return rep.Articles, rep.Items
}

// open opens a file that must open, and closes it when the test ends.
func open(t testing.TB, path string, o Options) *store.Store {
	t.Helper()
	st, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return st
}

// FuzzSearch: whatever is typed gives hits, nothing, or a usage problem.
func FuzzSearch(f *testing.F) {
	st := open(f, filepath.Join(f.TempDir(), "news.db"), Options{})
	for i := range 5 {
		storetest.Put(f, st, storetest.Read(f, storetest.Raw(i)))
	}
	for _, words := range storetest.Anything() {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		found, err := st.Search(t.Context(), store.Search{Words: words})
		if err != nil && dossier.KindOf(err) != dossier.Usage {
			t.Errorf("search %q: %v", words, err)
		}
		for _, h := range found.Hits {
			if h.Marked("", "") != h.Text || h.Span.Len() != len(h.Text) {
				t.Errorf("search %q: hit %+v", words, h)
			}
		}
		if _, err := st.Articles(t.Context(), store.Articles{Words: words}); err != nil && dossier.KindOf(err) != dossier.Usage {
			t.Errorf("articles with %q: %v", words, err)
		}
	})
}
