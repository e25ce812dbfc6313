package brief

import (
	"fmt"
	"strconv"
	"strings"

	"dossier"
)

func (b *briefing) head(st dossier.Story) {
	fmt.Fprintf(b.w, "# %s\n\n", oneLine(st.Title))
	asOf := ""
	if b.AsOf != "" {
		asOf = fmt.Sprintf(", as reported by %s", b.AsOf)
	}
	fmt.Fprintf(b.w, "%s%s.\n", plural(len(st.Articles), "article"), asOf)
}

func (b *briefing) timeline(st dossier.Story) {
	if len(st.Happenings) == 0 {
		return
	}
	b.heading("Timeline")
	for _, h := range st.Happenings {
		var sources []dossier.Source
		for _, tell := range h.Tellings {
			sources = append(sources, tell.Source)
		}
		b.line(fmt.Sprintf("**%s** %s%s.%s", h.Time.Interval, oneLine(strings.TrimRight(h.Title, ".")), status(h.Status), origins(sources)), sources)
	}
}

// status marks what is not simply held.
func status(s dossier.Status) string {
	if s == dossier.Held {
		return ""
	}
	return " (" + string(s) + ")"
}

// origins tells when several sources are fewer independent ones.
func origins(sources []dossier.Source) string {
	if n := dossier.Origins(sources); n < len(sources) && len(sources) > 1 {
		return fmt.Sprintf(" _%s of %s._ ", plural(n, "independent origin"), plural(len(sources), "source"))
	}
	return ""
}

func (b *briefing) agreements(st dossier.Story) {
	var any bool
	for _, g := range st.Agreements {
		if len(g.Steps) == 0 {
			continue
		}
		if !any {
			b.heading("Agreements")
		}
		any = true
		b.agreement(g)
	}
}

func (b *briefing) agreement(g dossier.Agreement) {
	fmt.Fprintf(b.w, "### %s\n\n", oneLine(g.Name))
	if b.State != nil {
		fmt.Fprintf(b.w, "State: %s.\n\n", b.State(g))
	}
	for _, s := range g.Steps {
		by := ""
		if s.By != "" {
			by = " by " + oneLine(s.By)
		}
		b.line(fmt.Sprintf("**%s** %s%s (%s).", s.Date.Interval, strings.ReplaceAll(string(s.Step), "_", " "), by, s.Status), s.Sources)
	}
	fmt.Fprintln(b.w)
}

func (b *briefing) disputes(st dossier.Story) {
	var any bool
	for _, c := range st.Claims {
		if !c.Disputed() {
			continue
		}
		if !any {
			b.heading("Disputes")
		}
		any = true
		b.line(fmt.Sprintf("Claimed: “%s”", oneLine(c.Text)), c.Asserted)
		b.line("Printed as fact: "+outlets(c.Printed)+".", c.Printed)
		b.line("Denied by "+speakers(c.Denied)+".", c.Denied)
	}
}

func (b *briefing) figures(st dossier.Story) {
	var any bool
	for _, g := range st.Figures {
		if len(g.Entries) < 2 {
			continue // one figure alone shows no difference; the timeline's sentence has it
		}
		if !any {
			b.heading("Figures")
		}
		any = true
		fmt.Fprintf(b.w, "### %s\n\n", oneLine(g.Of))
		for _, e := range g.Entries {
			b.line(figureLine(g, e), []dossier.Source{e.Source})
		}
		fmt.Fprintln(b.w)
	}
}

func figureLine(g dossier.FigureGroup, e dossier.FigureEntry) string {
	out := "**" + dossier.Amount(e.Low, e.High, g.Unit) + "**"
	if e.Period != "" {
		out += " " + oneLine(e.Period)
	}
	if e.Speaker != "" {
		out += ", according to " + oneLine(e.Speaker)
	}
	if e.Relation != "" {
		out += fmt.Sprintf(" (%s)", strings.ReplaceAll(string(e.Relation), "_", " "))
	}
	return out + "."
}

func (b *briefing) people(st dossier.Story) {
	var any bool
	for _, id := range st.Entities {
		e, ok := b.Entities[id]
		if !ok || e.Kind != dossier.Person {
			continue
		}
		for _, role := range e.Roles {
			if !any {
				b.heading("People")
			}
			any = true
			b.line(oneLine(e.Name+": "+role.String())+".", role.Sources)
		}
	}
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func outlets(sources []dossier.Source) string { return names(sources, outlet) }

func speakers(sources []dossier.Source) string {
	return names(sources, func(s dossier.Source) string {
		if s.Speaker == "" {
			return outlet(s)
		}
		return escape(s.Speaker)
	})
}

func names(sources []dossier.Source, name func(dossier.Source) string) string {
	var out []string
	seen := map[string]bool{}
	for _, s := range sources {
		if n := name(s); !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	return strings.Join(out, ", ")
}
