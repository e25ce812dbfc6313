package name

import (
	"dossier"
)

// tenure reads verbs of taking and leaving a post from token i on, which stands
// behind the name of person k: "was appointed special envoy", "stepped down as
// party leader", "succeeded Ben Osk as finance minister".
func (d *doc) tenure(k, i int) []held {
	t := d.tokens(d.items[k].sent)
	ahead, passive := false, false
	for ; i < len(t) && (t[i].UPOS == "AUX" || t[i].UPOS == "ADV" || t[i].UPOS == "PART" || lower(t, i) == "been" || lower(t, i) == "was"); i++ {
		switch lower(t, i) {
		case "will", "would", "to":
			ahead = true
		case "was", "been", "be", "were", "is":
			passive = true
		case "not", "never", "n't":
			return nil
		}
	}
	if i+1 >= len(t) {
		return nil
	}
	turn, ok := d.f.turns[lower(t, i)]
	if !ok || turn.passive != passive && turn.voice {
		return nil
	}
	status := turn.status
	if turn.other && passive {
		status = dossier.Former // "was replaced as army chief"
	}
	if ahead {
		status = dossier.RoleUnknown
	}
	return d.turn(k, i+1, status, turn.other && !passive)
}

// turn reads the post behind a verb of taking or leaving one that ends before token
// i; the one whose post it was may stand between, and who takes it behind "by".
func (d *doc) turn(k, i int, status dossier.RoleStatus, follows bool) []held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	before := -1
	for ; i < len(t); i++ {
		w := lower(t, i)
		if w == "in" || w == "down" || w == "over" || w == "office" || w == "up" {
			continue
		}
		if q := d.personFrom(it.sent, i); q >= 0 && follows && before < 0 {
			before, i = q, d.items[q].last
			continue
		}
		break
	}
	if lower(t, i) == "as" || lower(t, i) == "to" && lower(t, i+1) == "be" {
		i++
	} else if follows {
		return nil
	}
	found := d.apposition(k, i, true)
	for j := range found {
		found[j].role.Status = status
		d.term(&found[j])
	}
	if len(found) == 0 {
		return nil
	}
	h := found[0]
	if before >= 0 {
		h.item, h.role.Status = before, dossier.Former
		found = append(found, h)
	}
	if q := d.by(it.sent, h.to+1); q >= 0 && status == dossier.Former {
		h.item, h.role.Status = q, dossier.Current
		found = append(found, h)
	}
	return found
}

// personFrom returns the item of the person whose name begins at token i, -1 if none.
func (d *doc) personFrom(s, i int) int {
	if k := d.at(s, i); k >= 0 && d.items[k].first == i && d.items[k].kind == dossier.Person && d.items[k].form == dossier.Name {
		return k
	}
	return -1
}

// by returns the person named behind "by" at token i, with a title before the name
// or without, -1 if none.
func (d *doc) by(s, i int) int {
	t := d.tokens(s)
	if lower(t, i) != "by" {
		return -1
	}
	for j := i + 1; j < len(t) && j < i+6; j++ {
		if k := d.personFrom(s, j); k >= 0 {
			return k
		}
		if !d.modifier(t, j) {
			return -1
		}
	}
	return -1
}

// made reads the post behind the name of somebody who was given it: "named Ana Ruiz
// foreign minister", "appointed Ana Ruiz as its envoy".
func (d *doc) made(k int) []held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	if it.first == 0 {
		return nil
	}
	turn, ok := d.f.turns[lower(t, it.first-1)]
	if !ok || !turn.passive || t[it.first-1].UPOS != "VERB" {
		return nil
	}
	i := it.last + 1
	if lower(t, i) == "as" || lower(t, i) == "to" && lower(t, i+1) == "be" {
		i++
	}
	found := d.apposition(k, i, true)
	for j := range found {
		found[j].role.Status = turn.status
	}
	return found
}

// term notes the years that stand behind a post: "president since 2019",
// "ambassador from 2012 to 2016", "secretary general until 2024".
func (d *doc) term(h *held) {
	t := d.tokens(h.sent)
	i := h.to + 1
	year := func(i int) dossier.Date {
		if i < len(t) && len(t[i].Text) == 4 && t[i].XPOS == "CD" {
			return dossier.Date(t[i].Text + "-01-01")
		}
		return ""
	}
	switch lower(t, i) {
	case "since":
		h.role.Start = year(i + 1)
	case "from", "between":
		if to := year(i + 3); year(i+1) != "" && to != "" {
			h.role.Start, h.role.End, h.role.Status = year(i+1), to[:4]+"-12-31", dossier.Former
		}
	case "until", "till":
		if to := year(i + 1); to != "" {
			h.role.End, h.role.Status = to[:4]+"-12-31", dossier.Former
		}
	}
}

// turn is a verb of taking or leaving a post.
type turn struct {
	status  dossier.RoleStatus
	passive bool // "was appointed"
	voice   bool // the voice matters: "she appointed" gives her nothing
	other   bool // "succeeded Ben Osk as …"
}

// newTurn reads the columns of a row of offices.tsv.
func newTurn(kind, status string) turn {
	return turn{dossier.RoleStatus(status), kind == "given", kind != "follows", kind == "follows"}
}
