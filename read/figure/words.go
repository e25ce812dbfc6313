package figure

import "dossier"

// change returns the direction that a word gives to the figure after it.
func change(low string) dossier.Change {
	switch low {
	case "up", "rose", "rise", "rises", "risen", "rising", "gain", "gained", "gains", "increase", "increased", "increases", "increasing", "grew", "grow", "grown", "grows",
		"growth", "growing", "jump", "jumped", "jumps", "climb", "climbed", "climbs", "surge", "surged", "surges", "soar", "soared", "added", "advanced", "expanded", "expand",
		"higher", "rallied", "leapt", "swelled", "widened", "raised", "raise", "boosted", "+":
		return dossier.Up
	case "down", "fell", "fall", "falls", "fallen", "falling", "drop", "dropped", "drops", "decline", "declined", "declines", "decrease", "decreased", "decreases", "lost",
		"plunge", "plunged", "plummet", "plummeted", "plummeting", "sank", "slid", "slide", "slumped", "slump", "shrank", "shrink", "shrunk", "contracted", "tumbled", "dipped", "dip",
		"cut", "reduced", "reduce", "lower", "shed", "slipped", "narrowed", "lowered", "eased":
		return dossier.Down
	}
	return ""
}

// months reports whether a small number after this word is a day.
func months(low string) bool {
	switch low {
	case "january", "jan", "february", "feb", "march", "april", "apr", "june", "jun", "july", "jul", "august", "aug", "september", "sept", "sep",
		"october", "oct", "november", "nov", "december", "dec":
		return true
	}
	return false
}

// names reports whether a number after this word names a thing: "Article 5",
// "Resolution 1701", "Flight 370".
func names(low string) bool {
	switch low {
	case "no", "nos", "number", "article", "articles", "resolution", "section", "chapter", "page", "pages", "room", "gate", "flight", "route", "highway", "type", "phase",
		"level", "grade", "model", "version", "volume", "vol", "part", "group", "channel", "bus", "line", "area", "district", "zone", "unit", "division", "brigade", "class",
		"game", "episode", "season", "round", "track", "apollo", "soyuz", "boeing", "airbus", "windows", "iphone", "covid", "rule", "title", "act", "protocol", "formula",
		"clause", "paragraph", "appendix", "annex", "figure", "table", "step", "stage", "exit", "pier", "block", "building", "suite", "apartment", "platform", "mark", "mk",
		"category", "tier", "agenda", "vision", "catch", "psalm", "interstate", "freeway", "count", "lot", "case", "bill", "proposition", "prop", "measure", "amendment", "radio":
		return true
	}
	return false
}
