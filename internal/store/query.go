package store

import (
	"fmt"
	"strings"
	"unicode"

	"dossier"
)

// Term is one thing to look for: a word, or words that follow each other.
type Term struct {
	Words  string
	Phrase bool // written in quotation marks
	Prefix bool // "sanct*": the last word may go on
	Not    bool // must not be there
}

func (t Term) String() string {
	var b strings.Builder
	if t.Not {
		b.WriteByte('-')
	}
	if t.Phrase {
		b.WriteString(`"` + t.Words + `"`)
	} else {
		b.WriteString(t.Words)
	}
	if t.Prefix {
		b.WriteByte('*')
	}
	return b.String()
}

// maxTerms and maxWords keep a query from being a program.
const (
	maxTerms = 32
	maxWords = 400 // bytes of one term
)

// ParseQuery reads what a person types into a search box: words that must all
// be there, "words in this order", -without and begin*. Everything else is only
// a word: AND, OR and brackets mean nothing. It fails, with a Problem, only for
// a query without anything to look for or one that is far too long.
func ParseQuery(s string) ([]Term, error) {
	var terms []Term
	wanted := false
	for rest := clean(s); ; {
		var t Term
		var ok bool
		if t, rest, ok = nextTerm(rest); !ok {
			break
		}
		if !strings.ContainsFunc(t.Words, isWordRune) {
			continue
		}
		wanted = wanted || !t.Not
		terms = append(terms, t)
	}
	return terms, badQuery(s, terms, wanted)
}

func badQuery(s string, terms []Term, wanted bool) error {
	p := &dossier.Problem{Kind: dossier.Usage, Where: fmt.Sprintf("search %.60q", s)}
	switch {
	case len(terms) == 0:
		p.What, p.Hint = "there is no word to look for", `write words, "words in order", -without, begin*`
	case !wanted:
		p.What, p.Hint = "it says only what must not be there", "add a word that must be there"
	case len(terms) > maxTerms:
		p.What, p.Hint = fmt.Sprintf("%d words are too many, %d are allowed", len(terms), maxTerms), `put words that follow each other in "quotation marks"`
	default:
		for _, t := range terms {
			if len(t.Words) > maxWords {
				p.What, p.Hint = fmt.Sprintf("a phrase of %d bytes is too long", len(t.Words)), "look for a part of it"
				return p
			}
		}
		return nil
	}
	return p
}

// clean makes one kind of space and of quotation mark, and valid UTF-8.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("“”„‟«»", r):
			return '"'
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, " "))
}

// nextTerm takes the next term off a clean query.
func nextTerm(s string) (t Term, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	if s == "" {
		return Term{}, "", false
	}
	if after, found := strings.CutPrefix(s, "-"); found {
		t.Not, s = true, after
	}
	if after, found := strings.CutPrefix(s, `"`); found {
		t.Phrase = true
		t.Words, rest, _ = strings.Cut(after, `"`)
		t.Words = strings.Join(strings.Fields(t.Words), " ")
		rest, t.Prefix = strings.CutPrefix(rest, "*")
		return t, rest, true
	}
	end := strings.IndexAny(s, ` "`)
	if end < 0 {
		end = len(s)
	}
	t.Words, rest = s[:end], s[end:]
	if word := strings.TrimRight(t.Words, "*"); word != t.Words {
		t.Words, t.Prefix = word, true
	}
	return t, rest, true
}

// isWordRune reports whether the index keeps r as part of a word.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
