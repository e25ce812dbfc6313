package event

import (
	"fmt"
	"strings"

	"dossier"
)

// stepRule is one line of rules/steps.txt.
type stepRule struct {
	id      string
	step    dossier.StepKind
	trigger *rule
	where   []string // slots where the agreement stands; "^obj": or inside it
	roadmap bool     // the agreement must be a roadmap
}

func (f *Finder) loadSteps() error {
	b, err := ruleFiles.ReadFile("rules/steps.txt")
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		sr, err := parseStep(line)
		if err != nil {
			return fmt.Errorf("rules/steps.txt:%d: %w", n+1, err)
		}
		sr.id = fmt.Sprintf("steps:%d", n+1)
		f.allSteps = append(f.allSteps, sr)
		for _, l := range sr.trigger.lemmas {
			f.steps[l] = append(f.steps[l], sr)
		}
	}
	return nil
}

func parseStep(line string) (*stepRule, error) {
	col := strings.Split(line, " | ")
	if len(col) != 4 {
		return nil, fmt.Errorf("%d columns in %q, want 4: step | trigger | where | example", len(col), line)
	}
	where, conds, _ := strings.Cut(strings.TrimSpace(col[2]), " ")
	if conds == "" {
		conds = "-"
	}
	ru, err := parseRule("step", strings.Join([]string{col[1], "-", conds, "-", col[3]}, " | "))
	if err != nil {
		return nil, err
	}
	sr := &stepRule{step: dossier.StepKind(strings.TrimSpace(col[0])), trigger: ru}
	slots, classes, _ := strings.Cut(where, ":")
	sr.roadmap = classes != ""
	sr.where = strings.Split(slots, ",")
	return sr, nil
}

// stepsOf returns the steps that sentence s tells, each with the chain of its agreement.
func (f *Finder) stepsOf(d *doc, s *sent) (out []toldStep) {
	covered := make([]bool, len(s.Tokens))
	last := -1 // the agreement of the step before in this sentence
	for i := range s.Tokens {
		for _, sr := range f.steps[s.lemma(i)] {
			m, ok := f.match(s, i, sr.trigger)
			if !ok || covered[i] {
				continue
			}
			at := s.pactIn(&m.frame, sr)
			if last >= 0 && m.rule.pos == "v" && s.goesOn(i) && (sr.takes("subj") || m.frame.passive || s.Tokens[i].XPOS == "VBN") {
				at = last
			}
			if at == -1 {
				continue
			}
			if st, ok := f.step(d, s, m, sr, at); ok {
				if at >= 0 {
					last = at
				}
				out = append(out, st)
				if sr.step == dossier.Proposed && m.frame.comp >= 0 {
					covered[m.frame.comp] = true // "agreed to draft a treaty" is one step
				}
				break
			}
		}
		out = append(out, s.namedSteps(i)...)
	}
	return out
}

// goesOn reports whether verb i is one more in a row of them: "was signed in May,
// ratified in June and entered into force in July". The row has one subject,
// whatever the tree makes of it.
func (s *sent) goesOn(i int) bool {
	if s.Tokens[i].XPOS != "VBN" && s.Tokens[i].XPOS != "VBD" || s.Child(i, "nsubj", "aux") >= 0 {
		return false
	}
	for j := i - 1; j >= 0 && i-j <= 3; j-- {
		switch w := s.lower(j); {
		case w == "and" || w == ",":
			return true
		case s.Tokens[j].UPOS != "ADV":
			return false
		}
	}
	return false
}

// toldStep is a step and the agreement it belongs to.
type toldStep struct {
	dossier.Step
	chain   string
	parties []dossier.Party // who takes it
	nominal bool            // told by a noun or gerund: "by signing it", "after the signing"
}

func (f *Finder) step(d *doc, s *sent, m match, sr *stepRule, pact int) (toldStep, bool) {
	re := s.reality(m.at, &m.frame)
	st := toldStep{parties: s.fill(&m.frame, []string{"between", "subj", "by"}, false)}
	st.nominal = s.asNoun(m.at)
	if sr.step == dossier.Signed && len(st.parties) == 1 {
		for _, h := range append(append([]int{}, m.frame.subj...), m.frame.slot("by")...) {
			if h >= 0 {
				if of := s.owner(h); len(of) > 1 {
					st.parties = of // "signed by the two nations' presidents"
				}
			}
		}
	}
	if pact < -1 {
		st.chain = d.agreements[-pact-2].id
	} else {
		st.chain = s.pactChain(pact)
	}
	if st.chain == "" {
		return st, false
	}
	st.Step = dossier.Step{Span: s.Span, Sentence: s.n, Step: sr.step, Rule: sr.id, Date: s.timeOf(m.at, &m.frame)}
	var ok bool
	if st.Status, ok = re.stepStatus(s, &m.frame); !ok {
		return st, false
	}
	if st.Date.Text == "" && (st.Status == dossier.StepDone || st.Status == dossier.StepOngoing) {
		st.Date = s.asOf(m.frame.verb)
	}
	if by := s.fill(&m.frame, []string{"subj", "by"}, false); m.rule.pos == "v" && len(by) > 0 {
		var names []string
		for _, p := range by {
			names = append(names, p.Name)
		}
		st.By = strings.Join(names, ", ")
	}
	return st, true
}

// stepStatus says how far a step has come; false drops what is only possible.
func (re reality) stepStatus(s *sent, fr *frame) (dossier.StepStatus, bool) {
	switch {
	case re.neg && s.yet(fr.verb):
		return dossier.StepPlanned, true // "has not yet been signed"
	case re.neg && s.isIn(fr.verb, "remain"):
		return dossier.StepDone, true // "no obstacles remain to finalizing it"
	case re.denied, re.neg:
		return "", false
	case re.hyp && !re.fut && !re.would && !s.obliged(fr.verb) && !re.irrealis:
		return "", false
	case re.hyp && !re.fut && !re.would && s.underway():
		return dossier.StepOngoing, true // "hinted that talks were underway"
	case re.fut, re.would, re.hyp, re.irrealis:
		return dossier.StepPlanned, true
	case re.alleged:
		return dossier.StepClaimed, true
	case re.ongoing, s.underway(), s.progressive(fr.verb), s.isIn(fr.verb, "continue", "negotiate") && s.present(fr.verb):
		return dossier.StepOngoing, true
	case re.purpose:
		return dossier.StepPlanned, true
	}
	return dossier.StepDone, true
}

func (s *sent) yet(i int) bool {
	for _, c := range s.Children(i) {
		if s.lower(int(c)) == "yet" {
			return true
		}
	}
	return false
}

// lastPact returns 1 + the agreement told last before or in sentence s, 0 if none.
func (s *sent) lastPact() int {
	for n := s.n; n >= 0; n-- {
		for i := len(s.d.sents[n].pacts) - 1; i >= 0; i-- {
			if k := s.d.sents[n].pacts[i]; k > 0 {
				return k
			}
		}
	}
	return 0
}

// pactIn returns the agreement's token where the rule wants it, -1 if none; for
// "last" it returns -1 minus 1 + the agreement.
func (s *sent) pactIn(fr *frame, sr *stepRule) int {
	for _, w := range sr.where {
		name, deep := strings.CutPrefix(w, "^")
		if name == "last" {
			if t := s.lastPact(); t > 0 {
				return -1 - t
			}
		}
		for _, h := range fr.slot(name) {
			for _, i := range s.coordinated(h) {
				if t := s.pactAt(i, deep, 3); t >= 0 && (!sr.roadmap || strings.Contains(s.lemma(t), "map")) {
					return t
				}
			}
		}
	}
	return -1
}

// pactAt returns i if it is an agreement, else where deep the first one below it.
func (s *sent) pactAt(i int, deep bool, depth int) int {
	if i < 0 || depth < 0 {
		return -1
	}
	if s.pactChain(i) != "" {
		return i
	}
	for _, c := range s.Children(i) {
		if !deep && !s.rel(int(c), "nmod") {
			continue // "the text of the treaty" is the treaty
		}
		if t := s.pactAt(int(c), deep, depth-1); t >= 0 && (deep || s.caseOf(int(c)) == "of") {
			return t
		}
	}
	return -1
}

// pactChain returns the id of the agreement that token i names, "" if none.
func (s *sent) pactChain(i int) string {
	if p := s.pactAtToken(i); p != nil {
		return p.id
	}
	return ""
}

// namedSteps returns what the name of an agreement tells: "the 2015 deal" was
// concluded in 2015, "the draft agreement" is drafted, "a proposed accord" proposed.
func (s *sent) namedSteps(i int) (out []toldStep) {
	chain := ""
	if s.isNoun(i) {
		chain = s.pactChain(i)
	}
	if chain == "" {
		return nil
	}
	add := func(kind dossier.StepKind, date dossier.EventTime, rule string) {
		out = append(out, toldStep{chain: chain, Step: dossier.Step{
			Span: s.Span, Sentence: s.n, Step: kind, Status: dossier.StepDone, Date: date, Rule: rule}})
	}
	for _, c32 := range s.Children(i) {
		c := int(c32)
		switch {
		case s.lemma(c) == "draft" && s.rel(c, "compound", "amod"):
			date := s.timeOf(i, &frame{verb: i, comp: -1})
			if date.Text == "" {
				date = s.asOf(i)
			}
			add(dossier.Drafted, date, "steps:draft agreement")
		case s.lower(c) == "proposed" && s.rel(c, "amod"):
			add(dossier.Proposed, dossier.EventTime{}, "steps:proposed agreement")
		}
	}
	for k, t := range s.times {
		tx := s.d.r.Times[t]
		text := tx.Of(s.d.r.Article.Text)
		if h := s.timeHead[k]; h >= 0 && h < i && s.Tokens[h].Head == i && len(text) == 4 && hasYear(text) {
			et := s.d.eventTime(tx)
			add(dossier.Signed, et, "steps:year in the name")
		}
	}
	return out
}

// takes reports whether the agreement may stand in the slot.
func (sr *stepRule) takes(slot string) bool {
	for _, w := range sr.where {
		if w == slot {
			return true
		}
	}
	return false
}
