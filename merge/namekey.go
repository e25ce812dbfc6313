package merge

import (
	"strings"
)

// nameKey folds a name and drops what comes and goes: "The Civic Union’s" is
// "civic union", "Tolmeria's parliament" and "the Tolmerian parliament" are one.
func nameKey(name string) string {
	var words []string
	forms(name, func(form string, at int) {
		w := fold(form)
		if w == "the" || w == "s" && at > 0 && name[at-1] != ' ' {
			return
		}
		words = append(words, w)
	})
	for i, w := range words {
		if len(w) > 5 {
			words[i] = demonym(w)
		}
	}
	return strings.Join(words, " ")
}

// demonym brings a country and its adjective together; neither need be known.
func demonym(w string) string {
	for _, e := range []string{"ians", "ian", "ia", "ans", "an", "a"} {
		if strings.HasSuffix(w, e) && len(w)-len(e) >= 4 {
			return w[:len(w)-len(e)]
		}
	}
	return w
}

// isGeneric reports whether w names a kind of body; every state has one.
func isGeneric(w string) bool {
	switch w {
	case "ministry", "foreign", "defence", "defense", "interior", "finance", "energy", "transport", "health", "parliament",
		"senate", "congress", "house", "government", "cabinet", "police", "army", "navy", "court", "supreme", "constitutional",
		"central", "bank", "national", "council", "security", "assembly", "office", "president", "presidential", "palace",
		"customs", "service", "state", "company", "party", "chamber", "commerce", "trade", "of", "and", "the", "affairs",
		"department", "opposition", "commission", "committee", "military", "intelligence", "armed", "forces", "authority",
		"port", "university", "federal", "electoral", "election":
		return true
	}
	return false
}

func generic(name string) bool {
	for w := range strings.FieldsSeq(fold(name)) {
		if !isGeneric(w) {
			return false
		}
	}
	return true
}

// plainName drops the article, the possessive, quotation marks and line breaks.
func plainName(s string) string {
	s = strings.Join(strings.Fields(strings.Map(unquote, s)), " ")
	for _, p := range []string{"the ", "The "} {
		s = strings.TrimPrefix(s, p)
	}
	for _, p := range []string{"’s", "'s", "’", "'"} {
		s = strings.TrimSuffix(s, p)
	}
	return s
}

// unquote drops double quotation marks.
func unquote(r rune) rune {
	if r == '“' || r == '”' || r == '"' {
		return -1
	}
	return r
}
