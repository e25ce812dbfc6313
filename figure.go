package dossier

// Figure is a quantity as the article gives it.
type Figure struct {
	Span
	Sentence    int
	Low, High   *float64 // equal for an exact value; nil is an open end ("over 4 billion" has no High)
	Unit        string   // "USD", "percent", "year", "km"; "" is a bare count
	Of          string   // what it measures, as written: "total trade"
	Period      string   // "over nine months ending in late December"
	Approximate bool
	Change      Change // "up 41%"
	Speaker     string // who gives it; "" is the narrator
}

// Change is the direction of a figure that states a change.
type Change string

const (
	NoChange Change = ""
	Up       Change = "up"
	Down     Change = "down"
)
