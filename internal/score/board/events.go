package board

import (
	"path/filepath"
	"sort"

	"dossier"
	"dossier/internal/score"
	"dossier/read"
	"dossier/read/event"
	"dossier/read/name"
	"dossier/read/parse"
	"dossier/read/quote"
	"dossier/read/token"
)

// statements compares on the dev part with what its guidelines ask for, which is
// wider than what a Reading holds.
func statements(dir string) ([]score.Measure, error) {
	gold, err := score.ReadPolNeAR(filepath.Join(dir, "dev"))
	if err != nil {
		return nil, err
	}
	m, err := parse.New()
	if err != nil {
		return nil, err
	}
	names, err := name.New()
	if err != nil {
		return nil, err
	}
	quotes, err := quote.New()
	if err != nil {
		return nil, err
	}
	system := make([]score.Attributed, len(gold))
	for i, g := range gold {
		a := dossier.Article{Text: g.Text, Blocks: score.Lines(g.Text)}
		s := token.Sentences(a.Text, a.Blocks)
		m.Parse(s)
		mentions, chains := names.Find(a, s)
		st := quotes.All(a, s, mentions, chains)
		system[i] = score.Attributed{Name: g.Name, Text: g.Text, Attributions: score.Attributions(g.Text, st)}
	}
	return score.Statements(gold, system), nil
}

// eachReading reads every text the whole way; one that cannot be read is nil.
func eachReading(n int, text func(int) string, do func(int, *dossier.Reading)) error {
	rd, err := read.New()
	if err != nil {
		return err
	}
	for i := range n {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text(i)})
		if err == nil {
			do(i, &r)
		}
	}
	return nil
}

func events(dir string) ([]score.Measure, error) {
	gold, err := score.ReadPLOVER(filepath.Join(dir, "PLOVER_GSR_CAMEO.txt"))
	if err != nil {
		return nil, err
	}
	coder := score.NewCoder(name.Tables())
	system := make([][]score.Coded, len(gold))
	err = eachReading(len(gold), func(i int) string { return gold[i].Text }, func(i int, r *dossier.Reading) { system[i] = coder.Code(r) })
	return score.Coding(gold, system), err
}

// relations cross-validates in five folds.
func relations(dir string) ([]score.Measure, error) {
	gold, err := score.ReadPLV(filepath.Join(dir, "PLV_train.tsv"))
	if err != nil {
		return nil, err
	}
	features := make([][]string, len(gold))
	err = eachReading(len(gold), func(i int) string { return gold[i].Text }, func(i int, r *dossier.Reading) { features[i] = score.RelationFeatures(r, gold[i]) })
	if err != nil {
		return nil, err
	}
	measures, _ := score.CrossValidate(gold, features, 5)
	return measures, nil
}

func factuality(dir string) ([]score.Measure, error) {
	m, err := parse.New()
	if err != nil {
		return nil, err
	}
	f, err := event.New()
	if err != nil {
		return nil, err
	}
	var out []score.Measure
	for _, part := range []string{"uw", "meantime"} {
		set, err := score.ReadFactuality(filepath.Join(dir, "unified", part, "dev.conll"))
		if err != nil {
			return nil, err
		}
		gold, guess := grades(m, f, set)
		out = append(out, named(part, score.Factuality(gold, guess))...)
	}
	return out, nil
}

// grades returns the gold and the guessed grade of each graded token.
func grades(m *parse.Model, f *event.Finder, set []score.Graded) (gold, guess []float64) {
	for _, g := range set {
		s := []dossier.Sentence{g.Sentence}
		m.Parse(s)
		var at []int
		for i := range g.Grade {
			at = append(at, i)
		}
		sort.Ints(at)
		for _, i := range at {
			gold, guess = append(gold, g.Grade[i]), append(guess, f.Factuality(s[0], i))
		}
	}
	return gold, guess
}
