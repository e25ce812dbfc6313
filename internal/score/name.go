package score

import (
	"crypto/sha1"
	"math/big"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"dossier"
)

// NamedSpan is a name in a text with annotated tokens: First to Last of a
// sentence, both inclusive, counted in the annotators' tokens.
type NamedSpan struct {
	Sentence, First, Last int
	Type                  string
}

// NamedText is a text with its names. Its Sentences have tokens as Dossier cuts
// them as far as the annotators' tokens allow ("U . S ." is one), Origin says
// with which of the annotators' tokens each begins.
type NamedText struct {
	Name      string
	Sentences []dossier.Sentence
	Origin    [][]int // one longer than the tokens
	Gold      []NamedSpan
}

// DevName reports whether a file of a set without splits of its own belongs to the
// dev part: the SHA-1 of its name, modulo 10, is 0.
func DevName(file string) bool {
	sum := sha1.Sum([]byte(file))
	return new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), big.NewInt(10)).Sign() == 0
}

// ReadNewswire reads the English Worldwide Newswire: the texts of its dev part,
// or all others.
func ReadNewswire(dir string, dev bool) ([]NamedText, error) {
	files, err := filepath.Glob(filepath.Join(dir, "processed_annotated", "*.tsv"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []NamedText
	for _, f := range files {
		if DevName(filepath.Base(f)) != dev {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, columns(filepath.Base(f), string(b), "\t"))
	}
	return out, nil
}

// ReadWikiGold reads the set's one file; it has no parts.
func ReadWikiGold(dir string) ([]NamedText, error) {
	b, err := os.ReadFile(filepath.Join(dir, "CONLL-format", "data", "wikigold.conll.txt"))
	if err != nil {
		return nil, err
	}
	var out []NamedText
	for _, part := range strings.Split(string(b), "-DOCSTART-") {
		if t := columns("wikigold", part, " "); len(t.Sentences) > 0 {
			out = append(out, t)
		}
	}
	return out, nil
}

// columns reads lines of token and tag, with an empty line after a sentence.
func columns(name, text, separator string) NamedText {
	out := NamedText{Name: name}
	var words, tags []string
	flush := func() {
		if len(words) > 0 {
			out.add(words, tags)
		}
		words, tags = nil, nil
	}
	for line := range strings.Lines(text) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), separator)
		if len(c) < 2 || c[0] == "" {
			flush()
			continue
		}
		words, tags = append(words, c[0]), append(tags, c[1])
	}
	flush()
	return out
}

func (x *NamedText) add(words, tags []string) {
	s := len(x.Sentences)
	open := -1
	for i, tag := range tags {
		kind := mapType(tag)
		switch {
		case kind == "":
			open = -1
		case open >= 0 && tag[0] == 'I' && x.Gold[open].Type == kind:
			x.Gold[open].Last = i
		default:
			x.Gold = append(x.Gold, NamedSpan{s, i, i, kind})
			open = len(x.Gold) - 1
		}
	}
	var sent dossier.Sentence
	var origin []int
	for i := 0; i < len(words); {
		n := glue(words, i)
		origin = append(origin, i)
		sent.Tokens = append(sent.Tokens, dossier.Token{Text: strings.Join(words[i:i+n], ""), Head: -1})
		i += n
	}
	x.Sentences = append(x.Sentences, sent)
	x.Origin = append(x.Origin, append(origin, len(words)))
}

// mapType maps the labels of the sets onto ours, "" for what is not looked for.
func mapType(tag string) string {
	if len(tag) < 3 {
		return ""
	}
	switch tag[2:] {
	case "Person", "PER":
		return "PER"
	case "Organization", "ORG":
		return "ORG"
	case "Location", "LOC":
		return "LOC"
	case "NORP":
		return "NORP"
	case "Facility":
		return "FAC"
	case "Misc", "MISC", "Product":
		return "MISC"
	}
	return ""
}

// glue returns how many of the words from i on are one token to us: "U . S .",
// "Mr .", "’ s".
func glue(w []string, i int) int {
	next := func(n int) string {
		if i+n < len(w) {
			return w[i+n]
		}
		return ""
	}
	if initial(w[i]) && next(1) == "." {
		n := 2
		for initial(next(n)) && next(n+1) == "." {
			n += 2
		}
		if n == 2 && i > 0 && !initial(w[i]) {
			return 1
		}
		return n
	}
	switch w[i] {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Maj", "Lt", "Capt", "Sgt", "Sen", "Rep", "Gov", "Rev", "Hon", "St", "Jr", "Sr":
		if next(1) == "." && next(2) != "" {
			return 2
		}
	case "’", "'":
		if next(1) == "s" {
			return 2
		}
	}
	return 1
}

func initial(s string) bool { return len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' }

// Original turns a span of our tokens into one of the annotators'.
func (x NamedText) Original(s NamedSpan) NamedSpan {
	o := x.Origin[s.Sentence]
	return NamedSpan{s.Sentence, o[s.First], o[s.Last+1] - 1, s.Type}
}

// NameCounts are right, found and annotated names of each type.
type NameCounts map[string]*[3]int

// Add counts the found spans of a text, given in the annotators' tokens.
func (c NameCounts) Add(gold, found []NamedSpan) {
	at := func(t string) *[3]int {
		if c[t] == nil {
			c[t] = &[3]int{}
		}
		return c[t]
	}
	have := map[NamedSpan]bool{}
	for _, g := range gold {
		have[g] = true
		at(g.Type)[2]++
	}
	for _, f := range found {
		at(f.Type)[1]++
		if have[f] {
			at(f.Type)[0]++
			delete(have, f)
		}
	}
}

// Measures returns F1 over person, organization and place together, then each
// type found.
func (c NameCounts) Measures() []Measure {
	var all [3]int
	var out []Measure
	for _, t := range []string{"PER", "ORG", "LOC", "NORP", "FAC", "MISC"} {
		n := c[t]
		if n == nil {
			continue
		}
		out = append(out, f1(t, n[0], n[1], n[2]))
		if t == "PER" || t == "ORG" || t == "LOC" {
			for i := range all {
				all[i] += n[i]
			}
		}
	}
	return append([]Measure{f1("PER+ORG+LOC", all[0], all[1], all[2])}, out...)
}
