package merge

import (
	"cmp"
	"math"
	"slices"

	"dossier"
)

// Thresholds of the clustering, chosen on invented and real stories: an article
// joins the nearest story when it is at least joinLikeness like it; two stories
// are one from mergeLikeness on.
const (
	joinLikeness  = 0.25
	mergeLikeness = 0.45
	// storyHalfLife is after how many days of silence half of the likeness is left:
	// a treaty can rest for a year and still be the same story.
	storyHalfLife = 500.0
	undated       = dossier.Date("9999-12-31")
)

// story is a set of articles that tell one course of events.
type story struct {
	id       string
	articles []*article // by publication
	centre   map[word]int64
	square   int64            // of the length of centre
	span     dossier.Interval // from the first report to the last
}

// findStories puts every article into one story. Articles come in the order of
// publication and join the story that is most like them, as in a newsroom: so
// what is known stays where it is when more comes in.
func (c *corpus) findStories() {
	g := grouping{links: c.linkedArticles(), index: map[word][]int{}}
	for at, v := range c.vectors() {
		g.place(c.articles[at], v)
	}
	c.stories = g.merged()
	for _, s := range c.stories {
		slices.SortFunc(s.articles, func(a, b *article) int { return a.at - b.at })
		s.id = StoryID(s.articles[0].Article.ID)
		for _, a := range s.articles {
			a.story = s
		}
	}
	slices.SortFunc(c.stories, func(a, b *story) int {
		return cmp.Or(cmp.Compare(len(b.articles), len(a.articles)), a.articles[0].at-b.articles[0].at)
	})
}

// grouping is the state of findStories.
type grouping struct {
	found []*story
	index map[word][]int // word -> stories that have it
	links *sets          // what was judged on articles
	like  []int64        // scratch: products of vectors by story
}

func (g *grouping) place(a *article, v []term) {
	k := g.nearest(a, v)
	if k < 0 {
		k = len(g.found)
		g.found = append(g.found, &story{centre: map[word]int64{}})
		g.like = append(g.like, 0)
	}
	s := g.found[k]
	s.articles = append(s.articles, a)
	if in := a.Article.Published.Interval; in.Closed() {
		s.span.Latest = max(s.span.Latest, in.Latest)
		s.span.Earliest = min(cmp.Or(s.span.Earliest, in.Earliest), in.Earliest)
	}
	for _, t := range v {
		old, ok := s.centre[t.word]
		if !ok {
			g.index[t.word] = append(g.index[t.word], k)
		}
		s.centre[t.word] = old + t.weight
		s.square += 2*old*t.weight + t.weight*t.weight
	}
}

// nearest returns the story that a is most like, -1 when it is like none.
func (g *grouping) nearest(a *article, v []term) int {
	var met []int
	for _, t := range v {
		for _, k := range g.index[t.word] {
			if g.like[k] == 0 {
				met = append(met, k)
			}
			g.like[k] += t.weight * g.found[k].centre[t.word]
		}
	}
	best, most := -1, joinLikeness
	for _, k := range met {
		s := g.found[k]
		l := float64(g.like[k]) / math.Sqrt(float64(s.square)) / vectorLength
		g.like[k] = 0
		if l < most {
			continue
		}
		l *= fade(s.span, a.Article.Published.Interval)
		if (l > most || l == most && k < best) && !g.apart(a, s) {
			best, most = k, l
		}
	}
	return best
}

// fade is how much of a likeness is left after the days between two times of
// report; nothing is lost where they can be the same.
func fade(a, b dossier.Interval) float64 {
	days := max(daysBetween(a.Latest, b.Earliest), daysBetween(b.Latest, a.Earliest))
	return math.Exp2(-float64(max(0, days)) / storyHalfLife)
}

// merged joins stories that grew towards each other. Only those are compared that
// share one of their heaviest words.
func (g *grouping) merged() []*story {
	u := g.judged()
	byWord := map[word][]int{}
	for k, s := range g.found {
		if len(s.articles) < 2 {
			continue // compared with all stories already
		}
		seen := map[int]bool{}
		for _, w := range s.heaviest(6) {
			for _, j := range byWord[w] {
				if !seen[j] && g.mayMerge(s, g.found[j]) && cosine(s, g.found[j]) >= mergeLikeness {
					u.join(k, j)
				}
				seen[j] = true
			}
			byWord[w] = append(byWord[w], k)
		}
	}
	var out []*story
	for k, s := range g.found {
		if root := u.find(k); root != k {
			g.found[root].articles = append(g.found[root].articles, s.articles...)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// judged joins the stories of articles that somebody judged to be of one.
func (g *grouping) judged() *sets {
	u := newSets(len(g.found))
	of := map[int]int{} // article -> story
	for k, s := range g.found {
		for _, a := range s.articles {
			of[a.at] = k
		}
	}
	for at, k := range of {
		u.join(k, of[g.links.find(at)])
	}
	return u
}

func (s *story) heaviest(n int) []word {
	words := make([]word, 0, len(s.centre))
	for w := range s.centre {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Or(cmp.Compare(s.centre[b], s.centre[a]), cmp.Compare(a, b)) })
	return words[:min(n, len(words))]
}

// mayMerge keeps apart the stories that a person told apart.
func (g *grouping) mayMerge(s, other *story) bool {
	return !slices.ContainsFunc(s.articles, func(a *article) bool { return g.apart(a, other) })
}

func cosine(a, b *story) float64 {
	if len(a.centre) > len(b.centre) {
		a, b = b, a
	}
	var dot int64
	for w, x := range a.centre {
		dot += x * b.centre[w]
	}
	return float64(dot) / math.Sqrt(float64(a.square)) / math.Sqrt(float64(b.square))
}

// linkedArticles is what people and machines judged on articles and stories.
func (c *corpus) linkedArticles() *sets {
	u := newSets(len(c.articles))
	if len(c.verdicts) == 0 {
		return u
	}
	at := map[string]int{}
	for _, a := range c.articles {
		at[a.Article.ID] = a.at
		at[StoryID(a.Article.ID)] = a.at
	}
	c.verdicts.apply(u, func(id string) (int, bool) { i, ok := at[id]; return i, ok })
	return u
}

func (g *grouping) apart(a *article, s *story) bool {
	no := g.links.apart[g.links.find(a.at)]
	return len(no) > 0 && slices.ContainsFunc(s.articles, func(b *article) bool { return no[g.links.find(b.at)] })
}

func (c *corpus) articleIDs(s *story) []string {
	out := make([]string, len(s.articles))
	for i, a := range s.articles {
		out[i] = a.Article.ID
	}
	return out
}
