package event

import "dossier"

// pactAtToken returns the agreement that token i names or takes up by a pronoun.
func (s *sent) pactAtToken(i int) *pact {
	if i < 0 {
		return nil
	}
	i = s.referent(i)
	if k := s.pacts[i]; k > 0 {
		return &s.d.agreements[k-1]
	}
	if m := s.mention(i); m != nil && m.Kind == dossier.Pact {
		for k := range s.d.agreements {
			if s.d.agreements[k].id == m.Chain {
				return &s.d.agreements[k]
			}
		}
	}
	if s.earlierPact(i) {
		for j := i - 1; j >= 0; j-- {
			if k := s.pacts[j]; k > 0 {
				return &s.d.agreements[k-1]
			}
		}
	}
	return nil
}

func (p *pact) name() string {
	best := ""
	for _, n := range p.names {
		if !p.plain {
			return n
		}
		if len(n) > len(best) {
			best = n
		}
	}
	return best
}

// pactOf returns the name of the agreement that the frame speaks of.
func (s *sent) pactOf(fr *frame) string {
	for _, hs := range [][]int{fr.obj, fr.slot("of"), fr.slot("on"), fr.subj, fr.slot("to"), fr.slot("from"), fr.mod} {
		for _, h := range hs {
			if p := s.pactAtToken(h); p != nil {
				return p.name()
			}
		}
	}
	return ""
}

// pactOwners returns the parties that stand on agreement noun h: "Veria's treaty
// with Lusia", "the Veria-Lusia accord", "an agreement between both".
func (s *sent) pactOwners(h int) []dossier.Party {
	var out []dossier.Party
	fr := s.nounFrame(h)
	for _, name := range []string{"between", "subj", "mod", "with", "by"} {
		for _, i := range fr.slot(name) {
			for _, p := range s.parties(i) {
				if s.d.actor(p) {
					out = addParties(out, p)
				}
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// actor reports whether p can sign: a chain of an organization would do too, a
// person signs for somebody.
func (d *doc) actor(p dossier.Party) bool {
	c := d.chains[p.Entity]
	return c != nil && (c.Kind == dossier.Place || c.Kind == dossier.Organization || c.Kind == dossier.Group)
}
