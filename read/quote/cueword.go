package quote

import (
	"dossier/read/parse"
)

// mayCue reports whether token i could be the main word of a cue: any word that
// names or colours an act, "according", and the colon of a transcript ("BRUN: …").
func (s *sent) mayCue(i int) bool {
	switch t := s.Tokens[i]; t.UPOS {
	case "VERB", "NOUN", "ADJ":
		return true
	case "AUX":
		return s.Child(i, "nsubj", "ccomp", "obj") >= 0
	case "ADV", "ADP", "SCONJ":
		return t.Lemma == "according" || t.Head < 0 || s.Child(i, "fixed") < 0 && len(s.Children(i)) > 0
	case "PROPN":
		return s.Kind != "paragraph" && i > 0
	case "PUNCT":
		return t.Text == ":" && i < 8
	}
	return false
}

// wordFeatures describes token i as the main word of a cue. f is what the rules
// propose there, nil when nothing.
func (r *reader) wordFeatures(w *window, i int, f *found) []uint32 {
	b := bag{list: make([]uint32, 0, 112)}
	s := w.s
	if f != nil {
		b.list = append(b.list, r.features(s, f)...)
	}
	r.wordItself(&b, w, i, f)
	r.wordBelow(&b, w, i)
	r.wordAround(&b, w, i)
	r.wordAmong(&b, w, i, f)
	return b.list
}

func (r *reader) wordItself(b *bag, w *window, i int, f *found) {
	s := w.s
	t := s.Tokens[i]
	lemma, rule := w.lemmas[i], "none"
	if f != nil {
		rule = r.ruleKind(f) + f.frame
	}
	b.add(128, lemma)
	b.add(129, lemma, t.UPOS)
	b.add(130, w.words[i])
	b.add(131, t.XPOS, t.Rel)
	b.add(132, lemma, t.Rel)
	b.add(133, rule)
	b.add(134, rule, lemma)
	b.add(135, rule, t.XPOS)
	b.add(136, w.listed[i], rule)
	b.add(137, w.listed[i], t.XPOS, t.Rel)
	b.add(138, string(s.Kind), w.listed[i])
	b.add(139, string(s.Kind), t.UPOS)
	if n := len(lemma); n > 4 {
		b.add(140, lemma[n-3:], t.UPOS)
	}
	if h := t.Head; h >= 0 {
		b.add(141, t.Rel, w.lemmas[h])
		b.add(142, t.Rel, lemma, w.lemmas[h])
		b.add(143, t.Rel, w.listed[h], t.UPOS)
		b.add(144, t.XPOS, s.Tokens[h].XPOS, t.Rel)
		b.add(145, w.listed[i], w.listed[h], t.Rel)
	}
}

// wordBelow adds what hangs on token i.
func (r *reader) wordBelow(b *bag, w *window, i int) {
	s := w.s
	lemma, frame, subj := w.lemmas[i], "", "-"
	for _, k := range s.Children(i) {
		c := s.Tokens[k]
		mark := r.marker(s, int(k))
		side := "l"
		if int(k) > i {
			side = "r"
		}
		b.add(150, c.Rel, mark, side)
		b.add(151, lemma, c.Rel, mark)
		b.add(152, w.listed[i], c.Rel, mark)
		b.add(153, c.Rel, w.lemmas[k])
		b.add(154, lemma, w.lemmas[k])
		b.add(155, w.listed[i], c.Rel, w.listed[k])
		if parse.IsRel(c.Rel, "nsubj", "nmod:poss") {
			subj = w.kinds[k]
		}
		if !parse.IsRel(c.Rel, "punct", "advmod", "det", "aux", "cc", "conj") {
			frame += c.Rel + mark + " "
		}
	}
	b.add(156, frame)
	b.add(157, lemma, frame)
	b.add(158, s.Tokens[i].XPOS, frame)
	b.add(159, w.listed[i], frame)
	b.add(160, subj, s.Tokens[i].XPOS)
	b.add(161, subj, lemma)
	b.add(162, subj, w.listed[i])
}

// wordAround adds the words beside token i and the quotation marks near it.
func (r *reader) wordAround(b *bag, w *window, i int) {
	s := w.s
	lemma := w.lemmas[i]
	at := func(k int) (string, string) {
		if k < 0 || k >= len(s.Tokens) {
			return "#", "#"
		}
		return w.words[k], s.Tokens[k].XPOS
	}
	p2, px2 := at(i - 2)
	p1, px1 := at(i - 1)
	n1, nx1 := at(i + 1)
	n2, nx2 := at(i + 2)
	b.add(170, p1)
	b.add(171, n1)
	b.add(172, p1, lemma)
	b.add(173, lemma, n1)
	b.add(174, px1, s.Tokens[i].XPOS, nx1)
	b.add(175, lemma, n1, n2)
	b.add(176, p2, p1, lemma)
	b.add(177, lemma, nx1, nx2)
	b.add(178, px2, px1, s.Tokens[i].XPOS)
	b.add(179, lemma, px1)
	b.add(180, p2)
	b.add(181, n2)
	b.add(182, w.quotes[i], w.listed[i])
	b.add(183, w.nearMark(i, -1), w.nearMark(i, 1))
	b.add(184, w.nearMark(i, -1), lemma)
	b.add(185, w.nearMark(i, 1), lemma)
	b.add(186, w.nearMark(i, 1), w.nearMark(i, -1), s.Tokens[i].XPOS, px1)
}

// wordAmong adds where token i stands among the other candidates of its sentence.
func (r *reader) wordAmong(b *bag, w *window, i int, f *found) {
	inside, own := "out", "none"
	best := 9
	for k, g := range w.cands {
		if g == nil || k == i || !holds(g.Content, w.s.Tokens[i].Span) {
			continue
		}
		if g.cue.tier < best {
			best = g.cue.tier
			inside = string(rune('0'+g.cue.tier)) + g.frame
			if g.own {
				inside += "own"
			}
		}
	}
	if f != nil {
		own = string(rune('0'+f.cue.tier)) + f.frame
	}
	b.add(190, inside)
	b.add(191, inside, own)
	b.add(192, inside, w.lemmas[i])
	b.add(193, inside, w.s.Tokens[i].UPOS, w.listed[i])
	b.add(194, string(rune('0'+min(i, 9))), w.s.Tokens[i].UPOS)
	b.add(195, w.root, w.s.Tokens[i].Rel)
	b.add(196, string(rune('0'+min(w.count, 5))), w.listed[i])
}
