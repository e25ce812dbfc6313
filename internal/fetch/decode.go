package fetch

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"dossier"
)

// Decode returns data as valid UTF-8, without a byte order mark. The charset is
// told by that mark, by the page's own words, or guessed; note says what was
// guessed or replaced, "" for plain UTF-8. Bytes that are no text give a Problem
// of kind NotText without a place.
func Decode(data []byte, media string) (text, note string, err error) {
	if enc, name := byMark(data); enc != nil {
		return decoded(data, enc, name)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if enc, name := wide(data); enc != nil {
		text, _, err := decoded(data, enc, name)
		return text, "read as " + name, err
	}
	if isBinary(data) {
		return "", "", notText(data)
	}
	if utf8.Valid(data) {
		return string(data), "", nil
	}
	if media == "text/html" {
		if enc, name := named(data); enc != nil {
			return decoded(data, enc, name)
		}
	}
	if mostlyUTF8(data) {
		text, n := mended(data)
		return text, fmt.Sprintf("%s that are not UTF-8 were replaced", count(n, "byte")), nil
	}
	enc, name := guessed(data)
	text, _, err = decoded(data, enc, name)
	return text, "read as " + name + ", which is a guess", err
}

// named returns the encoding that a page names in its head, nil when it names
// none, or UTF-8, which it is not.
func named(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), 4096)]
	enc, name, _ := charset.DetermineEncoding(head, "")
	switch name {
	case "utf-8", "replacement":
		return nil, ""
	case "windows-1252": // also the answer where the page is silent
		low := bytes.ToLower(head)
		if !bytes.Contains(low, []byte("1252")) && !bytes.Contains(low, []byte("8859-1")) {
			return nil, ""
		}
	}
	return enc, name
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// byMark returns the wide encoding that a byte order mark names.
func byMark(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"
	}
	return nil, ""
}

// decoded returns data in UTF-8; bytes that enc cannot read become U+FFFD.
func decoded(data []byte, enc encoding.Encoding, name string) (text, note string, err error) {
	out, derr := enc.NewDecoder().Bytes(data)
	if derr != nil {
		return "", "", &dossier.Problem{Kind: dossier.NotText, What: "cannot be read as " + name, Err: derr, Hint: "save it as UTF-8"}
	}
	out = bytes.ToValidUTF8(out, []byte("\ufffd"))
	if isBinary(out) {
		return "", "", notText(data)
	}
	if n := bytes.Count(out, []byte("\ufffd")); n > 0 {
		note = fmt.Sprintf("%s that are not %s were replaced", count(n, "byte"), name)
	}
	return string(out), note, nil
}

// wide returns UTF-16 in one byte order when data, without a mark, looks like it:
// every other byte is one of the few that begin letters.
func wide(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), 4096)&^1]
	if len(head) < 8 || bytes.IndexByte(head, 0) < 0 {
		return nil, ""
	}
	var first, second int // high bytes of Latin, Greek, Cyrillic, Arabic or punctuation at even and odd places
	for i := 0; i < len(head); i += 2 {
		first += high(head[i], head[i+1])
		second += high(head[i+1], head[i])
	}
	switch enough := len(head) / 2 * 9 / 10; {
	case second > enough && second > first:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE"
	case first > enough && first > second:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE"
	}
	return nil, ""
}

// high returns 1 when hi, lo can be the high and low byte of a letter or mark.
func high(hi, lo byte) int {
	if hi == 0 && (lo >= ' ' || lo == '\n' || lo == '\r' || lo == '\t') || hi >= 1 && hi <= 6 || hi == 0x20 {
		return 1
	}
	return 0
}

// isBinary reports whether data starts as no text does, holds a zero byte, or too
// many control characters.
func isBinary(data []byte) bool {
	if kindOf(data) != "" || bytes.IndexByte(data, 0) >= 0 {
		return true
	}
	control := 0
	head := data[:min(len(data), 1<<16)]
	for _, c := range head {
		if c < ' ' && strings.IndexByte("\n\r\t\f\v\x1b", c) < 0 {
			control++
		}
	}
	return control*50 > len(head)
}

// kindOf names what data is by its first bytes, "" when they say nothing.
func kindOf(data []byte) string {
	for _, k := range [][2]string{
		{"%PDF-", "a PDF"}, {"PK\x03\x04", "a ZIP archive or office document"}, {"\x1f\x8b", "compressed with gzip"}, {"\x89PNG", "a picture"},
		{"\xff\xd8\xff", "a picture"}, {"GIF8", "a picture"}, {"\x7fELF", "a program"}, {"SQLite format 3", "a database"}, {"\xd0\xcf\x11\xe0", "an office document"},
		{"BZh", "compressed with bzip2"}, {"\xfd7zXZ", "compressed with xz"}, {"\x28\xb5\x2f\xfd", "compressed with zstd"}, {"{\\rtf", "a rich text document"}, {"ID3", "sound"},
	} {
		if strings.HasPrefix(string(data[:min(len(data), 16)]), k[0]) {
			return k[1]
		}
	}
	return ""
}

func notText(data []byte) *dossier.Problem {
	what := "no text: it is binary"
	if k := kindOf(data); k != "" {
		what = "no text: it is " + k
	}
	return &dossier.Problem{Kind: dossier.NotText, What: what, Hint: "save the article as text or HTML and add that file"}
}

// mostlyUTF8 reports whether data is UTF-8 with a few stray bytes in it.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 2*bad
}

// mended returns data as UTF-8 and how many stray bytes were replaced: those that
// are quotation marks and dashes in windows-1252 by these, all others by U+FFFD.
func mended(data []byte) (text string, replaced int) {
	var b strings.Builder
	b.Grow(len(data) + 16)
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n <= 1 {
			replaced++
			r = utf8.RuneError
			if data[0] >= 0x80 && data[0] < 0xa0 {
				r = charmap.Windows1252.DecodeByte(data[0])
			}
		}
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String(), replaced
}

// guessed returns the likeliest 8-bit or Asian encoding of data.
func guessed(data []byte) (encoding.Encoding, string) {
	sample := data[:min(len(data), 1<<16)]
	if isCyrillic1251(sample) {
		return charmap.Windows1251, "windows-1251"
	}
	if best, err := chardet.NewTextDetector().DetectBest(sample); err == nil && best.Confidence >= 30 {
		name := best.Charset
		if strings.HasPrefix(name, "ISO-8859-1") && len(name) == len("ISO-8859-1") {
			name = "windows-1252"
		}
		if enc, err := htmlindex.Get(name); err == nil && !strings.HasPrefix(name, "UTF") {
			if canon, err := htmlindex.Name(enc); err == nil {
				name = canon
			}
			return enc, name
		}
	}
	return charmap.Windows1252, "windows-1252"
}

// isCyrillic1251 reports whether the high bytes of data are nearly all Russian
// letters of windows-1251, the small ones far more than the capitals: in KOI8-R
// it is the other way round.
func isCyrillic1251(data []byte) bool {
	small, capital, other := 0, 0, 0
	for _, c := range data {
		switch {
		case c < 0x80:
		case c >= 0xe0 || c == 0xb8:
			small++
		case c >= 0xc0 || c == 0xa8:
			capital++
		default:
			other++
		}
	}
	letters := 0
	for _, c := range data {
		if c|0x20 >= 'a' && c|0x20 <= 'z' {
			letters++
		}
	}
	return small > 5*capital && small > 10*other && small > letters/2
}
