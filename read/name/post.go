package name

import (
	"strings"

	"dossier"
)

// held is a post found beside a name.
type held struct {
	item int // the person, index into doc.items
	role dossier.Role
	sent int
	head int // token of the head word: "minister"
	from int // first and last token of the words that say so
	to   int
}

// posts finds the posts that stand beside the names of persons.
func (d *doc) posts() []held {
	var out []held
	for k := range d.items {
		if d.items[k].kind != dossier.Person || d.items[k].form != dossier.Name {
			continue
		}
		if h, ok := d.before(k); ok {
			out = append(out, h)
		}
		if found := d.made(k); found != nil {
			out = append(out, found...)
			continue
		}
		out = append(out, d.behind(k)...)
	}
	return out
}

// before reads the post in front of a name: "Iranian Foreign Minister Ana Ruiz",
// "Iran's ambassador to Russia, Ana Ruiz,".
func (d *doc) before(k int) (held, bool) {
	it := &d.items[k]
	t := d.tokens(it.sent)
	end := it.first - 1
	comma := end >= 0 && t[end].Text == ","
	if comma {
		end--
	}
	for end >= 0 && d.f.titles.class(t[end]) == honorific {
		end--
	}
	if end < 0 {
		return held{}, false
	}
	if comma {
		return d.beforeComma(k, end)
	}
	head := d.titleEnd(t, end)
	if head < 0 {
		return held{}, false
	}
	from, ok := d.phraseStart(it.sent, head)
	if !ok {
		return held{}, false
	}
	h := d.hold(k, from, head, end)
	if n := d.at(it.sent, it.last+2); h.role.Of == "" && lower(t, it.last+1) == "of" && n >= 0 && d.items[n].first == it.last+2 && d.items[n].kind != dossier.Person {
		h.role.Of = d.resolved(n) // "President Ana Ruiz of Norland"
	}
	return h, true
}

// titleEnd returns the head of a title that ends at token end, or -1: the word
// itself, or "Secretary" of "Secretary of State", "Leader" of "Leader of the
// Islamic Revolution".
func (d *doc) titleEnd(t []dossier.Token, end int) int {
	if d.f.titles.class(t[end]) != 0 && t[end].XPOS != "NNS" {
		return end
	}
	if (t[end].Text == "elect" || t[end].Text == "designate") && end >= 2 && t[end-1].Text == "-" {
		return d.titleEnd(t, end-2)
	}
	for i := end - 1; i >= 0 && end-i < 8; i-- {
		w := lower(t, i+1)
		if c := d.f.titles.class(t[i]); c != 0 && (w == "of" || w == "for") && (isTitle(t[i].Text) || d.f.titles.whole[joined(t, i, end)] != 0) {
			return i
		}
		if x := lower(t, i); !isTitle(t[i].Text) && x != "of" && x != "the" && x != "and" && x != "for" && d.f.titles.whole[joined(t, max(0, end-2), end)] == 0 {
			return -1
		}
	}
	return -1
}

func joined(t []dossier.Token, i, end int) string {
	var b strings.Builder
	for ; i <= end; i++ {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(t[i].Text))
	}
	return b.String()
}

// phraseStart walks left from the head of a title over its modifiers and the
// one whose post it is: "Iran's deputy foreign |minister". ok is false when the
// walk ends in the middle of something else.
func (d *doc) phraseStart(s, head int) (from int, ok bool) {
	t := d.tokens(s)
	from = head
	for i := head - 1; i >= 0; i-- {
		w := lower(t, i)
		switch {
		case isPossessive(t, i) || w == "’" || w == "'":
			// The possessor is a name or a short noun phrase before it.
			if k := d.at(s, i-1); k >= 0 {
				return d.items[k].first, true
			}
			return max(0, i-1), true
		case d.ofSomeone(s, i, head):
			// "Greeting Norland's President": the phrase begins with whose it is.
			from = d.items[d.at(s, i)].first
			for j := from - 1; j >= 0 && (d.f.status[lower(t, j)] != "" || lower(t, j) == "deputy" || lower(t, j) == "vice"); j-- {
				from = j
			}
			return from, true
		case d.modifier(t, i):
			from = i
		case w == "-" && i > 0 && i+1 <= head && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start:
			from = i
		case w == "the" || w == "a" || w == "an" || t[i].XPOS == "PRP$":
			return i, true
		case (w == "and" || w == ",") && i > 0 && i+1 == from && t[i+1].UPOS == "ADJ" && t[i-1].UPOS == "ADJ" && w == "and":
			from = i
		default:
			return from, true
		}
	}
	return from, true
}

// ofSomeone reports whether token i belongs to the name of a state or a seat of
// government, which begins the phrase of a post.
func (d *doc) ofSomeone(s, i, head int) bool {
	k := d.at(s, i)
	return k >= 0 && d.items[k].last < head && (d.items[k].e.iso != "" || d.items[k].e.sense == regional) && d.items[k].kind != dossier.Person
}

// modifier reports whether token i can stand before the head of a title.
func (d *doc) modifier(t []dossier.Token, i int) bool {
	switch t[i].UPOS {
	case "ADJ", "NOUN", "PROPN":
		return !weekday(t[i].Text) || t[i].Text == "May"
	case "VERB":
		// "the deposed president", but not "they opposed President Ruiz".
		led := i > 0 && (t[i-1].UPOS == "DET" || t[i-1].XPOS == "PRP$" || isPossessive(t, i-1) || t[i-1].UPOS == "ADJ" || lower(t, i-1) == "newly")
		return t[i].XPOS == "VBN" && led || (t[i].XPOS == "VBG" && isTitle(t[i].Text)) || d.f.status[lower(t, i)] != ""
	case "ADV":
		w := lower(t, i)
		return w == "then" || w == "newly"
	case "X", "NUM":
		return true
	}
	return false
}

// beforeComma reads "Iran's ambassador to Russia, Ana Ruiz," and "the Kremlin
// spokesman, Ana Ruiz": a definite phrase that ends at token end.
func (d *doc) beforeComma(k, end int) (held, bool) {
	it := &d.items[k]
	t := d.tokens(it.sent)
	if it.last+1 < len(t) && t[it.last+1].Text != "," && !isVerb(t[it.last+1]) && t[it.last+1].UPOS != "PUNCT" && !isPossessive(t, it.last+1) {
		return held{}, false
	}
	for i := end; i >= 0 && end-i < 14; i-- {
		if isVerb(t[i]) && t[i].XPOS != "VBN" || t[i].Text == "," || t[i].UPOS == "PRON" && t[i].XPOS != "PRP$" {
			return held{}, false
		}
		if d.f.titles.class(t[i])&^honorific == 0 || t[i].XPOS == "NNS" {
			continue
		}
		if i < end && t[i+1].UPOS != "ADP" && t[i+1].UPOS != "SCONJ" && t[i+1].XPOS != "TO" {
			continue
		}
		from, _ := d.phraseStart(it.sent, i)
		w := lower(t, from)
		definite := w == "the" || t[from].XPOS == "PRP$" || d.possessor(it.sent, from, i) >= 0
		if !definite {
			return held{}, false
		}
		// "met the foreign minister, Ana Ruiz, and …" but not a list of two people:
		// "the president, Ana Ruiz and Bo Li" has its comma only once.
		return d.hold(k, from, i, end), true
	}
	return held{}, false
}

// possessor returns the item whose post it is: a demonym, state, organization or
// seat at the beginning of the phrase, or -1.
func (d *doc) possessor(s, from, head int) int {
	for i := from; i < head; i++ {
		if k := d.at(s, i); k >= 0 && d.items[k].first >= from && d.items[k].last < head && d.items[k].form == dossier.Name && d.items[k].kind != dossier.Person {
			return k
		}
	}
	return -1
}

// behind reads what follows a name: ", head of …", ", who chairs …", " is the …".
func (d *doc) behind(k int) []held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	i := it.last + 1
	if i+1 >= len(t) {
		return nil
	}
	if found := d.tenure(k, i); found != nil {
		return found
	}
	switch w := lower(t, i); {
	case w == "," || w == "(" || w == "—" || w == "–":
		if lower(t, i+1) == "who" {
			return d.relative(k, i+2)
		}
		if t[i+1].XPOS == "CD" && i+3 < len(t) && t[i+2].Text == "," {
			i += 2 // "Ana Ruiz, 54, a teacher"
		}
		found := d.apposition(k, i+1, false)
		for j := range found {
			d.term(&found[j])
		}
		if n := len(found); n > 0 && lower(t, found[n-1].to+1) == "who" {
			found = append(found, d.relative(k, found[n-1].to+2)...)
		} else if n > 0 && lower(t, found[n-1].to+1) == "," {
			found = append(found, d.tenure(k, found[n-1].to+2)...)
		}
		return found
	case w == "assumed" || w == "took" || w == "won" || w == "assumes" || w == "claimed":
		return d.termOf(k, i+1)
	case w == "who":
		return d.relative(k, i+1)
	case w == "is" || w == "was" || w == "remains" || w == "became":
		return d.apposition(k, i+1, true)
	case w == "as":
		return d.apposition(k, i+1, true)
	}
	return nil
}

// termOf reads an office won or taken up: "assumed the presidency".
func (d *doc) termOf(k, i int) []held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	if lower(t, i) == "over" {
		i++
	}
	from := i
	if lower(t, i) == "the" {
		i++
	}
	of := ""
	if n := d.at(it.sent, i); n >= 0 && d.items[n].e.iso != "" {
		of = d.resolved(n)
		i = d.items[n].last + 1
	}
	title, ok := d.f.terms[lower(t, i)]
	if !ok {
		return nil
	}
	if of == "" && lower(t, i+1) == "of" {
		of = d.ofWords(it.sent, i+2, d.complement(it.sent, i))
	}
	r := dossier.Role{Title: title, Of: of, Status: dossier.Current, Span: dossier.Span{Start: t[from].Start, End: t[i].End}}
	return []held{{item: k, role: r, sent: it.sent, head: i, from: from, to: i}}
}

// relative reads a clause that begins with "who" before token i.
func (d *doc) relative(k, i int) []held {
	if found := d.tenure(k, i); found != nil {
		return found
	}
	it := &d.items[k]
	t := d.tokens(it.sent)
	for i < len(t) && (t[i].UPOS == "ADV" || lower(t, i) == "has" || lower(t, i) == "had" || lower(t, i) == "also") {
		i++
	}
	if i >= len(t) {
		return nil
	}
	w := lower(t, i)
	if i+2 < len(t) && t[i+1].Text == "-" { // "co-chairs"
		w += "-" + lower(t, i+2)
		if _, ok := d.f.offices[w]; ok {
			i += 2
		} else {
			w = lower(t, i)
		}
	}
	if title, ok := d.f.offices[w]; ok {
		return d.office(k, i+1, title, t[i].XPOS == "VBD")
	}
	switch w {
	case "is", "was", "became", "remains", "been":
		return d.apposition(k, i+1, true)
	case "served", "serves", "works", "worked", "acts", "acted", "serving":
		if lower(t, i+1) == "as" {
			found := d.apposition(k, i+2, true)
			for j := range found {
				if w == "served" || w == "worked" || w == "acted" {
					found[j].role.Status = dossier.Former
				}
			}
			return found
		}
	}
	return nil
}

// office reads the object of a verb of office: "co-chairs the Joint Commission".
func (d *doc) office(k, i int, title string, past bool) []held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	if lower(t, i) == "over" {
		i++
	}
	from := i
	for i < len(t) && (t[i].UPOS == "DET" || t[i].XPOS == "PRP$" || t[i].UPOS == "ADJ") && d.at(it.sent, i) < 0 {
		i++
	}
	j := d.at(it.sent, i)
	if j < 0 || (d.items[j].kind != dossier.Organization && d.items[j].kind != dossier.Place) {
		return nil
	}
	last := d.items[j].last
	for n := d.at(it.sent, last+1); n >= 0 && d.items[n].kind == dossier.Organization; n = d.at(it.sent, last+1) {
		last = d.items[n].last
	}
	r := dossier.Role{Title: title, Of: d.words(it.sent, i, last), Status: dossier.Current}
	if past {
		r.Status = dossier.RoleUnknown
	}
	r.Span = dossier.Span{Start: t[from-1].Start, End: t[last].End}
	return []held{{item: k, role: r, sent: it.sent, head: from - 1, from: from - 1, to: last}}
}
