package merge

import (
	"cmp"
	"math"
	"slices"
)

// Two propositions are one when what they share weighs this part of the lighter
// and this part of the heavier: "there are no Karvanian drones in Tolmeria"
// against "at least 40 drones had been delivered to Tolmeria since July".
const (
	shareOfLighter = 0.60
	shareOfHeavier = 0.33
	sameClaim      = 0.62 // of the heavier, where nobody denies
)

// bench lays out the propositions of a story so that like ones are found without
// comparing all.
type bench struct {
	props  []*proposition
	weight map[word]float64 // how rare a word is in the story
	index  map[word][]int   // the telling words of each proposition
	taken  map[int]bool
}

// probes is by how many of its rarest words a proposition is looked up.
const probes = 6

func (c *corpus) newBench(s *story) *bench {
	b := &bench{weight: map[word]float64{}, index: map[word][]int{}, taken: map[int]bool{}}
	in := map[word]int{}
	for _, a := range s.articles {
		for _, p := range c.propositions(a) {
			b.props = append(b.props, p)
			for _, w := range p.words {
				in[w]++
			}
		}
	}
	for w, n := range in {
		b.weight[w] = math.Log(1 + float64(len(b.props))/float64(n))
	}
	for i, p := range b.props {
		for _, w := range b.telling(p) {
			b.index[w] = append(b.index[w], i)
		}
	}
	return b
}

// telling returns the rarest words of p that others have too.
func (b *bench) telling(p *proposition) []word {
	out := slices.Clone(p.words)
	slices.SortFunc(out, func(x, y word) int { return cmp.Or(cmp.Compare(b.weight[y], b.weight[x]), cmp.Compare(x, y)) })
	alone := math.Log(1 + float64(len(b.props)))
	out = slices.DeleteFunc(out, func(w word) bool { return b.weight[w] >= alone })
	return out[:min(probes, len(out))]
}

// like returns the propositions that share enough with p, in order.
func (b *bench) like(p *proposition, heavier float64) []int {
	seen := map[int]bool{}
	for _, w := range p.words {
		if len(b.index[w]) > 400 {
			continue // "Russia" in a thousand articles on Russia
		}
		for _, i := range b.index[w] {
			if !seen[i] && b.props[i] != p {
				seen[i] = b.shares(p, b.props[i], heavier)
			}
		}
	}
	var out []int
	for i, ok := range seen {
		if ok {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

func (b *bench) shares(p, q *proposition, heavier float64) bool {
	both, n := 0.0, 0
	i, j := 0, 0
	for i < len(p.words) && j < len(q.words) {
		switch {
		case p.words[i] < q.words[j]:
			i++
		case p.words[i] > q.words[j]:
			j++
		default:
			both += b.weight[p.words[i]]
			n++
			i++
			j++
		}
	}
	x, y := b.weigh(p), b.weigh(q)
	light, heavy := both/min(x, y), both/max(x, y)
	// A short claim inside a long sentence needs to be there nearly whole.
	return n > 1 && light >= shareOfLighter && heavy >= heavier || n > 2 && light >= 0.8 && heavy >= 0.6*heavier
}

func (b *bench) weigh(p *proposition) float64 {
	sum := 0.0
	for _, w := range p.words {
		sum += b.weight[w]
	}
	return sum
}

// denied returns, for everything that is denied, all propositions on it.
func (b *bench) denied() [][]*proposition {
	u := newSets(len(b.props))
	for i, p := range b.props {
		if p.stance == denies && p.context == nil {
			b.gather(u, i, shareOfHeavier)
		}
	}
	// What was denied is now known in the words of those who say so.
	for i, p := range b.props {
		if b.taken[i] && p.stance != denies && !p.negative {
			b.gather(u, i, sameClaim)
		}
	}
	for i, p := range b.props {
		if p.stance == denies && p.context != nil {
			b.placeByContext(u, i)
		}
	}
	groups := b.groups(u, 1)
	for _, g := range groups {
		turnNegatives(g)
	}
	return groups
}

// gather joins proposition i with those like it.
func (b *bench) gather(u *sets, i int, heavier float64) {
	b.taken[i] = true
	for _, j := range b.like(b.props[i], heavier) {
		if q := b.props[j]; q.context == nil && (q.stance == denies || !b.taken[j]) {
			u.join(i, j)
			b.taken[j] = true
		}
	}
}

// placeByContext joins a denial that does not say of what with the denied claim
// that its context speaks of most.
func (b *bench) placeByContext(u *sets, i int) {
	p := b.props[i]
	b.taken[i] = true
	best, most := -1, 0.5
	for j, q := range b.props {
		if !b.taken[j] || j == i || q.context != nil || q.stance == denies && q.negative {
			continue
		}
		both := 0.0
		for _, w := range q.words {
			if _, ok := slices.BinarySearch(p.context, w); ok {
				both += b.weight[w]
			}
		}
		if l := both / b.weigh(q); l > most && len(q.words) > 1 {
			best, most = j, l
		}
	}
	if best >= 0 {
		u.join(i, best)
	}
}

// turnNegatives makes a denial of who says the opposite in other words: "there are
// no drones in Tolmeria, not one" where others say that there are.
func turnNegatives(g []*proposition) {
	positive := slices.ContainsFunc(g, func(p *proposition) bool { return p.stance != denies && !p.negative })
	denial := slices.ContainsFunc(g, func(p *proposition) bool { return p.stance == denies && !p.negative })
	for _, p := range g {
		if p.stance == asserts && p.negative && (positive || denial) {
			p.stance = denies
		}
	}
}

// repeated returns what several sources assert and nobody denies.
func (b *bench) repeated() [][]*proposition {
	u := newSets(len(b.props))
	for i, p := range b.props {
		if p.stance != asserts || b.taken[i] || len(p.words) < 3 {
			continue
		}
		for _, j := range b.like(p, sameClaim) {
			if !b.taken[j] && b.props[j].stance == asserts {
				u.join(i, j)
			}
		}
	}
	var out [][]*proposition
	for _, g := range b.groups(u, 2) {
		if voices(g) > 1 {
			out = append(out, g)
		}
	}
	return out
}

// groups returns the sets with at least so many members; with one, those alone
// count only where they deny.
func (b *bench) groups(u *sets, least int) [][]*proposition {
	at := map[int]int{}
	var out [][]*proposition
	for i, p := range b.props {
		root := u.find(i)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], p)
	}
	return slices.DeleteFunc(out, func(g []*proposition) bool {
		return len(g) < least || least == 1 && !slices.ContainsFunc(g, func(p *proposition) bool { return p.stance == denies })
	})
}

// voices counts who says so: different speakers, or the same one to outlets that
// do not copy each other.
func voices(g []*proposition) int {
	seen := map[string]bool{}
	for _, p := range g {
		st := p.a.Statements[p.statement]
		origin := outlet(p.a)
		if i := p.a.sentence(p.span.Start); i >= 0 && p.a.sentences[i].origin != "" {
			origin = p.a.sentences[i].origin
		}
		seen[origin+"\x00"+nameKey(st.Speaker.Name)] = true
	}
	return len(seen)
}
