package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestStories holds the account of the sample articles, the whole way: read,
// stored, merged, printed. It fixes behaviour, it does not measure quality;
// rewrite it with -update and read the difference.
func TestStories(t *testing.T) {
	const golden = "../../testdata/stories/demo.txt"
	var out, errw bytes.Buffer
	if code := run([]string{"demo", "--no-serve"}, strings.NewReader(""), &out, &errw); code != 0 {
		t.Fatalf("exit code %d: %s", code, errw.String())
	}
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := firstDifference(string(want), out.String()); d != "" {
		t.Errorf("the account of the samples has changed; see the difference with -update\n%s", d)
	}
}

// firstDifference shows the first line that differs, "" when none does.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		if i >= len(w) || i >= len(g) || w[i] != g[i] {
			return "want " + lineAt(w, i) + "\ngot  " + lineAt(g, i)
		}
	}
	return ""
}

func lineAt(lines []string, i int) string {
	if i >= len(lines) {
		return "(the end)"
	}
	return lines[i]
}
