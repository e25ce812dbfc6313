package storetest

import (
	"strconv"
	"strings"

	"dossier"
)

// Reader reads made-up articles: it knows what they are made of. It fills every
// list of a Reading, so that every part of one is stored.
type Reader struct {
	Version string // "1" when empty
	Outlet  string // names the outlet where nobody else does
}

// Read returns the reading of a made-up article, or of any other text.
func (rd Reader) Read(raw dossier.Raw) (dossier.Reading, error) {
	if strings.TrimSpace(raw.Text) == "" {
		return dossier.Reading{}, &dossier.Problem{Kind: dossier.NoArticle, Where: raw.Source, What: "no article text found"}
	}
	r := dossier.Reading{Article: article(raw, rd.Outlet), Reader: rd.Version}
	if r.Reader == "" {
		r.Reader = "1"
	}
	for i, b := range r.Article.Blocks {
		if b.Kind.Body() {
			r.Sentences = append(r.Sentences, sentences(r.Article.Text, i, b)...)
		}
	}
	for i, s := range r.Sentences {
		readSentence(&r, i, s)
	}
	return r, nil
}

func article(raw dossier.Raw, outlet string) dossier.Article {
	a := dossier.Article{
		Source: raw.Source, Outlet: raw.Outlet, Byline: raw.Byline, Text: raw.Text, Language: "en",
		Published: dossier.Published{Interval: raw.Published},
	}
	if a.Outlet == "" {
		a.Outlet = outlet
	}
	if a.Published.Known() {
		a.Published.Basis, a.Published.Why = dossier.Given, "as given"
	}
	at := 0
	for _, line := range strings.SplitAfter(raw.Text, "\n") {
		if ink := strings.TrimSpace(line); ink != "" {
			start := at + strings.Index(line, ink)
			a.Blocks = append(a.Blocks, dossier.Block{Span: dossier.Span{Start: start, End: start + len(ink)}, Kind: kind(len(a.Blocks), ink)})
		}
		at += len(line)
	}
	a.Title = a.Blocks[0].Of(a.Text)
	a.ID = dossier.ArticleID(a.Address(), a.Outlet, a.Text)
	return a
}

func kind(n int, ink string) dossier.BlockKind {
	switch {
	case n == 0:
		return dossier.Title
	case strings.HasPrefix(ink, "Share this"):
		return dossier.Boilerplate
	case strings.HasPrefix(ink, "Photo:"):
		return dossier.Caption
	}
	return dossier.Paragraph
}

func sentences(text string, block int, b dossier.Block) []dossier.Sentence {
	var out []dossier.Sentence
	start := b.Start
	for start < b.End {
		end := b.End
		if stop := strings.Index(text[start:b.End], ". "); stop >= 0 {
			end = start + stop + 1
		}
		out = append(out, dossier.Sentence{Span: dossier.Span{Start: start, End: end}, Block: block, Kind: b.Kind})
		for start = end; start < b.End && text[start] == ' '; start++ {
		}
	}
	return out
}

// readSentence finds something of every noun in "The envoy of Kalia, Inga Dahl,
// said “we have signed the treaty”. It is worth 7 million dollars — so far."
func readSentence(r *dossier.Reading, i int, s dossier.Sentence) {
	text := r.Article.Text
	if said, ok := find(text, s.Span, "said"); ok {
		content, _ := within(text, s.Span, "“", "”")
		name, _ := within(text, s.Span, ", ", ", said")
		chain := "e" + strconv.Itoa(len(r.Chains))
		r.Mentions = append(r.Mentions, dossier.Mention{Span: name, Sentence: i, Kind: dossier.Person, Form: dossier.Name, Chain: chain})
		r.Chains = append(r.Chains, dossier.Chain{
			ID: chain, Kind: dossier.Person, Name: name.Of(text), Names: []string{name.Of(text)},
			Roles: []dossier.Role{{Title: "envoy", Status: dossier.Current, Span: s.Span}},
		})
		r.Statements = append(r.Statements, dossier.Statement{
			Span: s.Span, Sentence: i, Cue: said, Content: []dossier.Span{content},
			Speaker: dossier.Speaker{Span: name, Name: name.Of(text), Entity: chain}, Kind: dossier.Direct, Act: dossier.Assert, Rule: "said-before",
		})
	}
	if signed, ok := find(text, s.Span, "signed"); ok {
		r.Events = append(r.Events, dossier.Event{
			Span: s.Span, Sentence: i, Type: dossier.Support, Trigger: signed,
			Status: dossier.Held, Attribution: len(r.Statements) - 1, Rule: "sign",
		})
		r.Agreements = append(r.Agreements, dossier.Agreement{
			Name: "the treaty", Parties: []string{"Kalia"},
			Steps: []dossier.Step{{Span: s.Span, Sentence: i, Step: dossier.Signed, Status: dossier.StepDone, Rule: "sign"}},
		})
	}
	if link, ok := find(text, s.Span, "rail link"); ok {
		r.Undertakings = append(r.Undertakings, dossier.Undertaking{
			Name:   link.Of(text),
			Stages: []dossier.Stage{{Span: s.Span, Sentence: i, Stage: "agreed", State: dossier.StepDone, Rule: "stage"}},
		})
	}
	readFigure(r, i, s)
}

func readFigure(r *dossier.Reading, i int, s dossier.Sentence) {
	at, ok := within(r.Article.Text, s.Span, "worth ", " million dollars")
	n, err := strconv.ParseFloat(at.Of(r.Article.Text), 64)
	if !ok || err != nil {
		return
	}
	n *= 1e6
	r.Figures = append(r.Figures, dossier.Figure{Span: at, Sentence: i, Low: &n, High: &n, Unit: "USD"})
	r.Times = append(r.Times, dossier.Timex{Span: at, Sentence: i, Type: dossier.TimeDate, Value: "PAST_REF"})
}

func find(text string, in dossier.Span, word string) (dossier.Span, bool) {
	at := strings.Index(in.Of(text), word)
	return dossier.Span{Start: in.Start + at, End: in.Start + at + len(word)}, at >= 0
}

func within(text string, in dossier.Span, open, close string) (dossier.Span, bool) {
	_, after, ok := strings.Cut(in.Of(text), open)
	if !ok {
		return in, false
	}
	start := in.End - len(after)
	end := strings.Index(after, close)
	if end <= 0 {
		return in, false
	}
	return dossier.Span{Start: start, End: start + end}, true
}
