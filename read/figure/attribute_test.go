package figure

import (
	"strings"
	"testing"

	"dossier"
)

func TestAttribute(t *testing.T) {
	text := `"We lost 300 men," Ana Ruiz said. The army has 9,000 soldiers.`
	figures := newSteps(t).read(text)
	if len(figures) != 2 {
		t.Fatalf("%d figures", len(figures))
	}
	said := dossier.Statement{Speaker: dossier.Speaker{Name: "Ana Ruiz"}, Content: []dossier.Span{{Start: 1, End: strings.Index(text, ",\"")}}}
	Attribute(figures, []dossier.Statement{said})
	if figures[0].Speaker != "Ana Ruiz" || figures[1].Speaker != "" {
		t.Errorf("speakers %q and %q", figures[0].Speaker, figures[1].Speaker)
	}
}
