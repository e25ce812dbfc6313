package event

import (
	"strings"

	"dossier"
)

// lemma returns the lemma of t in lower case. A lemma that no rule knows is
// tried again by its ending: a rare verb ("shelled") may have been guessed wrong.
func (f *Finder) lemma(t *dossier.Token) string {
	l := strings.ToLower(t.Lemma)
	if l == "" {
		l = strings.ToLower(t.Text)
	}
	if f.known[l] || len(t.Text) < 3 {
		return l
	}
	w := strings.ToLower(t.Text)
	if f.known[w] {
		return w
	}
	if base := f.irregular[w]; base != "" && t.UPOS != "NOUN" {
		return base
	}
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		stem, ok := strings.CutSuffix(w, ending)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, try := range []string{stem, stem + "e", undouble(stem), strings.TrimSuffix(stem, "i") + "y"} {
			if f.known[try] {
				return try
			}
		}
	}
	return l
}

// undouble turns "stopp" into "stop".
func undouble(stem string) string {
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		return stem[:n-1]
	}
	return stem
}

// loadIrregular reads "struck strike" lines: past forms of verbs in the rules.
func (f *Finder) loadIrregular() error {
	b, err := ruleFiles.ReadFile("rules/irregular.txt")
	if err != nil {
		return err
	}
	f.irregular, f.pasts = map[string]string{}, map[string]string{}
	for _, line := range strings.Split(string(b), "\n") {
		if w := strings.Fields(line); len(w) == 2 {
			f.irregular[w[0]] = w[1]
			if f.pasts[w[1]] == "" {
				f.pasts[w[1]] = w[0]
			}
		}
	}
	return nil
}
