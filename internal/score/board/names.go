package board

import (
	"os"
	"path/filepath"

	"dossier"
	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/name/ner"
	"dossier/read/parse"
)

func newswireNames(dir string) (answer, error) {
	texts, err := score.ReadNewswire(dir, true)
	if err != nil {
		return answer{}, err
	}
	return taggedNames(texts)
}

func wikiNames(dir string) (answer, error) {
	texts, err := score.ReadWikiGold(dir)
	if err != nil {
		return answer{}, err
	}
	return taggedNames(texts)
}

func re3dNames(dir string) (answer, error) {
	texts, err := score.ReadRE3D(dir)
	if err != nil {
		return answer{}, err
	}
	return taggedNames(texts)
}

// taggedNames measures the spans and types that the learned tagger gives.
func taggedNames(texts []score.NamedText) (answer, error) {
	m, err := ner.New()
	if err != nil {
		return answer{}, err
	}
	lists, err := name.NewLists()
	if err != nil {
		return answer{}, err
	}
	counts := score.TaggedNames(m, lists, texts)
	errors := func() []score.Confusion {
		found := make([][]score.NamedSpan, len(texts))
		for i, x := range texts {
			found[i] = score.FoundNames(m, lists, x)
		}
		return score.NameErrors(texts, found)
	}
	return answer{counts.Measures(), errors}, nil
}

// chains measures which annotated mentions are the same, over all folders of a
// set in MMAX format.
func chains(dir string) (answer, error) {
	texts, err := mmaxTexts(dir)
	if err != nil {
		return answer{}, err
	}
	return chained(texts)
}

// meantimeChains measures the same within the articles of MEANTIME.
func meantimeChains(dir string) (answer, error) {
	texts, err := score.ReadMeantimeChains(dir)
	if err != nil {
		return answer{}, err
	}
	return chained(texts)
}

// chained sorts the annotated mentions of texts into chains.
func chained(texts []score.ChainText) (answer, error) {
	m, err := parse.New()
	if err != nil {
		return answer{}, err
	}
	f, err := name.New()
	if err != nil {
		return answer{}, err
	}
	system, simple := make(score.Chains, len(texts)), make(score.Chains, len(texts))
	for i, x := range texts {
		m.Parse(x.Sentences)
		spans := make([]dossier.Span, len(x.Mentions))
		for j, mention := range x.Mentions {
			spans[j] = mention.Span
		}
		a := dossier.Article{Text: x.Text}
		system[i] = score.Number(f.Corefer(a, x.Sentences, spans))
		simple[i] = f.SameHead(a, x.Sentences, spans)
	}
	measures := append(score.MeasureChains(texts, system), score.MeasurePronouns(texts, system))
	measures = append(measures, named("baseline of the same head lemma:", score.MeasureChains(texts, simple)[3:])...)
	return answer{measures, func() []score.Confusion { return score.ChainErrors(texts, system) }}, nil
}

func mmaxTexts(dir string) ([]score.ChainText, error) {
	folders, err := filepath.Glob(filepath.Join(dir, "*", "Basedata"))
	if err != nil {
		return nil, err
	}
	var out []score.ChainText
	for _, base := range folders {
		topic := filepath.Dir(base)
		marks := "markables"
		if _, err := os.Stat(filepath.Join(topic, marks)); err != nil {
			marks = "Markables"
		}
		texts, err := score.ReadMMAX(topic, marks)
		if err != nil {
			return nil, err
		}
		out = append(out, texts...)
	}
	return out, nil
}
