// Package name finds who and what an article names: people with their posts,
// organizations, places, agreements, groups, and which mentions are the same.
//
// In: text and parsed sentences. Out: mentions, and the chains they belong to.
// "Foreign Minister Ana Ruiz of Norland said she would sign" gives the person
// Ana Ruiz, foreign minister of Norland, with the mentions "Ana Ruiz" and "she".
package name

import (
	_ "embed"
	"slices"

	"dossier"
	"dossier/read/name/ner"
	"dossier/read/parse"
)

//go:embed data/offices.tsv
var officesTSV string

// Finder holds the gazetteers. It is safe for concurrent use.
type Finder struct {
	*Lists
	tagger  *ner.Model
	pacts   pactWords
	classes classes
	offices map[string]string             // "chairs" -> "chair"
	status  map[string]dossier.RoleStatus // "former" -> former
	terms   map[string]string             // "presidency" -> "president"
	turns   map[string]turn               // "appointed", "resigned"
}

// New loads the embedded gazetteers.
func New() (*Finder, error) {
	f := &Finder{offices: map[string]string{}, status: map[string]dossier.RoleStatus{}, terms: map[string]string{}, turns: map[string]turn{}}
	var err error
	if f.Lists, err = NewLists(); err != nil {
		return nil, err
	}
	if f.pacts, err = newPactWords(); err != nil {
		return nil, err
	}
	if f.classes, err = newClasses(); err != nil {
		return nil, err
	}
	if f.tagger, err = ner.New(); err != nil {
		return nil, err
	}
	err = rows(officesTSV, "offices.tsv", 3, func(c []string) {
		switch c[0] {
		case "verb":
			f.offices[c[1]] = c[2]
		case "term":
			f.terms[c[1]] = c[2]
		case "given", "taken", "follows":
			f.turns[c[1]] = newTurn(c[0], c[2])
		default:
			f.status[c[1]] = dossier.RoleStatus(c[2])
		}
	})
	return f, err
}

// Find returns the mentions in order and their chains. Each pass adds to what
// the passes before it found.
func (f *Finder) Find(a dossier.Article, sentences []dossier.Sentence) ([]dossier.Mention, []dossier.Chain) {
	return f.read(a, sentences).emit()
}

// read finds and chains the mentions of an article.
func (f *Finder) read(a dossier.Article, sentences []dossier.Sentence) *doc {
	d := &doc{f: f, text: a.Text, sents: sentences, trees: make([]parse.Tree, len(sentences))}
	d.cover = make([][]int32, len(sentences))
	for i, s := range sentences {
		d.trees[i] = parse.NewTree(s)
		d.cover[i] = make([]int32, len(s.Tokens))
	}
	d.quotes()
	d.names()
	d.govern()
	posts := d.posts()
	d.link()
	d.appoint(posts)
	d.pacts()
	d.counterparts()
	d.nominals(posts)
	d.groups()
	d.pronouns()
	d.firstPerson()
	return d
}

// appoint writes the posts found onto the chains of their holders.
func (d *doc) appoint(posts []held) {
	for _, h := range posts {
		it := &d.items[h.item]
		if it.chain < 0 || h.role.Title == "" {
			continue
		}
		if it.role == "" {
			it.role = d.words(h.sent, h.from, h.to)
		}
		ch := &d.chains[it.chain]
		same := func(r dossier.Role) bool { return r.Title == h.role.Title && (r.Of == h.role.Of || h.role.Of == "") }
		if !slices.ContainsFunc(ch.roles, same) {
			ch.roles = append(ch.roles, h.role)
		}
	}
}
