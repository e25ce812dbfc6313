// Package verify re-checks what Dossier keeps: that every item leads back to
// words that are there, and that the store holds together.
//
// In: a store. Out: findings, each with where, what and hint; none means that
// all is sound.
//
//	report, err := verify.Store(ctx, st)
package verify

import "dossier/internal/store/cite"

// Finding is one thing that is not as it should be.
type Finding = cite.Finding

// Hints that several findings share.
const (
	hintReread = "have the article read anew: dossier add --again FILE"
	hintCopy   = "restore the data file from a copy, or move it away and add the articles again"
)
