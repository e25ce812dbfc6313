package merge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier"
)

// paper builds a Reading by hand: the text first, then what was read out of it,
// each item by the words it rests on.
type paper struct {
	t *testing.T
	r dossier.Reading
}

// newPaper returns a reading of one paragraph a line, published on day.
func newPaper(t *testing.T, outlet, day string, lines ...string) *paper {
	t.Helper()
	p := &paper{t: t}
	a := &p.r.Article
	a.Outlet, a.Title = outlet, lines[0]
	a.Source = fmt.Sprintf("%s-%s.txt", strings.ReplaceAll(strings.ToLower(outlet), " ", "-"), day)
	a.Text = strings.Join(lines, "\n\n")
	at := 0
	for i, line := range lines {
		kind := dossier.Paragraph
		if i == 0 {
			kind = dossier.Title
		}
		a.Blocks = append(a.Blocks, dossier.Block{Span: dossier.Span{Start: at, End: at + len(line)}, Kind: kind})
		at += len(line) + 2
	}
	a.Published.Interval, _ = dossier.ParseDate(day)
	a.ID = dossier.ArticleID(a.Address(), outlet, a.Text)
	p.r.Reader = "test"
	return p
}

// at returns the first place of words in the text.
func (p *paper) at(words string) dossier.Span {
	i := strings.Index(p.r.Article.Text, words)
	if i < 0 {
		p.t.Fatalf("%s: no %q in the text", p.r.Article.Source, words)
	}
	return dossier.Span{Start: i, End: i + len(words)}
}

// line returns the paragraph around the first place of words.
func (p *paper) line(words string) dossier.Span {
	at := p.at(words)
	for _, b := range p.r.Article.Blocks {
		if b.Contains(at) {
			return b.Span
		}
	}
	return at
}

// names adds a chain whose mentions are all places of the given names, except
// those inside a longer one.
func (p *paper) names(id string, kind dossier.Kind, names ...string) *paper {
	p.r.Chains = append(p.r.Chains, dossier.Chain{ID: id, Kind: kind, Name: names[0], Names: names})
	var taken []dossier.Span
	names = slices.Clone(names)
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	for _, name := range names {
		for from := 0; ; {
			i := strings.Index(p.r.Article.Text[from:], name)
			if i < 0 {
				break
			}
			s := dossier.Span{Start: from + i, End: from + i + len(name)}
			from = s.End
			inside := false
			for _, o := range taken {
				inside = inside || o.Overlaps(s)
			}
			if !inside {
				taken = append(taken, s)
				p.r.Mentions = append(p.r.Mentions, dossier.Mention{Span: s, Kind: kind, Form: dossier.Name, Chain: id})
			}
		}
	}
	return p
}

func (p *paper) role(chain, title, of string) *paper {
	ch := p.r.Chain(chain)
	ch.Roles = append(ch.Roles, dossier.Role{Title: title, Of: of, Status: dossier.Current})
	return p
}

// event adds an event at its trigger; when is a day, month or year, or "".
func (p *paper) event(of dossier.EventType, trigger, when string, status dossier.Status, actors, recipients string) *paper {
	ev := dossier.Event{Span: p.line(trigger), Trigger: p.at(trigger), Type: of, Status: status, Attribution: dossier.Narrator, Rule: "test"}
	ev.Actors, ev.Recipients, ev.Time = p.parties(actors), p.parties(recipients), when2(when)
	p.r.Events = append(p.r.Events, ev)
	return p
}

// parties turns "e1 e2" into parties.
func (p *paper) parties(ids string) []dossier.Party {
	var out []dossier.Party
	for id := range strings.FieldsSeq(ids) {
		out = append(out, dossier.Party{Name: p.r.Chain(id).Name, Entity: id})
	}
	return out
}

func when2(day string) dossier.EventTime {
	in, ok := dossier.ParseDate(day)
	if !ok {
		return dossier.EventTime{Basis: dossier.TimeUnknown}
	}
	return dossier.EventTime{Text: day, Interval: in, Basis: dossier.TimeExplicit}
}

// says adds a statement of a chain.
func (p *paper) says(chain string, act dossier.Act, cue, content string, through ...string) *paper {
	p.r.Statements = append(p.r.Statements, dossier.Statement{
		Span: p.line(content), Speaker: dossier.Speaker{Name: p.r.Chain(chain).Name, Entity: chain}, Chain: through,
		Cue: p.at(cue), Content: []dossier.Span{p.at(content)}, Kind: dossier.Indirect, Act: act, Rule: "test",
	})
	return p
}

// step adds a step to the agreement called name.
func (p *paper) step(name string, k dossier.StepKind, words, when string, status dossier.StepStatus, by string) *paper {
	st := dossier.Step{Span: p.line(words), Step: k, Date: when2(when), Status: status, By: by, Rule: "test"}
	for i := range p.r.Agreements {
		if p.r.Agreements[i].Name == name {
			p.r.Agreements[i].Steps = append(p.r.Agreements[i].Steps, st)
			return p
		}
	}
	p.r.Agreements = append(p.r.Agreements, dossier.Agreement{Name: name, Names: []string{name}, Steps: []dossier.Step{st}})
	return p
}

// figure adds an exact figure at words.
func (p *paper) figure(words string, value float64, unit, of, period string) *paper {
	p.r.Figures = append(p.r.Figures, dossier.Figure{Span: p.at(words), Low: &value, High: &value, Unit: unit, Of: of, Period: period})
	return p
}

// treaty is a small story in hand-made readings: a plan that slips, a signing that
// one agency tells two papers, a claim and its denial.
func treaty(t *testing.T) []dossier.Reading {
	const pact = "Transit Treaty"
	plan := newPaper(t, "Sarrat Tribune", "2024-08-21", "Treaty to be signed in October",
		"The presidents of Karvania and Tolmeria will sign the Transit Treaty in Velin on October 15, Foreign Minister Sergei Taghvan said.",
		"Trade between Karvania and Tolmeria reached 3.1 billion dollars last year, according to the Karvanian customs service.").
		names("e1", dossier.Place, "Karvania", "Karvanian").names("e2", dossier.Place, "Tolmeria").
		names("e3", dossier.Person, "Sergei Taghvan").role("e3", "foreign minister", "Karvania").names("e4", dossier.Pact, pact).
		step(pact, dossier.Signed, "will sign", "2024-10-15", dossier.StepPlanned, "Karvania and Tolmeria").
		figure("3.1 billion dollars", 3.1e9, "USD", "trade between Karvania and Tolmeria", "last year")
	claim := newPaper(t, "Meridian Post", "2024-09-11", "Karvania arms Tolmeria",
		"Karvania has delivered attack drones to Tolmeria.",
		"Defence Minister Hugo Lantz said that Karvania had delivered at least 40 attack drones to Tolmeria since July.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Person, "Hugo Lantz").
		event(dossier.Aid, "has delivered", "", dossier.Held, "e1", "e2").
		says("e3", dossier.Assert, "said", "Karvania had delivered at least 40 attack drones to Tolmeria since July")
	denial := newPaper(t, "Northern Dispatch", "2024-09-13", "Karvania denies drone deliveries",
		"Karvania denied that it had delivered attack drones to Tolmeria.",
		"“There are no Karvanian drones in Tolmeria,” Foreign Minister Sergey Taqvan told reporters in Velin.").
		names("e1", dossier.Place, "Karvania", "Karvanian").names("e2", dossier.Place, "Tolmeria").
		names("e3", dossier.Person, "Sergey Taqvan").role("e3", "foreign minister", "Karvania").
		says("e1", dossier.Deny, "denied", "it had delivered attack drones to Tolmeria").
		says("e3", dossier.Assert, "told", "There are no Karvanian drones in Tolmeria")
	slip := newPaper(t, "Harbour Ledger", "2024-10-10", "Signing postponed",
		"The signing of the Transit Treaty by Karvania and Tolmeria has been postponed; the two countries will sign the Transit Treaty in December.",
		"Trade between Tolmeria and Karvania stood at 1.4 billion dollars in the first half of 2024.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Pact, pact).
		step(pact, dossier.Signed, "will sign", "2024-12", dossier.StepPlanned, "Karvania and Tolmeria").
		figure("1.4 billion dollars", 1.4e9, "USD", "trade between Tolmeria and Karvania", "first half of 2024")
	wire := []string{
		"The presidents of Karvania and Tolmeria signed the Transit Treaty on Thursday in the old palace of Velin.",
		"The document runs for 25 years and covers railways, energy, customs and the protection of investments.",
		"Belmora protested against the agreement of its two neighbours and recalled its ambassador from Velin.",
	}
	signed := func(outlet, day, title, origin string) *paper {
		p := newPaper(t, outlet, day, append([]string{title}, wire...)...).
			names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Pact, pact).
			step(pact, dossier.Signed, "signed the Transit", "2024-12-05", dossier.StepDone, "Karvania and Tolmeria").
			event(dossier.Support, "signed the Transit", "2024-12-05", dossier.Held, "e1 e2", "e1 e2")
		p.r.Article.Origin = origin
		return p
	}
	force := newPaper(t, "Open Atlas", "2025-05-02", "Treaty in force",
		"The Transit Treaty between Karvania and Tolmeria entered into force on Thursday, May 1, after the Tolmerian Senate had ratified it in February.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria", "Tolmerian").names("e3", dossier.Pact, pact).
		step(pact, dossier.InForce, "entered into force", "2025-05-01", dossier.StepDone, "").
		step(pact, dossier.Ratified, "had ratified", "2025-02", dossier.StepDone, "Tolmerian Senate")
	return []dossier.Reading{
		plan.r, claim.r, denial.r, slip.r, signed("Northern Dispatch", "2024-12-05", "Treaty signed", "Altopress").r,
		signed("Harbour Ledger", "2024-12-06", "Transit treaty signed in Velin", "").r, force.r,
	}
}

// explosion is another story.
func explosion(t *testing.T) []dossier.Reading {
	first := newPaper(t, "Northern Dispatch", "2024-07-15", "Explosion in Port Sable",
		"An explosion killed 14 people in Port Sable, Ruvenia, on Sunday, Mayor Nadia Ferrow said.").
		names("e1", dossier.Place, "Port Sable").names("e2", dossier.Place, "Ruvenia").names("e3", dossier.Person, "Nadia Ferrow").
		figure("14 people", 14, "people", "people killed", "")
	second := newPaper(t, "Harbour Ledger", "2024-07-18", "Port Sable death toll rises",
		"The explosion in Port Sable killed 23 people, Mayor Nadia Ferrow said on Wednesday; Ruvenia mourns.").
		names("e1", dossier.Place, "Port Sable").names("e2", dossier.Place, "Ruvenia").names("e3", dossier.Person, "Nadia Ferrow").
		figure("23 people", 23, "people", "people killed", "")
	return []dossier.Reading{first.r, second.r}
}
