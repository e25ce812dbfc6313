package figure

import (
	_ "embed"
	"fmt"
	"strings"

	"dossier"
	"dossier/read/numeral"
)

//go:embed units.txt
var unitsText string

// unit is one unit of measure.
type unit struct {
	name  string // what a figure carries: "USD", "percent", "km"
	kind  string // money, share, time, length …
	words []string
	exact string // must be written so
	glued bool   // counts only glued to its number
}

// units finds units by their first atom, the longest first; it is read only.
type units map[string][]unit

func newUnits(text string) (units, error) {
	us := units{}
	for i, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		head, list, ok := strings.Cut(line, ": ")
		at := strings.LastIndexByte(head, ' ')
		if !ok || at < 0 {
			return nil, fmt.Errorf("units.txt:%d: not a name, a kind and words: %q", i+1, line)
		}
		for _, word := range strings.Split(list, ", ") {
			us.add(unit{name: head[:at], kind: head[at+1:]}, word)
		}
	}
	return us, nil
}

func (us units) add(u unit, word string) {
	word, exact := strings.CutPrefix(word, "^")
	word, u.glued = strings.CutPrefix(word, "~")
	if exact {
		u.exact = word
	}
	for _, a := range numeral.Atoms(word, dossier.Span{End: len(word)}, nil) {
		u.words = append(u.words, a.Low)
	}
	if len(u.words) == 0 {
		return
	}
	list := append(us[u.words[0]], u)
	for j := len(list) - 1; j > 0 && len(list[j].words) > len(list[j-1].words); j-- {
		list[j], list[j-1] = list[j-1], list[j]
	}
	us[u.words[0]] = list
}

// match returns the atom after the words of u at i; "square-foot" is "square foot".
func (u *unit) match(atoms []numeral.Atom, i int) (int, bool) {
	for k, w := range u.words {
		if k > 0 && i < len(atoms) && atoms[i].Low == "-" && w != "-" {
			i++
		}
		if i >= len(atoms) || atoms[i].Low != w {
			return i, false
		}
		i++
	}
	return i, true
}

// at returns the longest unit that begins at atom i and the atom after it.
func (us units) at(text string, atoms []numeral.Atom, i int) (unit, int, bool) {
	if i >= len(atoms) {
		return unit{}, i, false
	}
	for _, u := range us[atoms[i].Low] {
		end, ok := u.match(atoms, i)
		if !ok || u.glued && !atoms[i].Glued || u.exact != "" && text[atoms[i].Start:atoms[end-1].End] != u.exact {
			continue
		}
		return u, end, true
	}
	return unit{}, i, false
}
