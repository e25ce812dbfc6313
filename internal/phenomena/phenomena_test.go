package phenomena

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dossier"
)

// capitals finds the words that begin with a capital, and whatever else it is told to.
func capitals(more ...string) Shows {
	return Shows{"want words": func(_ testing.TB, in Sections) []string {
		var out []string
		for _, w := range strings.Fields(in["article"]) {
			if w[0] >= 'A' && w[0] <= 'Z' {
				out = append(out, w)
			}
		}
		return append(out, more...)
	}}
}

func TestRun(t *testing.T) { Run(t, capitals()) }

// recorder is a test that may fail: it keeps what was said instead.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper()                   {}
func (r *recorder) Errorf(f string, a ...any) { r.said = append(r.said, fmt.Sprintf(f, a...)) }

// Fatalf ends the goroutine, as a real one does.
func (r *recorder) Fatalf(f string, a ...any) { r.Errorf(f, a...); runtime.Goexit() }

// recorded returns what a test says when it fails.
func recorded(t *testing.T, test func(testing.TB)) string {
	r, done := &recorder{TB: t}, make(chan bool)
	go func() {
		defer close(done)
		test(r)
	}()
	<-done
	return strings.Join(r.said, "\n")
}

const head = "# a note\n-- article --\nAna met Ruiz.\n"

func written(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, text, fault string }{
		{"all right", head + "-- want words --\nAna\nRuiz.\n", ""},
		{"known extra", head + "-- want words --\nAna\nknown-extra Ruiz.\n", ""},
		{"known false", head + "-- want words --\nAna\nknown-false Ruiz.\n", ""},
		{"known miss", head + "-- want words --\nAna\nknown-miss met\nRuiz.\n", ""},
		{"extra find", head + "-- want words --\nAna\n", "--- got\nAna\nRuiz.\n--- want\nAna"},
		{"missing find", head + "-- want words --\nAna\nmet\nRuiz.\n", "--- want\nAna\nmet\nRuiz."},
		{"other order", head + "-- want words --\nRuiz.\nAna\n", "--- want\nRuiz.\nAna"},
		{"miss come true", head + "-- want words --\nknown-miss Ana\nRuiz.\n", "no longer missed, unmark it: Ana"},
		{"wants nothing", head, "the file wants nothing"},
		{"unknown section", head + "-- wanted words --\nAna\n", `nothing shows the section "wanted words"`},
		{"no article", "-- want words --\nAna\n", "no article"},
	} {
		said := recorded(t, func(tb testing.TB) { run(tb, written(t, c.text), capitals(), false) })
		if (c.fault == "") != (said == "") || !strings.Contains(said, c.fault) {
			t.Errorf("%s: said %q, want %q", c.name, said, c.fault)
		}
	}
}

func TestUpdate(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"nothing to do", "known-miss met\n\nAna\nknown-extra Ruiz.\nNew\n", "known-miss met\n\nAna\nknown-extra Ruiz.\nNew\n"},
		{"marks stay", "Gone\nAna\nknown-miss met\nknown-extra Ruiz.\nknown-miss of\n", "Ana\nknown-miss met\nknown-extra Ruiz.\nNew\nknown-miss of\n"},
		{"a miss come true", "Ana\nknown-miss Ruiz.\nNew\n", "Ana\nRuiz.\nNew\n"},
		{"a false one gone", "Ana\nknown-false met\nRuiz.\n", "Ana\nRuiz.\nNew\n"},
		{"empty", "", "Ana\nRuiz.\nNew\n"},
	} {
		file := written(t, head+"-- want words --\n"+c.before)
		if said := recorded(t, func(tb testing.TB) { run(tb, file, capitals("New"), true) }); said != "" {
			t.Errorf("%s: said %q", c.name, said)
		}
		got, _ := os.ReadFile(file)
		if want := head + "-- want words --\n" + c.after; string(got) != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

func TestNoFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	if said := recorded(t, func(tb testing.TB) { Files(tb) }); !strings.Contains(said, "no phenomena") {
		t.Errorf("said %q", said)
	}
}

func TestParagraphs(t *testing.T) {
	text := "One.\nStill one.\n\n\nTwo.\n"
	var got []string
	for _, b := range Paragraphs(text) {
		got = append(got, b.Of(text))
		if b.Kind != dossier.Paragraph {
			t.Errorf("kind %s", b.Kind)
		}
	}
	if want := "[One.\nStill one. \nTwo.]"; fmt.Sprint(got) != want {
		t.Errorf("got %q", got)
	}
}
