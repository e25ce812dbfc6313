package dossier

// Claim is a proposition and who stands to it how. Derived.
type Claim struct {
	ID        string
	Text      string   // in the words of the fullest telling
	About     []string // Entity IDs it names
	Asserted  []Source // who says it, with speaker and chain
	Denied    []Source // who denies it
	Printed   []Source // articles that print it as plain fact
	Relations []ClaimRelation
}

// Disputed reports whether somebody denies what somebody asserts or prints.
func (c Claim) Disputed() bool {
	return len(c.Denied) > 0
}

// ClaimRelation is how a claim stands to another.
type ClaimRelation struct {
	To   string // Claim ID
	Kind RelationKind
	Why  string
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
	ID      string
	Of      string // "trade between Russia and Iran"
	Unit    string
	Entries []FigureEntry
}

// FigureEntry is one source's figure.
type FigureEntry struct {
	Source
	Low, High   *float64
	Period      string
	Approximate bool
	Change      Change
	Relation    RelationKind // to the first entry of the group; "" for the first
	Why         string
}
