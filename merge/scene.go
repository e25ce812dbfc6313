package merge

import "dossier"

// scene is how many sentences from a dated happening an undated one of the same
// article still belongs to its scene: "On Monday Sund flew to Velin. She met Ruiz."
const scene = 2

// placeUndated gives each happening without a time the day of the dated one that
// stands nearest before it in the article that told it first, else the nearest
// after; it orders a timeline and dates nothing. A plan is no scene, and what was
// long before the article is its background.
func placeUndated(events []*event) {
	dated := map[*article][]*event{}
	for _, e := range events {
		if first := e.reports[0]; e.width <= 31 && e.time.Known() && !e.plan() && daysBetween(e.time.Latest, first.a.published()) <= 62 {
			dated[first.a] = append(dated[first.a], e)
		}
	}
	for _, e := range events {
		first := e.reports[0]
		at := first.a.sentence(first.src.Start)
		if e.time.Known() || e.plan() || at < 0 {
			continue
		}
		nearest := 2*scene + 2
		for _, o := range dated[first.a] {
			away := at - first.a.sentence(o.reports[0].src.Start)
			rank := 2 * away
			if away < 0 {
				rank = 1 - 2*away
			}
			if max(away, -away) <= scene && (rank < nearest || rank == nearest && o.time.Earliest < e.beside) {
				nearest, e.beside = rank, o.time.Earliest
			}
		}
	}
}

// besideDay is where an undated happening stands, "" where no scene says.
func (e *event) besideDay() dossier.Date {
	if e.time.Known() {
		return ""
	}
	return e.beside
}

// side says whether e stands before (-1) or after (1) the dated happenings of its
// scene: "they signed on Thursday, ending ten months of negotiations".
func (e *event) side() int {
	switch {
	case e.besideDay() == "":
		return 0
	case e.pact != nil && (e.reports[0].concept.name == "negotiate" || e.reports[0].concept.name == "draft"):
		return -1
	}
	return 1
}
