package event

import "dossier"

// placeBelow returns the place that a phrase of place under verb i leads to: "at a
// market in Velin", "died when a bomb exploded in Velin"; "" when none does.
func (s *sent) placeBelow(i, depth int) string {
	if depth == 0 {
		return ""
	}
	for _, c32 := range s.Children(i) {
		c := int(c32)
		switch {
		case c < i, !s.placing(c) && !(s.isIn(i, "landpart") && s.rel(c, "nmod") && s.caseOf(c) == "of") && !(s.rel(c, "advcl") && (s.hasMark(c, "when", "after", "as") || s.adverb(c, "when"))):
			continue
		}
		if m := s.mention(c); m != nil && m.Kind == dossier.Place && m.Form == dossier.Name {
			return m.Of(s.d.r.Article.Text)
		}
		if p := s.placeBelow(c, depth-1); p != "" {
			return p
		}
	}
	return ""
}

// placeAround returns the first place named under verb v behind a preposition of
// place: "were killed in clashes with rebels in Velin".
func (s *sent) placeAround(v int) string {
	_, last := s.Range(v)
	for j := v + 1; j <= last && j < len(s.Tokens); j++ {
		if m := s.mention(j); m != nil && m.Kind == dossier.Place && m.Form == dossier.Name && s.placing(j) && s.Under(j, v) {
			return m.Of(s.d.r.Article.Text)
		}
	}
	return ""
}

// placing reports whether noun i is where something takes place.
func (s *sent) placing(i int) bool {
	if !s.rel(i, "obl", "nmod") {
		return false
	}
	switch s.caseOf(i) {
	case "in", "at", "near", "outside", "off":
		return !s.dateLike(i)
	}
	return false
}

// somewhere reports whether the sentence has a day or a place in common nouns: "on
// Monday", "in the capital".
func (s *sent) somewhere() bool {
	for i := range s.Tokens {
		if s.dateLike(i) || s.placing(i) && s.isIn(i, "land", "land_noun", "structure") {
			return true
		}
	}
	return false
}

// apartInTime reports whether the day found for the event of verb v is that of the
// clause above, which says that it was another: "were arrested on Wednesday, three
// days after an explosion killed 23 people".
func (s *sent) apartInTime(v int, et dossier.EventTime) bool {
	if et.Text == "" || !s.rel(v, "advcl") || !s.isVerb(v) {
		return false
	}
	first, _ := s.Range(v)
	apart := false
	for j := first; j < v; j++ {
		switch s.lower(j) {
		case "after", "before", "since", "until":
			apart = apart || s.rel(j, "mark", "case")
		}
	}
	for k, t := range s.times {
		if h := s.timeHead[k]; h >= 0 && s.Under(h, v) && s.d.r.Times[t].Of(s.d.r.Article.Text) == et.Text {
			return false
		}
	}
	return apart
}
