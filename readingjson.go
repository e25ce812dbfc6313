package dossier

import "encoding/json"

// The JSON form of a Reading, as docs/reading.schema.json describes it. Offsets
// are Unicode code points into article.text, end exclusive (as in the W3C Web
// Annotation text position selector). What is not known is null; absent lists
// are [].

type jsonReading struct {
	Article      jsonArticle       `json:"article"`
	Entities     []jsonChain       `json:"entities"`
	Mentions     []jsonMention     `json:"mentions"`
	Times        []jsonTimex       `json:"times"`
	Figures      []jsonFigure      `json:"figures"`
	Statements   []jsonStatement   `json:"statements"`
	Events       []jsonEvent       `json:"events"`
	Agreements   []jsonAgreement   `json:"agreements"`
	Undertakings []jsonUndertaking `json:"undertakings"`
	Reader       string            `json:"reader"`
}

type jsonArticle struct {
	ID        string        `json:"id"`
	Source    string        `json:"source"`
	Outlet    *string       `json:"outlet"`
	Title     *string       `json:"title"`
	Byline    *string       `json:"byline"`
	Dateline  *string       `json:"dateline"`
	Language  *string       `json:"language"`
	Text      string        `json:"text"`
	Published jsonPublished `json:"published"`
	Blocks    []jsonBlock   `json:"blocks"`
}

type jsonPublished struct {
	Earliest *string `json:"earliest"`
	Latest   *string `json:"latest"`
	Basis    *string `json:"basis"`
	Why      *string `json:"why"`
}

// jsonSpan is embedded, so that start and end stand beside the other fields.
type jsonSpan = Points

type jsonBlock struct {
	jsonSpan
	Kind BlockKind `json:"kind"`
}

type jsonQuote struct {
	jsonSpan
	Text string `json:"text"`
}

type jsonChain struct {
	ID    string     `json:"id"`
	Kind  Kind       `json:"kind"`
	Name  string     `json:"name"`
	Names []string   `json:"names"`
	Roles []jsonRole `json:"roles"`
}

type jsonRole struct {
	Title  string     `json:"title"`
	Of     *string    `json:"of"`
	Status RoleStatus `json:"status"`
	Start  *string    `json:"start"`
	End    *string    `json:"end"`
}

type jsonMention struct {
	jsonQuote
	Kind   Kind    `json:"kind"`
	Form   Form    `json:"form"`
	Entity *string `json:"entity"`
}

type jsonTimex struct {
	jsonQuote
	Type     TimexType `json:"type"`
	Value    *string   `json:"value"`
	Mod      *string   `json:"mod"`
	Earliest *string   `json:"earliest"`
	Latest   *string   `json:"latest"`
}

type jsonFigure struct {
	jsonQuote
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Unit        *string  `json:"unit"`
	Of          *string  `json:"of"`
	Period      *string  `json:"period"`
	Approximate bool     `json:"approximate"`
	Speaker     *string  `json:"speaker"`
}

type jsonSpeaker struct {
	Name    *string `json:"name"`
	Text    *string `json:"text"`
	Entity  *string `json:"entity"`
	Role    *string `json:"role"`
	Unnamed bool    `json:"unnamed"`
}

type jsonStatement struct {
	jsonSpan
	Speaker jsonSpeaker `json:"speaker"`
	Chain   []*string   `json:"chain"`
	Cue     *jsonQuote  `json:"cue"`
	Content []jsonQuote `json:"content"`
	Kind    SpeechKind  `json:"kind"`
	Act     Act         `json:"act"`
	Rule    string      `json:"rule"`
}

type jsonParty struct {
	Name   string  `json:"name"`
	Entity *string `json:"entity"`
}

type jsonTime struct {
	Text     *string    `json:"text"`
	Earliest *string    `json:"earliest"`
	Latest   *string    `json:"latest"`
	Basis    *TimeBasis `json:"basis"`
}

type jsonEvent struct {
	jsonSpan
	Type        *string     `json:"type"` // null for what PLOVER has no type for
	Mode        *string     `json:"mode"`
	Trigger     jsonQuote   `json:"trigger"`
	Actors      []jsonParty `json:"actors"`
	Recipients  []jsonParty `json:"recipients"`
	Place       *string     `json:"place"`
	Time        jsonTime    `json:"time"`
	Status      Status      `json:"status"`
	Agreement   *string     `json:"agreement"`
	Attribution attribution `json:"attribution"`
	Rule        string      `json:"rule"`
}

type jsonAgreement struct {
	Name    string     `json:"name"`
	Parties []string   `json:"parties"`
	Steps   []jsonStep `json:"steps"`
}

type jsonStep struct {
	Step   StepKind   `json:"step"`
	Date   jsonTime   `json:"date"`
	Status StepStatus `json:"status"`
	By     *string    `json:"by"`
	jsonSpan
}

type jsonUndertaking struct {
	Name    string      `json:"name"`
	Parties []string    `json:"parties"`
	Stages  []jsonStage `json:"stages"`
}

type jsonStage struct {
	Stage string     `json:"stage"`
	State StepStatus `json:"state"`
	Date  jsonTime   `json:"date"`
	jsonSpan
}

// attribution is "narrator" or an index into the Reading's statements.
type attribution int

func (a attribution) MarshalJSON() ([]byte, error) {
	if a == Narrator {
		return []byte(`"narrator"`), nil
	}
	return json.Marshal(int(a))
}

// opt returns nil for the zero value: what is not known is null.
func opt[T ~string](v T) *string {
	if v == "" {
		return nil
	}
	s := string(v)
	return &s
}

func list[T any](v []T) []T {
	if v == nil {
		return []T{}
	}
	return v
}

func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}
