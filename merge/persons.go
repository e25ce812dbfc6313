package merge

import (
	"slices"
	"strings"

	"dossier"
)

// joinPersons joins the bases of one person under several spellings. Only names
// whose surnames have the same consonants, and one given name the same first, are
// compared.
func joinPersons(u *sets, bases []*base) {
	buckets := map[string][]int{}
	for i, b := range bases {
		if b.kind != dossier.Person || len(b.person.given) == 0 {
			continue
		}
		seen := map[string]bool{}
		for _, g := range b.person.given {
			key := bones(b.person.surname) + " " + first(bones(g))
			if seen[key] {
				continue
			}
			seen[key] = true
			for _, j := range buckets[key] {
				if samePerson(b, bases[j]) {
					u.join(i, j)
				}
			}
			buckets[key] = append(buckets[key], i)
		}
	}
}

func first(s string) string { return s[:min(1, len(s))] }

// samePerson: the names are enough, or they allow it and one post is both's.
func samePerson(a, b *base) bool {
	switch a.person.compare(b.person) {
	case likely:
		return true
	case possible:
		return sharePost(a.members, b.members)
	}
	return false
}

// sharePost reports whether a member of each has the same post of the same body.
func sharePost(a, b []chainRef) bool {
	posts := map[string]bool{}
	for _, r := range a {
		for _, ro := range r.get().Roles {
			posts[postKey(ro)] = true
		}
	}
	for _, r := range b {
		for _, ro := range r.get().Roles {
			if posts[postKey(ro)] {
				return true
			}
		}
	}
	return false
}

// postKey brings together "foreign minister" of "Iran" however they are written.
func postKey(ro dossier.Role) string {
	return strings.ToLower(ro.Title) + " of " + nameKey(ro.Of+" .")
}

// joinAcronyms joins organizations through the other names that their articles
// give them: "the Karvanian Telegraph Agency (KTA)" and "KTA".
func joinAcronyms(u *sets, bases []*base) {
	at := map[string][]int{}
	for i, b := range bases {
		if b.kind == dossier.Organization {
			at[nameKey(b.members[0].get().Name)] = append(at[nameKey(b.members[0].get().Name)], i)
		}
	}
	for i, b := range bases {
		if b.kind != dossier.Organization {
			continue
		}
		for _, r := range b.members {
			for _, n := range r.get().Names {
				for _, j := range at[nameKey(n)] {
					if acronym(n) || !generic(n) && len(strings.Fields(n)) > 1 {
						u.join(i, j)
					}
				}
			}
		}
	}
}

// acronym reports whether a name is all capitals: "KTA".
func acronym(name string) bool {
	name = plainName(name)
	return len(name) > 1 && len(name) < 8 && strings.ToUpper(name) == name && !strings.Contains(name, " ")
}

// joinShortNames gives the chains of a story that are a surname alone ("Lavrov")
// to the one person of that story who has it.
func (c *corpus) joinShortNames() {
	called, grown := map[int][]string{}, map[int]bool{}
	for _, s := range c.stories {
		full, short, long := map[string][]int{}, []int{}, []int{}
		for _, k := range c.entitiesOf(s) {
			e := c.entities[k]
			if e.kind != dossier.Person {
				continue
			}
			n := newPersonName(e.name)
			if len(n.given) == 0 {
				short = append(short, k)
				continue
			}
			long = append(long, k)
		}
		if len(short) == 0 {
			continue
		}
		for _, k := range long {
			if called[k] == nil { // who is in a thousand stories is looked at once
				called[k] = surnames(c.entities[k])
			}
			for _, key := range called[k] {
				full[key] = append(full[key], k)
			}
		}
		for _, k := range short {
			name := newPersonName(c.entities[k].name).surname
			who := full[name]
			if len(who) == 0 {
				who = full["first "+name]
			}
			if len(who) == 1 {
				called[who[0]] = union(called[who[0]], surnames(c.entities[k]))
				grown[who[0]] = true
				c.absorb(who[0], k)
			}
		}
	}
	for k := range grown {
		c.entities[k].count()
	}
	c.dropEmpty()
}

// surnames returns the keys a person can be called by: the last name, and the
// first, for those who put the family first (Wang Yi).
func surnames(e *entity) []string {
	seen, read := map[string]bool{}, map[string]bool{}
	var out []string
	for _, r := range e.members {
		name := r.get().Name
		if read[name] {
			continue
		}
		read[name] = true
		n := newPersonName(name)
		keys := []string{n.surname}
		if len(n.given) > 0 {
			keys = append(keys, "first "+n.given[0])
		}
		for _, k := range keys {
			if !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	return out
}

// union returns the strings of both, each once.
func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// absorb gives the members of entity k to entity to, which is to be counted then.
func (c *corpus) absorb(to, k int) {
	refs := c.entities[k].members
	c.entities[k].members = nil
	c.join(to, refs)
}

// dropEmpty takes out the entities that were absorbed.
func (c *corpus) dropEmpty() {
	at := make([]int, len(c.entities))
	var kept []*entity
	for k, e := range c.entities {
		at[k] = len(kept)
		if len(e.members) > 0 {
			kept = append(kept, e)
		}
	}
	c.entities = kept
	for _, a := range c.articles {
		for i, k := range a.entity {
			if k >= 0 {
				a.entity[i] = at[k]
			}
		}
	}
}

// entitiesOf returns the entities that the articles of s name, in order.
func (c *corpus) entitiesOf(s *story) []int {
	seen := map[int]bool{}
	var out []int
	for _, a := range s.articles {
		for _, k := range a.entity {
			if k >= 0 && !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	return out
}
