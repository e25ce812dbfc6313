package event_test

import (
	"fmt"
	"strings"

	"dossier"
)

// showDates writes a line an event and a step: its words, how far it is, its days.
func showDates(r *dossier.Reading) string {
	var b strings.Builder
	for _, ev := range r.Events {
		fmt.Fprintf(&b, "%s %s: %s\n", ev.Trigger.Of(r.Article.Text), ev.Status, ev.Time.Interval)
	}
	for _, g := range r.Agreements {
		for _, st := range g.Steps {
			fmt.Fprintf(&b, "step %s %s: %s\n", st.Step, st.Status, st.Date.Interval)
		}
	}
	return b.String()
}
