package quote

import (
	"fmt"
	"strings"

	"dossier"
)

// actWords is one line of data/acts.txt.
type actWords struct {
	act     dossier.Act
	words   string // between spaces, without the last one for any ending
	example string
}

func readActs(data string) ([]actWords, error) {
	var out []actWords
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		p := strings.Split(line, "|")
		if len(p) != 3 {
			return nil, fmt.Errorf("acts.txt:%d: %d fields, want 3", n+1, len(p))
		}
		w := " " + p[1] + " "
		if stem, ok := strings.CutSuffix(p[1], "*"); ok {
			w = " " + stem
		}
		if p[1][0] == '\'' {
			w = w[1:]
		}
		out = append(out, actWords{act: dossier.Act(p[0]), words: w, example: p[2]})
	}
	return out, nil
}

// acts settles what each speaker does in saying it: the cue tells, and where it
// is neutral the content does.
func (r *reader) acts() {
	for _, f := range r.out {
		f.Act = f.cue.act
		if f.carried {
			f.Act = dossier.Assert
		}
		var words []string
		for _, c := range f.Content {
			words = append(words, c.Of(r.text))
		}
		content := strings.Join(words, " ")
		switch {
		case f.Act == dossier.Assert:
			f.Act = r.contentAct(content)
		case f.cue.word == "attribute" || f.cue.word == "ascribe":
			f.Act = dossier.Assert
		}
		if (f.cue.word == "attribute" || f.cue.word == "ascribe") && r.harmful(content) {
			// "attributed the crisis to Oran's raids" lays blame.
			f.Act = dossier.Accuse
		}
	}
}

// contentAct reads the act off the words said.
func (r *reader) contentAct(content string) dossier.Act {
	if strings.HasSuffix(strings.TrimRight(content, "”\"' "), "?") {
		return dossier.Question
	}
	w := r.lex.plainWords(content)
	for _, a := range r.lex.acts {
		if strings.Contains(w, a.words) {
			return a.act
		}
	}
	return dossier.Assert
}

// plainWords lowers a content and parts its words by single spaces.
func (lex *lexicon) plainWords(content string) string {
	content = strings.ReplaceAll(content, " May", " ") // the month
	w := lex.plain.Replace(strings.ToLower(content))
	return " " + strings.Join(strings.Fields(w), " ") + " "
}

// harmful reports whether the words name an evil that somebody can be blamed for.
func (r *reader) harmful(content string) bool {
	for _, w := range strings.Fields(r.lex.plainWords(content)) {
		if r.lex.harms[strings.TrimSuffix(w, "s")] || r.lex.harms[w] {
			return true
		}
	}
	return false
}
