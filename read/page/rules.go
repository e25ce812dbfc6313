package page

import (
	_ "embed"
	"strings"
	"sync"

	"dossier"
)

//go:embed furniture.txt
var furnitureFile string

//go:embed words.txt
var wordsFile string

//go:embed agencies.txt
var agenciesFile string

// knowledge is read once and never changed.
var knowledge = sync.OnceValue(newTables)

// tables is what the step knows by heart: rules, word classes, agencies.
type tables struct {
	whole    map[string]dossier.BlockKind
	starts   map[string][]rule // and "opens", by first word
	ends     []rule
	has      []rule
	class    map[string]map[string]bool // class -> words, "_" replaced by a space
	captions []string                   // what the present tense of a caption says
	agencies map[string]string          // spelling -> name kept
}

// rule is one line of furniture.txt.
type rule struct {
	kind    dossier.BlockKind
	how     string
	words   string
	example string
}

func newTables() *tables {
	t := &tables{
		whole: map[string]dossier.BlockKind{}, starts: map[string][]rule{},
		class: map[string]map[string]bool{}, agencies: map[string]string{},
	}
	for _, r := range rules(furnitureFile) {
		switch r.how {
		case "whole":
			t.whole[r.words] = r.kind
		case "starts", "opens":
			first, _, _ := strings.Cut(r.words, " ")
			t.starts[first] = append(t.starts[first], r)
		case "ends":
			t.ends = append(t.ends, r)
		case "has":
			t.has = append(t.has, r)
		}
	}
	t.readWords()
	for line := range lines(agenciesFile) {
		if spelling, name, ok := strings.Cut(line, "\t"); ok {
			t.agencies[spelling] = name
			if len(spelling) > 4 {
				t.agencies[strings.ToUpper(spelling)] = name
			}
		}
	}
	return t
}

func (t *tables) readWords() {
	for line := range lines(wordsFile) {
		name, list, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(list) {
			w = strings.ReplaceAll(w, "_", " ")
			if name == "caption" {
				t.captions = append(t.captions, " "+w+" ")
				continue
			}
			if t.class[name] == nil {
				t.class[name] = map[string]bool{}
			}
			t.class[name][w] = true
		}
	}
}

// is reports whether word is in a class.
func (t *tables) is(word, class string) bool { return t.class[class][word] }

// rules reads the lines of furniture.txt.
func rules(file string) []rule {
	var out []rule
	for line := range lines(file) {
		if f := strings.Split(line, "\t"); len(f) == 4 {
			out = append(out, rule{dossier.BlockKind(f[0]), f[1], f[2], f[3]})
		}
	}
	return out
}

// lines yields the lines of a data file without blank ones and comments.
func lines(file string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}

// maxRuled is the most words a line of furniture has; a longer one is article.
const maxRuled = 40

// match returns the kind that the rules give a line, "" when none fires.
func (t *tables) match(l *line) dossier.BlockKind {
	if l.words > maxRuled || l.norm == "" {
		return ""
	}
	if k, ok := t.whole[l.norm]; ok {
		return k
	}
	label := !l.stop || l.words <= 12
	first, _, _ := strings.Cut(l.norm, " ")
	for _, r := range t.starts[first] {
		if (label || r.how == "opens") && strings.HasPrefix(l.norm, r.words) && wordEnds(l.norm, len(r.words)) {
			return r.kind
		}
	}
	for _, r := range t.ends {
		if l.words <= 8 && strings.HasSuffix(l.norm, r.words) {
			return r.kind
		}
	}
	for _, r := range t.has {
		if strings.Contains(l.norm, r.words) {
			return r.kind
		}
	}
	return ""
}

// wordEnds reports whether a word ends at byte i of s; a number may go on, so that
// "© 20" finds any year.
func wordEnds(s string, i int) bool {
	return i >= len(s) || !letterOrDigit(s[i]) || !letterOrDigit(s[i-1]) || s[i-1] <= '9'
}

func letterOrDigit(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}
