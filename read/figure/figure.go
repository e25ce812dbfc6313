// Package figure finds quantities: value, range, unit, what they measure, for
// which period, and who gives them.
//
// In: text, parsed sentences, time expressions (a date is not a figure). Out:
// figures.
package figure

import "dossier"

// Find returns the figures of the sentences in order.
func Find(text string, sentences []dossier.Sentence, times []dossier.Timex) []dossier.Figure {
	return nil
}

// Attribute names the speaker of each figure that stands in a statement's content.
func Attribute(figures []dossier.Figure, statements []dossier.Statement) {
	for i := range figures {
		for _, st := range statements {
			for _, c := range st.Content {
				if c.Contains(figures[i].Span) {
					figures[i].Speaker = st.Speaker.Name
				}
			}
		}
	}
}
