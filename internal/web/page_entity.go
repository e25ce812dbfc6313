package web

import (
	"dossier"
	"dossier/internal/view"
)

type entityPage struct {
	dossier.Entity
	Deeds []view.Entry
	Minor []view.Entry
	Said  []view.Said
}

func (s *Server) entity(r request) (answer, error) {
	e := r.Entity(r.PathValue("id"))
	if e == nil {
		return answer{}, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such entity", Hint: "search for its name"}
	}
	p := entityPage{Entity: *e, Said: r.SaidBy(e.ID)}
	for _, d := range r.Parts(e.ID) {
		if d.Minor {
			p.Minor = append(p.Minor, d)
		} else {
			p.Deeds = append(p.Deeds, d)
		}
	}
	return answer{template: "entity", title: e.Name, data: p}, nil
}
