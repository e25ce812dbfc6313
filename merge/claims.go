package merge

import (
	"cmp"
	"slices"

	"dossier"
)

// claims finds what somebody denies, and what more than one source asserts, with
// all who assert it, deny it, or print it as plain fact; and the figures that stand
// against each other.
func (c *corpus) claims(s *story, figures []dossier.FigureGroup) []dossier.Claim {
	b := c.newBench(s)
	var out []dossier.Claim
	groups := append(b.denied(), b.repeated()...)
	for _, g := range groups {
		out = append(out, c.claim(g))
	}
	b.relateClaims(out, groups)
	out = append(out, figureClaims(figures)...)
	slices.SortFunc(out, func(a, b dossier.Claim) int {
		return cmp.Or(bySource(firstSource(a), firstSource(b)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func firstSource(cl dossier.Claim) dossier.Source {
	first := slices.Concat(cl.Asserted, cl.Printed, cl.Denied)
	return slices.MinFunc(first, bySource)
}

// claim turns the propositions of one group into a Claim.
func (c *corpus) claim(g []*proposition) dossier.Claim {
	var cl dossier.Claim
	about := map[int]bool{}
	for _, p := range g {
		src := c.said(p.a, p.span, p.rule, p.statement)
		src.Speaker = cmp.Or(src.Speaker, p.speaker)
		switch p.stance {
		case denies:
			cl.Denied = append(cl.Denied, src)
		case asserts:
			cl.Asserted = append(cl.Asserted, src)
		case prints:
			cl.Printed = append(cl.Printed, src)
		}
	}
	cl.Asserted, cl.Denied, cl.Printed = sortSources(cl.Asserted), sortSources(cl.Denied), sortSources(cl.Printed)
	full := fullest(g)
	cl.Text = full.text()
	for _, m := range full.a.Mentions {
		if k := c.entityAt(full.a, m.Chain); k >= 0 && full.holds(m.Span) {
			about[k] = true
		}
	}
	for _, k := range sortedInts(about) {
		cl.About = append(cl.About, c.entities[k].id)
	}
	first := slices.MinFunc(g, byPlace)
	cl.ID = placeID("claim", first.a, first.span, string(first.stance), first.rule)
	return cl
}

func byPlace(a, b *proposition) int {
	return cmp.Or(a.a.at-b.a.at, a.span.Start-b.span.Start, cmp.Compare(a.stance, b.stance), a.statement-b.statement)
}

func sortedInts(m map[int]bool) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// fullest is the proposition to quote: an assertion before a denial, which often
// has but "it" for what it denies, and the one with most to say.
func fullest(g []*proposition) *proposition {
	order := map[stance]int{asserts: 3, prints: 2, denies: 1}
	return slices.MaxFunc(g, func(a, b *proposition) int {
		return cmp.Or(
			cmp.Compare(order[a.stance], order[b.stance]),
			cmp.Compare(min(12, len(a.words)), min(12, len(b.words))),
			byPlace(b, a),
		)
	})
}

// linkDisputes gives a happening the claim that somebody denies, where one of its
// tellings is a place that asserts or prints that claim. A denial or an accusation
// is itself beyond dispute.
func linkDisputes(happenings []dossier.Happening, claims []dossier.Claim) {
	type spot struct {
		article string
		start   int
	}
	disputed := map[spot]string{}
	for _, cl := range claims {
		if !cl.Disputed() {
			continue
		}
		for _, src := range slices.Concat(cl.Asserted, cl.Printed) {
			disputed[spot{src.Article, src.Start}] = cl.ID
		}
	}
	// "Accuses Belmora of arming the side that invaded": the invasion is not disputed.
	doubted := map[spot]bool{}
	for _, h := range happenings {
		for _, telling := range h.Tellings {
			if telling.Status == dossier.Denied || telling.Status == dossier.Alleged {
				doubted[spot{telling.Article, telling.Start}] = true
			}
		}
	}
	for i := range happenings {
		h := &happenings[i]
		if h.Type == dossier.Reject || h.Type == dossier.AccuseOf || h.Type == dossier.Request || h.Type == dossier.Threaten {
			continue
		}
		for _, telling := range h.Tellings {
			at := spot{telling.Article, telling.Start}
			if doubted[at] && telling.Status != dossier.Denied && telling.Status != dossier.Alleged {
				continue
			}
			if claim := disputed[at]; claim != "" {
				h.Claim, h.Minor = claim, false
			}
		}
	}
}
