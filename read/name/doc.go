package name

import (
	"slices"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// doc is one article while its mentions are being found.
type doc struct {
	f      *Finder
	text   string
	sents  []dossier.Sentence
	trees  []parse.Tree
	items  []item // in the order of the text once sorted
	chains []chain
	quoted [][]bool  // for each token whether it stands between quotation marks
	pair   [2]string // the two states that the article names most
	cover  [][]int32 // for each token the outermost item that holds it, -1 when none
}

// item is a mention in the making: tokens first to last of a sentence.
type item struct {
	sent, first, last int
	kind              dossier.Kind
	form              dossier.Form
	e                 entry // what the gazetteer knows of it; zero when nothing
	chain             int   // index into doc.chains, -1 while unresolved
	role              string
	state             bool
	gender            gender
	plural            bool
}

// gender is what pronouns tell apart.
type gender uint8

const (
	unknownGender gender = iota
	male
	female
	neuter
)

// chain is a referent in the making.
type chain struct {
	id      string
	kind    dossier.Kind
	iso     string // of a state
	name    string
	plain   string // name as it is compared
	full    string // its fullest name in the gazetteer, "" when not known
	names   []string
	roles   []dossier.Role
	members []int // of a group: indices into doc.chains
	items   []int
	gender  gender
	plural  bool
	sort    string // what it is: "treaty", "newspaper", "ministry"; "" when nothing says so
}

func (d *doc) tokens(sent int) []dossier.Token { return d.sents[sent].Tokens }

func (d *doc) span(it *item) dossier.Span {
	t := d.sents[it.sent].Tokens
	return dossier.Span{Start: t[it.first].Start, End: t[it.last].End}
}

// words returns the text of tokens first to last with its white space made even.
func (d *doc) words(sent, first, last int) string {
	t := d.sents[sent].Tokens
	if first > last {
		return ""
	}
	return strings.Join(strings.Fields(d.text[t[first].Start:t[last].End]), " ")
}

func (d *doc) name(it *item) string { return d.words(it.sent, it.first, it.last) }

// head returns the head word of an item: the token whose governor lies outside.
func (d *doc) head(it *item) int {
	t := d.sents[it.sent].Tokens
	for i := it.first; i <= it.last; i++ {
		if h := t[i].Head; h < it.first || h > it.last {
			if t[i].Rel != "punct" && t[i].Rel != "det" && t[i].Rel != "case" {
				return i
			}
		}
	}
	return it.last
}

// at returns the outermost item that covers token i of a sentence, or -1.
func (d *doc) at(sent, i int) int {
	if i < 0 || i >= len(d.cover[sent]) {
		return -1
	}
	return int(d.cover[sent][i])
}

// sort puts the items into the order of the text, the longer one first where
// two begin together, and notes which token lies in which.
func (d *doc) sort() {
	slices.SortStableFunc(d.items, func(x, y item) int {
		if x.sent != y.sent {
			return x.sent - y.sent
		}
		if x.first != y.first {
			return x.first - y.first
		}
		return y.last - x.last
	})
	for s := range d.sents {
		for i := range d.cover[s] {
			d.cover[s][i] = -1
		}
	}
	for k := len(d.items) - 1; k >= 0; k-- {
		it := &d.items[k]
		for i := it.first; i <= it.last; i++ {
			d.cover[it.sent][i] = int32(k)
		}
	}
}

// lower returns the lower-case form of token i's text, "" outside the sentence.
func lower(t []dossier.Token, i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return strings.ToLower(t[i].Text)
}

func isPossessive(t []dossier.Token, i int) bool {
	return i >= 0 && i < len(t) && (t[i].XPOS == "POS" || t[i].Text == "'s" || t[i].Text == "’s")
}

func isNoun(t dossier.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

func isVerb(t dossier.Token) bool { return t.UPOS == "VERB" || t.UPOS == "AUX" }

func isQuote(s string) bool {
	switch s {
	case `"`, "“", "”", "''", "``", "«", "»", "„":
		return true
	}
	return false
}
