// Package when finds time expressions after TIMEX3 and turns them into
// intervals of days, and says when the article was published.
//
// In: text and tagged sentences. Out: time expressions; the publication interval
// and its reason; then the same expressions anchored to it.
package when

import "dossier"

// Find returns the time expressions of the sentences in order, those that need
// an anchor still without an interval.
func Find(text string, sentences []dossier.Sentence) []dossier.Timex { return nil }

// Publication says when the article was published: as given, by metadata, or as
// its own words imply, as an interval with the reason for its ends.
func Publication(a dossier.Article, sentences []dossier.Sentence, times []dossier.Timex) dossier.Published {
	return a.Published
}

// Anchor fills in the intervals of relative expressions in place: from the
// publication, or from the date that the narrative has reached.
func Anchor(text string, sentences []dossier.Sentence, times []dossier.Timex, published dossier.Published) {
}
