// Package read turns one article into a Reading: its sentences, names, times,
// figures, statements, events and agreements, each with the words it rests on.
//
//	rd, err := read.New()
//	r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text})
package read

import (
	"fmt"
	"sync"

	"dossier"
	"dossier/read/event"
	"dossier/read/figure"
	"dossier/read/name"
	"dossier/read/page"
	"dossier/read/parse"
	"dossier/read/quote"
	"dossier/read/token"
	"dossier/read/when"
)

// Version is the version of the reader: it changes when a Reading can.
const Version = "1"

// Reader reads articles. It is safe for concurrent use.
type Reader struct {
	model  *parse.Model
	times  *when.Finder
	names  *name.Finder
	figs   *figure.Finder
	quotes *quote.Finder
	events *event.Finder
}

// New loads the models, gazetteers and rules.
func New() (*Reader, error) {
	var rd Reader
	var parser error
	var beside sync.WaitGroup
	beside.Go(func() { rd.model, parser = parse.New() }) // beside the names: both are large
	err := rd.load()
	beside.Wait()
	if parser != nil {
		return nil, fmt.Errorf("load parser: %w", parser)
	}
	if err != nil {
		return nil, err
	}
	return &rd, nil
}

// load loads all steps but the parser.
func (rd *Reader) load() (err error) {
	if rd.times, err = when.New(); err != nil {
		return fmt.Errorf("load time words: %w", err)
	}
	if rd.names, err = name.New(); err != nil {
		return fmt.Errorf("load names: %w", err)
	}
	if rd.figs, err = figure.New(); err != nil {
		return fmt.Errorf("load units: %w", err)
	}
	if rd.quotes, err = quote.New(); err != nil {
		return fmt.Errorf("load cues: %w", err)
	}
	if rd.events, err = event.New(); err != nil {
		return fmt.Errorf("load event rules: %w", err)
	}
	return nil
}

// Read reads one article the whole way: this function is the pipeline.
func (rd *Reader) Read(raw dossier.Raw) (dossier.Reading, error) {
	a, err := page.Split(raw)
	if err != nil {
		return dossier.Reading{}, err
	}
	r := dossier.Reading{Reader: Version}
	r.Sentences = token.Sentences(a.Text, a.Blocks)
	rd.model.Parse(r.Sentences)

	found := rd.times.Find(a.Text, r.Sentences)
	a.Published = rd.times.Publication(a, found)
	r.Times = found.Anchor(a.Published)

	a.ID = dossier.ArticleID(a.Address(), a.Outlet, a.Text)
	r.Article = a
	r.Mentions, r.Chains = rd.names.Find(a, r.Sentences)
	r.Figures = rd.figs.Find(a.Text, r.Sentences, r.Times)
	r.Statements = rd.quotes.Find(a, r.Sentences, r.Mentions, r.Chains)
	figure.Attribute(r.Figures, r.Statements)
	r.Events, r.Agreements, r.Undertakings = rd.events.Find(&r)
	return r, nil
}
