package name

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

//go:embed data/states.tsv
var statesTSV string

//go:embed data/seats.tsv
var seatsTSV string

//go:embed data/places.tsv
var placesTSV string

//go:embed data/orgs.tsv
var orgsTSV string

//go:embed data/adjectives.tsv
var adjectivesTSV string

// sense is what a name in the gazetteer can stand for.
type sense uint8

const (
	stateName sense = iota + 1 // "Russia"
	demonym                    // "Russian", as adjective or person
	people                     // "Russians"
	capital                    // "Moscow"
	seat                       // "Kremlin"
	place                      // "Siberia"
	org                        // "TASS"
	regional                   // "European"
)

// entry is one name of the gazetteer.
type entry struct {
	sense sense
	iso   string // state it is of, "" when none
	full  string // the fullest name of what it stands for
	sort  string // places: city, region …; organizations: agency, outlet …
	key   string // the name without white space, as it is matched
}

// state is what we know of one state.
type state struct {
	iso, name, capital string
	adjective          string
}

// gazetteer finds known names in token sequences.
type gazetteer struct {
	first  map[string][]entry // by the lower-case letters that the name begins with, longest first
	states map[string]state
}

func newGazetteer() (*gazetteer, error) {
	g := &gazetteer{first: map[string][]entry{}, states: map[string]state{}}
	for _, load := range []func() error{g.loadStates, g.loadSeats, g.loadPlaces, g.loadOrgs, g.loadAdjectives} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	for _, list := range g.first {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].key) > len(list[j].key) })
	}
	return g, nil
}

func (g *gazetteer) add(name string, e entry) {
	e.key = strings.ReplaceAll(name, " ", "")
	if e.key == "" {
		return
	}
	k := leading(name)
	g.first[k] = append(g.first[k], e)
	if strings.Contains(e.key, "'") {
		e.key = strings.ReplaceAll(e.key, "'", "’")
		g.first[k] = append(g.first[k], e)
	}
}

// rows parts a table into its fields and hands each line on.
func rows(table, what string, fields int, f func(c []string)) error {
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != fields {
			return fmt.Errorf("%s:%d: %d fields instead of %d", what, n, len(c), fields)
		}
		f(c)
	}
	return nil
}

func alternatives(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (g *gazetteer) loadStates() error {
	return rows(statesTSV, "states.tsv", 6, func(c []string) {
		st := state{iso: c[0], name: c[1]}
		g.add(st.name, entry{sense: stateName, iso: st.iso, full: st.name})
		for _, n := range alternatives(c[2]) {
			g.add(strings.TrimPrefix(n, "the "), entry{sense: stateName, iso: st.iso, full: st.name})
		}
		for i, n := range alternatives(c[3]) {
			if i == 0 {
				st.adjective = n
			}
			if n == st.name || isAcronym(n) {
				continue
			}
			g.add(n, entry{sense: demonym, iso: st.iso, full: st.name})
			if !strings.HasSuffix(n, "sh") && !strings.HasSuffix(n, "ch") && !strings.HasSuffix(n, "ese") && !strings.HasSuffix(n, "ss") {
				g.add(n+"s", entry{sense: people, iso: st.iso, full: st.name})
			}
		}
		for _, n := range alternatives(c[4]) {
			one, many, ok := strings.Cut(n, "/")
			if !ok {
				many = one + "s"
			}
			g.add(one, entry{sense: demonym, iso: st.iso, full: st.name, sort: "noun"})
			g.add(many, entry{sense: people, iso: st.iso, full: st.name})
		}
		for i, n := range alternatives(c[5]) {
			if i == 0 {
				st.capital = n
			}
			g.add(n, entry{sense: capital, iso: st.iso, full: alternatives(c[5])[0]})
		}
		g.states[st.iso] = st
	})
}

func (g *gazetteer) loadSeats() error {
	return rows(seatsTSV, "seats.tsv", 3, func(c []string) {
		names := alternatives(c[0])
		for _, n := range names {
			g.add(n, entry{sense: seat, iso: c[1], full: names[0], sort: c[2]})
		}
	})
}

func (g *gazetteer) loadPlaces() error {
	return rows(placesTSV, "places.tsv", 3, func(c []string) {
		for _, n := range alternatives(c[2]) {
			g.add(n, entry{sense: place, iso: known(c[1]), full: n, sort: c[0]})
		}
	})
}

func (g *gazetteer) loadOrgs() error {
	return rows(orgsTSV, "orgs.tsv", 3, func(c []string) {
		names := alternatives(c[2])
		for _, n := range names {
			g.add(n, entry{sense: org, iso: known(c[1]), full: names[0], sort: c[0]})
		}
	})
}

func (g *gazetteer) loadAdjectives() error {
	return rows(adjectivesTSV, "adjectives.tsv", 3, func(c []string) {
		g.add(c[0], entry{sense: regional, full: c[1], sort: c[2]})
	})
}

func known(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// leading returns the lower-case letters or digits that s begins with.
func leading(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return strings.ToLower(s[:i])
		}
	}
	return strings.ToLower(s)
}

// match returns the longest entry that begins at token i and the index after
// it. White space does not count, so a line break inside a name or another way
// of cutting "Al-Arish" into tokens makes no difference.
func (g *gazetteer) match(tokens []dossier.Token, i int) (e entry, end int, ok bool) {
	text := tokens[i].Text
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) && !unicode.IsDigit(r) && text != "al" {
		return entry{}, 0, false
	}
	for _, e := range g.first[leading(text)] {
		if end := e.at(tokens, i); end > 0 {
			return e, end, true
		}
	}
	return entry{}, 0, false
}

// at returns the index after e's last token when e stands at token i, else 0.
func (e entry) at(tokens []dossier.Token, i int) int {
	rest := e.key
	for ; i < len(tokens); i++ {
		t := tokens[i].Text
		if len(t) > len(rest) || (rest[:len(t)] != t && !(len(e.key) > 3 && isUpper(t) && strings.EqualFold(rest[:len(t)], t))) {
			return 0
		}
		if rest = rest[len(t):]; rest == "" {
			return i + 1
		}
	}
	return 0
}

// isAcronym reports whether s is written in capitals and dots alone: "UK", "U.S.".
func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		} else if r != '.' && r != '&' && !unicode.IsDigit(r) {
			return false
		}
	}
	return n > 1
}

// isUpper reports whether s has letters and all of them are capitals.
func isUpper(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// isTitle reports whether s begins with a capital.
func isTitle(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
