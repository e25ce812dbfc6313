// Package view answers questions about an Account: which stories, entities and
// statements the words of a question pick out. Commands and pages share it.
//
// In: Readings and Judgements, and the day to look from. Out: nouns in order.
//
//	v := view.New(readings, judgements, "2025-01-01")
//	stories, err := v.PickStories("treaty")
package view

import (
	"slices"
	"sort"
	"strings"

	"dossier"
	"dossier/merge"
)

// View is an Account as of a day, and the Readings it was merged from. It is
// not changed after New, so many may use it at once.
type View struct {
	dossier.Account
	dossier.Index
	Readings []dossier.Reading
	AsOf     dossier.Date // "" is now
	Undated  int          // articles left out because nobody knows when they were published
	byID     map[string]*dossier.Reading
}

// New merges the readings. The caller passes only those reported by asOf.
func New(readings []dossier.Reading, judgements []dossier.Judgement, asOf dossier.Date) *View {
	return Of(merge.Merge(readings, judgements), readings, asOf)
}

// Of looks at an account that has been merged from the readings already.
func Of(acc dossier.Account, readings []dossier.Reading, asOf dossier.Date) *View {
	v := &View{Account: acc, Readings: readings, byID: map[string]*dossier.Reading{}, AsOf: asOf}
	v.Index = v.Account.Index()
	for i := range readings {
		v.byID[readings[i].Article.ID] = &readings[i]
	}
	return v
}

// Reading returns the reading of an article, or nil.
func (v *View) Reading(article string) *dossier.Reading { return v.byID[article] }

// Story returns the story with an ID, also one that it had before an earlier
// article was added; nil when there is none.
func (v *View) Story(id string) *dossier.Story {
	var was *dossier.Story
	for i := range v.Stories {
		st := &v.Stories[i]
		if st.ID == id {
			return st
		}
		if slices.ContainsFunc(st.Articles, func(a string) bool { return merge.StoryID(a) == id }) {
			was = st
		}
	}
	return was
}

// PickStories returns the stories that the words of a question pick out: by ID, by
// title; all of them for no words.
func (v *View) PickStories(words string) ([]dossier.Story, error) {
	if words == "" {
		return v.Stories, nil
	}
	var out []dossier.Story
	for _, st := range v.Stories {
		if strings.HasPrefix(st.ID, words) || HasWords(st.Title, words) {
			out = append(out, st)
		}
	}
	if st := v.Story(words); len(out) == 0 && st != nil {
		return []dossier.Story{*st}, nil
	}
	if len(out) == 0 {
		return nil, &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "no story has this id or these words in its title", Hint: "`dossier stories` lists them"}
	}
	return out, nil
}

// PickEntities returns the entities with the given ID or all the words in one of
// their names, most named first.
func (v *View) PickEntities(words string) ([]*dossier.Entity, error) {
	var out []*dossier.Entity
	for i := range v.Entities {
		e := &v.Entities[i]
		if e.ID == words {
			return []*dossier.Entity{e}, nil
		}
		if named(*e, words) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return nil, &dossier.Problem{Kind: dossier.NotFound, Where: words, What: "nobody and nothing of this name was read", Hint: "try one word of the name, or `dossier search`"}
	}
	sort.SliceStable(out, func(i, j int) bool { return weight(*out[i]) > weight(*out[j]) })
	return out, nil
}

func weight(e dossier.Entity) (n int) {
	for _, name := range e.Names {
		n += name.Count
	}
	return n
}

func named(e dossier.Entity, words string) bool {
	for _, n := range e.Names {
		if HasWords(n.Name, words) {
			return true
		}
	}
	if HasWords(e.Name, words) {
		return true
	}
	for _, ro := range e.Roles {
		if HasWords(ro.Title+" "+ro.Of, words) {
			return true
		}
	}
	return false
}

// HasWords reports whether all words stand in s, whatever their case or order.
func HasWords(s, words string) bool {
	s = strings.ToLower(s)
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// Span returns the days between which the articles of a story were published.
func (v *View) Span(st dossier.Story) string {
	var in dossier.Interval
	for _, id := range st.Articles {
		if r := v.byID[id]; r != nil && r.Article.Published.Known() {
			p := r.Article.Published
			if in.Earliest == "" || (p.Earliest != "" && p.Earliest < in.Earliest) {
				in.Earliest = p.Earliest
			}
			in.Latest = max(in.Latest, p.Latest)
		}
	}
	return in.String()
}
