package fetch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier"
)

// tree writes files below a new folder: name -> content, "@target" is a link,
// a name that ends in / an empty folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o755))
		switch {
		case strings.HasSuffix(name, "/"):
			must(t, os.MkdirAll(path, 0o755))
		case strings.HasPrefix(content, "@"):
			must(t, os.Symlink(content[1:], path))
		default:
			must(t, os.WriteFile(path, []byte(content), 0o644))
		}
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// told runs a batch and writes each pair as one line, paths without dir.
func told(dir string, b *Batch) (lines, notes []string) {
	for raw, err := range b.All() {
		switch {
		case err != nil:
			lines = append(lines, fmt.Sprintf("%s: %v", dossier.KindOf(err), err))
		default:
			lines = append(lines, raw.Source+" "+raw.Media)
		}
	}
	for _, n := range b.Notes() {
		notes = append(notes, n.Path+": "+n.What)
	}
	for _, l := range [][]string{lines, notes} {
		for i := range l {
			if dir != "" {
				l[i] = strings.ReplaceAll(l[i], dir+"/", "")
			}
		}
	}
	return lines, notes
}

func equal(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %s\nwant %s", what, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

const article = "Norland and Ostia met in Vesta on Monday."

func TestFolder(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": article, "a.html": "<html><body>" + article, "sub/c.md": article, "sub/deep/d": article, "page.txt": "<!DOCTYPE html><p>" + article,
		".hidden": "x", ".git/e.txt": article, "photo.jpg": "\xff\xd8\xff", "style.css": "p{}", "data": "\x00\x01\x02\x03", "empty.txt": " \n",
		"metadata.json": "{}", "b.txt.json": "{}", "old.pdf": "%PDF-1.4",
	})
	b := Files(context.Background(), []string{dir}, Options{})
	lines, notes := told(dir, b)
	equal(t, "articles", lines, []string{
		"a.html text/html", "b.txt text/plain", "no_article: empty.txt: no article text found: it is empty", "page.txt text/html", "sub/c.md text/plain", "sub/deep/d text/plain",
	})
	if b.Len() != len(lines) {
		t.Errorf("Len is %d of %d", b.Len(), len(lines))
	}
	equal(t, "notes", notes, []string{
		".git: left out: hidden", ".hidden: left out: hidden", "data: left out: no text in it", "old.pdf: left out: a document in a format that is not read: save it as text",
		"photo.jpg: left out: a picture", "style.css: left out: part of a saved page",
	})
}

func TestLinks(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": article, "sub/b.txt": article, "sub/up": "@..", "one": "@two", "two": "@one", "again.txt": "@a.txt", "gone.txt": "@nowhere"})
	lines, notes := told(dir, Files(context.Background(), []string{dir, filepath.Join(dir, "a.txt")}, Options{}))
	equal(t, "articles", lines, []string{
		"a.txt text/plain", "not_found: gone.txt: no such file or folder",
		"unreadable: one: a loop of links: it leads back to itself",
		"sub/b.txt text/plain", "unreadable: sub/up: a loop of links: it leads back to " + dir,
		"unreadable: two: a loop of links: it leads back to itself",
	})
	equal(t, "notes", notes, []string{
		"again.txt: left out: it is read as a.txt already", "a.txt: left out: it is read as a.txt already",
	})
}

func TestBadArguments(t *testing.T) {
	dir := tree(t, map[string]string{"pdf.txt": "%PDF-1.7\x00\x01", "none/": "", "bin": "\x00\x00\x01\x02\xff\xfe\x00\x07", "a.txt": article, "metadata.json": "{}"})
	at := func(s string) string { return filepath.Join(dir, s) }
	lines, notes := told(dir, Files(context.Background(), []string{at("pdf.txt"), at("none"), at("bin"), at("missing.txt"), "https://example.org/a", at("metadata.json"), at("a.txt")}, Options{}))
	equal(t, "articles", lines, []string{
		"not_text: pdf.txt: no text: it is a PDF", "not_found: none: no articles in this folder (0 files left out)", "not_text: bin: no text: it is binary",
		"not_found: missing.txt: no such file or folder", "usage: https://example.org/a: is an address, not a file", "a.txt text/plain",
	})
	equal(t, "notes", notes, []string{"metadata.json: left out: it tells of other files"})
}

func TestHints(t *testing.T) {
	dir := tree(t, map[string]string{"e.txt": "", "bin.txt": "\x00\x01"})
	for raw, err := range Files(context.Background(), []string{dir, filepath.Join(dir, "no"), "https://x"}, Options{}).All() {
		var p *dossier.Problem
		if !errors.As(err, &p) || p.Hint == "" || p.Where == "" {
			t.Errorf("%s: %v has no hint or place", raw.Source, err)
		}
	}
}

// TestTooLarge holds that a large file is refused without being read: the file is
// a hole of 60 MB.
func TestTooLarge(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": article})
	big := filepath.Join(dir, "big.txt")
	must(t, os.WriteFile(big, nil, 0o644))
	must(t, os.Truncate(big, 60<<20))
	start := time.Now()
	lines, _ := told(dir, Files(context.Background(), []string{dir}, Options{}))
	equal(t, "articles", lines, []string{"a.txt text/plain", "too_large: big.txt: 60 MB: too large for one article (the limit is 16 MB)"})
	if d := time.Since(start); d > time.Second {
		t.Errorf("it took %v", d)
	}
}

func TestStdin(t *testing.T) {
	for in, want := range map[string]string{
		article:                    "- text/plain",
		"<html><p>" + article:      "- text/html",
		"":                         "no_article: -: no article text found: it is empty",
		strings.Repeat("a ", 1000): "too_large: -: more than 1 KB: too large for one article",
	} {
		lines, _ := told("", Files(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(in), Limit: 1 << 10}))
		equal(t, "standard input", lines, []string{want})
	}
	lines, _ := told("", Files(context.Background(), []string{"-"}, Options{}))
	equal(t, "no standard input", lines, []string{"usage: -: there is no standard input"})
}

func TestNoPermission(t *testing.T) {
	p := problem("a.txt", &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrPermission})
	if p.Kind != dossier.Unreadable || p.What != "no permission to read it" || p.Hint == "" {
		t.Errorf("%+v", p)
	}
	dir := tree(t, map[string]string{"closed/a.txt": article, "b.txt": article, "c.txt": article})
	must(t, os.Chmod(filepath.Join(dir, "closed"), 0))
	must(t, os.Chmod(filepath.Join(dir, "c.txt"), 0))
	defer os.Chmod(filepath.Join(dir, "closed"), 0o755)
	lines, _ := told(dir, Files(context.Background(), []string{dir}, Options{}))
	want := []string{"b.txt text/plain", "unreadable: c.txt: no permission to read it", "unreadable: closed: no permission to read it"}
	if os.Geteuid() == 0 { // root may read all
		want = []string{"b.txt text/plain", "c.txt text/plain", "closed/a.txt text/plain"}
	}
	equal(t, "articles", lines, want)
}

func TestContextEnds(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": article, "b.txt": article})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range Files(ctx, []string{dir}, Options{}).All() {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d articles after the end", n)
	}
}

func TestSidecars(t *testing.T) {
	dir := tree(t, map[string]string{
		"metadata.json":      `{"a.txt": {"outlet": "Ostia Monitor", "published": "2024-03-05", "title": "T", "url": "https://example.org/a", "byline": "Ana Ruiz"}, "sub/c.txt": {"outlet": "Vesta Post", "published": "2024-03"}}`,
		"a.txt":              article,
		"b.txt":              article,
		"b.txt.json":         `{"publisher": "Norland Times", "publication_date": "2024-01-01T10:00:00Z", "author": ["Ana Ruiz", "Ben Ost"]}`,
		"sub/c.txt":          article,
		"sub/metadata.tsv":   "filename\tpublisher\tauthor\nd.txt\tHarbour Post\tCleo Vane\nc.txt\t\tBen Ost\n",
		"sub/d.txt":          article,
		"list/metadata.json": `[{"file": "e.txt", "outlet": "Listed"}]`,
		"list/e.txt":         article,
	})
	var got []string
	for raw, err := range Files(context.Background(), []string{dir}, Options{}).All() {
		must(t, err)
		got = append(got, strings.ReplaceAll(fmt.Sprintf("%s|%s|%s|%s|%s|%s", raw.Source, raw.Outlet, raw.Title, raw.Byline, raw.Published.Earliest, raw.Published.Latest), dir+"/", ""))
	}
	equal(t, "facts", got, []string{
		"https://example.org/a|Ostia Monitor|T|Ana Ruiz|2024-03-05|2024-03-05",
		"b.txt|Norland Times||Ana Ruiz, Ben Ost|2024-01-01|2024-01-01",
		"list/e.txt|Listed||||",
		"sub/c.txt|Vesta Post||Ben Ost|2024-03-01|2024-03-31",
		"sub/d.txt|Harbour Post||Cleo Vane||",
	})
}

func TestFlagsWin(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": article, "metadata.json": `{"a.txt": {"outlet": "X", "published": "2020"}}`})
	o := Options{Outlet: "Flag Post", Published: dossier.Day("2024-03-05")}
	for raw, err := range Files(context.Background(), []string{filepath.Join(dir, "a.txt")}, o).All() {
		must(t, err)
		if raw.Outlet != "Flag Post" || raw.Published != o.Published {
			t.Errorf("%+v", raw)
		}
	}
}

func TestBrokenSidecars(t *testing.T) {
	dir := tree(t, map[string]string{
		"one/a.txt": article, "one/metadata.json": "{\n\"a.txt\": {\"outlet\": \"X\",}\n}",
		"three/a.txt": article, "three/metadata.tsv": "file\toutlet\tpublished\na.txt\tX\tyesterday\nb.txt\tX\t2024\tmore\n\tY\n",
		"two/a.txt": article, "two/b.txt": article, "two/metadata.json": "{\"a.txt\": {\"outlet\": \"X\",\n\"published\": \"5 March\"}}",
		"two/b.txt.json": "[]",
	})
	lines, _ := told(dir, Files(context.Background(), []string{dir}, Options{}))
	equal(t, "articles", lines, []string{
		"unreadable: one/metadata.json: line 2: not sound: invalid character '}' looking for beginning of object key string",
		"one/a.txt text/plain",
		`unreadable: three/metadata.tsv: line 2: "yesterday" is no date: write 2024-03-05, 2024-03, 2024 or 2024-03-01/2024-03-05`,
		"unreadable: three/metadata.tsv: line 3: 4 columns, but the first line names 3",
		`unreadable: three/metadata.tsv: line 4: no file is named: a column "file" is needed`,
		"three/a.txt text/plain",
		`unreadable: two/metadata.json: line 2: "5 March" is no date: write 2024-03-05, 2024-03, 2024 or 2024-03-01/2024-03-05`,
		"two/a.txt text/plain",
		"unreadable: two/b.txt.json: line 1: not sound: cannot unmarshal array into Go value of type map[string]interface {}",
		"two/b.txt text/plain",
	})
}

func TestParseWhen(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-05": "2024-03-05 2024-03-05", "2024-02": "2024-02-01 2024-02-29", "2024": "2024-01-01 2024-12-31", "2024-03-01/2024-03-05": "2024-03-01 2024-03-05",
		"2024-03-05T10:00:00+02:00": "2024-03-05 2024-03-05", "2024-03/2024-05": "2024-03-01 2024-05-31", "soon": "", "2024-13-01": "", "2024-03-05/2024-03-01": "",
	} {
		in2, ok := ParseWhen(in)
		got := ""
		if ok {
			got = string(in2.Earliest + " " + in2.Latest)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
