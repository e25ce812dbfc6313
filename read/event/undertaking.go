package event

import "dossier"

// phases returns the undertakings told in numbered phases: "In the first phase,
// … In the final stage, …". The sentence before the first of them names it.
func (d *doc) phases() (out []dossier.Undertaking) {
	last := -10
	for i := range d.sents {
		s := &d.sents[i]
		p := s.phase()
		if p < 0 || !d.told(i) {
			continue
		}
		if i-last > 3 || len(out) == 0 {
			out = append(out, d.newUndertaking(i))
		}
		u := &out[len(out)-1]
		u.Stages = append(u.Stages, s.stage(p))
		last = i
	}
	return out
}

// phase returns the word "phase" or "stage" that opens sentence s, -1 if none.
func (s *sent) phase() int {
	for i := 0; i < len(s.Tokens) && i < 6; i++ {
		if s.isIn(i, "phase") && (s.rel(i, "obl", "nmod", "nsubj") || s.caseOf(i) == "in") && s.ordinal(i) {
			return i
		}
	}
	return -1
}

func (s *sent) ordinal(i int) bool {
	for _, c := range s.Children(i) {
		if s.isIn(int(c), "ordinal") {
			return true
		}
	}
	return false
}

// stage returns sentence s as a stage; p is its word "phase".
func (s *sent) stage(p int) dossier.Stage {
	st := dossier.Stage{Span: s.Span, Sentence: s.n, Stage: s.d.trim(s.Span), State: dossier.StepDone, Rule: "undertaking:phase"}
	root := s.Root()
	if root < 0 {
		return st
	}
	fr := frame{verb: root, comp: -1}
	re := s.reality(root, &fr)
	st.Date = s.timeOf(root, &fr)
	switch {
	case re.fut, re.would, re.neg:
		st.State = dossier.StepPlanned
	case re.ongoing, s.progressive(root):
		st.State = dossier.StepOngoing
	}
	return st
}

// newUndertaking starts the undertaking whose first phase is sentence n: the
// sentence before tells what it is and that it began.
func (d *doc) newUndertaking(n int) dossier.Undertaking {
	u := dossier.Undertaking{Name: d.trim(d.sents[n].Span)}
	if n == 0 || !d.told(n-1) {
		return u
	}
	s := &d.sents[n-1]
	u.Name = d.trim(s.Span)
	root := s.Root()
	if root < 0 {
		return u
	}
	fr := s.verbFrame(root)
	for _, slot := range []string{"subj", "obj", "to", "with", "between"} {
		for _, h := range fr.slot(slot) {
			p := s.parties(h)
			if p == nil && h >= 0 {
				p = s.owner(h)
			}
			for _, q := range p {
				if !hasName(u.Parties, q.Name) {
					u.Parties = append(u.Parties, q.Name)
				}
			}
		}
	}
	if s.isVerb(root) && len(fr.obj) > 0 {
		st := s.stage(root)
		st.Rule = "undertaking:start"
		u.Stages = append(u.Stages, st)
	}
	return u
}

// accessions returns who joined, applied to or left which organization.
func (f *Finder) accessions(d *doc) (out []dossier.Undertaking) {
	type key struct{ who, what string }
	at := map[key]int{}
	for n := range d.sents {
		s := &d.sents[n]
		if !d.told(n) {
			continue
		}
		for i := range s.Tokens {
			if !s.isVerb(i) || !s.isIn(i, "joining") {
				continue
			}
			fr := s.verbFrame(i)
			for _, org := range append(append([]int{}, fr.obj...), fr.slot("to")...) {
				name, ok := s.club(org)
				if !ok {
					continue
				}
				for _, p := range s.fill(&fr, []string{"subj"}, false) {
					k := key{p.Name, name}
					j, seen := at[k]
					if !seen {
						j = len(out)
						at[k] = j
						out = append(out, dossier.Undertaking{Name: p.Name + " and " + name, Parties: []string{p.Name, name}})
					}
					st := s.stage(i)
					st.Rule, st.Date = "undertaking:join", s.timeOf(i, &fr)
					st.Stage = p.Name + " " + s.lower(i) + " " + name
					re := s.reality(i, &fr)
					st.State = dossier.StepDone
					switch {
					case re.neg, re.denied, re.hyp && !s.appliesFor(i):
						continue
					case re.fut, re.would, re.hyp:
						st.State = dossier.StepPlanned
						st.Stage = p.Name + " to " + s.lower(i) + " " + name
					}
					out[j].Stages = append(out[j].Stages, st)
				}
			}
		}
	}
	kept := out[:0]
	for _, u := range out {
		if len(u.Stages) > 0 {
			kept = append(kept, u)
		}
	}
	return kept
}

// appliesFor reports "applied to join".
func (s *sent) appliesFor(i int) bool {
	g := s.Tokens[i].Head
	return g >= 0 && (s.lemma(g) == "apply" || s.lemma(g) == "bid")
}

// club returns the name of the organization that can be joined at token i.
func (s *sent) club(i int) (string, bool) {
	if i < 0 {
		return "", false
	}
	m := s.mention(s.referent(i))
	if m == nil || m.Kind != dossier.Organization && m.Kind != dossier.Group {
		return "", false
	}
	return s.d.partyOf(m).Name, true
}
