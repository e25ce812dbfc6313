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
func statements(dir string) (answer, error) {
	gold, err := score.ReadPolNeAR(filepath.Join(dir, "dev"))
	if err != nil {
		return answer{}, err
	}
	m, err := parse.New()
	if err != nil {
		return answer{}, err
	}
	names, err := name.New()
	if err != nil {
		return answer{}, err
	}
	quotes, err := quote.New()
	if err != nil {
		return answer{}, err
	}
	system := make([]score.Attributed, len(gold))
	for i, g := range gold {
		a := dossier.Article{Text: g.Text, Blocks: score.Lines(g.Text)}
		s := token.Sentences(a.Text, a.Blocks)
		m.Parse(s)
		mentions, chains := names.Find(a, s)
		st, err := quotes.All(a, s, mentions, chains)
		if err != nil {
			return answer{}, err
		}
		system[i] = score.Attributed{Name: g.Name, Text: g.Text, Attributions: score.Attributions(g.Text, st)}
		score.CueHeads(s, g.Attributions)
		score.CueHeads(s, system[i].Attributions)
	}
	return answer{score.Statements(gold, system), func() []score.Confusion { return score.StatementErrors(gold, system) }}, nil
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

func events(dir string) (answer, error) {
	gold, err := score.ReadPLOVER(filepath.Join(dir, "PLOVER_GSR_CAMEO.txt"))
	if err != nil {
		return answer{}, err
	}
	coder := score.NewCoder(name.Tables())
	system := make([][]score.Coded, len(gold))
	err = eachReading(len(gold), func(i int) string { return gold[i].Text }, func(i int, r *dossier.Reading) { system[i] = coder.Code(r) })
	return answer{score.Coding(gold, system), func() []score.Confusion { return score.EventErrors(gold, system) }}, err
}

// relations cross-validates in five folds.
func relations(dir string) (answer, error) {
	gold, err := score.ReadPLV(filepath.Join(dir, "PLV_train.tsv"))
	if err != nil {
		return answer{}, err
	}
	features, ruled := make([][]string, len(gold)), make([]string, len(gold))
	err = eachReading(len(gold), func(i int) string { return gold[i].Text }, func(i int, r *dossier.Reading) {
		features[i], ruled[i] = score.RelationFeatures(r, gold[i]), score.RootByRules(r, gold[i])
	})
	if err != nil {
		return answer{}, err
	}
	measures, guess := score.CrossValidate(gold, features, 5)
	alone := score.Roots(gold, ruled)
	measures = append(measures, named("rules alone:", alone[len(alone)-2:])...)
	return answer{measures, func() []score.Confusion { return score.RelationErrors(gold, guess) }}, nil
}

func factuality(dir string) (answer, error) {
	m, err := parse.New()
	if err != nil {
		return answer{}, err
	}
	f, err := event.New()
	if err != nil {
		return answer{}, err
	}
	var out []score.Measure
	var gold, guess []float64
	var words []string
	for _, part := range []string{"uw", "meantime"} {
		set, err := score.ReadFactuality(filepath.Join(dir, "unified", part, "dev.conll"))
		if err != nil {
			return answer{}, err
		}
		g, s, w := grades(m, f, set)
		gold, guess, words = append(gold, g...), append(guess, s...), append(words, w...)
		out = append(out, named(part, score.Factuality(g, s))...)
	}
	return answer{out, func() []score.Confusion { return score.FactualityErrors(gold, guess, words) }}, nil
}

// grades returns the gold and the guessed grade of each graded token, and its
// word in its sentence.
func grades(m *parse.Model, f *event.Finder, set []score.Graded) (gold, guess []float64, words []string) {
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
			words = append(words, score.InSentence(s[0], i))
		}
	}
	return gold, guess, words
}
