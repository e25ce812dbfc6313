package page

import (
	"strings"
	"unicode"
)

// byline reports whether l names the author in so many words, and keeps the name:
// "By Ana Ruiz", "Written by Ana Ruiz and Ben Ost | Ostia Monitor".
func (rd *reader) byline(l *line) bool {
	if l.words > 14 || l.stop && l.words > 8 {
		return false
	}
	for _, lead := range []string{"by ", "by: ", "written by ", "story by ", "author: ", "authors: ", "reported by ", "text by ", "byline: "} {
		if !strings.HasPrefix(l.norm, lead) {
			continue
		}
		names := strings.TrimSpace(l.text[min(len(lead), len(l.text)):])
		if !rd.names(names) {
			return false
		}
		rd.setByline(names)
		return true
	}
	// "Ana Ruiz, Staff Writer", "Ana Ruiz | Norland Times"
	name, rest, ok := cutAny(l.text, ", ", " | ", " - ", " – ", " — ", " / ")
	if ok && l.words <= 8 && !l.stop && rd.isPerson(name) && rd.deskWords(rest) {
		rd.setByline(name)
		return true
	}
	return false
}

// names reports whether s starts with somebody's name or an agency's.
func (rd *reader) names(s string) bool {
	first, _, _ := cutAny(s, ", ", " and ", " | ", " - ", " – ", " — ", " in ", "; ", " & ", " for ")
	if rd.agencies[strings.TrimSpace(first)] != "" {
		return true
	}
	return rd.isPerson(first) || rd.deskWords(first)
}

// deskWords reports whether s has a word of a desk or outlet.
func (rd *reader) deskWords(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if rd.is(strings.Trim(w, ",.|-()"), "desk") {
			return true
		}
	}
	return false
}

// cutAny cuts s at the first of the separators that it holds.
func cutAny(s string, seps ...string) (before, after string, ok bool) {
	at, n := len(s), 0
	for _, sep := range seps {
		if i := strings.Index(s, sep); i >= 0 && i < at {
			at, n = i, len(sep)
		}
	}
	return s[:at], s[at+n:], n > 0
}

// isName reports whether the whole line is one or more persons' names.
func (rd *reader) isName(l *line) bool {
	if l.words > 9 || l.stop {
		return false
	}
	rest, ok := l.text, true
	for rest != "" && ok {
		var name string
		name, rest, _ = cutAny(rest, ", ", " and ", " & ", " | ")
		ok = rd.isPerson(strings.TrimSpace(name))
	}
	return ok
}

// isPerson reports whether s has the shape of a person's name: two to five
// capitalised words that headlines do not use, particles between them.
func (rd *reader) isPerson(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || len(s) > 45 {
		return false
	}
	for i, w := range words {
		low := strings.ToLower(strings.Trim(w, ".’'"))
		if i > 0 && i < len(words)-1 && rd.is(low, "small") && !isArticleWord(low) {
			continue
		}
		if !isNameWord(w) || rd.is(low, "common") || rd.is(low, "desk") || rd.is(low, "small") && len(low) > 2 || rd.is(low, "stamp") && len(low) > 4 {
			return false
		}
	}
	return true
}

// isArticleWord reports whether a small word is never part of a person's name.
func isArticleWord(w string) bool {
	switch w {
	case "the", "of", "a", "an", "in", "on", "at", "to", "for", "from", "by", "with", "as", "or", "nor", "but", "vs", "via", "per", "is", "and":
		return true
	}
	return false
}

// isNameWord reports whether w is letters that start with a capital: "Ruiz",
// "J.", "O'Hara", "Al-Sabah", "RUIZ".
func isNameWord(w string) bool {
	for i, r := range w {
		switch {
		case i == 0:
			if !unicode.IsUpper(r) {
				return false
			}
		case !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".’'-", r):
			return false
		}
	}
	return true
}

// setByline keeps the first byline of the text, without the outlet behind it. An
// agency in the place of an author shows whose copy it is.
func (rd *reader) setByline(s string) {
	s = strings.TrimSpace(s)
	if name, rest, ok := cutAny(s, " | ", " – ", " — ", " - "); ok {
		s = strings.TrimSpace(name)
		rd.agencyLine(rest)
	}
	if rd.agencyLine(s) {
		return
	}
	if rd.a.Byline == "" && s != "" {
		rd.a.Byline = strings.Join(strings.Fields(s), " ")
	}
}

// agencyLine keeps the agency that s names, if it names one and nothing else.
func (rd *reader) agencyLine(s string) bool {
	name, ok := rd.agencies[strings.Trim(s, "()[] .–—-/")]
	if ok {
		rd.setOrigin(name)
	}
	return ok
}

// setOrigin keeps the first agency whose copy the text shows to be.
func (rd *reader) setOrigin(agency string) {
	if rd.a.Origin == "" && !strings.EqualFold(agency, rd.a.Outlet) {
		rd.a.Origin = agency
	}
}
