package web

import (
	"dossier"
	"dossier/internal/view"
)

type storyPage struct {
	Chart chart
	Rows  []happeningRow
}

type happeningRow struct {
	Number int
	dossier.Happening
	Came *dossier.Happening // what a plan came to
}

func (s *Server) story(r request) (answer, error) {
	return r.ofStory("story", "timeline", func(st dossier.Story) any {
		byID := map[string]*dossier.Happening{}
		for i := range st.Happenings {
			byID[st.Happenings[i].ID] = &st.Happenings[i]
		}
		p := storyPage{Chart: drawTimeline(st.Happenings)}
		for i, h := range st.Happenings {
			p.Rows = append(p.Rows, happeningRow{i + 1, h, byID[h.Came]})
		}
		return p
	})
}

type agreementsPage struct {
	Agreements   []view.Pact
	Undertakings []dossier.Undertaking
}

func (s *Server) agreements(r request) (answer, error) {
	return r.ofStory("agreements", "agreements", func(st dossier.Story) any {
		return agreementsPage{r.Pacts(st), st.Undertakings}
	})
}

func (s *Server) disputes(r request) (answer, error) {
	return r.ofStory("disputes", "disputes", func(st dossier.Story) any { return disputed(st) })
}

func disputed(st dossier.Story) []dossier.Claim {
	var out []dossier.Claim
	for _, c := range st.Claims {
		if c.Disputed() {
			out = append(out, c)
		}
	}
	return out
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
