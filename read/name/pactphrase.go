package name

import (
	"strconv"
	"strings"

	"dossier"
)

// pactAt reads the phrase whose head noun is token i.
func (d *doc) pactAt(s, i int) (pact, bool) {
	t := d.tokens(s)
	w := strings.ToLower(t[i].Text)
	class, plural := d.f.pacts[w], false
	if class == "" && strings.HasSuffix(w, "s") {
		class, plural = d.f.pacts[w[:len(w)-1]], true
		w = w[:len(w)-1]
	}
	if class != "head" && class != "own" && class != "weak" || t[i].UPOS == "VERB" && !isTitle(t[i].Text) {
		return pact{}, false
	}
	p := pact{sent: s, heading: d.sents[s].Kind == dossier.Title || d.sents[s].Kind == dossier.Heading, head: i, first: i, last: i, noun: w, plural: plural, words: map[string]bool{}, years: map[string]bool{}, terms: map[string]bool{}, parties: map[string]bool{}}
	if i+1 < len(t) && (t[i+1].UPOS == "NOUN" || t[i+1].UPOS == "PROPN") && !isTitle(t[i].Text) && !d.phraseEnd(s, i) {
		return pact{}, false // "the treaty negotiations", "deal maker"
	}
	if w == "deal" && i > 0 && (lower(t, i-1) == "great" || lower(t, i-1) == "good") || w == "agreement" && lower(t, i-1) == "in" {
		return pact{}, false
	}
	d.pactLeft(&p)
	d.pactRight(&p)
	if class == "weak" && !d.strong(p) {
		return pact{}, false
	}
	return p, true
}

// phraseEnd reports whether the noun phrase ends at token i although another
// noun follows: the tree does not join them.
func (d *doc) phraseEnd(s, i int) bool {
	t := d.tokens(s)
	return t[i].Head != i+1 && !(t[i].Rel == "compound" && t[i].Head > i)
}

// strong decides whether a word like "plan" or "document" means an agreement.
func (d *doc) strong(p pact) bool {
	t := d.tokens(p.sent)
	if p.name && p.head > p.first && (p.noun != "initiative" && p.noun != "program" && p.noun != "programme") && d.f.pacts[p.noun] != "" {
		return p.noun == "plan" || p.noun == "framework" || p.noun == "partnership" && p.head-p.first > 1 || p.noun == "understanding"
	}
	for w := range p.words {
		switch w {
		case "cooperation", "co-operation", "partnership", "peace", "strategic", "nuclear", "framework", "withdrawal", "ceasefire", "truce":
			return p.noun != "partnership" && p.noun != "program" && p.noun != "programme" && p.noun != "initiative"
		}
	}
	return p.noun == "document" && p.definite && lower(t, p.first) != "a"
}

// pactLeft walks over what stands before the head noun.
func (d *doc) pactLeft(p *pact) {
	t := d.tokens(p.sent)
	p.name = isTitle(t[p.head].Text) && p.head > 0
	quoted := false
	for i := p.head - 1; i >= 0; i-- {
		w := lower(t, i)
		switch {
		case w == "the" || w == "this" || w == "that" || w == "these" || w == "its" || w == "their":
			p.definite, p.proximal = true, w == "this" || w == "that"
			if !p.name || p.proximal {
				p.first = i
			}
			return
		case w == "a" || w == "an" || w == "another" || w == "any" || w == "no" || w == "some":
			p.other = w != "a" && w != "an"
			if !p.name {
				p.first = i
			}
			return
		case isPossessive(t, i) || w == "’" && i > 0:
			p.definite = true
			if k := d.at(p.sent, i-1); k >= 0 {
				p.first = d.items[k].first
				d.party(p, k)
			}
			return
		case isQuote(t[i].Text) || w == "‘" || w == "’":
			if quoted || i == p.head-1 || w == "“" || w == "``" || w == "‘" {
				quoted = true
				p.first = i
				continue
			}
			return
		case t[i].XPOS == "PRP$":
			p.definite, p.first = true, i
			return
		case w == "-" || w == "–" || w == "/":
			continue
		case w == "and" && i > 0 && t[i-1].UPOS == t[i+1].UPOS && !d.personAt(p.sent, i+1):
			continue
		case d.modifier(t, i) && !weekday(t[i].Text) || t[i].UPOS == "NUM" || d.f.pacts[w] == "vague" || w == "draft":
			p.first = i
			if k := d.at(p.sent, i); k >= 0 && d.items[k].e.iso != "" {
				d.party(p, k)
				continue
			}
			d.note(p, t, i)
		default:
			return
		}
	}
}

// note keeps a modifier that tells agreements apart.
func (d *doc) note(p *pact, t []dossier.Token, i int) {
	w := lower(t, i)
	switch {
	case i+2 < len(t) && t[i+1].Text == "-" && (lower(t, i+2) == "year" || lower(t, i+2) == "month" || lower(t, i+2) == "point"):
		p.terms[digits(w)+lower(t, i+2)] = true
	case w[0] >= '0' && w[0] <= '9':
		if len(w) == 4 {
			p.years[w] = true
		}
	case w == "new" || w == "draft" || w == "proposed":
		p.fresh = true
	case d.f.pacts[w] == "other":
		p.other = true
	case d.f.pacts[w] == "vague" || w == "year" || w == "long" || w == "term":
	default:
		p.words[stemPact(w)] = true
	}
}

// digits writes a small number word as a number.
func digits(w string) string {
	for i, n := range [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if w == n {
			return strconv.Itoa(i + 1)
		}
	}
	return w
}

// stemPact makes one of words that mean the same in names of agreements.
func stemPact(w string) string {
	switch w {
	case "co-operation", "cooperative", "partners":
		return "cooperation"
	case "partnership":
		return "cooperation"
	case "atomic":
		return "nuclear"
	case "truce", "cease-fire":
		return "ceasefire"
	case "defence":
		return "defense"
	case "strategically":
		return "strategic"
	}
	return w
}

func (d *doc) party(p *pact, k int) {
	if iso := d.items[k].e.iso; iso != "" {
		p.parties[iso] = true
	}
}

// pactRight walks over what follows the head: "on …", "of 2015", "with Norland",
// "between Norland and Suria", "signed in 2001".
func (d *doc) pactRight(p *pact) {
	t := d.tokens(p.sent)
	i := p.head + 1
	for i < len(t) {
		w := lower(t, i)
		switch w {
		case "on", "of", "for", "to":
			if w == "to" && !(i+1 < len(t) && isTitle(t[i+1].Text) && p.name) {
				return
			}
			j := i + 1
			for j < len(t) && (d.modifier(t, j) && !weekday(t[j].Text) || isQuote(t[j].Text) && t[j].Text != "”" || lower(t, j) == "the" || lower(t, j) == "and" && j+1 < len(t) && d.modifier(t, j+1) || t[j].Text == "-" || isPossessive(t, j)) {
				if p.name && !isTitle(t[j].Text) && lower(t, j) != "the" && lower(t, j) != "and" && t[j].Text != "-" && !isPossessive(t, j) {
					break
				}
				if !isQuote(t[j].Text) && len(t[j].Text) > 3 {
					if k := d.at(p.sent, j); k >= 0 && d.items[k].e.iso != "" {
						d.party(p, k)
					} else if d.modifier(t, j) {
						d.note(p, t, j)
					}
				}
				j++
			}
			for j > i+1 && (lower(t, j-1) == "the" || lower(t, j-1) == "and") {
				j--
			}
			if j == i+1 {
				return
			}
			p.last, i = j-1, j
		case "in":
			if i+1 < len(t) && t[i+1].XPOS == "CD" && len(t[i+1].Text) == 4 {
				p.years[t[i+1].Text] = true
			}
			return
		case "with", "between":
			j := d.partyList(p, i+1)
			if j == i+1 {
				return
			}
			p.last, i = j-1, j
		case "signed", "reached", "concluded", "struck", "agreed":
			for j := i + 1; j < len(t) && j < i+8 && t[j].Text != "," && t[j].Text != "."; j++ {
				if k := d.at(p.sent, j); k >= 0 && d.items[k].e.iso != "" && d.items[k].kind == dossier.Place {
					d.party(p, k)
				}
				if t[j].XPOS == "CD" && len(t[j].Text) == 4 {
					p.years[t[j].Text] = true
				}
			}
			return
		case "”", "\"", "''":
			if p.first > 0 && isQuote(t[p.first].Text) && p.last == i-1 {
				i++ // the mention ends before the closing mark
				continue
			}
			return
		default:
			return
		}
	}
}

// partyList reads "Norland and Suria" from token i on.
func (d *doc) partyList(p *pact, i int) int {
	t := d.tokens(p.sent)
	end := i
	for j := i; j < len(t); {
		k := d.at(p.sent, j)
		switch w := lower(t, j); {
		case k >= 0 && d.items[k].e.iso != "":
			d.party(p, k)
			j = d.items[k].last + 1
			end = j
		case w == "the" || w == "and" || w == "," && end > i:
			j++
		default:
			return end
		}
	}
	return end
}
