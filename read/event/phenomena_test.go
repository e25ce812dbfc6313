package event_test

import (
	"fmt"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/phenomena"
	"dossier/read"
)

// TestPhenomena reads the article of each file in testdata the whole way and shows
// its events, agreements and undertakings.
func TestPhenomena(t *testing.T) {
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	shown := func(show func(*dossier.Reading) string) func(testing.TB, phenomena.Sections) []string {
		return func(t testing.TB, in phenomena.Sections) []string {
			raw := dossier.Raw{Source: "a.txt", Media: "text/plain", Text: strings.TrimSpace(in["article"])}
			raw.Published, _ = dossier.ParseDate(strings.TrimSpace(in["published"]))
			r, err := rd.Read(raw)
			if err != nil {
				t.Fatal(err)
			}
			return strings.Split(show(&r), "\n")
		}
	}
	phenomena.Run(t, phenomena.Shows{
		"want events": shown(showEvents), "want agreements": shown(showAgreements), "want undertakings": shown(showUndertakings),
		"want dates": shown(showDates),
	})
}

func showEvents(r *dossier.Reading) string {
	var b strings.Builder
	for _, ev := range r.Events {
		fmt.Fprintf(&b, "%s", ev.Type)
		if ev.Mode != "" {
			fmt.Fprintf(&b, "/%s", ev.Mode)
		}
		fmt.Fprintf(&b, " [%s] %s", ev.Trigger.Of(r.Article.Text), parties(ev.Actors))
		if len(ev.Recipients) > 0 {
			fmt.Fprintf(&b, " -> %s", parties(ev.Recipients))
		}
		fmt.Fprintf(&b, " %s", ev.Status)
		if ev.Time.Text != "" {
			fmt.Fprintf(&b, " time=[%s]", ev.Time.Text)
		}
		if ev.Place != "" {
			fmt.Fprintf(&b, " place=[%s]", ev.Place)
		}
		if ev.Agreement != "" {
			fmt.Fprintf(&b, " agreement=[%s]", ev.Agreement)
		}
		if ev.Attribution != dossier.Narrator {
			fmt.Fprintf(&b, " says=[%s]", r.Statements[ev.Attribution].Speaker.Name)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func parties(list []dossier.Party) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Name)
	}
	return strings.Join(out, " + ")
}

func showAgreements(r *dossier.Reading) string {
	var b strings.Builder
	for _, a := range r.Agreements {
		fmt.Fprintf(&b, "[%s] of %s\n", a.Name, strings.Join(a.Parties, " + "))
		for _, st := range a.Steps {
			fmt.Fprintf(&b, "  %s %s", st.Step, st.Status)
			if st.Date.Text != "" {
				fmt.Fprintf(&b, " date=[%s]", st.Date.Text)
			}
			if st.By != "" {
				fmt.Fprintf(&b, " by=[%s]", st.By)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func showUndertakings(r *dossier.Reading) string {
	var b strings.Builder
	for _, u := range r.Undertakings {
		fmt.Fprintf(&b, "[%s] of %s\n", u.Name, strings.Join(u.Parties, " + "))
		for _, st := range u.Stages {
			fmt.Fprintf(&b, "  %s [%s]\n", st.State, st.Stage)
		}
	}
	return b.String()
}
