// Package event finds what happened, after PLOVER, and the steps in the lives of
// agreements and undertakings.
//
// In: everything read so far. Out: events with actors, recipients, place, time
// and status; agreements with their steps; undertakings with their stages.
//
//	"On Monday the minister met his counterpart in Velin."
//	CONSULT/meet  the minister -> his counterpart  Velin  on Monday  held
//
// What counts as an event is data: rules/ holds a file a PLOVER type, each line
// with an example that a test runs (docs/rules.md). The code knows grammar only:
// who is subject of what, what is planned, denied or alleged, and when.
package event

import (
	"embed"
	"fmt"
	"sort"

	"dossier"
)

//go:embed rules/*.txt
var ruleFiles embed.FS

// Finder holds the rules. It is safe for concurrent use.
type Finder struct {
	rules     map[string][]*rule // by lemma of the trigger
	steps     map[string][]*stepRule
	allSteps  []*stepRule
	words     classes
	irregular map[string]string // past form -> lemma
	pasts     map[string]string // lemma -> past form, of irregular verbs
	known     map[string]bool   // every lemma that a rule or class names
	all       []*rule
}

// New loads the embedded rules.
func New() (*Finder, error) {
	f := &Finder{rules: map[string][]*rule{}, steps: map[string][]*stepRule{}}
	var err error
	if f.words, err = loadClasses(); err != nil {
		return nil, err
	}
	if err = f.loadIrregular(); err != nil {
		return nil, err
	}
	if err = f.loadRules(); err != nil {
		return nil, err
	}
	if err = f.loadSteps(); err != nil {
		return nil, err
	}
	f.learnWords()
	return f, nil
}

// learnWords notes the lemmas that anything here asks for.
func (f *Finder) learnWords() {
	f.known = map[string]bool{}
	for l := range f.rules {
		f.known[l] = true
	}
	for l := range f.steps {
		f.known[l] = true
	}
	for _, set := range f.words.in {
		for l := range set {
			f.known[l] = true
		}
	}
}

// Find returns the events, agreements and undertakings of r, whose other lists are
// already filled in: quicker than asking for them one by one.
func (f *Finder) Find(r *dossier.Reading) ([]dossier.Event, []dossier.Agreement, []dossier.Undertaking) {
	d := f.newDoc(r)
	return f.events(d), f.agreements(d), f.undertakings(d)
}

// Events returns the events of r, whose other lists are already filled in.
func (f *Finder) Events(r *dossier.Reading) []dossier.Event {
	return f.events(f.newDoc(r))
}

func (f *Finder) events(d *doc) []dossier.Event {
	var found []candidate
	for i := range d.sents {
		if d.told(i) {
			found = append(found, f.sentence(d, i)...)
		}
	}
	d.stillToSign(found)
	found = f.headlines(d, d.onceEach(found))
	d.narrow(found)
	d.carryTimes(found)
	out := make([]dossier.Event, len(found))
	for i, c := range found {
		out[i] = c.Event
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Trigger.Start < out[j].Trigger.Start })
	return out
}

// sentence returns what sentence n tells of.
func (f *Finder) sentence(d *doc, n int) []candidate {
	s := &d.sents[n]
	var found []candidate
	for i := range s.Tokens {
		if s.used[i] {
			continue
		}
		for _, ru := range f.rules[s.lemma(i)] {
			if m, ok := f.match(s, i, ru); ok {
				if c, ok := f.candidate(d, s, m); ok {
					found = append(found, c)
					s.cover(m, c.base)
					s.emitted[i] = true
				}
				break
			}
		}
	}
	return found
}

// cover takes the clause that a promise, demand, refusal or threat is about out of
// the search: "threatened to attack" is one event, not two.
func (s *sent) cover(m match, t dossier.EventType) {
	switch t {
	case dossier.Agree, dossier.Request, dossier.Reject, dossier.Threaten:
	default:
		return
	}
	if s.isIn(m.at, "deny") && !s.holds(&m.frame, cond{slots: []string{"obj"}, classes: []string{"proposal", "demand"}}) {
		return // what is denied is an event of its own, a denied one
	}
	for _, i := range s.coordinatedVerbs(m.frame.comp) {
		s.used[i] = true
	}
}

// coordinatedVerbs returns clause i and the verbs coordinated with it.
func (s *sent) coordinatedVerbs(i int) []int {
	if i < 0 {
		return nil
	}
	out := []int{i}
	for _, c := range s.Children(i) {
		if s.rel(int(c), "conj", "xcomp") && s.isVerb(int(c)) && s.Child(int(c), "nsubj") < 0 {
			out = append(out, s.coordinatedVerbs(int(c))...)
		}
	}
	return out
}

// Rules returns how many rules there are, for people.
func (f *Finder) Rules() string {
	return fmt.Sprintf("%d rules for %d triggers", len(f.all), len(f.rules))
}
