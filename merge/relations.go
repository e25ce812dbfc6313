package merge

import (
	"fmt"
	"slices"

	"dossier"
)

// givenSameDay ends the reason for a contradiction with another figure than the first.
const givenSameDay = " was given on the same day"

// figureClaims makes claims of the figures that stand against each other or take
// each other's place, each with how it stands to the first that was given. Figures
// that merely stand side by side are in the ledger and claim nothing more.
func figureClaims(groups []dossier.FigureGroup) []dossier.Claim {
	var out []dossier.Claim
	for _, g := range groups {
		if !slices.ContainsFunc(g.Entries, func(e dossier.FigureEntry) bool {
			return e.Relation == dossier.Contradicts || e.Relation == dossier.Supersedes
		}) {
			continue
		}
		first := figureClaim(g, g.Entries[0]) // another group may have it already
		for i, e := range g.Entries {
			cl := figureClaim(g, e)
			if i > 0 && e.Relation != "" && cl.ID != first.ID {
				to, why := first, e.Why
				if j := sameDay(g, i); j >= 0 {
					to, why = figureClaim(g, g.Entries[j]), "another amount on the same day"
				}
				cl.Relations = []dossier.ClaimRelation{{To: to.ID, Kind: e.Relation, Why: why}}
			}
			if !slices.ContainsFunc(out, func(o dossier.Claim) bool { return o.ID == cl.ID }) {
				out = append(out, cl)
			}
		}
	}
	return out
}

// sameDay returns the entry that entry i contradicts where that is not the first, -1 for none.
func sameDay(g dossier.FigureGroup, i int) int {
	for j, o := range g.Entries[:i] {
		if g.Entries[i].Why == dossier.Amount(o.Low, o.High, g.Unit)+givenSameDay {
			return j
		}
	}
	return -1
}

// figureClaim says a figure as a claim: "trade: Karvania, Tolmeria: 3.1 billion USD, in 2023".
func figureClaim(g dossier.FigureGroup, e dossier.FigureEntry) dossier.Claim {
	amount := dossier.Amount(e.Low, e.High, g.Unit)
	cl := dossier.Claim{Text: g.Of + ": " + amount}
	if e.Period != "" {
		cl.Text += ", " + e.Period
	}
	cl.ID = id("claim", "figure", e.Article, fmt.Sprint(e.Start, e.End), amount, e.Period)
	if e.Speaker != "" {
		cl.Asserted = []dossier.Source{e.Source}
	} else {
		cl.Printed = []dossier.Source{e.Source}
	}
	return cl
}

// relateClaims says of each claim how it stands to an earlier one on the same thing:
// both say so, one says that it is not so, or who says the one denies the other.
func (b *bench) relateClaims(claims []dossier.Claim, groups [][]*proposition) {
	at := map[*proposition]int{}
	for k, g := range groups {
		for _, p := range g {
			at[p] = k
		}
	}
	for i, p := range b.props {
		k, ok := at[p]
		if !ok || p.stance == denies {
			continue
		}
		for _, j := range b.like(i, shareOfHeavier, true) {
			q := b.props[j]
			l, ok := at[q]
			if ok && l < k && q.stance != denies {
				addRelation(&claims[k], claims[l], p.negative != q.negative)
			}
		}
	}
}

// addRelation gives cl its relation to o, once.
func addRelation(cl *dossier.Claim, o dossier.Claim, opposite bool) {
	if slices.ContainsFunc(cl.Relations, func(r dossier.ClaimRelation) bool { return r.To == o.ID }) {
		return
	}
	rel := dossier.ClaimRelation{To: o.ID, Kind: dossier.Agrees, Why: "the same of the same in other words"}
	switch {
	case opposite && deniedByOne(*cl, o):
		rel.Kind, rel.Why = dossier.Denies, "who says the one denies the other"
	case opposite:
		rel.Kind, rel.Why = dossier.Contradicts, "one says that it is so, the other that it is not"
	}
	cl.Relations = append(cl.Relations, rel)
}

// deniedByOne reports whether somebody who asserts cl denies o.
func deniedByOne(cl, o dossier.Claim) bool {
	return slices.ContainsFunc(cl.Asserted, func(s dossier.Source) bool {
		return s.Speaker != "" && slices.ContainsFunc(o.Denied, func(d dossier.Source) bool { return d.Speaker == s.Speaker })
	})
}
