package merge

import "dossier"

// minor reports whether a timeline can fold e away: somebody's words on no known
// day, or background of one report. What several tell on their own never is.
func (e *event) minor() bool {
	r := e.best()
	dated := width(e.time.Interval) <= 31
	switch {
	case e.status() == dossier.Hypothetical:
		return true
	case e.pact != nil && (r.concept.once || r.concept.takesPact()), e.independent(), dated:
		return false
	}
	switch r.ev.Type {
	case dossier.Assault, dossier.Coerce, dossier.Sanction, dossier.Mobilize, dossier.Retreat, dossier.Protest:
		return false
	case dossier.Consult:
		return len(r.persons) < 2
	}
	return true
}

// independent reports whether two origins tell e.
func (e *event) independent() bool {
	for _, r := range e.reports[1:] {
		if r.src.Origin != e.reports[0].src.Origin {
			return true
		}
	}
	return false
}
