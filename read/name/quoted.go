package name

import "dossier/read/parse"

// quotes notes which tokens stand between quotation marks. A quotation can run
// over sentences; it ends with its block at the latest.
func (d *doc) quotes() {
	d.quoted = make([][]bool, len(d.sents))
	open, block := false, -1
	for s := range d.sents {
		if d.sents[s].Block != block {
			open, block = false, d.sents[s].Block
		}
		t := d.tokens(s)
		d.quoted[s] = make([]bool, len(t))
		for i := range t {
			switch t[i].Text {
			case "“", "``", "«", "„":
				open = true
			case "”", "''", "»":
				open = false
			case `"`:
				open = !open
			default:
				d.quoted[s][i] = open
			}
		}
	}
}

// voices judges a pronoun at (s, i) and a candidate with head (cs, c) by who
// speaks: below 0 when they can hardly be one. In "Ana said: ‘He will go’" he is
// not Ana; in "‘The bank will pay,’ he said" he is not the bank.
func (d *doc) voices(s, i, cs, c int) int {
	t := d.tokens(s)
	in, out := d.quoted[s][i], d.quoted[cs][c]
	u := d.tokens(cs)
	switch {
	case in && !out && parse.IsRel(u[c].Rel, "nsubj") && u[c].Head >= 0 && saying(u[u[c].Head].Lemma) && cs >= s-1:
		return -25
	case !in && cs == s && parse.IsRel(t[i].Rel, "nsubj") && t[i].Head >= 0 && saying(t[t[i].Head].Lemma) && c < i && d.trees[s].Under(c, t[i].Head) && t[c].Head != t[i].Head:
		// What is said stands before the one who says it.
		if v := d.trees[s].Child(t[i].Head, "ccomp", "parataxis"); v >= 0 && v < i && d.trees[s].Under(c, v) {
			return -20
		}
	case !in && out:
		return -4
	}
	return 0
}
