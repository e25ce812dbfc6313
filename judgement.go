package dossier

import "time"

// Judgement is an opinion, of a machine or a person, on whether two ids are the
// same thing. It can be taken back and is then kept as withdrawn.
type Judgement struct {
	A         string    `json:"a"` // ids, A < B
	B         string    `json:"b"` // ids, A < B
	Verdict   Verdict   `json:"verdict"`
	Score     float64   `json:"score"`             // 0 to 1, how sure
	Reasons   []string  `json:"reasons,omitempty"` // in words
	By        string    `json:"by"`                // "machine" or a person's name
	When      time.Time `json:"when"`
	Withdrawn bool      `json:"withdrawn"`
}

// Verdict is what a Judgement says of two ids.
type Verdict string

const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
)
