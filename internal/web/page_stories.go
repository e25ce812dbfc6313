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
	if st := r.Story(r.PathValue("id")); st != nil {
		return st, nil
	}
	return nil, &dossier.Problem{Kind: dossier.NotFound, Where: r.URL.Path, What: "no such story", Hint: "its articles may be gone; start from the list of stories"}
}

// ofStory is an answer about the story named in the path.
func (r request) ofStory(template, nav string, data func(dossier.Story) any) (answer, error) {
	st, err := r.findStory()
	if err != nil {
		return answer{}, err
	}
	return answer{template: template, title: st.Title, nav: nav, story: st, data: data(*st)}, nil
}
