package merge

import (
	"strings"

	edlib "github.com/hbollon/go-edlib"
)

// personName is a name as it is compared: every part in a spelling that does not
// depend on who wrote it over into Latin letters.
type personName struct {
	given   []string // "sergi"
	surname string   // "tagvan"
}

// newPersonName reads a name as written; titles before it should be off already.
func newPersonName(name string) personName {
	var n personName
	for _, w := range strings.FieldsFunc(fold(name), func(r rune) bool { return r == ' ' || r == '-' || r == '\n' }) {
		if w = strings.Trim(w, ".,’'`"); w != "" && !isParticle(w) {
			n.given = append(n.given, spell(w))
		}
	}
	if k := len(n.given); k > 0 {
		n.surname, n.given = n.given[k-1], n.given[:k-1]
	}
	return n
}

// isParticle reports whether w comes and goes: "al-Assad" and "Assad" are one.
func isParticle(w string) bool {
	switch w {
	case "al", "el", "bin", "ibn", "de", "der", "den", "la", "del", "di", "da", "jr", "sr", "ii", "iii", "dr", "mr", "mrs",
		"ms", "sir", "seyyed", "seyed", "sayyid", "ayatollah", "sheikh", "hojjatoleslam", "gen", "president", "minister":
		return true
	}
	return false
}

// spellings turn what different writers use for one sound into one. The order
// matters: "tch" before "ch".
var spellings = strings.NewReplacer(
	"'", "", "’", "", "`", "",
	"tch", "c", "tsch", "c", "ch", "c", "sch", "s", "sh", "s", "zh", "z", "gh", "g", "q", "g", "kh", "h", "ph", "f", "th", "t", "dh", "d",
	"ck", "k", "ks", "x", "ts", "z", "tz", "z", "dj", "j",
	"iy", "i", "ij", "i", "ey", "i", "ei", "i", "ej", "i", "ay", "i", "ai", "i", "aj", "i", "ee", "i", "ie", "i", "yi", "i",
	"oo", "u", "ou", "u", "ow", "ov", "ew", "ev", "w", "v", "y", "i", "e", "i", "o", "u",
)

// spell returns the common spelling of one folded part: "sergei", "sergey" and
// "sergej" are "sirgi"; "araghchi" and "araqchi" are "aragci".
func spell(part string) string {
	s := spellings.Replace(part)
	var b strings.Builder
	last := byte(0)
	for i := range len(s) {
		if s[i] != last {
			b.WriteByte(s[i])
		}
		last = s[i]
	}
	return b.String()
}

// bones returns the consonants of a part and its first letter, a vowel as "a":
// all spellings of a name have the same.
func bones(part string) string {
	var b strings.Builder
	for i := range len(part) {
		if vowel(part[i]) && i == 0 {
			b.WriteByte('a')
		} else if !vowel(part[i]) {
			b.WriteByte(part[i])
		}
	}
	return b.String()
}

func vowel(b byte) bool { return b == 'a' || b == 'i' || b == 'u' }

// key returns the name in one word, for finding equal ones: "Mohammad Reza Aref"
// and "Mohammadreza Aref" have the same.
func (n personName) key() string { return strings.Join(n.given, "") + " " + n.surname }

// likeness of two names, from none to certain.
type sameness int

const (
	unlike   sameness = iota
	possible          // the same if they also hold the same post
	likely            // the same
)

// compare says how sure it is that two full names are one person's.
func (n personName) compare(o personName) sameness {
	given := compareGiven(n.given, o.given)
	if given == unlike {
		return unlike
	}
	switch {
	case n.surname == o.surname:
		return given
	case vowelApart(n.surname, o.surname), edlib.JaroWinklerSimilarity(n.surname, o.surname) > 0.9 && bones(n.surname) != bones(o.surname):
		return min(given, possible)
	}
	return unlike
}

// compareGiven compares the names before the surname. "S." and "Alex" can stand
// for more than one name, "Ali" for "Ali Akbar"; "Sergei" is never "Mikhail".
func compareGiven(a, b []string) sameness {
	ja, jb := strings.Join(a, ""), strings.Join(b, "")
	switch {
	case ja == jb:
		return likely
	case ja == "" || jb == "":
		return possible
	case vowelApart(ja, jb) && bones(ja) != "":
		return likely
	case within(a, b) || within(b, a):
		return likely
	case strings.HasPrefix(ja, jb) || strings.HasPrefix(jb, ja):
		return possible
	case edlib.JaroWinklerSimilarity(ja, jb) > 0.92:
		return possible
	}
	return unlike
}

// within reports whether all parts of a are parts of b, in order.
func within(a, b []string) bool {
	i := 0
	for _, part := range b {
		if i < len(a) && a[i] == part {
			i++
		}
	}
	return i == len(a)
}

// vowelApart reports whether two spellings differ in one vowel that is not the
// first or last letter: Mohammad and Mohammed, but not Hassan and Hossein, nor
// Maria and Mario.
func vowelApart(a, b string) bool {
	if len(a) != len(b) || len(a) < 4 {
		return false
	}
	diff := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if i == 0 || i == len(a)-1 || !vowel(a[i]) || !vowel(b[i]) {
			return false
		}
		diff++
	}
	return diff == 1
}
