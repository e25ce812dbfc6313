package dossier

// Agreement is a treaty, accord or plan and the steps of its life. In a Reading
// it is what one article tells; in an Account what all of them do, and then its
// steps carry Sources.
type Agreement struct {
	ID      string   `json:"id"`    // in a Reading the Chain ID; in an Account the Entity ID
	Name    string   `json:"name"`  // fullest name
	Names   []string `json:"names"` // all names, first use first
	Parties []string `json:"parties"`
	Steps   []Step   `json:"steps"`
}

// Step is one step in an agreement's life.
type Step struct {
	Span     `json:"span,omitzero"` // its sentence; empty in an Account, where Sources have it
	Sentence int                    `json:"sentence,omitzero"` // index into the article's sentences
	Step     StepKind               `json:"step"`              // "signed"
	Date     EventTime              `json:"date"`              // when
	Status   StepStatus             `json:"status"`
	By       string                 `json:"by,omitempty"`
	Rule     string                 `json:"rule,omitempty"`
	Sources  []Source               `json:"sources,omitempty"` // in an Account: everyone who tells this step
}

// StepKind is a stage in the life of an agreement.
type StepKind string

const (
	Proposed             StepKind = "proposed"
	Negotiated           StepKind = "negotiated"
	Drafted              StepKind = "drafted"
	ApprovedForSignature StepKind = "approved_for_signature"
	Initialled           StepKind = "initialled"
	Signed               StepKind = "signed"
	Ratified             StepKind = "ratified"
	InForce              StepKind = "in_force"
	Amended              StepKind = "amended"
	Extended             StepKind = "extended"
	Suspended            StepKind = "suspended"
	Breached             StepKind = "breached"
	Expired              StepKind = "expired"
	Terminated           StepKind = "terminated"
	Replaced             StepKind = "replaced"
	Roadmap              StepKind = "roadmap"
)

// StepStatus is how far a step or a stage has come.
type StepStatus string

const (
	StepDone    StepStatus = "done"
	StepPlanned StepStatus = "planned"
	StepOngoing StepStatus = "ongoing"
	StepClaimed StepStatus = "claimed" // only somebody's word
)

// Undertaking is a project, link or accession that goes forward in stages.
type Undertaking struct {
	Name    string   `json:"name"`
	Parties []string `json:"parties"`
	Stages  []Stage  `json:"stages"`
}

// Stage is one stage of an undertaking.
type Stage struct {
	Span     `json:"span,omitzero"` // its sentence; empty in an Account
	Sentence int                    `json:"sentence,omitzero"` // index into the article's sentences
	Stage    string                 `json:"stage"`             // in words: "first unit connected to the grid"
	State    StepStatus             `json:"state"`             // done, planned or ongoing
	Date     EventTime              `json:"date"`
	Rule     string                 `json:"rule,omitempty"`
	Sources  []Source               `json:"sources,omitempty"` // in an Account
}
