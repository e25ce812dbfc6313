package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// clauseTitle says e in the words of the clause that tells it best, with the names
// of the Account in place of its subject: "Ana Ruiz denied that talks had begun". It
// is "" where no report has such a clause.
func (c *corpus) clauseTitle(e *event) string {
	var best string
	score := -1 << 30
	for _, r := range e.reports {
		t := c.sayClause(e, r)
		if t == "" {
			continue
		}
		n := -max(len(t), 40)
		if r == e.best() {
			n += 40
		}
		if len(t) > titleLength {
			n -= 1000
		}
		if n > score {
			best, score = t, n
		}
	}
	return fit(best)
}

// sayClause returns the title that report r would give e.
func (c *corpus) sayClause(e *event, r *report) string {
	cl := r.ev.Clause
	if cl.Empty() {
		return ""
	}
	if cl.Predicate.Empty() {
		return c.sayNoun(e, r)
	}
	subject := c.subject(r)
	if subject == "" {
		return ""
	}
	said := c.predicate(e, r)
	// "Sund greeted President Sund": who did what to whom was misread.
	if said == "" || strings.Contains(" "+said+" ", " "+strings.TrimPrefix(subject, "the ")+" ") {
		return ""
	}
	return subject + " " + said + hedge(e, r)
}

// hedge marks what is not told as a fact.
func hedge(e *event, r *report) string {
	switch e.status() {
	case dossier.Alleged:
		return " (alleged)"
	case dossier.Denied:
		if negated(r.aux()) {
			return "" // "did not sign" says so itself
		}
		return " (denied)"
	case dossier.Hypothetical:
		return " (possible)"
	}
	return ""
}

// sayNoun titles an event that a noun tells: "talks between Karvania and Tolmeria".
func (c *corpus) sayNoun(e *event, r *report) string {
	phrase := bare(r.undated(r.a.text(r.ev.Clause.Span)))
	names := c.partyNames(r, r.ev.Actors)
	if len(names) == 0 || len(strings.Fields(phrase)) < 2 {
		return ""
	}
	for _, p := range r.ev.Actors {
		if p.Name != "" && strings.Contains(phrase, lastWord(p.Name)) {
			return phrase + hedge(e, r)
		}
	}
	if len(names) > 1 {
		phrase, _, _ = strings.Cut(phrase, " between ")
		return phrase + " between " + c.list(r, r.ev.Actors) + hedge(e, r)
	}
	return c.list(r, r.ev.Actors) + "’s " + phrase + hedge(e, r)
}

// bare takes the owner's mark off a noun phrase whose owner is written anew:
// "’s talks" (what is left of "Wednesday’s talks"), "the latter’s invasion".
func bare(phrase string) string {
	for _, owner := range []string{"’s ", "'s ", "the latter’s ", "latter’s ", "its ", "his ", "her ", "their "} {
		phrase = strings.TrimPrefix(phrase, owner)
	}
	return phrase
}

// aux returns what stands before the verb in the predicate of r: "has been".
func (r *report) aux() string {
	cl := r.ev.Clause
	return strings.ToLower(strings.TrimSpace(r.a.text(dossier.Span{Start: cl.Predicate.Start, End: cl.Verb.Start})))
}

func negated(aux string) bool {
	return slices.ContainsFunc(strings.Fields(aux), func(w string) bool {
		return w == "not" || w == "never" || strings.HasSuffix(w, "n’t") || strings.HasSuffix(w, "n't")
	})
}

// predicate returns what e's subject did, is to do or is said to have done, in
// the words of r.
func (c *corpus) predicate(e *event, r *report) string {
	cl, aux := r.ev.Clause, r.aux()
	verb := r.a.text(cl.Verb)
	rest := c.withObject(r, r.undated(r.a.text(dossier.Span{Start: cl.Verb.End, End: cl.Predicate.End})))
	if rest != "" {
		rest = " " + rest
	}
	switch e.status() {
	case dossier.Planned:
		if cl.Passive {
			return "to be " + verb + rest
		}
		return "to " + cl.Lemma + rest
	case dossier.Alleged, dossier.Denied, dossier.Hypothetical:
		switch {
		case negated(aux):
			return aux + " " + verb + rest
		case cl.Passive:
			return "being " + verb + rest
		}
		return gerund(cl.Lemma) + rest
	}
	switch {
	case cl.Passive && aux == "":
		return "" // "the treaty signed in Velin"
	case aux == "to", strings.HasPrefix(aux, "to "), aux == "" && strings.HasSuffix(strings.ToLower(verb), "ing"),
		!cl.Passive && (aux == "had" || aux == "has" || aux == "have"):
		if cl.Passive {
			return ""
		}
		return cl.Past + rest
	case aux == "":
		return verb + rest
	}
	return aux + " " + verb + rest
}

// withObject puts the agreement in place of "it" in what follows a verb: "abandoned it".
func (c *corpus) withObject(r *report, rest string) string {
	if r.pact == nil || !objectIsPronoun(rest) {
		return rest
	}
	return c.pactTitle(r.pact, nil) + strings.TrimPrefix(rest, "it")
}

// undated returns text on one line without the date that the timeline shows beside it.
func (r *report) undated(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	t := strings.Join(strings.Fields(r.ev.Time.Text), " ")
	if t == "" || !r.ev.Time.Known() {
		return text
	}
	i := strings.Index(" "+text, " "+t)
	if i < 0 {
		return text
	}
	before, after := strings.TrimSpace((" " + text)[:i]), strings.TrimSpace((" " + text)[i+1+len(t):])
	switch lastWord(before) {
	case "on", "in", "at":
		before = strings.TrimSuffix(before, lastWord(before))
	case "since", "from", "until", "till", "by", "before", "after", "of", "the", "to", "between", "for", "a", "and":
		return text
	}
	return strings.Trim(strings.TrimSpace(before)+" "+after, " ,")
}

// subject returns who the clause of r is about: by the Account's names where its
// own words are one of the parties, else in its own words.
func (c *corpus) subject(r *report) string {
	cl := r.ev.Clause
	own := strings.Join(strings.Fields(r.a.text(dossier.Span{Start: cl.Start, End: cl.Predicate.Start})), " ")
	for _, adverb := range []string{" also", " again", " later", " then", " still", " already", " now"} {
		own = strings.TrimSuffix(own, adverb)
	}
	first, _, _ := strings.Cut(strings.ToLower(own), " ")
	if cl.Passive {
		if own == "" || isPronoun(first) {
			return c.list(r, r.ev.Recipients) // "Bly, who was appointed minister"
		}
		return own
	}
	named := c.inWords(r, own)
	switch {
	case own == "", isPronoun(first), first == "his", first == "her", first == "its", first == "their", first == "whose":
		return c.list(r, r.ev.Actors)
	case named != nil && (len(named) > 1 || !strings.Contains(own, " and ")):
		return c.list(r, named)
	case named == nil && len(r.ev.Actors) > 0 && c.resolved(r, r.ev.Actors) && !namesAnyone(own):
		return c.list(r, r.ev.Actors)
	}
	return own
}

// inWords returns the parties of r that words name and the Account knows.
func (c *corpus) inWords(r *report, words string) []dossier.Party {
	for _, ps := range [][]dossier.Party{r.ev.Actors, r.ev.Recipients} {
		var out []dossier.Party
		for _, p := range ps {
			k := c.partyAt(r.a, p)
			if k >= 0 && (strings.HasSuffix(words, lastWord(p.Name)) || len(ps) > 1 && strings.Contains(words, lastWord(p.Name))) {
				out = append(out, p)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

func (c *corpus) resolved(r *report, ps []dossier.Party) bool {
	return !slices.ContainsFunc(ps, func(p dossier.Party) bool { return c.partyAt(r.a, p) < 0 })
}

// namesAnyone reports whether words hold a name after their first word.
func namesAnyone(words string) bool {
	for i, w := range strings.Fields(words) {
		if i > 0 && unicode.IsUpper(firstRune(w)) {
			return true
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which", "both", "one", "another", "others", "some", "all", "and", "but":
		return true
	}
	return false
}

// list names ps, with the articles that the reports give them: "The United States
// and Karvania". "" for nobody.
func (c *corpus) list(r *report, ps []dossier.Party) string {
	names := c.partyNames(r, ps)
	if len(names) == 0 {
		return ""
	}
	for i, name := range names {
		names[i] = c.withArticle(r, name)
	}
	return and(names)
}

// withArticle puts "the" or "a" before a name that has it in the article of r.
func (c *corpus) withArticle(r *report, name string) string {
	if wantsThe(name) {
		return "the " + name
	}
	text := r.a.Article.Text
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return name
		}
		before, after := text[max(0, at+i-5):at+i], text[at+i+len(name):]
		switch {
		case after == "" || strings.ContainsRune("'’-–", firstRune(after)) || unicode.IsLetter(firstRune(after)):
			at += i + len(name)
			continue // "the Russia-led bloc"
		case strings.HasSuffix(before, "the ") || strings.HasSuffix(before, "The "):
			return "the " + name
		case strings.HasSuffix(before, " a ") || strings.HasSuffix(before, " A "):
			return "a " + name
		case strings.HasSuffix(before, " an ") || strings.HasSuffix(before, " An "):
			return "an " + name
		}
		at += i + len(name)
		if unicode.IsUpper(rune(name[0])) {
			return name // one look: "Ruiz the minister" is no "the Ruiz"
		}
	}
}

// wantsThe reports whether English says "the" before a name of this form.
func wantsThe(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	switch first {
	case "United", "UK", "US", "U.S.", "UN", "U.N.", "EU", "E.U.", "USA", "UAE", "European", "Netherlands", "Philippines", "Soviet", "Taliban":
		return first != "European" || strings.HasSuffix(name, "Union") || strings.HasSuffix(name, "Commission") || strings.HasSuffix(name, "Parliament") || strings.HasSuffix(name, "Council")
	}
	if strings.Contains(name, "’s ") || strings.Contains(name, "'s ") {
		return false
	}
	switch lastWord(name) {
	case "Senate", "Parliament", "Ministry", "Union", "Republic", "Kingdom", "States", "Emirates", "Nations", "Council", "Commission", "Court", "Assembly", "Government":
		return len(first) < len(name)
	}
	return false
}

// gerund returns the -ing form of a verb.
func gerund(lemma string) string {
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:n-2] + "ying"
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee") && lemma != "be":
		return lemma[:n-1] + "ing"
	case n == 3 && isVowel(lemma[1]) && !isVowel(lemma[0]) && !isVowel(lemma[2]) && !strings.ContainsRune("wxy", rune(lemma[2])):
		return lemma + lemma[2:] + "ing" // "cutting", "hitting"
	}
	return lemma + "ing"
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// fit cuts a title that is too long before a phrase that can go, at a word only
// where there is none.
func fit(s string) string {
	mark := ""
	for _, m := range []string{" (alleged)", " (denied)", " (possible)"} {
		if t, ok := strings.CutSuffix(s, m); ok {
			s, mark = t, m
		}
	}
	s = strings.TrimRight(s, ".,;: ")
	if len(s)+len(mark) <= titleLength {
		return s + mark
	}
	cut := -1
	for _, before := range []string{", ", " during ", " after ", " amid ", " before ", " following ", " while ", " in ", " at ", " under ", " by "} {
		if i := strings.LastIndex(s[:titleLength-len(mark)], before); i > cut && i >= titleLength/2 {
			cut = i
		}
	}
	if cut > 0 {
		return strings.TrimRight(s[:cut], ".,;: ") + mark
	}
	return shorten(s, 0) + mark
}
