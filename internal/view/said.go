package view

import (
	"slices"
	"sort"
	"strings"

	"dossier"
)

// Said is a statement with its article and its speaker over all articles.
type Said struct {
	Speaker   string             `json:"speaker"`
	Entity    string             `json:"entity,omitempty"`   // Entity ID
	Entities  []string           `json:"entities,omitempty"` // Entity IDs of all, where several speak together
	Role      string             `json:"role,omitempty"`
	Unnamed   bool               `json:"unnamed"`
	Chain     []string           `json:"chain"` // links from the speaker outward, the outlet last
	Kind      dossier.SpeechKind `json:"kind"`
	Act       dossier.Act        `json:"act"`
	Words     string             `json:"words"`
	Article   string             `json:"article"`
	Published dossier.Interval   `json:"published"`
	Span      dossier.Span       `json:"-"`        // of the sentence, bytes
	Points    dossier.Points     `json:"position"` // the same, code points
	Sentence  string             `json:"sentence"`
	Rule      string             `json:"rule"`
}

// Said returns the statements whose speaker and sentence are asked for ("" is
// any), in the order of publication. A speaker is a name, a post, an agency
// that passes it on, or an Entity ID.
func (v *View) Said(speaker, about string) []Said {
	var out []Said
	for i := range v.Readings {
		r := &v.Readings[i]
		at := dossier.NewOffsets(r.Article.Text)
		for _, st := range r.Statements {
			by := v.speakers(r, st)
			if spokenBy(st, by, speaker) && HasWords(st.Span.Of(r.Article.Text), about) {
				s := said(r.Article, st, by)
				s.Points = at.Points(st.Span)
				out = append(out, s)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Published.Earliest < out[j].Published.Earliest })
	return out
}

// speakers returns the entities that say st: none where nobody is known, several
// where they speak together.
func (v *View) speakers(r *dossier.Reading, st dossier.Statement) []*dossier.Entity {
	var out []*dossier.Entity
	for _, chain := range joint(r, st) {
		if e := v.Of(r.Article.ID, chain); e != nil && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if e := v.Of(r.Article.ID, st.Speaker.Entity); e != nil && len(out) < 2 {
		return []*dossier.Entity{e}
	}
	return out
}

// SaidBy returns the statements of one entity, those with others too.
func (v *View) SaidBy(id string) []Said {
	out := []Said{}
	for _, s := range v.Said(id, "") {
		if s.Entity == id || slices.Contains(s.Entities, id) {
			out = append(out, s)
		}
	}
	return out
}

// said returns st as it stands in article a, without its Points.
func said(a dossier.Article, st dossier.Statement, by []*dossier.Entity) Said {
	s := Said{
		Speaker: st.Speaker.Name, Role: st.Speaker.Role, Unnamed: st.Speaker.Unnamed,
		Chain: append(append([]string{}, st.Chain...), Outlet(a)), Kind: st.Kind, Act: st.Act, Words: Words(a, st),
		Article: a.ID, Published: a.Published.Interval, Span: st.Span, Sentence: st.Span.Of(a.Text), Rule: st.Rule,
	}
	switch len(by) {
	case 0:
	case 1:
		s.Speaker, s.Entity = by[0].Name, by[0].ID
	default:
		var names []string
		for _, e := range by {
			names, s.Entities = append(names, e.Name), append(s.Entities, e.ID)
		}
		s.Speaker = strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	}
	return s
}

func spokenBy(st dossier.Statement, by []*dossier.Entity, speaker string) bool {
	if HasWords(st.Speaker.Name+" "+st.Speaker.Role, speaker) {
		return true
	}
	for _, e := range by {
		if e.ID == speaker || named(*e, speaker) {
			return true
		}
	}
	for _, link := range st.Chain {
		if HasWords(link, speaker) {
			return true
		}
	}
	return false
}

// Words returns the content of a statement, the parts of a split one joined by dots.
func Words(a dossier.Article, st dossier.Statement) string {
	var parts []string
	for _, c := range st.Content {
		parts = append(parts, c.Of(a.Text))
	}
	return strings.Join(parts, " … ")
}

// Through returns who passed the words on: "Ana Ruiz ← TASS ← Harbour Post".
func (s Said) Through() string {
	return strings.Join(append([]string{s.Speaker}, s.Chain...), " ← ")
}

// Outlet names who published a, or its file when nobody is known.
func Outlet(a dossier.Article) string {
	if a.Outlet == "" {
		return a.Address()
	}
	return a.Outlet
}

// Publisher names who published s: its outlet, or the article's file when nobody is
// known.
func (v *View) Publisher(s dossier.Source) string {
	if s.Outlet != "" {
		return s.Outlet
	}
	if r := v.byID[s.Article]; r != nil {
		return Outlet(r.Article)
	}
	return "article " + s.Article
}

// Parts returns the happenings in which an entity takes part, in order, plans under
// what they came to.
func (v *View) Parts(id string) []Entry {
	out := []Entry{}
	for _, st := range v.Stories {
		for _, e := range v.Timeline(st, true).Entries {
			if takesPart(e.Happening, id) || slices.ContainsFunc(e.Plans, func(p Plan) bool { return takesPart(p.Happening, id) }) {
				out = append(out, e)
			}
		}
	}
	return out
}

func takesPart(h dossier.Happening, id string) bool {
	for _, list := range [][]dossier.Party{h.Actors, h.Recipients} {
		for _, p := range list {
			if p.Entity == id {
				return true
			}
		}
	}
	return false
}
