package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier"
	"dossier/internal/store/storetest"
)

// memory is a store in memory.
type memory struct {
	mu      sync.Mutex
	inputs  map[string]string
	puts    []string // sources in the order they came
	fail    map[string]error
	busyFor int
}

func (m *memory) Known(_ context.Context, input, _ string) (string, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	id, ok := m.inputs[input]
	return id, ok, nil
}

func (m *memory) Put(_ context.Context, r dossier.Reading, input string, again bool) (added, changed bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.busyFor > 0 {
		m.busyFor--
		return false, false, &dossier.Problem{Kind: dossier.Busy, What: "another process is writing"}
	}
	if err := m.fail[r.Article.Source]; err != nil {
		return false, false, err
	}
	m.puts = append(m.puts, r.Article.Source)
	if m.inputs == nil {
		m.inputs = map[string]string{}
	}
	_, known := m.inputs[input]
	m.inputs[input] = r.Article.ID
	return !known, known && again, nil
}

// slow takes the longer for an article the earlier it comes.
type slow struct{ storetest.Reader }

func (rd slow) Read(raw dossier.Raw) (dossier.Reading, error) {
	if strings.HasSuffix(raw.Source, "0.txt") {
		time.Sleep(2 * time.Millisecond)
	}
	if strings.Contains(raw.Text, "panic") {
		panic("index out of range")
	}
	return rd.Reader.Read(raw)
}

func seq(raws []dossier.Raw) iter.Seq2[dossier.Raw, error] {
	return func(yield func(dossier.Raw, error) bool) {
		for _, raw := range raws {
			if !yield(raw, nil) {
				return
			}
		}
	}
}

func TestAllKeepsTheOrder(t *testing.T) {
	raws := storetest.Raws(100)
	m := &memory{}
	var seen, told []string
	in := Ingester{
		Reader: slow{}, Version: "1", Store: m, Workers: 8,
		Each:     func(r Result) { seen = append(seen, r.Source) },
		Progress: func(done, total int, source string) { told = append(told, fmt.Sprint(done, total, source)) },
	}
	sum, err := in.All(t.Context(), seq(raws), len(raws))
	if err != nil || sum.Added != 100 || sum.Done() != 100 || sum.Err() != nil {
		t.Fatalf("summary %+v, %v, want 100 added", sum, err)
	}
	for i, raw := range raws {
		if m.puts[i] != raw.Source || seen[i] != raw.Source || told[i] != fmt.Sprint(i+1, 100, raw.Source) {
			t.Fatalf("article %d: put %s, seen %s, told %s, want %s", i, m.puts[i], seen[i], told[i], raw.Source)
		}
	}
	sum, err = in.All(t.Context(), seq(raws), 0)
	if err != nil || sum.Already != 100 || len(m.puts) != 100 {
		t.Errorf("the second time %+v, %v, %d puts, want all already there", sum, err, len(m.puts))
	}
	in.Again = true
	sum, err = in.All(t.Context(), seq(raws), 0)
	if err != nil || sum.ReRead != 100 {
		t.Errorf("again %+v, %v, want all read again", sum, err)
	}
}

func TestAllGoesOnPastBadArticles(t *testing.T) {
	raws := storetest.Raws(6)
	raws[1].Text = "this makes the reader panic"
	raws[2].Text = " \n"
	refused := &dossier.Problem{Kind: dossier.Internal, Where: raws[4].Source + ": statement 3", What: "its words 9-4 are empty"}
	m := &memory{fail: map[string]error{raws[4].Source: refused}}
	unreadable := &dossier.Problem{Kind: dossier.Unreadable, What: "permission denied"}
	items := func(yield func(dossier.Raw, error) bool) {
		for i, raw := range raws {
			var err error
			if i == 0 {
				raw, err = dossier.Raw{Source: raw.Source}, unreadable
			}
			if !yield(raw, err) {
				return
			}
		}
	}
	sum, err := Ingester{Reader: slow{}, Version: "1", Store: m}.All(t.Context(), items, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range sum.Problems {
		got = append(got, fmt.Sprint(p.Kind, " ", p))
	}
	want := []string{
		"unreadable news/0.txt: permission denied",
		"internal news/1.txt: reading it failed: index out of range",
		"no_article news/2.txt: no article text found",
		"internal news/4.txt: statement 3: its words 9-4 are empty",
	}
	if !reflect.DeepEqual(got, want) || sum.Added != 2 || sum.Failed != 4 {
		t.Errorf("summary %+v with\n%s\nwant\n%s", sum, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if err := sum.Err(); dossier.KindOf(err) != dossier.Unreadable || !strings.Contains(err.Error(), "4 of 6 articles") {
		t.Errorf("summary error %v", err)
	}
}

func TestAllStopsWhenTheStoreIsFull(t *testing.T) {
	raws := storetest.Raws(50)
	full := &dossier.Problem{Kind: dossier.Full, Where: "news.db", What: "no more can be written"}
	m := &memory{fail: map[string]error{raws[10].Source: full}}
	sum, err := Ingester{Reader: slow{}, Version: "1", Store: m}.All(t.Context(), seq(raws), 50)
	if dossier.KindOf(err) != dossier.Full || sum.Added != 10 || sum.Failed != 1 {
		t.Errorf("summary %+v, %v, want a full store after 10 articles", sum, err)
	}
}

func TestPutIsTriedAgainWhileBusy(t *testing.T) {
	m := &memory{busyFor: patience - 1}
	in := Ingester{Reader: slow{}, Version: "1", Store: m}
	if r := in.One(t.Context(), storetest.Raw(1)); r.Outcome != Added {
		t.Errorf("result %+v, want added", r)
	}
	m.busyFor = patience
	if r := in.One(t.Context(), storetest.Raw(2)); r.Outcome != Failed || r.Problem.Kind != dossier.Busy {
		t.Errorf("result %+v, want busy", r)
	}
}

func TestAllEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	endless := func(yield func(dossier.Raw, error) bool) {
		for i := 0; yield(storetest.Raw(i), nil); i++ {
		}
	}
	in := Ingester{Reader: slow{}, Version: "1", Store: &memory{}, Progress: func(done, _ int, _ string) {
		if done == 20 {
			cancel()
		}
	}}
	sum, err := in.All(ctx, endless, 0)
	if !errors.Is(err, context.Canceled) || sum.Done() != 20 || sum.Failed != 0 {
		t.Errorf("summary %+v, %v, want the end after 20", sum, err)
	}
}

func TestInput(t *testing.T) {
	raw := storetest.Raw(1)
	same := raw
	same.Source = "elsewhere/" + raw.Source
	if Input(raw) != Input(same) {
		t.Error("a moved folder makes another input")
	}
	seen := map[string]string{Input(raw): "nothing"}
	for name, change := range map[string]func(r *dossier.Raw){
		"source": func(r *dossier.Raw) { r.Source = "b.txt" }, "media": func(r *dossier.Raw) { r.Media = "text/html" },
		"text": func(r *dossier.Raw) { r.Text += "." }, "outlet": func(r *dossier.Raw) { r.Outlet += "x" },
		"title": func(r *dossier.Raw) { r.Title = "x" }, "byline": func(r *dossier.Raw) { r.Byline = "x" },
		"earliest": func(r *dossier.Raw) { r.Published = dossier.Interval{Earliest: "2020-01-01"} },
		"latest":   func(r *dossier.Raw) { r.Published = dossier.Interval{Latest: "2020-01-01"} },
	} {
		changed := raw
		change(&changed)
		if before, ok := seen[Input(changed)]; ok {
			t.Errorf("another %s is the same input as another %s", name, before)
		}
		seen[Input(changed)] = name
	}
}
