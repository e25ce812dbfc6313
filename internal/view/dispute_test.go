package view

import (
	"testing"

	"dossier"
)

func TestDisputes(t *testing.T) {
	said := []dossier.Source{{Speaker: "Ana Ruiz"}}
	st := dossier.Story{Claims: []dossier.Claim{
		{ID: "a", Text: "deaths: 14", Printed: []dossier.Source{{Outlet: "Harbour Post"}}},
		{ID: "b", Text: "deaths: 20", Asserted: said, Relations: []dossier.ClaimRelation{{To: "a", Kind: dossier.Contradicts, Why: "another amount"}}},
		{ID: "c", Text: "ships sailed", Denied: said},
		{ID: "d", Text: "deaths: 14", Asserted: said, Relations: []dossier.ClaimRelation{{To: "a", Kind: dossier.Agrees}}},
	}}
	got := Disputes(st)
	if len(got) != 2 || got[0].ID != "b" || got[1].Heading != "Denied: ships sailed" {
		t.Fatalf("got %+v", got)
	}
	if want := "contradicts “deaths: 14” of Harbour Post: another amount"; len(got[0].Stands) != 1 || got[0].Stands[0] != want {
		t.Errorf("got %q, want %q", got[0].Stands, want)
	}
}
