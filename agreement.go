package dossier

// Agreement is a treaty, accord or plan and the steps of its life. In a Reading
// it is what one article tells; in an Account what all of them do, and then its
// steps carry Sources.
type Agreement struct {
	ID      string   // in a Reading the Chain ID; in an Account the Entity ID
	Name    string   // fullest name
	Names   []string // all names, first use first
	Parties []string
	Steps   []Step
}

// Step is one step in an agreement's life.
type Step struct {
	Span               // its sentence; empty in an Account, where Sources have it
	Sentence int       // index into the article's sentences
	Step     StepKind  // "signed"
	Date     EventTime // when
	Status   StepStatus
	By       string
	Rule     string
	Sources  []Source // in an Account: everyone who tells this step
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
	Name    string
	Parties []string
	Stages  []Stage
}

// Stage is one stage of an undertaking.
type Stage struct {
	Span                // its sentence; empty in an Account
	Sentence int        // index into the article's sentences
	Stage    string     // in words: "Iranians can withdraw money from Russian ATMs"
	State    StepStatus // done, planned or ongoing
	Date     EventTime
	Rule     string
	Sources  []Source // in an Account
}
