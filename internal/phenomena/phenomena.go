// Package phenomena runs the tests of a reading step that are files: one
// phenomenon of language each, an article and what should be found in it. It
// is for tests only.
//
// A file of testdata is a txtar archive and named for its phenomenon:
//
//	# split quotation
//	-- article --
//	“We will sign,” Ana Ruiz said, “if they do.”
//	-- want statements --
//	direct speaker=[Ana Ruiz] content=[We will sign,] [if they do.]
//
// The list of a "want" section is complete and in order, so an extra find fails.
// A line marked "known-miss" is right but not found yet, and fails when it is
// found, so that handling it shows; "known-extra" (or "known-false") is found
// and should not be. With -update the want sections are rewritten to what is
// found now; marks that still hold stay where they are.
//
// A step says how each list is made, and nothing else:
//
//	phenomena.Run(t, phenomena.Shows{"want statements": func(t testing.TB, in phenomena.Sections) []string { … }})
package phenomena

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Sections are the texts of a file that are read, by name: "article", and
// "published" where the day matters.
type Sections map[string]string

// Shows say for each want section by its name how what is found is written, one
// item a line.
type Shows map[string]func(t testing.TB, in Sections) []string

// The flag has to be there before the tests begin, so it cannot be made in Run.
var update = flag.Bool("update", false, "rewrite the want sections of testdata")

// Run runs each file of testdata as a test of its own.
func Run(t *testing.T, shows Shows) {
	t.Helper()
	for _, file := range Files(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { run(t, file, shows, *update) })
	}
}

// Files returns the files of testdata; none at all fails, as tests that are not
// found would pass unseen.
func Files(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no phenomena in testdata (%v)", err)
	}
	return files
}

// Read returns the sections of a file that are read.
func Read(t testing.TB, file string) Sections {
	t.Helper()
	in, _ := open(t, file)
	return in
}

func open(t testing.TB, file string) (Sections, *txtar.Archive) {
	t.Helper()
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	in := Sections{}
	for _, f := range ar.Files {
		if f.Name == "article" || f.Name == "published" {
			in[f.Name] = string(f.Data)
		}
	}
	if in["article"] == "" {
		t.Fatalf("%s: no article", file)
	}
	return in, ar
}

func run(t testing.TB, file string, shows Shows, update bool) {
	t.Helper()
	in, ar := open(t, file)
	wants, changed := 0, false
	for i := range ar.Files {
		f := &ar.Files[i]
		if _, ok := in[f.Name]; ok {
			continue
		}
		show, ok := shows[f.Name]
		if !ok {
			t.Fatalf("%s: nothing shows the section %q", file, f.Name)
		}
		wants++
		got, want := lines(strings.Join(show(t, in), "\n")), lines(string(f.Data))
		faults := compare(got, want)
		switch {
		case len(faults) > 0 && update:
			f.Data, changed = []byte(strings.Join(append(merge(got, want), ""), "\n")), true
		case len(faults) > 0:
			t.Errorf("%s: %s\n%s", file, f.Name, strings.Join(faults, "\n"))
		}
	}
	if wants == 0 {
		t.Fatalf("%s: the file wants nothing", file)
	}
	if changed {
		write(t, file, ar)
	}
}

func write(t testing.TB, file string, ar *txtar.Archive) {
	t.Helper()
	if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
		t.Fatal(fmt.Errorf("rewrite: %w", err))
	}
}
