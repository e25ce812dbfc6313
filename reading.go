package dossier

// Reading is everything read out of one article. It is a function of the
// article and the reader's version: the same two give the same Reading.
type Reading struct {
	Article      Article
	Sentences    []Sentence // not part of the JSON form; nil after decoding
	Chains       []Chain    // "entities" in JSON
	Mentions     []Mention
	Times        []Timex
	Figures      []Figure
	Statements   []Statement
	Events       []Event
	Agreements   []Agreement
	Undertakings []Undertaking
	Reader       string // version of the reader
}

// Chain returns the chain with the given ID, or nil.
func (r *Reading) Chain(id string) *Chain {
	for i := range r.Chains {
		if r.Chains[i].ID == id {
			return &r.Chains[i]
		}
	}
	return nil
}
