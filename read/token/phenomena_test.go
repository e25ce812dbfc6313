package token

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata")

// TestPhenomena runs the files of testdata: an article, one paragraph a line
// group, and its sentences, one a line, tokens parted by spaces. A line marked
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
	article, lines, ok2 := strings.Cut(rest, "-- want sentences --\n")
	if !ok1 || !ok2 {
		t.Fatal("want an article and its sentences")
	}
	got := paragraphs(article)
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

// paragraphs returns the sentences of a text whose paragraphs are parted by
// blank lines.
func paragraphs(text string) []string {
	var blocks []dossier.Block
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		blocks = append(blocks, dossier.Block{Span: dossier.Span{Start: at, End: at + len(p)}, Kind: dossier.Paragraph})
		at += len(p) + 2
	}
	var out []string
	for _, s := range Sentences(text, blocks) {
		var words []string
		for _, tok := range s.Tokens {
			words = append(words, tok.Text)
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
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
