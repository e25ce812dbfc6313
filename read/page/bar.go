package page

import "strings"

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
