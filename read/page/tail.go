package page

import (
	"strings"

	"dossier"
)

// tail sets aside what follows the end of the article: all lines after a mark
// such as "Share this article" near the end, and an outlet's words about itself.
func (rd *reader) tail() {
	left := rd.wordsLeft()
	after, long := 0, 0
	for i := len(rd.lines) - 1; i > rd.body && long < 3; i-- {
		l := rd.lines[i]
		if endMark(l) && left[i+1]*3 < left[rd.body] {
			after = i
		}
		if l.kind == "" && l.stop && l.words > 25 && !rd.aboutItself(l) {
			long++ // the article goes on below such a mark
		}
	}
	end := rd.lastTwo()
	for i, l := range rd.lines {
		switch {
		case l.kind != "" && l.kind != dossier.Paragraph:
		case after > 0 && i > after:
			l.kind = dossier.Boilerplate
		case (i < rd.body || i >= end) && rd.aboutItself(l), i >= end && strings.Contains(l.text, "©"):
			l.kind = dossier.Boilerplate
		}
	}
	rd.signOff()
	rd.stub()
}

// endMark reports whether l stands below articles, not inside them.
func endMark(l *line) bool {
	if l.kind != dossier.Boilerplate {
		return false
	}
	if strings.HasPrefix(l.norm, "tags:") || strings.HasPrefix(l.norm, "topics:") || strings.Contains(l.norm, "all rights reserved") {
		return true
	}
	// "Related: Ostia builds a port" stands inside articles too.
	if l.words > 5 || strings.Contains(strings.TrimRight(l.text, ": "), ":") {
		return false
	}
	for _, w := range []string{"share this", "leave a", "post a comment", "comments", "related", "most read", "most popular", "more news", "more stories", "more from", "you may also", "you might also", "recommended", "latest news", "top stories", "trending", "about the author", "about us", "next article", "previous article", "next post", "previous post"} {
		if strings.HasPrefix(l.norm, w) {
			return true
		}
	}
	return false
}

// wordsLeft returns for each line the number of words from it on that are not
// furniture.
func (rd *reader) wordsLeft() []int {
	left := make([]int, len(rd.lines)+1)
	for i := len(rd.lines) - 1; i >= 0; i-- {
		left[i] = left[i+1]
		if l := rd.lines[i]; l.kind == "" {
			left[i] += l.words
		}
	}
	return left
}

// lastTwo returns the index of the last line but one that is not furniture.
func (rd *reader) lastTwo() int {
	i, n := len(rd.lines), 0
	for i > 0 && n < 2 {
		i--
		if rd.lines[i].kind == "" {
			n++
		}
	}
	return i
}

// maxAbout is the most words an outlet spends on itself; more is an article that
// came without line breaks.
const maxAbout = 180

// aboutItself reports whether l is an outlet's or an author's description: many
// words of the trade, said of "us" or of an author.
func (rd *reader) aboutItself(l *line) bool {
	if l.words > maxAbout {
		return false
	}
	own, trade := 0, 0
	seen := map[string]bool{}
	for w := range strings.FieldsSeq(l.norm) {
		w = strings.Trim(w, ".,;:—–-\"'()")
		switch {
		case w == "we" || w == "our" || w == "us":
			own++
		case rd.is(w, "about") && !seen[w]:
			seen[w] = true
			trade++
		}
	}
	quoted := strings.ContainsAny(l.text[:min(len(l.text), 4)], "\"“")
	return !quoted && (own >= 1 && trade >= 3 || own >= 3 && trade >= 2) || authorNote(l, rd.a.Byline)
}

// authorNote reports whether l tells who the author is: "Ana Ruiz is a reporter
// based in Vesta."
func authorNote(l *line, author string) bool {
	if author == "" || l.words > 60 || !strings.HasPrefix(l.norm, fold(author)) {
		return false
	}
	rest := l.norm[len(fold(author)):]
	for _, is := range []string{" is a", " is the", " covers ", " writes ", " reports ", " has been ", " worked ", " can be reached"} {
		if strings.HasPrefix(rest, is) {
			return true
		}
	}
	return false
}

// signOff marks an agency's name alone at the end: "(Xinhua)", "— AFP".
func (rd *reader) signOff() {
	for i := len(rd.lines) - 1; i > rd.body && i > len(rd.lines)-8; i-- {
		l := rd.lines[i]
		if l.kind == "" && l.words <= 4 && rd.agencyLine(l.text) {
			l.kind = dossier.Credit
		}
		if l.kind == "" {
			return
		}
	}
}

// stub marks short lines without a full stop at the very end: buttons, and
// headings of what the page showed below.
func (rd *reader) stub() {
	for i := len(rd.lines) - 1; i > rd.body; i-- {
		l := rd.lines[i]
		if l.kind != "" {
			continue
		}
		if l.stop || l.words > 8 || isBullet(l.text) || strings.HasSuffix(l.text, ":") {
			return
		}
		if prev := rd.lines[i-1]; prev.kind == "" && prev.words <= 8 && !prev.stop && isBullet(prev.text) {
			return
		}
		l.kind = dossier.Boilerplate
	}
}
