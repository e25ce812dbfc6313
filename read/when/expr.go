package when

import "dossier"

// gran is the size of the smallest unit that an expression names.
type gran int

const (
	gNone gran = iota
	gSecond
	gMinute
	gHour
	gDay
	gWeekend
	gWeek
	gFortnight
	gMonth
	gQuarter
	gSeason
	gHalf
	gYear
	gDecade
	gCentury
	gMillennium
)

// letter returns the designator of a unit in an ISO 8601 duration and whether it
// stands behind the T.
func (g gran) letter() (s string, clock bool) {
	switch g {
	case gSecond:
		return "S", true
	case gMinute:
		return "M", true
	case gHour:
		return "H", true
	case gDay:
		return "D", false
	case gWeekend:
		return "WE", false
	case gWeek, gFortnight:
		return "W", false
	case gMonth:
		return "M", false
	case gQuarter:
		return "Q", false
	case gYear, gHalf, gSeason:
		return "Y", false
	case gDecade:
		return "DE", false
	case gCentury:
		return "CE", false
	case gMillennium:
		return "ML", false
	}
	return "X", false
}

// reference says from where an expression is counted.
type reference int

const (
	refNone    reference = iota // a duration or a set: counts from nothing
	refFull                     // written in full
	refBare                     // "Wednesday", "in March", "Sept. 30": the nearest, by tense
	refShift                    // "last month": the unit of the publication, shifted
	refAgo                      // "two years ago"
	refSpan                     // "the past two months": a stretch up to or from the publication
	refVague                    // "recently", "soon"
	refNarr                     // "the same day", "the following month": the unit reached by the narrative, shifted
	refEarlier                  // "two days later": a count from the narrative
	refHoliday                  // "Christmas": a day with a name
	refSoon                     // "soon afterward": from what the narrative has reached, up to now
)

// prep is the word before an expression where it changes what an event beside it
// can mean.
type prep int

const (
	prepNone prep = iota
	prepSince
	prepUntil
	prepBy
	prepBefore
	prepAfter
	prepFrom // the first of a pair "from X to Y", "between X and Y"
	prepTo   // the second of it
)

// expr is what the grammar makes of an expression, before it is anchored.
type expr struct {
	ref    reference
	gran   gran
	year   int // 0 unknown
	month  int
	day    int
	day2   int // the last of "Oct. 22-24"
	wday   int
	sub    int    // quarter 1–4, half 1–2, by gran
	season string // SP SU FA WI
	n      int    // shift in units
	qty    float64
	vague  bool   // "several": qty is not the number
	tod    string // "T10:00", "TMO"
	tense  tense
	sure   bool // of the tense
	typ    dossier.TimexType
	val    string // a value that needs no anchor
	mod    string
	prep   prep
	approx bool    // "about two years"
	qty2   float64 // the upper end of "two to three"
	shift  bool    // n says which: "last Tuesday"
	later  bool    // "later this month", "earlier this year": up to the anchor, or from it
	recent bool    // "recent weeks"
	latest bool    // "the quarter": the one reached, or the last full one
	unitOf gran    // "the year-ago quarter": counts years, means a quarter
	solar  bool    // a year of another calendar
	first  bool    // "the first nine months"
	part   bool    // a part of the year that n names
	weekOf bool    // "the week of March 6"
	set    bool    // recurs
}

// tense of the clause around an expression.
type tense int

const (
	tenseNone tense = iota
	tensePast
	tensePresent
	tenseFuture
)
