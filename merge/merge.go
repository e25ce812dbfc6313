// Package merge makes many Readings into one Account: which chains are the same
// person, which articles tell one story, which events are one happening, who
// asserts and who denies, how far an agreement has come, which figures are given
// for the same thing, and which articles repeat another's words.
//
//	acc := merge.Merge(readings, judgements)
//
// It is pure: the same Readings and Judgements give the same Account, byte for
// byte, in whatever order they come. IDs are made of content (the first place
// that tells of a thing), never of order, so they stay when later articles are
// added. An earlier article that is added late begins a story anew; see [StoryID].
//
// There are two clocks. What had been reported by a day is the Account of the
// Readings published by then: the caller passes only those. What had happened by
// a day is asked of the Account: see [State].
package merge

import "dossier"

// Merge returns the Account of the readings, corrected by the judgements. An
// article that comes twice counts once; a withdrawn judgement does not count.
func Merge(readings []dossier.Reading, judgements []dossier.Judgement) dossier.Account {
	c := gather(readings, newVerdicts(judgements))
	copies := c.findCopies()
	c.findStories()
	c.findEntities()
	c.findPacts()
	acc := dossier.Account{Copies: copies}
	for _, s := range c.stories {
		acc.Stories = append(acc.Stories, c.tell(s))
	}
	acc.Entities = c.accountEntities()
	return acc
}

// tell returns what the articles of s tell together.
func (c *corpus) tell(s *story) dossier.Story {
	happenings := c.happenings(s)
	out := dossier.Story{
		ID:           s.id,
		Articles:     c.articleIDs(s),
		Entities:     c.storyEntities(s),
		Happenings:   happenings,
		Agreements:   c.agreements(s),
		Undertakings: c.undertakings(s),
		Figures:      c.figures(s),
	}
	out.Claims = c.claims(s, out.Figures)
	linkDisputes(out.Happenings, out.Claims)
	out.Title = c.storyTitle(s)
	return out
}
