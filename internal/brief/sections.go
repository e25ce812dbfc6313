package brief

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
	"dossier/internal/view"
)

func (b *briefing) head(st dossier.Story) {
	fmt.Fprintf(b.w, "# %s\n\n", oneLine(st.Title))
	asOf := ""
	if b.v.AsOf != "" {
		asOf = fmt.Sprintf(", as reported by %s", b.v.AsOf)
	}
	fmt.Fprintf(b.w, "%s%s.\n", view.Plural(len(st.Articles), "article"), asOf)
}

func (b *briefing) timeline(st dossier.Story) {
	tl := b.v.Timeline(st, b.All)
	if len(tl.Entries)+len(tl.Minor) == 0 {
		return
	}
	b.heading("Timeline")
	for _, e := range tl.Entries {
		b.entry(e)
	}
	if n := len(tl.Minor); n > 0 {
		fmt.Fprintf(b.w, "\n%s (words and background on no known day) left out.\n", view.Plural(n, "minor happening"))
	}
}

func (b *briefing) entry(e view.Entry) {
	sources := view.Sources(e.Happening)
	b.line(fmt.Sprintf("**%s** %s%s%s", view.Day(e.Time.Interval), oneLine(strings.TrimRight(e.Title, ".")), status(e)+stop(e), weight(sources)), sources)
	for _, p := range e.Plans {
		b.under("Planned "+oneLine(p.Line())+".", view.Sources(p.Happening))
	}
}

// status marks what is not simply held.
func status(e view.Entry) string {
	var marks []string
	if s := view.Status(e.Happening); s != "" {
		marks = append(marks, s)
	}
	if e.First.Known() {
		marks = append(marks, "first planned for "+e.First.String())
	}
	if e.Due {
		marks = append(marks, "no outcome reported")
	}
	if e.Claim != "" {
		marks = append(marks, "disputed, see Disputes")
	}
	if len(marks) == 0 {
		return ""
	}
	return " (" + strings.Join(marks, "; ") + ")"
}

// stop ends the sentence, unless its title was cut short or ends by itself.
func stop(e view.Entry) string {
	if status(e) == "" && strings.HasSuffix(e.Title, "…") {
		return ""
	}
	return "."
}

// weight tells how many told it independently, where that is more than one or
// fewer than there are articles.
func weight(sources []dossier.Source) string {
	if w := view.Weight(sources); w != "" {
		return " _" + w + "._ "
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
	b.sub(g.Name)
	fmt.Fprintf(b.w, "State: %s.\n\n", b.v.Pact(g).Told())
	for _, s := range g.Steps {
		by := ""
		if s.By != "" {
			by = " by " + oneLine(s.By)
		}
		b.line(fmt.Sprintf("**%s** %s%s (%s).%s", view.Day(s.Date.Interval), strings.ReplaceAll(string(s.Step), "_", " "), by, s.Status, weight(s.Sources)), s.Sources)
	}
}

func (b *briefing) disputes(st dossier.Story) {
	for i, d := range view.Disputes(st) {
		if i == 0 {
			b.heading("Disputes")
		}
		b.sub(d.Heading)
		b.line("Asserted by "+speakers(d.Asserted)+side(d.Asserted), d.Asserted)
		b.line("Denied by "+speakers(d.Denied)+side(d.Denied), d.Denied)
		b.line("Printed as plain fact by "+outlets(d.Printed)+side(d.Printed), d.Printed)
		for k, line := range d.Stands {
			b.line(capital(oneLine(line))+".", stood(st, d.Relations[k]))
		}
	}
}

// stood returns the sources of the claim that a relation leads to.
func stood(st dossier.Story, r dossier.ClaimRelation) []dossier.Source {
	for _, cl := range st.Claims {
		if cl.ID != r.To {
			continue
		}
		if told := slices.Concat(cl.Asserted, cl.Printed); len(told) > 0 {
			return told
		}
		return cl.Denied // only the denial is known
	}
	return nil
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// side ends a line about one side of a dispute with its independent origins.
func side(sources []dossier.Source) string {
	return " (" + view.Plural(dossier.Origins(sources), "independent origin") + ")."
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
		b.sub(g.Of)
		for _, e := range g.Entries {
			b.line(figureLine(g, e), []dossier.Source{e.Source})
		}
	}
}

func figureLine(g dossier.FigureGroup, e dossier.FigureEntry) string {
	out := "**" + view.Amount(g, e) + "**"
	if e.Period != "" {
		out += " " + oneLine(e.Period)
	}
	if e.Speaker != "" {
		out += ", according to " + oneLine(e.Speaker)
	}
	if s := view.Standing(e); s != "" {
		out += " (" + oneLine(s) + ")"
	}
	return out + "."
}

func (b *briefing) people(st dossier.Story) {
	var any bool
	for _, id := range st.Entities {
		e := b.v.Entity(id)
		if e == nil || e.Kind != dossier.Person {
			continue
		}
		for _, role := range e.Roles {
			if !any {
				b.heading("People")
			}
			any = true
			b.line(oneLine(e.Name+": "+view.Post(role))+".", role.Sources)
		}
	}
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
