// Package token finds the sentences and tokens of an article's blocks.
//
// In: the text and its blocks. Out: sentences with their tokens after Universal
// Dependencies; every token is a span of the text.
package token

import "dossier"

// Sentences returns the sentences of every block that is read (see
// [dossier.BlockKind.Body]) in the order of the text.
func Sentences(text string, blocks []dossier.Block) []dossier.Sentence { return nil }
