package dossier

import "time"

// Judgement is an opinion, of a machine or a person, on whether two ids are the
// same thing. It can be taken back and is then kept as withdrawn.
type Judgement struct {
	A, B      string // ids, A < B
	Verdict   Verdict
	Score     float64  // 0 to 1, how sure
	Reasons   []string // in words
	By        string   // "machine" or a person's name
	When      time.Time
	Withdrawn bool
}

// Verdict is what a Judgement says of two ids.
type Verdict string

const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
)
