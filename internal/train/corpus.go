// Package train learns the models of Dossier from annotated text.
package train

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
	"dossier/read/parse"
)

// openGenres are the genres of GUM whose texts may train what is given away.
func openGenres() []string { return []string{"news", "interview", "bio", "voyage"} }

// UD reads the annotated sentences that trees are learned from: EWT and the open
// part of GUM, below data.
func UD(data string) ([]dossier.Sentence, error) {
	docs, err := Read(filepath.Join(data, "ud/UD_English-EWT/en_ewt-ud-train.conllu"))
	if err != nil {
		return nil, err
	}
	gum, err := Read(filepath.Join(data, "ud/UD_English-GUM/en_gum-ud-train.conllu"))
	if err != nil {
		return nil, err
	}
	var out []dossier.Sentence
	for _, d := range append(docs, Open(gum)...) {
		out = append(out, d.Sentences...)
	}
	return out, nil
}

// Open keeps the documents of GUM of openGenres.
func Open(docs []parse.Document) []parse.Document {
	var out []parse.Document
	for _, d := range docs {
		for _, g := range openGenres() {
			if strings.HasPrefix(d.ID, "GUM_"+g+"_") {
				out = append(out, d)
			}
		}
	}
	return out
}

// Read reads one CoNLL-U file.
func Read(path string) ([]parse.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	docs, err := parse.ReadCoNLLU(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return docs, nil
}

// Augment makes the sentences look like news: typographic quotation marks and
// apostrophes in half of them, and some extra in capitals, as headings, or
// without their full stop.
func Augment(gold []dossier.Sentence, seed uint64) []dossier.Sentence {
	rng := rand.New(rand.NewPCG(5, seed))
	var out []dossier.Sentence
	for _, s := range gold {
		if rng.IntN(2) == 0 {
			s = mapped(s, curly)
		}
		out = append(out, s)
		switch rng.IntN(33) {
		case 0:
			out = append(out, mapped(s, func(t dossier.Token) string { return strings.ToUpper(t.Text) }))
		case 1:
			out = append(out, withoutStop(mapped(s, heading)))
		case 2:
			out = append(out, withoutStop(s))
		}
	}
	return out
}

func mapped(s dossier.Sentence, f func(dossier.Token) string) dossier.Sentence {
	s.Tokens = append([]dossier.Token(nil), s.Tokens...)
	for i := range s.Tokens {
		s.Tokens[i].Text = f(s.Tokens[i])
	}
	return s
}

func curly(t dossier.Token) string {
	switch {
	case t.Text == `"` && t.XPOS == "``":
		return "“"
	case t.Text == `"` && t.XPOS == "''":
		return "”"
	case t.Text == "'" && t.XPOS == "``":
		return "‘"
	}
	return strings.ReplaceAll(t.Text, "'", "’")
}

// heading gives the word the capital that Title Case does.
func heading(t dossier.Token) string {
	switch t.UPOS {
	case "DET", "ADP", "CCONJ", "PART", "PUNCT":
		return t.Text
	}
	r, n := utf8.DecodeRuneInString(t.Text)
	return string(unicode.ToUpper(r)) + t.Text[n:]
}

// withoutStop leaves out a last sign that nothing hangs on.
func withoutStop(s dossier.Sentence) dossier.Sentence {
	n := len(s.Tokens) - 1
	if n < 1 || s.Tokens[n].UPOS != "PUNCT" {
		return s
	}
	for _, t := range s.Tokens {
		if t.Head == n {
			return s
		}
	}
	s.Tokens = s.Tokens[:n]
	return s
}
