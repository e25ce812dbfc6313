package dossier

// Timex is a time expression after TIMEX3.
type Timex struct {
	Span
	Sentence int // index into the article's sentences
	Type     TimexType
	Value    string // TIMEX3 value: "2024-11-19", "P20Y", "XXXX-WXX-3"
	Mod      string // TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER …
	Anchor   Anchor
	Interval // the days it can mean; open when unknown
	// Dates are the days that an event beside the expression can lie in: "since
	// 2014" runs on to the publication, "before the end of the year" is open at
	// its start, both ends of "from Oct. 22 to Oct. 24" give the whole stretch.
	Dates Interval
	Why   string // the reason for the ends, in words
	// Attributive marks an expression that names something and dates no event:
	// "the 2015 deal".
	Attributive bool
}

// TimexType is the type of a time expression after TIMEX3.
type TimexType string

const (
	TimeDate     TimexType = "DATE"
	TimeOfDay    TimexType = "TIME"
	TimeDuration TimexType = "DURATION"
	TimeSet      TimexType = "SET"
)

// Anchor is what a relative time expression counts from.
type Anchor string

const (
	AnchorNone        Anchor = ""            // written in full
	AnchorPublication Anchor = "publication" // "on Wednesday", "last month"
	AnchorNarrative   Anchor = "narrative"   // "the same day", "days earlier"
)
