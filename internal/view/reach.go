package view

import "dossier"

// Reach is how widely a story is told.
type Reach struct {
	Outlets int // that tell it
	Copies  int // articles that repeat another's words
	Origins int // outlets with an article of their own, and agencies that the others repeat
}

// ReachOf counts who tells a story.
func (v *View) ReachOf(st dossier.Story) Reach {
	copied := map[string]bool{}
	origins := map[string]bool{}
	told := map[string]bool{}
	for _, id := range st.Articles {
		told[id] = true
	}
	for _, c := range v.Copies {
		if !told[c.Article] {
			continue
		}
		copied[c.Article] = true
		if v.byID[c.Of] == nil {
			origins[c.Of] = true // an agency
		}
	}
	outlets := map[string]bool{}
	for _, id := range st.Articles {
		if r := v.byID[id]; r != nil {
			name := Outlet(r.Article)
			outlets[name] = true
			if !copied[id] {
				origins[name] = true
			}
		}
	}
	return Reach{len(outlets), len(copied), len(origins)}
}
