package when

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier"
	"dossier/read/parse"
	"dossier/read/token"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// TestPhenomena reads the article of each file in testdata and compares the list
// of its times, or its publication, with the one wanted: an extra find fails. A
// line that begins with "known-miss" is not handled yet and must not come true
// unnoticed.
func TestPhenomena(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata", err)
	}
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			check(t, f, m, file, ar)
		})
	}
}

func check(t *testing.T, f *Finder, m *parse.Model, file string, ar *txtar.Archive) {
	t.Helper()
	text := section(ar, "article")
	a := dossier.Article{Text: text, Blocks: paragraphs(text)}
	sents := token.Sentences(text, a.Blocks)
	m.Parse(sents)
	fd := f.Find(text, sents)
	var published dossier.Published
	if in, ok := dossier.ParseDate(strings.TrimSpace(section(ar, "published"))); ok {
		published = dossier.Published{Interval: in, Basis: dossier.Given}
	}
	for i := range ar.Files {
		var got string
		switch ar.Files[i].Name {
		case "want times":
			got = times(text, fd.Anchor(published))
		case "want published":
			p := f.Publication(a, fd)
			got = fmt.Sprintf("%s: %s\n", p.Interval, p.Why)
		default:
			continue
		}
		compare(t, file, &ar.Files[i], got)
		if *update {
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func compare(t *testing.T, file string, want *txtar.File, got string) {
	t.Helper()
	var sure, missed []string
	for _, line := range strings.Split(strings.TrimSpace(string(want.Data)), "\n") {
		if miss, ok := strings.CutPrefix(line, "known-miss "); ok {
			missed = append(missed, line)
			if strings.Contains(got, miss+"\n") {
				t.Errorf("%s: handled now, no longer a known miss: %s", file, miss)
			}
			continue
		}
		sure = append(sure, line)
	}
	if *update {
		want.Data = []byte(got + strings.Join(append(missed, ""), "\n"))
		return
	}
	if w := strings.Join(sure, "\n"); w != strings.TrimSpace(got) {
		t.Errorf("%s\n--- got\n%s\n--- want\n%s", file, got, w)
	}
}

// times writes one line an expression: type, value, modifier, words, days, and
// the days of an event beside it where they are others.
func times(text string, list []dossier.Timex) string {
	var out strings.Builder
	for _, tx := range list {
		fmt.Fprintf(&out, "%-8s %-20s [%s] %s", tx.Type, strings.TrimSpace(tx.Value+" "+tx.Mod), tx.Of(text), tx.Interval)
		if tx.Dates != tx.Interval {
			fmt.Fprintf(&out, "; event %s", tx.Dates)
		}
		if tx.Attributive {
			out.WriteString("; attributive")
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func section(ar *txtar.Archive, name string) string {
	for _, f := range ar.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func paragraphs(text string) []dossier.Block {
	var out []dossier.Block
	at := 0
	for _, part := range strings.SplitAfter(text, "\n\n") {
		end := at + len(strings.TrimRight(part, "\n"))
		if end > at {
			out = append(out, dossier.Block{Span: dossier.Span{Start: at, End: end}, Kind: dossier.Paragraph})
		}
		at += len(part)
	}
	return out
}
