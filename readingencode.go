package dossier

import "encoding/json"

// MarshalJSON gives the JSON form of a Reading; see docs/reading.schema.json.
func (r Reading) MarshalJSON() ([]byte, error) {
	e := encoder{NewOffsets(r.Article.Text), r.Article}
	return json.Marshal(jsonReading{
		Article:      e.article(),
		Entities:     each(r.Chains, e.chain),
		Mentions:     each(r.Mentions, e.mention),
		Times:        each(r.Times, e.timex),
		Figures:      each(r.Figures, e.figure),
		Statements:   each(r.Statements, e.statement),
		Events:       each(r.Events, e.event),
		Agreements:   each(r.Agreements, e.agreement),
		Undertakings: each(r.Undertakings, e.undertaking),
		Reader:       r.Reader,
	})
}

// encoder turns nouns into their JSON form for one article.
type encoder struct {
	Offsets
	a Article
}

func (e encoder) span(s Span) jsonSpan { return e.Points(s) }

func (e encoder) quote(s Span) jsonQuote { return jsonQuote{e.span(s), s.Of(e.text)} }

func (e encoder) article() jsonArticle {
	a := e.a
	return jsonArticle{
		ID: a.ID, Source: a.Source, Outlet: opt(a.Outlet), Title: opt(a.Title), Byline: opt(a.Byline),
		Dateline: opt(a.Dateline), Language: opt(a.Language), Text: a.Text,
		Published: jsonPublished{opt(a.Published.Earliest), opt(a.Published.Latest), opt(a.Published.Basis), opt(a.Published.Why)},
		Blocks:    each(a.Blocks, func(b Block) jsonBlock { return jsonBlock{e.span(b.Span), b.Kind} }),
	}
}

func (e encoder) chain(c Chain) jsonChain {
	return jsonChain{c.ID, c.Kind, c.Name, list(c.Names), each(c.Roles, func(ro Role) jsonRole {
		return jsonRole{ro.Title, opt(ro.Of), ro.Status, opt(ro.Start), opt(ro.End)}
	})}
}

func (e encoder) mention(m Mention) jsonMention {
	return jsonMention{e.quote(m.Span), m.Kind, m.Form, opt(m.Chain)}
}

func (e encoder) timex(tx Timex) jsonTimex {
	return jsonTimex{e.quote(tx.Span), tx.Type, opt(tx.Value), opt(tx.Mod), opt(tx.Earliest), opt(tx.Latest)}
}

func (e encoder) figure(f Figure) jsonFigure {
	return jsonFigure{e.quote(f.Span), f.Low, f.High, opt(f.Unit), opt(f.Of), opt(f.Period), f.Approximate, opt(f.Speaker)}
}

func (e encoder) statement(st Statement) jsonStatement {
	js := jsonStatement{
		jsonSpan: e.span(st.Span), Kind: st.Kind, Act: st.Act, Rule: st.Rule,
		Speaker: jsonSpeaker{opt(st.Speaker.Name), opt(st.Speaker.Span.Of(e.text)), opt(st.Speaker.Entity), opt(st.Speaker.Role), st.Speaker.Unnamed},
		Content: each(st.Content, e.quote),
		Chain:   []*string{opt(st.Speaker.Name)},
	}
	for _, link := range st.Chain {
		js.Chain = append(js.Chain, opt(link))
	}
	js.Chain = append(js.Chain, opt(e.a.Outlet))
	if !st.Cue.Empty() {
		q := e.quote(st.Cue)
		js.Cue = &q
	}
	return js
}

func (e encoder) time(t EventTime) jsonTime {
	jt := jsonTime{Text: opt(t.Text), Earliest: opt(t.Earliest), Latest: opt(t.Latest)}
	if t.Basis != "" {
		jt.Basis = &t.Basis
	}
	return jt
}

func (e encoder) event(ev Event) jsonEvent {
	party := func(p Party) jsonParty { return jsonParty{p.Name, opt(p.Entity)} }
	return jsonEvent{
		jsonSpan: e.span(ev.Span), Type: opt(ev.Type), Mode: opt(ev.Mode), Trigger: e.quote(ev.Trigger),
		Actors: each(ev.Actors, party), Recipients: each(ev.Recipients, party), Place: opt(ev.Place),
		Time: e.time(ev.Time), Status: ev.Status, Agreement: opt(ev.Agreement),
		Attribution: attribution(ev.Attribution), Rule: ev.Rule,
	}
}

func (e encoder) agreement(g Agreement) jsonAgreement {
	return jsonAgreement{g.Name, list(g.Parties), each(g.Steps, func(s Step) jsonStep {
		return jsonStep{s.Step, e.time(s.Date), s.Status, opt(s.By), e.span(s.Span)}
	})}
}

func (e encoder) undertaking(u Undertaking) jsonUndertaking {
	return jsonUndertaking{u.Name, list(u.Parties), each(u.Stages, func(s Stage) jsonStage {
		return jsonStage{s.Stage, s.State, e.time(s.Date), e.span(s.Span)}
	})}
}
