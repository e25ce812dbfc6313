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

// spell returns the common spelling of one folded part: "sergei", "sergey" and
// "sergej" are "sirgi"; "araghchi" and "araqchi" are "aragci".
func spell(part string) string {
	var b strings.Builder
	last := byte(0)
	for part != "" {
		out, n := soundOf(part)
		part = part[n:]
		for i := range len(out) {
			if out[i] != last {
				b.WriteByte(out[i])
			}
			last = out[i]
		}
	}
	return b.String()
}

// soundOf turns what different writers use for one sound at the start of s into one
// letter or two, and says how many letters of s that was.
func soundOf(s string) (out string, n int) {
	if strings.HasPrefix(s, "tsch") {
		return "c", 4
	}
	switch s[:min(3, len(s))] {
	case "tch":
		return "c", 3
	case "sch":
		return "s", 3
	}
	switch s[:min(2, len(s))] {
	case "ch":
		return "c", 2
	case "sh":
		return "s", 2
	case "zh", "ts", "tz":
		return "z", 2
	case "gh":
		return "g", 2
	case "kh":
		return "h", 2
	case "ph":
		return "f", 2
	case "th":
		return "t", 2
	case "dh":
		return "d", 2
	case "ck":
		return "k", 2
	case "ks":
		return "x", 2
	case "dj":
		return "j", 2
	case "iy", "ij", "ey", "ei", "ej", "ay", "ai", "aj", "ee", "ie", "yi":
		return "i", 2
	case "oo", "ou":
		return "u", 2
	case "ow":
		return "uv", 2
	case "ew":
		return "iv", 2
	}
	switch s[0] {
	case '\'', '`':
		return "", 1
	case 'q':
		return "g", 1
	case 'w':
		return "v", 1
	case 'y', 'e':
		return "i", 1
	case 'o':
		return "u", 1
	}
	return s[:1], 1
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
