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
	props []*proposition
	index map[word][]int // the telling words of each proposition
	taken []bool
	seen  []int // scratch: in which lookup each was last met
	turn  int
}

const (
	probes  = 8   // by how many of its rarest words a proposition is looked up
	crowded = 200 // "Russia" in a thousand articles on Russia tells nothing
)

func (c *corpus) newBench(s *story) *bench {
	b := &bench{index: map[word][]int{}}
	in := map[word]int{}
	for _, a := range s.articles {
		for _, p := range c.propositions(a) {
			b.props = append(b.props, p)
			for _, w := range p.words {
				in[w]++
			}
		}
	}
	b.taken, b.seen = make([]bool, len(b.props)), make([]int, len(b.props))
	for i, p := range b.props {
		b.weigh(p, in)
		for _, w := range p.telling {
			b.index[w] = append(b.index[w], i)
		}
	}
	return b
}

// weigh sets how much each word of p says, by how rare it is in the story, and the
// rarest words that others have too.
func (b *bench) weigh(p *proposition, in map[word]int) {
	p.weights = make([]float64, len(p.words))
	for i, w := range p.words {
		p.weights[i] = math.Log(1 + float64(len(b.props))/float64(in[w]))
		p.total += p.weights[i]
		if in[w] > 1 && in[w] <= crowded {
			p.telling = append(p.telling, w)
		}
	}
	slices.SortFunc(p.telling, func(x, y word) int { return cmp.Or(in[x]-in[y], cmp.Compare(x, y)) })
	p.telling = p.telling[:min(probes, len(p.telling))]
}

// like returns the propositions that share enough with proposition i, in order; with
// deeds also those that tell the same deed in other words.
func (b *bench) like(i int, heavier float64, deeds bool) []int {
	var out []int
	b.turn++
	for _, w := range b.props[i].telling {
		for _, j := range b.index[w] {
			if j == i || b.seen[j] == b.turn {
				continue
			}
			b.seen[j] = b.turn
			if shares(b.props[i], b.props[j], heavier) || deeds && sameDeed(b.props[i], b.props[j]) {
				out = append(out, j)
			}
		}
	}
	slices.Sort(out)
	return out
}

// shares reports whether two propositions have enough words in common.
func shares(p, q *proposition, heavier float64) bool {
	both, n := 0.0, 0
	i, j := 0, 0
	for i < len(p.words) && j < len(q.words) {
		switch {
		case p.words[i] < q.words[j]:
			i++
		case p.words[i] > q.words[j]:
			j++
		default:
			both += p.weights[i]
			n++
			i++
			j++
		}
	}
	light, heavy := both/min(p.total, q.total), both/max(p.total, q.total)
	// A short claim inside a long sentence needs to be there nearly whole.
	return n > 1 && light >= shareOfLighter && heavy >= heavier || n > 2 && light >= 0.8 && heavy >= 0.6*heavier
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
	var known []int
	for i, p := range b.props {
		if b.taken[i] && !(p.stance == denies && p.negative) {
			known = append(known, i)
		}
	}
	for i, p := range b.props {
		if p.stance == denies && p.context != nil {
			b.placeByContext(u, i, known)
			known = append(known, i)
		}
	}
	groups := slices.DeleteFunc(b.groups(u, 1), func(g []*proposition) bool { return !outright(g) })
	for _, g := range groups {
		turnNegatives(g)
	}
	return groups
}

// gather joins proposition i with those like it.
func (b *bench) gather(u *sets, i int, heavier float64) {
	b.taken[i] = true
	for _, j := range b.like(i, heavier, true) {
		if q := b.props[j]; q.context == nil && (q.stance == denies || !b.taken[j]) {
			u.join(i, j)
			b.taken[j] = true
		}
	}
}

// placeByContext joins a denial that does not say of what with the one of the known
// denied claims that its context speaks of most. Of two such denials the second may
// still name what the first does.
func (b *bench) placeByContext(u *sets, i int, known []int) {
	p := b.props[i]
	b.taken[i] = true
	best, most := -1, 0.5
	for _, j := range known {
		q := b.props[j]
		both := 0.0
		for k, w := range q.words {
			if _, ok := slices.BinarySearch(p.context, w); ok {
				both += q.weights[k]
			}
		}
		if l := both / q.total; l > most && len(q.words) > 1 {
			best, most = j, l
		}
	}
	if best < 0 && p.reply {
		best = b.before(i)
	}
	if best >= 0 {
		b.taken[best] = true
		u.join(i, best)
	}
}

// before returns what somebody asserts in the sentence of the reply i or the one
// before it: "the prosecutor said that Greel ignored warnings. Greel denies the
// accusation." -1 for nothing.
func (b *bench) before(i int) int {
	p := b.props[i]
	first := i
	for first > 0 && b.props[first-1].a == p.a {
		first--
	}
	at := p.a.sentence(p.span.Start)
	for j := first; j < len(b.props) && b.props[j].a == p.a; j++ {
		q := b.props[j]
		if q.stance != asserts || b.taken[j] {
			continue
		}
		if k := q.a.sentence(q.span.Start); k == at-1 || k == at && q.span.Start < p.span.Start {
			return j
		}
	}
	return -1
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
		for _, j := range b.like(i, sameClaim, false) {
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
