package page

import (
	"strings"
	"unicode"

	"dossier"
)

// captions marks the lines under pictures: those that end in a photo credit,
// those that a picture's description repeats, those in the present tense that
// end in a full date.
func (rd *reader) captions() {
	for i, l := range rd.lines {
		if l.kind != "" {
			continue
		}
		switch {
		case l.words <= 90 && rd.credited(l.text):
			l.kind = dossier.Caption
		case l.words <= 60 && (rd.dated(l.text) || !l.stop && i > 0 && rd.lines[i-1].kind == dossier.Caption) && rd.posed(l):
			l.kind = dossier.Caption
		}
	}
	rd.captionTwins()
}

// lonePhotoCredit reports whether s, a line of its own inside the text, is the
// credit of a picture that is gone: "Reuters", "Ana Ruiz/Ostia Monitor", "Getty".
func (rd *reader) lonePhotoCredit(s string) bool {
	s = strings.Trim(s, " ©().[]")
	if rd.is(s, "photo") {
		return true
	}
	name, house, ok := strings.Cut(s, "/")
	return ok && !strings.Contains(house, "/") && strings.Contains(name, " ") && nameLike(name) && nameLike(house) && !strings.HasPrefix(house, " ")
}

// captionTwins marks what differs from a caption in its credit alone.
func (rd *reader) captionTwins() {
	var captions []string
	for _, l := range rd.lines {
		if l.kind == dossier.Caption && len(l.norm) > 40 && len(captions) < 20 {
			captions = append(captions, l.norm)
		}
	}
	for _, l := range rd.lines {
		for _, c := range captions {
			if l.kind == "" && l.words < 90 && twins(l.norm, c) {
				l.kind = dossier.Caption
			}
		}
	}
}

// twins reports whether a and b are the same but for their ends.
func twins(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n*5 >= max(len(a), len(b))*4
}

// credited reports whether s ends (or starts) with a photo credit: "Ana
// Ruiz/Reuters", "(Ben Ost/Pool via AP)", "[File: Reuters]", "Photo: Handout".
func (rd *reader) credited(s string) bool {
	low := strings.ToLower(s)
	for _, lead := range []string{"image copyright ", "image caption", "media caption", "file -", "file –", "file —", "file photo", "photos: ", "photo:", "photo by ", "photos:", "photograph:", "photographer:", "image:", "image credit", "picture:", "file photo", "file picture", "photo credit", "photo/", "caption:", "© photo", "© afp", "© reuters", "credit: ", "illustration:", "illustrative photo", "illustrative image", "screenshot ", "screengrab"} {
		if strings.HasPrefix(low, lead) {
			return true
		}
	}
	// "© Ana Ruiz A lorry near Vesta"; "© 2025" is a claim of rights.
	if rest, ok := strings.CutPrefix(s, "© "); ok && unicode.IsUpper(firstLetter(rest)) && strings.Count(s, " ") > 3 && !strings.Contains(low, "rights reserved") {
		return true
	}
	if strings.Contains(low, "hide caption") || strings.Contains(low, "show caption") || strings.Contains(low, "enlarge this image") {
		return true
	}
	if open := strings.LastIndexAny(s, "([|"); open > 0 && len(s)-open < 90 {
		if end := strings.TrimRight(s[open:], ")].| "); rd.credit2(strings.Trim(end, "([|"), true) {
			return true
		}
	}
	tail := s
	if dot := lastStop(s); dot > 0 {
		tail = s[dot:]
	} else if len(s) > 120 {
		return false
	}
	return len(tail) < 90 && rd.credit2(strings.TrimSpace(tail), false)
}

// lastStop returns the index behind the last full stop with a space after it.
func lastStop(s string) int {
	s = strings.TrimRight(s, ". ")
	for _, sep := range []string{". ", ".” ", "? ", "! ", " | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(s, sep); i >= 0 && len(s)-i < 90 {
			return i + len(sep)
		}
	}
	return 0
}

// credit2 reports whether s is a photo credit and nothing else. In brackets a
// lone agency will do for a house of pictures only: "(Reuters)" is a dateline.
func (rd *reader) credit2(s string, brackets bool) bool {
	s = strings.Trim(s, " .()[]")
	low := strings.ToLower(s)
	for _, lead := range []string{"photo:", "photo by ", "photo credit", "image:", "picture:", "file photo", "file:", "file |", "file/", "photograph:", "credit:", "courtesy of ", "handout", "ap photo", "photo/"} {
		if strings.HasPrefix(low, lead) {
			return true
		}
	}
	if strings.HasSuffix(low, " photo") && rd.photoHouse(s[:len(s)-len(" photo")]) || low == "file" && brackets {
		return true
	}
	parts := strings.Split(strings.ReplaceAll(s, " via ", "/"), "/")
	if len(parts) == 1 {
		return rd.is(s, "photo") && (strings.Contains(s, "Getty") || brackets && rd.agencies[s] == "")
	}
	house := false
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if rd.photoHouse(p) {
			house = true
		} else if !nameLike(p) {
			return false
		}
	}
	return house
}

// photoHouse reports whether s names an agency or house that credits photos.
func (rd *reader) photoHouse(s string) bool {
	s = strings.TrimSpace(s)
	return rd.is(s, "photo") || rd.agencies[s] != ""
}

// nameLike reports whether s is a few capitalised words.
func nameLike(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if r := firstLetter(w); !unicode.IsUpper(r) && len(words) > 1 && len(w) > 3 {
			return false
		}
	}
	return unicode.IsUpper(firstLetter(words[0]))
}

// posed reports whether l tells what a picture shows, in the present tense.
func (rd *reader) posed(l *line) bool {
	if strings.Contains(l.text, " (L)") || strings.Contains(l.text, " (R)") || strings.Contains(l.norm, ", left,") || strings.Contains(l.norm, ", right,") {
		return true
	}
	for _, verb := range rd.tables.captions {
		if strings.Contains(l.norm, verb) {
			return true
		}
	}
	return false
}

// dated reports whether s ends in a full date, as captions do: "in Vesta, on
// March 11, 2022."
func (rd *reader) dated(s string) bool {
	words := strings.Fields(strings.TrimRight(s, ". )]"))
	if len(words) < 5 {
		return false
	}
	year := words[len(words)-1]
	if len(year) != 4 || year < "1900" || year > "2099" {
		return false
	}
	for _, w := range words[len(words)-3:] {
		if low := strings.ToLower(strings.Trim(w, ".,")); len(low) >= 3 && monthOf(low) > 0 {
			return true
		}
	}
	return false
}
