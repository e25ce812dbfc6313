package quote

import (
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/token"
)

// steps are what stands before this step in the pipeline.
type steps struct {
	model  *parse.Model
	names  *name.Finder
	quotes *Finder
}

func newSteps(tb testing.TB) steps {
	tb.Helper()
	var st steps
	var err error
	if st.model, err = parse.New(); err != nil {
		tb.Fatal(err)
	}
	if st.names, err = name.New(); err != nil {
		tb.Fatal(err)
	}
	if st.quotes, err = New(); err != nil {
		tb.Fatal(err)
	}
	return st
}

// prepared runs the steps before this one over a text whose paragraphs are
// parted by blank lines.
func (st steps) prepared(text string) (dossier.Article, []dossier.Sentence, []dossier.Mention, []dossier.Chain) {
	a := dossier.Article{Text: text, Blocks: phenomena.Paragraphs(text)}
	s := token.Sentences(text, a.Blocks)
	st.model.Parse(s)
	mentions, chains := st.names.Find(a, s)
	return a, s, mentions, chains
}

func (st steps) read(text string, wide bool) []dossier.Statement {
	a, s, mentions, chains := st.prepared(text)
	if wide {
		all, err := st.quotes.All(a, s, mentions, chains)
		if err != nil {
			panic(err)
		}
		return all
	}
	return st.quotes.Find(a, s, mentions, chains)
}

// sample takes the marks out of an example: "He {said} [it rained]."
func sample(example string) (text, cue, content string) {
	text = strings.NewReplacer("{", "", "}", "", "[", "", "]", "").Replace(example)
	cue, _, _ = strings.Cut(example[strings.IndexByte(example, '{')+1:], "}")
	content, _, _ = strings.Cut(example[strings.IndexByte(example, '[')+1:], "]")
	return text, cue, content
}

// TestLexicon runs the example of every line. Trees are not always right, so
// each line must find its cue in all but a few cases, and its content in most.
func TestLexicon(t *testing.T) {
	st := newSteps(t)
	lines, cueless, contentless := 0, 0, 0
	for file, list := range map[string]map[string]*cue{"verbs": st.quotes.lex.verbs, "nouns": st.quotes.lex.nouns, "adjectives": st.quotes.lex.adjectives} {
		for w, c := range list {
			if !strings.Contains(c.example, "{") {
				t.Errorf("%s: %s has no example", file, w)
				continue
			}
			lines++
			switch st.example(c.example) {
			case 0:
				cueless++
				t.Logf("%s: cue not found: %s", file, c.example)
			case 1:
				contentless++
				t.Logf("%s: another content: %s", file, c.example)
			}
		}
	}
	t.Logf("%d lines, %d without cue, %d with another content", lines, cueless, contentless)
	if cueless > lines/15 || contentless > lines/30 {
		t.Errorf("of %d lines %d do not find their cue and %d another content", lines, cueless, contentless)
	}
}

// example returns 0 when the cue is not found, 1 when the content differs, 2
// when both are right.
func (st steps) example(example string) int {
	text, cue, content := sample(example)
	best := 0
	for _, x := range append(st.read(text, true), st.read(text, false)...) {
		at := strings.Index(text, strings.Fields(cue)[0])
		if x.Cue.Start > at+len(cue) || x.Cue.End < at {
			continue
		}
		best = max(best, 1)
		if len(x.Content) > 0 && strings.TrimPrefix(strings.Trim(x.Content[0].Of(text), ".\"“” "), "that ") == strings.Trim(content, ".\"“” ") {
			best = 2
		}
	}
	return best
}

// TestActWords runs the example of every line of acts.txt.
func TestActWords(t *testing.T) {
	st := newSteps(t)
	for _, a := range st.quotes.lex.acts {
		r := reader{lex: st.quotes.lex}
		if got := r.contentAct(a.example); got != a.act {
			t.Errorf("%q: %s, want %s", a.example, got, a.act)
		}
	}
}
