package merge

import (
	"strings"

	"dossier"
)

// source returns the place s in a as a Source in the article's own voice.
func (c *corpus) source(a *article, s dossier.Span, rule string) dossier.Source {
	return dossier.Source{
		Article: a.Article.ID, Outlet: a.Article.Outlet,
		Span: s, Points: a.points(s), Text: a.text(s), Rule: rule,
		Reported: a.Article.Published.Interval,
		Origin:   c.originAt(a, s),
	}
}

// said returns the place s in a as a Source in the voice of statement i; the
// article's own when i is the Narrator.
func (c *corpus) said(a *article, s dossier.Span, rule string, i int) dossier.Source {
	src := c.source(a, s, rule)
	if i < 0 || i >= len(a.Statements) {
		return src
	}
	st := a.Statements[i]
	src.Speaker, src.Chain = c.speaker(a, st), st.Chain
	// Two papers that quote one interview of an agency have its word, not two.
	for _, link := range st.Chain {
		if link = agency(link); link != "" {
			src.Origin = link
			break
		}
	}
	return src
}

// speaker names who says st by the name of the whole Account.
func (c *corpus) speaker(a *article, st dossier.Statement) string {
	if e := c.entityOf(a, st.Speaker.Entity); e != nil && !st.Speaker.Unnamed && e.name != "" {
		return e.name
	}
	if st.Speaker.Name != "" {
		return st.Speaker.Name
	}
	if st.Speaker.Role != "" {
		return st.Speaker.Role
	}
	return "somebody"
}

// isAgencyWord reports whether w says what a source is, not which one.
func isAgencyWord(w string) bool {
	switch w {
	case "the", "news", "agency", "agencies", "newspaper", "state", "state-run", "official", "daily", "broadcaster", "website",
		"newswire", "wire", "service", "semi-official", "state-owned":
		return true
	}
	return false
}

// agency returns the bare name of an agency: "Russia's TASS news agency" and
// "/TASS/" are TASS. What has no name of its own ("state media") stays as it is.
func agency(name string) string {
	name = strings.Trim(name, " /()[]—–-.,")
	var keep []string
	for _, w := range strings.Fields(name) {
		if !isAgencyWord(strings.ToLower(w)) && !strings.HasSuffix(w, "’s") && !strings.HasSuffix(w, "'s") {
			keep = append(keep, w)
		}
	}
	// "Iranian IRNA": an acronym needs no demonym before it.
	if n := len(keep); n > 1 && len(keep[n-1]) > 2 && strings.ToUpper(keep[n-1]) == keep[n-1] {
		keep = keep[n-1:]
	}
	if len(keep) == 0 {
		return name
	}
	return strings.Join(keep, " ")
}
