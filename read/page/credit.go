package page

import "strings"

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
	for _, l := range rd.lines {
		if l.kind != "boilerplate" {
			continue
		}
		name := ownName(l.text)
		if name != "" && rd.namedTwice(name, l) {
			rd.a.Outlet = name
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

// namedTwice reports whether another line of the furniture, or l itself again,
// names what name starts with: "IranGate" for "IranGate Analytical News Agency".
func (rd *reader) namedTwice(name string, l *line) bool {
	first, _, _ := strings.Cut(name, " ")
	if strings.Count(l.text, name) > 1 || strings.Count(l.text, first) > 1 && len(first) > 4 {
		return true
	}
	for _, o := range rd.lines {
		if o != l && (o.kind == "boilerplate" || o.kind == "byline") && strings.Contains(o.text, first) && len(first) > 4 {
			return true
		}
	}
	return false
}
