package merge

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"testing"

	"dossier"
)

var update = flag.Bool("update", false, "rewrite the expected accounts")

func both(t *testing.T) []dossier.Reading { return append(treaty(t), explosion(t)...) }

func asJSON(t *testing.T, acc dossier.Account) []byte {
	t.Helper()
	out, err := json.MarshalIndent(acc, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}

// TestAccount holds the whole account of the two stories.
func TestAccount(t *testing.T) {
	got := asJSON(t, Merge(both(t), nil))
	const path = "testdata/account.json"
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the account is not that of %s; run with -update and read the difference", path)
	}
}

// TestOrder: the same readings in any order, some twice, give the same bytes.
func TestOrder(t *testing.T) {
	readings := both(t)
	want := asJSON(t, Merge(readings, nil))
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		mixed := append([]dossier.Reading{}, readings...)
		mixed = append(mixed, readings[random.IntN(len(readings))])
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := asJSON(t, Merge(mixed, nil)); !bytes.Equal(got, want) {
			t.Fatalf("seed %d: another order, another account", seed)
		}
	}
}

// TestIDsStay: what is known keeps its IDs when later articles come in.
func TestIDsStay(t *testing.T) {
	readings := treaty(t)
	before, after := Merge(readings[:6], nil), Merge(readings, nil)
	if a, b := before.Stories[0].ID, after.Stories[0].ID; a != b {
		t.Errorf("story %s became %s", a, b)
	}
	ids := map[string]bool{}
	for _, h := range after.Stories[0].Happenings {
		ids[h.ID] = true
	}
	for _, h := range before.Stories[0].Happenings {
		if !ids[h.ID] {
			t.Errorf("happening %s (%s) is gone", h.ID, h.Title)
		}
	}
	index := after.Index()
	for _, e := range before.Entities {
		if index.Entity(e.ID) == nil {
			t.Errorf("entity %s (%s) is gone", e.ID, e.Name)
		}
	}
}

// TestEmpty: nothing in, nothing out; a reading of nothing is a story of its own.
func TestEmpty(t *testing.T) {
	if acc := Merge(nil, nil); len(acc.Stories) != 0 || len(acc.Entities) != 0 {
		t.Errorf("got %+v", acc)
	}
	acc := Merge([]dossier.Reading{{Article: dossier.Article{ID: "a", Source: "a.txt"}}}, nil)
	if len(acc.Stories) != 1 || acc.Stories[0].Title != "a.txt" {
		t.Errorf("got %+v", acc)
	}
}

// TestSources: every item has a source whose words are those of the article.
func TestSources(t *testing.T) {
	readings := both(t)
	texts := map[string]string{}
	for _, r := range readings {
		texts[r.Article.ID] = r.Article.Text
	}
	n := 0
	check := func(what string, sources []dossier.Source) {
		if len(sources) == 0 {
			t.Errorf("%s has no source", what)
		}
		for _, s := range sources {
			n++
			if s.Text == "" || s.Of(texts[s.Article]) != s.Text || s.Origin == "" {
				t.Errorf("%s: source %+v", what, s)
			}
		}
	}
	for _, s := range Merge(readings, nil).Stories {
		for _, h := range s.Happenings {
			for _, telling := range h.Tellings {
				check(h.Title, []dossier.Source{telling.Source})
			}
		}
		for _, cl := range s.Claims {
			check(cl.Text, append(append(cl.Asserted, cl.Denied...), cl.Printed...))
		}
		for _, g := range s.Agreements {
			for _, st := range g.Steps {
				check(g.Name, st.Sources)
			}
		}
		for _, g := range s.Figures {
			for _, e := range g.Entries {
				check(g.Of, []dossier.Source{e.Source})
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d sources", n)
	}
}
