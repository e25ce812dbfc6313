package page

import (
	"strings"

	"dossier"
)

// minBody is the number of words from which a line that ends as a sentence does
// is a paragraph of the article.
const minBody = 12

// findBody sets body to the first line of the article itself. What stands before
// it is the head: title, subtitle, byline, time stamp. A byline, a stamp or the
// title again below a single sentence shows that the sentence was a subtitle; a
// picture does not.
func (rd *reader) findBody() {
	sentences := 0
	rd.body = rd.title + 1
	for i, l := range rd.lines[:min(len(rd.lines), 25)] {
		if l.kind == "" && rd.agencyDateline(l) {
			rd.body = max(rd.body, i)
			return
		}
		switch {
		case l.kind == "" && l.stop && l.words >= minBody:
			sentences++
		case l.kind == dossier.Byline || l.stamp && !isClock(l.norm) || rd.title >= 0 && l.norm == rd.lines[rd.title].norm:
			rd.body = max(rd.body, i+1)
		case sentences == 0 && (l.kind == dossier.Caption || l.kind == dossier.Boilerplate):
			rd.body = max(rd.body, i+1)
		}
		if sentences > 1 {
			break
		}
	}
	for rd.body < len(rd.lines) && !rd.isBody(rd.body) {
		rd.body++
	}
	if rd.body == len(rd.lines) {
		rd.body = rd.title + 1
	}
}

// agencyDateline reports whether a paragraph opens with a dateline that nothing
// but an article has.
func (rd *reader) agencyDateline(l *line) bool {
	p := readDateline(rd.tables, l.text)
	return p.sure && p.n < l.Len()
}

// isClock reports whether a time stamp is a time of day and no more.
func isClock(norm string) bool {
	return len(norm) <= 10 && strings.ContainsAny(norm, "0123456789") && !strings.Contains(norm, "20")
}

// stamps keeps the day that a time stamp of the head gives. Below, "9:05 p.m."
// heads an entry of a running report.
func (rd *reader) stamps() {
	for i, l := range rd.lines {
		switch {
		case !l.stamp:
		case i < rd.body:
			rd.stamp(l)
		case isClock(l.norm) && strings.HasSuffix(l.norm, "m") && rd.next(i) != nil:
			l.kind = dossier.Heading
		}
	}
}

// isBody reports whether line i can open the article.
func (rd *reader) isBody(i int) bool {
	l := rd.lines[i]
	if l.kind != "" && l.kind != dossier.BlockQuote {
		return false
	}
	return l.words >= minBody && (l.stop || l.words > 25) || l.stop && l.words > 3 || rd.dateline(i).n > 0
}

// head sorts what stands before the body: bylines, subtitles, names of outlets.
func (rd *reader) head() {
	for i, l := range rd.lines[:rd.body] {
		if l.kind != "" || i <= rd.title && l.words >= minBody {
			continue
		}
		switch {
		case l.words <= 16 && !l.stop && hasClock(l.norm):
			l.kind = dossier.Boilerplate // "Xinhua | Updated: 2017-09-15 21:45"
			rd.stamp(l)
			name, _, _ := cutAny(l.text, " | ", " / ", " - ", " – ")
			rd.agencyLine(name)
		case rd.title < 0 && l.hint == "":
		case rd.dateline(i).n == l.Len():
			// a line of its own, told in blocks
		case i < rd.title:
			l.kind = dossier.Boilerplate // "World", "Breaking"
		case rd.isName(l):
			l.kind = dossier.Byline
			rd.setByline(l.text)
		case l.words <= 4 && rd.isDesk(l):
			l.kind = dossier.Byline
			rd.agencyLine(l.text)
		case l.words <= 2:
			l.kind = dossier.Boilerplate
		default:
			l.kind = dossier.Heading // the subtitle
		}
	}
}

// hasClock reports whether a line of the head tells a day and a time of day.
func hasClock(norm string) bool {
	if _, ok := wordyDay(norm); !ok {
		return false
	}
	for i := 1; i+1 < len(norm); i++ {
		if norm[i] == ':' && norm[i-1]-'0' < 10 && norm[i+1]-'0' < 10 {
			return true
		}
	}
	return strings.HasSuffix(norm, "a.m") || strings.HasSuffix(norm, "p.m")
}

// isDesk reports whether l names a desk, an outlet or an agency.
func (rd *reader) isDesk(l *line) bool {
	if rd.agencies[strings.Trim(l.text, "()")] != "" {
		return true
	}
	for w := range strings.FieldsSeq(l.norm) {
		if rd.is(strings.Trim(w, ",."), "desk") {
			return l.capital == l.words
		}
	}
	return false
}
