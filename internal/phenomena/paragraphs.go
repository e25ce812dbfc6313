package phenomena

import (
	"strings"

	"dossier"
)

// Paragraphs returns the blocks of an article whose paragraphs are parted by
// blank lines, for steps that are tested without the page they come from.
func Paragraphs(text string) []dossier.Block {
	var out []dossier.Block
	at := 0
	for part := range strings.SplitAfterSeq(text, "\n\n") {
		end := at + len(strings.TrimRight(part, "\n"))
		if end > at {
			out = append(out, dossier.Block{Span: dossier.Span{Start: at, End: end}, Kind: dossier.Paragraph})
		}
		at += len(part)
	}
	return out
}
