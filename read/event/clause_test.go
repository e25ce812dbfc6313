package event_test

import (
	"strings"
	"testing"

	"dossier"
	"dossier/read"
)

// TestClause: the words that tell an event alone, and its predicate.
func TestClause(t *testing.T) {
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, clause, predicate, lemma string }{
		{"Norway signed the treaty with Sweden on Monday, ending months of talks.", "Norway signed the treaty with Sweden on Monday", "signed the treaty with Sweden on Monday", "sign"},
		{"President Ana Ruiz, who is ill, visited Norway.", "visited Norway", "visited Norway", "visit"},
		{"The minister said that Norway will sign the treaty.", "Norway will sign the treaty", "will sign the treaty", "sign"},
		{"The treaty was ratified by the parliament of Norway (see page 3).", "The treaty was ratified by the parliament of Norway", "was ratified by the parliament of Norway", "ratify"},
	} {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: "News of the day\n\n" + c.text + "\n"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, ev := range r.Events {
			cl := ev.Clause
			got = append(got, cl.Of(r.Article.Text)+"|"+cl.Predicate.Of(r.Article.Text)+"|"+cl.Lemma)
		}
		if want := c.clause + "|" + c.predicate + "|" + c.lemma; len(got) == 0 || got[0] != want {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), want)
		}
	}
}
