package merge

import (
	"testing"

	"dossier"
)

// TestFigureOfTwoGroups: one figure of a sentence measures two things ("40 dead and
// injured"): the claim is made once, and the second group's relations lead to it.
func TestFigureOfTwoGroups(t *testing.T) {
	forty, fifty := 40.0, 50.0
	entry := func(article string, v *float64, kind dossier.RelationKind) dossier.FigureEntry {
		return dossier.FigureEntry{Source: dossier.Source{Article: article, Span: dossier.Span{Start: 5, End: 30}}, Low: v, High: v, Relation: kind}
	}
	group := func(of string) dossier.FigureGroup {
		return dossier.FigureGroup{Of: of, Entries: []dossier.FigureEntry{entry("a", &forty, ""), entry("b", &fifty, dossier.Contradicts)}}
	}
	claims := figureClaims([]dossier.FigureGroup{group("deaths"), group("injured")})
	if len(claims) != 2 {
		t.Fatalf("%d claims, want one for each figure: %+v", len(claims), claims)
	}
	if r := claims[1].Relations; len(r) != 1 || r[0].To != claims[0].ID {
		t.Errorf("relations of the second: %+v", r)
	}
}
