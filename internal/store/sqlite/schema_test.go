package sqlite

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/storetest"
)

var update = flag.Bool("update", false, "write the kept data file of this schema anew")

// kept is how many made-up articles each kept data file holds.
const kept = 4

// TestSchemas opens a data file of each schema that was ever released: it is
// brought forward, nothing of it is lost, and it takes more. With -update the
// file of the newest schema is written anew, which is right until its release.
func TestSchemas(t *testing.T) {
	files, err := filepath.Glob("testdata/v*.db")
	if err != nil || len(files) != schema {
		t.Fatalf("files %v, %v, want one a schema: %d", files, err, schema)
	}
	for _, file := range files {
		path := filepath.Join(t.TempDir(), "news.db")
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, path, b)
		st := open(t, path, Options{MustExist: true})
		wantKept(t, st)
		if added, _ := storetest.Put(t, st, storetest.Read(t, storetest.Raw(kept))); !added {
			t.Errorf("%s takes nothing more", file)
		}
		if articles, _ := sound(t, st); articles != kept+1 {
			t.Errorf("%s: %d articles, want %d", file, articles, kept+1)
		}
	}
}

func wantKept(t *testing.T, st *store.Store) {
	t.Helper()
	for i := range kept {
		want := storetest.Read(t, storetest.Raw(i))
		got, err := st.Reading(t.Context(), want.Article.ID)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("article %d came back as\n%+v, %v, want\n%+v", i, got, err, want)
		}
	}
	js, err := st.Judgements(t.Context())
	if err != nil || !reflect.DeepEqual(js, []dossier.Judgement{opinion()}) {
		t.Errorf("judgements %+v, %v, want %+v", js, err, opinion())
	}
}

func opinion() dossier.Judgement {
	when, _ := dossier.Date("2026-01-02").Time()
	return dossier.Judgement{A: "a", B: "b", Verdict: dossier.Same, Score: 0.5, Reasons: []string{"one post"}, By: "Ines", When: when}
}

// TestMigrationsAreNumbered: each sets the version that it brings the file to.
func TestMigrationsAreNumbered(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.db")
	if *update {
		path = "testdata/v1.db"
		os.Remove(path) //nolint:errcheck // it may not be there
	}
	st := open(t, path, Options{})
	for i := range kept {
		storetest.Put(t, st, storetest.Read(t, storetest.Raw(i)))
	}
	if err := st.Judge(t.Context(), opinion()); err != nil {
		t.Fatal(err)
	}
	wantKept(t, st)
	steps, err := migrations.ReadDir("migrations")
	if err != nil || len(steps) != schema {
		t.Errorf("%d migrations, %v, want %d", len(steps), err, schema)
	}
	f := &file{path: path, read: nil}
	if err := f.openReaders(forReading); err != nil {
		t.Fatal(err)
	}
	defer f.read.Close() //nolint:errcheck // nothing was written
	if version, err := f.version(); version != schema || err != nil {
		t.Errorf("a new file has version %d, %v, want %d", version, err, schema)
	}
}
