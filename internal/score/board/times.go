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

func timeBank(dir string) (answer, error) {
	all, err := score.ReadTimeML(filepath.Join(dir, "TBAQ-cleaned", "TimeBank"))
	if err != nil {
		return answer{}, err
	}
	var dev []score.Timed
	for _, d := range all {
		if score.Dev(d.Name) {
			dev = append(dev, d)
		}
	}
	return withEvents(dev, func() ([]score.Happened, error) { return timeBankEvents(dir) })
}

func wikiWars(dir string) (answer, error) {
	all, err := score.ReadWikiWars(dir)
	if err != nil {
		return answer{}, err
	}
	return timed(all)
}

func meantimeTimes(dir string) (answer, error) {
	all, err := score.ReadMeantime(dir)
	if err != nil {
		return answer{}, err
	}
	return withEvents(all, func() ([]score.Happened, error) { return score.ReadMeantimeEvents(dir) })
}

func timed(gold []score.Timed) (answer, error) {
	c, err := newClock()
	if err != nil {
		return answer{}, err
	}
	return answer{score.Times(gold, c.find), func() []score.Confusion { return score.TimeErrors(gold, c.find) }}, nil
}

// dating asks for the publication of texts whose metadata are withheld.
func dating(dir string) (answer, error) {
	gold, err := score.ReadDated(dir, "dev")
	if err != nil {
		return answer{}, err
	}
	return dated(gold)
}

func datingNews(dir string) (answer, error) {
	gold, err := score.ReadDatedNews(dir)
	if err != nil {
		return answer{}, err
	}
	return dated(gold)
}

func dated(gold []score.Dated) (answer, error) {
	rd, err := read.New()
	if err != nil {
		return answer{}, err
	}
	published := func(text string) dossier.Interval {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text})
		if err != nil {
			return dossier.Interval{}
		}
		return r.Article.Published.Interval
	}
	return answer{score.Dating(gold, published), func() []score.Confusion { return score.DatingErrors(gold, published) }}, nil
}

// figures measures all sets of CQE together, then each by its name.
func figures(dir string) (answer, error) {
	c, err := newClock()
	if err != nil {
		return answer{}, err
	}
	f, err := figure.New()
	if err != nil {
		return answer{}, err
	}
	find := func(text string) []dossier.Figure {
		s := c.sentences(text)
		return f.Find(text, s, c.times.Find(text, s).Anchor(dossier.Published{}))
	}
	files, err := filepath.Glob(filepath.Join(dir, "formatted_test_set", "*.json"))
	if err != nil {
		return answer{}, err
	}
	var all []score.Measured
	var parts []score.Measure
	for _, file := range files {
		gold, err := score.ReadQuantities(file)
		if err != nil {
			return answer{}, err
		}
		all = append(all, gold...)
		parts = append(parts, named(strings.TrimSuffix(filepath.Base(file), ".json"), score.Figures(gold, find))...)
	}
	measures := append(score.Figures(all, find), parts...)
	return answer{measures, func() []score.Confusion { return score.FigureErrors(all, find) }}, nil
}
