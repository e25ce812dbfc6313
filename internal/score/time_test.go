package score

import (
	"strings"
	"testing"

	"dossier"
)

func TestTimeML(t *testing.T) {
	doc := `<DCT><TIMEX3 value="2024-10-03T09:00">today</TIMEX3></DCT><TEXT>R&amp;D <EVENT>met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-09-30">Sept. 30</TIMEX3>.</TEXT>`
	td := newMarkup().timeML("a", doc)
	if td.Text != "R&D met on Sept. 30." || td.Written != "2024-10-03" || len(td.Times) != 1 {
		t.Fatalf("%+v", td)
	}
	if tx := td.Times[0]; tx.Of(td.Text) != "Sept. 30" || tx.Type != dossier.TimeDate || tx.Value != "2024-09-30" {
		t.Errorf("%+v", tx)
	}
}

func TestTimes(t *testing.T) {
	text := "on Sept. 30 and last week, then now"
	at := func(words, value string) dossier.Timex {
		i := strings.Index(text, words)
		return dossier.Timex{Span: dossier.Span{Start: i, End: i + len(words)}, Type: dossier.TimeDate, Value: value}
	}
	gold := []Timed{{Text: text, Times: []dossier.Timex{at("Sept. 30", "2024-09-30"), at("last week", "2024-W39")}}}
	found := []dossier.Timex{at("on Sept. 30", "2024-09-30"), at("last week", "2024-W40"), at("now", "PRESENT_REF")}
	got := map[string][3]int{}
	for _, m := range Times(gold, func(string, dossier.Date) []dossier.Timex { return found }) {
		got[m.Name] = [3]int{m.Right, m.System, m.Gold}
	}
	for name, want := range map[string][3]int{"relaxed": {2, 3, 2}, "strict": {1, 3, 2}, "value": {1, 3, 2}, "type": {2, 3, 2}} {
		if got[name] != want {
			t.Errorf("%s: %v, want %v", name, got[name], want)
		}
	}
}

func TestDating(t *testing.T) {
	gold := []Dated{{Published: "2024-10-03"}, {Published: "2024-10-03"}, {Published: "2024-10-03"}}
	answers := []dossier.Interval{{Earliest: "2024-10-01", Latest: "2024-10-10"}, {Earliest: "2023-01-01"}, {Earliest: "2025-01-01", Latest: "2025-01-01"}}
	i := -1
	got := map[string]Measure{}
	for _, m := range Dating(gold, func(string) dossier.Interval { i++; return answers[i] }) {
		got[m.Name] = m
	}
	if got["contains"].Right != 2 || got["known"].Right != 3 || got["closed"].Right != 2 || got["closed error: another day"].Right != 1 || got["median width of closed"].Value != 10 {
		t.Errorf("%+v", got)
	}
}

func TestFigures(t *testing.T) {
	five, nine := 5., 9.
	gold := []Measured{{Quantities: []Quantity{{"up", "5.0", "%", "percentage"}, {">", "9", "ships", "ship"}, {"=", "5-9", "$", "dollar"}}}}
	found := []dossier.Figure{
		{Low: &five, High: &five, Unit: "percent", Change: dossier.Up},
		{Low: &nine, Unit: "", Of: "boats"},
		{Low: &five, High: &nine, Unit: "USD"},
	}
	want := map[string]int{"value": 3, "value and unit": 2, "value and change": 3}
	for _, m := range Figures(gold, func(string) []dossier.Figure { return found }) {
		if m.Right != want[m.Name] || m.System != 3 || m.Gold != 3 {
			t.Errorf("%+v, want %d right", m, want[m.Name])
		}
	}
}
