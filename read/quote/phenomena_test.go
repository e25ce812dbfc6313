package quote

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

// TestPhenomena runs the files of testdata: an article, paragraphs parted by
// blank lines, and its statements, one a line. A line marked "known-miss" is
// right but not found yet; what is found in its place is marked "known-extra".
func TestPhenomena(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no phenomena in testdata (%v)", err)
	}
	st := newSteps(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { st.phenomenon(t, file) })
	}
}

func (st steps) phenomenon(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok1 := strings.Cut(string(data), "-- article --\n")
	article, lines, ok2 := strings.Cut(rest, "-- want statements --\n")
	if !ok1 || !ok2 {
		t.Fatal("want an article and its statements")
	}
	var got []string
	for _, s := range st.read(strings.TrimSuffix(article, "\n"), false) {
		got = append(got, line(article, s))
	}
	want := strings.Split(strings.TrimRight(lines, "\n"), "\n")
	if *update {
		rewrite(t, file, strings.TrimSuffix(string(data), lines), got, want)
		return
	}
	compare(t, got, want)
}

// line writes a statement for people: "direct speaker=[…] cue=[…] content=[…] […] act=assert".
func line(text string, s dossier.Statement) string {
	var b strings.Builder
	name := s.Speaker.Name
	if s.Speaker.Unnamed {
		name += " (unnamed)"
	}
	fmt.Fprintf(&b, "%s speaker=[%s]", s.Kind, name)
	if len(s.Chain) > 0 {
		fmt.Fprintf(&b, " chain=[%s]", strings.Join(s.Chain, "] ["))
	}
	fmt.Fprintf(&b, " cue=[%s] content=", s.Cue.Of(text))
	for i, c := range s.Content {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "[%s]", c.Of(text))
	}
	fmt.Fprintf(&b, " act=%s", s.Act)
	return b.String()
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
	plain = slices.DeleteFunc(plain, func(s string) bool { return s == "" })
	if !slices.Equal(got, plain) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(plain, "\n"))
	}
}

// rewrite writes what is found now; misses that still are stay.
func rewrite(t *testing.T, file, head string, got, want []string) {
	lines := slices.Clone(got)
	for _, w := range want {
		if miss, ok := strings.CutPrefix(w, "known-miss "); ok && !slices.Contains(got, miss) {
			lines = append(lines, w)
		}
	}
	if err := os.WriteFile(file, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// FuzzFind holds what every statement must be, whatever the text: its spans lie
// inside the text on rune boundaries, contents are in order and not empty, and
// reading twice gives the same.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"“We will sign,” Ana Ruiz said, “if they do.”", "He said \"no", "'' said.", "according to", "“ ” said he: “", "\xe2\x80\x9cA, said B.", "said said said said that that"} {
		f.Add(s)
	}
	st := newSteps(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		for _, wide := range []bool{false, true} {
			got := st.read(text, wide)
			for _, s := range got {
				checkSpans(t, text, s)
			}
			if again := st.read(text, wide); fmt.Sprint(got) != fmt.Sprint(again) {
				t.Fatal("reading twice gives two results")
			}
		}
	})
}

func checkSpans(t *testing.T, text string, s dossier.Statement) {
	t.Helper()
	spans := append([]dossier.Span{s.Span, s.Cue, s.Speaker.Span}, s.Content...)
	for _, sp := range spans {
		if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End || !boundary(text, sp.Start) || !boundary(text, sp.End) {
			t.Fatalf("span %v of %d bytes", sp, len(text))
		}
	}
	if len(s.Content) == 0 {
		t.Fatal("no content")
	}
	for i, c := range s.Content {
		if c.Empty() || i > 0 && c.Start < s.Content[i-1].End {
			t.Fatalf("contents %v", s.Content)
		}
	}
}

func boundary(text string, i int) bool { return i == len(text) || text[i]&0xC0 != 0x80 }

// BenchmarkFind reads statements from an article of about 600 words whose
// earlier steps are done.
func BenchmarkFind(b *testing.B) {
	st := newSteps(b)
	var text strings.Builder
	files, _ := filepath.Glob("testdata/*.txt")
	for text.Len() < 3600 {
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			_, rest, _ := strings.Cut(string(data), "-- article --\n")
			article, _, _ := strings.Cut(rest, "-- want statements --\n")
			text.WriteString(article + "\n")
		}
	}
	a, s, m, c := st.prepared(text.String()[:3600])
	for b.Loop() {
		st.quotes.Find(a, s, m, c)
	}
}
