package merge

import (
	"cmp"
	"slices"
	"strings"

	"dossier"
)

// findRoles collects the posts of every entity with who tells of them.
func (c *corpus) findRoles() {
	c.nameStates()
	holders := map[string][]held{}
	for k, e := range c.entities {
		c.collectRoles(e)
		e.of = c.serves(e)
		for i, hr := range e.roles {
			if single(hr.Title) && hr.Of != "" {
				key := postKey(hr.Role)
				holders[key] = append(holders[key], held{k, i})
			}
		}
	}
	for _, hs := range holders {
		c.succeed(hs)
	}
}

// nameStates notes which place a demonym means: a state known as one before any
// other place, and of others the one named most.
func (c *corpus) nameStates() {
	c.states = map[string]int{}
	rank := func(k int) int {
		if strings.HasPrefix(c.entities[k].id, statePrefix) {
			return 1 << 30
		}
		return c.entities[k].weight
	}
	for k, e := range c.entities {
		if e.kind != dossier.Place {
			continue
		}
		for _, n := range e.names {
			key := demonym(fold(n.Name))
			if old, ok := c.states[key]; !strings.Contains(n.Name, " ") && (!ok || rank(k) > rank(old)) {
				c.states[key] = k
			}
		}
	}
}

// held is a role of an entity.
type held struct{ entity, role int }

// collectRoles brings the roles of e's chains together, those first reported first.
func (c *corpus) collectRoles(e *entity) {
	at := map[string]int{}
	for _, r := range e.members {
		for _, ro := range r.get().Roles {
			if ro = c.plainRole(ro); ro.Title == "" {
				continue
			}
			key := postKey(ro)
			i, ok := at[key]
			if !ok {
				i = len(e.roles)
				at[key] = i
				e.roles = append(e.roles, dossier.HeldRole{Role: ro})
			}
			e.roles[i].Role = latest(e.roles[i].Role, ro)
			e.roles[i].Sources = append(e.roles[i].Sources, c.source(r.a, c.roleSpan(r, ro), "role"))
		}
	}
	for i := range e.roles {
		e.roles[i].Span = dossier.Span{}
	}
	e.roles = withState(e.roles)
}

// plainRole takes the state out of a title ("Karvanian foreign minister") and drops
// what is no post: a "counterpart" is one to somebody.
func (c *corpus) plainRole(ro dossier.Role) dossier.Role {
	if strings.Contains(strings.ToLower(ro.Title), "counterpart") {
		return dossier.Role{}
	}
	if k, ok := c.states[demonym(fold(ro.Of))]; ok {
		ro.Of = c.entities[k].name
	}
	first, rest, ok := strings.Cut(ro.Title, " ")
	if !ok {
		return ro
	}
	for _, w := range []string{"appointed", "newly-appointed", "new", "former", "then", "outgoing"} {
		if strings.EqualFold(first, w) {
			ro.Title = rest
			return c.plainRole(ro)
		}
	}
	if k, ok := c.states[demonym(fold(first))]; ok && len(first) > 3 {
		ro.Title = rest
		ro.Of = cmp.Or(ro.Of, c.entities[k].name)
	}
	return ro
}

// latest is a role as the later report has it; what that does not say stays.
func latest(old, now dossier.Role) dossier.Role {
	if now.Status != "" && now.Status != dossier.RoleUnknown {
		old.Status = now.Status
	}
	old.Start = cmp.Or(now.Start, old.Start)
	old.End = cmp.Or(now.End, old.End)
	return old
}

// withState gives "foreign minister" to "foreign minister of Iran" when the
// person has only one such post.
func withState(roles []dossier.HeldRole) []dossier.HeldRole {
	var out []dossier.HeldRole
	for _, hr := range roles {
		same := func(o dossier.HeldRole) bool { return o.Of != "" && strings.EqualFold(o.Title, hr.Title) }
		if i := slices.IndexFunc(roles, same); hr.Of == "" && i >= 0 {
			roles[i].Role = latest(roles[i].Role, hr.Role)
			roles[i].Sources = append(roles[i].Sources, hr.Sources...)
		}
	}
	for _, hr := range roles {
		if hr.Of != "" || !slices.ContainsFunc(roles, func(o dossier.HeldRole) bool { return o.Of != "" && strings.EqualFold(o.Title, hr.Title) }) {
			sortSources(hr.Sources)
			out = append(out, hr)
		}
	}
	return out
}

// roleSpan returns the sentence that tells of a role: the words themselves where
// the reading has them, else the first mention beside the title.
func (c *corpus) roleSpan(r chainRef, ro dossier.Role) dossier.Span {
	if !ro.Span.Empty() {
		return r.a.around(ro.Span)
	}
	var firstSeen dossier.Span
	for _, m := range r.a.named[r.chain] {
		s := r.a.around(r.a.Mentions[m].Span)
		if firstSeen.Empty() {
			firstSeen = s
		}
		if strings.Contains(strings.ToLower(r.a.text(s)), strings.ToLower(ro.Title)) {
			return s
		}
	}
	return firstSeen
}

// serves returns the entity that a person's posts are of, -1 when not known.
func (c *corpus) serves(e *entity) int {
	if e.kind != dossier.Person {
		return -1
	}
	for _, r := range e.members {
		for _, ro := range r.get().Roles {
			if k := c.byName(r.a, c.plainRole(ro).Of); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// byName returns the entity that is called name in article a, -1 for none.
func (c *corpus) byName(a *article, name string) int {
	if name == "" {
		return -1
	}
	if a.byKey == nil {
		a.byKey = a.chainsByKey(c)
	}
	for _, i := range a.byKey[c.nameKey(name)] {
		if a.entity[i] >= 0 {
			return a.entity[i]
		}
	}
	return -1
}

// chainsByKey lists the chains of a by the keys of their names.
func (a *article) chainsByKey(c *corpus) map[string][]int {
	out := map[string][]int{}
	add := func(i int, name string) {
		key := c.nameKey(name)
		if k := out[key]; len(k) == 0 || k[len(k)-1] != i {
			out[key] = append(k, i)
		}
	}
	for i, ch := range a.Chains {
		add(i, ch.Name)
		for _, name := range ch.Names {
			add(i, name)
		}
	}
	return out
}

// nameKey is nameKey, kept: a name is asked for at each event that has it.
func (c *corpus) nameKey(name string) string {
	key, ok := c.keys[name]
	if !ok {
		key = nameKey(name)
		c.keys[name] = key
	}
	return key
}

// single reports whether one person at a time holds a post.
func single(title string) bool {
	title = strings.ToLower(title)
	for _, w := range []string{"vice", "deputy", "former", "assistant", "senior", "advis"} {
		if strings.Contains(title, w) {
			return false
		}
	}
	for _, w := range []string{"president", "minister", "ambassador", "envoy", "chancellor", "mayor", "governor", "speaker", "secretary of state", "director of", "head of", "king", "queen", "pope"} {
		if strings.Contains(title, w) {
			return title != "minister"
		}
	}
	return false
}

// succeed marks the earlier holders of one post as former: who was minister in
// March is not in June, when another one is.
func (c *corpus) succeed(hs []held) {
	lastDay := func(h held) dossier.Date {
		d := dossier.Date("")
		for _, s := range c.entities[h.entity].roles[h.role].Sources {
			d = max(d, s.Reported.Latest)
		}
		return d
	}
	now := slices.MaxFunc(hs, func(a, b held) int {
		return cmp.Or(cmp.Compare(lastDay(a), lastDay(b)), cmp.Compare(c.entities[b.entity].id, c.entities[a.entity].id))
	})
	for _, h := range hs {
		ro := &c.entities[h.entity].roles[h.role].Role
		if h.entity != now.entity && ro.Status == dossier.Current && lastDay(h) < firstDay(c.entities[now.entity].roles[now.role]) {
			ro.Status = dossier.Former
		}
	}
}

func firstDay(hr dossier.HeldRole) dossier.Date {
	d := undated
	for _, s := range hr.Sources {
		if s.Reported.Latest != "" {
			d = min(d, s.Reported.Latest)
		}
	}
	return d
}

// sortSources orders by report, article and place, and drops what comes twice.
func sortSources(ss []dossier.Source) []dossier.Source {
	slices.SortFunc(ss, bySource)
	return slices.CompactFunc(ss, func(a, b dossier.Source) bool { return bySource(a, b) == 0 })
}

func bySource(a, b dossier.Source) int {
	day := func(s dossier.Source) dossier.Date {
		return cmp.Or(s.Reported.Latest, undated)
	}
	return cmp.Or(
		cmp.Compare(day(a), day(b)), cmp.Compare(a.Article, b.Article),
		cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.Rule, b.Rule),
	)
}

// accountEntities returns the entities as the Account gives them.
func (c *corpus) accountEntities() []dossier.Entity {
	var out []dossier.Entity
	for _, e := range c.entities {
		refs := make([]dossier.ChainRef, len(e.members))
		for i, r := range e.members {
			refs[i] = dossier.ChainRef{Article: r.a.Article.ID, Chain: r.get().ID}
		}
		out = append(out, dossier.Entity{ID: e.id, Kind: e.kind, Name: e.name, Names: e.names, Roles: e.roles, Chains: refs})
	}
	slices.SortFunc(out, func(a, b dossier.Entity) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return out
}

// storyEntities returns the IDs of what s names, most mentioned first.
func (c *corpus) storyEntities(s *story) []string {
	n := map[int]int{}
	for _, a := range s.articles {
		for i, k := range a.entity {
			if k >= 0 {
				n[k] += max(1, len(a.named[i]))
			}
		}
	}
	ks := slices.DeleteFunc(c.entitiesOf(s), c.isOutlet)
	slices.SortFunc(ks, func(a, b int) int {
		return cmp.Or(n[b]-n[a], cmp.Compare(c.entities[a].name, c.entities[b].name), cmp.Compare(c.entities[a].id, c.entities[b].id))
	})
	out := make([]string, len(ks))
	for i, k := range ks {
		out[i] = c.entities[k].id
	}
	return out
}

// isOutlet reports whether an entity is but the papers that name themselves.
func (c *corpus) isOutlet(k int) bool {
	return !slices.ContainsFunc(c.entities[k].members, func(r chainRef) bool {
		return !strings.Contains(" "+nameKey(r.a.Article.Outlet)+" ", " "+nameKey(c.entities[k].name)+" ")
	})
}
