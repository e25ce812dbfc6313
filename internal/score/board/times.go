package board

import (
	"path/filepath"
	"strings"

	"dossier"
	"dossier/internal/score"
	"dossier/read"
	"dossier/read/figure"
	"dossier/read/parse"
	"dossier/read/token"
	"dossier/read/when"
)

// clock finds times in plain text: tokens, trees, times.
type clock struct {
	model *parse.Model
	times *when.Finder
}

func newClock() (clock, error) {
	m, err := parse.New()
	if err != nil {
		return clock{}, err
	}
	f, err := when.New()
	return clock{m, f}, err
}

func (c clock) sentences(text string) []dossier.Sentence {
	s := token.Sentences(text, score.Lines(text))
	c.model.Parse(s)
	return s
}

// find returns the times of a text whose day of creation is given.
func (c clock) find(text string, written dossier.Date) []dossier.Timex {
	published := dossier.Published{Interval: dossier.Day(written), Basis: dossier.Given}
	return c.times.Find(text, c.sentences(text)).Anchor(published)
}

func timeBank(dir string) ([]score.Measure, error) {
	all, err := score.ReadTimeML(filepath.Join(dir, "TBAQ-cleaned", "TimeBank"))
	if err != nil {
		return nil, err
	}
	var dev []score.Timed
	for _, d := range all {
		if score.Dev(d.Name) {
			dev = append(dev, d)
		}
	}
	return timed(dev)
}

func wikiWars(dir string) ([]score.Measure, error) {
	all, err := score.ReadWikiWars(dir)
	if err != nil {
		return nil, err
	}
	return timed(all)
}

func meantimeTimes(dir string) ([]score.Measure, error) {
	all, err := score.ReadMeantime(dir)
	if err != nil {
		return nil, err
	}
	return timed(all)
}

func timed(gold []score.Timed) ([]score.Measure, error) {
	c, err := newClock()
	if err != nil {
		return nil, err
	}
	return score.Times(gold, c.find), nil
}

// dating asks for the publication of texts whose metadata are withheld.
func dating(dir string) ([]score.Measure, error) {
	gold, err := score.ReadDated(dir, "dev")
	if err != nil {
		return nil, err
	}
	rd, err := read.New()
	if err != nil {
		return nil, err
	}
	return score.Dating(gold, func(text string) dossier.Interval {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text})
		if err != nil {
			return dossier.Interval{}
		}
		return r.Article.Published.Interval
	}), nil
}

// figures measures all sets of CQE together, then each by its name.
func figures(dir string) ([]score.Measure, error) {
	c, err := newClock()
	if err != nil {
		return nil, err
	}
	f, err := figure.New()
	if err != nil {
		return nil, err
	}
	find := func(text string) []dossier.Figure {
		s := c.sentences(text)
		return f.Find(text, s, c.times.Find(text, s).Anchor(dossier.Published{}))
	}
	files, err := filepath.Glob(filepath.Join(dir, "formatted_test_set", "*.json"))
	if err != nil {
		return nil, err
	}
	var all []score.Measured
	var parts []score.Measure
	for _, file := range files {
		gold, err := score.ReadQuantities(file)
		if err != nil {
			return nil, err
		}
		all = append(all, gold...)
		parts = append(parts, named(strings.TrimSuffix(filepath.Base(file), ".json"), score.Figures(gold, find))...)
	}
	return append(score.Figures(all, find), parts...), nil
}
