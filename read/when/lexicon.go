package when

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"dossier"
	"dossier/read/numeral"
)

//go:embed lexicon.txt
var lexiconText string

// class is what kind of word of time a word is.
type class uint8

const (
	cNone class = iota
	cMonth
	cWeekday
	cWeekdays
	cUnit
	cUnits
	cSeason
	cSeasons
	cPart
	cClock
	cZone
	cDay
	cNight
	cOvernight
	cRelative
	cNarrative
	cDecade
	cVague
	cSet
	cHoliday
	cForeign
	cAfter
)

// classes are the names of the classes in lexicon.txt, in the order above.
const classes = "month weekday weekdays unit units season seasons part clock zone day night overnight relative narrative decade vague set holiday foreign after"

// entry is one word of the lexicon.
type entry struct {
	class  class
	n      int    // the value where it is a number
	val    string // the value where it is not
	upper  bool   // must begin with a capital
	abbrev bool   // a full stop or a number must follow
}

// phrase is a lexicon word of several atoms.
type phrase struct {
	words []string
	entry
}

// lexicon is the compiled list of words; it is read only.
type lexicon struct {
	words   map[string]entry
	phrases map[string][]phrase // by first word, longest first
}

func newLexicon(text string) (*lexicon, error) {
	lx := &lexicon{words: map[string]entry{}, phrases: map[string][]phrase{}}
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := lx.add(line); err != nil {
			return nil, fmt.Errorf("lexicon.txt:%d: %w", i+1, err)
		}
	}
	for _, ps := range lx.phrases {
		for i := range ps {
			for j := i; j > 0 && len(ps[j].words) > len(ps[j-1].words); j-- {
				ps[j], ps[j-1] = ps[j-1], ps[j]
			}
		}
	}
	return lx, nil
}

// add takes one line: "month 9: ^september, ^sept.".
func (lx *lexicon) add(line string) error {
	head, list, ok := strings.Cut(line, ":")
	if i := strings.Index(line, ": "); i >= 0 {
		head, list, ok = line[:i], line[i+2:], true
	}
	name, val, _ := strings.Cut(strings.TrimSpace(head), " ")
	c := cNone
	for i, n := range strings.Fields(classes) {
		if n == name {
			c = class(i + 1)
		}
	}
	if !ok || c == cNone {
		return fmt.Errorf("not a class, a value and words: %q", line)
	}
	e := entry{class: c, val: strings.TrimSpace(val)}
	e.n, _ = strconv.Atoi(e.val)
	for _, word := range strings.Split(list, ",") {
		lx.word(strings.TrimSpace(word), e)
	}
	return nil
}

func (lx *lexicon) word(word string, e entry) {
	word, e.upper = strings.CutPrefix(word, "^")
	if c, ok := strings.CutSuffix(word, "."); ok {
		word, e.abbrev = c, true
	}
	atoms := numeral.Atoms(word, dossier.Span{End: len(word)}, nil)
	if len(atoms) == 1 {
		lx.words[atoms[0].Low] = e
		return
	}
	p := phrase{entry: e}
	for _, a := range atoms {
		p.words = append(p.words, a.Low)
	}
	if len(p.words) > 0 {
		lx.phrases[p.words[0]] = append(lx.phrases[p.words[0]], p)
	}
}

// look returns the entries of the atoms, one each.
func (lx *lexicon) look(atoms []numeral.Atom, into []entry) []entry {
	for i, a := range atoms {
		e := entry{}
		if a.Kind == numeral.Word {
			e = lx.words[a.Low]
			if e.upper && !a.Upper || e.abbrev && !borneOut(atoms, i) {
				e = entry{}
			}
		}
		into = append(into, e)
	}
	return into
}

// borneOut reports whether an abbreviation is borne out by a full stop or a
// number after it: "Sat." and "Mar 3", but not "sat" or "Mar".
func borneOut(atoms []numeral.Atom, i int) bool {
	if i+1 >= len(atoms) {
		return false
	}
	n := atoms[i+1]
	return n.Low == "." && n.Glued || n.Kind == numeral.Digits || i > 0 && atoms[i-1].Kind == numeral.Digits
}

// phraseAt returns the longest phrase that begins at atom i.
func (lx *lexicon) phraseAt(atoms []numeral.Atom, i int) (phrase, bool) {
next:
	for _, p := range lx.phrases[atoms[i].Low] {
		if i+len(p.words) > len(atoms) {
			continue
		}
		for k, w := range p.words {
			if low := atoms[i+k].Low; low != w && (w != "'" || low != "’") {
				continue next
			}
		}
		return p, true
	}
	return phrase{}, false
}
