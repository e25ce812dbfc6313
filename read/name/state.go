package name

import (
	"dossier"
	"dossier/read/parse"
)

// govern decides for each state, capital and seat whether the name stands for a
// government that acts: "Tehran denied it", but "he arrived in Tehran".
func (d *doc) govern() {
	for k := range d.items {
		it := &d.items[k]
		switch it.e.sense {
		case stateName, capital, seat:
			if it.kind == dossier.Place {
				it.state = d.acts(it)
			}
		}
	}
}

// acts looks at the role of a place name in its clause.
func (d *doc) acts(it *item) bool {
	tr := d.trees[it.sent]
	t := tr.Tokens
	if next := it.last + 1; next < len(t) && isPossessive(t, next) {
		// "Tehran's envoy", but "Tehran's streets".
		h := t[d.head(it)].Head
		return it.e.sense != capital || h < 0 || !urban(lower(t, h))
	}
	if it.last+1 < len(t) && (t[it.last+1].Text == "-" || t[it.last+1].Text == "–") || it.first > 0 && (t[it.first-1].Text == "-" || t[it.first-1].Text == "–") {
		return true
	}
	h := d.head(it)
	for steps := 0; steps < 8 && parse.IsRel(t[h].Rel, "conj") && t[h].Head >= 0; steps++ {
		h = t[h].Head // "Moscow and Tehran": as the first one is
	}
	gov := t[h].Head
	switch {
	case parse.IsRel(t[h].Rel, "nsubj"):
		return gov < 0 || it.e.sense != capital || personal(tr, gov)
	case parse.IsRel(t[h].Rel, "obj", "iobj"):
		return gov < 0 || !travel(t[gov].Lemma)
	case parse.IsRel(t[h].Rel, "compound", "amod"):
		return true
	}
	switch prep(tr, h) {
	case "by", "with", "between", "against", "according", "than", "among":
		return true
	case "to":
		return it.e.sense != capital || gov >= 0 && !travel(t[gov].Lemma) && !movement(t[gov].Lemma)
	case "of", "for", "from", "on":
		return it.e.sense == stateName
	}
	return false
}

// prep returns the preposition of token h, "" when it has none.
func prep(tr parse.Tree, h int) string {
	c := tr.Child(h, "case")
	if c < 0 {
		return ""
	}
	return lower(tr.Tokens, c)
}

// personal reports whether predicate v is something that a government does and
// not a property of a city: a verb, or a copula with an adjective of mind.
func personal(tr parse.Tree, v int) bool {
	t := tr.Tokens[v]
	return t.UPOS == "VERB" || t.UPOS == "ADJ" || t.UPOS == "NOUN"
}

func travel(lemma string) bool {
	switch lemma {
	case "visit", "leave", "reach", "tour", "enter", "arrive", "travel", "fly", "go", "come", "return", "head", "depart", "drive", "move", "flee", "trip", "shell", "bomb", "capture", "surround", "besiege":
		return true
	}
	return false
}

func movement(lemma string) bool {
	switch lemma {
	case "visit", "trip", "journey", "flight", "tour", "return", "arrival", "road", "route", "way", "invite", "close", "near", "send", "bring", "take", "train", "bus":
		return true
	}
	return false
}

func urban(w string) bool {
	switch w {
	case "street", "streets", "airport", "mayor", "suburb", "suburbs", "outskirts", "center", "centre", "square", "university", "residents", "population", "metro", "district", "districts", "port", "skyline", "hospital", "hospitals", "stadium", "bazaar", "city", "downtown", "neighborhood", "neighbourhood":
		return true
	}
	return false
}
