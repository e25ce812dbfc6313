package dossier

// Account is everything merged from a set of Readings: a function of the
// Readings and the Judgements, the same whatever order they come in.
type Account struct {
	Stories  []Story  `json:"stories,omitempty"`
	Entities []Entity `json:"entities,omitempty"` // over all stories
	Copies   []Copy   `json:"copies,omitempty"`   // articles that repeat another's words
}

// Story is what several articles tell of one course of events. Derived.
type Story struct {
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Articles     []string      `json:"articles"`           // Article IDs, by publication
	Entities     []string      `json:"entities,omitempty"` // Entity IDs, most mentioned first
	Happenings   []Happening   `json:"happenings,omitempty"`
	Claims       []Claim       `json:"claims,omitempty"`
	Agreements   []Agreement   `json:"agreements,omitempty"`
	Undertakings []Undertaking `json:"undertakings,omitempty"`
	Figures      []FigureGroup `json:"figures,omitempty"`
}

// Happening is one event told by one or more articles.
type Happening struct {
	ID         string    `json:"id"`
	Title      string    `json:"title"` // "Spain and Peru signed the trade agreement"
	Type       EventType `json:"type"`
	Mode       string    `json:"mode,omitempty"`
	Actors     []Party   `json:"actors,omitempty"` // Entity holds Entity IDs of the Account
	Recipients []Party   `json:"recipients,omitempty"`
	Place      string    `json:"place,omitempty"`
	Time       EventTime `json:"time"`
	Why        string    `json:"why,omitempty"`       // what the Time rests on, in words
	Status     Status    `json:"status"`              // the latest reported; Tellings has each article's own
	Agreement  string    `json:"agreement,omitempty"` // Entity ID of the agreement concerned
	Tellings   []Telling `json:"tellings"`
	Minor      bool      `json:"minor,omitempty"` // words or background on no known day: a timeline can fold it away
	Origins    int       `json:"origins"`         // independent origins among the Tellings
	Claim      string    `json:"claim,omitempty"` // ID of the Claim by which somebody denies it, "" when nobody does
	Came       string    `json:"came,omitempty"`  // for a plan: the ID of the Happening it came to, "" while open
}

// Telling is one article's account of a Happening.
type Telling struct {
	Source
	Status Status    `json:"status"`
	Time   EventTime `json:"time"`
}

// Entity is a person, organization, place, agreement or group over all articles. Derived.
type Entity struct {
	ID     string      `json:"id"`
	Kind   Kind        `json:"kind"`
	Name   string      `json:"name"`  // the most used full name
	Names  []NameCount `json:"names"` // every spelling, most used first
	Roles  []HeldRole  `json:"roles,omitempty"`
	Chains []ChainRef  `json:"chains,omitempty"` // the chains it is made of
}

// NameCount is a spelling and how many mentions use it.
type NameCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// HeldRole is a role and everyone who tells of it.
type HeldRole struct {
	Role
	Sources []Source `json:"sources"`
}

// ChainRef names a chain of an article.
type ChainRef struct {
	Article string `json:"article"` // Article ID
	Chain   string `json:"chain"`   // Chain ID
}

// Copy says that an article repeats the words of another, or of an agency.
type Copy struct {
	Article string  `json:"article"`      // Article ID of the copy
	Of      string  `json:"of,omitempty"` // Article ID of the earlier one, or the agency's name
	Share   float64 `json:"share"`        // share of the copy's body text that is repeated, 0 to 1
}
