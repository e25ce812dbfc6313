package name

import (
	"dossier"
)

// apposition reads a noun phrase headed by a post from token i on, and those
// joined to it: "head of the Security Council and former defense minister".
// A predicate ("is a minister") must be such a phrase and nothing more.
func (d *doc) apposition(k, i int, predicate bool) []held {
	var out []held
	it := &d.items[k]
	t := d.tokens(it.sent)
	for n := 0; n < 4; n++ {
		from := i
		head := d.headOf(it.sent, i)
		if head < 0 {
			break
		}
		to := d.complement(it.sent, head)
		h := d.hold(k, from, head, to)
		if predicate && n == 0 && h.role.Of == "" && to == head && lower(t, from) == "a" && d.f.titles.class(t[head])&(post|rank) == 0 {
			break
		}
		if n > 0 && h.role.Of == "" && out[0].role.Of != "" && d.f.titles.class(t[head])&post != 0 {
			h.role.Of = d.ofState(out[0])
		}
		out = append(out, h)
		i = to + 1
		if lower(t, i) == "," && lower(t, i+1) == "and" {
			i++
		}
		if lower(t, i) != "and" {
			break
		}
		i++
	}
	return out
}

// ofState returns the state among what a post is of: the defence minister named
// after the head of Russia's Security Council is Russia's.
func (d *doc) ofState(h held) string {
	for k := range d.items {
		if it := &d.items[k]; it.sent == h.sent && it.first >= h.from && it.last <= h.to && it.e.iso != "" {
			return d.f.gaz.states[it.e.iso].name
		}
	}
	return ""
}

// headOf returns the head of the noun phrase that begins at token i when it is
// the word for a post, else -1.
func (d *doc) headOf(s, i int) int {
	t := d.tokens(s)
	best := -1
	for j := i; j < len(t) && j < i+12; j++ {
		w := lower(t, j)
		if k := d.at(s, j); k >= 0 && d.items[k].kind == dossier.Person && j > i && !isPossessive(t, d.items[k].last+1) {
			return -1 // "Minister Ana Ruiz" is another person
		}
		if c := d.f.titles.class(t[j]); c&^honorific != 0 && t[j].XPOS != "NNS" && t[j].XPOS != "NNPS" && !isPossessive(t, j+1) && w != "state" {
			best = j
			continue
		}
		if w == "-" && best >= 0 && j == best+1 && j+1 < len(t) && (lower(t, j+1) == "elect" || lower(t, j+1) == "designate" || lower(t, j+1) == "general") {
			best = j + 1
			j++
			continue
		}
		if isPossessive(t, j) || w == "-" || w == "the" || w == "a" || w == "an" || t[j].XPOS == "PRP$" || d.modifier(t, j) || w == "’" {
			if best >= 0 && (w == "the" || w == "a" || w == "an") {
				return best
			}
			continue
		}
		if w == "and" && best < 0 && t[j-1].UPOS == "ADJ" {
			continue
		}
		break
	}
	return best
}

// complement returns the last token of the prepositional phrases that follow
// the head of a post: "envoy |to Moscow", "representative |for Asia and Africa".
func (d *doc) complement(s, head int) int {
	t := d.tokens(s)
	end := head
	for i := head + 1; i < len(t); {
		w := lower(t, i)
		switch w {
		case "of", "to", "for", "at", "in", "on", "with", "from", "responsible":
		default:
			return end
		}
		j := i + 1
		for j < len(t) && d.phraseWord(s, t, j) {
			j++
		}
		if j == i+1 {
			return end
		}
		for j > i+1 && (lower(t, j-1) == "and" || lower(t, j-1) == "the" || lower(t, j-1) == "a" || lower(t, j-1) == "former") {
			j--
		}
		if n := beforeTime(t, i+1, j); n < j {
			for n > i+1 && t[n-1].UPOS == "DET" {
				n-- // "chief executive at a |news conference"
			}
			if n > i+1 {
				end = n - 1 // "head of |Altopress last year"
			}
			return end
		}
		end, i = j-1, j
	}
	return end
}

// beforeTime returns where the time begins in tokens i to end, end if there is none.
func beforeTime(t []dossier.Token, i, end int) int {
	for j := i; j < end; j++ {
		if temporal(t, j, j+1) {
			if j > i {
				switch lower(t, j-1) {
				case "last", "next", "this", "that", "earlier", "news", "press", "recent":
					return j - 1
				}
			}
			return j
		}
	}
	return end
}

// temporal reports whether a phrase is a time and no part of a post: "president
// in 2012", "minister on Tuesday".
func temporal(t []dossier.Token, i, end int) bool {
	for ; i < end; i++ {
		if weekday(t[i].Text) || t[i].XPOS == "CD" && len(t[i].Text) == 4 {
			return true
		}
		switch lower(t, i) {
		case "year", "years", "time", "month", "months", "week", "weeks", "day", "days", "decades", "interview", "statement", "conference", "hearing", "rally", "ceremony", "briefing", "speech", "race":
			return true
		}
	}
	return false
}

// phraseWord reports whether token j continues the noun phrase of a complement.
func (d *doc) phraseWord(s int, t []dossier.Token, j int) bool {
	if isPossessive(t, j) || d.modifier(t, j) {
		return true
	}
	switch w := lower(t, j); w {
	case "the", "a", "an", "-", "–", "&", "his", "her", "its", "their", "’":
		return true
	case "and":
		if j+1 >= len(t) {
			return false
		}
		// "for Asia and Africa" goes on, "and former defence minister" is another post.
		k := j + 1
		for k < len(t) && k < j+5 && d.modifier(t, k) {
			if d.f.titles.class(t[k])&^honorific != 0 || lower(t, k) == "former" {
				return false
			}
			k++
		}
		return isTitle(t[j+1].Text) && d.at(s, j+1) < 0 || isTitle(t[j-1].Text) && isTitle(t[j+1].Text) && !d.personAt(s, j+1) || d.f.titles.class(t[j+1]) == 0 && t[j+1].UPOS == "NOUN" && t[j-1].UPOS == "NOUN"
	}
	return false
}

func (d *doc) personAt(s, i int) bool {
	k := d.at(s, i)
	return k >= 0 && d.items[k].kind == dossier.Person
}
