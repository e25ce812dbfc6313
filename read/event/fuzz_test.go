package event_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"dossier"
	"dossier/read"
	"dossier/read/event"
	"dossier/read/parse"
	"dossier/read/token"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzEvents reads any text, with trees as odd as they come: nothing panics, every
// span lies in the text, the same text gives the same events.
func FuzzEvents(f *testing.F) {
	for _, s := range []string{"", "Talks.", "The rebels attacked the town, which they left, and it was signed.", "it of the by with 2015 deal who which \"agreement\""} {
		f.Add(s, uint8(3))
	}
	m, err := parse.New()
	if err != nil {
		f.Fatal(err)
	}
	fd, err := event.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, twist uint8) {
		r := dossier.Reading{Article: dossier.Article{Text: text, Blocks: []dossier.Block{{Span: dossier.Span{End: len(text)}, Kind: dossier.Paragraph}}}}
		r.Sentences = token.Sentences(text, r.Article.Blocks)
		m.Parse(r.Sentences)
		twistTrees(r.Sentences, int(twist))
		events := fd.Events(&r)
		for _, ev := range events {
			if ev.Trigger.Empty() || !ev.Span.Contains(ev.Trigger) || ev.Trigger.End > len(text) {
				t.Errorf("trigger %v outside its sentence %v", ev.Trigger, ev.Span)
			}
		}
		if again := fd.Events(&r); !reflect.DeepEqual(events, again) {
			t.Error("a second reading differs")
		}
		fd.Agreements(&r)
		fd.Undertakings(&r)
	})
}

// twistTrees hangs some tokens elsewhere, without making a loop.
func twistTrees(sentences []dossier.Sentence, twist int) {
	for _, s := range sentences {
		for i := range s.Tokens {
			if twist > 0 && i > 0 && i%(twist%7+2) == 0 && s.Tokens[i].Head > i {
				s.Tokens[i].Head = i - 1
			}
		}
	}
}

func BenchmarkEvents(b *testing.B) {
	rd, err := read.New()
	if err != nil {
		b.Fatal(err)
	}
	files, _ := filepath.Glob("testdata/*.txt")
	var text strings.Builder
	for len(strings.Fields(text.String())) < 600 {
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			for _, f := range txtar.Parse(data).Files {
				if f.Name == "article" {
					text.Write(f.Data)
					text.WriteString("\n\n")
				}
			}
		}
	}
	r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text.String()})
	if err != nil {
		b.Fatal(err)
	}
	fd, err := event.New()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		fd.Find(&r)
	}
	b.ReportMetric(float64(len(strings.Fields(text.String()))), "words")
}
