package dossier

// Source is one place where an item of an Account is written: the article, the
// sentence, its exact words, and who stands between them and the reader.
type Source struct {
	Article  string // Article ID
	Outlet   string
	Span              // in that article's text
	Text     string   // the words of Span, repeated
	Rule     string   // the rule or model that found the item there
	Reported Interval // when the article was published
	Speaker  string   // who says so; "" is the article's own voice
	Chain    []string // links between the speaker and the outlet
	Origin   string   // who first wrote these words: an agency, or the outlet; copies share one
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
