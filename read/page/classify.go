package page

import (
	"strings"

	"dossier"
)

// reader finds out what each line of one text is.
type reader struct {
	*tables
	a     *dossier.Article
	lines []*line
	title int // index of the title, -1 when there is none
	body  int // index of the first line of the body
}

// classify gives every line its kind and fills in what the furniture says. The
// order matters: what is sure first, what depends on its neighbours last.
func (rd *reader) classify() {
	rd.title = -1
	rd.byRule()
	rd.captions()
	rd.findTitle()
	rd.repeats()
	rd.findBody()
	rd.stamps()
	rd.head()
	rd.tail()
	rd.headings()
	for _, l := range rd.lines {
		if l.kind == "" {
			l.kind = dossier.Paragraph
		}
	}
	rd.outlet()
}

// byRule sets the kinds that a line's own words give it.
func (rd *reader) byRule() {
	for _, l := range rd.lines {
		switch {
		case l.words == 0 && l.norm == "":
			l.kind = dossier.Boilerplate // "* * *"
		case l.hint == dossier.Caption || l.hint == dossier.BlockQuote || l.hint == dossier.Boilerplate:
			l.kind = l.hint
		case rd.match(l) != "":
			l.kind = rd.match(l)
		case rd.isBar(l) || isBracketed(l):
			l.kind = dossier.Boilerplate
		case rd.isStamp(l):
			l.kind, l.stamp = dossier.Boilerplate, true
		case rd.byline(l):
			l.kind = dossier.Byline
		}
		if l.kind == dossier.Credit {
			rd.credit(l)
		}
	}
}

// isBar reports whether l is a bar of buttons: "Share Tweet Email", "12 Comments".
func (rd *reader) isBar(l *line) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(l.norm, barSplit) {
		switch {
		case isNumber(w):
		case rd.is(w, "bar"):
			n++
		default:
			return false
		}
	}
	return n > 0 && l.words <= 25 && (n > 1 || l.words != n || !l.stop)
}

// isBracketed reports whether the whole line is in square brackets: the headline
// of another article, as some papers set it between paragraphs.
func isBracketed(l *line) bool {
	return l.words > 2 && strings.HasPrefix(l.text, "[") && strings.HasSuffix(l.text, "]") && strings.Count(l.text, "[") == 1 && !stops(strings.TrimSuffix(l.text, "]"))
}

func barSplit(r rune) bool { return strings.ContainsRune(" \t|/·•,&()+:-–—", r) }

// isNumber reports whether w is digits with marks among them: "0:00", "1,204", "3k".
func isNumber(w string) bool {
	digits := 0
	for i := range len(w) {
		switch c := w[i]; {
		case '0' <= c && c <= '9':
			digits++
		case strings.IndexByte(".,:/'-km", c) < 0:
			return false
		}
	}
	return digits > 0
}

// isStamp reports whether l is a time stamp: "Updated:", "0:00", "17 January 2025, 10:30 GMT".
func (rd *reader) isStamp(l *line) bool {
	if l.words > 16 || l.norm == "" {
		return false
	}
	words, digits := 0, false
	for w := range strings.FieldsFuncSeq(l.norm, stampSplit) {
		switch {
		case isNumber(w) || isOrdinal(w):
			digits = true
		case rd.is(w, "stamp"):
			words++
		default:
			return false
		}
	}
	// "May" or "On" alone is a word, "Updated" is a stamp.
	return digits && !(l.stop && words == 0 && l.words > 1) || strings.HasPrefix(l.norm, "updated") || strings.HasPrefix(l.norm, "published") || strings.HasPrefix(l.norm, "last updated")
}

func stampSplit(r rune) bool { return strings.ContainsRune(" \t|,;()·•–—-@", r) || r == ':' }

// isOrdinal reports whether w is "1st", "22nd", "10am".
func isOrdinal(w string) bool {
	if len(w) < 3 {
		return false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th", "am", "pm":
		return isNumber(w[:len(w)-2])
	}
	return false
}

// findTitle picks the title: the one that was given, or the first line that has
// the shape of a headline and is followed by more.
func (rd *reader) findTitle() {
	want := fold(rd.a.Title)
	for i, l := range rd.lines[:min(len(rd.lines), 15)] {
		if want != "" && l.norm == want {
			rd.setTitle(i)
			return
		}
	}
	if want != "" {
		return
	}
	for i, l := range rd.lines[:min(len(rd.lines), 8)] {
		if l.kind != "" {
			continue
		}
		if rd.headline(i) {
			rd.setTitle(i)
		}
		return
	}
}

func (rd *reader) setTitle(i int) {
	l := rd.lines[i]
	l.kind = dossier.Title
	rd.title = i
	if rd.a.Title == "" {
		rd.a.Title = strings.Join(strings.Fields(l.text), " ")
	}
}

// headline reports whether line i can be the title: short, no sentence (or one in
// Title Case), not in quotation marks, with text after it.
func (rd *reader) headline(i int) bool {
	l := rd.lines[i]
	if l.hint == dossier.Title {
		return true
	}
	if l.words < 2 || l.words > 35 || i+1 == len(rd.lines) || rd.dateline(i).n == l.Len() {
		return false
	}
	if rd.repeated(i) {
		return true
	}
	if !l.stop || strings.HasSuffix(l.text, "?") || strings.HasSuffix(l.text, "!") {
		return !strings.HasSuffix(l.text, ",") && !strings.HasSuffix(l.text, ":")
	}
	return l.words > 3 && l.capital*10 >= l.words*7 && !strings.Contains(strings.TrimRight(l.text, ".”’\"' "), ". ")
}

// repeated reports whether line i stands in the text again.
func (rd *reader) repeated(i int) bool {
	for j, l := range rd.lines {
		if j != i && l.norm == rd.lines[i].norm {
			return true
		}
	}
	return false
}

// repeats marks what a page prints twice: the title again, a caption below its
// picture and in its description, a sentence pulled out of the text.
func (rd *reader) repeats() {
	seen := map[string]*line{}
	for i, l := range rd.lines {
		if l.norm == "" {
			continue
		}
		first, again := seen[l.norm]
		if !again {
			seen[l.norm] = l
		}
		switch {
		case l.kind != "":
		case again && (l.words >= 4 || first.kind == dossier.Title):
			l.kind = dossier.Boilerplate
		case rd.title >= 0 && i > rd.title && i <= rd.title+8 && l.norm == rd.lines[rd.title].norm:
			l.kind = dossier.Boilerplate
		case l.words >= 5 && l.words <= 30 && (l.stop || l.words > 12) && rd.pulled(i):
			l.kind = dossier.Boilerplate
		}
	}
}

// maxPulled is the most lines of a text that is searched for pulled quotations:
// each line is looked for in each other.
const maxPulled = 300

// pulled reports whether line i is a sentence of a longer line, printed large.
func (rd *reader) pulled(i int) bool {
	l := rd.lines[i]
	if len(rd.lines) > maxPulled {
		return false
	}
	for j, o := range rd.lines {
		if j != i && o.words > l.words+3 && strings.Contains(o.norm, l.norm) {
			return true
		}
	}
	return false
}

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
