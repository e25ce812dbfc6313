package dossier

// Statement is something said, written or believed, and by whom.
type Statement struct {
	Span                // its sentence (of the cue, or of the content where there is no cue)
	Sentence int        // index into the article's sentences
	Speaker  Speaker    // the one whose words they are
	Chain    []string   // links outward between the speaker and the outlet: "TASS", "Iranian media"; without both ends
	Cue      Span       // "said", "according to"; empty where speech runs on
	Content  []Span     // one or more: a split quotation has two
	Kind     SpeechKind // direct, indirect, mixed
	Act      Act
	Rule     string // what found it
}

// Speaker is the source of a statement.
type Speaker struct {
	Span           // the words that name the speaker; empty when carried over
	Name    string // resolved name, or the description of an unnamed source
	Entity  string // Chain ID, "" when unresolved
	Role    string // "Iran's ambassador to Russia"
	Unnamed bool   // "a senior diplomat whose identity was not disclosed"
}

// SpeechKind tells how a statement is reported.
type SpeechKind string

const (
	Direct   SpeechKind = "direct"
	Indirect SpeechKind = "indirect"
	Mixed    SpeechKind = "mixed"
)

// Act is what a speaker does in saying it.
type Act string

const (
	Assert   Act = "assert"
	Deny     Act = "deny"
	Accuse   Act = "accuse"
	Condemn  Act = "condemn"
	Promise  Act = "promise"
	Praise   Act = "praise"
	Urge     Act = "urge"
	Predict  Act = "predict"
	Question Act = "question"
	Warn     Act = "warn"
	Refuse   Act = "refuse"
)
