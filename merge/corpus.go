package merge

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"dossier"
)

// corpus is everything that is being merged, and what is known of it so far.
type corpus struct {
	articles []*article // by publication
	verdicts verdicts
	words    *lexicon
	concepts *concepts
	stories  []*story
	entities []*entity
	pacts    []*pact
	states   map[string]int    // the stem of a place's name -> its entity
	keys     map[string]string // names to their keys, see nameKey
	inFamily map[int]bool      // roots of articles that share words, see findCopies
}

// article is one Reading and what merging works out about it.
type article struct {
	dossier.Reading
	at        int // index into corpus.articles
	sentences []sentence
	story     *story
	chains    map[string]int // Chain ID -> index into Chains
	named     [][]int        // for each chain, its mentions by name
	entity    []int          // for each chain, its entity; -1 for none
	pact      map[string]int // Chain ID or folded name of an agreement -> corpus.pacts
	origin    string         // the agency whose copy it is, else ""
	offsets   dossier.Offsets
	byKey     map[string][]int // chains by the keys of their names; nil until asked for
}

// gather sorts the readings by publication and drops what comes twice.
func gather(readings []dossier.Reading, v verdicts) *corpus {
	rs := make([]dossier.Reading, len(readings))
	for i, r := range readings {
		rs[i] = sound(r)
	}
	slices.SortFunc(rs, byPublication)
	rs = slices.CompactFunc(rs, func(a, b dossier.Reading) bool { return a.Article.ID == b.Article.ID })
	c := &corpus{verdicts: v, words: newLexicon(), concepts: newConcepts(), keys: map[string]string{}}
	for i, r := range rs {
		c.articles = append(c.articles, c.open(i, r))
	}
	return c
}

// byPublication orders by the day by which an article was out for certain; one
// that is not dated comes last. Two readings of one article (two versions of the
// reader) are told apart by their content, so that the first is always the same.
func byPublication(a, b dossier.Reading) int {
	by := cmp.Or(
		cmp.Compare(reported(a), reported(b)),
		cmp.Compare(a.Article.Published.Earliest, b.Article.Published.Earliest),
		cmp.Compare(a.Article.ID, b.Article.ID),
		cmp.Compare(b.Reader, a.Reader),
	)
	if by != 0 || a.Article.ID == "" {
		return by
	}
	ja, _ := json.Marshal(a)
	jb, _ := json.Marshal(b)
	return bytes.Compare(ja, jb)
}

func reported(r dossier.Reading) dossier.Date {
	if d := r.Article.Published.Latest; d != "" {
		return d
	}
	return "9999-12-31"
}

func (c *corpus) open(at int, r dossier.Reading) *article {
	a := &article{Reading: r, at: at, chains: map[string]int{}, named: make([][]int, len(r.Chains)), pact: map[string]int{}}
	for i, ch := range r.Chains {
		a.chains[ch.ID] = i
		a.entity = append(a.entity, -1)
	}
	for i, m := range r.Mentions {
		if k, ok := a.chains[m.Chain]; ok && m.Form == dossier.Name {
			a.named[k] = append(a.named[k], i)
		}
	}
	a.offsets = dossier.NewOffsets(r.Article.Text)
	a.sentences = c.split(a)
	return a
}

// text returns the words of s; a span that lies outside the text has none.
func (a *article) text(s dossier.Span) string {
	if s.Start < 0 || s.End > len(a.Article.Text) || s.Start >= s.End {
		return ""
	}
	return s.Of(a.Article.Text)
}

// points returns s in code points; a span that lies outside the text has none.
func (a *article) points(s dossier.Span) dossier.Points {
	if s.Start < 0 || s.End > len(a.Article.Text) || s.Start > s.End {
		return dossier.Points{}
	}
	return a.offsets.Points(s)
}

// sentence returns the index of the sentence that holds the byte at, -1 for none.
func (a *article) sentence(at int) int {
	i, found := slices.BinarySearchFunc(a.sentences, at, func(s sentence, at int) int { return cmp.Compare(s.Start, at) })
	if !found {
		i--
	}
	if i < 0 || a.sentences[i].End <= at {
		return -1
	}
	return i
}

// around returns the sentence that holds s, or s itself where there is none.
func (a *article) around(s dossier.Span) dossier.Span {
	if i := a.sentence(s.Start); i >= 0 {
		return a.sentences[i].Span
	}
	return s
}

// published returns the day by which a was out.
func (a *article) published() dossier.Date { return reported(a.Reading) }

// wordsOf returns the content words of s, which is most often a sentence.
func (c *corpus) wordsOf(a *article, s dossier.Span) []word {
	if i := a.sentence(s.Start); i >= 0 && a.sentences[i].Span == s {
		return a.sentences[i].words
	}
	return c.words.in(a.text(s))
}
