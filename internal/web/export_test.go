package web

import (
	"net/http"

	"dossier"
	"dossier/internal/view"
)

// NewWith serves the account of v, merged by nobody, whatever the day.
func NewWith(store Store, v *view.View, days ...dossier.Date) (http.Handler, error) {
	s := &Server{store: store}
	s.views.generation, s.views.byDay = 1, map[dossier.Date]*view.View{"": v}
	for _, day := range days {
		s.views.byDay[day] = v
	}
	return s.handler()
}
