package score

import (
	"encoding/json"
	"os"
	"sort"
	"strings"

	"golang.org/x/text/language"

	"dossier"
)

// Coded is an event as political event data write it: a PLOVER type and the
// codes of both sides ("" where there is none, several joined by "+").
type Coded struct {
	Type, Actor, Recipient string
}

// CodedText is a sentence and its gold events.
type CodedText struct {
	Text   string
	Events []Coded
}

// ReadPLOVER reads the gold standard records of PLOVER (PLOVER_GSR_CAMEO.txt),
// those of one text together. The set speaks an older PLOVER: DEMAND is now
// REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT is ASSAULT.
func ReadPLOVER(file string) ([]CodedText, error) {
	type actor struct{ Code string }
	var records []struct {
		Event, Text    string
		Source, Target json.RawMessage
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(b, &records); err != nil {
		return nil, err
	}
	codes := func(raw json.RawMessage) string {
		var list []actor
		if json.Unmarshal(raw, &list) != nil {
			return "" // the set writes "" for none
		}
		var out []string
		for _, a := range list {
			out = append(out, isoCode(a.Code))
		}
		return joinCodes(out)
	}
	var out []CodedText
	at := map[string]int{}
	for _, rec := range records {
		text := strings.TrimSpace(rec.Text)
		if text == "" {
			continue
		}
		i, ok := at[text]
		if !ok {
			i = len(out)
			at[text] = i
			out = append(out, CodedText{Text: text})
		}
		out[i].Events = append(out[i].Events, Coded{ploverNow(rec.Event), codes(rec.Source), codes(rec.Target)})
	}
	return out, nil
}

func ploverNow(t string) string {
	switch t {
	case "DEMAND":
		return "REQUEST"
	case "DISAPPROVE", "INVESTIGATE":
		return "ACCUSE"
	case "FIGHT":
		return "ASSAULT"
	}
	return t
}

// isoCode mends codes of the set that are not ISO 3166.
func isoCode(c string) string {
	switch c {
	case "JAP":
		return "JPN"
	case "VTN":
		return "VNM"
	case "ITL":
		return "ITA"
	}
	return c
}

func joinCodes(codes []string) string {
	sort.Strings(codes)
	var out []string
	for i, c := range codes {
		if c != "" && (i == 0 || c != codes[i-1]) {
			out = append(out, c)
		}
	}
	return strings.Join(out, "+")
}

// Coder knows the country codes of names.
type Coder struct {
	code map[string]string // lower-case name -> ISO 3166 alpha-3, or IGO, NGO
}

// NewCoder reads name tables whose columns are told by their headings, as
// dossier/read/name.Tables gives them: states (ISO, name, other names, adjectives, people,
// capital), places and organizations (kind, ISO, names).
func NewCoder(states, places, orgs string) *Coder {
	c := &Coder{code: map[string]string{}}
	eachRow(states, func(col []string) {
		for _, names := range col[1:] {
			c.add(iso3(col[0]), names)
			c.add(iso3(col[0]), strings.ReplaceAll(names+"|", "|", "s|")) // Norwegians
		}
	})
	for _, table := range []string{places, orgs} {
		eachRow(table, c.addPlace)
	}
	return c
}

// addPlace takes a row of places or organizations: kind, ISO, names.
func (c *Coder) addPlace(col []string) {
	switch {
	case len(col) < 3:
	case col[1] != "-":
		c.add(iso3(col[1]), col[2])
	case col[0] == "un" || col[0] == "bloc" || col[0] == "bank":
		c.add("IGO", col[2])
	case col[0] == "ngo":
		c.add("NGO", col[2])
	}
}

func iso3(iso2 string) string {
	r, err := language.ParseRegion(iso2)
	if err != nil {
		return ""
	}
	return r.ISO3()
}

func (c *Coder) add(code, names string) {
	for _, n := range strings.Split(names, "|") {
		if n = strings.Join(nameWords(n), " "); n != "" && c.code[n] == "" {
			c.code[n] = code
		}
	}
}

func eachRow(table string, f func(col []string)) {
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			f(strings.Split(line, "\t"))
		}
	}
}

// nameWords returns the words of s in lower case, without "'s".
func nameWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '–' })
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	}
	return words
}

// Name returns the code of the first known name inside s, the longest there.
func (c *Coder) Name(s string) string {
	words := nameWords(s)
	for i := range words {
		for n := min(len(words), i+6); n > i; n-- {
			if code := c.code[strings.Join(words[i:n], " ")]; code != "" {
				return code
			}
		}
	}
	return ""
}

// Code turns the events of a reading into coded ones. As in political event data,
// who has no country of their own is taken to be at home where the other side is,
// and what concerns nobody in particular concerns home.
func (c *Coder) Code(r *dossier.Reading) []Coded {
	var out []Coded
	for _, ev := range r.Events {
		if ev.Type == dossier.Untyped {
			continue
		}
		e := Coded{string(ev.Type), c.parties(r, ev.Actors), c.parties(r, ev.Recipients)}
		if e.Actor == "" {
			e.Actor = e.Recipient
		}
		if e.Actor == "" && len(ev.Actors) == 0 {
			e.Actor = c.Name(ev.Place) // "24 people were killed in Lusia"
		}
		if e.Recipient == "" && (len(ev.Recipients) > 0 || domestic(ev.Type)) {
			e.Recipient = e.Actor
		}
		out = append(out, e)
	}
	return out
}

// domestic reports whether events of type t are against somebody at home unless
// another is named.
func domestic(t dossier.EventType) bool {
	switch t {
	case dossier.Protest, dossier.Coerce, dossier.Concede, dossier.Assault:
		return true
	}
	return false
}

func (c *Coder) parties(r *dossier.Reading, list []dossier.Party) string {
	var codes []string
	for _, p := range list {
		codes = append(codes, c.party(r, p))
	}
	return joinCodes(codes)
}

func (c *Coder) party(r *dossier.Reading, p dossier.Party) string {
	if iso, ok := strings.CutPrefix(p.Entity, "state-"); ok {
		return iso3(iso)
	}
	if ch := r.Chain(p.Entity); ch != nil {
		for _, role := range ch.Roles {
			if code := c.Name(role.Of + " " + role.Title); code != "" {
				return code
			}
		}
		for _, m := range r.Mentions {
			if m.Chain == p.Entity && m.Role != "" {
				if code := c.Name(m.Role); code != "" {
					return code
				}
			}
		}
	}
	if code := c.Name(p.Name); code != "" {
		return code
	}
	if ch := r.Chain(p.Entity); ch != nil && ch.Kind == dossier.Organization && strings.Contains(p.Name, " ") {
		return "IGO" // an organization of no country the tables know
	}
	return ""
}

// Coding compares coded events with gold: types alone, types with actor, and the
// whole triple, each as F1 over multisets a text; the types also as macro F1.
func Coding(gold []CodedText, system [][]Coded) []Measure {
	keys := []struct {
		name string
		of   func(Coded) string
	}{
		{"type F1", func(e Coded) string { return e.Type }},
		{"type+actor F1", func(e Coded) string { return e.Type + " " + e.Actor }},
		{"type+actor+recipient F1", func(e Coded) string { return e.Type + " " + e.Actor + " " + e.Recipient }},
	}
	var out []Measure
	for _, k := range keys {
		var right, sys, all int
		for i, g := range gold {
			right += matches(g.Events, system[i], k.of)
			sys += len(system[i])
			all += len(g.Events)
		}
		out = append(out, f1(k.name, right, sys, all))
	}
	return append(out, macroType(gold, system))
}

// matches counts how many of system have a partner of the same key in gold.
func matches(gold, system []Coded, key func(Coded) string) (n int) {
	left := map[string]int{}
	for _, e := range gold {
		left[key(e)]++
	}
	for _, e := range system {
		if left[key(e)] > 0 {
			left[key(e)]--
			n++
		}
	}
	return n
}

func macroType(gold []CodedText, system [][]Coded) Measure {
	right, sys, all := map[string]int{}, map[string]int{}, map[string]int{}
	for i, g := range gold {
		for _, e := range g.Events {
			all[e.Type]++
		}
		for _, e := range system[i] {
			sys[e.Type]++
		}
		for t := range all {
			right[t] += min(len(ofType(g.Events, t)), len(ofType(system[i], t)))
		}
	}
	m := Measure{Name: "type macro F1"}
	for t, n := range all {
		m.Value += f1("", right[t], sys[t], n).Value / float64(len(all))
		m.Gold += n
	}
	return m
}

func ofType(list []Coded, t string) (out []Coded) {
	for _, e := range list {
		if e.Type == t {
			out = append(out, e)
		}
	}
	return out
}
