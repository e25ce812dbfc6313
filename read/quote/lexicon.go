package quote

import (
	_ "embed"
	"fmt"
	"strings"

	"dossier"
)

//go:embed data/verbs.txt
var verbData string

//go:embed data/nouns.txt
var nounData string

//go:embed data/adjectives.txt
var adjectiveData string

//go:embed data/acts.txt
var actData string

//go:embed data/agents.txt
var agentData string

// A tier says how much a word alone tells of words.
const (
	speech = 1 // "say", "accuse"
	belief = 2 // "hope", "consider"
	hint   = 3 // "back", "aim": reported by [Finder.All] alone
)

// cue is one line of the lexicon.
type cue struct {
	word      string // lemma, with its particle or preposition: "call for"
	act       dossier.Act
	tier      int
	quote     bool // takes a quotation
	that      bool // a finite clause
	wh        bool // a question clause
	object    bool
	infin     bool
	gerund    bool
	hearer    bool // an object beside the content hears it
	objInf    bool // object and infinitive are the content together
	hearInf   bool // the object hears it, the infinitive is the content
	small     bool // object and complement: "called it a lie"
	preps     []string
	objPreps  []string
	documents bool // a report can be its subject
	example   string
}

// takes reports whether prep brings the content of c.
func (c *cue) takes(prep string) bool { return has(c.preps, prep) }

type lexicon struct {
	verbs, nouns, adjectives map[string]*cue
	phrases                  map[string][]string // first word of a cue of several: the rests
	people, agents, papers   map[string]bool     // agents: people and bodies
	carriers                 map[string]bool
	media                    map[string]bool
	sayings                  map[string]bool // cues that only somebody who speaks can be the subject of
	unlisted                 *cue            // of a verb in no list that a quotation leans on: "“Never,” she deadpanned"
	unknown                  *cue            // of a verb in no list, in any frame
	acts                     []actWords
	harms                    map[string]bool
	plain                    *strings.Replacer // takes the marks off words
}

func newLexicon() (*lexicon, error) {
	lex := &lexicon{
		phrases: map[string][]string{},
		plain:   strings.NewReplacer("“", " ", "”", " ", "\"", " ", ",", " ", ".", " ", ";", " ", "’", "'"),
	}
	var err error
	if lex.verbs, err = cues("verbs.txt", verbData, 6); err != nil {
		return nil, err
	}
	if lex.nouns, err = cues("nouns.txt", nounData, 5); err != nil {
		return nil, err
	}
	if lex.adjectives, err = cues("adjectives.txt", adjectiveData, 5); err != nil {
		return nil, err
	}
	for w := range lex.verbs {
		if first, rest, ok := strings.Cut(w, " "); ok {
			lex.phrases[first] = append(lex.phrases[first], rest)
		}
	}
	lex.unlisted = &cue{act: dossier.Assert, tier: speech, quote: true}
	lex.unknown = &cue{act: dossier.Assert, tier: hint, that: true, wh: true, object: true, infin: true, gerund: true, small: true, objInf: true,
		preps:    strings.Fields("for on about against to of with at over in"),
		objPreps: strings.Fields("as for of with to")}
	if lex.acts, err = readActs(actData); err != nil {
		return nil, err
	}
	lists, err := wordLists("agents.txt", agentData)
	if err != nil {
		return nil, err
	}
	lex.people, lex.agents = lists["people"], lists["bodies"]
	for w := range lex.people {
		lex.agents[w] = true
	}
	lex.papers, lex.carriers, lex.media = lists["papers"], lists["carriers"], lists["media"]
	lex.harms, lex.sayings = lists["harms"], lists["sayings"]
	return lex, nil
}

// cues reads lines of "word|act|tier|frames|…|example".
func cues(file, data string, fields int) (map[string]*cue, error) {
	out := map[string]*cue{}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		p := strings.Split(line, "|")
		if len(p) != fields {
			return nil, fmt.Errorf("%s:%d: %d fields, want %d", file, n+1, len(p), fields)
		}
		c := &cue{word: p[0], act: dossier.Act(p[1]), tier: int(p[2][0] - '0'), example: p[fields-1]}
		if fields == 6 {
			c.documents = p[4] == "d"
		}
		for _, f := range strings.Fields(p[3]) {
			if !c.frame(f) {
				return nil, fmt.Errorf("%s:%d: unknown frame %q", file, n+1, f)
			}
		}
		if out[c.word] != nil {
			return nil, fmt.Errorf("%s:%d: %q twice", file, n+1, c.word)
		}
		out[c.word] = c
	}
	return out, nil
}

func (c *cue) frame(f string) bool {
	switch {
	case f == "q":
		c.quote = true
	case f == "t":
		c.that = true
	case f == "w":
		c.wh = true
	case f == "o":
		c.object = true
	case f == "i":
		c.infin = true
	case f == "g":
		c.gerund = true
	case f == "r":
		c.hearer = true
	case f == "oi":
		c.objInf = true
	case f == "ri":
		c.hearInf = true
	case f == "c":
		c.small = true
	case strings.HasPrefix(f, "p:"):
		c.preps = append(c.preps, f[2:])
	case strings.HasPrefix(f, "o:"):
		c.objPreps = append(c.objPreps, f[2:])
	default:
		return false
	}
	return true
}

// wordLists reads sections "[name]" of words.
func wordLists(file, data string) (map[string]map[string]bool, error) {
	out := map[string]map[string]bool{}
	var now map[string]bool
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			now = map[string]bool{}
			out[strings.Trim(line, "[]")] = now
			continue
		}
		if now == nil {
			return nil, fmt.Errorf("%s:%d: word outside a section", file, n+1)
		}
		for _, w := range strings.Fields(line) {
			now[w] = true
		}
	}
	return out, nil
}

func has(list []string, w string) bool {
	for _, v := range list {
		if v == w {
			return true
		}
	}
	return false
}
