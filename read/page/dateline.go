package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// place is what a dateline says.
type place struct {
	n      int    // its length in bytes, without the space after it; 0 for none
	agency string // the agency in it, as the text spells it
	sure   bool   // an agency or a date shows that it is no heading
	weak   bool   // one place in small letters: "Vesta – The minister"
}

// maxDateline is the most bytes a dateline has.
const maxDateline = 90

// dateline returns the dateline that line i starts with. Deep in the text only
// one that names its agency or its day counts.
func (rd *reader) dateline(i int) place {
	l := rd.lines[i]
	p := readDateline(rd.tables, l.text)
	if p.weak && (!l.stop || l.words < minBody) {
		return place{} // "Norland – The Unknown Country"
	}
	if p.n == 0 || p.sure || i > rd.title && i <= rd.body+2 && (p.n < l.Len() || i <= rd.body && !l.stop) && !rd.speaks(l.text[:p.n]) {
		return p
	}
	return place{}
}

// speaks reports whether label is a speaker in an interview or a rubric, not a
// place: it stands before other lines too.
func (rd *reader) speaks(label string) bool {
	n := 0
	for _, l := range rd.lines {
		if strings.HasPrefix(l.text, label) {
			n++
		}
	}
	return n > 1
}

// readDateline returns the dateline that s starts with: "VESTA (Dispatches) —",
// "VESTA –", "VESTA, August 29. /TASS/.", "PORT OST, Norland (Reuters) -".
func readDateline(t *tables, s string) place {
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(r) && r != '(' && r != '/' {
		return place{}
	}
	for _, try := range []func(*tables, string) place{slashed, dashed, dotted, bracketed} {
		if p := try(t, s); p.n > 0 {
			return t.extend(s, p)
		}
	}
	if isPlaceLine(t, s) {
		return place{n: len(s)}
	}
	return place{}
}

// dashed finds a dateline that a dash or a colon ends.
func dashed(t *tables, s string) place {
	for _, sep := range separators(s) {
		head := strings.TrimSpace(s[:sep.at])
		rest := strings.TrimSpace(s[sep.end:])
		if rest != "" && !opensSentence(rest) || rest == "" && sep.colon {
			continue
		}
		if agency, ok := t.datelineParts(head, sep); ok && (isShouted(head) || agency != "" || !paired(rest)) {
			sure := t.agencies[agency] != "" || strings.ContainsAny(head, "0123456789")
			return place{n: sep.end, agency: agency, sure: sure, weak: !sure && !isShouted(head) && !strings.ContainsAny(head, "(,")}
		}
	}
	return place{}
}

// paired reports whether another dash follows soon: "Norland – Ostia's neighbour
// – has signed" is no dateline.
func paired(rest string) bool {
	head := rest[:min(len(rest), 120)]
	return strings.Contains(head, " – ") || strings.Contains(head, " — ") || strings.Contains(head, " - ")
}

// dotted finds a dateline that a full stop ends: "VESTA, Norland, Jan. 17.",
// "VESTA, JANUARY 17, ARMENPRESS.", "TASS, January 17."
func dotted(t *tables, s string) place {
	for i := 0; i+2 < min(len(s), maxDateline); i++ {
		if s[i] != '.' || s[i+1] != ' ' || !opensSentence(s[i+2:]) {
			continue
		}
		parts := strings.Split(s[:i], ", ")
		first, last := parts[0], parts[len(parts)-1]
		if len(parts) < 2 || !t.isDate(last) && t.agencies[last] == "" || !strings.ContainsAny(s[:i], "0123456789") {
			continue
		}
		agency := ""
		for _, p := range []string{first, last} {
			if t.agencies[p] != "" {
				agency = p
			}
		}
		if agency == first || isShouted(first) && t.placeAndDate(strings.TrimSuffix(s[:i], ", "+agency)) {
			return place{n: i + 1, agency: agency, sure: true}
		}
	}
	return place{}
}

// bracketed finds a dateline that an agency in brackets ends: "VESTA, Jan 17 (RIA
// Novosti) The minister".
func bracketed(t *tables, s string) place {
	open := strings.IndexByte(s, '(')
	end := strings.IndexByte(s, ')')
	if open < 1 || end < open || end > maxDateline || end+2 >= len(s) || !opensSentence(s[end+1:]) {
		return place{}
	}
	agency := s[open+1 : end]
	head := strings.TrimRight(s[:open], " .,")
	if t.agencies[agency] == "" || !isShouted(strings.Split(head, ",")[0]) || !t.placeAndDate(head) {
		return place{}
	}
	return place{n: end + 1, agency: agency, sure: true}
}

// extend takes in what still belongs to the dateline behind its dash: "– RIA
// Novosti.", "– (Dispatches)", "- 17 January 2025:".
func (t *tables) extend(s string, p place) place {
	rest := strings.TrimLeft(s[p.n:], " \u00a0")
	at := len(s) - len(rest)
	switch {
	case strings.HasPrefix(rest, "("):
		if end := strings.IndexByte(rest, ')'); end > 0 && end < 40 && opensSentence(rest[end+1:]) {
			p.n = at + end + 1
			if a := rest[1:end]; t.agencies[a] != "" {
				p.agency, p.sure = a, true
			}
		}
	default:
		head, _, ok := cutAny(rest[:min(len(rest), 40)], ". ", ": ", " – ", " — ", " - ")
		if ok && t.agencies[head] != "" {
			p.agency, p.sure = head, true
			p.n = at + len(head) + 1
		} else if ok && t.isDate(head) && strings.ContainsAny(head, "0123456789") {
			p.sure = true
			p.n = at + len(head) + 1
		}
	}
	tail := s[p.n:]
	p.n += len(tail) - len(strings.TrimLeft(tail, ".-–—: \u00a0"))
	p.n = len(strings.TrimRight(s[:p.n], " \u00a0"))
	return p
}

// opensSentence reports whether s starts as a sentence does.
func opensSentence(s string) bool {
	r := firstLetter(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// slashed finds the agency between slashes: "VESTA, August 29. /TASS/." or
// "VESTA, August 29 /TASS/ -".
func slashed(t *tables, s string) place {
	i := strings.IndexByte(s, '/')
	if i < 0 || i > maxDateline {
		return place{}
	}
	j := strings.IndexByte(s[i+1:], '/')
	if j < 1 || t.agencies[s[i+1:i+1+j]] == "" {
		return place{}
	}
	head := strings.TrimRight(s[:i], " .,")
	if _, ok := t.datelineParts(head, separator{}); !ok && !t.placeAndDate(head) {
		return place{}
	}
	return place{n: i + 2 + j, agency: s[i+1 : i+1+j], sure: true}
}

// separator is what can part a dateline from the text.
type separator struct {
	at, end int
	colon   bool
	glued   bool // to the word before it: "VESTA- The"
}

// separators returns the dashes and colons near the start of s, in order.
func separators(s string) []separator {
	var out []separator
	limit := min(len(s), maxDateline)
	for i := 1; i < limit; i++ {
		r, n := utf8.DecodeRuneInString(s[i:])
		end := i + n
		switch r {
		case '–', '—', '―':
		case '-':
			for end < len(s) && s[end] == '-' {
				end++
			}
			if i == 0 || end < len(s) && s[end] != ' ' && end-i < 2 {
				continue // the hyphen of a word
			}
		case ':':
			if end < len(s) && s[end] != ' ' {
				continue
			}
		default:
			continue
		}
		out = append(out, separator{at: i, end: end, colon: r == ':', glued: s[i-1] != ' ' && s[i-1] != ')'})
	}
	return out
}

// datelineParts reports whether head is what stands before the separator of a
// dateline: a place, with a region, a date, an agency after it.
func (t *tables) datelineParts(head string, sep separator) (agency string, ok bool) {
	if open := strings.IndexByte(head, '('); open >= 0 && strings.HasSuffix(head, ")") {
		agency = strings.TrimSpace(head[open+1 : len(head)-1])
		head = strings.TrimRight(strings.TrimSpace(head[:open]), ".,")
		known := t.agencies[agency] != ""
		if head == "" {
			return agency, known
		}
		return agency, t.placeAndDate(head) && (known || len(agency) < 40)
	}
	if t.agencies[head] != "" && !sep.colon {
		return head, true // "Reuters – The minister"
	}
	first, rest, more := cutAny(head, ", ", ". ")
	if last := strings.LastIndex(head, ", "); more && last > 0 && t.agencies[head[last+2:]] != "" {
		return head[last+2:], t.placeAndDate(head[:last])
	}
	if more && t.agencies[strings.TrimSpace(rest)] != "" {
		return strings.TrimSpace(rest), t.placeAndDate(first)
	}
	switch {
	case sep.colon:
		// "NEW DELHI:" is a place, "JOHN SMITH:" speaks.
		one, two, many := strings.Cut(strings.ToLower(head), " ")
		city := many && t.is(one, "placefirst") && !strings.Contains(two, " ") && isPlace(head)
		return "", !more && !t.label(head) && (city || !many && isShouted(head))
	case sep.glued && !isShouted(head):
		return "", false // a word with a hyphen, a dash between words
	case !more && !isShouted(first):
		// "Vesta – The": one place; a headline word is none.
		return "", isPlace(head) && strings.Count(head, " ") < 2 && !t.label(head) && !t.is(strings.ToLower(head), "common") && t.whole[fold(head)] == ""
	}
	return "", t.placeAndDate(head) && !t.label(head)
}
