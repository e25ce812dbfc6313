package page

import (
	"strings"

	"dossier"
)

// headings marks short lines without a full stop that paragraphs follow.
func (rd *reader) headings() {
	for i := rd.body; i < len(rd.lines); i++ {
		l := rd.lines[i]
		switch {
		case l.kind == "" && l.words <= 6 && rd.lonePhotoCredit(l.text):
			l.kind = dossier.Caption
		case l.kind == "" && l.hint == dossier.Heading:
			l.kind = dossier.Heading
		}
		if l.kind != "" || rd.dateline(i).n > 0 || !headingShape(l) {
			continue
		}
		if next := rd.next(i); next == nil {
			continue
		} else if next.words >= minBody || next.words > l.words && next.stop {
			l.kind = dossier.Heading
		}
	}
}

// headingShape reports whether l looks like a section heading.
func headingShape(l *line) bool {
	if l.words == 0 || l.words > 14 || isBullet(l.text) {
		return false
	}
	r := firstLetter(l.text)
	if strings.HasSuffix(l.text, "?") {
		return !strings.ContainsAny(l.text, ".\"“”:") // "Q: Will it hold?" is an interview
	}
	if l.stop || strings.HasSuffix(l.text, ",") || strings.HasSuffix(l.text, ";") || strings.ContainsAny(l.text[:1], "\"") {
		return false
	}
	if strings.HasSuffix(l.text, ":") {
		return l.words <= 4 && l.capital == l.words
	}
	return r >= '0' && r <= '9' || strings.ToUpper(string(r)) == string(r)
}

// next returns the next line that is not furniture, nil when there is none near.
func (rd *reader) next(i int) *line {
	for _, l := range rd.lines[i+1 : min(len(rd.lines), i+20)] {
		if l.kind != dossier.Boilerplate && l.kind != dossier.Caption && l.kind != dossier.Byline {
			return l
		}
	}
	return nil
}
