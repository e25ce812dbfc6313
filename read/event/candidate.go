package event

import (
	"slices"
	"strings"

	"dossier"
)

// candidate is an event and what is needed to tell it from others of its article.
type candidate struct {
	dossier.Event
	base       dossier.EventType // what it is once held: CONSULT of a planned meeting
	definite   bool              // "the meeting": may be one already told
	noun       bool
	pointsBack bool // "that meeting"
	sent       int
}

// candidate turns a match into an event, or says that it is none: nobody does it,
// or the article does not say that it is.
func (f *Finder) candidate(d *doc, s *sent, m match) (candidate, bool) {
	fr := &m.frame
	if s.used[fr.verb] || m.rule.pos == "n" && fr.light && s.emitted[fr.verb] {
		return candidate{}, false // "held talks" is told by its verb already
	}
	re := s.reality(m.at, fr)
	if re.purpose || re.irrealis && m.rule.pos == "n" || m.rule.pos == "n" && s.counted(m.at) {
		return candidate{}, false
	}
	c := candidate{base: m.rule.typ, sent: s.n, noun: m.rule.pos == "n"}
	c.Event = dossier.Event{
		Span: s.Span, Sentence: s.n, Type: m.rule.typ, Mode: m.rule.mode,
		Trigger: s.trigger(m), Rule: m.rule.id, Attribution: dossier.Narrator,
	}
	if m.rule.typ == dossier.Assault && s.inWords(m.at) {
		c.base, c.Type, c.Mode = dossier.AccuseOf, dossier.AccuseOf, "disapprove"
	}
	if !f.cast(d, s, m, &c) {
		return c, false
	}
	c.Status = re.status(c.base, s, m.at, fr)
	if c.Status == dossier.Denied && (c.noun && verbal(c.base) || re.denied && re.hyp) {
		return c, false // "rejected a demand that it leave": the refusal tells it
	}
	if !c.retype(re) {
		return c, false
	}
	if c.Time = s.timeOf(m.at, fr); re.slipped {
		c.Time = s.newDate(m.at)
	}
	if s.apartInTime(fr.verb, c.Time) {
		c.Time = dossier.EventTime{}
	}
	if c.Place = s.placeOf(m.at, fr); c.Place == "" {
		if c.Place = s.placeBelow(fr.verb, 3); c.Place == "" && (c.base == dossier.Untyped || c.base == dossier.Assault) {
			c.Place = s.placeAround(fr.verb)
		}
	}
	c.Agreement = s.pactOf(fr)
	c.Clause = s.clause(m)
	c.Attribution = d.statementAt(c.Trigger)
	if !s.worthKeeping(&c, m) {
		return c, false
	}
	c.definite = c.noun && s.definite(m.at)
	c.pointsBack = c.noun && (s.pointsBack(m.at) || s.theirs(m.at))
	return c, true
}

// cast fills in actors and recipients; false when nobody acts.
func (f *Finder) cast(d *doc, s *sent, m match, c *candidate) bool {
	fr := &m.frame
	slots := m.rule.actor
	if m.rule.pos == "n" {
		c.Actors = s.fill(fr, []string{"between"}, false)
	}
	if c.Actors == nil {
		c.Actors = s.fill(fr, slots, m.rule.pos == "n")
	}
	c.addRecipients(s.fill(fr, m.rule.recipient, true))
	if c.Recipients == nil && m.rule.recipient != nil && !s.isIn(m.at, "deny") && (m.rule.looksBelow() || fr.comp >= 0 && !s.hasMark(fr.comp, "to")) {
		c.addRecipients(f.inClause(s, fr, c.Actors, 3))
	}
	if m.rule.pos == "n" {
		c.Actors = s.ableToAct(c, fr)
	}
	if c.Actors == nil {
		c.Actors = s.signatories(m, fr)
	}
	if m.rule.pos == "v" {
		c.Actors = s.wielders(fr, c.Actors)
	}
	if c.Actors == nil && m.rule.pos == "n" {
		c.Actors = s.mutual(m.at)
	}
	if len(c.Actors) == 0 {
		return m.rule.agentless && (c.base == dossier.Untyped || len(c.Recipients) > 0 || m.rule.actor == nil)
	}
	return true
}

// wielders returns who acts where the subject of a verb is only what they act with:
// "Karvanian air strikes killed 15 people", "its forces sank a ship", "was hit by a
// missile fired by the rebels".
func (s *sent) wielders(fr *frame, actors []dossier.Party) []dossier.Party {
	for _, h := range fr.subj {
		switch {
		case h < 0 || len(actors) > 1 || resolved(actors):
		case s.isIn(h, "weapon", "arms") && s.mention(h) == nil:
			actors = s.owner(h)
			if c := s.Child(h, "acl"); actors == nil && c >= 0 && s.byAgent(c) >= 0 {
				actors = s.parties(s.byAgent(c))
			}
		case actors == nil && s.isIn(h, "force"):
			actors = s.owner(h)
		}
	}
	return actors
}

// worthKeeping reports whether an analyst could use c: somebody in it is known by
// name, or else it has a day or a place. "20 people were killed" alone is a figure.
func (s *sent) worthKeeping(c *candidate, m match) bool {
	fr := &m.frame
	if d := s.Child(m.at, "det"); c.noun && d >= 0 && (s.lower(d) == "any" || s.lower(d) == "every") {
		return false // "promised to curb any attacks"
	}
	somewhere := c.Time.Text != "" || c.Place != "" || s.somewhere()
	switch {
	case s.generally(m.at, c), c.Mode == "visit" && !resolved(c.Actors) && !s.ofRank(fr):
		return false
	case c.base == dossier.Untyped:
		return somewhere || resolved(c.Actors) || resolved(c.Recipients)
	case len(c.Actors) == 0 && s.rel(fr.verb, "acl") && s.isPassive(fr.verb) && c.Time.Text == "" && !resolved(c.Recipients):
		return false // "families of soldiers killed in the war"
	case len(c.Actors) == 0:
		return somewhere || s.worthTelling(fr)
	case c.noun && !fr.light && len(fr.mod) > 0 && len(fr.subj)+len(fr.between)+len(fr.scene)+len(fr.slot("by"))+len(fr.slot("of")) == 0:
		return somewhere || len(c.Recipients) > 0 || resolved(c.Actors) // "the latest terrorist attacks"
	}
	return true
}

// ofRank reports whether a traveller without a name is worth telling of: a minister
// is, a holidaymaker is not.
func (s *sent) ofRank(fr *frame) bool {
	for _, slot := range []string{"subj", "obj", "of", "for", "to", "scene"} {
		for _, h := range fr.slot(slot) {
			if h >= 0 && (s.isIn(h, "official", "force", "body") || s.Tokens[h].UPOS == "PRON") {
				return true
			}
		}
	}
	return false
}

// generally reports whether verb i tells of people at large: "people who support
// her", "those who oppose the plan".
func (s *sent) generally(i int, c *candidate) bool {
	switch c.base {
	case dossier.Support, dossier.AccuseOf, dossier.Reject, dossier.Request, dossier.Aid, dossier.Threaten, dossier.Agree:
		return s.Tokens[i].Rel == "acl:relcl" && !resolved(c.Actors) && s.isNow(i) && !s.perfect(i)
	}
	return false
}

// looksBelow reports whether whom the event concerns may stand in the clause below:
// "agreed to send food to the refugees", but not "sent troops to prevent smuggling to
// the rebels".
func (ru *rule) looksBelow() bool {
	return ru.typ != dossier.Mobilize && ru.typ != dossier.Coerce && ru.typ != dossier.Untyped || slices.Contains(ru.recipient, "comp")
}

func (c *candidate) addRecipients(list []dossier.Party) {
	for _, p := range list {
		if !hasParty(c.Actors, p) && !vague(p) {
			c.Recipients = append(c.Recipients, p)
		}
	}
}

// ableToAct drops what a noun only carries in front as its place or kind: "the
// Velin attack" took place in Velin, "a council of ministers meeting" is nobody's.
func (s *sent) ableToAct(c *candidate, fr *frame) []dossier.Party {
	if len(fr.mod) == 0 || len(fr.subj)+len(fr.between)+len(fr.scene)+len(fr.slot("by")) > 0 || fr.light {
		return c.Actors
	}
	var out []dossier.Party
	for _, p := range c.Actors {
		ch := s.d.chains[p.Entity]
		switch {
		case ch == nil && c.base == dossier.Consult:
		case ch != nil && ch.Kind == dossier.Place && material(c.base) && !s.d.states[p.Entity]:
		default:
			out = append(out, p)
		}
	}
	return out
}

// vague reports whether p is "two neighbours", "the country": nobody that could be
// looked up. As an actor it still tells that somebody acted.
func vague(p dossier.Party) bool {
	if p.Entity != "" {
		return false
	}
	name := strings.TrimPrefix(strings.TrimPrefix(p.Name, "two "), "both ")
	switch strings.TrimSuffix(strings.TrimSuffix(name, "s"), "ie") {
	case "country", "countr", "nation", "neighbour", "neighbor", "state", "side":
		return true
	}
	return false
}

// inClause looks for whom a promise, demand or threat concerns in what is
// promised: "agreed to send food to the refugees". A rule that fits the inner verb
// knows best.
func (f *Finder) inClause(s *sent, fr *frame, actors []dossier.Party, depth int) []dossier.Party {
	if fr.comp < 0 || depth == 0 {
		return nil
	}
	others := func(inner *frame, slots []string) (out []dossier.Party) {
		for _, p := range s.fill(inner, slots, true) {
			if !hasParty(actors, p) {
				out = append(out, p)
			}
		}
		return out
	}
	if s.Child(fr.comp, "nsubj") >= 0 { // "demanded that the army leave"
		inner := s.verbFrame(fr.comp)
		if out := others(&inner, []string{"subj"}); out != nil {
			return out
		}
	}
	for _, ru := range f.rules[s.lemma(fr.comp)] {
		if m, ok := f.match(s, fr.comp, ru); ok {
			if out := others(&m.frame, ru.recipient); out != nil {
				return out
			}
			break
		}
	}
	inner := s.verbFrame(fr.comp)
	for _, name := range []string{"obj", "iobj", "with", "to", "for", "against", "from", "on", "of", "in", "by"} {
		if out := others(&inner, []string{name}); out != nil {
			return out
		}
	}
	return f.inClause(s, &inner, actors, depth-1)
}

// worthTelling reports whether the victim of an unnamed actor is somebody the
// article identifies.
func (s *sent) worthTelling(fr *frame) bool {
	for _, h := range fr.obj {
		if m := s.mention(h); m != nil && m.Form != dossier.Pronoun || len(s.owner(h)) > 0 {
			return true
		}
	}
	return false
}

// counted reports whether noun i is what a figure is given of: "trade rose by 12
// percent".
func (s *sent) counted(i int) bool {
	_, last := s.Range(i)
	for j := i + 1; j <= last; j++ {
		// "Trade between them amounted to …" with "amounted" taken for a participle
		if s.Tokens[j].Rel == "acl" && s.Tokens[j].XPOS != "VBG" && s.isIn(j, "statistic") {
			return true
		}
	}
	g := s.Tokens[i].Head
	if g < i || !s.rel(i, "nsubj", "advcl", "obl") || !s.isVerb(g) {
		return false
	}
	if s.isIn(g, "statistic") {
		return true
	}
	for _, c := range s.Children(g) {
		if s.isIn(g, "measured") && s.rel(int(c), "obj", "obl") && (s.Tokens[c].UPOS == "NUM" || s.Child(int(c), "nummod") >= 0 || s.Tokens[c].UPOS == "SYM") {
			return true
		}
	}
	return false
}

// mutual returns the two sides of "bilateral talks": the two that speak of them,
// or the two states named last.
func (s *sent) mutual(i int) []dossier.Party {
	found := false
	for _, c := range s.Children(i) {
		found = found || s.isIn(int(c), "mutual")
	}
	if !found {
		return nil
	}
	for g := s.Tokens[i].Head; g >= 0; g = s.Tokens[g].Head {
		if sub := s.Child(g, "nsubj"); sub >= 0 && sub != i {
			if p := s.parties(sub); len(p) > 1 {
				return p
			}
		}
	}
	return s.lastTwo(i)
}

// signatories returns the parties of the agreement that the trigger concerns:
// "the treaty was ratified" needs no other actor.
func (s *sent) signatories(m match, fr *frame) []dossier.Party {
	for _, h := range append(append([]int{}, fr.obj...), fr.slot("of")...) {
		if h >= 0 && (s.is(h, "pact") || s.isIn(m.at, "signing") && s.isIn(h, "document", "plan_noun")) {
			if own := s.pactOwners(h); len(own) > 0 {
				return own
			}
			if p := s.pactAtToken(h); p != nil && len(p.parties) > 1 {
				return p.parties
			}
			return s.lastTwo(h)
		}
	}
	return nil
}

// retype applies PLOVER's rule for what is not there yet: a co-operative act to
// come is AGREE, a hostile one THREATEN, a refused one REJECT. False drops it.
func (c *candidate) retype(re reality) bool {
	coop := cooperative(c.base)
	switch {
	case c.Status == dossier.Planned && coop:
		c.Type = dossier.Agree
		if re.intent {
			c.Status = dossier.Held
		}
	case c.Status == dossier.Planned && material(c.base):
		c.Type = dossier.Threaten
	case c.Status == dossier.Denied && re.neg && (re.fut || re.would) && (coop || c.base == dossier.Agree):
		c.Type, c.Status = dossier.Reject, dossier.Held
	case c.Status == dossier.Denied && re.neg && c.base == dossier.Reject:
		return false // "does not rule out": no refusal
	case c.Status == dossier.Hypothetical && (coop || c.noun || verbal(c.base)):
		return false
	case c.base == dossier.Untyped && (c.Status == dossier.Hypothetical || c.Status == dossier.Denied):
		return false
	case c.base == dossier.Untyped && c.Status == dossier.Planned:
		return !befalls(c.Mode) // nobody plans an accident
	}
	return true
}

// befalls reports whether what has the mode comes without anybody's plan.
func befalls(mode string) bool {
	switch mode {
	case "explosion", "disaster", "accident", "death":
		return true
	}
	return false
}

func cooperative(t dossier.EventType) bool {
	switch t {
	case dossier.Consult, dossier.Support, dossier.Concede, dossier.Cooperate, dossier.Aid, dossier.Retreat:
		return true
	}
	return false
}

func material(t dossier.EventType) bool {
	switch t {
	case dossier.Protest, dossier.Sanction, dossier.Mobilize, dossier.Coerce, dossier.Assault:
		return true
	}
	return false
}

// trigger returns the words that tell the event: "held discussions".
func (s *sent) trigger(m match) dossier.Span {
	sp := s.Tokens[m.at].Span.Cover(s.Tokens[m.end].Span)
	if m.frame.light && m.frame.verb < m.at && m.at-m.frame.verb <= 4 {
		sp = sp.Cover(s.Tokens[m.frame.verb].Span)
	}
	return sp
}

// statementAt returns the index of the statement whose content holds sp.
func (d *doc) statementAt(sp dossier.Span) int {
	for i, st := range d.r.Statements {
		for _, c := range st.Content {
			if c.Contains(sp) {
				return i
			}
		}
	}
	return dossier.Narrator
}

// definite reports whether noun i takes up something already told.
func (s *sent) definite(i int) bool {
	for _, c := range s.Children(i) {
		if s.rel(int(c), "det", "nmod:poss") {
			switch s.lower(int(c)) {
			case "a", "an", "another", "some", "any", "no":
				return false
			}
			return true
		}
	}
	return false
}

// pointsBack reports whether noun i has "this" or "that" before it.
func (s *sent) pointsBack(i int) bool {
	c := s.Child(i, "det")
	if c < 0 {
		return false
	}
	switch s.lower(c) {
	case "this", "that", "these", "those":
		return true
	}
	return false
}

// theirs reports whether noun i is "their talks".
func (s *sent) theirs(i int) bool {
	c := s.Child(i, "nmod:poss")
	return c >= 0 && s.lower(c) == "their"
}

// verbal reports whether acts of type t are words alone.
func verbal(t dossier.EventType) bool {
	switch t {
	case dossier.Agree, dossier.Request, dossier.AccuseOf, dossier.Reject, dossier.Threaten:
		return true
	}
	return false
}
