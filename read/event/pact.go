package event

import "dossier"

// pactOf returns the name of the agreement that the frame speaks of.
func (s *sent) pactOf(fr *frame) string {
	for _, hs := range [][]int{fr.obj, fr.slot("of"), fr.slot("on"), fr.subj, fr.slot("to"), fr.slot("from"), fr.mod} {
		for _, h := range hs {
			if h < 0 {
				continue
			}
			if m := s.mention(h); m != nil && m.Kind == dossier.Pact {
				return s.d.partyOf(m).Name
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

// pactParties gathers the parties of every agreement from all that is said of it.
func (d *doc) pactParties() map[string][]dossier.Party {
	out := map[string][]dossier.Party{}
	for i := range d.sents {
		s := &d.sents[i]
		for _, k := range s.mentions {
			m := &d.r.Mentions[k]
			if m.Kind != dossier.Pact || m.Chain == "" {
				continue
			}
			if h := s.HeadIn(m.Span); h >= 0 {
				out[m.Chain] = addParties(out[m.Chain], s.pactOwners(h)...)
			}
		}
	}
	return out
}
