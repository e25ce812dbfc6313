package name

import (
	"slices"
	"strings"

	"dossier"
)

// groups finds "the two countries", "both sides", "the two presidents" and "the
// latter", and resolves them where the members are plain.
func (d *doc) groups() {
	named := len(d.items)
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if t[i].XPOS == "NNS" && d.at(s, i) < 0 {
				d.groupAt(s, i, named)
			}
			if w := lower(t, i); (w == "latter" || w == "former") && lower(t, i-1) == "the" && (i+1 >= len(t) || t[i+1].UPOS != "NOUN" && t[i+1].UPOS != "PROPN" && t[i+1].UPOS != "ADJ") {
				d.latter(s, i, named)
			}
		}
	}
	d.sort()
}

// groupAt adds the plural phrase headed by token i when it means two known ones.
func (d *doc) groupAt(s, i, named int) {
	t := d.tokens(s)
	first, two := i, false
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch lower(t, j) {
		case "two", "both":
			two, first = true, j
			continue
		case "the", "these":
			first = j
		}
		break
	}
	noun := singular(lower(t, i))
	var members []int
	switch noun {
	case "country", "nation", "state", "capital", "government", "neighbor", "neighbour":
		if first == i || !two && noun != "country" && noun != "nation" {
			return
		}
		members = d.twoStates(s, i, named)
		if noun == "capital" || noun == "government" {
			if !two {
				return
			}
		}
	case "side", "party":
		if !two {
			return
		}
		if members = d.twoPersons(s, i, named, ""); len(members) == 2 {
			members = d.statesOf(members)
		}
		if len(members) != 2 {
			members = d.twoStates(s, i, named)
		}
	default:
		if d.f.titles.class(t[i])&^honorific == 0 && noun != "man" && noun != "woman" || !two {
			return
		}
		members = d.twoPersons(s, i, named, noun)
	}
	if len(members) != 2 {
		return
	}
	it := item{sent: s, first: first, last: i, kind: dossier.Group, form: dossier.Nominal, chain: -1, plural: true}
	d.items = append(d.items, it)
	d.join(len(d.items)-1, d.groupOf(members))
}

// groupOf returns the chain of a group with these members.
func (d *doc) groupOf(members []int) int {
	members = slices.Clone(members)
	slices.Sort(members)
	var names []string
	for _, m := range members {
		names = append(names, d.chains[m].name)
	}
	for c := range d.chains {
		if d.chains[c].kind == dossier.Group && slices.Equal(d.chains[c].members, members) {
			return c
		}
	}
	return d.newChain(chain{kind: dossier.Group, name: strings.Join(names, " and "), names: names, members: members, plural: true})
}

// twoStates returns the two states that a phrase at token i of sentence s means:
// those of the nearest sentence that names exactly two, or two joined by "and".
func (d *doc) twoStates(s, i, named int) []int {
	for back := 0; back <= 4 && s-back >= 0; back++ {
		end := len(d.tokens(s - back))
		if back == 0 {
			end = i
		}
		found, joined := d.statesIn(s-back, end, named)
		switch {
		case len(joined) == 2:
			return joined
		case len(found) == 2:
			return found
		case len(found) > 2:
			return nil
		}
	}
	return nil
}

// statesIn returns the states of a sentence before token end, and the last pair
// of them that is joined: "Norland and Suria", "between Norland and Suria".
func (d *doc) statesIn(s, end, named int) (found, joined []int) {
	t := d.tokens(s)
	prev := -1
	for k := range d.items[:named] {
		it := &d.items[k]
		if it.sent != s || it.last >= end || it.chain < 0 {
			continue
		}
		c := it.chain
		if iso := d.chains[c].iso; iso == "" {
			if it.kind != dossier.Person || d.holderState(c) < 0 {
				continue
			}
			c = d.holderState(c)
		} else if it.e.sense == capital && !it.state {
			continue
		}
		if prev >= 0 && d.items[prev].chain != it.chain && d.chains[it.chain].iso != "" && d.chains[d.items[prev].chain].iso != "" {
			gap := joinedBy(t, d.items[prev].last+1, it.first)
			before := lower(t, d.items[prev].first-1)
			if gap && before != "," && lower(t, it.last+1) != "," {
				joined = []int{d.items[prev].chain, it.chain}
			}
		}
		prev = k
		if !slices.Contains(found, c) {
			found = append(found, c)
		}
	}
	return found, joined
}

// joinedBy reports whether only "and", "with", a dash or an article stands
// between two names.
func joinedBy(t []dossier.Token, from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		switch lower(t, i) {
		case "and", "-", "–", "with":
			n++
		case "the":
		default:
			return false
		}
	}
	return n == 1
}

// holderState returns the chain of the state that a person holds a post of, -1
// when none is known.
func (d *doc) holderState(c int) int {
	for _, r := range d.chains[c].roles {
		if r.Of == "" || r.Status == dossier.Former {
			continue
		}
		for x := range d.chains {
			if d.chains[x].iso != "" && (d.chains[x].name == r.Of || strings.Contains(r.Of, d.chains[x].name)) {
				return x
			}
		}
	}
	return -1
}

func (d *doc) statesOf(persons []int) []int {
	var out []int
	for _, p := range persons {
		if s := d.holderState(p); s >= 0 && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// twoPersons returns the two persons that "the two presidents" means: those of
// this sentence and the ones before it who can bear the noun, if just two.
func (d *doc) twoPersons(s, i, named int, noun string) []int {
	var found []int
	for back := 0; back <= 3 && s-back >= 0; back++ {
		for k := range d.items[:named] {
			it := &d.items[k]
			if it.sent != s-back || back == 0 && it.first >= i || it.kind != dossier.Person || it.chain < 0 || slices.Contains(found, it.chain) {
				continue
			}
			if noun == "" || noun == "man" || noun == "woman" || noun == "official" || d.holds(it.chain, noun, nil, "") {
				found = append(found, it.chain)
			}
		}
		if len(found) == 2 {
			return found
		}
		if len(found) > 2 {
			return nil
		}
	}
	return nil
}

// latter adds "the latter" and "the former": the second and the first of the two
// names that stand last before them.
func (d *doc) latter(s, i, named int) {
	var two []int
	for k := named - 1; k >= 0 && len(two) < 2; k-- {
		it := &d.items[k]
		if it.sent != s && it.sent != s-1 || it.sent == s && it.last >= i || it.chain < 0 {
			continue
		}
		if it.e.sense == demonym || slices.Contains(two, it.chain) || len(two) == 1 && d.chains[two[0]].kind != d.chains[it.chain].kind {
			continue
		}
		two = append(two, it.chain)
	}
	if len(two) < 2 {
		return
	}
	c := two[0]
	if lower(d.tokens(s), i) == "former" {
		c = two[1]
	}
	it := item{sent: s, first: i - 1, last: i, kind: d.chains[c].kind, form: dossier.Pronoun, chain: -1}
	d.items = append(d.items, it)
	d.join(len(d.items)-1, c)
}
