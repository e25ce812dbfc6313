package demo

import (
	"strings"
	"testing"

	"dossier"
)

func TestArticles(t *testing.T) {
	articles := Articles()
	if len(articles) < 14 {
		t.Fatalf("%d articles, want at least 14", len(articles))
	}
	outlets := map[string]bool{}
	last := ""
	for _, raw := range articles {
		outlets[raw.Outlet] = true
		if raw.Source <= last {
			t.Errorf("%s comes after %s", raw.Source, last)
		}
		last = raw.Source
		if raw.Outlet == "" || raw.Title == "" || !raw.Published.Closed() {
			t.Errorf("%s: metadata is not complete: %+v", raw.Source, raw)
		}
		if !strings.HasPrefix(raw.Text, raw.Title+"\n") {
			t.Errorf("%s does not start with its title %q", raw.Source, raw.Title)
		}
		if n := len(strings.Fields(raw.Text)); n < 120 || n > 300 {
			t.Errorf("%s has %d words, want 120 to 300", raw.Source, n)
		}
	}
	if len(outlets) != 6 {
		t.Errorf("%d outlets, want 6", len(outlets))
	}
}

// The three papers that print the agency's report have the same words, and one
// of them does not say where they come from.
func TestWireStory(t *testing.T) {
	const words = "put their names to the document in the Hall of Mirrors of the presidential palace in Velin."
	var printed, credited []dossier.Raw
	for _, raw := range Articles() {
		if !strings.Contains(raw.Text, words) {
			continue
		}
		printed = append(printed, raw)
		if strings.Contains(raw.Text, "Altopress") {
			credited = append(credited, raw)
		}
	}
	if len(printed) != 3 || len(credited) != 2 {
		t.Errorf("%d print the report and %d credit it, want 3 and 2", len(printed), len(credited))
	}
}
