package dossier

// Source is one place where an item of an Account is written: the article, the
// sentence, its exact words, and who stands between them and the reader.
type Source struct {
	Article  string     `json:"article"` // Article ID
	Outlet   string     `json:"outlet"`
	Span     `json:"-"` // in that article's text, in bytes
	Points   Points     `json:"position"`          // the same in code points, for the JSON form
	Text     string     `json:"text"`              // the words of Span, repeated
	Rule     string     `json:"rule"`              // the rule or model that found the item there
	Reported Interval   `json:"reported"`          // when the article was published
	Speaker  string     `json:"speaker,omitempty"` // who says so; "" is the article's own voice
	Chain    []string   `json:"chain,omitempty"`   // links between the speaker and the outlet
	Origin   string     `json:"origin,omitempty"`  // who first wrote these words: an agency, or the outlet; copies share one
}

// Points is a Span in Unicode code points, as the JSON forms give it.
type Points struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Origins counts the independent origins among sources: twelve outlets that
// print one agency's sentence are one origin.
func Origins(sources []Source) int {
	seen := map[string]bool{}
	for _, s := range sources {
		seen[s.Origin] = true
	}
	return len(seen)
}
