package view_test

import (
	"strings"
	"testing"

	"dossier"
	"dossier/internal/view"
)

// joined builds a reading in which the words before "said" speak, and each name of
// persons is a mention of a chain of its own.
func joined(text string, persons ...string) dossier.Reading {
	r := dossier.Reading{Article: dossier.Article{ID: "a1", Outlet: "Harbour Post", Text: text}}
	for i, name := range persons {
		id := string(rune('a' + i))
		at := strings.Index(text, name)
		r.Mentions = append(r.Mentions, dossier.Mention{Span: dossier.Span{Start: at, End: at + len(name)}, Kind: dossier.Person, Form: dossier.Name, Chain: id})
		r.Chains = append(r.Chains, dossier.Chain{ID: id, Kind: dossier.Person, Name: name, Names: []string{name}})
	}
	said := strings.Index(text, " said")
	r.Statements = []dossier.Statement{{
		Span: dossier.Span{End: len(text)}, Speaker: dossier.Speaker{Span: dossier.Span{End: said}, Name: text[:said], Entity: "a"},
		Cue: dossier.Span{Start: said + 1, End: said + 5}, Content: []dossier.Span{{Start: said + 6, End: len(text)}}, Kind: dossier.Indirect, Act: dossier.Assert,
	}}
	return r
}

func TestSaidTogether(t *testing.T) {
	for _, c := range []struct {
		text    string
		persons []string
		ask     string
		speaker string // "" when it is not theirs
	}{
		{"Luma Mayor Ana Ruiz and Port Director Bo Lind said it is safe.", []string{"Ana Ruiz", "Bo Lind"}, "Lind", "Ana Ruiz and Bo Lind"},
		{"Luma Mayor Ana Ruiz and Port Director Bo Lind said it is safe.", []string{"Ana Ruiz", "Bo Lind"}, "Ruiz", "Ana Ruiz and Bo Lind"},
		{"Ana Ruiz, Bo Lind and Cy Orr said it is safe.", []string{"Ana Ruiz", "Bo Lind", "Cy Orr"}, "Bo Lind", "Ana Ruiz, Bo Lind and Cy Orr"},
		{"Ana Ruiz, a friend of Bo Lind and his wife, said it is safe.", []string{"Ana Ruiz", "Bo Lind"}, "Ruiz", "Ana Ruiz"},
	} {
		v := view.New([]dossier.Reading{joined(c.text, c.persons...)}, nil, "")
		found := v.Said(c.ask, "")
		if len(found) != 1 || found[0].Speaker != c.speaker {
			t.Errorf("said %s in %q: %+v", c.ask, c.text, found)
			continue
		}
		if many := strings.Contains(c.speaker, " and "); many != (len(found[0].Entities) > 1) || many == (found[0].Entity != "") {
			t.Errorf("entities of %q: %+v", c.text, found[0])
		}
	}
}

// TestSaidByEachOfThem: a statement of two is on the page of both.
func TestSaidByEachOfThem(t *testing.T) {
	v := view.New([]dossier.Reading{joined("Ana Ruiz and Bo Lind said it is safe.", "Ana Ruiz", "Bo Lind")}, nil, "")
	for _, e := range v.Entities {
		if got := v.SaidBy(e.ID); len(got) != 1 {
			t.Errorf("said by %s: %+v", e.Name, got)
		}
	}
	if len(v.Entities) != 2 {
		t.Errorf("entities: %+v", v.Entities)
	}
}
