package merge

import (
	"slices"
	"testing"

	"dossier"
)

// TestOtherParty: "a document with Belmora" is no name of the treaty with Tolmeria, and
// a president is no party.
func TestOtherParty(t *testing.T) {
	p := newPaper(t, "Ledger", "2024-07-18", "Treaty signed",
		"Karvania and Tolmeria signed the Transit Treaty on Monday.",
		"It follows the signing of a transit document with Belmora.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Place, "Belmora").
		names("e4", dossier.Pact, "Transit Treaty").names("e5", dossier.Pact, "transit document with Belmora")
	step := func(words string) []dossier.Step {
		return []dossier.Step{{Span: p.line(words), Step: dossier.Signed, Status: dossier.StepDone, Date: dossier.EventTime{Basis: dossier.TimeUnknown}}}
	}
	p.r.Agreements = []dossier.Agreement{
		{ID: "e4", Name: "Transit Treaty", Parties: []string{"Karvania", "Tolmeria", "president"}, Steps: step("on Monday")},
		{ID: "e5", Name: "transit document with Belmora", Steps: step("It follows")},
	}
	got := Merge([]dossier.Reading{p.r}, nil).Stories[0].Agreements
	if len(got) != 2 {
		t.Fatalf("got %d agreements, want 2", len(got))
	}
	for _, g := range got {
		want := map[string][]string{"Transit Treaty": {"Karvania", "Tolmeria"}, "transit document with Belmora": {"Belmora"}}[g.Name]
		if !slices.Equal(g.Parties, want) {
			t.Errorf("%s: parties %v, want %v", g.Name, g.Parties, want)
		}
	}
}

func TestPactTitle(t *testing.T) {
	for _, c := range []struct {
		name, want string
		actors     []string
	}{
		{"Transit Treaty", "the Transit Treaty", nil},
		{"transit treaty with Belmora", "the transit treaty", []string{"Karvania", "Belmora"}},
		{"Karvania’s transit treaty with Belmora", "Karvania’s transit treaty with Belmora", nil},
		{"Karvania’s treaty with Belmora", "their treaty", []string{"Karvania", "Belmora"}},
	} {
		m := &corpus{entities: []*entity{{name: c.name}}}
		if got := m.pactTitle(&pact{}, c.actors); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
