package board

import (
	"path/filepath"

	"dossier"
	"dossier/internal/score"
	"dossier/read"
	"dossier/read/event"
)

// withEvents measures time expressions, and then the dates of events.
func withEvents(times []score.Timed, events func() ([]score.Happened, error)) (answer, error) {
	a, err := timed(times)
	if err != nil {
		return answer{}, err
	}
	gold, err := events()
	if err != nil {
		return answer{}, err
	}
	dates, err := eventDates(gold)
	a.measures = append(a.measures, dates...)
	return a, err
}

// timeBankEvents returns the events of the dev part.
func timeBankEvents(dir string) ([]score.Happened, error) {
	all, err := score.ReadTimeMLEvents(filepath.Join(dir, "TBAQ-cleaned", "TimeBank"))
	var dev []score.Happened
	for _, h := range all {
		if score.Dev(h.Name) {
			dev = append(dev, h)
		}
	}
	return dev, err
}

// eventDates asks for the times of events at the words that tell them.
func eventDates(gold []score.Happened) ([]score.Measure, error) {
	rd, err := read.New()
	if err != nil {
		return nil, err
	}
	f, err := event.New()
	if err != nil {
		return nil, err
	}
	return score.Moments(gold, func(text string, written dossier.Date, at []int) []dossier.EventTime {
		r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text, Published: dossier.Day(written)})
		if err != nil {
			return make([]dossier.EventTime, len(at))
		}
		return f.TimesAt(&r, at)
	}), nil
}
