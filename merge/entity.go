package merge

import (
	"cmp"
	"slices"
	"strings"

	"dossier"
)

// entity is one person, organization, place, agreement or group over all articles.
type entity struct {
	id      string
	kind    dossier.Kind
	name    string
	names   []dossier.NameCount
	members []chainRef
	roles   []dossier.HeldRole
	of      int // for a person: the entity of the state or body they serve; -1 when not known
	weight  int // how many mentions by name
}

// chainRef is a chain of an article.
type chainRef struct {
	a     *article
	chain int
}

func (r chainRef) get() dossier.Chain { return r.a.Chains[r.chain] }

// key names r so that a judgement can speak of one chain of one article.
func (r chainRef) key() string { return r.a.Article.ID + "/" + r.get().ID }

// base is the chains that have one key: what is joined by rules and judgements.
type base struct {
	id      string
	kind    dossier.Kind
	members []chainRef
	person  personName
}

// findEntities joins the chains of all articles into entities.
func (c *corpus) findEntities() {
	bases := c.bases()
	u := newSets(len(bases))
	c.judgeEntities(u, bases)
	joinPersons(u, bases)
	joinAcronyms(u, bases)
	c.makeEntities(u, bases)
	c.joinShortNames()
	c.findRoles()
}

// bases groups the chains by kind and key, in the order of their first member.
func (c *corpus) bases() []*base {
	kinds := c.kindsByName()
	alone := c.verdicts.about()
	at := map[string]int{}
	var out []*base
	for _, a := range c.articles {
		for i, ch := range a.Chains {
			kind := kinds[c.nameKey(ch.Name)]
			if kind == "" {
				kind = ch.Kind
			}
			ref := chainRef{a, i}
			key := chainKey(ref, kind)
			if key == "" {
				continue
			}
			if alone[ref.key()] {
				key = ref.key()
			}
			k, ok := at[key]
			if !ok {
				k = len(out)
				at[key] = k
				out = append(out, &base{id: baseID(key), kind: kind, person: newPersonName(ch.Name)})
			}
			out[k].members = append(out[k].members, ref)
		}
	}
	return out
}

func baseID(key string) string {
	if strings.HasPrefix(key, statePrefix) {
		return key
	}
	return id("entity", key)
}

const statePrefix = "state-"

// chainKey returns what a chain shares with the chains of other articles that
// are surely the same; "" for one that is no entity.
func chainKey(r chainRef, kind dossier.Kind) string {
	ch := r.get()
	story := r.a.story.id
	switch {
	case strings.HasPrefix(ch.ID, statePrefix):
		return ch.ID
	case kind == dossier.Pact || kind == dossier.Position || ch.Name == "" || !r.hasName():
		return ""
	case kind == dossier.Person:
		if n := newPersonName(ch.Name); len(n.given) > 0 {
			return "person " + n.key()
		}
		return "person " + newPersonName(ch.Name).key() + " in " + story
	case kind == dossier.Organization && generic(ch.Name), kind == dossier.Group:
		return string(kind) + " " + nameKey(ch.Name) + " in " + story
	}
	return string(kind) + " " + nameKey(ch.Name)
}

// hasName reports whether the chain is ever named: "the minister" of whom nobody
// gives the name is not an entity. A reading without mentions is believed.
func (r chainRef) hasName() bool { return len(r.a.Mentions) == 0 || len(r.a.named[r.chain]) > 0 }

// kindsByName settles what a name is when articles do not agree: the reader may
// take an unknown country for a person once and for a place nine times. A name
// that has a demonym ("Belmora", "Belmoran") is a place.
func (c *corpus) kindsByName() map[string]dossier.Kind {
	votes := map[string]map[dossier.Kind]int{}
	plain, adjective := map[string]bool{}, map[string]bool{}
	for _, a := range c.articles {
		for i, ch := range a.Chains {
			if ch.Kind != dossier.Person && ch.Kind != dossier.Organization && ch.Kind != dossier.Place && ch.Kind != dossier.Group {
				continue
			}
			key := c.nameKey(ch.Name)
			if votes[key] == nil {
				votes[key] = map[dossier.Kind]int{}
			}
			votes[key][ch.Kind] += 1 + len(a.named[i])
			if w := fold(ch.Name); strings.HasSuffix(w, "an") && w != key {
				adjective[key] = true
			} else {
				plain[key] = true
			}
		}
	}
	out := map[string]dossier.Kind{}
	for key, v := range votes {
		if plain[key] && adjective[key] && !strings.Contains(key, " ") {
			out[key] = dossier.Place
			continue
		}
		for _, kind := range []dossier.Kind{dossier.Place, dossier.Organization, dossier.Person, dossier.Group} {
			if v[kind] > v[out[key]] {
				out[key] = kind
			}
		}
	}
	return out
}

// judgeEntities applies what was judged on entities, or on chains of articles
// written as ARTICLE/CHAIN.
func (c *corpus) judgeEntities(u *sets, bases []*base) {
	at := map[string]int{}
	for i, b := range bases {
		at[b.id] = i
		for _, m := range b.members {
			at[m.key()] = i
		}
	}
	c.verdicts.apply(u, func(id string) (int, bool) { i, ok := at[id]; return i, ok })
}

// makeEntities turns the sets of bases into entities, the first member first.
func (c *corpus) makeEntities(u *sets, bases []*base) {
	at := map[int]int{}
	for i, b := range bases {
		root := u.find(i)
		k, ok := at[root]
		if !ok {
			k = len(c.entities)
			at[root] = k
			c.entities = append(c.entities, &entity{id: bases[root].id, kind: bases[root].kind, of: -1})
		}
		c.join(k, b.members)
	}
	for _, e := range c.entities {
		e.count()
	}
}

func (c *corpus) join(k int, refs []chainRef) {
	for _, r := range refs {
		r.a.entity[r.chain] = k
	}
	c.entities[k].members = append(c.entities[k].members, refs...)
}

// count puts the members in order and counts their names.
func (e *entity) count() {
	slices.SortFunc(e.members, func(a, b chainRef) int {
		return cmp.Or(a.a.at-b.a.at, a.chain-b.chain)
	})
	e.names, e.name, e.weight = countNames(e.members)
}

// countNames returns the spellings of the members, most used first, and the name
// to call them by: of the fullest names in their articles the most used.
func countNames(members []chainRef) (names []dossier.NameCount, name string, weight int) {
	spellings, full := map[string]int{}, map[string]int{}
	for _, r := range members {
		ch := r.get()
		n := 0
		for _, m := range r.a.named[r.chain] {
			if text := plainName(r.a.text(r.a.Mentions[m].Span)); text != "" {
				spellings[text]++
				n++
			}
		}
		if n == 0 {
			spellings[plainName(ch.Name)]++
			n = 1
		}
		weight += n
		full[plainName(ch.Name)] += n
	}
	best := 0
	for s, n := range full {
		// A full name before a surname, and a country before its adjective, whatever
		// is used more.
		n += 1000 * min(2, len(strings.Fields(s)))
		if strings.HasSuffix(s, "an") && demonym(fold(s)) != fold(s) {
			n -= 500
		}
		if n > best || n == best && s < name {
			best, name = n, s
		}
	}
	for s, n := range spellings {
		names = append(names, dossier.NameCount{Name: s, Count: n})
	}
	slices.SortFunc(names, func(a, b dossier.NameCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return names, name, weight
}

// entityOf returns the entity of a chain of a, or nil.
func (c *corpus) entityOf(a *article, chain string) *entity {
	if k := c.entityAt(a, chain); k >= 0 {
		return c.entities[k]
	}
	return nil
}

func (c *corpus) entityAt(a *article, chain string) int {
	if i, ok := a.chains[chain]; ok {
		return a.entity[i]
	}
	return -1
}
