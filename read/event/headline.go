package event

import "dossier"

// headlines adds what only the title tells: "Karvania frees 21 sailors" above a
// body that has "21 sailors have come home". A title is short of articles and
// tenses and its tree is often wrong, so that the body is believed first, and a
// title only where it names somebody whom the article knows.
func (f *Finder) headlines(d *doc, found []candidate) []candidate {
	for i := range d.sents {
		if d.sents[i].Kind != dossier.Title || d.told(i) {
			continue
		}
		for _, c := range f.sentence(d, i) {
			if d.knownInBody(&c) && !d.toldInBody(found, &c) {
				found = append(found, c)
			}
		}
	}
	return found
}

// knownInBody reports whether those who act in c are named in the body too, and
// somebody is.
func (d *doc) knownInBody(c *candidate) bool {
	if c.Status == dossier.Hypothetical || c.Status == dossier.Denied || len(c.Actors) == 0 {
		return false
	}
	known := map[string]bool{}
	for i := range d.r.Mentions {
		if m := &d.r.Mentions[i]; m.Sentence >= 0 && m.Sentence < len(d.sents) && d.told(m.Sentence) {
			known[m.Chain] = true
		}
	}
	somebody := false
	for _, p := range c.Actors {
		if p.Entity != "" && !known[p.Entity] {
			return false
		}
		somebody = somebody || p.Entity != ""
	}
	return somebody
}

// toldInBody reports whether the body has an event that c can be: of its type, or
// with its verb, and with one of its people.
func (d *doc) toldInBody(found []candidate, c *candidate) bool {
	for k := range found {
		x := &found[k]
		if x.sent == c.sent || x.base != c.base && x.Type != c.Type && !d.sameVerb(x, c) {
			continue
		}
		if d.sameVerb(x, c) {
			return true // "Veria passes law" tells of its parliament
		}
		if share(x.Actors, c.Actors) || share(x.Recipients, c.Recipients) || share(x.Actors, c.Recipients) || share(x.Recipients, c.Actors) || len(x.Actors) == 0 {
			return true
		}
	}
	return false
}
