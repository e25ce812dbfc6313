package page

import "dossier"

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
