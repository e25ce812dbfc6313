package export

import (
	"strconv"
	"strings"

	"dossier"
)

func articleRows(readings []dossier.Reading) [][]string {
	rows := [][]string{{"id", "source", "outlet", "title", "published_earliest", "published_latest", "basis", "origin"}}
	for _, r := range readings {
		a := r.Article
		rows = append(rows, []string{a.ID, a.Source, a.Outlet, a.Title, string(a.Published.Earliest), string(a.Published.Latest), string(a.Published.Basis), a.Origin})
	}
	return rows
}

// sourceColumns are the last columns of every table whose rows have a Source.
func sourceColumns() []string {
	return []string{"outlet", "reported_earliest", "reported_latest", "speaker", "chain", "origin", "article", "start", "end", "words", "rule"}
}

func sourceCells(s dossier.Source) []string {
	return []string{
		s.Outlet, string(s.Reported.Earliest), string(s.Reported.Latest), s.Speaker, strings.Join(s.Chain, " < "), s.Origin,
		s.Article, strconv.Itoa(s.Points.Start), strconv.Itoa(s.Points.End), s.Text, s.Rule,
	}
}

func timelineRows(acc dossier.Account) [][]string {
	rows := [][]string{append([]string{"story", "id", "earliest", "latest", "type", "mode", "status", "title", "actors", "recipients", "place", "origins", "told_earliest", "told_latest", "why", "minor", "claim", "came_to"}, sourceColumns()...)}
	for _, st := range acc.Stories {
		for _, h := range st.Happenings {
			for _, tell := range h.Tellings {
				rows = append(rows, append([]string{
					st.ID, h.ID, string(h.Time.Earliest), string(h.Time.Latest), string(h.Type), h.Mode, string(tell.Status), h.Title,
					parties(h.Actors), parties(h.Recipients), h.Place, strconv.Itoa(h.Origins),
					string(tell.Time.Earliest), string(tell.Time.Latest), h.Why, strconv.FormatBool(h.Minor), h.Claim, h.Came,
				}, sourceCells(tell.Source)...))
			}
		}
	}
	return rows
}

func statementRows(readings []dossier.Reading) [][]string {
	rows := [][]string{{"article", "outlet", "speaker", "role", "unnamed", "chain", "kind", "act", "cue", "content", "start", "end", "rule"}}
	for _, r := range readings {
		at := dossier.NewOffsets(r.Article.Text)
		for _, st := range r.Statements {
			var content []string
			for _, c := range st.Content {
				content = append(content, c.Of(r.Article.Text))
			}
			p := at.Points(st.Span)
			rows = append(rows, []string{
				r.Article.ID, r.Article.Outlet, st.Speaker.Name, st.Speaker.Role, strconv.FormatBool(st.Speaker.Unnamed), strings.Join(st.Chain, " < "),
				string(st.Kind), string(st.Act), st.Cue.Of(r.Article.Text), strings.Join(content, " … "), strconv.Itoa(p.Start), strconv.Itoa(p.End), st.Rule,
			})
		}
	}
	return rows
}

func stepRows(acc dossier.Account) [][]string {
	rows := [][]string{append([]string{"story", "agreement", "parties", "step", "status", "earliest", "latest", "by"}, sourceColumns()...)}
	for _, st := range acc.Stories {
		for _, g := range st.Agreements {
			for _, s := range g.Steps {
				for _, src := range s.Sources {
					rows = append(rows, append([]string{
						st.ID, g.Name, strings.Join(g.Parties, "; "), string(s.Step), string(s.Status), string(s.Date.Earliest), string(s.Date.Latest), s.By,
					}, sourceCells(src)...))
				}
			}
		}
	}
	return rows
}

func stageRows(acc dossier.Account) [][]string {
	rows := [][]string{append([]string{"story", "undertaking", "parties", "stage", "state", "earliest", "latest"}, sourceColumns()...)}
	for _, st := range acc.Stories {
		for _, u := range st.Undertakings {
			for _, s := range u.Stages {
				for _, src := range s.Sources {
					rows = append(rows, append([]string{
						st.ID, u.Name, strings.Join(u.Parties, "; "), s.Stage, string(s.State), string(s.Date.Earliest), string(s.Date.Latest),
					}, sourceCells(src)...))
				}
			}
		}
	}
	return rows
}

func copyRows(acc dossier.Account) [][]string {
	rows := [][]string{{"article", "of", "share"}}
	for _, c := range acc.Copies {
		rows = append(rows, []string{c.Article, c.Of, strconv.FormatFloat(c.Share, 'f', -1, 64)})
	}
	return rows
}

func figureRows(acc dossier.Account) [][]string {
	rows := [][]string{append([]string{"story", "of", "unit", "low", "high", "approximate", "change", "period", "relation", "why"}, sourceColumns()...)}
	for _, st := range acc.Stories {
		for _, g := range st.Figures {
			for _, e := range g.Entries {
				rows = append(rows, append([]string{
					st.ID, g.Of, g.Unit, value(e.Low), value(e.High), strconv.FormatBool(e.Approximate), string(e.Change), e.Period, string(e.Relation), e.Why,
				}, sourceCells(e.Source)...))
			}
		}
	}
	return rows
}

func claimRows(acc dossier.Account) [][]string {
	rows := [][]string{append([]string{"story", "id", "claim", "stance"}, sourceColumns()...)}
	for _, st := range acc.Stories {
		for _, c := range st.Claims {
			for _, side := range []struct {
				stance  string
				sources []dossier.Source
			}{{"asserted", c.Asserted}, {"denied", c.Denied}, {"printed", c.Printed}} {
				for _, src := range side.sources {
					rows = append(rows, append([]string{st.ID, c.ID, c.Text, side.stance}, sourceCells(src)...))
				}
			}
		}
	}
	return rows
}

func entityRows(acc dossier.Account) [][]string {
	rows := [][]string{{"id", "kind", "name", "names", "roles"}}
	for _, e := range acc.Entities {
		var names, roles []string
		for _, n := range e.Names {
			names = append(names, n.Name+" ("+strconv.Itoa(n.Count)+")")
		}
		for _, ro := range e.Roles {
			roles = append(roles, ro.String())
		}
		rows = append(rows, []string{e.ID, string(e.Kind), e.Name, strings.Join(names, "; "), strings.Join(roles, "; ")})
	}
	return rows
}

func parties(ps []dossier.Party) string {
	var names []string
	for _, p := range ps {
		names = append(names, p.Name)
	}
	return strings.Join(names, "; ")
}

func value(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}
