package figure

import (
	"strings"
	"testing"

	"dossier"
	"dossier/read/numeral"
)

// TestUnits reads every word of units.txt behind a number, as it may be written.
func TestUnits(t *testing.T) {
	us, err := newUnits(unitsText)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	n := 0
	for _, l := range strings.Split(unitsText, "\n") {
		head, list, ok := strings.Cut(l, ": ")
		if !ok || l[0] == '#' {
			continue
		}
		name := head[:strings.LastIndexByte(head, ' ')]
		for _, word := range strings.Split(list, ", ") {
			if other := seen[word]; other != "" {
				t.Errorf("%q is both %s and %s", word, other, name)
			}
			seen[word] = name
			word = strings.TrimPrefix(word, "^")
			word, glued := strings.CutPrefix(word, "~")
			text := "5 " + word
			if glued {
				text = "5" + word
			}
			u, next, ok := us.at(text, numeral.Atoms(text, dossier.Span{End: len(text)}, nil), 1)
			if !ok || u.name != name {
				t.Errorf("%q: %q up to atom %d, want %s", text, u.name, next, name)
			}
			n++
		}
	}
	if n < 300 {
		t.Errorf("only %d words", n)
	}
}

func TestBrokenUnits(t *testing.T) {
	if _, err := newUnits("nonsense"); err == nil || !strings.Contains(err.Error(), "units.txt:1") {
		t.Errorf("a broken line passes: %v", err)
	}
}
