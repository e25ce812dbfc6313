package web

import (
	"context"
	"sync"

	"dossier"
	"dossier/internal/view"
)

// keptViews bounds how many days' accounts are held in memory at once.
const keptViews = 8

// viewCache keeps the merged accounts of the newest generation of the store.
type viewCache struct {
	mu         sync.Mutex
	generation int64
	byDay      map[dossier.Date]*view.View
}

// view returns the account as of a day, merged again only after a write.
func (s *Server) view(ctx context.Context, asOf dossier.Date) (*view.View, error) {
	generation, err := s.store.Generation(ctx)
	if err != nil {
		return nil, err
	}
	// One merge at a time: a second request for the same day waits for the first.
	s.views.mu.Lock()
	defer s.views.mu.Unlock()
	if s.views.byDay == nil || s.views.generation != generation {
		s.views.generation, s.views.byDay = generation, map[dossier.Date]*view.View{}
	}
	if v, ok := s.views.byDay[asOf]; ok {
		return v, nil
	}
	if len(s.views.byDay) >= keptViews {
		clear(s.views.byDay)
	}
	readings, judgements, err := s.store.Load(ctx, asOf)
	if err != nil {
		return nil, err
	}
	v := view.New(readings, judgements, asOf)
	s.views.byDay[asOf] = v
	return v, nil
}
