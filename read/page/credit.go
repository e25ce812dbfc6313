package page

import (
	"strings"

	"dossier"
)

// credit keeps the agency whose copy a credit shows the text to be: "Source:
// TASS". One that only contributed is not the origin.
func (rd *reader) credit(l *line) {
	rest, ok := strings.CutPrefix(l.norm, "source: ")
	if !ok || l.words > 5 {
		return
	}
	for spelling, name := range rd.agencies {
		if strings.EqualFold(rest, spelling) {
			rd.setOrigin(name)
			return
		}
	}
}

// outlet fills in the outlet when the page names it and none was given: only the
// name in its own words about itself or its rights is sure.
func (rd *reader) outlet() {
	if rd.a.Outlet != "" {
		return
	}
	tries := 0
	for _, l := range rd.lines {
		if l.kind != dossier.Boilerplate || tries == 5 {
			continue
		}
		name := ownName(l.text)
		if name == "" {
			continue
		}
		tries++
		if rd.a.Outlet = rd.namedTwice(name, l); rd.a.Outlet != "" {
			return
		}
	}
}

// ownName returns the name in "© 2025 Ostia Monitor. All rights reserved" or in
// "At the Ostia Monitor, our commitment ...", "" when there is none.
func ownName(s string) string {
	for _, mark := range []string{"© ", "Copyright "} {
		if _, rest, ok := strings.Cut(s, mark); ok {
			rest = strings.TrimLeft(rest, "©0123456789-– ,")
			rest, _, _ = cutAny(rest, ".", ",", " All ", " all ", " | ", " – ", " - ")
			return capitals(rest)
		}
	}
	for _, mark := range []string{"At the ", "At ", "Here at "} {
		if i := strings.Index(s, mark); i == 0 || i > 1 && s[i-2] == '.' {
			rest := s[i+len(mark):]
			if name, after, ok := strings.Cut(rest, ", "); ok && (strings.HasPrefix(after, "our ") || strings.HasPrefix(after, "we ")) {
				return capitals(name)
			}
		}
	}
	return ""
}

// capitals returns s when it is one to five capitalised words, else "".
func capitals(s string) string {
	s = strings.TrimSpace(s)
	if !isPlace(s) {
		return ""
	}
	return s
}

// namedTwice returns the outlet's name when another line of the furniture names
// it, or l itself again, "" else. The name on a line of its own is the one kept:
// "Ostiapost" for "Ostiapost Online Agency".
func (rd *reader) namedTwice(name string, l *line) string {
	first, _, _ := strings.Cut(name, " ")
	if len(first) < 4 {
		first = name
	}
	found := ""
	if strings.Count(l.text, first) > 1 {
		found = name
	}
	for _, o := range rd.lines {
		if o == l || o.kind != dossier.Boilerplate && o.kind != dossier.Byline || !strings.Contains(o.text, first) {
			continue
		}
		if strings.HasPrefix(name, o.text) {
			return o.text
		}
		found = name
	}
	return found
}
