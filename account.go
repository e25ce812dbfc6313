package dossier

// Account is everything merged from a set of Readings: a function of the
// Readings and the Judgements, the same whatever order they come in.
type Account struct {
	Stories  []Story
	Entities []Entity // over all stories
	Copies   []Copy   // articles that repeat another's words
}

// Story is what several articles tell of one course of events. Derived.
type Story struct {
	ID           string
	Title        string
	Articles     []string // Article IDs, by publication
	Entities     []string // Entity IDs, most mentioned first
	Happenings   []Happening
	Claims       []Claim
	Agreements   []Agreement
	Undertakings []Undertaking
	Figures      []FigureGroup
}

// Happening is one event told by one or more articles.
type Happening struct {
	ID         string
	Title      string // "Russia and Iran signed the Comprehensive Strategic Partnership Treaty"
	Type       EventType
	Mode       string
	Actors     []Party // Entity holds Entity IDs of the Account
	Recipients []Party
	Place      string
	Time       EventTime
	Status     Status // the latest reported; Tellings has each article's own
	Agreement  string // Entity ID of the agreement concerned
	Tellings   []Telling
	Origins    int    // independent origins among the Tellings
	Came       string // for a plan: the ID of the Happening it came to, "" while open
}

// Telling is one article's account of a Happening.
type Telling struct {
	Source
	Status Status
	Time   EventTime
}

// Entity is a person, organization, place, agreement or group over all articles. Derived.
type Entity struct {
	ID     string
	Kind   Kind
	Name   string      // the most used full name
	Names  []NameCount // every spelling, most used first
	Roles  []HeldRole
	Chains []ChainRef // the chains it is made of
}

// NameCount is a spelling and how many mentions use it.
type NameCount struct {
	Name  string
	Count int
}

// HeldRole is a role and everyone who tells of it.
type HeldRole struct {
	Role
	Sources []Source
}

// ChainRef names a chain of an article.
type ChainRef struct {
	Article string // Article ID
	Chain   string // Chain ID
}

// Copy says that an article repeats the words of another, or of an agency.
type Copy struct {
	Article string  // Article ID of the copy
	Of      string  // Article ID of the earlier one, or the agency's name
	Share   float64 // share of the copy's body text that is repeated, 0 to 1
}
