package dossier

// Kind is what a mention, chain or entity is.
type Kind string

const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Place        Kind = "place" // a state acting as one is a place too
	Pact         Kind = "agreement"
	Group        Kind = "group"
	Position     Kind = "position"
)

// Form is how a mention refers.
type Form string

const (
	Name    Form = "name"    // "Ana Ruiz", "Moscow"
	Nominal Form = "nominal" // "the minister"
	Pronoun Form = "pronoun" // "she"
)

// Mention is a span that names someone or something.
type Mention struct {
	Span
	Sentence int // index into the article's sentences
	Kind     Kind
	Form     Form
	Chain    string // ID of the Chain it belongs to; "" when unresolved
	Role     string // the post as written beside it: "Iranian Foreign Minister"
	State    bool   // a place name (or its capital) that acts as a government
}

// Chain is one referent within an article: all mentions of the same person,
// organization, place, agreement or group.
type Chain struct {
	ID    string // "e3"; for a state "state-" and its ISO 3166 code, so that it is the same in each article
	Kind  Kind
	Name  string   // fullest name
	Names []string // all written forms, first use first, without pronouns
	Roles []Role

	// Members are the IDs of the chains that a group is made of ("the two
	// countries"), where the text makes that plain. Not part of the JSON form.
	Members []string
}

// Role is a post and what it is a post of.
type Role struct {
	Title  string     `json:"title"`        // "foreign minister"
	Of     string     `json:"of,omitempty"` // "Iran"; "" when not said
	Status RoleStatus `json:"status"`
	Start  Date       `json:"start"`
	End    Date       `json:"end"`
	Span   Span       `json:"span,omitzero"` // the words that say so
}

// RoleStatus tells a holder from a former one.
type RoleStatus string

const (
	Current     RoleStatus = "current"
	Former      RoleStatus = "former"
	RoleUnknown RoleStatus = "unknown"
)

// String gives the role in words: "foreign minister, Peru (former)".
func (ro Role) String() string {
	out := ro.Title
	if ro.Of != "" {
		out += ", " + ro.Of
	}
	if ro.Status == Former {
		out += " (former)"
	}
	return out
}
