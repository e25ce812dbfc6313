package name

import (
	"strings"

	"dossier"
)

// counterparts turns "his Norlandic counterpart" into what it means: the same
// post of that state. A named one gets the post; one without a name is the
// holder known from elsewhere, or the post.
func (d *doc) counterparts() {
	for c := range d.chains {
		for n := range d.chains[c].roles {
			r := &d.chains[c].roles[n]
			if r.Title != "counterpart" || r.Of == "" {
				continue
			}
			if title := d.titleBefore(r.Span, c); title != "" {
				r.Title = title
			}
		}
	}
	named := len(d.items)
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if lower(t, i) == "counterpart" && d.at(s, i) < 0 {
				d.counterpartAt(s, i, named)
			}
		}
	}
	d.sort()
}

// titleBefore returns the title of the post held by the person whose counterpart
// the words at sp speak of: the one named last before them in the sentence.
func (d *doc) titleBefore(sp dossier.Span, not int) string {
	best, title := -1, ""
	for k := range d.items {
		it := &d.items[k]
		if it.kind != dossier.Person || it.chain < 0 || it.chain == not || d.span(it).Start >= sp.Start || len(d.chains[it.chain].roles) == 0 {
			continue
		}
		if d.sents[it.sent].Start+2000 < sp.Start || k < best {
			continue
		}
		for _, r := range d.chains[it.chain].roles {
			if r.Status != dossier.Former && r.Title != "counterpart" {
				best, title = k, r.Title
				break
			}
		}
	}
	return title
}

func (d *doc) counterpartAt(s, i, named int) {
	ph := d.phrase(s, i)
	if ph.owner < 0 || d.items[ph.owner].e.iso == "" {
		return
	}
	t := d.tokens(s)
	first := ph.first
	if first > 0 && t[first-1].XPOS == "PRP$" {
		first--
	}
	if k := d.at(s, i+1); k >= 0 && d.items[k].kind == dossier.Person || lower(t, i+1) == "," && d.at(s, i+2) >= 0 && d.items[d.at(s, i+2)].kind == dossier.Person && d.items[d.at(s, i+2)].role != "" {
		return // "his Norlandic counterpart Ana Ruiz": the name is there
	}
	title := d.titleBefore(dossier.Span{Start: t[first].Start, End: t[i].End}, -1)
	if title == "" {
		return
	}
	state := d.resolved(ph.owner)
	noun := title[strings.LastIndexByte(title, ' ')+1:]
	words := strings.Fields(strings.TrimSuffix(title, noun))
	for c := range d.chains {
		if d.chains[c].kind == dossier.Person && d.holds(c, noun, words, state) {
			d.add(s, first, i, dossier.Person, c)
			return
		}
	}
	d.add(s, first, i, dossier.Position, d.named(dossier.Position, title+" of "+state))
}
