package when

import (
	"strings"

	"dossier"
	"dossier/read/numeral"
)

// headOf is how many bytes from its start a text can carry the stamp of its page:
// after a title, a summary and a caption.
const headOf = 700

// stamp notes the day that the page puts on itself, in its head: "Updated:
// 2024-07-15 06:50", "Fri Jun 19, 2024 2:55 pm EDT". A full date without a clock
// time or such a word may be that of a picture.
func (ev *evidence) stamp(f *found, text string) {
	if f.Start > headOf || f.gran != gDay || f.ref != refFull || ev.stamped != noDay {
		return
	}
	if stampWord(text[:f.Start]) || f.tod != "" && !placing(text, f.Start) || clockBeside(text, f.Span) {
		if r, ok := f.resolve(0); ok {
			ev.stamped, ev.stampWhy = r.from, "the page is stamped "+f.Of(text)
		}
	}
}

// stampWord reports whether the words before a date say that a page gives its own:
// "Last updated at 14:10 GMT, ", but not "a study published on ".
func stampWord(before string) bool {
	words := strings.Fields(before[max(0, len(before)-40):])
	for k := len(words) - 1; k >= max(0, len(words)-5); k-- {
		w := strings.Trim(words[k], ":,.|-–—(")
		switch strings.ToLower(w) {
		case "updated", "published", "posted", "aired", "modified":
			label := strings.HasSuffix(words[k], ":") || w[0] < 'a'
			return label || k > 0 && strings.EqualFold(words[k-1], "last")
		}
	}
	return false
}

// clockBeside reports whether a clock time follows the date: "2024-07-15 06:50".
func clockBeside(text string, sp dossier.Span) bool {
	after := strings.TrimLeft(text[sp.End:min(len(text), sp.End+12)], " ,-–|;")
	n := 0
	for n < len(after) && '0' <= after[n] && after[n] <= '9' {
		n++
	}
	return (n == 1 || n == 2) && n+2 < len(after) && (after[n] == ':' || after[n] == '.') && '0' <= after[n+1] && after[n+1] <= '5'
}

// stampedLine takes a full date out of a line of the page's furniture in its head:
// a byline, a line of its own.
func (f *Finder) stampedLine(ev *evidence, a dossier.Article, p *parser, b dossier.Block) {
	if b.Start > headOf || b.Len() > 120 {
		return
	}
	p.atoms = numeral.Atoms(a.Text, b.Span, p.atoms[:0])
	p.ents = f.lx.look(p.atoms, p.ents[:0])
	for _, fd := range p.scan(nil, -1) {
		ev.stamp(&fd, a.Text)
		if r, ok := fd.resolve(0); ok && ev.stamped == noDay && fd.ref == refFull && fd.gran == gDay && b.Len() < 60 && b.Kind != dossier.Dateline {
			ev.stamped, ev.stampWhy = r.from, "the page is stamped "+fd.Of(a.Text)
		}
	}
}
