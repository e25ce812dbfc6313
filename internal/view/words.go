package view

import (
	"strconv"
	"strings"

	"dossier"
)

// Day is an interval as people read it; what nobody tells is "day unknown".
func Day(in dossier.Interval) string {
	if !in.Known() {
		return "day unknown"
	}
	return in.String()
}

// Plural counts things: "1 origin", "2 origins", "3 copies".
func Plural(n int, what string) string {
	stem, isY := strings.CutSuffix(what, "y")
	switch {
	case n == 1:
		return "1 " + what
	case isY && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e") && !strings.HasSuffix(stem, "o"):
		return strconv.Itoa(n) + " " + stem + "ies"
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// Weight counts the independent origins of sources where the number says
// something: several, or fewer than there are articles. It is "" for one article.
func Weight(sources []dossier.Source) string {
	articles := map[string]bool{}
	for _, s := range sources {
		articles[s.Article] = true
	}
	origins := dossier.Origins(sources)
	switch {
	case len(articles) < 2:
		return ""
	case origins < len(articles):
		return Plural(origins, "independent origin") + " in " + Plural(len(articles), "article")
	}
	return Plural(origins, "independent origin")
}

// Sources returns the sources of a happening's tellings.
func Sources(h dossier.Happening) []dossier.Source {
	out := make([]dossier.Source, 0, len(h.Tellings))
	for _, tell := range h.Tellings {
		out = append(out, tell.Source)
	}
	return out
}

// Amount gives a figure in words with what is said of it: "about 4 billion USD",
// "up 12 percent", "25 years".
func Amount(g dossier.FigureGroup, e dossier.FigureEntry) string {
	unit := g.Unit
	if !(e.Low != nil && e.High != nil && *e.Low == 1 && *e.High == 1) {
		unit = several(unit)
	}
	out := dossier.Amount(e.Low, e.High, unit)
	if e.Approximate && e.Low != nil && e.High != nil {
		out = "about " + out
	}
	if e.Change != "" {
		out = string(e.Change) + " " + out
	}
	return out
}

// several is the plural of a unit that is an English noun: "years", "square feet";
// "USD", "km" and "percent" stay as they are.
func several(unit string) string {
	head, last := "", unit
	if i := strings.LastIndexByte(unit, ' '); i >= 0 {
		head, last = unit[:i+1], unit[i+1:]
	}
	switch last {
	case "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter", "year", "decade",
		"metre", "kilometre", "mile", "yard", "hectare", "acre", "litre", "gallon", "barrel", "bushel", "pint", "quart",
		"tonne", "ton", "gram", "pound", "ounce", "point", "degree", "watt", "volt", "vote", "page":
		return unit + "s"
	case "century":
		return head + "centuries"
	case "foot":
		return head + "feet"
	case "inch":
		return head + "inches"
	}
	return unit
}

// Standing says how a figure stands to the first of its group, and why where the
// word alone does not say it.
func Standing(e dossier.FigureEntry) string {
	word := strings.ReplaceAll(string(e.Relation), "_", " ")
	switch {
	case e.Relation == dossier.Agrees || e.Why == "":
		return word
	case e.Relation == "":
		return "cannot be compared: " + e.Why
	}
	return word + ": " + e.Why
}

// Post is a role with the days between which it is known to be held: "foreign
// minister, Karvania (since 2024-05-21)".
func Post(ro dossier.HeldRole) string {
	out := ro.String()
	switch {
	case ro.Start != "" && ro.End != "":
		return out + " (" + string(ro.Start) + " to " + string(ro.End) + ")"
	case ro.Start != "":
		return out + " (since " + string(ro.Start) + ")"
	case ro.End != "":
		return out + " (until " + string(ro.End) + ")"
	}
	return out
}

// Quotes reports whether words bring quotation marks of their own: a second pair
// around them ("““We will sign,” she said.”") would only confuse.
func Quotes(words string) bool { return strings.ContainsAny(words, "“”\"„«»") }

// Status is the status of h where it must be told: not of what was simply held, and
// not where the title says it already.
func Status(h dossier.Happening) string {
	if h.Status == dossier.Held || strings.HasSuffix(h.Title, "("+string(h.Status)+")") {
		return ""
	}
	return string(h.Status)
}
