package merge

import (
	"cmp"
	"slices"

	"dossier"
)

// Two sentences are copies when they share seven in ten of their content words:
// an editor's "talks" for "negotiations" does not make a sentence his own.
const (
	copyWords    = 5   // fewer content words are nobody's
	copyLikeness = 0.7 // shared words over all words
	copyShare    = 0.3 // of an article's body, for it to be a copy
	copyPeers    = 16  // earlier articles that a sentence is counted against
)

// place is a sentence of an article.
type place struct{ article, sentence int }

// findCopies finds articles that repeat another's words, and gives every article
// the origin of what it shares.
func (c *corpus) findCopies() []dossier.Copy {
	clusters := c.clusterSentences()
	pairs := c.sharedWith(clusters)
	families := newSets(len(c.articles))
	for _, p := range pairs {
		families.join(p.article, p.of)
	}
	c.inFamily = map[int]bool{}
	for _, p := range pairs {
		c.inFamily[families.find(p.article)] = true
	}
	names := c.nameFamilies(families)
	for _, places := range clusters {
		c.markCopies(places, families, names)
	}
	c.markShort(families, names)
	return c.copies(pairs, families, names)
}

// clusterSentences gives sentences that repeat one another the same cluster, and
// returns the places of each, in order.
func (c *corpus) clusterSentences() [][]place {
	var clusters [][]place
	heads := map[uint64][]int{} // minimal hash -> clusters
	for _, a := range c.articles {
		for i := range a.sentences {
			s := &a.sentences[i]
			if !s.body || len(s.words) < copyWords {
				continue
			}
			hashes := minHashes(s.words)
			s.cluster = c.likeSentence(clusters, heads, hashes, s.words)
			if s.cluster < 0 {
				s.cluster = len(clusters)
				clusters = append(clusters, nil)
				for _, h := range hashes {
					if len(heads[h]) < copyPeers {
						heads[h] = append(heads[h], s.cluster)
					}
				}
			}
			clusters[s.cluster] = append(clusters[s.cluster], place{a.at, i})
		}
	}
	return clusters
}

// likeSentence returns the first cluster whose first sentence is like words, -1 for none.
func (c *corpus) likeSentence(clusters [][]place, heads map[uint64][]int, hashes [4]uint64, words []word) int {
	for _, h := range hashes {
		for _, k := range heads[h] {
			first := clusters[k][0]
			if likeness(c.articles[first.article].sentences[first.sentence].words, words) >= copyLikeness {
				return k
			}
		}
	}
	return -1
}

// minHashes returns four minimal hashes over runs of three words: sentences that
// share most of their runs share one of the four almost surely.
func minHashes(words []word) (out [4]uint64) {
	for k := range out {
		out[k] = ^uint64(0)
	}
	for i := 0; i+2 < len(words); i++ {
		h := uint64(words[i])*0x9E3779B97F4A7C15 ^ uint64(words[i+1])*0xC2B2AE3D27D4EB4F ^ uint64(words[i+2])*0x165667B19E3779F9
		for k := range out {
			h = mix(h + uint64(k))
			out[k] = min(out[k], h&^3|uint64(k))
		}
	}
	return out
}

func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xFF51AFD7ED558CCD
	h ^= h >> 33
	h *= 0xC4CEB9FE1A85EC53
	return h ^ h>>33
}

// likeness is the number of words that a and b share over the number of all.
func likeness(a, b []word) float64 {
	if len(a) > 2*len(b) || len(b) > 2*len(a) {
		return 0
	}
	shared, rest := 0, slices.Clone(b)
	for _, w := range a {
		if i := slices.Index(rest, w); i >= 0 {
			shared++
			rest = slices.Delete(rest, i, i+1)
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}

// shared is what an article has from an earlier one.
type shared struct {
	article, of int
	share       float64
}

// sharedWith returns the pairs of articles of which the later is a copy, by the
// later and then by the earlier.
func (c *corpus) sharedWith(clusters [][]place) []shared {
	var out []shared
	for _, a := range c.articles {
		from, sentences, total := map[int]int{}, map[int]int{}, 0
		for _, s := range a.sentences {
			if !s.body {
				continue
			}
			total += s.Len()
			if s.cluster < 0 {
				continue
			}
			seen := -1
			for _, p := range clusters[s.cluster][:min(copyPeers, len(clusters[s.cluster]))] {
				if p.article < a.at && p.article != seen {
					from[p.article] += s.Len()
					sentences[p.article]++
				}
				seen = p.article
			}
		}
		for of, n := range from {
			if share := float64(n) / float64(total); share >= copyShare && (sentences[of] > 1 || share > 0.8) {
				out = append(out, shared{a.at, of, share})
			}
		}
	}
	slices.SortFunc(out, func(a, b shared) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(a.of, b.of))
	})
	return out
}

// copies lists who repeats whom: of the earlier articles the one with most of the
// words, and the agency where there is one, even if the article does not say so.
func (c *corpus) copies(pairs []shared, families *sets, names map[int]string) []dossier.Copy {
	best, most := map[int]shared{}, map[int]float64{}
	for _, p := range pairs {
		if b, ok := best[p.article]; !ok || p.share > b.share {
			best[p.article] = p
		}
		most[p.article], most[p.of] = max(most[p.article], p.share), max(most[p.of], p.share)
	}
	outlets := map[string]bool{}
	for _, a := range c.articles {
		outlets[outlet(a)] = true
	}
	var out []dossier.Copy
	for _, a := range c.articles {
		name := names[families.find(a.at)]
		if p, ok := best[a.at]; ok {
			out = append(out, dossier.Copy{Article: a.Article.ID, Of: c.articles[p.of].Article.ID, Share: round(p.share)})
		}
		switch {
		case a.origin != "":
			out = append(out, dossier.Copy{Article: a.Article.ID, Of: a.origin, Share: 1})
		case !outlets[name] && most[a.at] > 0:
			out = append(out, dossier.Copy{Article: a.Article.ID, Of: name, Share: round(most[a.at])})
		}
	}
	return out
}

// round keeps two decimals: more would pretend.
func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }
