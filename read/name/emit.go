package name

import (
	"strconv"

	"dossier"
)

// emit turns items and chains into mentions and chains. Chains are numbered in
// the order of their first mention; those without one are left out.
func (d *doc) emit() ([]dossier.Mention, []dossier.Chain) {
	ids := make([]string, len(d.chains))
	var chains []dossier.Chain
	var order []int
	mentions := make([]dossier.Mention, 0, len(d.items))
	for k := range d.items {
		it := &d.items[k]
		m := dossier.Mention{Span: d.span(it), Sentence: it.sent, Kind: it.kind, Form: it.form, Role: it.role, State: it.state}
		if c := it.chain; c >= 0 {
			if ids[c] == "" {
				if ids[c] = d.chains[c].id; ids[c] == "" {
					ids[c] = "e" + strconv.Itoa(len(order)+1)
				}
				order = append(order, c)
			}
			m.Chain = ids[c]
		}
		mentions = append(mentions, m)
	}
	for _, c := range order {
		ch := &d.chains[c]
		out := dossier.Chain{ID: ids[c], Kind: ch.kind, Name: ch.name, Names: ch.names, Roles: ch.roles}
		for _, m := range ch.members {
			if ids[m] != "" {
				out.Members = append(out.Members, ids[m])
			}
		}
		if len(out.Names) == 0 {
			out.Names = []string{ch.name}
		}
		chains = append(chains, out)
	}
	return mentions, chains
}
