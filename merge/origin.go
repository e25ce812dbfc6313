package merge

import (
	"fmt"
	"strings"

	"dossier"
)

// nameFamilies returns who wrote what the articles of each family share: the
// agency that one of them credits, else the outlet that had it first.
func (c *corpus) nameFamilies(families *sets) map[int]string {
	names := map[int]string{}
	for _, a := range c.articles {
		a.origin = agency(a.Article.Origin)
		root := families.find(a.at)
		if a.origin != "" && (names[root] == "" || a.origin < names[root]) {
			names[root] = a.origin
		}
	}
	for _, a := range c.articles {
		if root := families.find(a.at); names[root] == "" && c.inFamily[root] {
			names[root] = a.credited()
		}
	}
	for root := range c.articles {
		if families.find(root) == root && names[root] == "" {
			names[root] = outlet(c.articles[root])
		}
	}
	return names
}

// credited returns the agency that the furniture of a names: "VELIN (Altopress) —",
// "Source: Altopress". The reader knows the agencies of the world; of one that it
// does not know the name alone proves nothing, but the words it shares do.
func (a *article) credited() string {
	if _, rest, ok := strings.Cut(a.Article.Dateline, "("); ok {
		if name, _, ok := strings.Cut(rest, ")"); ok && a.foreign(name) {
			return agency(name)
		}
	}
	for _, b := range a.Article.Blocks {
		if b.Kind != dossier.Credit {
			continue
		}
		line := strings.TrimSpace(a.text(b.Span))
		name, ok := strings.CutPrefix(line, "Source: ")
		if !ok {
			name, _, ok = strings.Cut(line, " contributed to this report")
		}
		if ok && a.foreign(name) {
			return agency(name)
		}
	}
	return ""
}

// foreign reports whether name is not the outlet's own ("Dispatches" in the Dispatch).
func (a *article) foreign(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), "es")
	return name != "" && len(strings.Fields(name)) < 4 && !strings.Contains(strings.ToLower(a.Article.Outlet), name)
}

// markCopies gives the sentences at places, which repeat one another, the origin
// of their family where two of its articles have them.
func (c *corpus) markCopies(places []place, families *sets, names map[int]string) {
	count := map[int]int{}
	for i, p := range places {
		if i == 0 || places[i-1].article != p.article {
			count[families.find(p.article)]++
		}
	}
	for _, p := range places {
		if root := families.find(p.article); count[root] > 1 {
			c.articles[p.article].sentences[p.sentence].origin = names[root]
		}
	}
}

// markShort does the same for sentences too short to prove a copy, which are the
// same to the word in two articles of one family.
func (c *corpus) markShort(families *sets, names map[int]string) {
	seen := map[string]*sentence{}
	for _, a := range c.articles {
		root := families.find(a.at)
		for i := range a.sentences {
			s := &a.sentences[i]
			if !s.body || s.cluster >= 0 || len(s.words) == 0 || !c.inFamily[root] {
				continue
			}
			key := fmt.Sprint(root, s.words)
			if first, ok := seen[key]; ok {
				first.origin, s.origin = names[root], names[root]
			} else {
				seen[key] = s
			}
		}
	}
}

// outlet names where a was published; an article without an outlet is its own.
func outlet(a *article) string {
	if a.Article.Outlet != "" {
		return a.Article.Outlet
	}
	return a.Article.Address()
}

// originAt returns who first wrote the words at s in a.
func (c *corpus) originAt(a *article, s dossier.Span) string {
	if a.origin != "" {
		return a.origin
	}
	if i := a.sentence(s.Start); i >= 0 && a.sentences[i].origin != "" {
		return a.sentences[i].origin
	}
	return outlet(a)
}
