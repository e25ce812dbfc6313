package storetest

import (
	"bytes"
	"maps"
	"math"
	"reflect"
	"testing"
	"time"

	"dossier"
	"dossier/internal/store"
)

func judge(t *testing.T, st shop) {
	at := time.Date(2025, 3, 4, 5, 6, 7, 890000, time.UTC)
	mine := dossier.Judgement{A: "e1", B: "e2", Verdict: dossier.Same, Score: 0.5, Reasons: []string{"same post", "“same” name"}, By: "Ines", When: at}
	machine := dossier.Judgement{A: "e1", B: "e2", Verdict: dossier.Unsure, By: "machine", When: at}
	changed := mine
	changed.Verdict, changed.When = dossier.Different, at.Add(time.Hour)
	turned := mine
	turned.A, turned.B = mine.B, mine.A
	for _, j := range []dossier.Judgement{turned, mine, machine, changed} {
		if err := st.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	gen := generation(t, st)
	if n, err := st.Withdraw(t.Context(), "e2", "e1", "machine"); n != 1 || err != nil {
		t.Errorf("withdrew %d, %v, want 1", n, err)
	}
	if n, err := st.Withdraw(t.Context(), "e2", "e1", "machine"); n != 0 || err != nil {
		t.Errorf("withdrew %d again, %v, want 0", n, err)
	}
	if generation(t, st) != gen+1 {
		t.Error("one withdrawal is one generation")
	}
	mine.Withdrawn, machine.Withdrawn = true, true
	want := []dossier.Judgement{mine, machine, changed}
	if got, err := st.Judgements(t.Context()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("judgements %+v, %v, want %+v", got, err, want)
	}
	if snap, err := st.Load(t.Context(), ""); err != nil || !reflect.DeepEqual(snap.Judgements, want) {
		t.Errorf("loaded %+v, %v, want %+v", snap.Judgements, err, want)
	}
	wrongJudgements(t, st, changed)
}

func wrongJudgements(t *testing.T, st shop, right dossier.Judgement) {
	for name, spoil := range map[string]func(j *dossier.Judgement){
		"one id":     func(j *dossier.Judgement) { j.A = j.B },
		"no id":      func(j *dossier.Judgement) { j.A = "" },
		"nobody":     func(j *dossier.Judgement) { j.By = "" },
		"no verdict": func(j *dossier.Judgement) { j.Verdict = "maybe" },
		"no number":  func(j *dossier.Judgement) { j.Score = math.NaN() },
		"too sure":   func(j *dossier.Judgement) { j.Score = 2 },
	} {
		j := right
		spoil(&j)
		if err := st.Judge(t.Context(), j); dossier.KindOf(err) != dossier.Usage {
			t.Errorf("%s: %v, want a usage problem", name, err)
		}
	}
}

func keptAccount(t *testing.T, st shop) {
	Put(t, st.Store, Read(t, Raw(1)))
	gen := generation(t, st)
	now := store.Merged{Generation: gen, Reader: "1", Merge: "1"}
	if got, err := st.Account(t.Context(), now); got != nil || err != nil {
		t.Errorf("an empty store keeps %q, %v", got, err)
	}
	account := bytes.Repeat([]byte(`{"stories": []} `), 1000)
	for range 2 {
		if err := st.KeepAccount(t.Context(), now, account); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := st.Account(t.Context(), now); !bytes.Equal(got, account) || err != nil {
		t.Errorf("kept %d bytes, %v, want %d", len(got), err, len(account))
	}
	for _, other := range []store.Merged{{Generation: gen + 1, Reader: "1", Merge: "1"}, {Generation: gen, Reader: "2", Merge: "1"}, {Generation: gen, Reader: "1", Merge: "2"}} {
		if got, err := st.Account(t.Context(), other); got != nil || err != nil {
			t.Errorf("%+v has %d bytes, %v, want none", other, len(got), err)
		}
	}
	if generation(t, st) != gen {
		t.Error("keeping an account changed the generation")
	}
}

func counts(t *testing.T, st shop) {
	items, undated := map[string]int{}, 0
	for i := range 30 {
		r := Read(t, Raw(i))
		Put(t, st.Store, r)
		items["statement"] += len(r.Statements)
		items["event"] += len(r.Events)
		items["figure"] += len(r.Figures)
		items["step"] += len(r.Agreements)
		items["stage"] += len(r.Undertakings)
		items["role"] += len(r.Chains)
		if !r.Article.Published.Known() {
			undated++
		}
	}
	c, err := st.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if c.Articles != 30 || c.Undated != undated || !maps.Equal(c.Items, items) || c.Readers["1"] != 30 || c.Passages == 0 {
		t.Errorf("counts %+v, want 30 articles, %d undated, %v", c, undated, items)
	}
	list, err := st.Outlets(t.Context())
	sum := 0
	for _, o := range list {
		sum += o.Articles
	}
	if err != nil || len(list) != c.Outlets || sum != 30 {
		t.Errorf("outlets %v, %v, want %d with 30 articles", list, err, c.Outlets)
	}
}

func verifyAll(t *testing.T, st shop) {
	items := 0
	for i := range 30 {
		r := Read(t, Raw(i))
		Put(t, st.Store, r)
		items += len(r.Statements) + len(r.Events) + len(r.Figures) + len(r.Agreements) + len(r.Undertakings) + len(r.Chains)
	}
	if n, found := st.sound(t, st.Store); n != 30 || found != items {
		t.Errorf("verified %d articles and %d items, want 30 and %d", n, found, items)
	}
}
