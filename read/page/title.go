package page

import (
	"strings"

	"dossier"
)

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
		// "Ostiapost", "Norland Times": the page's head, its title comes below.
		if i+1 < len(rd.lines) && !l.stop && (l.words < 2 || l.words < 4 && rd.isDesk(l)) && l.hint == "" && rd.headline(i+1) {
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
	if !l.stop || strings.HasSuffix(l.text, "?") || strings.HasSuffix(l.text, "!") {
		return !strings.HasSuffix(l.text, ",") && !strings.HasSuffix(l.text, ":")
	}
	return l.words > 3 && l.capital*10 >= l.words*7 && !strings.Contains(strings.TrimRight(l.text, ".”’\"' "), ". ")
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
