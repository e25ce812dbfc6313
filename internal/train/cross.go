package train

import (
	"path/filepath"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// Cross parses GUM's news documents by cross-validation: those of each fold by a
// parser that has learned from none of them; nor has the one whose trees of other
// news it learned from. It returns the annotated sentences and the parsed ones.
func (c Course) Cross(folds int) (gold, system []dossier.Sentence, err error) {
	ewt, gum, docs, err := c.documents()
	if err != nil {
		return nil, nil, err
	}
	news, trees, err := c.news()
	if err != nil {
		return nil, nil, err
	}
	for f := range folds {
		in, out := append(append([]dossier.Sentence(nil), ewt...), gum...), []dossier.Sentence(nil)
		for i, d := range docs {
			if i%folds == f {
				out = append(out, d.Sentences...)
			} else {
				in = append(in, d.Sentences...)
			}
		}
		m := parse.NewModel(c.learn(in, news, trees))
		sys := make([]dossier.Sentence, len(out))
		for i, s := range out {
			sys[i] = s
			sys[i].Tokens = append([]dossier.Token(nil), s.Tokens...)
		}
		m.Parse(sys)
		gold, system = append(gold, out...), append(system, sys...)
		c.Log("fold %d: %d sentences", f+1, len(out))
	}
	return gold, system, nil
}

// documents returns EWT's sentences, those of GUM's open genres but news, and the
// documents of GUM's news, of train and dev.
func (c Course) documents() (ewt, gum []dossier.Sentence, news []parse.Document, err error) {
	for _, p := range []string{"EWT/en_ewt-ud-train", "GUM/en_gum-ud-train", "GUM/en_gum-ud-dev"} {
		docs, err := Read(filepath.Join(c.Data, "ud/UD_English-"+p+".conllu"))
		if err != nil {
			return nil, nil, nil, err
		}
		for _, d := range docs {
			switch {
			case strings.HasPrefix(p, "EWT"):
				ewt = append(ewt, d.Sentences...)
			case strings.HasPrefix(d.ID, "GUM_news_"):
				news = append(news, d)
			case strings.HasSuffix(p, "train") && len(Open([]parse.Document{d})) > 0:
				gum = append(gum, d.Sentences...)
			}
		}
	}
	return ewt, gum, news, nil
}
