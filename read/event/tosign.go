package event

import "dossier"

// A noun or gerund does not say whether it has happened: "the signing of the treaty
// is a message" is told before it and after it. Where the article has said that the
// treaty is yet to be signed, and not since that it was, its signing is to come.

// toSign holds the agreements that the article so far has yet to be signed.
type toSign map[string]bool

// judge notes what st says of its agreement's signing, or is judged by what was noted.
func (t toSign) judge(st *toldStep) {
	switch {
	case st.Step.Step != dossier.Signed:
	case !st.nominal:
		t[st.chain] = st.Status == dossier.StepPlanned
	case t[st.chain] && st.Status == dossier.StepDone && st.Date.Text == "":
		st.Status = dossier.StepPlanned
	}
}

// stillToSign does the same for events.
func (d *doc) stillToSign(found []candidate) {
	t := toSign{}
	for i := range found {
		c := &found[i]
		s := &d.sents[c.sent]
		at := s.signingIn(c.Trigger)
		switch {
		case c.base != dossier.Support || at < 0 || c.Agreement == "":
		case !s.asNoun(at):
			t[c.Agreement] = c.Status == dossier.Planned
		case t[c.Agreement] && c.Status == dossier.Held && c.Time.Text == "":
			c.Type, c.Status = dossier.Agree, dossier.Planned
		}
	}
}

// signingIn returns the token of sp that tells a signing, -1 when none does.
func (s *sent) signingIn(sp dossier.Span) int {
	last := -1
	for i := s.TokenAt(sp.Start); i >= 0 && i < len(s.Tokens) && s.Tokens[i].End <= sp.End; i++ {
		switch s.lemma(i) {
		case "sign", "signing", "signature":
			last = i
		}
	}
	return last
}

// asNoun reports whether trigger i is a noun or gerund that no verb says to have
// taken place.
func (s *sent) asNoun(i int) bool {
	if s.isNoun(i) {
		g := s.Tokens[i].Head
		return g < 0 || !s.rel(i, "nsubj") || !s.isIn(g, "occur")
	}
	if s.Tokens[i].XPOS == "VBN" && s.isPassive(i) && s.isNow(i) && !s.perfect(i) {
		return true // "will be tested as soon as it is signed"
	}
	return s.Tokens[i].XPOS == "VBG" && s.caseOf(i) != ""
}
