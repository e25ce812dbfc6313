package event

import (
	"sort"
	"strings"

	"dossier"
)

// parties returns who token h and what is coordinated with it stand for: the
// chain of a mention, or the words of a noun for people ("rebels").
func (s *sent) parties(h int) []dossier.Party {
	var out []dossier.Party
	for _, i := range s.coordinated(s.referent(h)) {
		out = addParties(out, s.party(i)...)
	}
	return out
}

// coordinated returns h and its conjuncts.
func (s *sent) coordinated(h int) []int {
	if h < 0 {
		return nil
	}
	out := []int{h}
	for _, c := range s.Children(h) {
		switch {
		case s.rel(int(c), "conj") && !s.isVerb(int(c)):
			out = append(out, s.coordinated(int(c))...)
		case s.rel(int(c), "flat") && s.lower(int(c)-1) == "-" && s.is(int(c), "state"): // "Veria-Lusia talks"
			out = append(out, s.coordinated(int(c))...)
		case s.rel(int(c), "flat"): // "Ana Ruiz and Ben Osk" hung on "Ruiz"
			out = append(out, s.coordinated(int(c))[1:]...)
		}
	}
	return out
}

func (s *sent) party(i int) []dossier.Party {
	i = s.content(i)
	if p := s.cataphor(i); p != nil {
		return p
	}
	if both := s.pair(i); both != nil {
		return both
	}
	m := s.mention(i)
	if m == nil && !s.isNoun(i) {
		// A name that the tagger took for an adverb.
		if k := s.inMention(i); k >= 0 && s.d.r.Mentions[k].End == s.Tokens[i].End {
			m = &s.d.r.Mentions[k]
		}
	}
	if m != nil {
		switch m.Kind {
		case dossier.Pact:
			return nil
		case dossier.Position, dossier.Group:
			if m.Chain == "" {
				break
			}
			fallthrough
		default:
			return s.d.members(m)
		}
	}
	if p, ok := s.saidOfItself(i); ok {
		return p
	}
	if p := s.namedBehind(i); p != nil {
		return p
	}
	if p := s.bothAbove(i); p != nil {
		return p
	}
	if !s.agentive(i) {
		return nil
	}
	if c := s.Child(i, "nmod:poss"); c >= 0 && s.Tokens[c].XPOS == "PRP$" && s.isIn(i, "force") {
		return nil // "withdrew its troops": an instrument
	}
	return []dossier.Party{{Name: s.phrase(i)}}
}

// namedBehind returns whom noun i only introduces: "President Ana Ruiz" and "the
// rebel group Red Dawn" may hang on their first word; "the presidents of Veria and
// Lusia, Ana Ruiz and Ben Osk, met".
func (s *sent) namedBehind(i int) []dossier.Party {
	several := s.Tokens[i].XPOS == "NNS"
	for _, c32 := range s.Children(i) {
		c := int(c32)
		m := s.mention(c)
		if c < i || m == nil || !s.rel(c, "flat", "appos") || m.Form != dossier.Name {
			continue
		}
		switch near := s.Tokens[c].Start-s.Tokens[i].End <= 2 || m.Start-s.Tokens[i].End <= 2; {
		case near && (m.Kind == dossier.Person || !several && m.Kind == dossier.Organization):
			return []dossier.Party{s.d.partyOf(m)}
		}
	}
	if several && s.isIn(i, "agent") {
		return s.listBehind(i)
	}
	return nil
}

// listBehind returns the persons named between commas behind the plural noun i.
func (s *sent) listBehind(i int) (out []dossier.Party) {
	open := -1
	for j := i + 1; j < len(s.Tokens) && j < i+20 && !s.isVerb(j); j++ {
		switch m := s.mention(j); {
		case s.lower(j) == "," && open >= 0 && len(out) > 1:
			return out
		case s.lower(j) == ",":
			open = j
		case open >= 0 && m != nil && m.Kind == dossier.Person && m.Form == dossier.Name:
			out = addParties(out, s.d.partyOf(m))
		case open >= 0 && s.isIn(j, "agent"):
			return nil // "officials, the president of Veria and …": a list of others
		}
	}
	return nil
}

// bothAbove returns the two that "both" takes up: "Veria and Lusia criticised the
// plan but both have recognised the council".
func (s *sent) bothAbove(i int) []dossier.Party {
	if s.lower(i) != "both" || s.rel(i, "det", "cc") || s.Child(i, "nmod") >= 0 {
		return nil
	}
	for j := i - 1; j >= 0; j-- {
		if s.rel(j, "nsubj") && s.isNoun(j) {
			if p := s.parties(j); len(p) == 2 {
				return p
			}
		}
	}
	return s.lastTwo(i)
}

// saidOfItself resolves a pronoun that the name step left open to who speaks: "The
// government said it would …".
func (s *sent) saidOfItself(i int) ([]dossier.Party, bool) {
	if s.Tokens[i].XPOS != "PRP" {
		return nil, false
	}
	w := s.lower(i)
	for v, steps := s.Tokens[i].Head, 0; v >= 0 && steps < 10; v, steps = s.Tokens[v].Head, steps+1 {
		sub := -1
		if s.isVerb(v) {
			sub = s.subject(v)
		}
		if sub < 0 || sub >= i || s.Tokens[sub].UPOS == "PRON" {
			continue
		}
		plural := s.Tokens[sub].XPOS == "NNS" || s.Tokens[sub].XPOS == "NNPS" || len(s.coordinated(sub)) > 1
		person := s.is(sub, "person")
		if w == "they" && plural || w == "it" && !plural && !person || (w == "he" || w == "she") && person && !plural {
			return s.speakers(sub), true
		}
		return nil, false
	}
	return nil, false
}

// speakers returns the parties of subject sub, without the pronouns joined to it:
// those would ask for their speakers again.
func (s *sent) speakers(sub int) (out []dossier.Party) {
	for _, i := range s.coordinated(sub) {
		if s.Tokens[s.content(i)].XPOS != "PRP" {
			out = addParties(out, s.party(i)...)
		}
	}
	return out
}

// agentive reports whether noun i can act though no mention says who it is.
func (s *sent) agentive(i int) bool {
	if s.Tokens[i].UPOS == "NOUN" && personNoun(s.lemma(i)) {
		return true
	}
	return s.isIn(i, "agent") && (s.isNoun(i) || s.Tokens[i].UPOS == "ADJ") || s.Tokens[i].UPOS == "PROPN" && s.Tokens[i].XPOS != "" && len(s.Tokens[i].Text) > 2 && !s.prefixed(i) && !s.dateLike(i) && !s.isIn(i, "pact")
}

// personNoun reports whether a noun is built like one for a person: "arsonist",
// "gunwoman".
func personNoun(lemma string) bool {
	for _, ending := range []string{"woman", "person", "ologist", "ographer", "eer"} {
		if len(lemma) > len(ending)+3 && strings.HasSuffix(lemma, ending) {
			return true
		}
	}
	if stem, ok := strings.CutSuffix(lemma, "ist"); ok && len(stem) > 4 {
		return !strings.HasSuffix(stem, "l") || strings.HasSuffix(stem, "al") || strings.HasSuffix(stem, "el")
	}
	return strings.HasSuffix(lemma, "man") && len(lemma) > 5 && lemma != "talisman"
}

// prefixed reports whether "name" i is "pre-treaty" or "anti-government".
func (s *sent) prefixed(i int) bool {
	w := s.Tokens[i].Text
	return w[0] >= 'a' && w[0] <= 'z' && strings.Contains(w, "-")
}

func (s *sent) dateLike(i int) bool {
	if s.isIn(i, "calendar") {
		return true
	}
	for k, h := range s.timeHead {
		if h == i || s.d.r.Times[s.times[k]].Span.Contains(s.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// members returns who m stands for: the members of a group that has some ("the two
// countries"), else itself.
func (d *doc) members(m *dossier.Mention) (out []dossier.Party) {
	if c := d.chains[m.Chain]; c != nil {
		for _, id := range c.Members {
			if of := d.chains[id]; of != nil {
				out = append(out, dossier.Party{Name: of.Name, Entity: of.ID})
			}
		}
	}
	if out == nil {
		out = []dossier.Party{d.partyOf(m)}
	}
	return out
}

func (d *doc) partyOf(m *dossier.Mention) dossier.Party {
	if c := d.chains[m.Chain]; c != nil {
		return dossier.Party{Name: c.Name, Entity: c.ID}
	}
	return dossier.Party{Name: m.Of(d.r.Article.Text)}
}

// phrase returns the words of noun i with what stands before it: "Veria's riot
// police" of "more than 20 of Veria's riot police who …".
func (s *sent) phrase(i int) string {
	first, last := i, i
	for _, c32 := range s.Children(i) {
		c := int(c32)
		if l, _ := s.Range(c); c < i && s.rel(c, "amod", "compound", "nmod", "nummod") && l < first && !s.dateLike(c) {
			first = l
		}
		if c > i && c == last+1 && s.rel(c, "flat") {
			last = c
		}
	}
	// "the latest terrorist attacks" were those of a terrorist, not of the latest one.
	modifies := s.rel(i, "compound", "amod") && s.Tokens[i].Head > i
	for !modifies && first > 0 && s.nounRun(first-1) && !s.dateLike(first-1) {
		first--
	}
	// "leaders of the opposition"
	for _, c := range s.Children(i) {
		l, r := s.Range(int(c))
		if int(c) < i || !s.rel(int(c), "nmod") || l != last+1 || r-l > 6 {
			continue
		}
		if w := s.caseOf(int(c)); w == "of" && !s.ofCharge(i) || (w == "in" || w == "from") && s.rel(i, "nsubj") && s.is(int(c), "place") {
			last = r // "commanders of the militia in the north"
		}
	}
	for first < i && (s.lower(first) == "dead" || s.Tokens[first].UPOS == "DET" || s.Tokens[first].XPOS == "PRP$" || s.Tokens[first].UPOS == "PUNCT") {
		first++
	}
	sp := dossier.Span{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	return strings.Join(strings.Fields(unquote(sp.Of(s.d.r.Article.Text))), " ")
}

// ofCharge reports whether "of" behind noun i says what its verb charges it with:
// "accused the leadership of scaremongering".
func (s *sent) ofCharge(i int) bool {
	g := s.Tokens[i].Head
	return g >= 0 && s.rel(i, "obj") && s.isIn(g, "ofing")
}

// unquote drops quotation marks that stand alone at one end or inside.
func unquote(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '“' || r == '”' || r == '"' {
			return -1
		}
		return r
	}, text)
}

// owner returns whose thing noun i is: "U.S." in "condemned U.S. support".
func (s *sent) owner(i int) []dossier.Party {
	var out []dossier.Party
	for _, c32 := range s.Children(i) {
		c := int(c32)
		switch {
		case s.Tokens[c].Rel == "nmod:poss" && !s.isIn(c, "land"),
			s.Tokens[c].Rel == "nmod:poss" && s.mention(c) != nil,
			s.rel(c, "nmod") && (s.caseOf(c) == "by" || s.caseOf(c) == "of" || s.caseOf(c) == "from"):
			for _, h := range s.coordinated(c) {
				if out = addParties(out, s.party(h)...); out == nil {
					out = s.owner(h)
				}
			}
		case s.rel(c, "amod", "compound") && c < i:
			for _, h := range s.coordinated(c) {
				if m := s.mention(h); m != nil && (m.State || m.Kind == dossier.Place || m.Kind == dossier.Organization) {
					out = addParties(out, s.d.partyOf(m))
				}
			}
		}
	}
	return out
}

// pair resolves "the two countries", "both sides" to the two states named last.
func (s *sent) pair(i int) []dossier.Party {
	if !s.isIn(i, "side") || !s.hasBoth(i) {
		return nil
	}
	if m := s.mention(i); m != nil && m.Kind != dossier.Position {
		if c := s.d.chains[m.Chain]; c != nil && (len(c.Members) > 0 || m.Form == dossier.Name) {
			return nil // the name step knows better
		}
	}
	return s.lastTwo(i)
}

// lastTwo returns the two states that "both sides" are at token i: those that the
// article speaks of most, if they were named within the last sentences, else the
// two named last.
func (s *sent) lastTwo(i int) []dossier.Party {
	var near []dossier.Party
	r := s.d.r
	for k := len(r.Mentions) - 1; k >= 0; k-- {
		m := &r.Mentions[k]
		if m.Start >= s.Tokens[i].Start || !s.d.states[m.Chain] || m.Sentence < s.n-4 {
			continue
		}
		near = addParties(near, s.d.partyOf(m))
	}
	if len(near) < 2 {
		return nil
	}
	if len(s.d.leads) == 2 && hasParty(near, s.d.leads[0]) && hasParty(near, s.d.leads[1]) {
		return s.d.leads
	}
	return []dossier.Party{near[1], near[0]}
}

// stateChains returns the chains that act as states: those known, and places that
// have a government or do something themselves, known or not.
func (d *doc) stateChains() map[string]bool {
	out := map[string]bool{}
	for i := range d.r.Mentions {
		m := &d.r.Mentions[i]
		switch {
		case m.Chain == "" || out[m.Chain]:
		case m.State, strings.HasPrefix(m.Chain, "state-"):
			out[m.Chain] = true
		case m.Kind == dossier.Place && m.Form == dossier.Name && m.Sentence >= 0 && m.Sentence < len(d.sents):
			s := &d.sents[m.Sentence]
			if h := s.headOf(m); h >= 0 && s.actsAsState(h) {
				out[m.Chain] = true
			}
		}
	}
	return out
}

// actsAsState reports "Karvania's parliament", "the president of Karvania",
// "Karvania denied it".
func (s *sent) actsAsState(h int) bool {
	for s.rel(h, "conj", "flat") && s.Tokens[h].Head >= 0 {
		h = s.Tokens[h].Head
	}
	g := s.Tokens[h].Head
	if g < 0 {
		return false
	}
	switch {
	case s.Tokens[h].Rel == "nsubj":
		return s.isVerb(g) && s.isIn(g, "speech")
	case s.rel(h, "nmod", "amod", "compound"):
		return s.isIn(g, "agent") && (s.Tokens[h].Rel == "nmod:poss" || s.caseOf(h) == "of" || h < g)
	}
	return false
}

// leadStates returns the two states that the article names most, in the order of
// their first mention.
func (d *doc) leadStates() []dossier.Party {
	count := map[string]int{}
	var order []dossier.Party
	for i := range d.r.Mentions {
		m := &d.r.Mentions[i]
		if d.states[m.Chain] {
			if count[m.Chain]++; count[m.Chain] == 1 {
				order = append(order, d.partyOf(m))
			}
		}
	}
	if len(order) < 2 {
		return nil
	}
	ranked := append([]dossier.Party(nil), order...)
	sort.SliceStable(ranked, func(i, j int) bool { return count[ranked[i].Entity] > count[ranked[j].Entity] })
	var out []dossier.Party
	for _, p := range order {
		if p == ranked[0] || p == ranked[1] {
			out = append(out, p)
		}
	}
	return out
}

func (s *sent) hasBoth(i int) bool {
	for _, c := range s.Children(i) {
		switch s.lower(int(c)) {
		case "both", "two":
			return true
		}
	}
	return false
}

// addParties appends those of more that list does not hold yet.
func addParties(list []dossier.Party, more ...dossier.Party) []dossier.Party {
	for _, p := range more {
		if !hasParty(list, p) {
			list = append(list, p)
		}
	}
	return list
}

func hasParty(list []dossier.Party, p dossier.Party) bool {
	for _, q := range list {
		if q == p || (q.Entity != "" && q.Entity == p.Entity) || sameSurname(p.Name, q.Name) {
			return true
		}
	}
	return false
}

// share reports whether the two lists name one party in common.
func share(a, b []dossier.Party) bool {
	for _, p := range a {
		if hasParty(b, p) {
			return true
		}
	}
	return false
}

// sameSurname reports whether one name is the last word of the other.
func sameSurname(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && a[0] >= 'A' && a[0] <= 'Z' && !strings.Contains(a, " ") && strings.HasSuffix(b, " "+a)
}
