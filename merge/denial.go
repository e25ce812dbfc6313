package merge

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier"
)

// isDenialWord reports whether w says that another's words are untrue.
func isDenialWord(w string) bool {
	if w == "" || w[0] < utf8.RuneSelf && strings.IndexByte("dDrRcC", w[0]) < 0 {
		return false // most words: stems are not needed to know
	}
	switch stem(fold(w)) {
	case stem("deny"), stem("denied"), stem("denial"), stem("refute"), stem("rebut"), stem("dismiss"), stem("reject"), stem("dispute"),
		stem("disavow"), stem("repudiate"), stem("debunk"), stem("disclaim"), stem("contradict"), stem("decry"), stem("discount"), stem("contest"):
		return true
	}
	return false
}

// denialAt returns where the first word of denial stands in s, and ends; ok is
// false where s only says that something is not so.
func denialAt(s string) (from, to int, ok bool) {
	forms(s, func(form string, at int) {
		if !ok && isDenialWord(form) {
			from, to, ok = at, at+len(form), true
		}
	})
	return from, to, ok
}

// eventDenial makes a proposition of an event that its sentence denies, where no
// statement does: "Similarly, Karvania denied claims that it armed Tolmeria". "Karvania
// did not ask for help" denies nothing that anybody says.
func (c *corpus) eventDenial(a *article, ev dossier.Event) *proposition {
	text := a.text(ev.Span)
	from, to, ok := denialAt(text)
	if !ok {
		return nil
	}
	p := &proposition{a: a, span: ev.Span, statement: dossier.Narrator, stance: denies, rule: ev.Rule, speaker: deniers(text)}
	content := dossier.Span{Start: ev.Start + to, End: ev.End}
	if p.speaker != "" { // "a claim denied by Moscow" follows what it is about
		content = dossier.Span{Start: ev.Start, End: ev.Start + from}
	} else {
		p.speaker = c.nameBefore(a, dossier.Span{Start: ev.Start, End: ev.Start + from})
	}
	if !content.Contains(ev.Trigger) {
		return nil
	}
	p.content = []dossier.Span{content}
	p.words = sortedSet(c.wordsOf(a, content))
	return p
}

// nameBefore returns the last of those whom a names in s.
func (c *corpus) nameBefore(a *article, s dossier.Span) string {
	name, end := "", -1
	for _, m := range a.Mentions {
		if k := c.entityAt(a, m.Chain); k >= 0 && s.Contains(m.Span) && m.End > end && m.Kind != dossier.Pact {
			name, end = c.entities[k].name, m.End
		}
	}
	return name
}

// sayDeed notes which deeds the words of p tell, as their type and who did it to
// whom, so that two tellings in different words can meet.
func (c *corpus) sayDeed(p *proposition) {
	for _, ev := range p.a.Events {
		if !p.holds(ev.Trigger) || len(ev.Actors) == 0 || len(ev.Recipients) == 0 || !actual(ev.Type) {
			continue
		}
		deed := string(ev.Type)
		for _, ps := range [][]dossier.Party{ev.Actors[:1], ev.Recipients[:1]} {
			k := c.partyAt(p.a, ps[0])
			if k < 0 {
				deed = ""
				break
			}
			deed += " " + c.entities[k].id
		}
		if deed != "" && !slices.Contains(p.deeds, deed) {
			p.deeds = append(p.deeds, deed)
			p.objects = append(p.objects, c.objects(p.a.text(dossier.Span{Start: ev.Trigger.End, End: min(ev.End, ev.Trigger.End+reach)}))...)
		}
	}
	p.objects = sortedSet(p.objects)
}

// actual: a deed, not words about one.
func actual(of dossier.EventType) bool {
	switch of {
	case dossier.Aid, dossier.Assault, dossier.Coerce, dossier.Sanction, dossier.Mobilize, dossier.Retreat:
		return true
	}
	return false
}

// objects returns the words of s that are no names: what was given, taken or hit.
func (c *corpus) objects(s string) []word {
	var out []word
	forms(strings.ToValidUTF8(s, " "), func(form string, _ int) {
		if w := c.words.of(form); w != noWord && form[0] >= 'a' && form[0] <= 'z' {
			out = append(out, w)
		}
	})
	return out
}

// sameDeed reports whether p and q tell one deed: the same to the same, with the
// same thing: "providing missiles and drones", "deliveries of ballistic missiles".
func sameDeed(p, q *proposition) bool {
	return slices.ContainsFunc(p.deeds, func(d string) bool { return slices.Contains(q.deeds, d) }) &&
		slices.ContainsFunc(p.objects, func(w word) bool { _, ok := slices.BinarySearch(q.objects, w); return ok })
}

// outright reports whether somebody of g denies in so many words. "He does not
// believe that trade will grow" counts only against somebody who says that it will.
func outright(g []*proposition) bool {
	hard := slices.ContainsFunc(g, func(p *proposition) bool { return p.stance == denies && !p.soft })
	said := slices.ContainsFunc(g, func(p *proposition) bool { return p.stance != denies && !p.negative })
	return hard || said
}
