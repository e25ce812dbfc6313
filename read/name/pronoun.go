package name

import (
	"dossier"
	"dossier/read/parse"
)

// pronouns links he, she, it, they and their forms to the one they mean, where
// it is plain; the others stay without a chain.
func (d *doc) pronouns() {
	var found []item
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if it, ok := pronounOf(t[i]); ok && d.at(s, i) < 0 {
				it.sent, it.first, it.last = s, i, i
				found = append(found, it)
			}
		}
	}
	// Later pronouns can lean on earlier ones: one by one, in order.
	for _, it := range found {
		if c := d.antecedent(&it); c >= 0 {
			it.kind = d.chains[c].kind
			if d.chains[c].gender == unknownGender && d.chains[c].kind == dossier.Person {
				d.chains[c].gender = it.gender
			}
			d.items = append(d.items, it)
			d.join(len(d.items)-1, c)
		}
	}
	d.sort()
}

// pronounOf tells what a pronoun asks for.
func pronounOf(t dossier.Token) (item, bool) {
	it := item{form: dossier.Pronoun, chain: -1}
	switch t.Text {
	case "he", "He", "him", "his", "His", "himself":
		it.kind, it.gender = dossier.Person, male
	case "she", "She", "her", "Her", "hers", "herself":
		it.kind, it.gender = dossier.Person, female
	case "it", "It", "its", "Its", "itself":
		it.gender = neuter
	case "they", "They", "them", "their", "Their", "themselves":
		it.plural = true
	default:
		return it, false
	}
	return it, t.UPOS == "PRON"
}

// antecedent returns the chain that a pronoun means, -1 when that is not plain.
func (d *doc) antecedent(p *item) int {
	if p.gender == neuter && d.expletive(p) {
		return -1
	}
	t := d.tokens(p.sent)
	object := p.gender == neuter && parse.IsRel(t[p.first].Rel, "obj", "obl", "iobj")
	best, bestScore, second := -1, -1000, -1000
	for k := range d.items {
		it := &d.items[k]
		if it.chain < 0 || it.sent > p.sent || p.sent-it.sent > 3 {
			continue
		}
		if it.sent == p.sent && it.first > p.first || object && it.sent < p.sent {
			continue
		}
		if !d.agrees(p, it) || d.bound(p, it) {
			continue
		}
		score := d.salience(p, it)
		switch {
		case it.chain == best:
			bestScore = max(bestScore, score)
		case score >= bestScore:
			best, bestScore, second = it.chain, score, bestScore
		default:
			second = max(second, score)
		}
	}
	if p.plural || p.gender == neuter {
		if bestScore-second < 3 {
			return -1
		}
	}
	return best
}

// agrees reports whether an earlier mention can be what the pronoun means.
func (d *doc) agrees(p, it *item) bool {
	ch := &d.chains[it.chain]
	switch {
	case p.kind == dossier.Person:
		return (ch.kind == dossier.Person) && (ch.gender == p.gender || ch.gender == unknownGender)
	case p.plural:
		return (ch.kind == dossier.Group || ch.plural && ch.kind != dossier.Pact) && it.e.sense != regional
	}
	return ch.kind == dossier.Organization || ch.kind == dossier.Pact || ch.kind == dossier.Place && it.e.sense != demonym && it.e.sense != regional
}

// bound reports whether grammar forbids that the two are one: both depend on the
// same verb ("Ana saw her").
func (d *doc) bound(p, it *item) bool {
	if it.sent != p.sent {
		return false
	}
	t := d.tokens(p.sent)
	if it.last >= p.first {
		return true
	}
	h := d.head(it)
	if parse.IsRel(t[p.first].Rel, "nmod:poss", "nmod") || t[p.first].XPOS == "PRP$" {
		return t[p.first].Head == h // "her" in "her minister" is not the minister
	}
	return t[p.first].Head >= 0 && t[p.first].Head == t[h].Head && t[h].Rel != "conj" && lower(t, p.first) != "himself" && lower(t, p.first) != "herself" && lower(t, p.first) != "itself"
}

// salience weighs how likely a mention is what a pronoun means: near ones,
// subjects and names first.
func (d *doc) salience(p, it *item) int {
	t := d.tokens(it.sent)
	h := d.head(it)
	score := -12*(p.sent-it.sent) + d.voices(p.sent, p.first, it.sent, h)
	rel := t[h].Rel
	switch {
	case parse.IsRel(rel, "nsubj"):
		score += 10
	case parse.IsRel(rel, "nmod"), parse.IsRel(rel, "compound"), parse.IsRel(rel, "amod"):
		score -= 2
	case parse.IsRel(rel, "obj", "iobj"):
		score += 4
	}
	if t[h].Head < 0 {
		score += 4
	}
	if it.form == dossier.Pronoun && it.gender == p.gender {
		score += 4
	}
	if it.sent == p.sent {
		score += 2
		if t[p.first].XPOS == "PRP$" && p.first-it.last < 12 {
			score += 3
		}
	}
	if p.kind == dossier.Person && d.chains[it.chain].gender == p.gender {
		score += 3
	}
	if p.gender == neuter && it.kind == dossier.Place && !it.state {
		score -= 6
	}
	if (p.gender == neuter) && it.kind == dossier.Pact {
		score += 2
	}
	return score
}

// expletive reports whether "it" means nothing: "it is clear that", "it rained".
func (d *doc) expletive(p *item) bool {
	t := d.tokens(p.sent)
	if t[p.first].Rel == "expl" {
		return true
	}
	if lower(t, p.first) != "it" {
		return false
	}
	i := p.first + 1
	for i < len(t) && (t[i].UPOS == "AUX" || t[i].UPOS == "ADV" || t[i].UPOS == "PART") {
		i++
	}
	if i >= len(t) {
		return false
	}
	if t[i].UPOS == "ADJ" || t[i].UPOS == "NOUN" || t[i].XPOS == "VBN" {
		for j := i + 1; j < len(t) && j < i+5; j++ {
			if w := lower(t, j); w == "that" || w == "to" || w == "for" || w == "whether" || w == "if" {
				return true
			}
		}
	}
	switch t[i].Lemma {
	case "seem", "appear", "rain", "snow", "happen", "take", "turn", "mean", "matter":
		return true
	}
	return false
}
