package dossier

// Claim is a proposition and who stands to it how. Derived.
type Claim struct {
	ID        string          `json:"id"`
	Text      string          `json:"text"`               // in the words of the fullest telling
	About     []string        `json:"about,omitempty"`    // Entity IDs it names
	Asserted  []Source        `json:"asserted,omitempty"` // who says it, with speaker and chain
	Denied    []Source        `json:"denied,omitempty"`   // who denies it
	Printed   []Source        `json:"printed,omitempty"`  // articles that print it as plain fact
	Relations []ClaimRelation `json:"relations,omitempty"`
}

// Disputed reports whether somebody denies what somebody asserts or prints.
func (c Claim) Disputed() bool {
	return len(c.Denied) > 0
}

// ClaimRelation is how a claim stands to another.
type ClaimRelation struct {
	To   string       `json:"to"` // Claim ID
	Kind RelationKind `json:"kind"`
	Why  string       `json:"why,omitempty"`
}

// RelationKind is one of five relations, kept apart.
type RelationKind string

const (
	Agrees         RelationKind = "agrees"
	Contradicts    RelationKind = "contradicts"
	Denies         RelationKind = "denies"
	Supersedes     RelationKind = "supersedes"       // the world moved on
	DiffersInScope RelationKind = "differs_in_scope" // another period, unit, place or definition
)

// FigureGroup is the ledger of one measured thing: what each source gives for it.
type FigureGroup struct {
	ID      string        `json:"id"`
	Of      string        `json:"of,omitempty"` // "trade between Russia and Iran"
	Unit    string        `json:"unit,omitempty"`
	Entries []FigureEntry `json:"entries"`
}

// FigureEntry is one source's figure.
type FigureEntry struct {
	Source
	Low         *float64     `json:"low"`
	High        *float64     `json:"high"`
	Period      string       `json:"period,omitempty"`
	Approximate bool         `json:"approximate"`
	Change      Change       `json:"change,omitempty"`
	Relation    RelationKind `json:"relation,omitempty"` // to the first entry of the group; "" for the first
	Why         string       `json:"why,omitempty"`
}
