package view

import (
	"strings"

	"dossier"
)

// Dispute is a claim that somebody denies or that another claim contradicts.
type Dispute struct {
	dossier.Claim
	Heading string   `json:"heading"`          // "Denied: …" where only the denial is known
	Stands  []string `json:"stands,omitempty"` // how it stands to other claims, a line each
}

// Disputes returns the disputes of a story, each with how it stands to other claims.
func Disputes(st dossier.Story) []Dispute {
	byID := map[string]dossier.Claim{}
	for _, cl := range st.Claims {
		byID[cl.ID] = cl
	}
	var out []Dispute
	for _, cl := range st.Claims {
		d := Dispute{Claim: cl, Heading: cl.Text}
		if len(cl.Asserted)+len(cl.Printed) == 0 && !wholeSentence(cl) {
			d.Heading = "Denied: " + cl.Text
		}
		against := cl.Disputed()
		for _, r := range cl.Relations {
			against = against || r.Kind == dossier.Contradicts || r.Kind == dossier.Denies
			d.Stands = append(d.Stands, stands(r, byID[r.To]))
		}
		if against {
			out = append(out, d)
		}
	}
	return out
}

// wholeSentence reports whether the text of a claim is the sentence that denies it:
// "Ruiz denied the charges" says so itself.
func wholeSentence(cl dossier.Claim) bool {
	for _, s := range cl.Denied {
		text := strings.Join(strings.Fields(s.Text), " ")
		if strings.Contains(text, cl.Text) && len(cl.Text)+8 > len(text) {
			return true
		}
	}
	return false
}

// stands says a relation in a line: "contradicts “deaths: 14” of Harbour Post: another
// amount for the same thing".
func stands(r dossier.ClaimRelation, to dossier.Claim) string {
	line := strings.ReplaceAll(string(r.Kind), "_", " ") + " “" + to.Text + "”"
	for _, list := range [][]dossier.Source{to.Asserted, to.Printed} {
		for _, s := range list {
			if who := s.Speaker; who != "" {
				return line + " of " + who + because(r)
			}
			if s.Outlet != "" {
				return line + " of " + s.Outlet + because(r)
			}
		}
	}
	return line + because(r)
}

func because(r dossier.ClaimRelation) string {
	if r.Why == "" {
		return ""
	}
	return ": " + r.Why
}
