// Package verify re-checks what Dossier keeps: that every item leads back to
// words that are there.
//
// In: a Reading, or a whole store. Out: findings, each with where, what and
// hint; none means that all is sound.
//
//	findings := verify.Reading(&r)           // one reading, before it is stored
//	report, err := verify.Store(ctx, store)  // everything that is stored
package verify

import "dossier"

// Finding is one thing that is not as it should be.
type Finding struct {
	Where string `json:"where"` // "articles/a.txt: statement 3"
	What  string `json:"what"`  // "its words 120-118 are empty"
	Hint  string `json:"hint"`  // what to do
}

// Problem returns f as the error that refuses the article.
func (f Finding) Problem() *dossier.Problem {
	return &dossier.Problem{Kind: dossier.Internal, Where: f.Where, What: f.What, Hint: f.Hint}
}

// Hints that several findings share.
const (
	hintDefect = "this is a defect in Dossier's reader; please report it with the article"
	hintReread = "have the article read anew: dossier add --again FILE"
	hintCopy   = "restore the data file from a copy, or move it away and add the articles again"
)
