package web

import (
	"dossier"
	"dossier/internal/view"
)

type storyPage struct {
	Chart chart
	Rows  []view.Entry
	Minor int  // how many are folded away
	All   bool // nothing is folded away
}

func (s *Server) story(r request) (answer, error) {
	all := r.URL.Query().Get("all") != ""
	return r.ofStory("story", "timeline", func(st dossier.Story) any {
		tl := r.Timeline(st, all)
		return storyPage{drawTimeline(tl.Entries), tl.Entries, len(tl.Minor), all}
	})
}

// pactRow is an agreement or an undertaking: both go forward in steps.
type pactRow struct {
	Name    string
	Other   []string // further names
	Parties []string
	State   string // "" for an undertaking
	Steps   []stepRow
}

type stepRow struct {
	What    any
	By      string
	Date    dossier.EventTime
	Status  dossier.StepStatus
	Sources []dossier.Source
}

func (s *Server) agreements(r request) (answer, error) {
	return r.ofStory("agreements", "agreements", func(st dossier.Story) any {
		var out []pactRow
		for _, g := range r.Pacts(st) {
			row := pactRow{Name: g.Name, Parties: g.Parties, State: g.Told()}
			for _, n := range g.Names {
				if n != g.Name {
					row.Other = append(row.Other, n)
				}
			}
			for _, step := range g.Steps {
				row.Steps = append(row.Steps, stepRow{step.Step, step.By, step.Date, step.Status, step.Sources})
			}
			out = append(out, row)
		}
		for _, u := range st.Undertakings {
			row := pactRow{Name: u.Name, Parties: u.Parties}
			for _, stage := range u.Stages {
				row.Steps = append(row.Steps, stepRow{stage.Stage, "", stage.Date, stage.State, stage.Sources})
			}
			out = append(out, row)
		}
		return out
	})
}

func (s *Server) disputes(r request) (answer, error) {
	return r.ofStory("disputes", "disputes", func(st dossier.Story) any { return view.Disputes(st) })
}

func (s *Server) figures(r request) (answer, error) {
	return r.ofStory("figures", "figures", func(st dossier.Story) any {
		var several, single []dossier.FigureGroup
		for _, g := range st.Figures {
			if len(g.Entries) > 1 {
				several = append(several, g)
			} else {
				single = append(single, g)
			}
		}
		return struct{ Several, Single []dossier.FigureGroup }{several, single}
	})
}

func (s *Server) people(r request) (answer, error) {
	return r.ofStory("people", "people", func(st dossier.Story) any {
		var out []dossier.Entity
		for _, id := range st.Entities {
			if e := r.Entity(id); e != nil && (e.Kind == dossier.Person || e.Kind == dossier.Organization || e.Kind == dossier.Place) {
				out = append(out, *e)
			}
		}
		return out
	})
}
