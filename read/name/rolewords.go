package name

import (
	"strings"

	"dossier"
)

// hold makes the role that tokens from to to say, with its head word at head.
func (d *doc) hold(k, from, head, to int) held {
	it := &d.items[k]
	t := d.tokens(it.sent)
	r := dossier.Role{Status: dossier.Current, Span: dossier.Span{Start: t[from].Start, End: t[max(to, head)].End}}
	start := from
	for start < head {
		w := lower(t, start)
		if w == "the" || w == "a" || w == "an" || w == "and" || t[start].XPOS == "PRP$" || w == "," {
			start++
			continue
		}
		break
	}
	if p := d.possessor(it.sent, start, head); p >= 0 && (d.items[p].first == start || isPossessive(t, d.items[p].last+1)) {
		r.Of = d.resolved(p)
		end := d.items[p].last + 1
		// "the Russian President's Special Representative": of the president.
		for j := end; j < head; j++ {
			if isPossessive(t, j) || t[j].Text == "’" || t[j].Text == "'" {
				if j > end {
					r.Of = d.words(it.sent, d.items[p].first, j-1)
				}
				end = j + 1
			}
		}
		start = end
		// "Russian Security Council secretary": the body follows the demonym.
		// "Norland's U.N. ambassador" is Norland's.
		if q := d.at(it.sent, start); q >= 0 && q != p && d.items[q].last < head && d.items[q].kind == dossier.Organization && !sent(lower(t, head)) {
			r.Of = d.words(it.sent, d.items[p].first, d.items[q].last)
			start = d.items[q].last + 1
		}
	}
	for start < head {
		w := lower(t, start)
		if status, ok := d.f.status[w]; ok {
			r.Status = status
			start++
			if start < head && (t[start].Text == "-" || t[start].Text == ",") {
				start++
			}
			continue
		}
		if p := d.at(it.sent, start); p >= 0 && r.Of == "" && d.items[p].form == dossier.Name && d.items[p].kind != dossier.Person && d.items[p].last < head {
			r.Of = d.resolved(p)
			start = d.items[p].last + 1
			if isPossessive(t, start) {
				start++
			}
			continue
		}
		break
	}
	if start > 0 && r.Status == dossier.Current && from > 0 {
		if status, ok := d.f.status[lower(t, from-1)]; ok {
			r.Status = status
		}
	}
	r.Title = d.title(it.sent, start, head)
	// "deputy Norlandic prime minister"
	if p := d.possessor(it.sent, start, head); p >= 0 && r.Of == "" && d.items[p].first > start && d.items[p].e.sense == demonym {
		r.Of = d.resolved(p)
		r.Title = d.title(it.sent, start, d.items[p].first-1) + " " + d.title(it.sent, d.items[p].last+1, head)
	}
	if strings.HasPrefix(lower(t, head), "ex-") {
		r.Title, r.Status = strings.Replace(r.Title, "ex-", "", 1), dossier.Former
	}
	if to > head {
		d.extend(&r, it.sent, head, to)
	}
	return held{item: k, role: r, sent: it.sent, head: head, from: from, to: max(to, head)}
}

// extend adds what follows the head: "of X" is what the post is of, any other
// phrase belongs to the title: "envoy to Moscow".
func (d *doc) extend(r *dossier.Role, s, head, to int) {
	t := d.tokens(s)
	i := head + 1
	if lower(t, i) == "-" && i < to {
		r.Title += "-" + lower(t, i+1) // "president-elect"
		i += 2
	}
	if lower(t, i) == "of" && r.Of == "" {
		j := i + 1
		for j <= to && !(t[j].UPOS == "ADP" && lower(t, j) != "of") && t[j].XPOS != "TO" {
			j++
		}
		if known := d.f.titles.whole[joined(t, head, j-1)]; known != 0 {
			r.Title += " " + d.title(s, i, j-1) // "secretary of state"
		} else {
			r.Of = d.ofWords(s, i+1, j-1)
		}
		i = j
	}
	if w := lower(t, i); i < to && r.Of == "" && (w == "for" && spokes(lower(t, head)) || w == "at" && d.opensWithName(s, i+1, to)) {
		r.Of = d.ofWords(s, i+1, to) // "spokeswoman for the foreign ministry", "professor at Velin University"
		return
	}
	if i <= to {
		r.Title += " " + d.title(s, i, to)
	}
	if r.Of == "" {
		// "Senior Advisor to Iran's Foreign Minister": Iran's after all.
		for j := head + 1; j <= to; j++ {
			if k := d.at(s, j); k >= 0 && d.items[k].e.iso != "" && isPossessive(t, d.items[k].last+1) {
				r.Of = d.resolved(k)
				return
			}
		}
	}
}

// sent reports whether holders of post w are sent by one to another.
func sent(w string) bool { return w == "ambassador" || w == "envoy" || w == "representative" }

// spokes reports whether w is "spokesman" or the like.
func spokes(w string) bool { return strings.HasPrefix(w, "spokes") }

// opensWithName reports whether tokens first to last begin with a name, or "the" and one.
func (d *doc) opensWithName(s, first, last int) bool {
	t := d.tokens(s)
	if lower(t, first) == "the" {
		first++
	}
	return first <= last && isTitle(t[first].Text)
}

// ofWords gives the object of "of": a state by its name, anything else as written.
func (d *doc) ofWords(s, first, last int) string {
	t := d.tokens(s)
	for first < last && (lower(t, first) == "the" || lower(t, first) == "a" || lower(t, first) == "an") {
		first++
	}
	if k := d.at(s, first); k >= 0 && d.items[k].first == first && d.items[k].last == last {
		return d.resolved(k)
	}
	return d.words(s, first, last)
}

// resolved gives a name as what it stands for: "Iranian" and "Tehran" are Iran.
func (d *doc) resolved(k int) string {
	it := &d.items[k]
	switch it.e.sense {
	case demonym, people, stateName, capital:
		return d.f.gaz.states[it.e.iso].name
	}
	return d.name(it)
}

// title writes the words of a title in small letters, names in it as they are.
func (d *doc) title(s, first, last int) string {
	t := d.tokens(s)
	var b strings.Builder
	for i := first; i <= last; i++ {
		if b.Len() > 0 && i > first && t[i].Start > t[i-1].End {
			b.WriteByte(' ')
		}
		if d.at(s, i) >= 0 || isAcronym(t[i].Text) {
			b.WriteString(t[i].Text)
		} else {
			b.WriteString(strings.ToLower(t[i].Text))
		}
	}
	return strings.Trim(b.String(), " ,-")
}
