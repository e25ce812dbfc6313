package event_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier"
	"dossier/read"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// TestPhenomena reads the article of each file in testdata the whole way and
// compares the events, agreements and undertakings with those wanted: an extra
// find fails. A line that begins with "known-miss" is not found yet and must not
// come true unnoticed; "known-false" is found and should not be.
func TestPhenomena(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata", err)
	}
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			check(t, rd, file, ar)
		})
	}
}

func check(t *testing.T, rd *read.Reader, file string, ar *txtar.Archive) {
	t.Helper()
	raw := dossier.Raw{Source: "a.txt", Media: "text/plain"}
	for _, f := range ar.Files {
		switch f.Name {
		case "article":
			raw.Text = strings.TrimSpace(string(f.Data))
		case "published":
			raw.Published, _ = dossier.ParseDate(strings.TrimSpace(string(f.Data)))
		}
	}
	r, err := rd.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	seen := false
	for i := range ar.Files {
		show, ok := map[string]func(*dossier.Reading) string{
			"want events": showEvents, "want agreements": showAgreements, "want undertakings": showUndertakings,
		}[ar.Files[i].Name]
		if !ok {
			continue
		}
		seen = true
		compare(t, &ar.Files[i], show(&r))
	}
	if !seen {
		t.Error("the file wants nothing")
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func compare(t *testing.T, want *txtar.File, got string) {
	t.Helper()
	have := map[string]bool{}
	for _, l := range strings.Split(strings.TrimSpace(got), "\n") {
		have[l] = true
	}
	var misses, keep []string
	for _, l := range strings.Split(strings.TrimSpace(string(want.Data)), "\n") {
		if m, ok := strings.CutPrefix(l, "known-miss "); ok {
			misses = append(misses, l)
			if have[m] {
				t.Errorf("handled now, drop known-miss: %s", m)
			}
			continue
		}
		keep = append(keep, strings.TrimPrefix(l, "known-false "))
	}
	if *update {
		want.Data = []byte(strings.TrimSpace(strings.Join(append([]string{strings.TrimSpace(got)}, misses...), "\n")) + "\n")
		return
	}
	if w := strings.Join(keep, "\n"); w != strings.TrimSpace(got) {
		t.Errorf("%s:\n got\n%s\nwant\n%s", want.Name, strings.TrimSpace(got), w)
	}
}

func showEvents(r *dossier.Reading) string {
	var b strings.Builder
	for _, ev := range r.Events {
		fmt.Fprintf(&b, "%s", ev.Type)
		if ev.Mode != "" {
			fmt.Fprintf(&b, "/%s", ev.Mode)
		}
		fmt.Fprintf(&b, " [%s] %s", ev.Trigger.Of(r.Article.Text), parties(ev.Actors))
		if len(ev.Recipients) > 0 {
			fmt.Fprintf(&b, " -> %s", parties(ev.Recipients))
		}
		fmt.Fprintf(&b, " %s", ev.Status)
		if ev.Time.Text != "" {
			fmt.Fprintf(&b, " time=[%s]", ev.Time.Text)
		}
		if ev.Place != "" {
			fmt.Fprintf(&b, " place=[%s]", ev.Place)
		}
		if ev.Agreement != "" {
			fmt.Fprintf(&b, " agreement=[%s]", ev.Agreement)
		}
		if ev.Attribution != dossier.Narrator {
			fmt.Fprintf(&b, " says=[%s]", r.Statements[ev.Attribution].Speaker.Name)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func parties(list []dossier.Party) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Name)
	}
	return strings.Join(out, " + ")
}

func showAgreements(r *dossier.Reading) string {
	var b strings.Builder
	for _, a := range r.Agreements {
		fmt.Fprintf(&b, "[%s] of %s\n", a.Name, strings.Join(a.Parties, " + "))
		for _, st := range a.Steps {
			fmt.Fprintf(&b, "  %s %s", st.Step, st.Status)
			if st.Date.Text != "" {
				fmt.Fprintf(&b, " date=[%s]", st.Date.Text)
			}
			if st.By != "" {
				fmt.Fprintf(&b, " by=[%s]", st.By)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func showUndertakings(r *dossier.Reading) string {
	var b strings.Builder
	for _, u := range r.Undertakings {
		fmt.Fprintf(&b, "[%s] of %s\n", u.Name, strings.Join(u.Parties, " + "))
		for _, st := range u.Stages {
			fmt.Fprintf(&b, "  %s [%s]\n", st.State, st.Stage)
		}
	}
	return b.String()
}
