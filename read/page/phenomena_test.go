package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata")

// TestPhenomena runs the files of testdata: an article and its blocks, one a
// line, kind and words; "=" lines are what the furniture says. A line marked
// "known-miss" is right but not found yet; what is found in its place is marked
// "known-extra".
func TestPhenomena(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no phenomena in testdata (%v)", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { phenomenon(t, file) })
	}
}

func phenomenon(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok1 := strings.Cut(string(data), "-- article --\n")
	article, lines, ok2 := strings.Cut(rest, "-- want blocks --\n")
	if !ok1 || !ok2 {
		t.Fatal("want an article and its blocks")
	}
	got := described(t, article)
	want := strings.Split(strings.TrimRight(lines, "\n"), "\n")
	if *update {
		head := strings.TrimSuffix(string(data), lines)
		if err := os.WriteFile(file, []byte(head+rewritten(got, want)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compare(t, got, want)
}

// described returns the blocks of an article and what was kept of its furniture.
func described(t *testing.T, article string) []string {
	media := "text/plain"
	if strings.HasPrefix(article, "<") {
		media = "text/html"
	}
	a, err := Split(dossier.Raw{Source: "a.txt", Media: media, Text: article})
	if err != nil {
		return []string{"= problem " + err.Error()}
	}
	var out []string
	for _, b := range a.Blocks {
		out = append(out, fmt.Sprintf("%-12s%s", b.Kind, strings.ReplaceAll(b.Of(a.Text), "\n", "⏎")))
	}
	published := ""
	if a.Published.Known() {
		published = string(a.Published.Earliest)
		if a.Published.Latest != a.Published.Earliest {
			published += ".." + string(a.Published.Latest)
		}
		published += " " + string(a.Published.Basis)
	}
	for _, f := range [][2]string{{"title", a.Title}, {"byline", a.Byline}, {"dateline", a.Dateline}, {"outlet", a.Outlet}, {"origin", a.Origin}, {"published", published}} {
		if f[1] != "" {
			out = append(out, "= "+f[0]+" "+f[1])
		}
	}
	checkBlocks(t, a)
	return out
}

func compare(t *testing.T, got, want []string) {
	var plain []string
	for _, w := range want {
		if miss, ok := strings.CutPrefix(w, "known-miss "); !ok {
			plain = append(plain, strings.TrimPrefix(w, "known-extra "))
		} else if slices.Contains(got, miss) {
			t.Errorf("no longer missed, unmark it: %s", miss)
		}
	}
	if !slices.Equal(got, plain) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(plain, "\n"))
	}
}

// rewritten returns the want section for what is found now; misses that still
// are stay.
func rewritten(got, want []string) string {
	lines := slices.Clone(got)
	for _, w := range want {
		if miss, ok := strings.CutPrefix(w, "known-miss "); ok && !slices.Contains(got, miss) {
			lines = append(lines, w)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}
