package web

import (
	"dossier"
	"dossier/internal/view"
)

type storyRow struct {
	dossier.Story
	view.Reach
	Reported string // the days between which its articles appeared
	Shown    int    // happenings of its timeline, the minor ones left out
	Disputes int
}

func (s *Server) stories(r request) (answer, error) {
	var rows []storyRow
	for _, st := range r.Stories {
		rows = append(rows, storyRow{st, r.ReachOf(st), r.Span(st), len(r.Timeline(st, false).Entries), len(view.Disputes(st))})
	}
	return answer{template: "stories", title: "Stories", data: rows}, nil
}

// findStory returns the story named in the path.
func (r request) findStory() (*dossier.Story, error) {
	id := r.PathValue("id")
	for i := range r.Stories {
		if r.Stories[i].ID == id {
			return &r.Stories[i], nil
		}
	}
	return nil, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such story", Hint: "it may have another id since articles were added; start from the list of stories"}
}

// ofStory is an answer about the story named in the path.
func (r request) ofStory(template, nav string, data func(dossier.Story) any) (answer, error) {
	st, err := r.findStory()
	if err != nil {
		return answer{}, err
	}
	return answer{template: template, title: st.Title, nav: nav, story: st, data: data(*st)}, nil
}
