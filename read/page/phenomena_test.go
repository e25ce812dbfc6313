package page

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
)

// TestPhenomena shows a block as its kind and words; "=" lines are what the
// furniture says.
func TestPhenomena(t *testing.T) {
	phenomena.Run(t, phenomena.Shows{"want blocks": described})
}

// described returns the blocks of an article and what was kept of its furniture.
func described(t testing.TB, in phenomena.Sections) []string {
	article, media := in["article"], "text/plain"
	if strings.HasPrefix(article, "<") {
		media = "text/html"
	}
	a, err := Split(dossier.Raw{Source: "a.txt", Media: media, Text: article})
	if err != nil {
		return []string{"= problem " + err.Error()}
	}
	checkBlocks(t, a)
	var out []string
	for _, b := range a.Blocks {
		out = append(out, fmt.Sprintf("%-12s%s", b.Kind, strings.ReplaceAll(b.Of(a.Text), "\n", "⏎")))
	}
	furniture := [][2]string{{"title", a.Title}, {"byline", a.Byline}, {"dateline", a.Dateline}, {"outlet", a.Outlet}, {"origin", a.Origin}, {"published", published(a.Published)}}
	for _, f := range furniture {
		if f[1] != "" {
			out = append(out, "= "+f[0]+" "+f[1])
		}
	}
	return out
}

func published(p dossier.Published) string {
	if !p.Known() {
		return ""
	}
	days := string(p.Earliest)
	if p.Latest != p.Earliest {
		days += ".." + string(p.Latest)
	}
	return days + " " + string(p.Basis)
}
