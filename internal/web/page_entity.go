package web

import (
	"dossier"
	"dossier/internal/view"
)

type entityPage struct {
	dossier.Entity
	Happenings []dossier.Happening
	Said       []view.Said
}

func (s *Server) entity(r request) (answer, error) {
	e := r.Entity(r.PathValue("id"))
	if e == nil {
		return answer{}, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such entity", Hint: "search for its name"}
	}
	return answer{template: "entity", title: e.Name, data: entityPage{*e, r.Parts(e.ID), r.SaidBy(e.ID)}}, nil
}
