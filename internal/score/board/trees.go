package board

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"dossier"
	"dossier/internal/score"
	"dossier/read/parse"
)

// devTreebanks are the dev parts, in the order in which they are reported.
func devTreebanks(dir string) []struct{ name, path string } {
	return []struct{ name, path string }{
		{"EWT", filepath.Join(dir, "UD_English-EWT", "en_ewt-ud-dev.conllu")},
		{"GUM", filepath.Join(dir, "UD_English-GUM", "en_gum-ud-dev.conllu")},
	}
}

// tokens counts words and sentences of the treebanks' raw text.
func tokens(dir string) (answer, error) {
	var out []score.Measure
	var all []score.RawDocument
	for _, bank := range devTreebanks(dir) {
		b, err := os.ReadFile(bank.path)
		if err != nil {
			return answer{}, err
		}
		docs, err := score.ReadRaw(bytes.NewReader(b))
		if err != nil {
			return answer{}, err
		}
		all = append(all, docs...)
		out = append(out, named(bank.name, score.Tokens(docs))...)
		var news []score.RawDocument
		for _, d := range docs {
			if bank.name == "GUM" && len(d.ID) > 8 && d.ID[:8] == "GUM_news" {
				news = append(news, d)
			}
		}
		if len(news) > 0 {
			out = append(out, named("GUM news", score.Tokens(news))...)
		}
	}
	return answer{out, func() []score.Confusion { return score.TokenErrors(all) }}, nil
}

func tags(dir string) (answer, error) { return onTreebanks(dir, score.Tags, score.TagConfusions) }

func trees(dir string) (answer, error) { return onTreebanks(dir, score.Trees, score.TreeConfusions) }

// onTreebanks compares on gold tokens, both treebanks together and apart.
func onTreebanks(dir string, compare func(gold, system []dossier.Sentence) []score.Measure, confuse func(gold, system []dossier.Sentence) []score.Confusion) (answer, error) {
	m, err := parse.New()
	if err != nil {
		return answer{}, err
	}
	var out []score.Measure
	var gold, system []dossier.Sentence
	for _, bank := range devTreebanks(dir) {
		g, err := treebank(bank.path)
		if err != nil {
			return answer{}, err
		}
		s := score.Parsed(m, g)
		out = append(out, named(bank.name, compare(g, s))...)
		gold, system = append(gold, g...), append(system, s...)
	}
	out = append(named("EWT+GUM", compare(gold, system)), out...)
	return answer{out, func() []score.Confusion { return confuse(gold, system) }}, nil
}

func treebank(path string) ([]dossier.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	docs, err := parse.ReadCoNLLU(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	var out []dossier.Sentence
	for _, d := range docs {
		out = append(out, d.Sentences...)
	}
	return out, nil
}

// named puts the part of a set before the names of its measures.
func named(part string, measures []score.Measure) []score.Measure {
	out := make([]score.Measure, len(measures))
	for i, m := range measures {
		m.Name = part + " " + m.Name
		out[i] = m
	}
	return out
}
