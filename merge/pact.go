package merge

import (
	"slices"
	"strings"

	"dossier"
)

// pact is one agreement over the articles of a story.
type pact struct {
	story   *story
	members []pactName
	profile profile
	entity  int // index into corpus.entities
}

// pactName is an agreement as one article names it.
type pactName struct {
	a       *article
	names   []string // fullest first
	chain   int      // index into a.Chains, -1 for none
	reading int      // index into a.Agreements, -1 for none
	profile profile
}

// findPacts joins the agreements of each story's articles. Those with a name of
// their own come first; "the treaty" then goes to the one it can mean.
func (c *corpus) findPacts() {
	for _, s := range c.stories {
		names := c.pactNames(s)
		u := newSets(len(names))
		c.judgePacts(u, names)
		groups := c.groupPacts(u, names)
		for _, p := range groups {
			p.story = s
			c.addPact(p)
		}
	}
}

// pactNames lists the agreements that the articles of s name.
func (c *corpus) pactNames(s *story) []pactName {
	var out []pactName
	for _, a := range s.articles {
		used := map[int]bool{}
		for i, g := range a.Agreements {
			n := pactName{a: a, names: append([]string{g.Name}, g.Names...), chain: a.pactChain(g), reading: i}
			if n.chain >= 0 {
				used[n.chain] = true
				n.names = append(n.names, a.Chains[n.chain].Names...)
			}
			n.profile = c.profile(a, n.names, g.Parties, g.Steps)
			out = append(out, n)
		}
		for i, ch := range a.Chains {
			if ch.Kind == dossier.Pact && !used[i] && ch.Name != "" {
				n := pactName{a: a, names: append([]string{ch.Name}, ch.Names...), chain: i, reading: -1}
				n.profile = c.profile(a, n.names, nil, nil)
				out = append(out, n)
			}
		}
	}
	return out
}

// pactChain returns the chain of an agreement of a: by ID, else by name, for a
// Reading that comes from its JSON form has no ID there.
func (a *article) pactChain(g dossier.Agreement) int {
	if i, ok := a.chains[g.ID]; ok && g.ID != "" {
		return i
	}
	return slices.IndexFunc(a.Chains, func(ch dossier.Chain) bool { return ch.Kind == dossier.Pact && ch.Name == g.Name })
}

func (n pactName) key() string {
	if n.chain >= 0 {
		return n.a.Article.ID + "/" + n.a.Chains[n.chain].ID
	}
	return n.a.Article.ID + "/" + nameKey(n.names[0])
}

// pactID is the ID of an agreement whose first name is n.
func pactID(n pactName) string { return id("agreement", n.key()) }

func (c *corpus) judgePacts(u *sets, names []pactName) {
	at := map[string]int{}
	for i, n := range names {
		at[n.key()], at[pactID(n)] = i, i
	}
	c.verdicts.apply(u, func(id string) (int, bool) { i, ok := at[id]; return i, ok })
}

// groupPacts joins names that can be the same agreement.
func (c *corpus) groupPacts(u *sets, names []pactName) []*pact {
	var heads []int // the first name of each group
	at := map[string]int{}
	for i, n := range names {
		at[n.key()] = i
	}
	merged := map[int]profile{}
	apart := func(i, h int) bool { // the article itself tells the two apart
		return names[i].profile.bare() && names[i].reading >= 0 && slices.ContainsFunc(beside(names, i), func(n pactName) bool {
			return n.reading >= 0 && n.reading != names[i].reading && u.find(at[n.key()]) == u.find(h)
		})
	}
	place := func(i int) {
		best, most := -1, 0.0
		if names[i].profile.bare() {
			if j := lead(names, i); j >= 0 {
				best = u.find(j)
			}
		}
		for _, h := range heads {
			if best >= 0 && most == 0 || apart(i, h) {
				continue
			}
			if l := merged[u.find(h)].compare(names[i].profile); l > most {
				best, most = h, l
			}
		}
		if best >= 0 && u.join(best, i) {
			root := u.find(best)
			merged[root] = merged[root].with(merged[best]).with(names[i].profile)
			return
		}
		heads = append(heads, i)
		merged[u.find(i)] = merged[u.find(i)].with(names[i].profile)
	}
	for _, bare := range []bool{false, true} {
		for i, n := range names {
			if n.profile.bare() == bare {
				place(i)
			}
		}
	}
	return collect(u, names, merged)
}

func collect(u *sets, names []pactName, merged map[int]profile) []*pact {
	at := map[int]*pact{}
	var out []*pact
	for i, n := range names {
		root := u.find(i)
		p := at[root]
		if p == nil {
			p = &pact{}
			at[root] = p
			out = append(out, p)
		}
		p.members = append(p.members, n)
		p.profile = p.profile.with(n.profile)
	}
	return out
}

// addPact makes the entity of p and notes where its names lead to.
func (c *corpus) addPact(p *pact) {
	e := &entity{id: pactID(p.members[0]), kind: dossier.Pact, of: -1}
	p.entity = len(c.entities)
	c.entities = append(c.entities, e)
	var refs []chainRef
	for _, n := range p.members {
		for _, name := range n.names {
			if key := c.nameKey(name); key != "" {
				n.a.pact[key] = len(c.pacts)
			}
		}
		if n.chain >= 0 && n.a.entity[n.chain] < 0 {
			n.a.entity[n.chain] = p.entity
			refs = append(refs, chainRef{n.a, n.chain})
		}
	}
	if len(refs) > 0 {
		c.join(p.entity, refs)
		c.entities[p.entity].count()
	}
	e.name = p.name()
	if len(e.names) == 0 {
		e.names = []dossier.NameCount{{Name: e.name, Count: len(p.members)}}
	}
	c.pacts = append(c.pacts, p)
}

// name returns the name of p: the most used of those with capitals, which are
// names, before those without, which describe ("a new treaty").
func (p *pact) name() string {
	count := map[string]int{}
	for _, n := range p.members {
		for i, name := range n.names {
			if i == 0 || slices.Index(n.names, name) == i {
				count[strings.Trim(plainName(name), "“”\"‘’ ")]++
			}
		}
	}
	best, most := "", -1
	for name, k := range count {
		k += 100 * min(4, capitals(ownWords(name)))
		if k > most || k == most && (len(name) > len(best) || len(name) == len(best) && name < best) {
			best, most = name, k
		}
	}
	return best
}

// ownWords leaves out of a name the parties, whose capitals make it no name: "treaty"
// of "Karvania’s treaty with Tolmeria".
func ownWords(name string) string {
	_, name, _ = cutOwner(name)
	for _, before := range []string{" with ", " between "} {
		name, _, _ = strings.Cut(name, before)
	}
	return name
}

func capitals(s string) (n int) {
	for w := range strings.FieldsSeq(s) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			n++
		}
	}
	return n
}

// pactOf returns the agreement that a name in article a means, nil for none.
func (c *corpus) pactOf(a *article, name string) *pact {
	if name == "" {
		return nil
	}
	if k, ok := a.pact[c.nameKey(name)]; ok {
		return c.pacts[k]
	}
	return nil
}
