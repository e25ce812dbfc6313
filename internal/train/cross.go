package train

import (
	"path/filepath"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// Cross parses GUM's news documents by cross-validation: those of each fold by a
// network (lesson l, without teachers) that has seen none of them. It returns the
// annotated sentences and the parsed ones.
func (c Course) Cross(folds int, l Lesson) (gold, system []dossier.Sentence, err error) {
	ewt, gum, news, err := c.documents()
	if err != nil {
		return nil, nil, err
	}
	raw, err := News(c.Data)
	if err != nil {
		return nil, nil, err
	}
	for f := range folds {
		var in, out []dossier.Sentence
		for i, d := range news {
			if i%folds == f {
				out = append(out, d.Sentences...)
			} else {
				in = append(in, d.Sentences...)
			}
		}
		in = append(append(in, ewt...), gum...)
		d := NewData(in, raw)
		n, err := (Course{Log: c.Log}).learn(d, l, d.Vectors(l.Input), in, nil)
		if err != nil {
			return nil, nil, err
		}
		m := parse.NewModel(n.Network(d), Lemmas(in))
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
