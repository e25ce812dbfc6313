package event

import (
	"testing"

	"dossier"
	"dossier/read/parse"
	"dossier/read/token"
)

// reading parses text as one paragraph; no names, times or statements are found.
func reading(t testing.TB, m *parse.Model, text string) *dossier.Reading {
	t.Helper()
	r := &dossier.Reading{}
	r.Article.Text = text
	r.Article.Blocks = []dossier.Block{{Span: dossier.Span{End: len(text)}, Kind: dossier.Paragraph}}
	r.Sentences = token.Sentences(text, r.Article.Blocks)
	m.Parse(r.Sentences)
	return r
}

// TestRuleExamples reads the example of every rule line and wants an event of
// its type and mode (a more particular line may be the one that finds it).
func TestRuleExamples(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, ru := range f.all {
		r := reading(t, m, ru.example)
		events := f.Events(r)
		found := false
		for _, ev := range events {
			found = found || ev.Type == ru.typ && ev.Mode == ru.mode
		}
		if !found {
			t.Errorf("%s: %q gives %s", ru.id, ru.example, brief(r, events))
		}
	}
}

func brief(r *dossier.Reading, events []dossier.Event) (out []string) {
	for _, ev := range events {
		line := string(ev.Type) + "/" + ev.Mode + " [" + ev.Trigger.Of(r.Article.Text) + "] " + names(ev.Actors) + " -> " + names(ev.Recipients) + " " + string(ev.Status)
		out = append(out, line+" "+ev.Rule)
	}
	return out
}

func names(list []dossier.Party) (s string) {
	for i, p := range list {
		if i > 0 {
			s += ", "
		}
		s += p.Name
	}
	return s
}

// TestStepExamples reads the example of every line of steps.txt and wants its step.
func TestStepExamples(t *testing.T) {
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, sr := range f.allSteps {
		var got []string
		found := false
		for _, a := range f.Agreements(reading(t, m, sr.trigger.example)) {
			for _, st := range a.Steps {
				found = found || st.Step == sr.step
				got = append(got, string(st.Step)+" "+string(st.Status))
			}
		}
		if !found {
			t.Errorf("%s %s: %q gives %v", sr.id, sr.step, sr.trigger.example, got)
		}
	}
}
