package quote

import (
	"strings"

	"dossier"
)

// acts settles what each speaker does in saying it: the cue tells, and where it
// is neutral the content does.
func (r *reader) acts() {
	for _, f := range r.out {
		f.Act = f.cue.act
		if f.carried && f.prev != nil {
			f.Act = dossier.Assert
		}
		words := make([]string, 0, len(f.Content))
		for _, c := range f.Content {
			words = append(words, c.Of(r.text))
		}
		if f.Act == dossier.Assert {
			f.Act = contentAct(strings.Join(words, " "))
		}
	}
}

// contentAct reads the act off the words said.
func contentAct(content string) dossier.Act {
	w := " " + strings.ToLower(strings.NewReplacer("“", "", "”", "", "\"", "", ",", " ", ".", " ", "’", "'").Replace(content)) + " "
	any := func(list ...string) bool {
		for _, x := range list {
			if strings.Contains(w, x) {
				return true
			}
		}
		return false
	}
	switch {
	case strings.HasSuffix(strings.TrimRight(content, "”\"' "), "?"):
		return dossier.Question
	case any(" baseless", " groundless", " unfounded", " false ", " not true ", " untrue ", " fabricated", " no truth ", " did not include ", " had nothing to do ", " has nothing to do "):
		return dossier.Deny
	case any(" unacceptable", " condemn", " opposes ", " oppose ", " was against ", " is against ", " illegal", " outrageous", " disgrace", " barbaric"):
		return dossier.Condemn
	case any(" excellent", " commend", " grateful", " thank ", " welcome ", " proud ", " great success", " historic "):
		return dossier.Praise
	case any(" should ", " must ", " need to ", " needs to ", " have to ", " has to ", " ought to ", " importance of ", " necessity ", " call on ", " urge "):
		return dossier.Urge
	case any(" we will ", " i will ", " we'll ", " i'll ", " we are ready ", " would like to ", " willing to ", " ready to ", " committed to ", " commitment to ", " intends to ", " sought to ", " determined to ", " pledge "):
		return dossier.Promise
	case any(" will ", " would ", "'ll ", " is likely ", " likely ", " going to ", " could ", " may ", " might ", " expected to "):
		return dossier.Predict
	}
	return dossier.Assert
}
