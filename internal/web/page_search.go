package web

import "dossier"

// searchLimit bounds how many sentences a search page shows.
const searchLimit = 100

type searchPage struct {
	Query    string
	Entities []dossier.Entity
	Hits     []Hit
	Limit    int
}

func (s *Server) search(r request) (answer, error) {
	p := searchPage{Query: r.URL.Query().Get("q"), Limit: searchLimit}
	if p.Query == "" {
		return answer{template: "search", title: "Search", data: p}, nil
	}
	var err error
	if p.Hits, err = s.store.Search(r.Context(), p.Query, r.AsOf, searchLimit); err != nil {
		return answer{}, err
	}
	if found, err := r.PickEntities(p.Query); err == nil {
		for _, e := range found[:min(10, len(found))] {
			p.Entities = append(p.Entities, *e)
		}
	}
	return answer{template: "search", title: "Search: " + p.Query, data: p}, nil
}
