package quote

import (
	"strings"

	"dossier"
	"dossier/read/parse"
)

// speakers resolves who speaks in each find, in the order of the text, and
// carries speaker and chain on.
func (r *reader) speakers() {
	var last *found
	for _, f := range r.out {
		if f.carried {
			f.dropped = f.prev.dropped
			sp := f.prev.Speaker
			sp.Span = dossier.Span{}
			f.Speaker, f.links = sp, f.prev.links
			f.Chain = f.links
			continue
		}
		s := &r.sents[f.sent]
		if f.source >= 0 {
			r.speaker(s, f, last)
			if !r.wide && f.Speaker.Name == "" && strings.EqualFold(s.Tokens[f.source].Text, "it") {
				f.dropped = true // whose words they are is not known
				continue
			}
		}
		r.link(s, f)
		if !r.wide {
			r.cited(s, f)
		}
		if len(f.links) == 0 && last != nil && r.sameSpeaker(f, last) && f.sent-last.sent <= 2 {
			f.links = last.links
		}
		f.Chain = f.links
		if f.Speaker.Name != "" {
			last = f
		}
	}
}

func (r *reader) sameSpeaker(f, g *found) bool {
	if f.Speaker.Entity != "" || g.Speaker.Entity != "" {
		return f.Speaker.Entity == g.Speaker.Entity
	}
	return f.Speaker.Name == g.Speaker.Name
}

// speaker names the source of f: by its chain, else by its own words.
func (r *reader) speaker(s *sent, f *found, last *found) {
	i := f.source
	sp := f.srcSpan
	if a := r.antecedent(s, i); a >= 0 {
		i = a
		sp = r.phrase(s, a, firstOf(s, f.head))
		if sp.End > s.Tokens[f.source].Start {
			from, _ := s.Range(a)
			for from < a && (parseCase(s, from) || strings.EqualFold(s.Tokens[from].Text, "according")) {
				from++
			}
			sp = dossier.Span{Start: s.Tokens[from].Start, End: s.Tokens[a].End}
		}
	}
	words := strings.ToLower(sp.Of(r.text))
	if r.speaksOn(f, last, words) {
		f.Speaker.Name, f.Speaker.Entity, f.Speaker.Role = last.Speaker.Name, last.Speaker.Entity, last.Speaker.Role
		return
	}
	m, ok := r.mentionAt(s, i, sp)
	if ok && r.goesOnSpeaking(f, last, words, m) {
		f.Speaker.Name, f.Speaker.Entity, f.Speaker.Role = last.Speaker.Name, last.Speaker.Entity, last.Speaker.Role
		return
	}
	if r.jointly(s, f, i) {
		return
	}
	if words == "it" && (!ok || !r.canBeIt(m.Chain)) {
		ok = false
		if last != nil && !r.canBeIt(last.Speaker.Entity) && last.Speaker.Entity != "" {
			last = nil
		}
	}
	if words == "he" || words == "she" {
		m = r.someone(s, i, m)
	}
	if ok {
		if ch := r.chains[m.Chain]; ch != nil && ch.Name != "" {
			f.Speaker.Name, f.Speaker.Entity = ch.Name, ch.ID
			f.Speaker.Role = m.Role
			if f.Speaker.Role == "" && len(ch.Roles) > 0 {
				f.Speaker.Role = roleText(ch.Roles[0])
			}
			return
		}
	}
	switch {
	case isPronoun(words) && last != nil && f.sent-last.sent <= 3:
		f.Speaker.Name, f.Speaker.Entity, f.Speaker.Role, f.Speaker.Unnamed = last.Speaker.Name, last.Speaker.Entity, last.Speaker.Role, last.Speaker.Unnamed
	case strings.HasPrefix(words, "both ") || strings.HasPrefix(words, "the two ") || words == "the two" || words == "both":
		f.Speaker.Name = r.lastTwo(s, f, words)
		if f.Speaker.Name == "" {
			f.Speaker.Name = sp.Of(r.text)
		}
	case isPronoun(words):
	default:
		w := strings.TrimSpace(trimArticle(sp.Of(r.text)))
		if i := strings.Index(w, ", wh"); i > 0 {
			w = w[:i]
		}
		for _, mark := range []string{"’s", "'s", "’", "'"} {
			w = strings.TrimSuffix(w, mark)
		}
		f.Speaker.Name = strings.Join(strings.Fields(w), " ")
		f.Speaker.Unnamed = !ok && r.unnamed(s, i, words)
	}
}

// speaksOn reports whether "he" is the person whose words the sentence before
// gave: "Ties have grown, according to Piet Brun, a former envoy. “…,” he explained."
func (r *reader) speaksOn(f, last *found, words string) bool {
	if r.wide || last == nil || f.sent-last.sent != 1 || words != "he" && words != "she" || f.cue.tier != speech {
		return false
	}
	ch := r.chains[last.Speaker.Entity]
	return ch != nil && ch.Kind == dossier.Person && last.Rule == "according to"
}

// goesOnSpeaking reports whether "he" goes on from the last speaker rather than
// being m, whom only the words quoted name: "Ruiz said, “…” “Brun got more votes,” he added."
func (r *reader) goesOnSpeaking(f, last *found, words string, m dossier.Mention) bool {
	if r.wide || last == nil || f.frame != "quote" || words != "he" && words != "she" || m.Chain == last.Speaker.Entity {
		return false
	}
	ch := r.chains[last.Speaker.Entity]
	end := last.Cue.End
	for _, c := range last.Content {
		end = max(end, c.End)
	}
	if ch == nil || ch.Kind != dossier.Person || r.sentenceAt(f.Content[0].Start)-r.sentenceAt(end-1) > 1 {
		return false
	}
	return r.onlyQuoted(m.Chain, end, f.Cue.Start)
}

// onlyQuoted reports whether the words between two offsets name a chain, and
// only within quotations.
func (r *reader) onlyQuoted(chain string, from, to int) bool {
	named := false
	for _, m := range r.mentions {
		if m.Chain != chain || m.Start < from || m.End > to || m.Form == dossier.Pronoun {
			continue
		}
		s := &r.sents[m.Sentence]
		if q := s.quoted[s.TokenAt(m.Start)]; q < 0 || !r.marks[q].said {
			return false
		}
		named = true
	}
	return named
}

// someone returns the mention m of "he" or "she", or where its chain is no
// person, the last person named before token i in its paragraph, if any.
func (r *reader) someone(s *sent, i int, m dossier.Mention) dossier.Mention {
	if ch := r.chains[m.Chain]; r.wide || ch == nil || ch.Kind == dossier.Person {
		return m
	}
	for k := len(r.mentions) - 1; k >= 0; k-- {
		o := r.mentions[k]
		if o.Start >= s.Tokens[i].Start || o.Kind != dossier.Person || o.Form != dossier.Name || r.chains[o.Chain] == nil {
			continue
		}
		if r.sents[o.Sentence].Block != s.Block {
			break
		}
		return o
	}
	return dossier.Mention{}
}

// canBeIt reports whether "it" can speak for the chain: a body or a state.
func (r *reader) canBeIt(chain string) bool {
	ch := r.chains[chain]
	return ch != nil && (ch.Kind == dossier.Organization || ch.Kind == dossier.Place || ch.Kind == dossier.Group)
}

// jointly names two who speak together: "both Brun and Ruiz noted", "denied by
// Oran and Velin".
func (r *reader) jointly(s *sent, f *found, i int) bool {
	names, conj := []string{r.chainName(s, i)}, 0
	for _, k := range s.Children(i) {
		if s.Tokens[k].Rel == "conj" && f.srcSpan.Contains(s.Tokens[k].Span) {
			names = append(names, r.chainName(s, int(k)))
			conj++
		}
	}
	if conj == 0 || has(names, "") || has(names[1:], names[0]) {
		return false
	}
	f.Speaker.Name = strings.Join(names[:conj], ", ") + " and " + names[conj]
	return true
}

// chainName returns the name of the one whom token i names, "" when it is no name.
func (r *reader) chainName(s *sent, i int) string {
	for _, m := range s.mentions {
		if ch := r.chains[m.Chain]; ch != nil && m.Form == dossier.Name && m.Contains(s.Tokens[i].Span) && m.Kind != dossier.Pact {
			return ch.Name
		}
	}
	return ""
}

// unnamed tells a source that the article keeps nameless ("a senior diplomat",
// "officials", "the envoy, who asked not to be named") from one that it only
// does not name again ("the minister", "the bank").
func (r *reader) unnamed(s *sent, i int, words string) bool {
	if s.Tokens[i].UPOS != "NOUN" || !r.lex.people[strings.ToLower(s.Tokens[i].Lemma)] {
		return false
	}
	for _, w := range []string{"anonym", "not to be named", "not be named", "unnamed", "unidentified", "identity", "on condition"} {
		if strings.Contains(words, w) || strings.Contains(strings.ToLower(s.Of(r.text)), w) {
			return true
		}
	}
	return !strings.HasPrefix(words, "the ") && s.Child(i, "nmod:poss") < 0
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "his", "her", "their", "its":
		return true
	}
	return false
}

func trimArticle(w string) string {
	for _, p := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			return rest
		}
	}
	return w
}

func roleText(ro dossier.Role) string {
	if ro.Of == "" {
		return ro.Title
	}
	return ro.Title + " of " + ro.Of
}

// mentionAt returns the mention whose head is token i, else the widest one in
// the words sp: a name before a nominal.
func (r *reader) mentionAt(s *sent, i int, sp dossier.Span) (dossier.Mention, bool) {
	var best dossier.Mention
	t := s.Tokens[i]
	ok := false
	for _, m := range s.mentions {
		if m.Start <= t.Start && t.End <= m.End && (!ok || better(m, best)) {
			best, ok = m, true
		}
	}
	// "Ana Ruiz" in apposition to "Spain's ambassador to Peru" names her.
	if !ok || best.Form != dossier.Name || best.Kind == dossier.Position {
		for _, m := range s.mentions {
			if m.Kind == dossier.Person && m.Form == dossier.Name && sp.Contains(m.Span) && !possessive(r.text, m.Span) && !r.below(s, m.Span) && !modifies(s, m.Span, i) {
				return m, true
			}
		}
	}
	return best, ok
}

// below reports whether a preposition stands right before the words sp: "a
// spokesman for Lena Marsh" is not her.
func (r *reader) below(s *sent, sp dossier.Span) bool {
	k := s.TokenAt(sp.Start)
	return k > 0 && k < len(s.Tokens) && s.Tokens[k-1].UPOS == "ADP"
}

// modifies reports whether the name at sp only tells which noun token i is: "Ruiz
// supporters", "a Marsh spokesman".
func modifies(s *sent, sp dossier.Span, i int) bool {
	k := s.HeadIn(sp)
	return k >= 0 && k < i && s.Tokens[i].UPOS == "NOUN" && s.Tokens[k].Head == i && parse.IsRel(s.Tokens[k].Rel, "compound", "nmod", "amod") && s.Tokens[k+1].UPOS != "PUNCT"
}

// better prefers people and resolved mentions, then the shorter one.
func better(m, o dossier.Mention) bool {
	if (m.Chain != "") != (o.Chain != "") {
		return m.Chain != ""
	}
	if (m.Kind == dossier.Person) != (o.Kind == dossier.Person) {
		return m.Kind == dossier.Person
	}
	return m.Len() < o.Len()
}

func possessive(text string, m dossier.Span) bool {
	rest := text[m.End:]
	return strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s")
}

// lastTwo names whom "both officials" and "the two countries" speak of: the two
// people, or states, named last before f.
func (r *reader) lastTwo(s *sent, f *found, words string) string {
	kind := dossier.Person
	for _, w := range []string{"countr", "nation", "state", "capital", "government", "neighbo", "compan", "part"} {
		if strings.Contains(words, w) {
			kind = dossier.Place
		}
	}
	var names []string
	for k := len(r.mentions) - 1; k >= 0 && len(names) < 2; k-- {
		m := r.mentions[k]
		if m.Start >= f.srcSpan.Start || m.Kind != kind || m.Sentence < f.sent-3 {
			continue
		}
		ch := r.chains[m.Chain]
		if ch == nil || kind == dossier.Place && !strings.HasPrefix(ch.ID, "state-") || has(names, ch.Name) {
			continue
		}
		names = append(names, ch.Name)
	}
	if len(names) < 2 {
		return ""
	}
	return names[1] + " and " + names[0]
}

// nameOf names what stands at token i: by its chain, else by its words.
func (r *reader) nameOf(s *sent, i int) string {
	if a := r.antecedent(s, i); a >= 0 {
		i = a
	}
	from, to := s.Range(i)
	for from < i && (parseCase(s, from)) {
		from++
	}
	sp := r.phraseFrom(s, from, to)
	if m, ok := r.mentionAt(s, i, sp); ok && m.Form == dossier.Name {
		if ch := r.chains[m.Chain]; ch != nil && ch.Name != "" {
			return ch.Name
		}
		return m.Of(r.text)
	}
	if m, ok := r.bodyNamed(s, i, sp); ok {
		if ch := r.chains[m.Chain]; ch != nil && ch.Name != "" {
			return ch.Name
		}
		return m.Of(r.text)
	}
	return trimArticle(sp.Of(r.text))
}

func parseCase(s *sent, i int) bool {
	return s.Tokens[i].UPOS == "PUNCT" || s.Tokens[i].Rel == "fixed" || s.Tokens[i].Rel == "case" || s.Tokens[i].UPOS == "ADP"
}

// bodyNamed returns the organization named in the words sp around token i: rather
// the name in apposition than one before the noun ("the Velin news agency VNA").
func (r *reader) bodyNamed(s *sent, i int, sp dossier.Span) (best dossier.Mention, ok bool) {
	for _, m := range s.mentions {
		if m.Kind != dossier.Organization || m.Form != dossier.Name || !sp.Contains(m.Span) {
			continue
		}
		if !modifies(s, m.Span, i) {
			return m, true
		}
		if !ok {
			best, ok = m, true
		}
	}
	return best, ok
}
