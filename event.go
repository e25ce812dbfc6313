package dossier

// Event is something that happened, is planned, denied or supposed, after PLOVER.
type Event struct {
	Span                  // its sentence
	Sentence    int       // index into the article's sentences
	Type        EventType // PLOVER
	Mode        string    // PLOVER mode: "visit", "meet"; "" when none
	Trigger     Span
	Clause      Clause
	Actors      []Party
	Recipients  []Party
	Place       string
	Time        EventTime
	Status      Status
	Agreement   string // name of the agreement concerned, "" when none
	Attribution int    // index into Reading.Statements, or [Narrator]
	Rule        string // what found it
}

// Clause is the shortest run of words that tells an event by itself: subject to last
// object, without what is only added. It is not part of a Reading's JSON form.
type Clause struct {
	Span             // zero when there is none
	Predicate Span   // its part from the auxiliaries on: "will sign the treaty in Velin"; zero for a noun
	Verb      Span   // "sign"
	Lemma     string // dictionary form of Verb
	Past      string // its past form: "sent"
	Passive   bool
}

// Narrator is the Attribution of an event that the article tells in its own voice.
const Narrator = -1

// Party is an actor or a recipient.
type Party struct {
	Name   string `json:"name"`
	Entity string `json:"entity,omitempty"` // Chain ID, "" when unresolved
}

// EventTime is when an event takes place; the zero value is unknown.
type EventTime struct {
	Text string `json:"text,omitempty"` // "on Sept. 30", "" when only implied
	Interval
	Basis TimeBasis `json:"basis,omitempty"`
}

// TimeBasis says how an event's time is known.
type TimeBasis string

const (
	TimeExplicit TimeBasis = "explicit" // the year is written
	TimeByText   TimeBasis = "article"  // fixed by the article's context
	TimeUnknown  TimeBasis = "unknown"
)

// EventType is a PLOVER event type.
type EventType string

// Untyped events are those that PLOVER has no type for: an explosion, an election,
// a death. Their Mode tells what they are.
const Untyped EventType = ""

const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Concede   EventType = "CONCEDE"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	AccuseOf  EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// Status is how real an event is in the article's account.
type Status string

const (
	Held         Status = "held"
	Planned      Status = "planned"
	Ongoing      Status = "ongoing"
	Denied       Status = "denied"
	Alleged      Status = "alleged"
	Hypothetical Status = "hypothetical"
)
