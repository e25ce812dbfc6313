package when

import "dossier"

// Publication says when the article was published: as given, by metadata, or as
// its own words imply, as an interval with the reason for its ends.
func (f *Finder) Publication(a dossier.Article, fd Found) dossier.Published {
	return a.Published
}
